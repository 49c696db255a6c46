/**
 * Addresses that Google does not share with (no Google account, an outside domain): asking again at every run would never end.
 * They are left out until another day comes or the person's row says something else.
 * https://developers.google.com/workspace/drive/api/guides/handle-errors
 */
import { hashText } from '../domain/plan/fingerprint';
import type { Person, School } from '../domain/school/types';
import type { DesiredItem } from '../domain/tree/desired-item';
import type { StepFailure } from './apply-work';
import { type Context, today } from './context';

/** The tree without the grants that Google refused today. */
export function withoutRefused(
  context: Context,
  school: School,
  desired: readonly DesiredItem[],
): readonly DesiredItem[] {
  const refused = refusedToday(context, school);
  if (refused.size === 0) return desired;
  return desired.map((item) => ({ ...item, grants: item.grants.filter(({ email }) => !refused.has(email)) }));
}

/** Addresses that were refused today and stand in an unchanged row. */
export function refusedToday(context: Context, school: School): Set<string> {
  const date = today(context);
  const refused = context.store.get('refused');
  const isRefused = (person: Person) => {
    const known = refused[person.email];
    return known !== undefined && known.date === date && known.row === rowOf(person);
  };
  return new Set(school.people.filter(isRefused).map(({ email }) => email));
}

/** Addresses of the school that were refused on an earlier day. */
export function refusedBefore(context: Context, school: School): Set<string> {
  const date = today(context);
  const refused = context.store.get('refused');
  return new Set(school.people.flatMap(({ email }) => (refused[email] && refused[email].date !== date ? [email] : [])));
}

/** Notes which addresses Google refused for good; what it may take later (busy, quota) is not noted. */
export function noteRefused(context: Context, school: School, failures: readonly StepFailure[]): void {
  const emails = new Set(failures.flatMap(({ kind, email }) => (email && kind === 'invalid' ? [email] : [])));
  const people = school.people.filter(({ email }) => emails.has(email));
  if (people.length === 0) return;
  const date = today(context);
  const noted = people.map((person) => [person.email, { date, row: rowOf(person) }] as const);
  context.store.set('refused', { ...context.store.get('refused'), ...Object.fromEntries(noted) });
}

function rowOf(person: Person): string {
  return hashText(JSON.stringify(person));
}
