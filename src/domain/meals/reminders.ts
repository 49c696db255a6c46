/** Whom to remind before the cut-off: the classes that are missing then, and no others. */
import type { Instant } from '../shared/plain-date';
import { type MealDay, mainOf } from './meal-day';

export interface MealReminder {
  readonly cutOffMs: Instant;
  readonly classIds: readonly string[];
}

/** Of each cut-off that is at most so many minutes ahead what is missing now; nothing once it is past. 0 minutes: none. */
export function remindersAt(day: MealDay, minutes: number, nowMs: Instant): MealReminder[] {
  const cutOffs = [...new Set(day.classes.map(({ cutOffMs }) => cutOffMs))].sort((a, b) => a - b);
  const near = cutOffs.filter((at) => nowMs < at && at - minutes * 60_000 <= nowMs);
  return near.map((cutOffMs) => {
    const missing = day.classes.filter((each) => each.cutOffMs === cutOffMs && mainOf(each) === null);
    return { cutOffMs, classIds: missing.map(({ classId }) => classId) };
  });
}
