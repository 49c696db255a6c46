/** The tab `Tổng hợp` of a month: portions by class and day, totals, on-time rate, a chart, and where the attendance books differ. A4 across. */
import type { MonthBookModel } from '../../app/month-book-views';
import type { CellInput, SheetOp } from '../../app/sheet-ops';
import { monthBookSheetId, schoolBookSheetId } from '../../app/workbooks';
import type { MonthClass } from '../../domain/meals/month';
import { STAGE_NAMES } from '../../domain/school/control-sheets';
import type { Stage } from '../../domain/school/types';
import { formatDate, monthDayOf } from '../../domain/shared/plain-date';
import { say } from '../messages/catalogue';
import { linkTo } from './a1';
import { COLOURS, growingSheet, heading, protect, widths } from './cells';

const STAGES: readonly Stage[] = ['nursery', 'kindergarten'];
const DAYS = 31;
const FIRST_DAY = 1;
const WIDTH = FIRST_DAY + DAYS + 5;
const HEAD_ROW = 4;
/** A short month leaves room for what stands below the table. */
const FEWEST_DAYS_SHOWN = 23;
const CHART_ROWS = 14;
/** The file of the tab, for whoever may read the workbook. https://gist.github.com/Spencer-Easton/78f9867a691e549c9c70 */
const FILES = {
  csv: 'format=csv',
  xlsx: 'format=xlsx',
  pdf: 'format=pdf&size=A4&portrait=false&fitw=true&gridlines=false',
};

export function monthBook(model: MonthBookModel): { ops: SheetOp[]; rows: number } {
  const { outline, account, month } = model;
  const sheetId = sheetIdOf(model);
  const isNew = !outline.sheetIds.includes(sheetId);
  const title = say(model.of === 'allParts' ? 'monthBook.tab.all' : 'monthBook.tab', { month });
  const table = tableRows(model);
  const chartRow = HEAD_ROW + table.length + 1;
  const lines = [...headRows(model), ...table, ...blankRows(CHART_ROWS + 1), ...tailRows(model)];
  const rows = [...lines, ...blankRows(Math.max(0, model.oldRows - lines.length))];
  const shape = { sheetId, title, frozenRows: HEAD_ROW + 1, frozenColumns: 1, tabColour: COLOURS.heading };
  return {
    ops: [
      growingSheet(outline, { ...shape, rows: rows.length + 1, columns: WIDTH }),
      ...(isNew ? [] : [{ type: 'editSheet', sheetId, rows: rows.length + 1 } as const]),
      { type: 'cells', sheetId, row: 0, column: 0, cells: rows.map(padded) },
      ...widths(sheetId, 0, [130, ...Array.from({ length: DAYS }, () => 36), 60, 60, 70, 70, 70]),
      ...shownDays(sheetId, model.content.days.length),
      chartOp(model, { sheetId, isNew, chartRow, totalRow: HEAD_ROW + table.length - 1 }),
      protect(outline, sheetId, 1, { block: null, editors: [account], description: title }),
    ],
    rows: lines.length,
  };
}

/** Columns of days that no month has need not be printed. */
function shownDays(sheetId: number, days: number): SheetOp[] {
  const end = FIRST_DAY + DAYS;
  const from = FIRST_DAY + Math.max(FEWEST_DAYS_SHOWN, days);
  return [
    { type: 'columns', sheetId, from: FIRST_DAY, to: end, hidden: false },
    ...(from < end ? [{ type: 'columns', sheetId, from, to: end, hidden: true } as const] : []),
  ];
}

function sheetIdOf({ of, month }: Pick<MonthBookModel, 'of' | 'month'>): number {
  return of === 'allParts' ? schoolBookSheetId(month) : monthBookSheetId(month);
}

function headRows(model: MonthBookModel): CellInput[][] {
  const { school, month, bookId } = model;
  const url = (query: string) =>
    `https://docs.google.com/spreadsheets/d/${bookId}/export?${query}&gid=${sheetIdOf(model)}`;
  const links = (['pdf', 'xlsx', 'csv'] as const).map((kind) => ({
    value: linkTo(url(FILES[kind]), say(`monthBook.${kind}`)),
    colour: COLOURS.link,
  }));
  return [
    [{ value: school.settings.schoolName, bold: true }],
    [{ value: say('monthBook.title', { month: month.split('-').reverse().join('/') }), bold: true, size: 14 }],
    [links[0]!, ...blanks(3), links[1]!, ...blanks(3), links[2]!],
    [],
  ];
}

/** The heading, the classes by stage with the stage's sums, and the sum of all. */
function tableRows({ content, school, of }: MonthBookModel): CellInput[][] {
  const nameOf = (id: string) => school.classes.find((room) => room.id === id)?.name ?? id;
  const sums = (key: 'total' | 'asked' | 'reported', own: readonly MonthClass[]) =>
    own.reduce((sum, one) => sum + one[key], 0);
  const stageRows = STAGES.flatMap((stage) => {
    const own = content.classes.filter((one) => one.stage === stage);
    if (own.length === 0) return [];
    const total = line(STAGE_NAMES[stage], content.byStage[stage], [sums('total', own), sums('reported', own)], true);
    return [...own.map((one) => classRow(nameOf(one.classId), one)), total];
  });
  const all = content.classes;
  const lines = [
    headingRow(content.days.map((date) => monthDayOf(date).day)),
    ...stageRows,
    line(
      say(of === 'part' ? 'monthBook.part' : 'monthBook.all'),
      content.totals,
      [sums('total', all), sums('reported', all)],
      true,
    ),
  ];
  return lines.map((cells) => padded(cells).map((cell) => ({ ...cell, boxed: true })));
}

