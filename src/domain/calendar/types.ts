/** The school's year: numbered weeks of school days, and the days off. */
import type { PlainDate } from '../shared/plain-date';

export interface OffDay {
  readonly date: PlainDate;
  readonly name: string;
  /** `public` by law, `school` by the school's own table (Tết break, cold days, floods). */
  readonly kind: 'public' | 'school';
  /** The date rests on a decision that is made every year: the school has to confirm it ('cần kiểm tra'). */
  readonly needsCheck: boolean;
}

export interface SchoolWeek {
  /** 1–35, never the ISO week. */
  readonly number: number;
  readonly monday: PlainDate;
  readonly friday: PlainDate;
  /** Friday, or the make-up Saturday or Sunday after it. */
  readonly lastDay: PlainDate;
  /** The school days in order; never empty. */
  readonly days: readonly PlainDate[];
}

export interface SchoolCalendar {
  /** '2026-2027'. */
  readonly schoolYear: string;
  /** The Monday of week 1. */
  readonly start: PlainDate;
  /** The last day of the last week. */
  readonly end: PlainDate;
  readonly weeks: readonly SchoolWeek[];
  readonly offDays: Readonly<Record<PlainDate, OffDay>>;
  readonly makeUpDays: readonly PlainDate[];
}

/** A range of days off, both ends included. */
export interface OffRange {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly name: string;
}

export interface CalendarInput {
  readonly schoolYear: string;
  readonly firstMonday: PlainDate;
  readonly offDays: readonly OffRange[];
  readonly makeUpDays: readonly PlainDate[];
  readonly weeksTotal: number;
}
