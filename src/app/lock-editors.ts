/** Who may tick and decide in the control workbook; the school account as its owner can always. */
import { boardOf, peopleWith } from '../domain/school/people';
import type { School } from '../domain/school/types';
import type { PlainDate } from '../domain/shared/plain-date';
import { type Context, today } from './context';
import { isPortionsRow } from './row-kinds';

/** Locks and commands are the principal's. */
export function lockEditors(context: Context, school: School, date: PlainDate = today(context)): string[] {
  return [context.ports.account, ...peopleWith(school, date, 'principal').map((person) => person.email)];
}

/** Of a row of `Khóa – Mở`: the board settles the portions of a month (chốt suất ăn), whoever of it sees to the meals. */
export function rowEditors(context: Context, school: School, key: string): string[] {
  return isPortionsRow(key) ? boardEditors(context, school) : lockEditors(context, school);
}

/** Corrections, deviations and accounts are the board's. */
export function boardEditors(context: Context, school: School, date: PlainDate = today(context)): string[] {
  const board = boardOf(school, date).map(({ email }) => email);
  return [...new Set([context.ports.account, ...board])];
}
