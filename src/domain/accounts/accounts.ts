/** The register of accounts (Điều 2, 3): whose each address is, what it does today, and whether it should be looked at. */
import { activeAssignments } from '../school/people';
import { mailboxOf } from '../school/read-cells';
import type { Assignment, Person, School } from '../school/types';
import type { PlainDate } from '../shared/plain-date';

export interface Account {
  /** Lower case. */
  readonly email: string;
  /** Names of the people the list has for it: more than one shares it. */
  readonly people: readonly string[];
  readonly assignments: readonly Assignment[];
  readonly state: AccountState;
}

/**
 * `active`: has a role today. `away`: on the staff list, but not today. `school`: the school account. `leftWithAccess`, `shared`
 * and `unknown` must not be.
 */
export type AccountState = 'active' | 'away' | 'school' | 'leftWithAccess' | 'shared' | 'unknown';

export const ALARMING: readonly AccountState[] = ['leftWithAccess', 'shared', 'unknown'];

/** The school account, everybody of the staff list, and whoever else has access. `withAccess`: addresses that Drive's access lists name. */
export function accountsOf(school: School, today: PlainDate, withAccess: readonly string[]): Account[] {
  const own = school.settings.schoolAccount;
  const reaching = new Set(withAccess.map((email) => email.toLowerCase()));
  const byMailbox = new Map<string, Person[]>();
  for (const person of school.people) {
    const box = mailboxOf(person.email);
    byMailbox.set(box, [...(byMailbox.get(box) ?? []), person]);
  }
  const sharers = byMailbox.get(mailboxOf(own));
  byMailbox.delete(mailboxOf(own));
  const staff = [...byMailbox.values()].map((people) => accountOf(people, today, reaching));
  const known = new Set([own, ...school.people.map(({ email }) => email)].map(mailboxOf));
  const strangers = [...reaching].filter((email) => !known.has(mailboxOf(email))).sort();
  return [
    { email: own, people: names(sharers ?? []), assignments: [], state: sharers ? 'shared' : 'school' },
    ...staff,
    ...strangers.map((email): Account => ({ email, people: [], assignments: [], state: 'unknown' })),
  ];
}

function accountOf(people: readonly Person[], today: PlainDate, reaching: ReadonlySet<string>): Account {
  const email = people[0]?.email ?? '';
  const assignments = people.flatMap((person) => activeAssignments(person, today));
  const isReaching = people.some((person) => reaching.has(person.email));
  const alone = assignments.length > 0 ? 'active' : isReaching ? 'leftWithAccess' : 'away';
  return { email, people: names(people), assignments, state: people.length > 1 ? 'shared' : alone };
}

function names(people: readonly Person[]): string[] {
  return people.map(({ fullName }) => fullName);
}
