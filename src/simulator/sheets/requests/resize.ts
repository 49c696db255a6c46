/** Grid size and frozen rows and columns of a sheet. */
import { invalidArgument, protectedCell } from '../errors';
import { boxIn } from '../grid-range';
import { closedProtections } from '../protection';
import type { SheetProperties } from '../resources';
import type { Sheet } from '../state';
import type { Editing } from './editing';

/** A smaller grid loses the cells outside of it. */
export function resize(editing: Editing, sheet: Sheet, next: SheetProperties): void {
  const grid = next.gridProperties ?? {};
  const [rows, columns] = [grid.rowCount ?? sheet.rowCount, grid.columnCount ?? sheet.columnCount];
  const isSmaller = rows < sheet.rowCount || columns < sheet.columnCount;
  if (rows < 1 || columns < 1) throw invalidArgument('A sheet needs at least one row and one column.');
  if (isSmaller && closedProtections(editing.world, editing.draft.spreadsheet, sheet, editing.email).length > 0) {
    throw protectedCell();
  }
  sheet.rowCount = rows;
  sheet.columnCount = columns;
  sheet.frozenRowCount = grid.frozenRowCount ?? 0;
  sheet.frozenColumnCount = grid.frozenColumnCount ?? 0;
  sheet.hideGridlines = grid.hideGridlines ?? false;
  if (sheet.frozenRowCount >= rows || sheet.frozenColumnCount >= columns) {
    throw invalidArgument("You can't freeze all visible rows or columns on the sheet.");
  }
  if (isSmaller) dropOutside(sheet);
}

function dropOutside(sheet: Sheet): void {
  const { endRow, endColumn } = boxIn(sheet, {});
  for (const [key, cells] of Object.entries(sheet.rows)) {
    const inside = Object.entries(cells).filter(([column]) => Number(column) < endColumn);
    if (Number(key) >= endRow || inside.length === 0) delete sheet.rows[Number(key)];
    else if (inside.length < Object.keys(cells).length) sheet.rows[Number(key)] = Object.fromEntries(inside);
  }
}
