/** What a month of attendance adds up to: by child, by day, for the class. */
import type { PlainDate } from '../shared/plain-date';
import type { AttendanceMonth, ChildMonth } from './month';
import { ATTENDANCE_CODES, type AttendanceCode } from './signs';

export interface AttendanceCounts extends Readonly<Record<AttendanceCode, number>> {
  /** Days that should have a mark and have none. */
  readonly unmarked: number;
  /** Days on which the child is, or the children are, in the class: all of the above. */
  readonly enrolled: number;
}

export function childCounts({ codes }: ChildMonth): AttendanceCounts {
  return countsOf([...codes.values()]);
}

/** All children on one day. */
export function dayCounts({ children }: AttendanceMonth, date: PlainDate): AttendanceCounts {
  return countsOf(children.flatMap(({ codes }) => (codes.has(date) ? [codes.get(date) ?? null] : [])));
}

export function classCounts({ children }: AttendanceMonth): AttendanceCounts {
  return countsOf(children.flatMap(({ codes }) => [...codes.values()]));
}

/**
 * Tỉ lệ chuyên cần in percent: days attended of the days on which the children were in the class; null where there are none.
 * With children who come and go in the month it is days of enrolment that count and not today's number times the days.
 */
export function attendanceRate({ present, enrolled }: AttendanceCounts): number | null {
  return enrolled === 0 ? null : (present / enrolled) * 100;
}

/** The day's number for the meal report; null: nothing is marked, or not every child. */
export function presentFor(month: AttendanceMonth, date: PlainDate): number | null {
  const { present, unmarked, enrolled } = dayCounts(month, date);
  return enrolled === 0 || unmarked > 0 ? null : present;
}

function countsOf(codes: readonly (AttendanceCode | null)[]): AttendanceCounts {
  const count = (code: AttendanceCode | null) => codes.filter((one) => one === code).length;
  const known = Object.fromEntries(ATTENDANCE_CODES.map((code) => [code, count(code)])) as Record<
    AttendanceCode,
    number
  >;
  return { ...known, unmarked: count(null), enrolled: codes.length };
}
