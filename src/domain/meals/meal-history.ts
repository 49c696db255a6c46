/** The last school days of meal reports, a line each. */
import type { PlainDate } from '../shared/plain-date';
import type { MealSummary } from './meal-summary';

export interface MealLine {
  readonly date: PlainDate;
  readonly portions: number;
  readonly onTime: number;
  readonly late: number;
  /** Ids of the classes that did not report. */
  readonly missing: readonly string[];
}

export const LINES_KEPT = 20;

/** The oldest first; a day that is there already is replaced. */
export function withMealLine(lines: readonly MealLine[], date: PlainDate, summary: MealSummary): MealLine[] {
  const { portionsByStage, onTime, late, missing } = summary;
  const portions = portionsByStage.nursery + portionsByStage.kindergarten;
  const others = lines.filter((line) => line.date !== date);
  return [...others, { date, portions, onTime, late, missing }].slice(-LINES_KEPT);
}
