/** Addresses that belong to nobody any more: their people left, are between two assignments, or use another address now. */
import { effectiveAccess } from '../access/explain-access';
import { activeAssignments } from '../school/people';
import type { School } from '../school/types';
import type { PlainDate } from '../shared/plain-date';
import type { DesiredItem } from '../tree/desired-item';

/** The school as it was agreed to, on the day it was last carried out. */
export interface SchoolOnDay {
  readonly school: School;
  readonly date: PlainDate;
}

/** Lower-case addresses that had access on the first of the two and have none on the second. */
export function leaversBetween(before: SchoolOnDay, after: SchoolOnDay): string[] {
  const stays = new Set(activeAddresses(after));
  return activeAddresses(before).filter((email) => !stays.has(email));
}

/** The address that a person of the first uses on the second instead; null for whoever has left. */
export function successorOf(before: SchoolOnDay, after: SchoolOnDay, email: string): string | null {
  const ids = new Set(before.school.people.filter((person) => person.email === email).map(({ id }) => id));
  const active = new Set(activeAddresses(after));
  return after.school.people.find((person) => ids.has(person.id) && active.has(person.email))?.email ?? null;
}

/** The addresses of all who have an assignment on the day. */
export function activeAddresses({ school, date }: SchoolOnDay): string[] {
  const active = school.people.filter((person) => activeAssignments(person, date).length > 0);
  return [...new Set(active.map(({ email }) => email))];
}

/** The spreadsheets of the frame that each address writes in: their protections may name it. */
export function workbooksOf(desired: readonly DesiredItem[]): (email: string) => string[] {
  const sheets = desired.filter(({ kind, scope }) => kind === 'sheet' && scope === 'year');
  const access = effectiveAccess(desired);
  return (email) => sheets.filter(({ key }) => access.get(key)?.get(email)?.role === 'writer').map(({ key }) => key);
}
