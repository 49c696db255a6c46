/** What the tab `Tổng quan` is made of. */
import type { MealLine } from '../domain/meals/meal-history';
import type { School } from '../domain/school/types';
import type { Instant } from '../domain/shared/plain-date';
import type { Outline } from './layouts';
import type { SheetOp } from './sheet-ops';

export interface OverviewModel {
  readonly school: School;
  /** The oldest first. */
  readonly meals: readonly MealLine[];
  /** What is locked now, by the keys of `Khóa – Mở`. */
  readonly locks: readonly string[];
}

export interface OverviewViews {
  /** The whole tab: what formulas tell stands in it from then on, and the charts. One that is there keeps all that. */
  overviewTab(model: { outline: Outline; account: string }): SheetOp[];
  /** What no formula can tell. */
  overview(model: OverviewModel): SheetOp[];
  /** When that was; not a part of what may be the same as before. */
  overviewTime(atMs: Instant): SheetOp[];
}
