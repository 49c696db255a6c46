/** What of a month's tab follows from the school's signs: drop-downs, the legend, and the counts over all signs of a code. */
import type { CellInput, SheetOp } from '../../app/sheet-ops';
import { ATTENDANCE } from '../../app/workbooks';
import { REFUNDED, type RefundRule } from '../../domain/attendance/refunds';
import { ATTENDANCE_CODES, type AttendanceCode, type AttendanceSigns } from '../../domain/attendance/signs';
import type { School } from '../../domain/school/types';
import { say } from '../messages/catalogue';
import { cellName, quoted } from './a1';
import { row } from './cells';

const {
  monthRow: MONTH_ROW,
  firstRow: FIRST_ROW,
  firstDay: FIRST_DAY,
  days: DAYS,
  firstSum: FIRST_SUM,
} = ATTENDANCE.month;
const LAST_ROW = FIRST_ROW + ATTENDANCE.month.rows;
const PERCENT = '0.00%';

/** In a tab of a month or in the pattern; written again when the school changes its signs. */
export function markRules(sheetId: number, { settings }: School): SheetOp[] {
  const { signs, refund } = settings.attendance;
  const values = ATTENDANCE_CODES.flatMap((code) => signs[code]);
  const block = { row: FIRST_ROW, endRow: LAST_ROW, column: FIRST_DAY, endColumn: FIRST_DAY + DAYS };
  const help = say('template.month.choose', { signs: values.join(' ') });
  const lines = Array.from({ length: ATTENDANCE.month.rows }, (_, i) => sumCells(FIRST_ROW + i, signs, refund));
  const days = Array.from({ length: DAYS }, (_, day) => presentCell(FIRST_DAY + day, signs));
  return [
    row(sheetId, MONTH_ROW, [{ value: say('template.month.help', { signs: legend(signs) }) }], FIRST_DAY),
    { type: 'validate', sheetId, block, rule: { type: 'list', values, strict: false, help } },
    { type: 'cells', sheetId, row: FIRST_ROW, column: FIRST_SUM, cells: lines },
    row(sheetId, LAST_ROW, [...days, ...classSums()], FIRST_DAY),
  ];
}

function legend(signs: AttendanceSigns): string {
  const told = ATTENDANCE_CODES.filter((code) => signs[code].length > 0);
  return told.map((code) => say(`template.month.${code}`, { signs: signs[code].join(', ') })).join('; ');
}

/** A count a code, the rate of the days marked, and the days whose meal money goes back. */
function sumCells(at: number, signs: AttendanceSigns, refund: RefundRule): CellInput[] {
  const days = `${cellName(at, FIRST_DAY)}:${cellName(at, FIRST_DAY + DAYS - 1)}`;
  const counted = (code: AttendanceCode) => cellName(at, FIRST_SUM + ATTENDANCE_CODES.indexOf(code));
  const refunded = REFUNDED[refund].map(counted).join('+');
  return [
    ...ATTENDANCE_CODES.map((code): CellInput => ({ value: ofChild(at, countOf(days, signs[code])) })),
    rateCell(at),
    { value: ofChild(at, refunded === '' ? '0' : refunded) },
  ];
}

/** Nothing in a line without a child. */
function ofChild(at: number, formula: string): string {
  return `=IF($${cellName(at, ATTENDANCE.month.name)}="";"";${formula})`;
}

function rateCell(at: number): CellInput {
  const [first, last] = [cellName(at, FIRST_SUM), cellName(at, FIRST_SUM + ATTENDANCE_CODES.length - 1)];
  return { value: `=IF(SUM(${first}:${last})=0;"";${first}/SUM(${first}:${last}))`, format: PERCENT };
}

function presentCell(column: number, { present }: AttendanceSigns): CellInput {
  const days = `${cellName(FIRST_ROW, column)}:${cellName(LAST_ROW - 1, column)}`;
  return { value: `=${countOf(days, present)}`, align: 'center' };
}

function classSums(): CellInput[] {
  const sum = (column: number): CellInput => ({
    value: `=SUM(${cellName(FIRST_ROW, column)}:${cellName(LAST_ROW - 1, column)})`,
    bold: true,
  });
  const refund = FIRST_SUM + ATTENDANCE_CODES.length + 1;
  return [...ATTENDANCE_CODES.map((_, i) => sum(FIRST_SUM + i)), { ...rateCell(LAST_ROW), bold: true }, sum(refund)];
}

/** A sign counts in small and in capital letters. */
function countOf(cells: string, signs: readonly string[]): string {
  return signs.length === 0 ? '0' : signs.map((sign) => `COUNTIF(${cells};${quoted(sign)})`).join('+');
}
