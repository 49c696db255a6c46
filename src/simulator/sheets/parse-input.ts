/** What Sheets makes of text a person types (and of USER_ENTERED values), by the locale of the file. */
import { NotSimulated } from '../kernel/errors';
import { normalFormula } from './formula';
import type { LocaleRules } from './locale';
import { isTextFormat } from './number-format';
import type { ExtendedValue, NumberFormat } from './resources';
import { civilTimeOf, serialOfDate } from './serial';

export interface Entered {
  /** Absent: the cell is emptied. */
  value?: ExtendedValue;
  /** The number format the text asks for, e.g. of a date. */
  format?: NumberFormat;
}

export interface EntryContext {
  rules: LocaleRules;
  /** Present serial date-time, for dates without a year. */
  nowSerial: number;
  /** Number format the cell has: plain text keeps everything as text. */
  format?: NumberFormat;
}

const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*(AM|PM))?$/i;
const ISO_DATE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const LOCAL_DATE = /^(\d{1,2})([-/])(\d{1,2})(?:\2(\d{2}|\d{4}))?$/;
/** Two-digit years below this are of this century. */
const CENTURY_SPLIT = 30;

/** A typed value: a number or boolean stays, text is read. */
export function readInput(input: string | number | boolean, context: EntryContext): Entered {
  if (typeof input === 'number') return { value: { numberValue: input } };
  if (typeof input === 'boolean') return { value: { boolValue: input } };
  return readText(input, context);
}

/** A value kept as it is: text stays text, whatever it looks like. */
export function rawInput(input: string | number | boolean): Entered {
  if (typeof input === 'string') return input === '' ? {} : { value: { stringValue: input } };
  return { value: typeof input === 'number' ? { numberValue: input } : { boolValue: input } };
}

function readText(text: string, context: EntryContext): Entered {
  if (text === '') return {};
  if (isTextFormat(context.format)) return { value: { stringValue: text } };
  if (text.startsWith("'")) return text === "'" ? {} : { value: { stringValue: text.slice(1) } };
  if (text.startsWith('=') && text.length > 1) {
    return { value: { formulaValue: normalFormula(text, context.rules) } };
  }
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { value: { boolValue: /^true$/i.test(trimmed) } };
  return readNumber(trimmed, context.rules) ?? readDateTime(trimmed, context) ?? { value: { stringValue: text } };
}

function readNumber(text: string, rules: LocaleRules): Entered | undefined {
  if (/^[₫$€£]\s*[\d.,]+$|^[\d.,]+\s*[₫$€£]$/.test(text)) throw new NotSimulated(`an amount of money typed: ${text}`);
  const [group, mark] = [`\\${rules.groupMark}`, `\\${rules.decimalMark}`];
  const pattern = `^([+-]?)(\\d+|\\d{1,3}(?:${group}\\d{3})+)?(?:${mark}(\\d+))?((?:[eE][+-]?\\d+)?)(\\s*%)?$`;
  const found = new RegExp(pattern).exec(text);
  if (!found || (found[2] === undefined && found[3] === undefined)) return undefined;
  const [, sign = '', whole = '0', fraction = '0', exponent = '', percent] = found;
  const value = Number(`${sign}${whole.split(rules.groupMark).join('')}.${fraction}${exponent}`);
  const decimals = found[3] === undefined ? '' : '.00';
  // Through text, so that 12,3 % is 0.123 and not a binary neighbour of it.
  if (percent)
    return { value: { numberValue: Number(`${value}e-2`) }, format: { type: 'PERCENT', pattern: `0${decimals}%` } };
  const isGrouped = whole.includes(rules.groupMark);
  return {
    value: { numberValue: value },
    ...(isGrouped && { format: { type: 'NUMBER', pattern: `#,##0${decimals}` } }),
  };
}

function readDateTime(text: string, context: EntryContext): Entered | undefined {
  const time = readTime(text);
  if (time !== undefined) {
    return { value: { numberValue: time }, format: { type: 'TIME', pattern: context.rules.timePattern } };
  }
  const [dateText = '', timeText, ...more] = text.split(/\s+|(?<=\d)T(?=\d)/);
  if (/^\d{1,2}\/\d{4}$/.test(text)) throw new NotSimulated(`a month typed as ${text}`);
  const date = readDate(dateText, context);
  if (!date || more.length > 1) return undefined;
  if (timeText === undefined) return date;
  const clock = readTime([timeText, ...more].join(' '));
  if (clock === undefined) return undefined;
  const serial = (date.value?.numberValue ?? 0) + clock;
  return { value: { numberValue: serial }, format: { type: 'DATE_TIME', pattern: context.rules.dateTimePattern } };
}

function readTime(text: string): number | undefined {
  const found = TIME.exec(text);
  if (!found) return undefined;
  const [, hours, minutes, seconds = '0', half] = found;
  const hour = half ? (Number(hours) % 12) + (/pm/i.test(half) ? 12 : 0) : Number(hours);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  return (hour * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

function readDate(text: string, context: EntryContext): Entered | undefined {
  const iso = ISO_DATE.exec(text);
  if (iso) return dateEntry(serialOfDate(Number(iso[1]), Number(iso[2]), Number(iso[3])), 'yyyy-MM-dd');
  const local = LOCAL_DATE.exec(text);
  if (!local) return undefined;
  const [first, second] = [Number(local[1]), Number(local[3])];
  const [day, month] = context.rules.dateOrder === 'DMY' ? [first, second] : [second, first];
  return dateEntry(serialOfDate(yearOf(local[4], context.nowSerial), month, day), context.rules.datePattern);
}

function dateEntry(serial: number | undefined, pattern: string): Entered | undefined {
  return serial === undefined ? undefined : { value: { numberValue: serial }, format: { type: 'DATE', pattern } };
}

function yearOf(text: string | undefined, nowSerial: number): number {
  if (text === undefined) return civilTimeOf(nowSerial).year;
  if (text.length === 4) return Number(text);
  return Number(text) + (Number(text) < CENTURY_SPLIT ? 2000 : 1900);
}
