/** What a row of the tab `Báo bổ sung` says: nothing, not enough, something wrong, or the row's new numbers. */
import { type CountProblem, type CountWarning, checkCount, isBlank } from './check-count';
import type { MealColumn, MealCounts } from './meal-columns';
import { PRESENT, type SupplementEntry } from './supplements';

export type EntryState =
  | { readonly is: 'empty' }
  | { readonly is: 'noReason' }
  | { readonly is: 'noNumber' }
  | { readonly is: 'wrong'; readonly key: string; readonly problem: CountProblem }
  | { readonly is: 'complete'; readonly entry: SupplementEntry };

/** `cells`: by the key of their column. */
export function readEntry(rowId: string, cells: Readonly<Record<string, unknown>>, reason: unknown): EntryState {
  const checks = Object.entries(cells).map(([key, raw]) => ({
    key,
    ...checkCount(raw, { enrolment: Number.POSITIVE_INFINITY }),
  }));
  const wrong = checks.find(({ ok }) => !ok);
  if (wrong) return { is: 'wrong', key: wrong.key, problem: wrong.problem ?? 'NotANumber' };
  const counts = Object.fromEntries(checks.flatMap(({ key, value }) => (value === null ? [] : [[key, value]])));
  const hasNumber = Object.keys(counts).length > 0;
  if (isBlank(reason)) return { is: hasNumber ? 'noReason' : 'empty' };
  if (!hasNumber) return { is: 'noNumber' };
  return { is: 'complete', entry: { rowId, counts, reason: String(reason).trim() } };
}

/** As with a report: the row's numbers count, but somebody should look at them. */
export function warningOf(counts: MealCounts, columns: readonly MealColumn[], enrolment: number): CountWarning | null {
  const present = counts[PRESENT] ?? null;
  const limits = { enrolment, present, main: counts.main ?? null };
  const checks = [
    checkCount(present, { enrolment }),
    ...columns.map((column) => checkCount(counts[column.key], { ...limits, column })),
  ];
  return checks.find(({ warning }) => warning)?.warning ?? null;
}
