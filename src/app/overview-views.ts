/** What the tab `Tổng quan` is made of. */
import type { Glance } from '../domain/duties/glance';
import type { MonthRow } from '../domain/duties/month-freeze';
import type { Duty } from '../domain/duties/types';
import type { MealLine } from '../domain/meals/meal-history';
import type { School } from '../domain/school/types';
import type { Instant, PlainDate } from '../domain/shared/plain-date';
import type { Outline } from './layouts';
import type { SheetOp } from './sheet-ops';

export interface OverviewModel {
  readonly school: School;
  /** The oldest first. */
  readonly meals: readonly MealLine[];
  /** What is locked now, by the keys of `Khóa – Mở`. */
  readonly locks: readonly string[];
  readonly today: PlainDate;
  readonly duties: Glance;
  /** The address of what a duty of the late list is about; null: none is known. */
  readonly linkOf: (duty: Duty) => string | null;
}

export interface MonthRowsModel {
  readonly rows: readonly MonthRow[];
  readonly school: School;
}

export interface OverviewViews {
  /** The whole tab: what formulas tell stands in it from then on, and the charts. One that is there keeps all that. */
  overviewTab(model: { outline: Outline; account: string }): SheetOp[];
  /** What no formula can tell. */
  overview(model: OverviewModel): SheetOp[];
  /** When that was; not a part of what may be the same as before. */
  overviewTime(atMs: Instant): SheetOp[];
  /** The tab `Tổng hợp tháng`. */
  monthTab(model: { outline: Outline; account: string }): SheetOp[];
  /** Rows below those that stand there. */
  monthRows(model: MonthRowsModel): SheetOp[];
}
