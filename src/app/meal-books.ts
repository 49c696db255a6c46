/** The meal workbooks of the school: one, or one for each part of a large school; and the rows and columns each of them has. */
import { nextMonth } from '../domain/locks/period';
import { type MealColumn, mealColumnsOf } from '../domain/meals/meal-columns';
import { assignMealParts, mealKey, mealPartsOf, ONLY_PART } from '../domain/meals/meal-parts';
import type { School } from '../domain/school/types';
import { formatMonth, type PlainDate } from '../domain/shared/plain-date';
import type { Problem } from '../domain/shared/problem';
import { type Context, documentsKnown, knownSchool, today } from './context';
import { STAFF_ROW } from './workbooks';

export interface MealBook {
  readonly part: string;
  readonly id: string;
  readonly classIds: readonly string[];
}

/** Those that are made already; no others can be written or read. */
export function mealBooks({ store }: Context, school: School): MealBook[] {
  const ids = store.get('ids');
  return mealPartsOf(school).flatMap(({ id: part, classIds }) => {
    const id = part === ONLY_PART ? ids?.meals : ids?.mealParts?.[part];
    return id ? [{ part, id, classIds }] : [];
  });
}

/** Class ids by row of the month's tab: a row, once a class's, stays that class's. */
export function rowsOfMonth(context: Context, month: string, book: MealBook, books: readonly MealBook[]): string[] {
  const { store } = context;
  const known = store.get('mealRows')[rowsKey(month, book)] ?? [];
  const hasStaff = (one: MealBook) => store.get('mealRows')[rowsKey(month, one)]?.includes(STAFF_ROW);
  // One number for the whole school: it stands where it stood before.
  const isForStaff = (books.find(hasStaff) ?? books[0])?.part === book.part;
  const wanted = [...book.classIds, ...(isForStaff ? [STAFF_ROW] : [])];
  const rows = [...known, ...wanted.filter((id) => !known.includes(id))];
  if (rows.length > known.length) rememberRows(context, month, book, rows);
  return rows;
}

/** Of one month only: rows of earlier ones are not needed any more. */
export function rememberRows({ store }: Context, month: string, book: MealBook, rows: readonly string[]): void {
  const ofMonth = Object.entries(store.get('mealRows')).filter(([known]) => known.split('/')[0] === month);
  store.set('mealRows', { ...Object.fromEntries(ofMonth), [rowsKey(month, book)]: rows });
}

function rowsKey(month: string, { part }: MealBook): string {
  return part === ONLY_PART ? month : `${month}/${part}`;
}

export interface MonthBook extends MealBook {
  /** Class ids by row. */
  readonly rows: readonly string[];
}

/** Those of the day's month, each with its rows. */
export function booksOn(context: Context, school: School, date: PlainDate): MonthBook[] {
  const month = formatMonth(date);
  const books = mealBooks(context, school);
  columnsOfMonth(context, school, month);
  return books.map((book) => ({ ...book, rows: rowsOfMonth(context, month, book, books) }));
}

/** What the month's tab asks for: as the settings were when its rows were first written down. */
export function columnsOfMonth({ store }: Context, school: School, month: string): readonly MealColumn[] {
  const known = store.get('mealColumns')[month];
  if (known) return known;
  const hasTab = Object.keys(store.get('mealRows')).some((key) => key.split('/')[0] === month);
  // A tab of before there were columns to choose has the main meal alone.
  const columns = mealColumnsOf(school.settings).filter(({ key }) => !hasTab || key === 'main');
  store.set('mealColumns', { [month]: columns });
  return columns;
}

/** Told where settings are agreed to: meals that this month's tab does not ask for, or asks for in vain. */
export function mealColumnsLater(context: Context, { settings }: School): Problem[] {
  const date = today(context);
  const known = context.store.get('mealColumns')[formatMonth(date)];
  const keysOf = (columns: readonly MealColumn[]) => columns.map(({ key }) => key).join();
  if (!known || keysOf(known) === keysOf(mealColumnsOf(settings))) return [];
  const [year, month] = nextMonth(formatMonth(date)).split('-');
  return [{ type: 'MealColumnsLater', sheet: 'settings', value: `${month}/${year}` }];
}

/** The school of tables that may not be agreed to yet: its classes stay in the workbooks they have. */
export function withMealParts(context: Context, school: School): School {
  const { schoolYear } = school.settings;
  const agreed = knownSchool(context);
  const ofYear = agreed?.settings.schoolYear === schoolYear ? agreed.mealParts : undefined;
  const known = context.store.get('mealParts')[schoolYear] ?? ofYear ?? {};
  return { ...school, ...documentsKnown(context, school), mealParts: assignMealParts(school.classes, known) };
}

/** Written down with what is agreed to; a school with one workbook needs no note. */
export function rememberMealParts({ store }: Context, { settings: { schoolYear }, mealParts = {} }: School): void {
  const known = store.get('mealParts');
  if (!known[schoolYear] && Object.values(mealParts).every((part) => part === ONLY_PART)) return;
  const kept = Object.entries(known).filter(([year]) => year >= previous(schoolYear));
  store.set('mealParts', { ...Object.fromEntries(kept), [schoolYear]: mealParts });
}

/** '2026-2027' → '2025': the years from the one before on are still looked at. */
function previous(schoolYear: string): string {
  return String(Number(schoolYear.slice(0, 4)) - 1);
}

/** The beat wants their ids at hand; whether any is new. */
export function rememberMealBooks({ store }: Context, school: School, idOf: Readonly<Record<string, string>>): boolean {
  const ids = store.get('ids');
  if (!ids) return false;
  const found = mealPartsOf(school).flatMap(({ id: part }) => {
    const id = idOf[mealKey(part)];
    return id ? [{ part, id }] : [];
  });
  const isKnown = ({ part, id }: { part: string; id: string }) =>
    id === (part === ONLY_PART ? ids.meals : ids.mealParts?.[part]);
  if (found.every(isKnown)) return false;
  const only = found.find(({ part }) => part === ONLY_PART);
  const several = found.filter(({ part }) => part !== ONLY_PART).map(({ part, id }) => [part, id] as const);
  const mealParts = { ...ids.mealParts, ...Object.fromEntries(several) };
  store.set('ids', { ...ids, ...(only ? { meals: only.id } : {}), ...(several.length > 0 ? { mealParts } : {}) });
  return true;
}
