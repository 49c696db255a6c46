/**
 * The morning's meal reports: opens the day's columns, reads what the classes typed, closes each stage at its cut-off,
 * writes the ledger and queues one digest. Whatever was cut off, the next beat reads again and goes on.
 */
import { closeRows, dueCutOffs, isClosed, type MealDay, observe } from '../domain/meals/meal-day';
import { withMealLine } from '../domain/meals/meal-history';
import { ledgerRows, summaryOf } from '../domain/meals/meal-summary';
import type { School } from '../domain/school/types';
import type { Instant, PlainDate } from '../domain/shared/plain-date';
import { reportFromAttendance } from './attendance-feed';
import { type Context, knownSchool, log, today } from './context';
import { booksOn, type MonthBook } from './meal-books';
import { classesInLedgers, mendLedger } from './meal-ledger';
import { provenRows } from './meal-mending';
import { adjusted, dayModel, newDay, showDay } from './meal-opening';
import { readingOf, readMonths } from './meal-reading';
import { remindMissing } from './meal-reminder';
import { queueMails } from './outbox';
import { markDone } from './reminders';

/** One beat of a school day whose reports open at `fromMs`. Makes no call once the day is closed and recorded. */
export function tendMeals(context: Context, fromMs: Instant): void {
  if (context.ports.clock.now() < fromMs || isRecorded(context, today(context))) return;
  const school = knownSchool(context);
  const books = school ? booksOn(context, school, today(context)) : [];
  const day = school && books.length > 0 && (currentDay(context) ?? openDay(context, school, books));
  if (!school || !day) return;
  const closed = closeDue(context, school, adjusted(context, school, books, day));
  const seen = readDay(context, school, closed);
  context.store.set('mealDay', seen);
  reportFromAttendance(context, school, books, seen);
  remindMissing(context, school, seen);
  if (isClosed(seen)) record(context, school, books, seen);
  context.store.save();
}

type Books = readonly MonthBook[];

/** The day with what stands in the workbooks now; a tab that somebody has changed is mended. */
function readDay(context: Context, school: School, day: MealDay): MealDay {
  const atMs = context.ports.clock.now();
  const modelOf = (book: MonthBook) => dayModel(context, school, book, day);
  const readings = readMonths(context, booksOn(context, school, day.date), day);
  for (const { book, hasLedger } of readings) if (!hasLedger) mendLedger(context, book.id, day);
  const rows = readings.flatMap((reading) => provenRows(context, school, day, reading, modelOf));
  const seen = observe(day, readingOf(rows, day.columns, atMs));
  giveRulesBack(context, school, day, seen);
  return seen;
}

/** Something that is no number was pasted, and the rule of the cells went with it: the next number is looked at again. */
function giveRulesBack(context: Context, school: School, before: MealDay, seen: MealDay): void {
  const known = new Map(before.classes.map(({ classId, problem }) => [classId, problem]));
  const spoilt = seen.classes.filter(({ classId, problem }) => problem !== null && known.get(classId) === null);
  if (spoilt.length === 0) return;
  for (const book of booksOn(context, school, seen.date)) {
    const own = spoilt.filter(({ classId }) => book.rows.includes(classId));
    const model = dayModel(context, school, book, seen);
    const ops = own.flatMap(({ classId }) => context.views.mealRowRules(model, classId));
    if (ops.length > 0) context.ports.sheets.write(book.id, ops);
  }
}

function currentDay(context: Context): MealDay | null {
  const day = context.store.get('mealDay');
  return day && day.date === today(context) ? day : null;
}

/** Shows today's columns and opens its rows. A day whose cut-offs are past is not opened any more. */
function openDay(context: Context, school: School, books: Books): MealDay | null {
  const day = newDay(context, school, books);
  const { date } = day;
  if (day.classes.every(({ cutOffMs }) => cutOffMs <= context.ports.clock.now())) {
    if (day.classes.length > 0)
      log(context, { action: 'mealsMissed', actor: context.ports.account, target: date, detail: {} });
    markDone(context, occasionOf(date));
    context.store.save();
    return null;
  }
  showDay(context, school, books, day);
  context.store.set('mealDay', day);
  log(context, {
    action: 'mealsOpened',
    actor: context.ports.account,
    target: date,
    detail: { classes: day.classes.length },
  });
  context.store.save();
  return day;
}

/** Who may type in the rows of a day that goes on, after people changed. */
export function refreshMealRows(context: Context): void {
  const [school, day] = [knownSchool(context), currentDay(context)];
  if (!school || !day || isRecorded(context, day.date)) return;
  const books = booksOn(context, school, day.date);
  const outlines = context.ports.sheets.outline(books.map(({ id }) => id));
  books.forEach((book, i) => {
    const model = { ...dayModel(context, school, book, day), outline: outlines[i]! };
    context.ports.sheets.write(book.id, context.views.mealMonth({ ...model, isNew: false }));
  });
}

function closeDue(context: Context, school: School, day: MealDay): MealDay {
  const due = dueCutOffs(day, context.ports.clock.now());
  if (due.length === 0) return day;
  // A protection that somebody deleted cannot be changed: what is wrong in the tab is mended before.
  const seen = readDay(context, school, day);
  const closing = due.reduce((state, cutOffMs) => closeRows(state, cutOffMs, 0), seen);
  for (const book of booksOn(context, school, day.date))
    context.ports.sheets.write(book.id, context.views.mealDayRows(dayModel(context, school, book, closing)));
  // Dated by the write that closed the rows, not by the run's beginning.
  const at = context.ports.clock.now();
  return due.reduce((state, cutOffMs) => closeRows(state, cutOffMs, at), seen);
}

function occasionOf(date: PlainDate): string {
  return `meals/${date}`;
}

/** Whether the day's reports are closed and in the ledger. */
export function isRecorded(context: Context, date: PlainDate): boolean {
  return context.store.get('done').includes(occasionOf(date));
}

/** Ledger rows that are not there yet, then the digest; both are noted as done in one save. */
function record(context: Context, school: School, books: Books, day: MealDay): void {
  const ledgers = classesInLedgers(context, books, day);
  books.forEach((book, i) => {
    const isOpen = (classId: string) => book.classIds.includes(classId) && !ledgers[i]?.has(classId);
    const rows = ledgerRows(day).filter(({ classId }) => isOpen(classId));
    if (rows.length > 0)
      context.ports.sheets.write(book.id, context.views.mealLedger(rows, day.date, school, day.columns));
  });
  const summary = summaryOf(day);
  queueMails(context, context.views.mealDigests({ occasion: occasionOf(day.date), school, day, summary }));
  log(context, {
    action: 'mealsClosed',
    actor: context.ports.account,
    target: day.date,
    detail: {
      reported: summary.reported,
      late: summary.late,
      missing: summary.missing.length,
      nursery: summary.portionsByStage.nursery,
      kindergarten: summary.portionsByStage.kindergarten,
    },
  });
  context.store.set('mealLines', withMealLine(context.store.get('mealLines'), day.date, summary));
  markDone(context, occasionOf(day.date));
}
