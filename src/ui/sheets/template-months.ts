/** The tab of a month in the attendance book: a pattern in the template, and a copy of it a month in each class's book. */
import type { Outline } from '../../app/layouts';
import type { CellInput, SheetOp } from '../../app/sheet-ops';
import { ATTENDANCE } from '../../app/workbooks';
import type { RecordKind } from '../../domain/regulation/types';
import type { School } from '../../domain/school/types';
import { say } from '../messages/catalogue';
import { cellName, cellOf, columnName, quoted } from './a1';
import { markRules } from './attendance-marks';
import { COLOURS, heading, row, sheet, widths } from './cells';
import { numbers } from './template-rows';

const {
  monthRow: MONTH_ROW,
  headRow: HEAD_ROW,
  firstRow: FIRST_ROW,
  firstDay: FIRST_DAY,
  days: DAYS,
} = ATTENDANCE.month;
const PATTERN_ID = ATTENDANCE.pattern.id;
/** The first day of the month. */
const MONTH_CELL = `$B$${MONTH_ROW + 1}`;
const LAST_ROW = FIRST_ROW + ATTENDANCE.month.rows;
/** Hidden: the child's first and last day in the class. */
const TIME = ATTENDANCE.month.width - 2;

/** The tab without a month; `list`: the tab with the children's names. */
export function monthPattern(model: { record: RecordKind; school: School; outline: Outline; list: string }): SheetOp[] {
  const { record, school, outline, list } = model;
  const sheetId = PATTERN_ID;
  const [number = '', name = '', ...sums] = say('template.month.columns').split(' | ');
  const days = Array.from({ length: DAYS }, (_, day) => day);
  return [
    sheet(outline, {
      ...{ sheetId, title: say('template.month.pattern'), rows: LAST_ROW + 1, columns: ATTENDANCE.month.width },
      ...{ frozenRows: FIRST_ROW, frozenColumns: FIRST_DAY },
    }),
    // Beside it stands what is to be corrected.
    row(sheetId, 0, [{ value: record.name, bold: true, size: 11 }]),
    row(sheetId, 1, [{ value: say('template.head') }]),
    row(sheetId, MONTH_ROW, [{ value: say('template.month.label') }, { format: 'MM/yyyy', bold: true, align: 'left' }]),
    row(sheetId, HEAD_ROW, [
      heading(number),
      heading(name),
      ...days.map((day) => heading(dayFormula(day))),
      ...sums.map((sum) => heading(sum)),
      ...(['from', 'to'] as const).map((key) => heading(say(`template.month.${key}`))),
    ]),
    row(sheetId, HEAD_ROW + 1, days.map(weekdayCell), FIRST_DAY),
    { type: 'cells', sheetId, row: FIRST_ROW, column: 0, cells: childCells(list) },
    { type: 'cells', sheetId, row: FIRST_ROW, column: TIME, cells: timeCells(list) },
    row(sheetId, LAST_ROW, [{ value: say('template.month.sum'), bold: true }], 1),
    ...markRules(sheetId, school),
    greyDays(sheetId),
    ...widths(sheetId, 0, [40, 170, ...days.map(() => 34), ...sums.map(() => 70)]),
    { type: 'columns', sheetId, from: TIME, to: TIME + 2, hidden: true },
  ];
}

function dayFormula(day: number): string {
  const date = `${MONTH_CELL}+${day}`;
  return `=IF(${MONTH_CELL}="";"";IF(MONTH(${date})=MONTH(${MONTH_CELL});DAY(${date});""))`;
}

function weekdayCell(day: number): CellInput {
  const names = say('template.month.weekdays').split(';').map(quoted).join(';');
  const above = cellName(HEAD_ROW, FIRST_DAY + day);
  return { value: `=IF(${above}="";"";CHOOSE(WEEKDAY(${MONTH_CELL}+${day});${names}))`, align: 'center' };
}

function childCells(list: string): CellInput[][] {
  return numbers().map(([number], i) => [number!, fromList(list, i, ATTENDANCE.list.columns.name)]);
}

function timeCells(list: string): CellInput[][] {
  const { from, to } = ATTENDANCE.list.columns;
  return numbers().map((_, i) => [from, to].map((column) => fromList(list, i, column)));
}

function fromList(list: string, i: number, column: number): CellInput {
  const cell = cellOf(list, ATTENDANCE.list.firstRow + i, column);
  return { value: `=IF(${cell}="";"";${cell})` };
}

/** No day of the month, a day off, before the child's first day or after the last one. */
function greyDays(sheetId: number): SheetOp {
  const block = { row: FIRST_ROW, endRow: LAST_ROW, column: FIRST_DAY, endColumn: FIRST_DAY + DAYS };
  const column = columnName(FIRST_DAY);
  const [day, weekday] = [`${column}$${HEAD_ROW + 1}`, `${column}$${HEAD_ROW + 2}`];
  const [from, to] = [TIME, TIME + 1].map((at) => `$${cellName(FIRST_ROW, at)}`);
  const date = `${MONTH_CELL}+N(${day})-1`;
  const isOutside = `AND(ISNUMBER(${from});${date}<${from});AND(ISNUMBER(${to});${date}>${to})`;
  const formula = `=OR(${day}="";${weekday}=${quoted(say('template.month.off'))};${isOutside})`;
  return { type: 'colourWhen', sheetId, block, formula, background: COLOURS.closed };
}
