/** What the meal use case needs put into cells and words. */
import type { MealDay } from '../domain/meals/meal-day';
import type { LedgerRow, MealSummary } from '../domain/meals/meal-summary';
import type { School } from '../domain/school/types';
import type { PlainDate } from '../domain/shared/plain-date';
import type { Outline } from './layouts';
import type { SheetOp } from './sheet-ops';
import type { QueuedMail } from './stored-values';

export interface MealMonthModel {
  school: School;
  date: PlainDate;
  /** The school account: the only editor of what nobody types. */
  account: string;
  outline: Outline;
  /** Class ids by row from `MEALS.month.firstRow` on, `staff` for the staff's own portions. */
  rows: readonly string[];
}

export interface MealRowModel {
  school: School;
  date: PlainDate;
  account: string;
  id: string;
  /** Position of the row below the headings. */
  index: number;
  isNew: boolean;
  present: number | null;
  portions: number | null;
}

export interface MealFacts {
  occasion: string;
  school: School;
  day: MealDay;
  summary: MealSummary;
}

export interface MealViews {
  /** The month's tab and its ledger: headings, rows, who may type in which. `isNew`: neither exists yet. */
  mealMonth(model: MealMonthModel & { isNew: boolean }): SheetOp[];
  /** The day's columns shown and opened for the rows; the kitchen's tab pointed to them. */
  mealDayOpen(model: MealMonthModel & { openRows: readonly number[] }): SheetOp[];
  /** Only these rows of the day stay open. */
  mealDayRows(model: { date: PlainDate; account: string; openRows: readonly number[] }): SheetOp[];
  /** A row's protection and the numbers last known to be its own people's. */
  mealRowBack(model: MealRowModel): SheetOp[];
  /** Who may type in the row of a class (or `staff`), besides the school account; lower case. */
  mealRowEditors(model: { school: School; date: PlainDate }, id: string): string[];
  mealLedger(rows: readonly LedgerRow[], date: PlainDate, school: School): SheetOp[];
  /** One mail each to the missing classes' teachers and the board; none if no class is missing. */
  mealDigests(facts: MealFacts): QueuedMail[];
}
