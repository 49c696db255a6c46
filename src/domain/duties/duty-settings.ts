/** What a school's duties go by until it decides otherwise; the times of plans are those of its settings. */
import type { SchoolSettings } from '../school/types';
import type { DutySettings } from './types';

/** The usual settings; `own`: what the school decided. */
export function dutySettings(
  { planDueTime, planReminderTime }: Pick<SchoolSettings, 'planDueTime' | 'planReminderTime'>,
  own: Partial<DutySettings> = {},
): DutySettings {
  return {
    dayUnit: 'calendar',
    weekPlansOn: 'last_school_day_before',
    planTime: planDueTime,
    checkTime: 7 * 60,
    closingTime: 17 * 60,
    startOfYear: { month: 9, day: 30 },
    childResults: [
      { month: 10, day: 15 },
      { month: 1, day: 15 },
      { month: 5, day: 15 },
    ],
    notesDays: 2,
    assessDays: 3,
    printDays: 14,
    archiveDays: 28,
    namedVicePrincipals: [],
    reminders: { time: planReminderTime, before: [1], after: [1, 3, 8] },
    ...own,
  };
}
