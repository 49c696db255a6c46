/** The day's own columns of the month's tab: what is asked of whom, filled as far as nobody types. */
import type { MealDayModel, MealMonthModel, MealRowModel } from '../../app/meal-views';
import type { CellInput, SheetOp } from '../../app/sheet-ops';
import { MEALS, protectionId, STAFF_ROW } from '../../app/workbooks';
import { type NotAsked, notAskedOn } from '../../domain/meals/asked-classes';
import { isDiet, type MealColumn, staffColumns } from '../../domain/meals/meal-columns';
import { askedColumns } from '../../domain/meals/meal-day';
import { formatDate } from '../../domain/shared/plain-date';
import { say } from '../messages/catalogue';
import { cellName } from './a1';
import { COLOURS, heading, row, widths } from './cells';
import { columnHeading } from './column-heading';
import { countBlocks, countRule, inputBlocks, runsOf } from './meal-inputs';
import { kitchen } from './meal-kitchen';
import { type DayPlace, dayPlace, weekdayName } from './meal-place';
import { mealState } from './meal-state';
import { shownDay } from './shown-day';

export type CellsOp = Extract<SheetOp, { type: 'cells' }>;

/** Enrolled, present, each count, note, state: with the class's name what a phone shows of a day. */
const WIDTHS = { enrolment: 36, present: 46, count: 46, note: 64, state: 150 };

export function mealDayOpen(model: MealDayModel & { isFresh: boolean }): SheetOp[] {
  const place = dayPlace(model);
  const { sheetId, column, offsets } = place;
  const not = notAskedOn(model.school, model.date);
  const shown = [WIDTHS.enrolment, WIDTHS.present, ...model.columns.map(() => WIDTHS.count), WIDTHS.note, WIDTHS.state];
  return [
    ...dayHeadings(model, place),
    ...model.rows.flatMap((id, i) => rowOps(model, place, id, MEALS.month.firstRow + i, not.get(id))),
    ...shownDay(sheetId, { firstDay: MEALS.month.firstDayColumn, from: column, to: column + offsets.first }),
    ...widths(sheetId, column, shown),
    dayRows(model),
    ...kitchen(model, place),
  ];
}

/** The cells of the tab that nobody types: those of the worker. */
export function dayCells(model: Omit<MealDayModel, 'outline'>): CellsOp[] {
  const place = dayPlace(model);
  const not = notAskedOn(model.school, model.date);
  const rows = model.rows.flatMap((id, i) =>
    rowOps({ ...model, isFresh: false }, place, id, MEALS.month.firstRow + i, not.get(id)),
  );
  return [...dayHeadings(model, place), ...rows].flatMap((op) => (op.type === 'cells' ? [op] : []));
}

/** What may be typed in the counts of a row. */
export function rowRules(model: Omit<MealDayModel, 'outline'>, id: string): SheetOp[] {
  const at = MEALS.month.firstRow + model.rows.indexOf(id);
  const ops = rowOps({ ...model, isFresh: false }, dayPlace(model), id, at, undefined);
  return ops.filter(({ type }) => type === 'validate');
}

/** The sheet's protection with only the cells of these rows open that are asked for. */
export function dayRows(model: Omit<MealDayModel, 'outline'>): SheetOp {
  const place = dayPlace(model);
  const open = model.openRows.flatMap((at) => {
    const id = model.rows[at - MEALS.month.firstRow] ?? '';
    return inputBlocks(place, at, countsAsked(model, askedOf(model, id)), id !== STAFF_ROW);
  });
  return {
    type: 'protect',
    id: protectionId(place.sheetId, 1),
    isNew: false,
    sheetId: place.sheetId,
    block: null,
    editors: [model.account],
    open,
    description: say('meals.protection.sheet'),
  };
}

function dayHeadings(model: Omit<MealDayModel, 'outline'>, { sheetId, column }: DayPlace): SheetOp[] {
  const texts = [
    say('meals.column.enrolment'),
    say('meals.column.present'),
    ...model.columns.map(columnHeading),
    say('meals.column.note'),
    say('meals.column.state'),
    say('meals.column.first'),
    say('meals.column.last'),
  ];
  const headings = texts.map((text) => heading(text));
  return [row(sheetId, 0, [{ value: dayTitle(model), bold: true }], column), row(sheetId, 1, headings, column)];
}

