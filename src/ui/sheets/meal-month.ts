/** The month's tab of the meal workbook: a row a class, own columns for each school day, and the ledger tab. */

import type { MealMonthModel, MealRowModel } from '../../app/meal-views';
import type { CellInput, SheetOp } from '../../app/sheet-ops';
import { dayWidth, MEALS, monthColumns, monthSheetId, protectionId, STAFF_ROW } from '../../app/workbooks';
import { STAGE_NAMES } from '../../domain/school/control-sheets';
import { peopleWith, teachersOf } from '../../domain/school/people';
import { formatMonth } from '../../domain/shared/plain-date';
import { say } from '../messages/catalogue';
import { cellName, quoted } from './a1';
import { COLOURS, heading, protect, sheet, widths } from './cells';
import { type CellsOp, countsBack } from './meal-day';
import { mealLedgerTab } from './meal-ledger-tabs';
import { dayPlace, monthTitle } from './meal-place';
import { stateText, WRONG_STATES } from './meal-state';
import { ownTitle } from './own-title';

/** Rows left free for classes that open in mid-month. */
const SPARE_ROWS = 10;

/** A new month in full; for a month that exists, its name, its rows and who may type in them. `isBroken`: its size too. */
export function mealMonth(model: MealMonthModel & { isNew: boolean; isBroken?: boolean }): SheetOp[] {
  const sheetId = monthSheetId(formatMonth(model.date));
  const { outline, account, isNew, isBroken = false } = model;
  const columns = columnsOf(model);
  const rows = MEALS.month.firstRow + model.rows.length + SPARE_ROWS;
  const title = monthTitle(model.date);
  const shape = { rows, columns, frozenRows: 2, frozenColumns: 2 };
  const people = [...monthCells(model), ...model.rows.map((id, i) => protectRow(model, sheetId, id, i))];
  const whole = protect(outline, sheetId, 1, {
    block: null,
    editors: [account],
    description: say('meals.protection.sheet'),
  });
  const lost = mealLedgerTab(model);
  const known = isBroken ? [{ type: 'editSheet' as const, sheetId, ...shape }, whole] : [];
  if (!isNew) return [...ownTitle(outline, sheetId, title), ...known, ...people, ...lost];
  return [
    ...ownTitle(outline, sheetId, title),
    // In front, where a teacher's phone opens the file.
    sheet(outline, { sheetId, title, index: 0, ...shape }),
    { type: 'columns', sheetId, from: 0, to: 1, hidden: true },
    ...widths(sheetId, MEALS.month.columns.name, [66]),
    ...stateColours(sheetId, rows, columns),
    { type: 'columns', sheetId, from: 2, to: columns, hidden: true },
    whole,
    ...people,
    ...lost,
  ];
}

/** The headings and the classes beside the days. */
export function monthCells(model: Pick<MealMonthModel, 'school' | 'date' | 'rows'>): CellsOp[] {
  const sheetId = monthSheetId(formatMonth(model.date));
  const names = ['class', 'name', 'stage', 'contact'].map((name) => heading(say(`meals.column.${name as 'class'}`)));
  return [
    { type: 'cells', sheetId, row: 1, column: 0, cells: [names] },
    {
      type: 'cells',
      sheetId,
      row: MEALS.month.firstRow,
      column: 0,
      cells: model.rows.map((id) => fixedCells(model, id)),
    },
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

function fixedCells(model: Pick<MealMonthModel, 'school' | 'date'>, id: string): CellInput[] {
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
