/** The month's tab of the meal workbook: a row a class, own columns for each school day, and the ledger tab. */
import type { MealMonthModel, MealRowModel } from '../../app/meal-views';
import type { CellInput, SheetOp } from '../../app/sheet-ops';
import {
  dayWidth,
  ledgerSheetId,
  MEALS,
  monthColumns,
  monthSheetId,
  protectionId,
  STAFF_ROW,
} from '../../app/workbooks';
import { STAGE_NAMES } from '../../domain/school/control-sheets';
import { peopleWith, teachersOf } from '../../domain/school/people';
import { formatMonth } from '../../domain/shared/plain-date';
import { say } from '../messages/catalogue';
import { cellName, quoted } from './a1';
import { COLOURS, heading, protect, row, sheet, widths } from './cells';
import { columnHeading } from './column-heading';
import { countsBack } from './meal-day';
import { dayPlace, monthTitle } from './meal-place';
import { stateText, WRONG_STATES } from './meal-state';

/** Rows left free for classes that open in mid-month. */
const SPARE_ROWS = 10;

/** A new month in full; for a month that exists, its rows and who may type in them (staff changes). */
export function mealMonth(model: MealMonthModel & { isNew: boolean }): SheetOp[] {
  const month = formatMonth(model.date);
  const sheetId = monthSheetId(month);
  const { outline, account } = model;
  const columns = columnsOf(model);
  const rows = MEALS.month.firstRow + model.rows.length + SPARE_ROWS;
  const people = [
    {
      type: 'cells' as const,
      sheetId,
      row: MEALS.month.firstRow,
      column: 0,
      cells: model.rows.map((id) => fixedCells(model, id)),
    },
    ...model.rows.map((id, i) => protectRow(model, sheetId, id, i)),
  ];
  if (!model.isNew) return people;
  return [
    // In front, where a teacher's phone opens the file.
    sheet(outline, {
      sheetId,
      title: monthTitle(model.date),
      index: 0,
      rows,
      columns,
      frozenRows: 2,
      frozenColumns: 2,
    }),
    row(
      sheetId,
      1,
      ['class', 'name', 'stage', 'contact'].map((name) => heading(say(`meals.column.${name as 'class'}`))),
    ),
    { type: 'columns', sheetId, from: 0, to: 1, hidden: true },
    ...widths(sheetId, MEALS.month.columns.name, [66]),
    ...stateColours(sheetId, rows, columns),
    { type: 'columns', sheetId, from: 2, to: columns, hidden: true },
    protect(outline, sheetId, 1, { block: null, editors: [account], description: say('meals.protection.sheet') }),
    ...people,
    ...ledger(model, month),
  ];
}

/** A cell is coloured by its own text, so two rules serve all days. */
function stateColours(sheetId: number, endRow: number, endColumn: number): SheetOp[] {
  const { firstRow: row, firstDayColumn: column } = MEALS.month;
  const block = { row, endRow, column, endColumn };
  const own = cellName(row, column);
  const is = (state: Parameters<typeof stateText>[0]) => `${own}=${quoted(stateText(state))}`;
  const missing = `=OR(${is('missing')};${is('noMain')})`;
  return [
    { type: 'colourWhen', sheetId, block, formula: missing, background: COLOURS.warning },
    {
      type: 'colourWhen',
      sheetId,
      block,
      formula: `=OR(${WRONG_STATES.map(is).join(';')})`,
      background: COLOURS.bad,
      colour: COLOURS.badText,
    },
  ];
}

function fixedCells(model: MealMonthModel, id: string): CellInput[] {
  if (id === STAFF_ROW)
    return [{ value: STAFF_ROW }, { value: say('meals.staff'), bold: true }, { value: '' }, { value: '' }];
  const room = model.school.classes.find((one) => one.id === id);
  const teachers = teachersOf(model.school, id, model.date).map((person) => person.fullName);
  return [
    { value: id },
    { value: room?.name ?? id, bold: true },
    { value: room ? STAGE_NAMES[room.stage] : '' },
    { value: teachers.join(', ') },
  ];
}

/** The class's whole row is its teachers'; the sheet's protection says which of its cells are open today. */
function protectRow(
  model: Pick<MealMonthModel, 'school' | 'date' | 'account' | 'outline' | 'columns'>,
  sheetId: number,
  id: string,
  index: number,
): SheetOp {
  const at = MEALS.month.firstRow + index;
  const room = model.school.classes.find((one) => one.id === id);
  return protect(model.outline, sheetId, 10 + index, {
    block: { row: at, endRow: at + 1, column: 0, endColumn: columnsOf(model) },
    editors: [model.account, ...rowEditors(model, id)],
    description: room ? say('meals.protection.row', { name: room.name }) : say('meals.protection.staff'),
  });
}

/** Who may type in the row, besides the school account. */
export function rowEditors(model: Pick<MealMonthModel, 'school' | 'date'>, id: string): string[] {
  const people =
    id === STAFF_ROW
      ? [
          ...peopleWith(model.school, model.date, 'kitchen_staff'),
          ...peopleWith(model.school, model.date, 'accountant'),
        ]
      : teachersOf(model.school, id, model.date);
  return people.map((person) => person.email);
}

/** The row's protection, and the counts last known to come from its own people. */
export function mealRowBack(model: MealRowModel): SheetOp[] {
  const { sheetId } = dayPlace(model);
  const outline = { sheetIds: [], protectionIds: model.isNew ? [] : [protectionId(sheetId, 10 + model.index)] };
  return [protectRow({ ...model, outline }, sheetId, model.id, model.index), countsBack(model)];
}

function columnsOf({ columns }: Pick<MealMonthModel, 'columns'>): number {
  return monthColumns(dayWidth(columns.length));
}

function ledger({ outline, account, columns: counts }: MealMonthModel, month: string): SheetOp[] {
  const sheetId = ledgerSheetId(month);
  const columns = [
    say('meals.ledger.date'),
    say('meals.column.class'),
    say('meals.ledger.class'),
    say('meals.column.stage'),
    say('meals.column.enrolment'),
    say('meals.column.present'),
    ...counts.map(columnHeading),
    say('meals.ledger.status'),
    say('meals.column.first'),
    say('meals.ledger.timing'),
  ];
  return [
    sheet(outline, {
      sheetId,
      title: say('meals.tab.ledger', { month }),
      rows: 2,
      columns: columns.length,
      frozenRows: 1,
      tabColour: COLOURS.heading,
    }),
    ...widths(sheetId, 0, [90, 60, 90, 90, 60, 60, ...counts.map(() => 60), 130, 130, 110]),
    row(
      sheetId,
      0,
      columns.map((name) => heading(name)),
    ),
    protect(outline, sheetId, 1, { block: null, editors: [account], description: say('meals.tab.ledger', { month }) }),
  ];
}
