/** What a count is called, as its column is headed. */
import type { MealColumn } from '../../domain/meals/meal-columns';
import { say } from '../messages/catalogue';

/** The school's own word of a diet, ours of a meal. */
export function columnHeading({ key, label }: MealColumn): string {
  return label === '' ? say(`meals.column.${key as 'main'}`) : label;
}
