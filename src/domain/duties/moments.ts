/** From when and when again a duty is told of, whoever's turn it is: around its due day, and at once what came back or waits for a review. */
import type { SchoolCalendar } from '../calendar/types';
import { type Instant, instantOf, localOf, type PlainDate } from '../shared/plain-date';
import { addWorkingDays, workingDayUntil } from './due-dates';
import { isOwersTurn, type PlanStatus, waitingStep } from './plan-state';
import type { DutyOccasion, DutySettings, ReviewStep } from './types';

export interface Turn {
  /** To do, to change as a reviewer wants it, or to review. */
  readonly kind: 'do' | 'change' | 'review';
  /** Whose review it is; absent: the turn is of those who owe it. */
  readonly step?: ReviewStep;
  /** null: a review without a time. */
  readonly dueMs: Instant | null;
  /** From the first one on it stands in the digests. */
  readonly moments: readonly Instant[];
}

/** The moments around a working day: looked up, because many duties share their days. */
export type Around = (day: PlainDate) => readonly Instant[];

export function momentsAround(calendar: SchoolCalendar, { reminders }: Pick<DutySettings, 'reminders'>): Around {
  const { time, before, after } = reminders;
  const shifts = [...new Set([...before.map((days) => -days), 0, ...after])].sort((a, b) => a - b);
  const known = new Map<PlainDate, Instant[]>();
  return (day) => {
    const moments = known.get(day) ?? shifts.map((days) => instantOf(addWorkingDays(calendar, day, days), time));
    known.set(day, moments);
    return moments;
  };
}

/** A change is wanted until the end of its day. */
const CHANGES_UNTIL = 24 * 60 - 1;

/** What there is to do next; null: nothing. */
export function turnOf(
  occasion: DutyOccasion,
  status: PlanStatus,
  calendar: SchoolCalendar,
  around: Around,
): Turn | null {
  const { dueDate, dueMs, checkMs, rule } = occasion;
  const since = (sinceMs: Instant, day: PlainDate | null) => momentsSince(sinceMs, day, calendar, around);
  if (status.state === 'changesWanted' && status.review) {
    const { atMs, changesBy } = status.review;
    const day = changesBy ? workingDayUntil(calendar, changesBy) : dueDate;
    return { kind: 'change', dueMs: changesBy ? instantOf(day, CHANGES_UNTIL) : dueMs, moments: since(atMs, day) };
  }
  if (isOwersTurn(status)) return { kind: 'do', dueMs, moments: ownMoments(occasion, around) };
  const step = waitingStep(status, rule.check?.steps ?? []);
  if (step === null) return null;
  const sinceMs = status.passed[status.passed.length - 1]?.atMs ?? status.seenMs ?? status.submittedMs ?? dueMs;
  const day = checkMs === null ? null : localOf(checkMs).date;
  return { kind: 'review', step, dueMs: checkMs, moments: since(sinceMs, day) };
}

/** The moments around the due day; what is reminded of only when late has those after it. */
function ownMoments({ rule, dueDate, dueMs }: DutyOccasion, around: Around): readonly Instant[] {
  const moments = around(dueDate);
  return rule.remind === 'after' ? moments.filter((moment) => moment > dueMs) : moments;
}

/** At once, and around the day it is wanted, or that day itself when it came too late for that. */
function momentsSince(sinceMs: Instant, wanted: PlainDate | null, calendar: SchoolCalendar, around: Around): Instant[] {
  const came = workingDayUntil(calendar, localOf(sinceMs).date);
  const day = wanted !== null && wanted > came ? wanted : came;
  return [sinceMs, ...around(day).filter((moment) => moment > sinceMs)];
}
