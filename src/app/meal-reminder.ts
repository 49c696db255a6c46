/** A mail before the cut-off to the teachers of the classes that a reading has just shown to be missing. Once a cut-off. */
import type { MealDay } from '../domain/meals/meal-day';
import { remindersAt } from '../domain/meals/reminders';
import type { School } from '../domain/school/types';
import type { Context } from './context';
import { queueMails } from './outbox';
import { markDone } from './reminders';

/** The caller saves the mails and the mark in one call. */
export function remindMissing(context: Context, school: School, day: MealDay): void {
  const { clock } = context.ports;
  const fed = context.store.get('attendanceFed');
  // What the attendance book has just filled in is not read yet.
  const reported = fed?.date === day.date ? fed.counts : {};
  for (const { cutOffMs, classIds } of remindersAt(day, school.settings.meals.reminderMinutes, clock.now())) {
    const occasion = `mealReminder/${cutOffMs}`;
    if (context.store.get('done').includes(occasion)) continue;
    const missing = classIds.filter((id) => !(id in reported));
    queueMails(context, context.views.mealReminders({ occasion, school, date: day.date, classIds: missing, cutOffMs }));
    markDone(context, occasion);
  }
}
