/** What the meal use case needs put into cells and words. */
import type { MealColumn } from '../domain/meals/meal-columns';
import type { MealDay } from '../domain/meals/meal-day';
import type { LedgerRow, MealSummary } from '../domain/meals/meal-summary';
import type { School } from '../domain/school/types';
import type { Instant, PlainDate } from '../domain/shared/plain-date';
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
  /** What the month's tab asks for. */
  columns: readonly MealColumn[];
}

/** Of the month's ledger, which any day of it names. */
export type LedgerModel = Pick<MealMonthModel, 'date' | 'account' | 'outline' | 'columns'>;

/** One day of the tab: who is asked for what, and which rows are open (by the sheet's row). */
export interface MealDayModel extends MealMonthModel {
  day: MealDay;
  openRows: readonly number[];
}

export interface MealRowModel extends Omit<MealDayModel, 'outline' | 'rows' | 'openRows'> {
  id: string;
  /** Position of the row below the headings. */
  index: number;
  isNew: boolean;
}

export interface MealFacts {
  occasion: string;
  school: School;
  day: MealDay;
  summary: MealSummary;
}

export interface ReminderFacts {
  occasion: string;
  school: School;
  date: PlainDate;
  classIds: readonly string[];
  cutOffMs: Instant;
}

export interface MealViews {
  /** The month's tab and its ledger: headings, rows, who may type in which. `isBroken`: its size too. */
  mealMonth(model: MealMonthModel & { isNew: boolean; isBroken?: boolean }): SheetOp[];
  /** The month's ledger and its hidden copy, where somebody deleted one. */
  mealLedgerTab(model: LedgerModel): SheetOp[];
  /** The day's columns shown, filled as far as nobody types, and opened for the rows; the kitchen's tab pointed to them. `isFresh`: nobody can have typed yet. */
  mealDayOpen(model: MealDayModel & { isFresh: boolean }): SheetOp[];
  /** Only these rows of the day stay open. */
  mealDayRows(model: Omit<MealDayModel, 'outline'>): SheetOp[];
  /** The cells of the month's tab that the worker alone writes, without formats of others. */
  mealFixed(model: Omit<MealDayModel, 'outline'>): Extract<SheetOp, { type: 'cells' }>[];
  /** All texts that a row's state may have. */
  mealStates(): readonly string[];
  /** What may be typed in a row's counts, as it was before somebody pasted something there. */
  mealRowRules(model: Omit<MealDayModel, 'outline'>, id: string): SheetOp[];
  /** A row's counts as they were last known to be its own people's. */
  mealCountsBack(model: MealRowModel): SheetOp;
  /** A row's protection and the numbers last known to be its own people's. */
  mealRowBack(model: MealRowModel): SheetOp[];
  /** Who may type in the row of a class (or `staff`), besides the school account; lower case. */
  mealRowEditors(model: { school: School; date: PlainDate }, id: string): string[];
  mealLedger(rows: readonly LedgerRow[], date: PlainDate, school: School, columns: readonly MealColumn[]): SheetOp[];
  /** One mail each to the missing classes' teachers and the board; none if no class is missing. */
  mealDigests(facts: MealFacts): QueuedMail[];
  /** Before the cut-off: one mail to each teacher of these classes. */
  mealReminders(facts: ReminderFacts): QueuedMail[];
}
