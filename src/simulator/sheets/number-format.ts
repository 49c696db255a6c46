/** Values as Sheets shows them: general form and the number format patterns this product meets. */
import { NotSimulated } from '../kernel/errors';
import type { LocaleRules } from './locale';
import type { ErrorValue, ExtendedValue, NumberFormat } from './resources';
import { type CivilTime, civilTimeOf } from './serial';

const ERROR_TEXTS: Readonly<Record<ErrorValue['type'], string>> = {
  ERROR: '#ERROR!',
  NULL_VALUE: '#NULL!',
  DIVIDE_BY_ZERO: '#DIV/0!',
  VALUE: '#VALUE!',
  REF: '#REF!',
  NAME: '#NAME?',
  NUM: '#NUM!',
  N_A: '#N/A',
};
const DATE_PART = /"[^"]*"|\\.|AM\/PM|y+|M+|m+|d+|H+|h+|s+|./gu;
const LITERAL = /"[^"]*"|\\./g;

function errorText(error: ErrorValue): string {
  return ERROR_TEXTS[error.type];
}

/** The text shown for a value that is no formula; undefined for an empty cell. */
export function formatValue(
  value: ExtendedValue | undefined,
  format: NumberFormat | undefined,
  rules: LocaleRules,
): string | undefined {
  if (!value) return undefined;
  if (value.errorValue) return errorText(value.errorValue);
  if (value.boolValue !== undefined) return value.boolValue ? 'TRUE' : 'FALSE';
  if (value.numberValue === undefined) return value.stringValue;
  return formatNumber(value.numberValue, format, rules);
}

/** Whether numbers of this format are dates or times. */
export function isDateFormat(format: NumberFormat | undefined): boolean {
  if (!format) return false;
  if (/^(DATE|TIME|DATE_TIME)$/.test(format.type)) return true;
  return format.pattern !== undefined && /[dMyHhs]/.test(bare(format.pattern)) && format.type !== 'TEXT';
}

export function isTextFormat(format: NumberFormat | undefined): boolean {
  return format?.type === 'TEXT' || format?.pattern === '@';
}

/** Sheets' automatic form: ten significant digits behind the mark, no grouping. */
export function generalNumber(value: number, rules: LocaleRules): string {
  return inLocale(Number.isInteger(value) ? value : Number(value.toPrecision(10)), rules);
}

/** All fifteen digits Sheets keeps, as the formula bar shows them. */
export function exactNumber(value: number, rules: LocaleRules): string {
  return inLocale(Number(value.toPrecision(15)), rules);
}

function inLocale(value: number, rules: LocaleRules): string {
  return String(value).replace('e', 'E').replace('.', rules.decimalMark);
}

function formatNumber(value: number, format: NumberFormat | undefined, rules: LocaleRules): string {
  const pattern = format && (format.pattern || defaultPattern(format.type, rules));
  if (!pattern || pattern === '@' || /^general$/i.test(pattern)) return generalNumber(value, rules);
  const section = sectionFor(pattern, value);
  if (/[dMyHhs]/.test(bare(section.text))) return formatDate(value, section.text);
  return formatDigits(section.isNegated ? -value : value, section.text, rules);
}

function defaultPattern(type: string, rules: LocaleRules): string | undefined {
  switch (type) {
    case 'DATE':
      return rules.datePattern;
    case 'TIME':
      return rules.timePattern;
    case 'DATE_TIME':
      return rules.dateTimePattern;
    case 'NUMBER':
      return '#,##0.00';
    case 'PERCENT':
      return '0.00%';
    case 'TEXT':
    case 'NUMBER_FORMAT_TYPE_UNSPECIFIED':
      return undefined;
    default:
      throw new NotSimulated(`number format type ${type} without a pattern`);
  }
}

/** `positive;negative;zero`: the part that applies; with a negative part of its own the sign is the pattern's business. */
function sectionFor(pattern: string, value: number): { text: string; isNegated: boolean } {
  const parts = pattern.match(/(?:"[^"]*"|\\.|[^;])+|(?<=;)(?=;|$)/g) ?? [pattern];
  if (value < 0 && parts[1] !== undefined) return { text: parts[1], isNegated: true };
  if (value === 0 && parts[2] !== undefined) return { text: parts[2], isNegated: false };
  return { text: parts[0] ?? '', isNegated: false };
}

function bare(pattern: string): string {
  return pattern.replace(LITERAL, '').replace(/\[[^\]]*\]/g, '');
}

