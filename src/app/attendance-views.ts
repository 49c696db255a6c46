/** What the attendance books need put into cells and words. */
import type { MarkProblem } from '../domain/attendance/month';
import type { AttendanceCode } from '../domain/attendance/signs';
import type { MealColumn } from '../domain/meals/meal-columns';
import type { School } from '../domain/school/types';
import type { PlainDate } from '../domain/shared/plain-date';
import type { Outline } from './layouts';
import type { CellValue, SheetOp } from './sheet-ops';

export interface AttendanceRulesModel {
  school: School;
  months: readonly string[];
}

export interface AttendanceSeenModel {
  account: string;
  /** The tab is not there yet. */
  isNew: boolean;
  rows: readonly (readonly CellValue[])[];
  /** Rows that stand there now. */
  oldRows: number;
}

/** Changes of one day of one class, found in one reading. */
export interface EditLine {
  /** Tells it from all other lines, so that none is written twice. */
  id: string;
  classId: string;
  date: PlainDate;
  /** Without the row: the child is in the book no more. */
  changes: readonly { row: number | null; before: AttendanceCode | null; after: AttendanceCode | null }[];
  foundOn: PlainDate;
}

export interface AttendanceViews {
  attendanceRules(model: AttendanceRulesModel): SheetOp[];
  attendanceSeen(model: AttendanceSeenModel): SheetOp[];
  attendanceEditTab(model: { outline: Outline; account: string }): SheetOp[];
  /** What is told of marks that cannot be right; '' if there are none. */
  attendanceProblems(problems: readonly MarkProblem[]): string;
  /** The same at the head of the month's tab. */
  attendanceNote(model: { month: string; text: string }): SheetOp[];
  /** The children present, in the rows (of the sheet) of a day of the meal reports. */
  mealPresent(model: {
    date: PlainDate;
    columns: readonly MealColumn[];
    rows: readonly { row: number; present: number }[];
  }): SheetOp[];
  /** New rows of the tab `Sửa điểm danh`: class, day, rows and codes, no names. */
  attendanceEdits(model: { lines: readonly EditLine[]; school: School }): SheetOp[];
}
