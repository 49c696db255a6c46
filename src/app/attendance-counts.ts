/** What the attendance books say of a month in numbers, remembered by the nightly look: children present by day, days to refund. */
import { attendedDays } from '../domain/attendance/compare';
import { type AttendanceMonth, datesOf } from '../domain/attendance/month';
import { refundsOf } from '../domain/attendance/refunds';
import type { AttendedMonth } from '../domain/meals/month';
import type { School } from '../domain/school/types';
import type { Context } from './context';

/** By month and class; `present`: a part a day of the month, empty where the book has no such day, `-` where nothing is marked. */
export type AttendanceCounts = Readonly<Record<string, Readonly<Record<string, { present: string; refunds: number }>>>>;

/** Two months are looked at together: the one that goes on, and the one before, which is settled in it. */
const MOST_MONTHS = 2;

/** Notes what was read of a class; a month that says something new is to be written anew. */
export function noteCounts(
  context: Context,
  { settings }: School,
  classId: string,
  months: readonly AttendanceMonth[],
): void {
  const { store } = context;
  for (const month of months) {
    const known = store.get('attendanceCounts');
    const counts = { present: partsOf(month), refunds: refundDays(month, settings.attendance.refund) };
    if (JSON.stringify(known[month.month]?.[classId]) === JSON.stringify(counts)) continue;
    const all = { ...known, [month.month]: { ...known[month.month], [classId]: counts } };
    const kept = Object.keys(all).sort().slice(-MOST_MONTHS);
    if (!kept.includes(month.month)) continue;
    store.set('attendanceCounts', Object.fromEntries(kept.map((key) => [key, all[key] ?? {}])));
    const books = store.get('monthBooks');
    store.set('monthBooks', { ...books, stale: [...new Set([...books.stale, month.month])] });
  }
}

function partsOf(month: AttendanceMonth): string {
  const days = attendedDays(month);
  return datesOf(month.month)
    .map((date) => (days.has(date) ? (days.get(date) ?? '-') : ''))
    .join(',');
}

function refundDays(month: AttendanceMonth, rule: School['settings']['attendance']['refund']): number {
  return refundsOf(month, rule).reduce((sum, { days }) => sum + days, 0);
}

/** By class. A book in which nothing is marked all month is not kept here, and says nothing. */
export function attendedIn({ store }: Context, month: string): Record<string, AttendedMonth> {
  const known = Object.entries(store.get('attendanceCounts')[month] ?? {});
  const dates = datesOf(month);
  return Object.fromEntries(
    known.flatMap(([classId, { present, refunds }]) => {
      const parts = present.split(',');
      const days = dates.flatMap((date, i) => {
        const part = parts[i] ?? '';
        return part === '' ? [] : [[date, part === '-' ? null : Number(part)] as const];
      });
      if (days.every(([, count]) => count === null)) return [];
      return [[classId, { present: new Map(days), refundDays: refunds }]];
    }),
  );
}