function formatDigits(value: number, pattern: string, rules: LocaleRules): string {
  const plain = pattern.replace(/\[\$([^\]-]*)[^\]]*\]/g, '"$1"').replace(/\[(?:[A-Za-z]+)\]/g, '');
  const core = /[#0?][#0?.,]*/.exec(plain.replace(LITERAL, (literal) => '\u0000'.repeat(literal.length)));
  if (/[[\]eE*_@]/.test(bare(plain))) throw new NotSimulated(`number format pattern ${pattern}`);
  if (!core) return literalText(plain);
  const before = literalText(plain.slice(0, core.index));
  const after = literalText(plain.slice(core.index + core[0].length));
  const scaled = bare(plain).includes('%') ? value * 100 : value;
  return `${scaled < 0 ? '-' : ''}${before}${digits(Math.abs(scaled), core[0], rules)}${after}`;
}

function digits(value: number, core: string, rules: LocaleRules): string {
  const [whole = '', fraction = ''] = core.split('.');
  const fixed = roundHalfUp(value, fraction.length).toFixed(fraction.length);
  const [integer = '0', decimals = ''] = fixed.split('.');
  const least = whole.replace(/[^0]/g, '').length;
  const padded = (integer === '0' && least === 0 ? '' : integer).padStart(least, '0');
  const grouped = whole.includes(',') ? padded.replace(/\B(?=(\d{3})+$)/g, rules.groupMark) : padded;
  const kept = trimOptional(decimals, fraction);
  return kept ? `${grouped}${rules.decimalMark}${kept}` : grouped;
}

/** `#` behind the mark shows a digit only if it is needed. */
function trimOptional(decimals: string, fraction: string): string {
  const required = fraction.replace(/[^0]/g, '').length;
  let end = decimals.length;
  while (end > required && decimals[end - 1] === '0') end -= 1;
  return decimals.slice(0, end);
}

function roundHalfUp(value: number, places: number): number {
  return Number(`${Math.round(Number(`${value}e${places}`))}e-${places}`);
}

function literalText(text: string): string {
  return text.replace(/"([^"]*)"|\\(.)/g, (_all, quoted?: string, escaped?: string) => quoted ?? escaped ?? '');
}

function formatDate(serial: number, pattern: string): string {
  if (/\[/.test(pattern)) throw new NotSimulated(`number format pattern ${pattern}`);
  const parts = pattern.match(DATE_PART) ?? [];
  const time = civilTimeOf(serial);
  const isTwelveHours = parts.some((part) => part === 'AM/PM');
  return parts.map((part, index) => datePart(part, time, isTwelveHours, isMinutes(parts, index))).join('');
}

/** `m` means minutes next to hours or seconds, else the month. */
function isMinutes(parts: readonly string[], index: number): boolean {
  const fields = parts.map((part, at) => ({ part, at })).filter(({ part }) => /^(?:[yMmdHhs]+)$/.test(part));
  const place = fields.findIndex(({ at }) => at === index);
  return /^[Hh]/.test(fields[place - 1]?.part ?? '') || /^s/.test(fields[place + 1]?.part ?? '');
}

function datePart(part: string, time: CivilTime, isTwelveHours: boolean, minutes: boolean): string {
  const pad = (n: number) => String(n).padStart(part.length, '0');
  switch (part[0]) {
    case 'y':
      return part.length <= 2 ? String(time.year % 100).padStart(2, '0') : String(time.year);
    case 'M':
    case 'm':
      if (part.length > 2) throw new NotSimulated(`date pattern ${part}`);
      return pad(minutes ? time.minute : time.month);
    case 'd':
      if (part.length > 2) throw new NotSimulated(`date pattern ${part}`);
      return pad(time.day);
    case 'H':
    case 'h':
      return pad(isTwelveHours ? ((time.hour + 11) % 12) + 1 : time.hour);
    case 's':
      return pad(time.second);
    case 'A':
      return part === 'AM/PM' ? (time.hour < 12 ? 'AM' : 'PM') : part;
    default:
      return literalText(part);
  }
}
