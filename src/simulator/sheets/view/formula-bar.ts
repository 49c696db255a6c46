/** What the formula bar shows of a cell: text that, typed again, gives the same content. */
import { NotSimulated } from '../../kernel/errors';
import type { World } from '../../kernel/world';
import { entryContext } from '../enter';
import { localeRules } from '../locale';
import { exactNumber, formatValue, isDateFormat, isTextFormat } from '../number-format';
import { readInput } from '../parse-input';
import type { Cell, NumberFormat } from '../resources';
import type { Spreadsheet } from '../state';

export function inputOf(world: World, spreadsheet: Spreadsheet, cell: Cell | undefined): string {
  const value = cell?.userEnteredValue;
  const format = cell?.userEnteredFormat?.numberFormat;
  const rules = localeRules(spreadsheet.locale);
  if (value?.stringValue !== undefined) {
    return needsQuote(world, spreadsheet, value.stringValue, format) ? `'${value.stringValue}` : value.stringValue;
  }
  if (value?.numberValue === undefined) return value?.formulaValue ?? formatValue(value, undefined, rules) ?? '';
  if (isDateFormat(format)) return dateInput(value.numberValue, spreadsheet);
  if (isPercent(format)) return `${exactNumber(value.numberValue * 100, rules)}%`;
  return exactNumber(value.numberValue, rules);
}

/** A text that would be read as something else is shown with the `'` that keeps it text. */
function needsQuote(world: World, spreadsheet: Spreadsheet, text: string, format?: NumberFormat): boolean {
  if (isTextFormat(format)) return false;
  if (/^['=]/.test(text)) return true;
  const mayBeContent = /^\s*[+\-.,\d₫$€£]|^\s*(true|false)\s*$/i.test(text);
  return mayBeContent && isReadAsOther(world, spreadsheet, text);
}

/** What typing the text would give is not modelled only where it is no plain text. */
function isReadAsOther(world: World, spreadsheet: Spreadsheet, text: string): boolean {
  try {
    return readInput(text, entryContext(world, spreadsheet)).value?.stringValue !== text;
  } catch (error) {
    if (error instanceof NotSimulated) return true;
    throw error;
  }
}

/** In the order of the locale, with a time only where there is one. */
function dateInput(serial: number, spreadsheet: Spreadsheet): string {
  const rules = localeRules(spreadsheet.locale);
  const type = Number.isInteger(serial) ? 'DATE' : serial < 1 ? 'TIME' : 'DATE_TIME';
  return formatValue({ numberValue: serial }, { type }, rules) ?? '';
}

function isPercent(format: NumberFormat | undefined): boolean {
  return format?.type === 'PERCENT' || (format?.pattern ?? '').replace(/"[^"]*"/g, '').includes('%');
}
