/** Reads ranges of a workbook the worker cannot do without. */
import type { Context } from './context';
import type { ReadRange, SheetReading } from './ports';

/** A reading per range, null where the sheet is gone. @throws if the workbook itself is gone or closed to the school account */
export function readOne(
  context: Context,
  spreadsheetId: string,
  ranges: readonly ReadRange[],
): (SheetReading | null)[] {
  const [readings] = context.ports.sheets.read([{ spreadsheetId, ranges }]);
  return opened(readings, spreadsheetId);
}

/** What was read of the workbook. @throws if it is gone or closed to the school account */
export function opened<Readings>(readings: Readings | null | undefined, spreadsheetId: string): Readings {
  if (!readings) throw new Error(`The workbook ${spreadsheetId} cannot be opened: was it deleted?`);
  return readings;
}
