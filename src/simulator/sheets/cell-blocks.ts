/** Blocks of cells taken from one place of a sheet and put down in another. */
import { setCell } from './edit';
import { type Box, isInBox } from './grid-range';
import type { Cell } from './resources';
import type { Sheet } from './state';

export interface PlacedCell {
  row: number;
  column: number;
  cell: Cell;
}

/** The cells of the box that hold something. */
export function cellsIn(sheet: Sheet, box: Box): PlacedCell[] {
  const found: PlacedCell[] = [];
  for (const [rowKey, cells] of Object.entries(sheet.rows)) {
    for (const [columnKey, cell] of Object.entries(cells)) {
      const [row, column] = [Number(rowKey), Number(columnKey)];
      if (isInBox(box, row, column)) found.push({ row, column, cell });
    }
  }
  return found;
}

/** The same, leaving empty cells behind. The sheet is the draft's own. */
export function takeCells(sheet: Sheet, box: Box): PlacedCell[] {
  const taken = cellsIn(sheet, box);
  for (const { row, column } of taken) setCell(sheet, row, column, {});
  return taken;
}

/** Puts cells down again, moved; what was there is replaced. */
export function putCells(sheet: Sheet, cells: readonly PlacedCell[], rows: number, columns: number): void {
  for (const { row, column, cell } of cells) setCell(sheet, row + rows, column + columns, cell);
}
