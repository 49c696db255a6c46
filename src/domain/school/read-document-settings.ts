/** Reads the rows of 'Thiết lập' about the documents that plans are written in. */
import type { SettingKey } from './control-sheets';
import { partsOf, type ReadValue } from './read-meal-settings';
import type { DocumentSettings } from './types';

export function readDocumentSettings(value: ReadValue): DocumentSettings {
  const days = (key: SettingKey) => value(key, daysAhead, 0, `0 – ${MOST_DAYS_AHEAD}`);
  return {
    themeDaysAhead: days('theme_days_ahead'),
    weekDaysAhead: days('week_days_ahead'),
    sections: value('plan_sections', sections, ['', '', ''], 'Mục tiêu; Nội dung; Hoạt động'),
  };
}

const MOST_DAYS_AHEAD = 60;

function daysAhead(text: string): number | null {
  return /^\d{1,2}$/.test(text) && Number(text) <= MOST_DAYS_AHEAD ? Number(text) : null;
}

function sections(text: string): readonly [string, string, string] | null {
  const [first, second, third, more] = partsOf(text);
  return first && second && third && more === undefined ? [first, second, third] : null;
}
