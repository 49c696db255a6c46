/** deleteDuplicates: rows of a range that show what a row before them showed. */
import { putCells, takeCells } from '../cell-blocks';
import { snapshotOf } from '../edit';
import { invalidArgument } from '../errors';
import type { Box } from '../grid-range';
import { type Renderer, renderer } from '../rendered';
import type { DimensionRange, GridRange } from '../resources';
import type { Sheet } from '../state';
import { type Editing, editableRange } from './editing';

/** Case and formats do not matter. The rows below close up within the range; nothing outside of it moves. */
export function deleteDuplicates(
  editing: Editing,
  request: { range?: GridRange; comparisonColumns?: DimensionRange[] },
) {
  const { sheet, box } = editableRange(editing, request.range);
  const columns = columnsOf(box, request.comparisonColumns ?? []);
  const render = renderer(editing.world, snapshotOf(editing.draft));
  const seen = new Set<string>();
  let kept = box.startRow;
  const moves: { from: number; to: number }[] = [];
  for (let row = box.startRow; row < box.endRow; row++) {
    const key = keyOf(render, sheet, row, columns);
    if (key !== undefined && seen.has(key)) continue;
    if (key !== undefined) seen.add(key);
    moves.push({ from: row, to: kept });
    kept += 1;
  }
  closeUp(sheet, box, moves);
  return { duplicatesRemovedCount: box.endRow - kept };
}

function columnsOf(box: Box, given: readonly DimensionRange[]): number[] {
  const asked = given.map(({ dimension, startIndex = 0, endIndex = box.endColumn }) => {
    const isInside = dimension === 'COLUMNS' && startIndex >= box.startColumn && endIndex <= box.endColumn;
    if (!isInside) throw invalidArgument('comparisonColumns must be columns of the range');
    return span(startIndex, endIndex);
  });
  return given.length > 0 ? asked.flat() : span(box.startColumn, box.endColumn);
}

function span(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_none, i) => start + i);
}

/** Undefined for a row without any value to compare. */
function keyOf(render: Renderer, sheet: Sheet, row: number, columns: readonly number[]): string | undefined {
  const values = columns.map((column) => render.at(sheet, row, column).effective);
  if (values.every((value) => value === undefined)) return undefined;
  return JSON.stringify(values).toLowerCase();
}

function closeUp(sheet: Sheet, box: Box, moves: readonly { from: number; to: number }[]): void {
  const taken = takeCells(sheet, box);
  for (const { from, to } of moves) {
    putCells(
      sheet,
      taken.filter(({ row }) => row === from),
      to - from,
      0,
    );
  }
}
