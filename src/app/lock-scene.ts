/** What one lock or unlock is about: the tree under all locks in force, the part it reaches, and a listing of that part. */
import { type Coverage, coverage } from '../domain/locks/coverage';
import { type Documents, documentMoves } from '../domain/locks/documents';
import { type Lock, withLocks } from '../domain/locks/lock';
import { type Identities, identify, type Register } from '../domain/plan/identify';
import type { School } from '../domain/school/types';
import type { DesiredItem } from '../domain/tree/desired-item';
import { desiredTree } from '../domain/tree/desired-tree';
import { APPROVED_LEAF } from '../domain/tree/unit-branch';
import { type Context, today } from './context';
import { below, FRAME_SCOPE, listBelow, listItems } from './listing';
import { locksInForce } from './lock-state';
import type { ListedItem } from './ports';
import { registerOf } from './register';
import { yearListing } from './year-listing';

export interface LockScene {
  readonly school: School;
  readonly lock: Lock;
  readonly register: Register;
  /** Without any lock. */
  readonly tree: readonly DesiredItem[];
  /** The tree as it should be under all locks in force. */
  readonly desired: readonly DesiredItem[];
  readonly coverage: Coverage;
  readonly reach: Reach;
}

/** The part of the tree that a lock or its end can change. */
export interface Reach {
  /** The highest folders and files. */
  readonly keys: readonly string[];
  /** The highest that close where they are: they say why. What moves says so by its move. */
  readonly targets: readonly string[];
  /** An item that is not of the tree. */
  readonly pointedId: string | null;
}

export interface LockListing {
  /** Marked items and all that lies in the reach. */
  readonly all: readonly ListedItem[];
  readonly identities: Identities;
  readonly documents: Documents;
}

export function sceneOf(context: Context, school: School, lock: Lock): LockScene {
  const tree = desiredTree(school, today(context));
  const register = registerOf(context, school);
  const locks = locksInForce(context);
  return {
    school,
    lock,
    register,
    tree,
    desired: withLocks(tree, locks, register),
    coverage: coverage(tree, locks, register),
    reach: reachOf(tree, lock, register),
  };
}

/** A record that moves takes its leaf along: with the locks of other kinds the leaf may close or open as a whole. */
function reachOf(tree: readonly DesiredItem[], lock: Lock, register: Register): Reach {
  if (lock.period) return { keys: lock.units ?? [FRAME_SCOPE], targets: [], pointedId: null };
  const { closed, moved, stuck, pointed } = coverage(tree, [lock], register);
  const single = tree.filter(({ key }) => moved.has(key) || stuck.has(key));
  const leaves = single.map(({ parent }) => parent ?? '');
  const tops = tree.filter(({ key, parent }) => closed.has(key) && !closed.has(parent ?? '')).map(({ key }) => key);
  return {
    keys: [...new Set([...tops, ...leaves, ...single.map(({ key }) => key)])],
    targets: tops,
    pointedId: [...pointed.keys()][0] ?? null,
  };
}

/** Lists the reach to the last item that anyone has put there, level by level. */
export function listReach(
  context: Context,
  { school, desired, coverage: covered, register, reach }: LockScene,
): LockListing {
  const schoolAccount = context.ports.account;
  const list = () => listDown(context, school, desired, register, reach);
  const all = isWholeYear(reach) ? yearListing(context, list) : list();
  const input = { desired, actual: all, register, schoolAccount };
  return { all, identities: identify(input), documents: documentMoves({ ...input, coverage: covered }) };
}

function isWholeYear({ keys, pointedId }: Reach): boolean {
  return pointedId === null && keys.includes(FRAME_SCOPE);
}

/** Marked items, the item a link points at, and all that lies in the reach. */
function listDown(
  context: Context,
  school: School,
  desired: readonly DesiredItem[],
  register: Register,
  reach: Reach,
): ListedItem[] {
  const marked = listItems(context, school.settings.schoolYear, scopesOf(desired, reach));
  const pointed =
    reach.pointedId === null ? [] : context.ports.drive.itemsOf([reach.pointedId]).flatMap((item) => item ?? []);
  const found = [...marked, ...pointed.filter((item) => !marked.some(({ id }) => id === item.id))];
  const tops = identify({ desired, actual: found, register, schoolAccount: context.ports.account }).found;
  const keys = [...reach.keys, ...heldBackOf(desired, reach)];
  const ids = new Set([...keys.map((key) => tops.get(key)?.id), ...pointed.map(({ id }) => id)]);
  return listBelow(context, found, (item) => ids.has(item.id));
}

/** What marks to ask for; everything if that is shorter. */
function scopesOf(desired: readonly DesiredItem[], { keys, pointedId }: Reach): string[] | undefined {
  if (pointedId !== null || keys.includes(FRAME_SCOPE)) return undefined;
  const scopes = new Set(desired.filter(({ key }) => keys.includes(key)).map(({ scope }) => scope));
  return scopes.size > ASKED_ONE_BY_ONE ? undefined : [...scopes, FRAME_SCOPE];
}

const ASKED_ONE_BY_ONE = 20;

/** What the reach had to move lies there. */
function heldBackOf(desired: readonly DesiredItem[], { keys }: Reach): string[] {
  const reached = desired.filter(({ key }) => keys.includes(key));
  const approved = reached.map(({ scope }) => `${scope}/${APPROVED_LEAF}`);
  return [...new Set([...approved, ...reached.flatMap(({ lockedInto }) => lockedInto ?? [])])];
}

/** The items of the listing that the lock itself covers, and what lies in them. */
export function coveredBy({ coverage: covered, lock }: LockScene, listing: LockListing): ListedItem[] {
  return coveredItems(covered, listing, ({ key }) => key === lock.key);
}

/** The items of the listing that any lock in force covers, and what lies in them. */
export function coveredItems(
  { closed, moved, stuck }: Coverage,
  { all, identities, documents }: LockListing,
  counts: (lock: Lock) => boolean = () => true,
): ListedItem[] {
  const keys = [...closed, ...moved, ...stuck].filter(([, locks]) => locks.some(counts)).map(([key]) => key);
  const own = keys.map((key) => identities.found.get(key)?.id);
  const others = documents.covered.filter(({ locks }) => locks.some(counts)).map(({ item }) => item.id);
  const ids = new Set([...own, ...others]);
  return below(all, (item) => ids.has(item.id));
}
