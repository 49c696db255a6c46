/** What the board is told once a week: how many duties of the last seven days were done, and what of the year is late. */
import { isOffDay } from '../calendar/calendar';
import { addDays, datesBetween, type Instant, instantOf, localOf, weekdayOf } from '../shared/plain-date';
import { type Figures, figuresOf } from './figures';
import { type OpenInput, reviewersAsked } from './open-items';
import { isOwersTurn, NOT_DONE, waitingStep } from './plan-state';
import type { Duty } from './types';

export interface Summary {
  /** Of the duties that fell due in the seven days before. */
  readonly figures: Figures;
  /** Open after their due time, as far as their rules want the board told; the oldest first. */
  readonly late: readonly Duty[];
  /** Waiting for a review that nobody may give: the board has to name someone. */
  readonly withoutReviewer: readonly Duty[];
}

/** The time of reminders on the first working day of the week; null: it has not come yet, or there is none. */
export function summaryMoment({
  school,
  settings,
  nowMs,
}: Pick<OpenInput, 'school' | 'settings' | 'nowMs'>): Instant | null {
  const { date } = localOf(nowMs);
  const monday = addDays(date, 1 - weekdayOf(date));
  const first = datesBetween(monday, date).find((day) => !isOffDay(school.calendar, day));
  const moment = first === undefined ? null : instantOf(first, settings.reminders.time);
  return moment !== null && moment <= nowMs ? moment : null;
}

/** Of the seven days before the moment; null: there is nothing to tell. */
export function summaryAt(input: OpenInput, momentMs: Instant): Summary | null {
  const weekAgo = momentMs - 7 * MS_PER_DAY;
  const due = input.duties.filter(({ occasion }) => weekAgo < occasion.dueMs && occasion.dueMs <= momentMs);
  const figures = figuresOf(due, input.statuses, momentMs);
  const late = lateDuties(input);
  const withoutReviewer = dutiesWithoutReviewer(input);
  return figures.owed + late.length + withoutReviewer.length > 0 ? { figures, late, withoutReviewer } : null;
}

const MS_PER_DAY = 24 * 60 * 60_000;

/** The board's late list. */
export function lateDuties({ duties, statuses, nowMs }: Pick<OpenInput, 'duties' | 'statuses' | 'nowMs'>): Duty[] {
  return duties.filter(
    ({ id, occasion }) =>
      occasion.rule.ifLate === 'told' && occasion.dueMs < nowMs && isOwersTurn(statuses[id] ?? NOT_DONE),
  );
}

function dutiesWithoutReviewer(input: OpenInput): Duty[] {
  const reviewersOf = reviewersAsked(input);
  return input.duties.filter((duty) => {
    const status = input.statuses[duty.id];
    const step = status && waitingStep(status, duty.occasion.rule.check?.steps ?? []);
    return step && reviewersOf(duty, step).length === 0;
  });
}
