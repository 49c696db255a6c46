/** The rows of `Khóa – Mở`: each once, for ever in the order they were first written, and what a row is about. */
import { yearSpan } from '../domain/calendar/school-year';
import { locksOn } from '../domain/locks/lock';
import type { School } from '../domain/school/types';
import { addDays, formatMonth, type PlainDate } from '../domain/shared/plain-date';
import { type Context, today } from './context';
import type { LockRow } from './control';
import { HEADING, LINK, PORTIONS } from './row-kinds';
import { isDue } from './sharing-pause';
import type { LockRecord, UnlockRequest } from './stored-values';

/** Free rows, for links. */
const FREE_ROWS = 12;

/** The known rows, then those the school's data want besides. */
export function lockRowKeys(known: readonly string[], school: School): string[] {
  return [...known, ...wantedRows(school).filter((key) => !known.includes(key))];
}

function wantedRows(school: School): string[] {
  const kinds = school.regulation.records.map(({ key }) => `kind/${key}`);
  const months = monthsOf(school.settings.schoolYear);
  return [
    'year',
    ...school.classes.map((room) => `class/${room.id}`),
    `${HEADING}admin`,
    'admin',
    `${HEADING}teams`,
    ...school.teams.map(({ id }) => `team/${id}`),
    `${HEADING}terms`,
    'term/1',
    'term/2',
    `${HEADING}months`,
    ...months.map((month) => `period/${month}`),
    `${HEADING}portions`,
    ...months.map((month) => `${PORTIONS}${month}`),
    ...(school.themes.length > 0 ? [`${HEADING}themes`] : []),
    ...school.themes.map(({ id }) => `theme/${id}`),
    `${HEADING}kinds`,
    ...kinds,
    `${HEADING}links`,
    ...Array.from({ length: FREE_ROWS }, (_, i) => `${LINK}${i + 1}`),
  ];
}

function monthsOf(year: string): string[] {
  const { from, to } = yearSpan(year);
  const months = new Set<string>();
  for (let date: PlainDate = from; date <= to; date = addDays(date, 28)) months.add(formatMonth(date));
  return [...months];
}

/** The id in a link to a file or folder of Drive, or an id by itself. https://developers.google.com/workspace/drive/api/guides/about-files */
export function idInLink(text: string): string | null {
  const [, id] = /(?:\/d\/|\/folders\/|[?&]id=)([\w-]{10,})/.exec(text) ?? /^([\w-]{20,})$/.exec(text.trim()) ?? [];
  return id ?? null;
}

/** The row a lock was asked for in. */
export function rowKeyOf({ key, rowKey }: Pick<LockRecord, 'key' | 'rowKey'>): string {
  return rowKey ?? key;
}

export function lockInRow(locks: readonly LockRecord[], row: LockRow): LockRecord | undefined {
  return locks.find((lock) => rowKeyOf(lock) === row.key);
}

/** Locks whose first day has come, or that are asked for and not done; those that wait for Google come later. */
export function locksToDo(context: Context): LockRecord[] {
  return dueLocks(context).filter(({ state }) => state === 'pending');
}

/** Locks in force but those that wait for Google. */
export function dueLocks(context: Context): LockRecord[] {
  return locksOn(context.store.get('locks'), today(context)).filter((lock) => isDue(context, lock));
}

/** What is to be opened, but what waits for Google. */
export function unlocksToDo(context: Context): UnlockRequest[] {
  return context.store.get('unlocking').filter((asked) => isDue(context, asked));
}

/** Locks whose last day is over. */
export function locksOver(context: Context): LockRecord[] {
  const date = today(context);
  return context.store.get('locks').filter(({ until }) => until !== undefined && until < date);
}
