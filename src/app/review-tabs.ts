/** Whose tab is which in Duyệt: a person keeps hers for the year, closed while she does not review. */
import type { MessageKind } from '../domain/proposals/message';
import { type ReviewRights, reviewersOf, reviewRights } from '../domain/proposals/review-rights';
import type { Person, School } from '../domain/school/types';
import type { PlainDate } from '../domain/shared/plain-date';
import type { DesiredItem } from '../domain/tree/desired-item';
import { desiredTree } from '../domain/tree/desired-tree';
import { personFolderName } from '../domain/tree/names';
import { type Context, today } from './context';
import { REVIEW } from './workbooks';

export interface ReviewTab {
  sheetId: number;
  personId: string;
  title: string;
  /** Lower case; null: she writes here no more. */
  email: string | null;
  /** Rows there are for messages. */
  rows: number;
  kinds: readonly MessageKind[];
}

/** As far as they are remembered, and after them those of new people. */
export function reviewTabs(context: Context, school: School, date: PlainDate = today(context)): ReviewTab[] {
  const { reviewers, rights } = reviewFacts(school, date);
  return tabOwners(context, school, reviewers).map((personId, i) => {
    const person = reviewers.find(({ id }) => id === personId);
    return {
      sheetId: REVIEW.firstTab + i,
      personId,
      title: titleOf(school, personId),
      email: person?.email ?? null,
      rows: context.store.get('reviewRows')[rowsKey(school, personId)] ?? REVIEW.rows,
      kinds: person ? rights(person).kinds : [],
    };
  });
}

export function rememberReviewTabs(context: Context, school: School): void {
  const year = school.settings.schoolYear;
  const known = context.store.get('reviewTabs');
  const owners = tabOwners(context, school, reviewFacts(school, today(context)).reviewers);
  if (owners.length > (known[year]?.length ?? 0)) context.store.set('reviewTabs', { ...known, [year]: owners });
}

/** More rows for someone who has used hers up. */
export function addReviewRows(context: Context, school: School, { personId, rows }: ReviewTab): void {
  const key = rowsKey(school, personId);
  context.store.set('reviewRows', { ...context.store.get('reviewRows'), [key]: rows + REVIEW.rows });
}

export interface ReviewFacts {
  /** The tree without locks. */
  desired: readonly DesiredItem[];
  reviewers: readonly Person[];
  rights: (person: Person) => ReviewRights;
}

/** Worked out once a run and day: it takes the whole tree. */
export function reviewFacts(school: School, date: PlainDate): ReviewFacts {
  const days = factsOfSchools.get(school) ?? new Map<PlainDate, ReviewFacts>();
  factsOfSchools.set(school, days);
  const known = days.get(date);
  if (known) return known;
  const desired = desiredTree(school, date);
  const facts = { desired, reviewers: reviewersOf(school, desired), rights: reviewRights(school, desired, date) };
  days.set(date, facts);
  return facts;
}

const factsOfSchools = new WeakMap<School, Map<PlainDate, ReviewFacts>>();

function tabOwners(context: Context, { settings }: School, reviewers: readonly Person[]): string[] {
  const known = context.store.get('reviewTabs')[settings.schoolYear] ?? [];
  const ids = reviewers.map(({ id }) => id);
  return [...known, ...ids.filter((id) => !known.includes(id))];
}

function titleOf({ people }: School, personId: string): string {
  const person = people.find(({ id }) => id === personId);
  return person ? personFolderName(person) : personId.toUpperCase();
}

function rowsKey({ settings }: School, personId: string): string {
  return `${settings.schoolYear} ${personId}`;
}
