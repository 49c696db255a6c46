/** The last days of meal reports. Rules: src/app/spec/health.md. */
import { LINES_KEPT, type MealLine, withMealLine } from '../../../src/domain/meals/meal-history';
import type { MealSummary } from '../../../src/domain/meals/meal-summary';
import { addDays, type PlainDate } from '../../../src/domain/shared/plain-date';

const summary = (nursery: number, missing: string[] = []) =>
  ({ portionsByStage: { nursery, kindergarten: 100 }, onTime: 3, late: 1, missing }) as unknown as MealSummary;

it('[OV3] the last twenty days are kept, each once, the oldest first', () => {
  const first = '2026-11-02' as PlainDate;
  let lines: MealLine[] = [];
  for (let i = 0; i < 30; i++) {
    lines = withMealLine(lines, addDays(first, i), summary(i));
    lines = withMealLine(lines, addDays(first, i), summary(i, ['5a1']));
  }
  expect(lines).toHaveLength(LINES_KEPT);
  expect(lines.map(({ date }) => date)).toEqual(Array.from({ length: LINES_KEPT }, (_, i) => addDays(first, i + 10)));
  expect(lines[19]).toEqual({ date: addDays(first, 29), portions: 129, onTime: 3, late: 1, missing: ['5a1'] });
});
