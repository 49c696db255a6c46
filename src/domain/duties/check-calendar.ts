/** A year that does not fit its calendar, explained row by row: gaps between themes, a week 36, days made up that need not be. */
import { isSchoolDay, weekOf } from '../calendar/calendar';
import { publicHolidays } from '../calendar/public-holidays';
import type { SchoolCalendar } from '../calendar/types';
import type { OffDaysReading } from '../school/read-off-days';
import { problemAt } from '../school/read-table';
import type { ThemeRow } from '../school/read-themes';
import type { Theme } from '../school/types';
import { addDays, datesBetween, formatDate, type PlainDate, weekdayOf } from '../shared/plain-date';
import type { Problem } from '../shared/problem';

export interface CalendarRows {
  readonly themes: readonly { readonly row: ThemeRow; readonly theme: Theme }[];
  readonly offDays: Pick<OffDaysReading, 'offDays' | 'makeUpRows'>;
}

/** In the order of the rows; overlapping themes and dates outside the year are told where the tabs are read. */
export function checkCalendar({ themes, offDays }: CalendarRows, calendar: SchoolCalendar): Problem[] {
  return [
    ...themes.flatMap((one) => themeProblems(one, calendar)),
    ...gapProblems(themes, calendar),
    ...makeUpProblems(offDays, calendar),
  ];
}

type ThemeAt = CalendarRows['themes'][number];

function themeProblems({ row, theme }: ThemeAt, calendar: SchoolCalendar): Problem[] {
  const { start, end } = calendar;
  const isBefore = theme.from < start;
  const hasSchool = datesBetween(theme.from, theme.to).some((day) => isSchoolDay(calendar, day));
  if (isBefore || theme.to > lastDayOf(calendar)) {
    const place = row.place(isBefore ? 'from' : 'to');
    return [problemAt('ThemeOutsideWeeks', place, { expected: rangeText(start, end) })];
  }
  return hasSchool ? [] : [problemAt('ThemeWithoutSchoolDay', row.place('from'))];
}

/** The Sunday of the last week: what ends at the weekend ends with the week. */
function lastDayOf({ weeks, end }: SchoolCalendar): PlainDate {
  const last = weeks[weeks.length - 1];
  return last ? addDays(last.monday, 6) : end;
}

/** For each theme the one before it, of any of its classes; told once a pair of rows. */
function gapProblems(themes: readonly ThemeAt[], calendar: SchoolCalendar): Problem[] {
  const inOrder = [...themes].sort((a, b) => (a.theme.from < b.theme.from ? -1 : 1));
  const told = new Set<string>();
  return inOrder.flatMap((one, index) =>
    one.theme.classIds.flatMap((classId) => {
      const before = inOrder
        .slice(0, index)
        .filter(({ theme }) => theme.classIds.includes(classId))
        .pop();
      const key = before && `${before.row.row} ${one.row.row}`;
      if (!before || !key || told.has(key)) return [];
      told.add(key);
      return gapBetween(before, one, calendar);
    }),
  );
}

function gapBetween(before: ThemeAt, after: ThemeAt, calendar: SchoolCalendar): Problem[] {
  const between = datesBetween(addDays(before.theme.to, 1), addDays(after.theme.from, -1));
  const days = between.filter((day) => isSchoolDay(calendar, day));
  const [first, last] = [days[0], days[days.length - 1]];
  if (first === undefined || last === undefined) return [];
  const expected = rangeText(first, last);
  return [problemAt('ThemesGap', after.row.place('from'), { expected, otherRow: before.row.row })];
}

/** A weekday that would not be off is a school day without its row. */
function makeUpProblems({ offDays, makeUpRows }: CalendarRows['offDays'], calendar: SchoolCalendar): Problem[] {
  const holidays = new Set(publicHolidays(calendar.schoolYear).map(({ date }) => date));
  const isOff = (day: PlainDate) =>
    weekdayOf(day) > 5 || holidays.has(day) || offDays.some(({ from, to }) => from <= day && day <= to);
  return makeUpRows.flatMap(({ row, days }) =>
    days.flatMap((day) => {
      const place = { ...row.place('from'), expected: formatDate(day) };
      if (weekOf(calendar, day) === null) return [problemAt('MakeUpOutsideWeeks', place)];
      return isOff(day) ? [] : [problemAt('MakeUpOnSchoolDay', place)];
    }),
  );
}

function rangeText(from: PlainDate, to: PlainDate): string {
  return `${formatDate(from)} – ${formatDate(to)}`;
}
