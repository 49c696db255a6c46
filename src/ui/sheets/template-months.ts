/** The tab of a month in the attendance book: a pattern in the template, and a copy of it a month in each class's book. */
import type { Outline } from '../../app/layouts';
import type { CellInput, SheetOp } from '../../app/sheet-ops';
import { monthSheetId } from '../../app/workbooks';
import type { SchoolCalendar } from '../../domain/calendar/types';
import type { RecordKind } from '../../domain/regulation/types';
import { say } from '../messages/catalogue';
import { cellOf, columnName, quoted } from './a1';
import { heading, row, sheet, widths } from './cells';
import { numbers, TEMPLATE_FIRST_ROW, TEMPLATE_ROWS } from './template-rows';

const PATTERN_ID = 1;
/** The first day of the month stands in B3. */
const MONTH_CELL = '$B$3';
const HEAD_ROW = 3;
const FIRST_ROW = 5;
const FIRST_DAY = 2;
const DAYS = 31;
const LAST_ROW = FIRST_ROW + TEMPLATE_ROWS;

/** The tab without a month; `list`: the tab with the children's names. */
export function monthPattern({
  record,
  outline,
  list,
}: {
  record: RecordKind;
  outline: Outline;
  list: string;
}): SheetOp[] {
  const sheetId = PATTERN_ID;
  const [number = '', name = '', ...sums] = say('template.month.columns').split(' | ');
  const days = Array.from({ length: DAYS }, (_, day) => day);
  return [
    sheet(outline, {
      sheetId,
      title: say('template.month.pattern'),
      rows: LAST_ROW + 1,
      columns: FIRST_DAY + DAYS + sums.length,
      frozenRows: FIRST_ROW,
      frozenColumns: FIRST_DAY,
    }),
    row(sheetId, 0, [{ value: record.name, bold: true, size: 14 }]),
    row(sheetId, 1, [{ value: say('template.head') }]),
    row(sheetId, 2, [
      { value: say('template.month.label') },
      { format: 'MM/yyyy', bold: true, align: 'left' },
      { value: say('template.month.help', { list }) },
    ]),
    row(sheetId, HEAD_ROW, [
      heading(number),
      heading(name),
      ...days.map((day) => heading(dayFormula(day))),
      ...sums.map((sum) => heading(sum)),
    ]),
    row(sheetId, HEAD_ROW + 1, days.map(weekdayCell), FIRST_DAY),
    { type: 'cells', sheetId, row: FIRST_ROW, column: 0, cells: childCells(list) },
    { type: 'cells', sheetId, row: FIRST_ROW, column: FIRST_DAY + DAYS, cells: sumCells() },
    row(sheetId, LAST_ROW, [{ value: say('template.month.sum'), bold: true }, ...days.map(presentCell)], 1),
    ...widths(sheetId, 0, [40, 170, ...days.map(() => 30), ...sums.map(() => 70)]),
  ];
}

/** A tab a month of the school year, in its order, each with an id of its month; those that are there stay. */
export function monthTabs(calendar: SchoolCalendar, { sheetIds, titles = [] }: Outline): SheetOp[] {
  if (!sheetIds.includes(PATTERN_ID)) return [];
  const months = monthsOf(calendar).map((month) => ({ month, sheetId: monthSheetId(month), title: titleOf(month) }));
  const wanted = months.filter(({ sheetId, title }) => !sheetIds.includes(sheetId) && !titles.includes(title));
  return [
    ...wanted.flatMap(({ month, sheetId, title }, i): SheetOp[] => [
      { type: 'copySheet', from: PATTERN_ID, sheetId, title, index: 1 + i },
      row(sheetId, 2, [{ value: `=DATE(${month.slice(0, 4)};${Number(month.slice(5))};1)` }], 1),
    ]),
    { type: 'editSheet', sheetId: PATTERN_ID, hidden: true },
  ];
}

function monthsOf({ weeks }: SchoolCalendar): string[] {
  return [...new Set(weeks.flatMap(({ days }) => days.map((day) => day.slice(0, 7))))];
}

function titleOf(month: string): string {
  return say('template.month.tab', { month: month.split('-').reverse().join('-') });
}

function dayFormula(day: number): string {
  const date = `${MONTH_CELL}+${day}`;
  return `=IF(${MONTH_CELL}="";"";IF(MONTH(${date})=MONTH(${MONTH_CELL});DAY(${date});""))`;
}

function weekdayCell(day: number): CellInput {
  const names = say('template.month.weekdays').split(';').map(quoted).join(';');
  const above = `${columnName(FIRST_DAY + day)}${HEAD_ROW + 1}`;
  return { value: `=IF(${above}="";"";CHOOSE(WEEKDAY(${MONTH_CELL}+${day});${names}))`, align: 'center' };
}

function childCells(list: string): CellInput[][] {
  return numbers().map(([number], i) => {
    const name = cellOf(list, TEMPLATE_FIRST_ROW + i, 1);
    return [number!, { value: `=IF(${name}="";"";${name})` }];
  });
}

function sumCells(): CellInput[][] {
  return numbers().map((_, i) => {
    const line = FIRST_ROW + i + 1;
    const days = `${columnName(FIRST_DAY)}${line}:${columnName(FIRST_DAY + DAYS - 1)}${line}`;
    return ['x', 'P', 'K'].map((sign) => ({ value: `=COUNTIF(${days};${quoted(sign)})` }));
  });
}

function presentCell(day: number): CellInput {
  const column = columnName(FIRST_DAY + day);
  return { value: `=COUNTIF(${column}${FIRST_ROW + 1}:${column}${LAST_ROW};${quoted('x')})`, align: 'center' };
}
