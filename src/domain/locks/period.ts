/** The days of a period that a lock can be about, by its scope key. */

import { yearSpan } from '../calendar/school-year';
import type { SchoolCalendar } from '../calendar/types';
import type { School } from '../school/types';
import { addDays, plainDate } from '../shared/plain-date';
import type { DateRange } from './scope';

/** The weeks of the first term; the others are the second's (khung kế hoạch thời gian: 18 + 17). */
export const FIRST_TERM_WEEKS = 18;

/**
 * The days of 'period/2026-11', 'portions/2026-11', 'week/12', 'term/1' or 'theme/la-gia-dinh', and whose documents of these days are meant; null when
 * the year has no such period. What is dated before week 1 belongs to the first term, what comes after the last week to the second.
 */
export function periodOf(key: string, school: Pick<School, 'calendar' | 'themes' | 'classes'>): Period | null {
  const [kind = '', name = ''] = key.split('/');
  if (kind === 'theme') return themePeriod(name, school);
  const days = daysOf(kind, name, school.calendar);
  return days && { days };
}

/** 'portions/2026-11' (chốt suất ăn) closes the month of these records alone; absent: of all records. */
export function recordsOfPeriod(key: string): readonly string[] | undefined {
  return key.startsWith('portions/') ? ['meal_report', 'attendance'] : undefined;
}

export interface Period {
  readonly days: DateRange;
  /** Scopes of units; absent: all. */
  readonly units?: readonly string[];
}

function daysOf(kind: string, name: string, calendar: SchoolCalendar): DateRange | null {
  if (kind === 'period' || kind === 'portions') return monthDays(name);
  if (kind === 'week') return weekDays(calendar, Number(name));
  return kind === 'term' ? termDays(calendar, name) : null;
}

/** The classes of the theme, and the teams that have no other classes. */
function themePeriod(id: string, { themes, classes }: Pick<School, 'themes' | 'classes'>): Period | null {
  const theme = themes.find((one) => one.id === id);
  if (!theme) return null;
  const others = new Set(classes.filter((room) => !theme.classIds.includes(room.id)).map(({ team }) => team));
  const own = classes.filter(({ id: room }) => theme.classIds.includes(room));
  const teams = [...new Set(own.map(({ team }) => team))].filter((team) => !others.has(team));
  const units = [...own.map((room) => `class/${room.id}`), ...teams.map((team) => `team/${team}`)];
  return { days: { from: theme.from, to: theme.to }, units };
}

/** The months that lie in the range as a whole: '2026-11'. */
export function wholeMonths({ from, to }: DateRange): string[] {
  const months: string[] = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = nextMonth(month)) {
    const days = monthDays(month);
    if (days && from <= days.from && days.to <= to) months.push(month);
  }
  return months;
}

function monthDays(month: string): DateRange | null {
  const from = plainDate(`${month}-01`);
  const next = from && plainDate(`${nextMonth(month)}-01`);
  return from && next && { from, to: addDays(next, -1) };
}

/** '2026-12' → '2027-01'. */
export function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** From Monday to Sunday: what is written at the weekend belongs to the week before. */
function weekDays({ weeks }: SchoolCalendar, number: number): DateRange | null {
  const week = weeks.find((each) => each.number === number);
  return week ? { from: week.monday, to: addDays(week.monday, 6) } : null;
}

function termDays(calendar: SchoolCalendar, name: string): DateRange | null {
  const { from, to } = yearSpan(calendar.schoolYear);
  const last = weekDays(calendar, FIRST_TERM_WEEKS);
  if (!last) return name === '1' ? { from, to } : null;
  if (name === '1') return { from, to: last.to };
  return name === '2' ? { from: addDays(last.to, 1), to } : null;
}
