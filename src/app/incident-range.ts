/** Which rows of `Sự cố` there are, and which of them the board may have answered. */
import type { Context } from './context';
import type { ReadRange } from './ports';
import { CONTROL } from './workbooks';

/** The rows of those that are open; they are read with the other requests of the control workbook, in the same call. */
export function incidentRange({ store }: Context): ReadRange[] {
  const rows = store.get('incidents').flatMap(({ isListed, boardRow }) => (isListed ? [boardRow] : []));
  if (rows.length === 0) return [];
  const [row, endRow] = [Math.min(...rows), Math.max(...rows) + 1];
  const { id: sheetId, width: endColumn } = CONTROL.incidents;
  return [{ sheetId, row, endRow, column: 0, endColumn }];
}

/** How many rows the tab has: added by the hundreds. */
export function incidentCapacity({ store }: Context): number {
  const { rows } = CONTROL.incidents;
  return Math.max(1, Math.ceil(store.get('incidentRows') / rows)) * rows;
}
