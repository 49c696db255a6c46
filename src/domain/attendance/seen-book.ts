/** The hidden tab of a class's book: how often it was written, the rules its months follow, and the marks seen, month by month. */
import { isSchoolDay } from '../calendar/calendar';
import { hashText } from '../plan/fingerprint';
import type { School } from '../school/types';
import { datesOf, schoolMonths } from './month';
import type { SeenChild } from './seen';

export interface SeenBook {
  /** Counts the writes: what is found between two has its own number. */
  readonly serial: number;
  /** What the months' drop-downs, counts and days off were made of. */
  readonly rules: string;
  readonly months: Readonly<Record<string, readonly SeenChild[]>>;
}

type Cell = string | number | boolean | null;

/** The first row tells of the tab, each other one of a child in a month. */
export function seenRows({ serial, rules, months }: SeenBook): (string | number)[][] {
  const children = Object.entries(months).sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    [HEAD, serial, rules, ''],
    ...children.flatMap(([month, seen]) => seen.map(({ row, id, codes }) => [month, row, id, codes])),
  ];
}

export function readSeenRows(rows: readonly (readonly Cell[])[]): SeenBook {
  const head = rows.find(([mark]) => mark === HEAD);
  const months: Record<string, SeenChild[]> = {};
  for (const [month, row, id, codes] of rows) {
    if (typeof month !== 'string' || month === HEAD || month === '') continue;
    const own = months[month] ?? [];
    own.push({ row: Number(row ?? 0), id: String(id ?? ''), codes: String(codes ?? '') });
    months[month] = own;
  }
  return { serial: Number(head?.[1] ?? 0), rules: String(head?.[2] ?? ''), months };
}

/** Changes with the school's signs, its refunds and its days off. */
export function rulesOf({ settings, calendar }: Pick<School, 'settings' | 'calendar'>): string {
  const { signs, refund } = settings.attendance;
  const days = schoolMonths(calendar).flatMap((month) => datesOf(month).filter((date) => isSchoolDay(calendar, date)));
  return hashText(JSON.stringify([signs, refund, days]));
}

const HEAD = '#';
