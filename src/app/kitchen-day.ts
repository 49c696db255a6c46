/**
 * From the closing of the day's reports to the end of school: the portions are confirmed by a tick, later changes come as
 * supplements that the kitchen acknowledges. Whatever was cut off, the next beat reads again and goes on.
 */
import type { MealDay } from '../domain/meals/meal-day';
import { statusOf } from '../domain/meals/meal-summary';
import { openKitchenDay, PRESENT, readKitchen } from '../domain/meals/supplements';
import type { School } from '../domain/school/types';
import { type Instant, instantOf } from '../domain/shared/plain-date';
import { type Context, knownSchool, log, today } from './context';
import { noteNews } from './kitchen-news';
import { type BookReading, kitchenRequest, toBookReading } from './kitchen-reading';
import type { KitchenModel } from './kitchen-views';
import { showBook, shownOf } from './kitchen-writing';
import type { Outline } from './layouts';
import { booksOn } from './meal-books';
import { lostTabs } from './meal-opening';
import { isRecorded } from './meals';
import type { SheetReading } from './ports';
import type { KitchenBook, KitchenState } from './stored-values';
import { STAFF_ROW } from './workbooks';

/** So long after the last closing the kitchen waits for every change: each beat looks by itself. */
const BUSY_MS = 60 * 60_000;

/** Opens the day for the kitchen, looks at it while it is busy, and ends it when no more supplements are taken. */
export function tendKitchen(context: Context): void {
  const state = context.store.get('kitchen');
  const day = toOpen(context, state);
  const isDue = state && !state.isClosed && isLookedAt(state, context.ports.clock.now());
  const school = day || isDue ? knownSchool(context) : null;
  if (!school) return;
  if (day) open(context, school, day);
  else if (state && context.ports.clock.now() >= state.untilMs) close(context, school, state);
  else if (state) look(context, school, state);
}

/** A day that was left open by its evening is ended before another is opened. */
function toOpen(context: Context, state: KitchenState | null): MealDay | null {
  const date = today(context);
  if (state && (!state.isClosed || state.date === date)) return null;
  const day = isRecorded(context, date) ? context.store.get('mealDay') : null;
  return day?.date === date ? day : null;
}

function isLookedAt({ busyUntilMs, untilMs }: KitchenState, now: Instant): boolean {
  return now < busyUntilMs || now >= untilMs;
}

type Requests = ReturnType<typeof kitchenRequest>[];
type Answers = readonly ((SheetReading | null)[] | null)[];

/** What is to be read beside the control workbook while supplements are taken at leisure, in the same round. */
export function kitchenBeside({ store, ports }: Context): Requests {
  const state = store.get('kitchen');
  const now = ports.clock.now();
  if (!state || state.isClosed || isLookedAt(state, now)) return [];
  return state.books.map((book) => kitchenRequest(state, book));
}

/** The answers to that. */
export function takeBeside(context: Context, answers: Answers, atMs: Instant): void {
  const [school, state] = [knownSchool(context), context.store.get('kitchen')];
  if (school && state && answers.length > 0) work(context, school, state, answers, atMs);
}

/** The rows and the ticks are those of the people of now. */
export function refreshKitchen(context: Context): void {
  const [school, state] = [knownSchool(context), context.store.get('kitchen')];
  if (school && state && !state.isClosed && state.date === today(context)) layOut(context, school, state);
}

function open(context: Context, school: School, day: MealDay): void {
  const busyUntilMs = context.ports.clock.now() + BUSY_MS;
  const untilMs = Math.max(busyUntilMs, instantOf(day.date, school.settings.meals.supplementUntil));
  const books = booksOn(context, school, day.date).map(({ id, rows }) => closedBook(day, id, rows));
  const { date, columns } = day;
  const state = { date, columns, busyUntilMs, untilMs, isClosed: false, books };
  layOut(context, school, state);
  remember(context, state);
}

function closedBook(day: MealDay, id: string, rows: readonly string[]): KitchenBook {
  const kitchen = openKitchenDay(day.date, reportedOf(day, rows));
  const marks = day.classes.map((each) => [each.classId, statusOf(day, each)] as const);
  const estimates = day.classes.flatMap(({ classId, dayBefore }) => {
    const count = dayBefore?.main ?? null;
    return count === null ? [] : [[classId, count] as const];
  });
  return {
    id,
    rows,
    day: kitchen,
    marks: Object.fromEntries(marks),
    estimates: Object.fromEntries(estimates),
    shown: shownOf(kitchen),
    inLedger: 0,
  };
}

function reportedOf({ classes, staff }: MealDay, rows: readonly string[]) {
  const own = classes.filter(({ classId }) => rows.includes(classId));
  const counts = own.map(({ classId, present, counts }) => [classId, { [PRESENT]: present, ...counts }] as const);
  return Object.fromEntries([...counts, ...(rows.includes(STAFF_ROW) ? [[STAFF_ROW, staff] as const] : [])]);
}

