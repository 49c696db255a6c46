/** A month of a class's attendance book as it stands: each child's days, and every mark that cannot be right. */
import { isSchoolDay } from '../calendar/calendar';
import type { SchoolCalendar } from '../calendar/types';
import { addDays, monthDayOf, type PlainDate } from '../shared/plain-date';
import { type AttendanceCode, type AttendanceSigns, codeOf } from './signs';

export interface BookChild {
  /** The row as the user sees it. */
  readonly row: number;
  /** What tells the child from the others wherever its row goes; never leaves the class's own book. */
  readonly id: string;
  /** First and last day in the class, both included; null: from the start, to the end. */
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  /** What stands under day 1, 2 … */
  readonly cells: readonly unknown[];
}

export interface MonthBook {
  /** '2026-11'. */
  readonly month: string;
  readonly children: readonly BookChild[];
}

export type MarkProblemType = 'MarkUnknown' | 'MarkOutsideEnrolment' | 'MarkOnDayOff' | 'MarkInFuture';

export interface MarkProblem {
  readonly type: MarkProblemType;
  readonly row: number;
  readonly date: PlainDate;
  readonly value: string;
}

export interface ChildMonth {
  readonly row: number;
  readonly id: string;
  /** Every school day on which the child is in the class, up to the reading; null: not marked. */
  readonly codes: ReadonlyMap<PlainDate, AttendanceCode | null>;
}

export interface AttendanceMonth {
  readonly month: string;
  /** The school days of the month up to the reading. */
  readonly days: readonly PlainDate[];
  readonly children: readonly ChildMonth[];
  readonly problems: readonly MarkProblem[];
}

export interface MonthContext {
  readonly calendar: SchoolCalendar;
  readonly signs: AttendanceSigns;
  readonly today: PlainDate;
}

/** A mark that cannot be right counts as none and is named; all others count. */
export function readMonth(book: MonthBook, context: MonthContext): AttendanceMonth {
  const dates = datesOf(book.month);
  const { calendar, today } = context;
  const days = dates.filter((date) => date <= today && isSchoolDay(calendar, date));
  return {
    month: book.month,
    days,
    children: book.children.map((child) => ({ row: child.row, id: child.id, codes: codesOf(child, days, context) })),
    problems: book.children.flatMap((child) => dates.flatMap((date) => problemOf(child, date, context) ?? [])),
  };
}

/** The days of a month, '2026-11' → 30 dates. */
export function datesOf(month: string): PlainDate[] {
  const first = `${month}-01` as PlainDate;
  return Array.from({ length: 31 }, (_, i) => addDays(first, i)).filter((date) => date.startsWith(month));
}

/** The months that have school days, '2026-09' …; each has a tab in a book of the year. */
export function schoolMonths({ weeks }: SchoolCalendar): string[] {
  return [...new Set(weeks.flatMap(({ days }) => days.map((day) => day.slice(0, 7))))];
}

function codesOf(child: BookChild, days: readonly PlainDate[], { signs }: MonthContext): ChildMonth['codes'] {
  const own = days.filter((date) => isEnrolled(child, date));
  return new Map(
    own.map((date) => {
      const code = codeOf(cellAt(child, date), signs);
      return [date, code === 'unmarked' || code === 'unknown' ? null : code] as const;
    }),
  );
}

function problemOf(child: BookChild, date: PlainDate, context: MonthContext): MarkProblem | null {
  const cell = cellAt(child, date);
  const code = codeOf(cell, context.signs);
  const type = code === 'unmarked' ? null : problemTypeOf(child, date, code === 'unknown', context);
  return type && { type, row: child.row, date, value: String(cell) };
}

function problemTypeOf(
  child: BookChild,
  date: PlainDate,
  isUnknown: boolean,
  { calendar, today }: MonthContext,
): MarkProblemType | null {
  if (!isSchoolDay(calendar, date)) return 'MarkOnDayOff';
  if (!isEnrolled(child, date)) return 'MarkOutsideEnrolment';
  if (isUnknown) return 'MarkUnknown';
  return date > today ? 'MarkInFuture' : null;
}

function isEnrolled({ from, to }: BookChild, date: PlainDate): boolean {
  return (from === null || from <= date) && (to === null || date <= to);
}

function cellAt({ cells }: BookChild, date: PlainDate): unknown {
  return cells[monthDayOf(date).day - 1];
}
