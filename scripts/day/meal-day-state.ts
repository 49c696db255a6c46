/** The day's meal reports as the worker remembers them: read from its script properties through its own store. */
import { openStore } from '../../src/app/store';
import type { MealDay } from '../../src/domain/meals/meal-day';
import type { DayRun } from './day-run';

export function mealDayOf(day: DayRun): MealDay {
  const { world, workerId } = day.school;
  const properties = world.state.script.properties[`script|${workerId}`] ?? {};
  const state = openStore({ load: () => ({ ...properties }), save: () => {} }).get('mealDay');
  if (!state) throw new Error('The worker has not opened a day yet');
  return state;
}
