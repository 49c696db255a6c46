/** The day's own columns and the kitchen's tab that sums them. */
import type { MealMonthModel } from '../../app/meal-views';
import type { CellInput, SheetOp, ValidationRule } from '../../app/sheet-ops';
import { dayColumn, MEALS, monthSheetId, STAFF_ROW } from '../../app/workbooks';
import { STAGE_NAMES } from '../../domain/school/control-sheets';
import { formatDate, formatMonth, weekdayOf } from '../../domain/shared/plain-date';
import { say } from '../messages/catalogue';
import { cellName, cellOf, quoted, rangeOf } from './a1';
import { COLOURS, heading, row, widths } from './cells';
import { dayOf, dayRows, inputBlock, monthTitle } from './meal-month';

/** Enrolled, present, portions, note, state: with the class's name what a phone shows of a day. */
const DAY_WIDTHS = [50, 60, 60, 90, 150];
const COLUMN_KEYS = ['enrolment', 'present', 'portions', 'note', 'state', 'first', 'last'] as const;

export function mealDayOpen(model: MealMonthModel & { openRows: readonly number[] }): SheetOp[] {
  const sheetId = monthSheetId(formatMonth(model.date));
  const first = dayColumn(dayOf(model.date));
  return [
    row(sheetId, 0, [{ value: dayTitle(model), bold: true }], first),
    row(
      sheetId,
      1,
      COLUMN_KEYS.map((key) => heading(say(`meals.column.${key}`))),
      first,
    ),
    ...model.rows.flatMap((id, i) => rowOps(model, sheetId, id, MEALS.month.firstRow + i, first)),
    ...model.openRows.map(
      (at): SheetOp => ({ type: 'validate', sheetId, block: countBlock(at, first), rule: countRule(at, first) }),
    ),
    ...hideBefore(sheetId, first),
    { type: 'columns', sheetId, from: first, to: first + MEALS.day.columns.first, hidden: false },
    ...widths(sheetId, first, DAY_WIDTHS),
    dayRows(model),
    ...kitchen(model, first),
  ];
}

function dayTitle({ date }: MealMonthModel): string {
  const weekday = say('meals.weekdays').split('|')[weekdayOf(date) - 1] ?? '';
  return say('meals.day', { weekday, date: formatDate(date) });
}

/** Enrolment before the typed cells, the state after them: what people type is never written over. */
function rowOps(model: MealMonthModel, sheetId: number, id: string, at: number, first: number): SheetOp[] {
  const { enrolment, state } = MEALS.day.columns;
  const room = model.school.classes.find((one) => one.id === id);
  return [
    row(
      sheetId,
      at,
      [room ? { value: room.enrolment, background: COLOURS.closed } : { value: '', background: COLOURS.closed }],
      first + enrolment,
    ),
    row(
      sheetId,
      at,
      [{ value: stateFormula(at, first, room !== undefined), background: COLOURS.closed, wrap: true }],
      first + state,
    ),
  ];
}

function stateFormula(at: number, first: number, isClass: boolean): string {
  const cell = (key: (typeof COLUMN_KEYS)[number]) => cellName(at, first + MEALS.day.columns[key]);
  const [portions, present, enrolment] = [cell('portions'), cell('present'), cell('enrolment')];
  const text = (key: 'notNumber' | 'negative' | 'overPresent' | 'overEnrolment' | 'reported' | 'missing') =>
    quoted(say(`meals.state.${key}`));
  const over = isClass
    ? `IF(AND(ISNUMBER(${present});${portions}>${present});${text('overPresent')};IF(${portions}>${enrolment};${text('overEnrolment')};${text('reported')}))`
    : text('reported');
  return (
    `=IF(${portions}="";${text('missing')};IF(NOT(ISNUMBER(${portions}));${text('notNumber')};` +
    `IF(OR(${portions}<0;${portions}<>INT(${portions}));${text('negative')};${over})))`
  );
}

function countBlock(at: number, first: number) {
  const block = inputBlock(at, first);
  return { ...block, endColumn: first + MEALS.day.columns.portions + 1 };
}

