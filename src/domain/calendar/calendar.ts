/** The school calendar: 35 numbered weeks of school days, public holidays and the school's own days off. */
import { addDays, compareDates, datesBetween, formatDate, type PlainDate, weekdayOf } from '../shared/plain-date';
import { publicHolidays } from './public-holidays';
import { yearSpan } from './school-year';
import type { CalendarInput, OffDay, SchoolCalendar, SchoolWeek } from './types';

/** Numbered weeks of a school year (khung kế hoạch thời gian: 18 + 17 weeks). */
export const WEEKS_TOTAL = 35;

/**
 * Numbers the weeks from `firstMonday`; a week without any school day gets no number. When the year (to 31/7) has no
 * room for `weeksTotal` weeks there are fewer. Throws when `firstMonday` is no Monday.
 */
export function buildCalendar(input: CalendarInput): SchoolCalendar {
  if (weekdayOf(input.firstMonday) !== 1) throw new Error(`The first day of week 1 is no Monday: ${input.firstMonday}`);
  const makeUpDays = [...new Set(input.makeUpDays)].sort();
  const offDays = offDaysOf(input, makeUpDays);
  const weeks = numberedWeeks(input, offDays, makeUpDays);
  const last = weeks[weeks.length - 1];
  return {
    schoolYear: input.schoolYear,
    start: input.firstMonday,
    end: last ? last.lastDay : input.firstMonday,
    weeks,
    offDays,
    makeUpDays,
  };
}

/** Whether children come to school that day. */
export function isSchoolDay(calendar: SchoolCalendar, date: PlainDate): boolean {
  return weekOf(calendar, date)?.days.includes(date) ?? false;
}

/** Whether nobody works that day: a weekend or a day off that is not made up. Days before week 1 may be working days of the staff. */
export function isOffDay(calendar: SchoolCalendar, date: PlainDate): boolean {
  if (calendar.makeUpDays.includes(date)) return false;
  return weekdayOf(date) > 5 || calendar.offDays[date] !== undefined;
}

/** The numbered week the date lies in (Monday to Sunday); null in a week without a number and outside the year. */
export function weekOf(calendar: SchoolCalendar, date: PlainDate): SchoolWeek | null {
  const monday = addDays(date, 1 - weekdayOf(date));
  return calendar.weeks.find((week) => week.monday === monday) ?? null;
}

/** The next numbered week; null after the last. */
export function nextWeek(calendar: SchoolCalendar, week: SchoolWeek): SchoolWeek | null {
  return calendar.weeks.find(({ number }) => number === week.number + 1) ?? null;
}

/** The last school day before the date; null when there is none in the year. */
export function lastSchoolDayBefore(calendar: SchoolCalendar, date: PlainDate): PlainDate | null {
  const begun = calendar.weeks.filter(({ days }) => (days[0] ?? date) < date);
  const before = (begun[begun.length - 1]?.days ?? []).filter((day) => day < date);
  return before[before.length - 1] ?? null;
}

/** 'Tuần 13 (từ 30/11 đến 04/12/2026)'. */
export function weekLabel(week: SchoolWeek): string {
  return `Tuần ${week.number} (từ ${formatDate(week.monday).slice(0, 5)} đến ${formatDate(week.lastDay)})`;
}

/** Public and school days off by date; a make-up day is none, the school's own name of a day wins over the public one. */
function offDaysOf(input: CalendarInput, makeUpDays: readonly PlainDate[]): Record<PlainDate, OffDay> {
  const offDays: Record<PlainDate, OffDay> = {};
  for (const { from, to, name } of input.offDays) {
    for (const date of datesBetween(from, to)) offDays[date] = { date, name, kind: 'school', needsCheck: false };
  }
  for (const holiday of publicHolidays(input.schoolYear)) offDays[holiday.date] = offDays[holiday.date] ?? holiday;
  for (const date of makeUpDays) delete offDays[date];
  return offDays;
}

function numberedWeeks(
  { schoolYear, firstMonday, weeksTotal }: CalendarInput,
  offDays: Readonly<Record<PlainDate, OffDay>>,
  makeUpDays: readonly PlainDate[],
): SchoolWeek[] {
  const weeks: SchoolWeek[] = [];
  const { to } = yearSpan(schoolYear);
  for (let monday = firstMonday; weeks.length < weeksTotal && monday <= to; monday = addDays(monday, 7)) {
    const days = schoolDaysFrom(monday, offDays, makeUpDays);
    if (days.length > 0) weeks.push(schoolWeek(weeks.length + 1, monday, days));
  }
  return weeks;
}

/** Monday to Friday without the days off, and whatever the school makes up, at the weekend too. */
function schoolDaysFrom(
  monday: PlainDate,
  offDays: Readonly<Record<PlainDate, OffDay>>,
  makeUpDays: readonly PlainDate[],
): PlainDate[] {
  return datesBetween(monday, addDays(monday, 6)).filter(
    (date) => makeUpDays.includes(date) || (weekdayOf(date) <= 5 && offDays[date] === undefined),
  );
}

function schoolWeek(number: number, monday: PlainDate, days: readonly PlainDate[]): SchoolWeek {
  const friday = addDays(monday, 4);
  const lastDay = [friday, ...days].sort(compareDates)[days.length] ?? friday;
  return { number, monday, friday, lastDay, days };
}
