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
import { readLedgerKeys, readMeals } from './meal-reading';
import { queueMails } from './outbox';
import { markDone } from './reminders';
import type { SheetOp } from './sheet-ops';
import { MEALS, monthSheetId, STAFF_ROW } from './workbooks';

const STAGES: readonly Stage[] = ['nursery', 'kindergarten'];

/** One beat of a school day whose reports open at `fromMs`. Makes no call once the day is closed and recorded. */
export function tendMeals(context: Context, fromMs: Instant): void {
  const mealsId = context.store.get('ids')?.meals;
  if (!mealsId || context.ports.clock.now() < fromMs || isRecorded(context, today(context))) return;
  const school = knownSchool(context);
  const day = school && (currentDay(context) ?? openDay(context, school, mealsId));
  if (!school || !day) return;
  const closed = closeDue(context, school, mealsId, day);
  const seen = observe(closed, readMeals(context, school, mealsId, closed));
  context.store.set('mealDay', seen);
  if (isClosed(seen)) record(context, school, mealsId, seen);
  context.store.save();
}

function currentDay(context: Context): MealDay | null {
  const day = context.store.get('mealDay');
  return day && day.date === today(context) ? day : null;
}

/** Shows today's columns and opens its rows. A day whose cut-offs are past is not opened any more. */
function openDay(context: Context, school: School, mealsId: string): MealDay | null {
  const date = today(context);
  const day = openMealDay(date, school.settings, classesOn(school, date));
  if (STAGES.every((stage) => day.cutOffMs[stage] <= context.ports.clock.now())) {
    log(context, { action: 'mealsMissed', actor: context.ports.account, target: date, detail: {} });
    markDone(context, occasionOf(date));
    context.store.save();
    return null;
  }
  const rows = rowsOfMonth(context, school, formatMonth(date));
  const [outline] = context.ports.sheets.outline([mealsId]);
  const isMonthThere = outline!.sheetIds.includes(monthSheetId(formatMonth(date)));
  const model = { school, date, account: context.ports.account, outline: outline!, rows };
  context.ports.sheets.write(mealsId, [
    ...context.views.mealMonth({ ...model, isNew: !isMonthThere }),
    ...context.views.mealDayOpen({ ...model, openRows: openRows(school, rows, day) }),
  ]);
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
  const mealsId = context.store.get('ids')?.meals;
  const [school, day] = [knownSchool(context), currentDay(context)];
  if (!mealsId || !school || !day || isRecorded(context, day.date)) return;
  const [outline] = context.ports.sheets.outline([mealsId]);
  const model = { school, date: day.date, account: context.ports.account, outline: outline! };
  const rows = rowsOfMonth(context, school, formatMonth(day.date));
  context.ports.sheets.write(mealsId, context.views.mealMonth({ ...model, rows, isNew: false }));
}

/** Class ids by row of the month's tab: a row, once a class's, stays that class's. */
export function rowsOfMonth(context: Context, school: School, month: string): readonly string[] {
  const known = context.store.get('mealRows')[month] ?? [];
  const wanted = [...school.classes.map((room) => room.id), STAFF_ROW];
  const rows = [...known, ...wanted.filter((id) => !known.includes(id))];
  if (rows.length > known.length) context.store.set('mealRows', { [month]: rows });
  return rows;
}

/** Rows in which someone may still type: those of the open stages, and the staff's until the last one closes. */
function openRows(school: School, rows: readonly string[], day: MealDay): number[] {
  const isOpen = (id: string) => {
    if (id === STAFF_ROW) return !isClosed(day);
    const room = classesOn(school, day.date).find((one) => one.id === id);
    return room !== undefined && room.enrolment > 0 && day.closedAtMs[room.stage] === null;
  };
  return rows.flatMap((id, i) => (isOpen(id) ? [MEALS.month.firstRow + i] : []));
}

function closeDue(context: Context, school: School, mealsId: string, day: MealDay): MealDay {
  const now = context.ports.clock.now();
  const due = STAGES.filter((stage) => day.closedAtMs[stage] === null && day.cutOffMs[stage] <= now);
  if (due.length === 0) return day;
  const closing = due.reduce((state, stage) => closeStage(state, stage, now), day);
  const rows = rowsOfMonth(context, school, formatMonth(day.date));
  const ops = context.views.mealDayRows({
    date: day.date,
    account: context.ports.account,
    openRows: openRows(school, rows, closing),
  });
  context.ports.sheets.write(mealsId, ops);
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
function record(context: Context, school: School, mealsId: string, day: MealDay): void {
  const there = readLedgerKeys(context, mealsId, day.date);
  const rows = ledgerRows(day).filter((row) => !there.has(row.classId));
  const ops: SheetOp[] = rows.length === 0 ? [] : context.views.mealLedger(rows, day.date, school);
  context.ports.sheets.write(mealsId, ops);
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
