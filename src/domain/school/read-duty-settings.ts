/** Reads the rows of 'Thiết lập' about duties: what the regulation leaves open, or schools do differently. */
import type { DutySettings } from '../duties/types';
import { type MonthDay, monthDay, parseTime } from '../shared/plain-date';
import { slug } from '../shared/text';
import { APPLIES_NAMES } from './catalogue-words';
import { DAY_UNIT_NAMES, type SettingKey, WEEK_PLAN_NAMES } from './control-sheets';
import { codeOf } from './read-cells';
import { partsOf, type ReadValue } from './read-meal-settings';

/** `planTime`, `remindTime`: minutes since midnight, which older settings say. */
export function readDutySettings(value: ReadValue, planTime: number, remindTime: number): DutySettings {
  const time = (key: SettingKey) => value(key, parseTime, 0, '07:00');
  const days = (key: SettingKey) => value(key, dayCount, 0, `0 – ${MOST_DAYS}`);
  return {
    dayUnit: value('duty_day_unit', (text) => codeOf(DAY_UNIT_NAMES, text), 'calendar', wordsOf(DAY_UNIT_NAMES)),
    weekPlansOn: value(
      'week_plans_on',
      (text) => codeOf(WEEK_PLAN_NAMES, text),
      'last_school_day_before',
      wordsOf(WEEK_PLAN_NAMES),
    ),
    planTime,
    checkTime: time('duty_check_time'),
    closingTime: time('duty_closing_time'),
    startOfYear: value<MonthDay>('start_of_year', monthDay, { month: 9, day: 30 }, '30/09'),
    childResults: value('child_results', monthDays, [], '15/10; 15/01; 15/05'),
    notesDays: days('notes_days'),
    assessDays: days('assess_days'),
    printDays: days('print_days'),
    archiveDays: days('archive_days'),
    namedVicePrincipals: value('named_vice_principals', (text) => partsOf(text).map(slug), []),
    reminders: {
      time: remindTime,
      before: value('remind_before', shifts, [], '1; 3'),
      after: value('remind_after', shifts, [], '1; 3; 8'),
    },
    calendarFiles:
      value('calendar_files', (text) => codeOf(APPLIES_NAMES, text), 'no', wordsOf(APPLIES_NAMES)) === 'yes',
  };
}

const MOST_DAYS = 60;
/** Each is a reminder more. */
const MOST_SHIFTS = 5;

function dayCount(text: string): number | null {
  return /^\d{1,2}$/.test(text) && Number(text) <= MOST_DAYS ? Number(text) : null;
}

/** '1; 3' days; a 0 stands for none. */
function shifts(text: string): number[] | null {
  const counts = partsOf(text).map(dayCount);
  const found = counts.flatMap((count) => count ?? []);
  if (found.length < counts.length || found.length > MOST_SHIFTS) return null;
  return [...new Set(found)].filter((count) => count > 0).sort((a, b) => a - b);
}

/** At least one. */
function monthDays(text: string): MonthDay[] | null {
  const days = partsOf(text).map(monthDay);
  const found = days.flatMap((day) => day ?? []);
  return found.length > 0 && found.length === days.length ? found : null;
}

function wordsOf(names: Readonly<Record<string, string>>): string {
  return Object.values(names).join(', ');
}
