/** Which listed item is the original of each key: the register says so, else the oldest with our mark in its place. */
import { groupBy } from '../shared/group-by';
import type { DesiredItem } from '../tree/desired-item';
import { type ActualItem, sameAddress } from './actual-item';
import type { ItemStep, Unrecognised, UnrecognisedReason } from './plan';

/** What the worker wrote down of each key: the item's id, and when its making was last tried without an answer. */
export type Register = Readonly<Record<string, RegisterEntry>>;

export interface RegisterEntry {
  readonly id: string | null;
  readonly attemptedMs: number | null;
}

export interface Identities {
  /** The originals by key. */
  readonly found: ReadonlyMap<string, ActualItem>;
  /** Originals that the school account cannot or must not change. */
  readonly blocked: ReadonlySet<string>;
  /** Registered items whose key the tree no longer has. */
  readonly retired: readonly ActualItem[];
  readonly setAside: readonly ItemStep[];
  readonly unrecognised: readonly Unrecognised[];
}

export interface IdentifyInput {
  readonly desired: readonly DesiredItem[];
  readonly actual: readonly ActualItem[];
  readonly register: Register;
  readonly schoolAccount: string;
}

export function identify(input: IdentifyInput): Identities {
  const originals = findOriginals(input);
  const rest = sortOutOthers(input, originals);
  return { ...originals, ...rest, unrecognised: [...originals.unrecognised, ...rest.unrecognised] };
}

/** The id of a key's item: the original's if it is listed, else what the register says. */
export function idOf(key: string, found: ReadonlyMap<string, ActualItem>, register: Register): string | null {
  return found.get(key)?.id ?? register[key]?.id ?? null;
}

function findOriginals({ desired, actual, register, schoolAccount }: IdentifyInput) {
  const byId = new Map(actual.map((item) => [item.id, item]));
  const byKey = groupBy(
    actual.filter(({ trashed }) => !trashed),
    ({ key }) => key,
  );
  const found = new Map<string, ActualItem>();
  const blocked = new Set<string>();
  const unrecognised: Unrecognised[] = [];
  for (const wanted of desired) {
    const registered = byId.get(register[wanted.key]?.id ?? '');
    const original =
      registered ??
      oldest((byKey.get(wanted.key) ?? []).filter((item) => isInPlace(item, wanted, found, register, schoolAccount)));
    if (!original) continue;
    found.set(wanted.key, original);
    const reason = whyBlocked(original, wanted, schoolAccount);
    if (!reason) continue;
    blocked.add(wanted.key);
    unrecognised.push(notOurs(original, reason, wanted.key));
  }
  return { found, blocked, unrecognised };
}

/** Whether an unregistered item with the mark is what the tree means: the school's, of the right kind, in the right folder. */
function isInPlace(
  item: ActualItem,
  wanted: DesiredItem,
  found: ReadonlyMap<string, ActualItem>,
  register: Register,
  schoolAccount: string,
): boolean {
  if (item.kind !== wanted.kind || !sameAddress(item.owner, schoolAccount)) return false;
  return wanted.parent === null || restsIn(item, placesOf(wanted), found, register);
}

/** The folders in which the item may be found: its parent, where it is closed into, and the leaf a lock keeps it out of. */
function placesOf({ parent, closesInto, lockedInto, alwaysOpen, home = null }: DesiredItem): (string | null)[] {
  // What stays open itself only lets go what lies in it.
  return [parent, closesInto, alwaysOpen ? null : (lockedInto ?? null), home];
}

/** Whether the item lies in one of the folders. */
export function restsIn(
  item: ActualItem,
  keys: readonly (string | null)[],
  found: ReadonlyMap<string, ActualItem>,
  register: Register,
): boolean {
  return keys.some((key) => key !== null && item.parentId !== null && item.parentId === idOf(key, found, register));
}

function whyBlocked(item: ActualItem, wanted: DesiredItem, schoolAccount: string): UnrecognisedReason | null {
  if (item.kind !== wanted.kind) return 'WrongKind';
  return sameAddress(item.owner, schoolAccount) ? null : 'OwnedByOther';
}

/** Everything with a mark that is no original: set aside if nothing can be lost by it, else reported. */
function sortOutOthers(input: IdentifyInput, { found, blocked }: Pick<Identities, 'found' | 'blocked'>) {
  const { desired, actual, register, schoolAccount } = input;
  const wantedByKey = new Map(desired.map((item) => [item.key, item]));
  const registeredIds = new Set(Object.values(register).map(({ id }) => id));
  const originals = new Set([...found.values()].map(({ id }) => id));
  // An original that lies in a second folder will be moved out of it: it does not make that folder worth keeping.
  const leaving = new Set([...found].filter(([key]) => !blocked.has(key)).map(([, { id }]) => id));
  const parents = new Set(actual.filter(({ id }) => !leaving.has(id)).map(({ parentId }) => parentId));
  const setAsideId = idOf('setAside', found, register);
  const result = { retired: [] as ActualItem[], setAside: [] as ItemStep[], unrecognised: [] as Unrecognised[] };
  for (const item of actual) {
    if (item.key === null || item.trashed || originals.has(item.id)) continue;
    if (setAsideId !== null && item.parentId === setAsideId) continue;
    const wanted = wantedByKey.get(item.key);
    const original = found.get(item.key);
    const isOurs = sameAddress(item.owner, schoolAccount);
    if (!wanted && isOurs && registeredIds.has(item.id)) result.retired.push(item);
    else if (!wanted) result.unrecognised.push(notOurs(item, isOurs ? 'UnknownKey' : 'CopyOfOther'));
    else if (!isOurs) result.unrecognised.push(notOurs(item, 'CopyOfOther'));
    else if (!original || !restsIn(item, placesOf(wanted), found, register))
      result.unrecognised.push(notOurs(item, 'MarkedElsewhere'));
    else if (item.modifiedMs > item.createdMs || parents.has(item.id))
      result.unrecognised.push(notOurs(item, 'TouchedDuplicate'));
    else result.setAside.push({ key: item.key, id: item.id });
  }
  return result;
}

export function notOurs(
  { id, name, key, owner }: ActualItem,
  reason: UnrecognisedReason,
  knownKey: string | null = key,
  email: string | null = owner,
): Unrecognised {
  return { key: knownKey, id, name, reason, email };
}

function oldest(items: readonly ActualItem[]): ActualItem | undefined {
  return [...items].sort((a, b) => a.createdMs - b.createdMs || (a.id < b.id ? -1 : 1))[0];
}