function dayTitle({ date }: Pick<MealMonthModel, 'date'>): string {
  return say('meals.day', { weekday: weekdayName(date), date: formatDate(date) });
}

/** What the row is asked for that day; null when it is not asked. */
function askedOf({ day, columns }: Pick<MealDayModel, 'day' | 'columns'>, id: string): readonly MealColumn[] | null {
  if (id === STAFF_ROW) return staffColumns(columns);
  const room = day.classes.find(({ classId }) => classId === id);
  return room ? askedColumns(day, room) : null;
}

/** Enrolled, the counts and the state; what people have typed is never written over. */
function rowOps(
  model: Omit<MealDayModel, 'outline'> & { isFresh: boolean },
  place: DayPlace,
  id: string,
  at: number,
  why: NotAsked | undefined,
): SheetOp[] {
  const { sheetId, column, offsets } = place;
  const asked = askedOf(model, id);
  const counts = countsAsked(model, asked);
  const enrolment = model.day.classes.find(({ classId }) => classId === id)?.enrolment ?? '';
  const isClass = id !== STAFF_ROW;
  const inputs = [
    paint(asked !== null && isClass),
    ...model.columns.map((one, i): CellInput => {
      if (!counts[i]) return { value: '', background: COLOURS.closed };
      return model.isFresh ? { ...paint(true), value: filledIn(place, at, one, isClass) } : paint(true);
    }),
    paint(asked !== null),
  ];
  const state = asked === null ? notAskedText(why) : mealState(place, at, model.columns, counts, isClass);
  return [
    ...partsOf(sheetId, at, [{ value: enrolment, background: COLOURS.closed }, ...inputs], column),
    row(sheetId, at, [{ value: state, background: COLOURS.closed, wrap: true }], column + offsets.state),
    ...countBlocks(place, at, counts, isClass && asked !== null).map(
      (block): SheetOp => ({ type: 'validate', sheetId, block, rule: countRule(block) }),
    ),
  ];
}

/** One operation writes the values of all of its cells or of none: those that are only painted stand apart. */
function partsOf(sheetId: number, at: number, cells: readonly CellInput[], column: number): SheetOp[] {
  const hasValue = cells.map(({ value }) => value !== undefined);
  const runs = [...runsOf(hasValue), ...runsOf(hasValue.map((has) => !has))];
  return runs.map(([from, to]) => row(sheetId, at, cells.slice(from, to), column + from));
}

/** A row's counts as they were last known to come from its own people. */
export function countsBack(model: MealRowModel): SheetOp {
  const place = dayPlace(model);
  const at = MEALS.month.firstRow + model.index;
  const counts = countsAsked(model, askedOf(model, model.id));
  const room = model.day.classes.find(({ classId }) => classId === model.id);
  const known = room ? room.counts : model.id === STAFF_ROW ? model.day.staff : {};
  const present = room?.present ?? null;
  const cells = model.columns.map((one, i): CellInput => {
    const isUntouched = counts[i] && present === null && (known[one.key] ?? null) === null;
    return { value: isUntouched ? filledIn(place, at, one, room !== undefined) : (known[one.key] ?? null) };
  });
  return row(place.sheetId, at, [{ value: present }, ...cells], place.column + place.offsets.present);
}

/** Those who are present eat every meal, until somebody types otherwise. */
function filledIn({ column, offsets }: DayPlace, at: number, one: MealColumn, isClass: boolean): string {
  const present = cellName(at, column + offsets.present);
  return isClass && !isDiet(one) ? `=IF(ISNUMBER(${present});${present};"")` : '';
}

/** Of each column whether it is asked for. */
function countsAsked({ columns }: Pick<MealDayModel, 'columns'>, asked: readonly MealColumn[] | null): boolean[] {
  return columns.map(({ key }) => asked?.some((one) => one.key === key) ?? false);
}

function paint(isInput: boolean): CellInput {
  return { background: isInput ? COLOURS.input : COLOURS.closed };
}

function notAskedText(why: NotAsked | undefined): string {
  return why ? say(`meals.notAsked.${why.why}`, { name: why.name }) : '';
}
