/** What is open for each person, and the moments from which she is told of it. */
import type { SchoolCalendar } from '../calendar/types';
import type { School } from '../school/types';
import { type Instant, instantOf, localOf, type PlainDate } from '../shared/plain-date';
import { addWorkingDays, workingDayUntil } from './due-dates';
import { owersOf } from './duties';
import { isOwersTurn, NOT_DONE, type PlanStatus, waitingStep } from './plan-state';
import { reviewersFor } from './reviewers';
import type { Duty, DutyOccasion, DutySettings, ReminderSettings } from './types';

/** By the id of the duty; absent: nothing was done. */
export type Statuses = Readonly<Record<string, PlanStatus>>;

export interface OpenItem {
  readonly personId: string;
  readonly duty: Duty;
  /** Hers to do, to change as a reviewer wants it, or to review. */
  readonly kind: 'do' | 'change' | 'review';
  /** null: a review without a time. */
  readonly dueMs: Instant | null;
  /** When she is told of it, in order; from the first one on it stands in her digest. */
  readonly moments: readonly Instant[];
}

export interface OpenInput {
  readonly duties: readonly Duty[];
  readonly statuses: Statuses;
  readonly school: School;
  readonly settings: DutySettings;
  readonly date: PlainDate;
  /** Ids of who is away that day: their reviews go to whoever is next. */
  readonly away: readonly string[];
}

/** In the order of the duties, and for each in the order of the staff sheet. */
export function openItems(input: OpenInput): OpenItem[] {
  return input.duties
    .filter(({ occasion }) => occasion.rule.remind !== 'never')
    .flatMap((duty) => {
      const status = input.statuses[duty.id] ?? NOT_DONE;
      return isOwersTurn(status) ? owersItems(duty, status, input) : reviewItems(duty, status, input);
    });
}

function owersItems(duty: Duty, status: PlanStatus, { school, settings, date }: OpenInput): OpenItem[] {
  const change = status.state === 'changesWanted' ? status.review : null;
  const item = change
    ? { kind: 'change' as const, ...changeTimes(duty, change.atMs, change.changesBy, school.calendar, settings) }
    : {
        kind: 'do' as const,
        dueMs: duty.occasion.dueMs,
        moments: dutyMoments(duty.occasion, school.calendar, settings),
      };
  return owersOf(duty, school, settings, date).map(({ id }) => ({ personId: id, duty, ...item }));
}

/** At once when the change is wanted, and again around the day until when. */
function changeTimes(
  { occasion }: Duty,
  atMs: Instant,
  by: PlainDate | undefined,
  calendar: SchoolCalendar,
  settings: DutySettings,
) {
  const day = by === undefined ? occasion.dueDate : workingDayUntil(calendar, by);
  const moments = aroundDay(day, calendar, settings.reminders).filter((moment) => moment > atMs);
  const dueMs = by === undefined ? occasion.dueMs : instantOf(day, settings.closingTime);
  return { dueMs, moments: [atMs, ...moments] };
}

/** Whoever is asked to review hears of it when it is submitted, and around the time of the check. */
function reviewItems(duty: Duty, status: PlanStatus, { school, settings, date, away }: OpenInput): OpenItem[] {
  const { check } = duty.occasion.rule;
  const step = check && waitingStep(status, check.steps);
  if (!step) return [];
  const { asked } = reviewersFor({ duty, step, authors: status.authors, date, away }, school, settings);
  const sinceMs = status.passed[status.passed.length - 1]?.atMs ?? status.submittedMs ?? 0;
  const dueMs = duty.occasion.checkMs;
  const moments = checkMoments(dueMs, sinceMs, school.calendar, settings.reminders);
  return asked.map(({ id }) => ({ personId: id, duty, kind: 'review', dueMs, moments }));
}

/** The moments around a duty's due day. */
export function dutyMoments(
  { rule, dueDate }: DutyOccasion,
  calendar: SchoolCalendar,
  { reminders }: Pick<DutySettings, 'reminders'>,
): Instant[] {
  return aroundDay(dueDate, calendar, rule.remind === 'after' ? { ...reminders, before: null } : reminders);
}

/** When it came to her, and around the time of the check; a check without a time is reminded of as if it were due at once. */
function checkMoments(
  dueMs: Instant | null,
  sinceMs: Instant,
  calendar: SchoolCalendar,
  reminders: ReminderSettings,
): Instant[] {
  const day = workingDayUntil(calendar, localOf(dueMs ?? sinceMs).date);
  return [sinceMs, ...aroundDay(day, calendar, reminders).filter((moment) => moment > sinceMs)];
}

/** `before` null: neither before nor on the day itself. */
function aroundDay(
  day: PlainDate,
  calendar: SchoolCalendar,
  { time, before, after }: Omit<ReminderSettings, 'before'> & { readonly before: readonly number[] | null },
): Instant[] {
  const shifts = [...(before ? [...before.map((days) => -days), 0] : []), ...after];
  return [...new Set(shifts)].sort((a, b) => a - b).map((days) => instantOf(addWorkingDays(calendar, day, days), time));
}
