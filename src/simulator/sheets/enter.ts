/** Puts entered values into cells of a draft, as typing and the values API do. */
import type { World } from '../kernel/world';
import { cellAt, setCell } from './edit';
import { localeRules } from './locale';
import { isDateFormat, isTextFormat } from './number-format';
import { type Entered, type EntryContext, rawInput, readInput } from './parse-input';
import type { Cell, NumberFormat } from './resources';
import { serialOfInstant } from './serial';
import type { Sheet, Spreadsheet } from './state';

export type InputOption = 'RAW' | 'USER_ENTERED';
export type Scalar = string | number | boolean;

/** What entering `input` in the cell would put there. */
export function readEntry(
  world: World,
  spreadsheet: Spreadsheet,
  cell: Cell | undefined,
  input: Scalar | Date,
  option: InputOption,
): Entered {
  if (input instanceof Date) return dateEntry(spreadsheet, input);
  if (option === 'RAW') return rawInput(input);
  return readInput(input, entryContext(world, spreadsheet, cell?.userEnteredFormat?.numberFormat));
}

export function entryContext(world: World, spreadsheet: Spreadsheet, format?: NumberFormat): EntryContext {
  return {
    rules: localeRules(spreadsheet.locale),
    nowSerial: serialOfInstant(world.now(), spreadsheet.timeZone),
    ...(format && { format }),
  };
}

/** Replaces the value of a cell of an owned sheet; note, validation and formats stay (not those of parts of the text), a date brings its number format. */
export function putEntry(sheet: Sheet, row: number, column: number, entered: Entered): void {
  const old = cellAt(sheet, row, column);
  const { userEnteredValue: _replaced, textFormatRuns: _ofText, ...rest } = old ?? {};
  const numberFormat = formatAfter(old?.userEnteredFormat?.numberFormat, entered.format);
  setCell(sheet, row, column, {
    ...rest,
    ...(entered.value && { userEnteredValue: entered.value }),
    ...(numberFormat && { userEnteredFormat: { ...rest.userEnteredFormat, numberFormat } }),
  });
}

/** A date a script writes: shown with its time unless it is midnight. */
function dateEntry(spreadsheet: Spreadsheet, date: Date): Entered {
  const serial = serialOfInstant(date.getTime(), spreadsheet.timeZone);
  const { datePattern, dateTimePattern } = localeRules(spreadsheet.locale);
  const format: NumberFormat = Number.isInteger(serial)
    ? { type: 'DATE', pattern: datePattern }
    : { type: 'DATE_TIME', pattern: dateTimePattern };
  return { value: { numberValue: serial }, format };
}

/** A format set before stays, except that a date typed over another kind of number shows as a date. */
function formatAfter(old: NumberFormat | undefined, typed: NumberFormat | undefined): NumberFormat | undefined {
  if (!typed) return old;
  if (!old || (isDateFormat(typed) && !isDateFormat(old) && !isTextFormat(old))) return typed;
  return old;
}
