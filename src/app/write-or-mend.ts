/** Writes into a tab of the worker's own that people may have deleted: it is then made again. */
import type { Context } from './context';
import type { SheetOp } from './sheet-ops';

/** `tab`: the tab as a new one. @throws if Google refuses that too */
export function writeOrMend(
  { ports }: Context,
  spreadsheetId: string,
  ops: readonly SheetOp[],
  tab: () => readonly SheetOp[],
): void {
  const [result] = ports.sheets.writeAll([{ spreadsheetId, ops }]);
  if (result === 'busy') throw new Error('Sheets is busy: written by a later run.');
  if (result === 'refused') ports.sheets.write(spreadsheetId, [...tab(), ...ops]);
}
