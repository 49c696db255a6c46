/** Finds the "table" that values.append continues. https://developers.google.com/workspace/sheets/api/guides/values#append_values */
import { type Box, cellBox, isEmptyBox } from './grid-range';
import type { Renderer } from './rendered';
import type { Sheet } from './state';

/** The block of touching filled cells that holds the last filled cell of the box; undefined if the box is empty. */
export function findTable(render: Renderer, sheet: Sheet, box: Box): Box | undefined {
  const isFilled = (row: number, column: number) =>
    row >= 0 && column >= 0 && (render.at(sheet, row, column).formatted ?? '') !== '';
  const seed = lastFilled(sheet, box, isFilled);
  return seed && grown(seed, sheet, isFilled);
}

type IsFilled = (row: number, column: number) => boolean;

function lastFilled(sheet: Sheet, box: Box, isFilled: IsFilled): Box | undefined {
  const rows = Object.keys(sheet.rows)
    .map(Number)
    .filter((row) => row >= box.startRow && row < box.endRow)
    .sort((a, b) => b - a);
  for (const row of rows) {
    const columns = Object.keys(sheet.rows[row] ?? {}).map(Number);
    const inside = columns.filter((column) => column >= box.startColumn && column < box.endColumn);
    const found = inside.sort((a, b) => b - a).find((column) => isFilled(row, column));
    if (found !== undefined) return cellBox(row, found);
  }
  return undefined;
}

/** Takes in rows and columns that touch the box until its surroundings are empty. */
function grown(box: Box, sheet: Sheet, isFilled: IsFilled): Box {
  const some = (each: Box) => !isEmptyBox(each) && cellsOf(each).some(([row, column]) => isFilled(row, column));
  const wide = { startColumn: box.startColumn - 1, endColumn: Math.min(box.endColumn + 1, sheet.columnCount) };
  const tall = { startRow: box.startRow - 1, endRow: Math.min(box.endRow + 1, sheet.rowCount) };
  if (some({ ...wide, startRow: box.startRow - 1, endRow: box.startRow })) {
    return grown({ ...box, startRow: box.startRow - 1 }, sheet, isFilled);
  }
  if (some({ ...wide, startRow: box.endRow, endRow: tall.endRow })) {
    return grown({ ...box, endRow: box.endRow + 1 }, sheet, isFilled);
  }
  if (some({ ...tall, startColumn: box.startColumn - 1, endColumn: box.startColumn })) {
    return grown({ ...box, startColumn: box.startColumn - 1 }, sheet, isFilled);
  }
  if (some({ ...tall, startColumn: box.endColumn, endColumn: wide.endColumn })) {
    return grown({ ...box, endColumn: box.endColumn + 1 }, sheet, isFilled);
  }
  return box;
}

function cellsOf(box: Box): [number, number][] {
  const cells: [number, number][] = [];
  for (let row = box.startRow; row < box.endRow; row++) {
    for (let column = box.startColumn; column < box.endColumn; column++) cells.push([row, column]);
  }
  return cells;
}
