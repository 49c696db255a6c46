/** What the locks in force close of the tree, and how: folders by role, single records by moving them out of their open leaf. */
import type { Register } from '../plan/identify';
import type { DesiredItem } from '../tree/desired-item';
import type { Lock } from './lock';
import { recordsOfPeriod } from './period';
import { type DateRange, parseScope } from './scope';

export interface Coverage {
  /** Items of the tree that close where they are, each with all locks that cover it. */
  readonly closed: ReadonlyMap<string, readonly Lock[]>;
  /** Records that close by moving into 'Đã duyệt', because others in their leaf stay open. */
  readonly moved: ReadonlyMap<string, readonly Lock[]>;
  /** Records that would have to move and have nowhere to go: their lock is not complete. */
  readonly stuck: ReadonlyMap<string, readonly Lock[]>;
  /** Folders that stay open while what they hold closes by moving out. */
  readonly emptied: ReadonlyMap<string, readonly Lock[]>;
  /** Days of which every document and month tab is closed, of these units or of all. */
  readonly periods: readonly ClosedPeriod[];
  readonly admin: readonly Lock[];
  /** Items of Drive that are not of the tree, by id. */
  readonly pointed: ReadonlyMap<string, readonly Lock[]>;
}

export interface ClosedPeriod {
  readonly lock: Lock;
  readonly days: DateRange;
  readonly units?: readonly string[];
  /** Of these records alone. */
  readonly records?: readonly string[];
}

/** Whether what belongs to the unit is closed for these days. */
export function isOfPeriod({ units }: ClosedPeriod, scope: string): boolean {
  return units === undefined || units.includes(scope);
}

/** Whether a register that keeps these records is closed for these days. */
export function closesRegister({ records }: ClosedPeriod, kept: readonly string[]): boolean {
  return records === undefined || kept.some((record) => records.includes(record));
}

/** The locks of periods that close what is of that day, wherever documents of their days lie. */
export function locksOfDay(periods: readonly ClosedPeriod[], day: string, scope: string): Lock[] {
  const closing = periods.filter((period) => !period.records && isOfPeriod(period, scope));
  return closing.filter(({ days }) => days.from <= day && day <= days.to).map(({ lock }) => lock);
}

/** `locks`: those in force. The register tells which of the tree's items a link points at. */
export function coverage(desired: readonly DesiredItem[], locks: readonly Lock[], register: Register = {}): Coverage {
  const scopes = locks.map((lock) => ({ lock, scope: parseScope(lock.key) }));
  const keys = new Map(Object.entries(register).map(([key, { id }]) => [id, key]));
  const known = new Set(desired.map(({ key }) => key));
  const keyOf = (id: string) => [keys.get(id)].find((key) => key !== undefined && known.has(key));
  const pointed = new Map<string, Lock[]>();
  for (const { lock, scope } of scopes) {
    if (scope.type === 'item' && keyOf(scope.id) === undefined)
      pointed.set(scope.id, [...(pointed.get(scope.id) ?? []), lock]);
  }
  const periods = locks.flatMap((lock): ClosedPeriod[] => {
    const { period: days, units } = lock;
    const records = recordsOfPeriod(lock.key);
    return days ? [{ lock, days, ...(units ? { units } : {}), ...(records ? { records } : {}) }] : [];
  });
  const aimedAt = (item: DesiredItem, kinds: ReadonlySet<string>) => [
    ...scopes.filter(({ scope }) => aimsAt(scope, item, kinds, keyOf)).map(({ lock }) => lock),
    ...(item.date ? locksOfDay(periods, item.date, item.scope) : []),
  ];
  return {
    ...closedItems(desired, scopes, aimedAt),
    periods,
    admin: scopes.filter(({ scope }) => scope.type === 'admin').map(({ lock }) => lock),
    pointed,
  };
}

type Scoped = { readonly lock: Lock; readonly scope: ReturnType<typeof parseScope> };

/** Parents stand before children, so what covers a folder is known when its items come. */
function closedItems(
  desired: readonly DesiredItem[],
  scopes: readonly Scoped[],
  aimedAt: (item: DesiredItem, kinds: ReadonlySet<string>) => readonly Lock[],
) {
  const closed = new Map<string, readonly Lock[]>();
  const moved = new Map<string, readonly Lock[]>();
  const stuck = new Map<string, readonly Lock[]>();
  const emptied = new Map<string, readonly Lock[]>();
  const byKey = new Map(desired.map((item) => [item.key, item]));
  const kinds = new Set(scopes.flatMap(({ scope }) => (scope.type === 'kind' ? [scope.record] : [])));
  for (const item of desired) {
    if (item.alwaysOpen && !item.lockedInto) continue;
    const parent = item.parent ?? '';
    const closedAbove = closed.get(parent) ?? [];
    const above = [...closedAbove, ...(emptied.get(parent) ?? [])];
    const all = [...above, ...aimedAt(item, kinds).filter((lock) => !above.includes(lock))];
    if (all.length === 0) continue;
    const inherits = closedAbove.length === 0 && byKey.get(parent)?.grain === true;
    const hasPlace = byKey.has(heldIn(item) ?? '');
    const way = item.alwaysOpen ? emptied : !inherits ? closed : hasPlace ? moved : stuck;
    way.set(item.key, all);
  }
  return { closed, moved, stuck, emptied };
}

/** The folder in which a lock holds an item back when those above it stay open. */
export function heldIn({ lockedInto, closesInto }: DesiredItem): string | null {
  return lockedInto ?? closesInto;
}

function aimsAt(
  scope: Scoped['scope'],
  item: DesiredItem,
  kinds: ReadonlySet<string>,
  keyOf: (id: string) => string | undefined,
): boolean {
  switch (scope.type) {
    case 'tree':
      return scope.key === item.key;
    case 'item':
      return keyOf(scope.id) === item.key;
    case 'team':
      return item.team === scope.team || item.key === `team/${scope.team}`;
    case 'kind':
      // A leaf closes when every kind it holds is locked.
      return item.records.includes(scope.record) && item.records.every((record) => kinds.has(record));
    default:
      return false;
  }
}
