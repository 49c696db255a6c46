/** Desired state minus actual state: what has to be done in Drive, and what is there that we do not understand. */
import { type EffectiveAccess, effectiveAccess } from '../access/explain-access';
import { isExcepted, type LockException } from '../locks/exception';
import type { DesiredItem } from '../tree/desired-item';
import { type ActualItem, sameAddress } from './actual-item';
import { grantDiff } from './grant-steps';
import { type IdentifyInput, type Identities, identify, notOurs, restsIn } from './identify';
import type { CreateStep, GrantStep, ItemStep, MoveStep, Plan, RenameStep, Unrecognised, Widening } from './plan';
import { directAfter, grown, handedDown, joinRoles, type Roles, rolesNow } from './roles-after';
import { type PlanScope, type Scope, scopeOf } from './scope';
import { unexpectedItems } from './unexpected';

/**
 * `desired`: parents before children. `actual`: a complete listing of the scope; what lies above it need not be listed if the
 * register knows it.
 */
export interface PlanInput extends IdentifyInput {
  readonly nowMs: number;
  /** How long a new file may stay out of the listing; absent: a minute. */
  readonly listingLagMs?: number;
  /** What an accepted correction leaves open: these grants stay until their hour. */
  readonly exceptions?: readonly LockException[];
  /** The part to look at, or the keys of units with all below them; absent: everything. */
  readonly scope?: readonly string[] | PlanScope;
}

/** How long a listing may lag behind the making of a file (facts: drive.md). */
export const LISTING_LAG_MS = 60_000;

/**
 * The plan of a scope. It writes to recognised items only: the register's, else the oldest with our mark in its place, and
 * only if the school account owns them. Applying it and planning again gives a plan without steps.
 */
export function planChanges(input: PlanInput): Plan {
  const planning = begin(input);
  for (const wanted of input.desired) planItem(planning, wanted);
  for (const item of planning.identities.retired) planRetired(planning, item);
  planning.unrecognised.push(...unexpectedItems(input, planning.identities, planning.given, planning.scope.has));
  return finish(planning);
}

interface Planning {
  readonly input: PlanInput;
  readonly identities: Identities;
  readonly scope: Scope;
  /** What the regulation gives on each key. */
  readonly given: EffectiveAccess;
  /** What people will have on each listed or planned key. */
  readonly after: Map<string, Roles>;
  readonly willExist: Set<string>;
  readonly creates: CreateStep[];
  readonly renames: RenameStep[];
  readonly moves: MoveStep[];
  readonly restores: ItemStep[];
  readonly grants: GrantStep[];
  readonly shareSwitches: ItemStep[];
  readonly waiting: { readonly key: string }[];
  readonly retired: ItemStep[];
  readonly unrecognised: Unrecognised[];
  readonly widenings: Widening[];
}

function begin(input: PlanInput): Planning {
  const identities = identify(input);
  return {
    input,
    identities,
    scope: scopeOf(input, input.scope, identities),
    given: effectiveAccess(input.desired),
    after: new Map(),
    willExist: new Set(),
    creates: [],
    renames: [],
    moves: [],
    restores: [],
    grants: [],
    shareSwitches: [],
    waiting: [],
    retired: [],
    unrecognised: [],
    widenings: [],
  };
}

function finish({ input, identities, scope, ...planning }: Planning): Plan {
  return {
    creates: [...planning.creates].sort((a, b) => a.priority - b.priority),
    renames: planning.renames,
    moves: planning.moves,
    restores: planning.restores,
    grants: planning.grants,
    shareSwitches: planning.shareSwitches,
    setAside: identities.setAside.filter(({ key }) => scope.has(key)),
    waiting: planning.waiting,
    retired: planning.retired,
    unrecognised: [...identities.unrecognised.filter((entry) => scope.hasEntry(entry)), ...planning.unrecognised],
    widenings: planning.widenings,
    found: Object.fromEntries([...identities.found].map(([key, { id }]) => [key, id])),
    schoolAccount: input.schoolAccount,
    madeAtMs: input.nowMs,
  };
}

function planItem(planning: Planning, wanted: DesiredItem): void {
  const item = planning.identities.found.get(wanted.key);
  if (wanted.given) {
    planning.willExist.add(wanted.key);
    return;
  }
  if (!item) {
    planMissing(planning, wanted);
    return;
  }
  if (item.kind !== wanted.kind) return;
  planning.willExist.add(wanted.key);
  if (!planning.scope.has(wanted.key) || planning.identities.blocked.has(wanted.key)) {
    planning.after.set(wanted.key, joinRoles(rolesAbove(planning, wanted, item), directAfter(item, [])));
    return;
  }
  planPlace(planning, wanted, item);
  planAccess(planning, wanted, item);
}

/** Nothing of that key is listed: it is made, unless it was made a moment ago or its folder cannot be used. */
function planMissing(planning: Planning, wanted: DesiredItem): void {
  const { register, nowMs, listingLagMs = LISTING_LAG_MS } = planning.input;
  const entry = register[wanted.key] ?? { id: null, attemptedMs: null };
  if (!planning.scope.has(wanted.key) && (entry.id !== null || !planning.scope.needs(wanted.key))) {
    if (entry.id !== null) planning.willExist.add(wanted.key);
    return;
  }
  if (wanted.parent !== null && !planning.willExist.has(wanted.parent)) return;
  const isFolder = wanted.kind === 'folder';
  if (!isFolder && entry.attemptedMs !== null && nowMs - entry.attemptedMs < listingLagMs) {
    planning.waiting.push({ key: wanted.key });
    return;
  }
  planning.willExist.add(wanted.key);
  planCreate(planning, wanted, isFolder ? entry.id : null);
}

