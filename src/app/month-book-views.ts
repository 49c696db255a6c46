/** What the month's book of meal reports needs put into cells. */
import type { MealMonth } from '../domain/meals/month';
import type { School } from '../domain/school/types';
import type { Outline } from './layouts';
import type { SheetOp } from './sheet-ops';

export interface MonthBookModel {
  school: School;
  /** '2026-11'. */
  month: string;
  /** Which classes: all there are, those of one workbook of several, or all of several. */
  of: 'school' | 'part' | 'allParts';
  /** The id of the workbook, for links to its files. */
  bookId: string;
  /** What the ledger calls its counts. */
  columns: readonly string[];
  content: MealMonth;
  account: string;
  outline: Outline;
  /** Rows that stand in the tab now. */
  oldRows: number;
}

export interface MonthBookViews {
  monthBook(model: MonthBookModel): { ops: SheetOp[]; rows: number };
  /** What the ledger's last column says; null: no report. */
  ledgerTiming(text: string): 'on_time' | 'late' | null;
}