function headingRow(days: readonly number[]): CellInput[] {
  const names = (['total', 'reported', 'asked', 'onTime', 'refund'] as const).map((key) =>
    heading(say(`monthBook.column.${key}`)),
  );
  const dates = days.map((day): CellInput => ({ ...heading(''), value: day }));
  return [heading(say('monthBook.column.class')), ...dates, ...blanks(DAYS - days.length), ...names];
}

function classRow(name: string, { portions, total, reported, asked, onTimeRate, refundDays }: MonthClass): CellInput[] {
  const rate = onTimeRate === null ? [] : [{ value: onTimeRate / 100, format: '0.00%' }];
  return [
    ...line(name, portions, [total, reported, asked]),
    ...rate,
    ...blanks(1 - rate.length),
    { value: refundDays },
  ];
}

function line(name: string, counts: readonly (number | null)[], sums: readonly number[], bold = false): CellInput[] {
  const days = counts.map((value) => ({ value, bold }));
  return [{ value: name, bold }, ...days, ...blanks(DAYS - counts.length), ...sums.map((value) => ({ value, bold }))];
}

/** The sums of every meal and diet, where the attendance books differ, and who signs. */
function tailRows({ columns, content, school, of }: MonthBookModel): CellInput[][] {
  const sums = columns.map((name, i) => {
    const { nursery = 0, kindergarten = 0 } = content.columns[i] ?? {};
    return texts(name, nursery, kindergarten, nursery + kindergarten);
  });
  const differences = content.differences.map(({ type, date, classId, attended, present, portions }) => {
    const name = school.classes.find((room) => room.id === classId)?.name ?? classId;
    return texts(formatDate(date), name, attended, present, portions, say(`monthBook.difference.${type}`));
  });
  return [
    [{ value: say('monthBook.sums'), bold: true }],
    headings(
      '',
      STAGE_NAMES.nursery,
      STAGE_NAMES.kindergarten,
      say(of === 'part' ? 'monthBook.part' : 'monthBook.all'),
    ),
    ...sums,
    [],
    [{ value: say('monthBook.differences'), bold: true }],
    headings(say('meals.ledger.date'), ...say('monthBook.difference.columns').split(' | ')),
    ...(differences.length > 0 ? differences : [texts(say('monthBook.difference.none'))]),
    [],
    signatures((['maker', 'accountant', 'principal'] as const).map((who) => say(`monthBook.signs.${who}`))),
    signatures(
      Array.from({ length: 3 }, () => say('monthBook.signs.how')),
      false,
    ),
  ];
}

/** The last one stands under the sums, whose columns are always shown. */
function signatures([first = '', second = '', third = '']: readonly string[], bold = true): CellInput[] {
  const between = (column: number, before: number) => blanks(column - before - 1);
  const middle = FIRST_DAY + 12;
  const last = FIRST_DAY + DAYS;
  return [
    { value: first, bold },
    ...between(middle, 0),
    { value: second, bold },
    ...between(last, middle),
    { value: third, bold },
  ];
}

function chartOp(
  { month, content }: MonthBookModel,
  { sheetId, isNew, chartRow, totalRow }: { sheetId: number; isNew: boolean; chartRow: number; totalRow: number },
): SheetOp {
  const columns = { column: FIRST_DAY, endColumn: FIRST_DAY + Math.max(1, content.days.length) };
  return {
    ...{ type: 'chart', id: sheetId, isNew, sheetId, row: chartRow, column: FIRST_DAY },
    title: say('monthBook.chart', { month: month.split('-').reverse().join('/') }),
    labels: { row: HEAD_ROW, endRow: HEAD_ROW + 1, ...columns },
    values: { row: totalRow, endRow: totalRow + 1, ...columns },
  };
}

export function ledgerTiming(text: string): 'on_time' | 'late' | null {
  return (['on_time', 'late'] as const).find((timing) => text === say(`meals.status.${timing}`)) ?? null;
}

/** The columns of the days are narrow: what needs more room has some of them together. */
const TOGETHER = 3;

function headings(first: string, ...names: string[]): CellInput[] {
  return texts(first, ...names).map((cell) => ({ ...cell, bold: true }));
}

function texts(first: string | number | null, ...values: (string | number | null)[]): CellInput[] {
  return [{ value: first }, ...values.flatMap((value) => [{ value, align: 'left' } as const, ...blanks(TOGETHER - 1)])];
}

function blanks(count: number): CellInput[] {
  return Array.from({ length: Math.max(0, count) }, () => ({ value: '' }));
}

function blankRows(count: number): CellInput[][] {
  return Array.from({ length: Math.max(0, count) }, () => []);
}

/** What stood right of a shorter row goes; a format of a row that stood here before too. */
function padded(cells: readonly CellInput[]): CellInput[] {
  return [...cells, ...blanks(WIDTH - cells.length)].map((cell) => ({ bold: false, ...cell }));
}
