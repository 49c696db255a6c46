/** The figures of a month as its last school day left them: written down once, never worked out again (Điều 7). */

import { yearSpan } from '../calendar/school-year';
import type { SchoolCalendar } from '../calendar/types';
import { groupBy } from '../shared/group-by';
import { type Instant, instantOf, type PlainDate } from '../shared/plain-date';
import { workingDayUntil } from './due-dates';
import { type Figures, figuresOf } from './figures';
import { schoolMonths } from './occasions';
import type { Statuses } from './open-items';
import type { Duty } from './types';

/** What one unit owed of one duty rule in a month. */
export interface MonthRow extends Figures {
  /** '2026-11'. */
  readonly month: string;
  readonly unit: string;
  /** The key of the duty rule. */
  readonly rule: string;
  /** Ids of those who reviewed some of it, in the order of their reviews. */
  readonly checkedBy: readonly string[];
}

export interface MonthEnd {
  readonly month: string;
  /** What fell due after this, until `toMs` included, is the month's. */
  readonly fromMs: Instant;
  readonly toMs: Instant;
}

/**
 * The ends of the months that have school days, each at the end of its last one, and at last the end of the year for what
 * remains. Together they cover the year without a gap.
 */
export function monthEnds(calendar: SchoolCalendar): MonthEnd[] {
  const { from, to } = yearSpan(calendar.schoolYear);
  const lastMonth = to.slice(0, 7);
  const months = schoolMonths(calendar).filter(({ month }) => month < lastMonth);
  const last = months.map(({ month, days }) => ({ month, day: days[days.length - 1]! }));
  const all = [...last, { month: lastMonth, day: workingDayUntil(calendar, to) }];
  return all.map(({ month, day }, index) => {
    const before = all[index - 1];
    return { month, fromMs: before ? endOf(before.day) : instantOf(from, 0) - 1, toMs: endOf(day) };
  });
}

/** The rows of the months that have ended and are not among `frozen` yet, which stay as they are. */
export function freezeMonths(
  frozen: readonly string[],
  duties: readonly Duty[],
  statuses: Statuses,
  calendar: SchoolCalendar,
  nowMs: Instant,
): MonthRow[] {
  const ended = monthEnds(calendar).filter(({ month, toMs }) => toMs <= nowMs && !frozen.includes(month));
  return ended.flatMap((end) => monthRows(end, duties, statuses));
}

function monthRows({ month, fromMs, toMs }: MonthEnd, duties: readonly Duty[], statuses: Statuses): MonthRow[] {
  const due = duties.filter(({ occasion }) => fromMs < occasion.dueMs && occasion.dueMs <= toMs);
  const groups = groupBy(due, ({ unit, occasion }) => `${unit}\n${occasion.rule.key}`);
  return [...groups.values()].map((group) => ({
    month,
    unit: group[0]!.unit,
    rule: group[0]!.occasion.rule.key,
    ...figuresOf(group, statuses, toMs),
    checkedBy: checkersOf(group, statuses, toMs),
  }));
}

function checkersOf(duties: readonly Duty[], statuses: Statuses, atMs: Instant): string[] {
  const reviews = duties.flatMap(({ id }) => {
    const { passed = [], review = null } = statuses[id] ?? {};
    return review ? [...passed, review] : passed;
  });
  const until = reviews.filter((review) => review.atMs <= atMs).sort((a, b) => a.atMs - b.atMs);
  return [...new Set(until.map(({ by }) => by))];
}

/** The last minute of the day. */
function endOf(day: PlainDate): Instant {
  return instantOf(day, 24 * 60 - 1);
}
