/** Writes into a tab of the worker's own that people may have deleted: it is then made again. */
import type { Context } from './context';
import type { SheetOp } from './sheet-ops';

/** `tab`: the tab as a new one. False if Google does not take it now: another run tries again, and nothing else waits for it. */
export function writeOrMend(
  { ports }: Context,
  spreadsheetId: string,
  ops: readonly SheetOp[],
  tab: () => readonly SheetOp[],
): boolean {
  const write = (all: readonly SheetOp[]) => ports.sheets.writeAll([{ spreadsheetId, ops: all }])[0];
  const result = write(ops);
  return (result === 'refused' ? write([...tab(), ...ops]) : result) === 'written';
}
