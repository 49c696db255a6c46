/** Reads the rows of 'Thiết lập' about the daily meal report. */

import { parseTime } from '../shared/plain-date';
import { slug } from '../shared/text';
import { APPLIES_NAMES } from './catalogue-words';
import type { SettingKey } from './control-sheets';
import { codeOf } from './read-cells';
import { type Findings, problemAt, type TableRow } from './read-table';
import type { ClassRoom, MealSettings, SchoolSettings } from './types';

/** The value of a setting, checked; the fallback stands in for one that is wrong. */
export type ReadValue = <T>(key: SettingKey, parse: (text: string) => T | null, fallback: T, expected?: string) => T;

/** A column a diet: more do not fit a phone, and a long name does not fit a column. */
const MOST_DIETS = 8;
const LONGEST_DIET = 20;
export const MAX_REPORT_MINUTES = 240;

export function readMealSettings(value: ReadValue): MealSettings {
  const isYes = (key: SettingKey) =>
    value(key, (text) => codeOf(APPLIES_NAMES, text), 'no', Object.values(APPLIES_NAMES).join(', ')) === 'yes';
  const diets = `Cháo; Dị ứng (≤ ${MOST_DIETS}, ≤ ${LONGEST_DIET})`;
  return {
    breakfast: isYes('meal_breakfast'),
    snack: isYes('meal_snack'),
    secondMain: isYes('meal_second_main'),
    diets: value('meal_diets', dietNames, [], diets),
    estimate: isYes('meal_estimate'),
    minutesByCampus: value('meal_report_campus', campusMinutes, {}, `Điểm lẻ: 45 (0 – ${MAX_REPORT_MINUTES})`),
    reminderMinutes: value('meal_reminder_minutes', reminderMinutes, 0, '0; 5 – 60'),
    supplementUntil: value('meal_supplement_until', supplementUntil, 16 * 60, '10:00 – 17:30'),
  };
}

/** A campus that no class is in would be a typing mistake that nobody notices. */
export function checkMealCampuses(
  { settings, rowOf }: { settings: SchoolSettings; rowOf: (key: SettingKey) => TableRow<'value'> | undefined },
  classes: readonly ClassRoom[],
  findings: Findings,
): void {
  const campuses = [...new Set(classes.flatMap(({ campus }) => campus ?? []))];
  const known = new Set(campuses.map(slug));
  const row = rowOf('meal_report_campus');
  if (row && !Object.keys(settings.meals.minutesByCampus).every((campus) => known.has(campus)))
    findings.problems.push(problemAt('SettingInvalid', row.place('value'), { expected: campuses.join(', ') || '–' }));
}

/** How many minutes after the end of drop-off; null when it is no such number. */
export function reportMinutes(text: string): number | null {
  return /^\d{1,3}$/.test(text) && Number(text) <= MAX_REPORT_MINUTES ? Number(text) : null;
}

/** A beat comes every five minutes: later it might come too late. */
function reminderMinutes(text: string): number | null {
  const minutes = /^\d{1,2}$/.test(text) ? Number(text) : -1;
  return minutes === 0 || (minutes >= 5 && minutes <= 60) ? minutes : null;
}

/** The last beat that takes some is one of the working hours. */
function supplementUntil(text: string): number | null {
  const time = parseTime(text);
  return time !== null && time >= 10 * 60 && time <= 17 * 60 + 30 ? time : null;
}

function dietNames(text: string): string[] | null {
  const names = partsOf(text);
  const isName = (name: string) => slug(name) !== '' && name.length <= LONGEST_DIET;
  const isOnce = new Set(names.map(slug)).size === names.length;
  return names.length <= MOST_DIETS && names.every(isName) && isOnce ? names : null;
}

function campusMinutes(text: string): Record<string, number> | null {
  const known: Record<string, number> = {};
  for (const part of partsOf(text)) {
    const [, name = '', digits = ''] = /^(.*):\s*(\d+)$/.exec(part) ?? [];
    const [campus, minutes] = [slug(name), reportMinutes(digits)];
    if (campus === '' || minutes === null || known[campus] !== undefined) return null;
    known[campus] = minutes;
  }
  return known;
}

/** 'Cháo; Dị ứng': parts between semicolons or lines, without empty ones. */
export function partsOf(text: string): string[] {
  return text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
