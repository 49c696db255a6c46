/** The meal ledger beside the attendance book: where the two do not say the same, class by class and day by day. */
import type { PlainDate } from '../shared/plain-date';
import type { AttendanceMonth } from './month';
import { dayCounts } from './totals';

/** A line of the ledger, as far as it is compared. */
export interface ReportedDay {
  readonly date: PlainDate;
  readonly classId: string;
  readonly present: number | null;
  readonly portions: number | null;
}

export type DifferenceType =
  /** The report counts other children present than the book. */
  | 'PresentDiffers'
  /** More portions than children in the book. */
  | 'PortionsOverPresent'
  /** The book has marks, and no report came. */
  | 'NotReported'
  /** A report came, and nobody is marked in the book. */
  | 'NotMarked';

export interface AttendanceDifference {
  readonly type: DifferenceType;
  readonly date: PlainDate;
  readonly classId: string;
  /** Children present by the book; null: nothing is marked. */
  readonly attended: number | null;
  readonly present: number | null;
  readonly portions: number | null;
}

/** The children present by day; null where nothing is marked. */
export function attendedDays(month: AttendanceMonth): Map<PlainDate, number | null> {
  return new Map(
    month.days.map((date) => {
      const { unmarked, enrolled, present } = dayCounts(month, date);
      return [date, unmarked === enrolled ? null : present];
    }),
  );
}

/** Days with no marks and no report have nothing to compare. At most one line a class and day, the gravest. */
export function differencesOf(
  book: ReadonlyMap<PlainDate, number | null>,
  classId: string,
  reported: readonly ReportedDay[],
): AttendanceDifference[] {
  const own = new Map(reported.filter((each) => each.classId === classId).map((each) => [each.date, each]));
  return [...book].flatMap(([date, attended]) => {
    const { present = null, portions = null } = own.get(date) ?? {};
    const type = typeOf(attended, present, portions);
    return type ? [{ type, date, classId, attended, present, portions }] : [];
  });
}

function typeOf(attended: number | null, present: number | null, portions: number | null): DifferenceType | null {
  const isReported = present !== null || portions !== null;
  if (attended === null) return isReported ? 'NotMarked' : null;
  if (!isReported) return 'NotReported';
  if (portions !== null && portions > attended) return 'PortionsOverPresent';
  return present !== null && present !== attended ? 'PresentDiffers' : null;
}
