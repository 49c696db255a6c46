/** What the tree should be while locks hold: everyone but the board reads, and what stays open stays open. */
import type { GivenRole } from '../access/drive-role';
import type { Register } from '../plan/identify';
import type { PlainDate } from '../shared/plain-date';
import type { DesiredItem } from '../tree/desired-item';
import { subtreeOf } from '../tree/subtree';
import { coverage, heldIn } from './coverage';
import type { DateRange } from './scope';

export interface Lock {
  /** What is locked: see `LockScope`. */
  readonly key: string;
  /** Who decided it, and why, as they wrote it. */
  readonly by: string;
  readonly reason: string;
  readonly sinceMs: number;
  /** Its first and its last day; absent: at once, and until it is opened. */
  readonly from?: PlainDate;
  readonly until?: PlainDate;
  /** The days a lock of a period is about, as they were when it was asked for. */
  readonly period?: DateRange;
  /** The units (scopes of items) whose documents of these days it is about; absent: all. */
  readonly units?: readonly string[];
}

/** The locks that hold on the day. */
export function locksOn<L extends Lock>(locks: readonly L[], today: PlainDate): L[] {
  return locks.filter(({ from, until }) => (from ?? today) <= today && today <= (until ?? today));
}

/**
 * The desired tree under the locks (those in force): whoever is not there as the board becomes a reader of what is closed, a
 * record whose leaf stays open belongs into 'Đã duyệt'. Locks join: an item is open only when no lock covers it.
 */
export function withLocks(
  desired: readonly DesiredItem[],
  locks: readonly Lock[],
  register: Register = {},
): DesiredItem[] {
  const { closed, moved } = coverage(desired, locks, register);
  if (closed.size + moved.size === 0) return [...desired];
  const stay = desired
    .filter(({ key }) => !moved.has(key))
    .map((item) => (closed.has(item.key) ? lowered(item) : item));
  // What moves stands last: 'Đã duyệt' may come after the leaf in the tree.
  return [...stay, ...desired.filter(({ key }) => moved.has(key)).map(heldBack)];
}

/** Which locks in force cover the item of the tree, the wider ones first; for the periods see `coversDate`. */
export function coveringLocks<L extends Lock>(
  desired: readonly DesiredItem[],
  locks: readonly L[],
  key: string,
  today: PlainDate,
  register: Register = {},
): L[] {
  const { closed, moved, stuck } = coverage(desired, locksOn(locks, today), register);
  return (closed.get(key) ?? moved.get(key) ?? stuck.get(key) ?? []) as L[];
}

/** The part of the tree under `scopeKey` as the locks leave it; what one lock or unlock has to bring about in Drive. */
export function planLockScope(
  desired: readonly DesiredItem[],
  locks: readonly Lock[],
  scopeKey: string,
): DesiredItem[] {
  return subtreeOf(withLocks(desired, locks), scopeKey);
}

function lowered(item: DesiredItem): DesiredItem {
  const reader: GivenRole = 'reader';
  const grants = item.grants.map((grant) => (grant.why.reason === 'board' ? grant : { ...grant, role: reader }));
  return { ...item, grants };
}

function heldBack(item: DesiredItem): DesiredItem {
  return { ...item, parent: heldIn(item), closesInto: null, home: item.parent };
}
