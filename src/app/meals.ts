/**
 * The morning's meal reports: opens the day's columns, reads what the classes typed, closes each stage at its cut-off,
 * writes the ledger and queues one digest. Whatever was cut off, the next beat reads again and goes on.
 */
import { closeStage, type MealDay, observe, openMealDay } from '../domain/meals/meal-day';
import { ledgerRows, summaryOf } from '../domain/meals/meal-summary';
import { classesOn } from '../domain/school/people';
import type { School, Stage } from '../domain/school/types';
import { formatMonth, type Instant, type PlainDate } from '../domain/shared/plain-date';
import { type Context, knownSchool, log, today } from './context';
import { booksOn, type MealBook } from './meal-books';
import { readLedgerKeys, readMeals } from './meal-reading';
import { queueMails } from './outbox';
import { markDone } from './reminders';
import { MEALS, monthSheetId, STAFF_ROW } from './workbooks';

const STAGES: readonly Stage[] = ['nursery', 'kindergarten'];

/** One beat of a school day whose reports open at `fromMs`. Makes no call once the day is closed and recorded. */
export function tendMeals(context: Context, fromMs: Instant): void {
  if (context.ports.clock.now() < fromMs || isRecorded(context, today(context))) return;
  const school = knownSchool(context);
  const books = school ? booksOn(context, school, today(context)) : [];
  const day = school && books.length > 0 && (currentDay(context) ?? openDay(context, school, books));
  if (!school || !day) return;
  const closed = closeDue(context, school, books, day);
  const seen = observe(closed, readMeals(context, school, books, closed));
  context.store.set('mealDay', seen);
  if (isClosed(seen)) record(context, school, books, seen);
  context.store.save();
}

type Books = readonly (MealBook & { rows: readonly string[] })[];

function currentDay(context: Context): MealDay | null {
  const day = context.store.get('mealDay');
  return day && day.date === today(context) ? day : null;
}

/** Shows today's columns and opens its rows. A day whose cut-offs are past is not opened any more. */
function openDay(context: Context, school: School, books: Books): MealDay | null {
  const date = today(context);
  const there = new Set(books.flatMap(({ classIds }) => classIds));
  const rooms = classesOn(school, date).filter(({ id }) => there.has(id));
  const day = openMealDay(date, school.settings, rooms);
  if (STAGES.every((stage) => day.cutOffMs[stage] <= context.ports.clock.now())) {
    log(context, { action: 'mealsMissed', actor: context.ports.account, target: date, detail: {} });
    markDone(context, occasionOf(date));
    context.store.save();
    return null;
  }
  const outlines = context.ports.sheets.outline(books.map(({ id }) => id));
  books.forEach(({ id, rows }, i) => {
    const outline = outlines[i]!;
    const isNew = !outline.sheetIds.includes(monthSheetId(formatMonth(date)));
    const model = { school, date, account: context.ports.account, outline, rows };
    context.ports.sheets.write(id, [
      ...context.views.mealMonth({ ...model, isNew }),
      ...context.views.mealDayOpen({ ...model, openRows: openRows(school, rows, day) }),
    ]);
  });
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
  books.forEach(({ id, rows }, i) => {
    const model = { school, date: day.date, account: context.ports.account, outline: outlines[i]!, rows };
    context.ports.sheets.write(id, context.views.mealMonth({ ...model, isNew: false }));
  });
}

/** Rows in which someone may still type: those of the open stages, and the staff's until the last one closes. */
function openRows(school: School, rows: readonly string[], day: MealDay): number[] {
  const rooms = new Map(classesOn(school, day.date).map((room) => [room.id, room]));
  const isOpen = (id: string) => {
    if (id === STAFF_ROW) return !isClosed(day);
    const room = rooms.get(id);
    return room !== undefined && room.enrolment > 0 && day.closedAtMs[room.stage] === null;
  };
  return rows.flatMap((id, i) => (isOpen(id) ? [MEALS.month.firstRow + i] : []));
}

function closeDue(context: Context, school: School, books: Books, day: MealDay): MealDay {
  const now = context.ports.clock.now();
  const due = STAGES.filter((stage) => day.closedAtMs[stage] === null && day.cutOffMs[stage] <= now);
  if (due.length === 0) return day;
  const closing = due.reduce((state, stage) => closeStage(state, stage, now), day);
  for (const { id, rows } of books) {
    const open = openRows(school, rows, closing);
    const ops = context.views.mealDayRows({ date: day.date, account: context.ports.account, openRows: open });
    context.ports.sheets.write(id, ops);
  }
  // Dated by the write that closed the rows, not by the run's beginning.
  const at = context.ports.clock.now();
  return due.reduce((state, stage) => closeStage(state, stage, at), day);
}

function isClosed(day: MealDay): boolean {
  return STAGES.every((stage) => day.closedAtMs[stage] !== null);
}

function occasionOf(date: PlainDate): string {
  return `meals/${date}`;
}

function isRecorded(context: Context, date: PlainDate): boolean {
  return context.store.get('done').includes(occasionOf(date));
}

/** Ledger rows that are not there yet, then the digest; both are noted as done in one save. */
function record(context: Context, school: School, books: Books, day: MealDay): void {
  const there = readLedgerKeys(context, books, day.date);
  const missing = ledgerRows(day).filter((row) => !there.has(row.classId));
  for (const { id, classIds } of books) {
    const rows = missing.filter(({ classId }) => classIds.includes(classId));
    if (rows.length > 0) context.ports.sheets.write(id, context.views.mealLedger(rows, day.date, school));
  }
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
  markDone(context, occasionOf(day.date));
}
