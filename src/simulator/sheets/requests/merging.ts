/** mergeCells, unmergeCells. */
import { NotSimulated } from '../../kernel/errors';
import { cellAt, setCell } from '../edit';
import { invalidArgument } from '../errors';
import { type Box, boxIn, intersection, isEmptyBox, isWithin, rangeOf } from '../grid-range';
import type { GridRange } from '../resources';
import type { Sheet } from '../state';
import { type Editing, editableRange, forEachCell } from './editing';

/** The first cell keeps its value, the others of a merge lose theirs. */
export function mergeCells(editing: Editing, request: { range?: GridRange; mergeType?: string }): undefined {
  const { sheet, box } = editableRange(editing, request.range);
  dropMerges(sheet, box);
  for (const part of partsOf(box, request.mergeType ?? 'MERGE_ALL')) {
    if (part.endRow - part.startRow === 1 && part.endColumn - part.startColumn === 1) continue;
    sheet.merges.push(rangeOf(sheet.sheetId, part));
    forEachCell(part, (row, column) => {
      if (row === part.startRow && column === part.startColumn) return;
      const { userEnteredValue: _lost, ...rest } = cellAt(sheet, row, column) ?? {};
      setCell(sheet, row, column, rest);
    });
  }
  return undefined;
}

export function unmergeCells(editing: Editing, request: { range?: GridRange }): undefined {
  const { sheet, box } = editableRange(editing, request.range);
  dropMerges(sheet, box);
  return undefined;
}

function partsOf(box: Box, mergeType: string): Box[] {
  switch (mergeType) {
    case 'MERGE_ALL':
      return [box];
    case 'MERGE_ROWS':
      return indexes(box.startRow, box.endRow).map((row) => ({ ...box, startRow: row, endRow: row + 1 }));
    case 'MERGE_COLUMNS':
      return indexes(box.startColumn, box.endColumn).map((column) => ({
        ...box,
        startColumn: column,
        endColumn: column + 1,
      }));
    default:
      throw new NotSimulated(`mergeType ${mergeType}`);
  }
}

function indexes(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_none, i) => start + i);
}

/** Removes the merges inside the box; one that sticks out is refused. */
export function dropMerges(sheet: Sheet, box: Box): void {
  sheet.merges = sheet.merges.filter((range) => {
    const merged = boxIn(sheet, range);
    const common = intersection(merged, box);
    if (isEmptyBox(common)) return true;
    if (isWithin(merged, box)) return false;
    throw invalidArgument('You must select all cells in a merged range to merge or unmerge them.');
  });
}
