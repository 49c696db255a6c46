/** Plans that are due before a school week begins: Điều 7, "chiều thứ 6 (hàng tuần) trước khi thực hiện". */
import { isOffDay, lastSchoolDayBefore } from '../calendar/calendar';
import type { SchoolCalendar, SchoolWeek } from '../calendar/types';
import type { Article, RecordKey } from '../regulation/types';
import type { School } from '../school/types';
import { addDays, type Instant, instantOf, localOf, type PlainDate } from '../shared/plain-date';

export interface Duty {
  /** 'plan_week/13'. */
  readonly key: string;
  readonly record: RecordKey;
  readonly week: number;
  readonly dueDate: PlainDate;
  readonly dueMs: Instant;
  /** On the same day as `dueMs`. */
  readonly remindMs: Instant;
  readonly article: Article;
}

/** What of a school decides on duties. */
export type DutySchool = Pick<School, 'calendar' | 'settings' | 'regulation'>;

/** The plans of every numbered week in order of their deadlines: those the regulation wants before a week begins. */
export function planDuties({ calendar, settings, regulation }: DutySchool): Duty[] {
  const rules = regulation.deadlines.filter(({ type }) => type === 'before_week');
  return calendar.weeks.flatMap((week) => {
    const dueDate = dueDateOf(calendar, week);
    return rules.map(({ record, article }) => ({
      key: `${record}/${week.number}`,
      record,
      week: week.number,
      dueDate,
      dueMs: instantOf(dueDate, settings.planDueTime),
      remindMs: instantOf(dueDate, settings.planReminderTime),
      article,
    }));
  });
}

/**
 * The duties to remind of now: from their reminder time to the end of that day, so that a late run still reminds.
 * Whoever sends remembers what was sent.
 */
export function dutiesToRemind(duties: readonly Duty[], nowMs: Instant): Duty[] {
  const today = localOf(nowMs).date;
  return duties.filter(({ dueDate, remindMs }) => dueDate === today && remindMs <= nowMs);
}

/** The last school day before the week's first one; before week 1 the last day on which staff work. */
function dueDateOf(calendar: SchoolCalendar, week: SchoolWeek): PlainDate {
  const first = week.days[0] ?? week.monday;
  const schoolDay = lastSchoolDayBefore(calendar, first);
  if (schoolDay !== null) return schoolDay;
  let date = addDays(first, -1);
  while (isOffDay(calendar, date)) date = addDays(date, -1);
  return date;
}
