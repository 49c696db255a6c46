/** The day in the meal workbooks: who is asked for what today, and the columns that show it. */
import { lastSchoolDayBefore } from '../domain/calendar/calendar';
import { type AskedClass, askedOn } from '../domain/meals/asked-classes';
import { adjustDay, closedAt, type MealDay, openMealDay } from '../domain/meals/meal-day';
import type { School } from '../domain/school/types';
import { formatMonth, type PlainDate } from '../domain/shared/plain-date';
import { type Context, today } from './context';
import { columnsOfMonth, type MonthBook } from './meal-books';
import { readDayTitles } from './meal-reading';
import type { MealDayModel } from './meal-views';
import type { SheetOp } from './sheet-ops';
import { MEALS, STAFF_ROW } from './workbooks';

type Books = readonly MonthBook[];

/** Nothing of it is read yet; what classes reported the school day before stands beside it where the school wants that. */
export function newDay(context: Context, school: School, books: Books): MealDay {
  const date = today(context);
  const last = context.store.get('mealDay');
  const isBefore = school.settings.meals.estimate && last?.date === lastSchoolDayBefore(school.calendar, date);
  const columns = columnsOfMonth(context, school, formatMonth(date));
  return openMealDay(date, school.settings, askedIn(school, books, date), columns, isBefore ? last : null);
}

/** The classes that have a row. */
function askedIn(school: School, books: Books, date: PlainDate): AskedClass[] {
  const there = new Set(books.flatMap(({ classIds }) => classIds));
  return askedOn(school, date).filter(({ id }) => there.has(id));
}

/** The month's tab and the day's columns in it. After a run that was cut off the cells may hold reports already. */
export function showDay(context: Context, school: School, books: Books, day: MealDay): void {
  const outlines = context.ports.sheets.outline(books.map(({ id }) => id));
  const titles = readDayTitles(context, books, outlines, day);
  books.forEach((book, i) => {
    const outline = outlines[i]!;
    const title = titles[i] ?? null;
    const model = { ...dayModel(context, school, book, day), outline };
    context.ports.sheets.write(book.id, [
      ...lostTabs(context, model),
      ...context.views.mealMonth({ ...model, isNew: title === null }),
      ...context.views.mealDayOpen({ ...model, isFresh: !title }),
    ]);
  });
}

/** The workbook's other tabs, where somebody deleted one: the day's columns point to them. */
export function lostTabs(
  { views }: Context,
  { school, date, account, outline }: Pick<MealDayModel, 'school' | 'date' | 'account' | 'outline'>,
): SheetOp[] {
  const tabs = Object.values(MEALS).flatMap((tab) => ('id' in tab ? [tab.id] : []));
  const isWhole = tabs.every((id) => outline.sheetIds.includes(id));
  return isWhole ? [] : views.mealWorkbook({ school, today: date, account, outline });
}

/** Of one workbook, for its views. */
export function dayModel(
  context: Context,
  school: School,
  { rows }: MonthBook,
  day: MealDay,
): Omit<MealDayModel, 'outline'> {
  const { account } = context.ports;
  return { school, date: day.date, account, rows, columns: day.columns, day, openRows: openRows(rows, day) };
}

/** The tables may have changed since the day was opened: a class away, another enrolment. */
export function adjusted(context: Context, school: School, books: Books, day: MealDay): MealDay {
  const now = adjustDay(day, school.settings, askedIn(school, books, day.date));
  if (now !== day) showDay(context, school, books, now);
  return now;
}

/** Rows in which someone may still type: those of the open classes, and the staff's until the last one closes. */
function openRows(rows: readonly string[], day: MealDay): number[] {
  const open = new Set(day.classes.filter((each) => closedAt(day, each) === null).map(({ classId }) => classId));
  const isOpen = (id: string) => (id === STAFF_ROW ? open.size > 0 : open.has(id));
  return rows.flatMap((id, i) => (isOpen(id) ? [MEALS.month.firstRow + i] : []));
}
