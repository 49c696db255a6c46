/** Everything that falls due in a school year, before it is anyone's: each rule at each of its times. */

import { isInYear } from '../calendar/school-year';
import type { SchoolCalendar } from '../calendar/types';
import { FIRST_TERM_WEEKS } from '../locks/period';
import type { DateRange } from '../locks/scope';
import type { Theme } from '../school/types';
import type { MonthDay, PlainDate } from '../shared/plain-date';
import { dueTimesOf } from './due-dates';
import type { Anchor, DutyOccasion, DutyRule, DutySettings, SchoolEvent } from './types';

export interface YearOfDuties {
  readonly calendar: SchoolCalendar;
  readonly themes: readonly Theme[];
  /** What was held so far. */
  readonly events: readonly SchoolEvent[];
  readonly settings: DutySettings;
}

/** In order of their due times; a rule at a time always has the same key. */
export function occasionsOf(rules: readonly DutyRule[], year: YearOfDuties): DutyOccasion[] {
  const all = rules.flatMap((rule) => timesOf(rule.anchor, year).map((time) => occasion(rule, time, year)));
  return all.sort((a, b) => a.dueMs - b.dueMs);
}

/** One time of an anchor. */
interface Time extends Pick<DutyOccasion, 'about' | 'classIds' | 'personIds'> {
  /** The end of the occasion's key. */
  readonly name: string;
  /** What the deadline is counted from. */
  readonly anchor: PlainDate;
  /** Which part of its term or year, from 1. */
  readonly part?: number;
}

function occasion(rule: DutyRule, { name, anchor, part, ...time }: Time, year: YearOfDuties): DutyOccasion {
  const { evidence } = rule;
  return {
    rule,
    key: `${rule.key}/${name}`,
    ...dueTimesOf(rule, anchor, year.calendar, year.settings),
    ...time,
    ...(evidence.type === 'reviews' ? { reviews: evidence.timesAPart * (part ?? 1) } : {}),
  };
}

function timesOf(anchor: Anchor, year: YearOfDuties): Time[] {
  const { calendar, themes, events, settings } = year;
  switch (anchor.type) {
    case 'week':
      return calendar.weeks.map(({ number, days }) => timeAt(String(number), rangeOf(days), days[0]!));
    case 'school_day':
      return schoolDays(calendar).map((day) => timeAt(day, { from: day, to: day }, day));
    case 'month':
      return schoolMonths(calendar).map(({ month, days }) => timeAt(month, rangeOf(days), days[days.length - 1]!));
    case 'theme':
      return themes.map((theme) => themeTime(theme, anchor.edge, calendar));
    case 'dates':
      return datesIn(
        calendar.schoolYear,
        typeof anchor.dates === 'string' ? ownDates(anchor.dates, settings) : anchor.dates,
      );
    case 'term':
      return [1, 2].flatMap((term) => partTimes(`${term}`, termDays(calendar, term), anchor.parts));
    case 'year':
      return partTimes('year', schoolDays(calendar), anchor.parts);
    case 'event':
      return events.filter(({ kind }) => kind === anchor.kind).map(eventTime);
  }
}

function timeAt(name: string, about: DateRange, anchor: PlainDate): Time {
  return { name, about, anchor };
}

/** Counted from its first school day, or its last one; a theme without any from its own days. */
function themeTime({ id, from, to, classIds }: Theme, edge: 'start' | 'end', calendar: SchoolCalendar): Time {
  const days = schoolDays(calendar);
  const start = days.find((day) => day >= from) ?? from;
  const end = days.filter((day) => day <= to).pop() ?? to;
  return { name: id, about: { from, to }, anchor: edge === 'start' ? start : end, classIds };
}

function eventTime({ id, date, personIds }: SchoolEvent): Time {
  return { ...timeAt(id, { from: date, to: date }, date), ...(personIds ? { personIds } : {}) };
}

function ownDates(dates: 'startOfYear' | 'childResults', settings: DutySettings): readonly MonthDay[] {
  return dates === 'startOfYear' ? [settings.startOfYear] : settings.childResults;
}

/** Named by their order in the year: a date that the school moves stays the same duty. */
function datesIn(schoolYear: string, days: readonly MonthDay[]): Time[] {
  const [first = '', second = ''] = schoolYear.split('-');
  const pad = (number: number) => String(number).padStart(2, '0');
  return days
    .map(({ month, day }) => `${month >= 8 ? first : second}-${pad(month)}-${pad(day)}` as PlainDate)
    .filter((date) => isInYear(schoolYear, date))
    .sort()
    .map((date, index) => timeAt(String(index + 1), { from: date, to: date }, date));
}

/** 'term 1' in two parts: '1.1' until its middle, '1.2' until its end. */
function partTimes(name: string, days: readonly PlainDate[], parts: number): Time[] {
  if (days.length === 0) return [];
  return Array.from({ length: parts }, (_, index) => {
    const last = days[Math.ceil((days.length * (index + 1)) / parts) - 1]!;
    const key = parts === 1 ? name : `${name}.${index + 1}`;
    return { ...timeAt(key, { from: days[0]!, to: last }, last), part: index + 1 };
  });
}

function termDays({ weeks }: SchoolCalendar, term: number): PlainDate[] {
  return weeks.filter(({ number }) => number <= FIRST_TERM_WEEKS === (term === 1)).flatMap(({ days }) => days);
}

function schoolDays({ weeks }: SchoolCalendar): PlainDate[] {
  return weeks.flatMap(({ days }) => days);
}

/** The months that have school days, with them. */
export function schoolMonths(calendar: SchoolCalendar): { month: string; days: PlainDate[] }[] {
  const days = schoolDays(calendar);
  const months = [...new Set(days.map((day) => day.slice(0, 7)))];
  return months.map((month) => ({ month, days: days.filter((day) => day.startsWith(month)) }));
}

function rangeOf(days: readonly PlainDate[]): DateRange {
  return { from: days[0]!, to: days[days.length - 1]! };
}
