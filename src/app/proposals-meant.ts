/** What the rows of Duyệt propose: which scope or item to lock or unlock, or which row of staff; or what is wrong with it. */
import type { MessageProblem } from '../domain/proposals/message';
import type { Proposal } from '../domain/proposals/proposal';
import type { School } from '../domain/school/types';
import { driveIdIn } from '../domain/shared/drive-link';
import { type PlainDate, plainDate } from '../domain/shared/plain-date';
import { foldText, slug } from '../domain/shared/text';
import { type Context, today } from './context';
import type { ReadMessage } from './proposals-read';
import { readRegister } from './register';
import { reviewFacts } from './review-tabs';
import { itemName, lockTargets, staffCode } from './review-targets';
import { type SeenItem, seeItems } from './seen-items';

export type Proposed = Pick<Proposal, 'kind' | 'key' | 'name' | 'from' | 'until' | 'staff'>;

/** By the number of the row. One read of the register for all, and the items of links level by level. */
export function findProposed(
  context: Context,
  school: School,
  rows: readonly ReadMessage[],
): Map<string, Proposed | MessageProblem> {
  const proposing = rows.filter(({ typed }) => typed.kind !== 'remark');
  if (proposing.length === 0) return new Map();
  const register = readRegister(context, school.settings.schoolYear);
  const links = proposing.flatMap(({ typed }) => driveIdIn(typed.target) ?? []);
  const seen = seeItems(context, register, links);
  const idOf = (key: string) => register[key]?.id ?? null;
  return new Map(
    proposing.map((row) => {
      const { kind } = row.typed;
      if (kind === 'staff') return [row.number, staffOf(school, row)] as const;
      const meant = kind === null || kind === 'remark' ? 'kindMissing' : lockOf(context, school, row, seen, idOf);
      return [row.number, withoutTwins(context, meant)] as const;
    }),
  );
}

function lockOf(
  context: Context,
  school: School,
  { tab, typed }: ReadMessage,
  seen: ReadonlyMap<string, SeenItem>,
  idOf: (key: string) => string | null,
): Proposed | MessageProblem {
  const { reviewers, rights } = reviewFacts(school, today(context));
  const person = reviewers.find(({ id }) => id === tab.personId);
  if (!person || typed.kind === null || typed.kind === 'remark' || typed.kind === 'staff') return 'notYours';
  const dates = datesOf(typed);
  if (!dates) return 'badDate';
  const linked = driveIdIn(typed.target);
  const target = linked ? linkedScope(linked, seen) : namedScope(context, school, typed.target, idOf);
  if (typeof target === 'string') return target;
  return rights(person).mayPropose(target.place) ? { kind: typed.kind, ...target.scope, ...dates } : 'notYours';
}

interface Target {
  /** What rights go by. */
  place: string;
  scope: Pick<Proposal, 'key' | 'name'>;
}

function linkedScope(id: string, seen: ReadonlyMap<string, SeenItem>): Target | MessageProblem {
  const found = seen.get(id);
  if (!found) return 'notSeen';
  if (found.place === null) return 'notYours';
  return { place: found.place, scope: { key: `item/${id}`, name: found.item.name } };
}

/** A row of `Khóa – Mở` by its name, else a record or folder of the tree. */
function namedScope(
  context: Context,
  school: School,
  text: string,
  idOf: (key: string) => string | null,
): Target | MessageProblem {
  const row = lockTargets(context, school).find(({ name }) => foldText(name) === foldText(text));
  if (row) return { place: row.key, scope: row };
  const { desired } = reviewFacts(school, today(context));
  const [item, ...others] = desired.filter((one) => foldText(itemName(context, school, one)) === foldText(text));
  if (!item) return 'targetUnknown';
  const id = idOf(item.key);
  if (others.length > 0) return 'targetTwice';
  return id === null
    ? 'notSeen'
    : { place: item.key, scope: { key: `item/${id}`, name: itemName(context, school, item) } };
}

/** null: a date that is none, or an end before its beginning. */
function datesOf({ from, until }: { from: string; until: string }): { from?: PlainDate; until?: PlainDate } | null {
  const [first, last] = [from, until].map((text) => (text === '' ? undefined : plainDate(text)));
  if (first === null || last === null || (first && last && last < first)) return null;
  return { ...(first ? { from: first } : {}), ...(last ? { until: last } : {}) };
}

/** The staff tab itself is checked when the change is planned; here only what would be written in vain. */
function staffOf(school: School, { typed }: ReadMessage): Proposed | MessageProblem {
  const { staff } = typed;
  const target = staffCode(typed.target);
  const person = school.people.find(({ id }) => id === slug(target));
  const dates = datesOf(typed);
  if (!dates) return 'badDate';
  if (!person && staff.fullName === '') return 'nameMissing';
  if (!person && staff.email === '') return 'emailMissing';
  const roles = school.regulation.roles.flatMap(({ name, aliases }) => [name, ...aliases]);
  if (!roles.some((name) => foldText(name) === foldText(staff.role))) return 'roleUnknown';
  if (staff.class !== '' && !school.classes.some(({ code }) => slug(code) === slug(staff.class))) return 'classUnknown';
  const teams = [...school.teams.map(({ name }) => name), school.regulation.officeTeam];
  if (staff.team !== '' && !teams.some((name) => slug(name) === slug(staff.team))) return 'teamUnknown';
  const full = {
    ...staff,
    fullName: staff.fullName || (person?.fullName ?? ''),
    email: staff.email || (person?.email ?? ''),
  };
  return { kind: 'staff', key: target, name: full.fullName, staff: full, ...dates };
}

/** One open proposal for a scope is enough. */
function withoutTwins({ store }: Context, meant: Proposed | MessageProblem): Proposed | MessageProblem {
  if (typeof meant === 'string') return meant;
  return store.get('proposals').some(({ key, kind }) => key === meant.key && kind === meant.kind)
    ? 'alreadyProposed'
    : meant;
}
