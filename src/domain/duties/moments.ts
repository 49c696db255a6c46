/** From when and when again a duty is told of, whoever's turn it is: around its due day, and at once what came back or waits for a review. */
import type { SchoolCalendar } from '../calendar/types';
import { type Instant, instantOf, localOf, type PlainDate } from '../shared/plain-date';
import { addWorkingDays, workingDayUntil } from './due-dates';
import { isOwersTurn, type PlanStatus, waitingStep } from './plan-state';
import type { DutyOccasion, DutySettings, ReminderSettings, ReviewStep } from './types';

export interface Turn {
  /** To do, to change as a reviewer wants it, or to review. */
  readonly kind: 'do' | 'change' | 'review';
  /** Whose review it is; absent: the turn is of those who owe it. */
  readonly step?: ReviewStep;
  /** null: a review without a time. */
  readonly dueMs: Instant | null;
  /** In order; from the first one on it stands in the digests. */
  readonly moments: readonly Instant[];
}

/** What there is to do next; null: nothing. `usual`: the moments of the occasion, which all its duties share. */
export function turnOf(
  { dueDate, dueMs, checkMs, rule }: DutyOccasion,
  status: PlanStatus,
  usual: readonly Instant[],
  calendar: SchoolCalendar,
  { closingTime, reminders }: DutySettings,
): Turn | null {
  const since = (sinceMs: Instant, day: PlainDate | null) => momentsSince(sinceMs, day, calendar, reminders);
  if (status.state === 'changesWanted' && status.review) {
    const { atMs, changesBy } = status.review;
    const day = changesBy ? workingDayUntil(calendar, changesBy) : dueDate;
    return { kind: 'change', dueMs: changesBy ? instantOf(day, closingTime) : dueMs, moments: since(atMs, day) };
  }
  if (isOwersTurn(status)) return { kind: 'do', dueMs, moments: usual };
  const step = waitingStep(status, rule.check?.steps ?? []);
  if (step === null) return null;
  const sinceMs = status.passed[status.passed.length - 1]?.atMs ?? status.submittedMs ?? dueMs;
  const day = checkMs === null ? null : localOf(checkMs).date;
  return { kind: 'review', step, dueMs: checkMs, moments: since(sinceMs, day) };
}

/** The moments around the due day; what is reminded of only when late has those after it. */
export function usualMoments(
  { rule, dueDate }: DutyOccasion,
  calendar: SchoolCalendar,
  { reminders }: DutySettings,
): Instant[] {
  const moments = aroundDay(dueDate, calendar, reminders);
  return rule.remind === 'after' ? moments.filter((moment) => localOf(moment).date > dueDate) : moments;
}

/** At once, and around the day it is wanted, or that day itself when it came too late for that. */
function momentsSince(
  sinceMs: Instant,
  wanted: PlainDate | null,
  calendar: SchoolCalendar,
  reminders: ReminderSettings,
): Instant[] {
  const came = workingDayUntil(calendar, localOf(sinceMs).date);
  const day = wanted !== null && wanted > came ? wanted : came;
  return [sinceMs, ...aroundDay(day, calendar, reminders).filter((moment) => moment > sinceMs)];
}

function aroundDay(day: PlainDate, calendar: SchoolCalendar, { time, before, after }: ReminderSettings): Instant[] {
  const shifts = new Set([...before.map((days) => -days), 0, ...after]);
  return [...shifts].sort((a, b) => a - b).map((days) => instantOf(addWorkingDays(calendar, day, days), time));
}