function layOut(context: Context, school: School, state: KitchenState, books = state.books): void {
  const outlines = context.ports.sheets.outline(books.map(({ id }) => id));
  books.forEach((book, i) => {
    const outline = withLostTabs(context, school, state, book.id, outlines[i]!);
    const model = { ...modelOf(context, school, state, book), outline };
    context.ports.sheets.write(book.id, [...context.views.kitchenOpen(model), ...context.views.kitchenShown(model)]);
  });
}

/** The outline of the workbook with the tabs back that somebody deleted. */
function withLostTabs(context: Context, school: School, { date }: KitchenState, id: string, outline: Outline): Outline {
  const { account } = context.ports;
  const lost = lostTabs(context, { school, date, account, outline });
  if (lost.length === 0) return outline;
  context.ports.sheets.write(id, lost);
  return context.ports.sheets.outline([id])[0]!;
}

function look(context: Context, school: School, state: KitchenState): void {
  const atMs = context.ports.clock.now();
  const requests = state.books.map((book) => kitchenRequest(state, book));
  work(context, school, state, context.ports.sheets.read(requests), atMs);
}

/** What stands there when nobody can type any more was said in time. */
function close(context: Context, school: School, state: KitchenState): void {
  if (!closeCells(context, school, state)) return;
  look(context, school, state);
  const last = context.store.get('kitchen') ?? state;
  context.store.set('kitchen', { ...last, isClosed: true });
  context.store.save();
}

/** Whether nobody types or ticks any more; if not, the next beat tries again. A tab that is gone is made, to be closed. */
function closeCells(context: Context, school: School, state: KitchenState): boolean {
  const closeThem = (books: readonly KitchenBook[]) => {
    const ops = (book: KitchenBook) => context.views.kitchenClose(modelOf(context, school, state, book));
    return context.ports.sheets.writeAll(books.map((book) => ({ spreadsheetId: book.id, ops: ops(book) })));
  };
  const results = closeThem(state.books);
  const refused = state.books.filter((_, i) => results[i] === 'refused');
  if (refused.length === 0) return results.every((result) => result === 'written');
  mend(context, school, state, refused);
  return closeThem(refused).every((result) => result === 'written') && !results.includes('busy');
}

/** What is new is written down before anybody is shown it. Of a workbook that cannot be read nothing is known. */
function work(context: Context, school: School, state: KitchenState, answers: Answers, atMs: Instant): void {
  const readings = state.books.map((book, i) => {
    const answer = answers[i];
    return answer ? toBookReading(context, school, state, book, answer, atMs) : null;
  });
  const each = (books: readonly KitchenBook[], workOn: (book: KitchenBook, reading: BookReading) => KitchenBook) =>
    books.map((book, i) => (readings[i] ? workOn(book, readings[i]) : book));
  const books = each(state.books, (book, reading) => read(context, school, state, book, reading));
  if (books.some((book, i) => book !== state.books[i])) remember(context, { ...state, books });
  const shown = each(books, (book, reading) => show(context, school, state, book, reading));
  if (shown.some((book, i) => book !== books[i])) remember(context, { ...state, books: shown });
}

/** Where a tab is gone, or Google takes nothing because of what somebody did to it, everything is laid out anew. */
function show(
  context: Context,
  school: School,
  state: KitchenState,
  book: KitchenBook,
  reading: BookReading,
): KitchenBook {
  const shown = reading.isWhole ? showBook(context, modelOf(context, school, state, book), reading) : null;
  if (shown) return shown;
  mend(context, school, state, [book]);
  return { ...book, shown: shownOf(book.day) };
}

function mend(context: Context, school: School, state: KitchenState, books: readonly KitchenBook[]): void {
  layOut(context, school, state, books);
  const { account } = context.ports;
  log(context, { action: 'mealSheetMended', actor: account, target: state.date, detail: { 'meal.tab': 0 } });
}

function read(
  context: Context,
  school: School,
  state: KitchenState,
  book: KitchenBook,
  { reading }: BookReading,
): KitchenBook {
  const day = readKitchen(book.day, reading);
  if (isSame(day, book.day)) return book;
  const after = { ...book, day };
  noteNews(context, modelOf(context, school, state, after), book.day);
  return after;
}

/** Only that it was read is no news. */
function isSame(one: KitchenBook['day'], other: KitchenBook['day']): boolean {
  return one.confirmation === other.confirmation && one.supplements === other.supplements;
}

function remember({ store }: Context, state: KitchenState): void {
  store.set('kitchen', state);
  store.save();
}

function modelOf({ ports }: Context, school: School, state: KitchenState, book: KitchenBook): KitchenModel {
  return { school, account: ports.account, state, book };
}
