/** What teachers tick and reviewers choose in the small school, and what both read there. */
import { type DayRun, typeAs } from '../../../scripts/day/day-run';
import { idOfKey, rowOf, valuesAt } from '../../../scripts/day/places';
import { tickDuty, writePlan } from '../../../scripts/day/plan-steps';
import { REVIEW, TASKS } from '../../../src/app/workbooks';
import { columnName } from '../../../src/ui/sheets/a1';
import { pass } from '../corrections/correction-desk';
import { reviewId, tabOf } from '../proposals/review-desk';

export const PLAN = 'plan_week/13';
const ROOM = '3a1';
/** Until the next look at the workbooks. */
export const LOOK = 31;

type Column = keyof typeof TASKS.list.columns;

/** In the row of the class's plan; false if the cell refused. */
export function tick(day: DayRun, email: string, ticked: boolean, column: Column = 'done'): boolean {
  const isTyped = tickDuty(day, email, ROOM, PLAN, ticked, column);
  pass(day, LOOK);
  return isTyped;
}

/** What stands in the row of the class's plan. */
export function shown(day: DayRun, column: Column): string {
  const { spreadsheetId, row } = placeOf(day);
  const box = [row, TASKS.list.columns[column], 1, 1] as [number, number, number, number];
  return String(valuesAt(day.school.world, spreadsheetId, TASKS.list.id, box)[0]?.[0] ?? '');
}

function placeOf({ school: { world } }: DayRun): { spreadsheetId: string; row: number } {
  const spreadsheetId = idOfKey(world, `tasks/${ROOM}`);
  return { spreadsheetId, row: rowOf(world, spreadsheetId, TASKS.list.id, PLAN) };
}

/** Somebody writes in the document; whether Drive let her. */
export function writeInto(day: DayRun, email: string, key: string, text: string): boolean {
  const isWritten = writePlan(day, email, key, text);
  pass(day, LOOK);
  return isWritten;
}

type QueueColumn = keyof typeof REVIEW.queue.columns;

export function queueTab(day: DayRun, email: string): number {
  return REVIEW.queue.firstTab + tabOf(day, email) - REVIEW.firstTab;
}

/** What stands in the n-th row, from 1, of what waits for that person. */
export function queued(day: DayRun, email: string, n: number, column: QueueColumn): string {
  const box = [REVIEW.queue.firstRow + n - 1, REVIEW.queue.columns[column], 1, 1] as [number, number, number, number];
  return String(valuesAt(day.school.world, reviewId(day), queueTab(day, email), box)[0]?.[0] ?? '');
}

type Verdict = Partial<Record<QueueColumn, string>>;

/** In her n-th row, and the worker takes it. */
export function judge(day: DayRun, email: string, n: number, said: Verdict): void {
  choose(day, email, n, said);
  pass(day, LOOK);
}

export function choose(day: DayRun, email: string, n: number, said: Verdict): void {
  for (const [name, text] of Object.entries(said)) {
    const cell = `${columnName(REVIEW.queue.columns[name as QueueColumn])}${REVIEW.queue.firstRow + n}`;
    if (!typeAs(day, email, { spreadsheetId: reviewId(day), sheet: queueTab(day, email), cell }, text)) {
      throw new Error(day.refusals[day.refusals.length - 1]?.error);
    }
  }
}
