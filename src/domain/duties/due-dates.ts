/**
 * From the day something is counted from to the day it is due. On a day off, what is wanted before is due on the working day
 * before it, what is wanted after on the next one; so nothing is due earlier because its work begins later.
 */
import { isOffDay, lastSchoolDayBefore } from '../calendar/calendar';
import type { SchoolCalendar } from '../calendar/types';
import { addDays, type Instant, instantOf, type PlainDate } from '../shared/plain-date';
import type { DutyRule, DutySettings, Offset, TimeOfDay, When } from './types';

export interface DueTimes {
  readonly dueDate: PlainDate;
  readonly dueMs: Instant;
  readonly checkMs: Instant | null;
}

/**
 * When the work that is counted from `anchor` is due, and its check. Where the check is due days before, there is a working day
 * between the two: on a day off both would fall on the same day before it.
 */
export function dueTimesOf(
  { due, check }: DutyRule,
  anchor: PlainDate,
  calendar: SchoolCalendar,
  settings: DutySettings,
): DueTimes {
  const dateOf = (offset: Offset) => dueDate(offset, anchor, calendar, settings);
  const checkDate = check?.due ? dateOf(check.due.offset) : null;
  const wanted = dateOf(due.offset);
  const isBefore = checkDate !== null && checkDate < anchor && checkDate <= wanted;
  const date = isBefore ? workingDayBefore(calendar, checkDate) : wanted;
  return {
    dueDate: date,
    dueMs: instantOf(date, isOnFirstDay(due, settings) ? settings.checkTime : minutesOf(due.time, settings)),
    checkMs: check?.due && checkDate ? instantOf(checkDate, minutesOf(check.due.time, settings)) : null,
  };
}

/** The day itself if staff work on it, else the last one before it. */
export function workingDayUntil(calendar: SchoolCalendar, date: PlainDate): PlainDate {
  let day = date;
  while (isOffDay(calendar, day)) day = addDays(day, -1);
  return day;
}

/** The day itself if staff work on it, else the next one after it. */
export function workingDayFrom(calendar: SchoolCalendar, date: PlainDate): PlainDate {
  let day = date;
  while (isOffDay(calendar, day)) day = addDays(day, 1);
  return day;
}

/** So many working days after the date, before it when negative; the date itself need not be one. */
export function addWorkingDays(calendar: SchoolCalendar, date: PlainDate, days: number): PlainDate {
  const step = days < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(days); left > 0; left -= 1) {
    do day = addDays(day, step);
    while (isOffDay(calendar, day));
  }
  return day;
}

function dueDate(offset: Offset, anchor: PlainDate, calendar: SchoolCalendar, settings: DutySettings): PlainDate {
  if (offset.type === 'week_limit') return weekLimit(anchor, calendar, settings);
  const days = typeof offset.days === 'number' ? offset.days : settings[offset.days];
  const date = settings.dayUnit === 'working' ? addWorkingDays(calendar, anchor, days) : addDays(anchor, days);
  return days > 0 ? workingDayFrom(calendar, date) : workingDayUntil(calendar, date);
}

/** The last school day before the week; before week 1 the last day on which staff work. */
function weekLimit(first: PlainDate, calendar: SchoolCalendar, { weekPlansOn }: DutySettings): PlainDate {
  if (weekPlansOn === 'first_school_day') return first;
  return lastSchoolDayBefore(calendar, first) ?? workingDayBefore(calendar, first);
}

/** Plans that are wanted on the week's first day are wanted before it begins. */
function isOnFirstDay({ offset }: When, { weekPlansOn }: DutySettings): boolean {
  return offset.type === 'week_limit' && weekPlansOn === 'first_school_day';
}

function workingDayBefore(calendar: SchoolCalendar, date: PlainDate): PlainDate {
  return addWorkingDays(calendar, date, -1);
}

function minutesOf(time: TimeOfDay, settings: DutySettings): number {
  return typeof time === 'number' ? time : settings[time];
}