function planCreate(planning: Planning, wanted: DesiredItem, reservedId: string | null): void {
  const { key, parent, name, kind, grants, priority, template } = wanted;
  const step = { key, parentKey: parent, name, kind, grants, priority, reservedId };
  planning.creates.push(template ? { ...step, template } : step);
  const above = rolesAbove(planning, wanted, null);
  const own: Roles = new Map(grants.map(({ email, role }) => [email, role]));
  planning.after.set(key, joinRoles(above, own));
  widen(planning, key, grown(above, own));
}

function planPlace(planning: Planning, wanted: DesiredItem, item: ActualItem): void {
  const { key, name } = wanted;
  const { id } = item;
  if (item.trashed) planning.restores.push({ key, id });
  if (item.name !== name) planning.renames.push({ key, id, from: item.name, to: name });
  if (item.writersCanShare) planning.shareSwitches.push({ key, id });
  const move = moveOf(planning, wanted, item);
  if (move) planning.moves.push(move);
}

/** Where it has to go, if it does not rest rightly; what a lock took out returns when no lock holds it back any more. */
function moveOf(planning: Planning, wanted: DesiredItem, item: ActualItem): MoveStep | null {
  const { key, parent, closesInto, home } = wanted;
  const rests = (...keys: (string | null)[]) => restsIn(item, keys, planning.identities.found, planning.input.register);
  if (parent === null || !planning.willExist.has(parent)) return null;
  const step = { key, id: item.id, fromId: item.parentId, toKey: parent };
  if (home) return rests(parent) ? null : { ...step, closedFrom: item.parentId };
  if (isReturning(wanted, item)) return { ...step, fromId: rests(parent) ? null : item.parentId, closedFrom: null };
  return rests(parent, closesInto) ? null : step;
}

function isReturning({ home }: DesiredItem, { closedFrom }: ActualItem): boolean {
  return !home && (closedFrom ?? null) !== null;
}

function planAccess(planning: Planning, wanted: DesiredItem, item: ActualItem): void {
  const { key } = wanted;
  const above = rolesAbove(planning, wanted, item);
  if (item.grants === null) {
    planning.after.set(key, above);
    planning.unrecognised.push(notOurs(item, 'AccessUnreadable', key));
    return;
  }
  const given = planning.given.get(folderOf(planning, wanted, item) ?? '');
  const { steps, unrecognised } = grantDiff({
    key,
    item,
    grants: wanted.grants,
    schoolAccount: planning.input.schoolAccount,
    givenAbove: (email) => given?.get(email)?.role ?? null,
    staysAbove: (email) => above.get(email) ?? null,
    isExcepted: (email) => isExcepted(planning.input.exceptions ?? [], item.id, email, planning.input.nowMs),
  });
  planning.grants.push(...steps);
  planning.unrecognised.push(...unrecognised);
  noteRoles(planning, wanted, item, above, directAfter(item, steps));
}

/** Only what the item itself gives counts as widening: what follows from a folder above is listed there. */
function noteRoles(planning: Planning, { key }: DesiredItem, item: ActualItem, above: Roles, own: Roles): void {
  const after = joinRoles(above, own);
  const moved = planning.moves[planning.moves.length - 1]?.key === key;
  planning.after.set(key, after);
  widen(planning, key, grown(rolesNow(item), moved ? after : own));
}

/** What people will have on the folder the item will lie in; where that is not known, what they inherit now. */
function rolesAbove(planning: Planning, wanted: DesiredItem, item: ActualItem | null): Roles {
  const folder = folderOf(planning, wanted, item);
  const known = folder === null ? undefined : planning.after.get(folder);
  if (known) return handedDown(known);
  if (item) return rolesNow(item, ({ inherited }) => inherited);
  const given = planning.given.get(folder ?? '');
  return new Map([...(given?.values() ?? [])].map(({ email, role }) => [email, role]));
}

/** The key of the folder the item will lie in after the plan: where it was closed into, else its parent. */
function folderOf({ identities, input }: Planning, wanted: DesiredItem, item: ActualItem | null): string | null {
  const { closesInto, parent } = wanted;
  const isClosed =
    item !== null && !isReturning(wanted, item) && restsIn(item, [closesInto], identities.found, input.register);
  return isClosed ? closesInto : parent;
}

function widen(planning: Planning, key: string, roles: readonly [string, Widening['role']][]): void {
  for (const [email, role] of roles) {
    if (sameAddress(email, planning.input.schoolAccount)) continue;
    const why = planning.given.get(key)?.get(email)?.why ?? null;
    planning.widenings.push({ email, key, role, why });
  }
}

/** The tree has no such item any more: it stays where it is, and nobody keeps a grant on it. */
function planRetired(planning: Planning, item: ActualItem): void {
  if (!planning.scope.holds(item)) return;
  const key = item.key ?? '';
  planning.retired.push({ key, id: item.id });
  if (item.grants === null) {
    planning.unrecognised.push(notOurs(item, 'AccessUnreadable'));
    return;
  }
  const { schoolAccount } = planning.input;
  const nothing = () => null;
  const diff = grantDiff({ key, item, grants: [], schoolAccount, givenAbove: nothing, staysAbove: nothing });
  planning.grants.push(...diff.steps);
  planning.unrecognised.push(...diff.unrecognised);
}