/** Refuses letters, negative and broken numbers; more than enrolled is only flagged, by the state column. */
function countRule(at: number, first: number): ValidationRule {
  const cell = cellName(at, first + MEALS.day.columns.present);
  const formula = `=AND(ISNUMBER(${cell});${cell}>=0;${cell}=INT(${cell}))`;
  return { type: 'formula', formula, strict: true, help: say('meals.input') };
}

function kitchen(model: MealMonthModel, first: number): SheetOp[] {
  const sheetId = MEALS.kitchen.id;
  const title = monthTitle(model.date);
  const top = MEALS.month.firstRow;
  const last = top + model.rows.length - 1;
  const column = (at: number) => rangeOf(title, { row: top, column: at }, { row: last, column: at });
  const portions = column(first + MEALS.day.columns.portions);
  const stages = column(MEALS.month.columns.stage);
  const ofStage = (name: string) => `${stages};${quoted(name)};${portions};">=0"`;
  const { nursery, kindergarten } = STAGE_NAMES;
  const staffRow = model.rows.indexOf(STAFF_ROW);
  const staff = staffRow < 0 ? 0 : `=N(${cellOf(title, top + staffRow, first + MEALS.day.columns.portions)})`;
  const count = model.rows.filter((id) => id !== STAFF_ROW).length;
  const helper = `D${LIST_ROW + 1}:D${LIST_ROW + model.rows.length}`;
  const figures: [string, string | number][] = [
    [say('meals.kitchen.nursery'), `=SUMIFS(${portions};${ofStage(nursery)})`],
    [say('meals.kitchen.kindergarten'), `=SUMIFS(${portions};${ofStage(kindergarten)})`],
    [say('meals.staff'), staff],
    [say('meals.kitchen.total'), '=B3+B4+B5'],
    [say('meals.kitchen.reported'), `=COUNTIFS(${ofStage(nursery)})+COUNTIFS(${ofStage(kindergarten)})&"/${count}"`],
    [
      say('meals.kitchen.missing'),
      `=IF(TEXTJOIN(", ";TRUE;${helper})="";${quoted(say('meals.kitchen.none'))};TEXTJOIN(", ";TRUE;${helper}))`,
    ],
  ];
  return [
    row(sheetId, 0, [{ value: say('meals.kitchen.title', { date: formatDate(model.date) }), bold: true, size: 18 }]),
    { type: 'cells', sheetId, row: FIGURES_ROW, column: 0, cells: figures.map(([name, value]) => figure(name, value)) },
    row(sheetId, LIST_ROW - 1, [
      heading(say('meals.column.name')),
      heading(say('meals.column.state')),
      heading(say('meals.column.portions')),
    ]),
    {
      type: 'cells',
      sheetId,
      row: LIST_ROW,
      column: 0,
      cells: model.rows.map((id, i) => listRow(model, title, id, top + i, first, LIST_ROW + i)),
    },
  ];
}

const FIGURES_ROW = 2;
export const LIST_ROW = 10;

function figure(name: string, value: string | number): CellInput[] {
  return [
    { value: name, size: 12 },
    { value, bold: true, size: 14, align: 'left', wrap: true },
  ];
}

function listRow(
  _model: MealMonthModel,
  title: string,
  id: string,
  from: number,
  first: number,
  at: number,
): CellInput[] {
  const missing = quoted(say('meals.state.missing'));
  const portions = cellOf(title, from, first + MEALS.day.columns.portions);
  return [
    { value: `=${cellOf(title, from, MEALS.month.columns.name)}`, size: 12 },
    { value: `=${cellOf(title, from, first + MEALS.day.columns.state)}`, size: 12 },
    { value: `=IF(B${at + 1}=${missing};"–";N(${portions}))`, size: 12, align: 'right' },
    { value: id === STAFF_ROW ? '' : `=IF(B${at + 1}=${missing};A${at + 1};"")` },
  ];
}

/** Earlier days stay as they are, out of sight. */
function hideBefore(sheetId: number, first: number): SheetOp[] {
  const from = MEALS.month.firstDayColumn;
  return first > from ? [{ type: 'columns', sheetId, from, to: first, hidden: true }] : [];
}
