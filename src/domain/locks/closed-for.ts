/** What the locks in force close of some people's records, as they are told of it. */
import type { DesiredItem } from '../tree/desired-item';
import { type Coverage, isOfPeriod } from './coverage';
import type { Lock } from './lock';

export interface ClosedFor {
  readonly lock: Lock;
  /** Everything they write is closed. */
  readonly isAll: boolean;
  /** Scopes in which all that they write is closed. */
  readonly units: readonly string[];
  /** Elsewhere the highest folders and records that are. */
  readonly items: readonly DesiredItem[];
}

/** `mine`: what they write when nothing is locked. `placeOf`: the key of the tree in which a linked item lies. The widest lock first. */
export function closedFor(
  mine: readonly DesiredItem[],
  covered: Coverage,
  placeOf: (lock: Lock) => string | null,
): ClosedFor[] {
  return [...closedItems(mine, covered), ...closedPeriods(mine, covered), ...closedLinks(mine, covered, placeOf)];
}

function closedItems(mine: readonly DesiredItem[], { closed, moved, stuck }: Coverage): ClosedFor[] {
  const byLock = new Map<Lock, DesiredItem[]>();
  for (const item of mine) {
    const locks = closed.get(item.key) ?? moved.get(item.key) ?? stuck.get(item.key) ?? [];
    // A period is told of its days, whatever lies in them.
    for (const lock of locks.filter(({ period }) => !period)) byLock.set(lock, [...(byLock.get(lock) ?? []), item]);
  }
  const wideFirst = [...byLock].sort(([, a], [, b]) => b.length - a.length);
  return wideFirst.map(([lock, items]) => told(lock, items, mine));
}

function told(lock: Lock, items: readonly DesiredItem[], mine: readonly DesiredItem[]): ClosedFor {
  const count = (all: readonly DesiredItem[], unit: string) => all.filter(({ scope }) => scope === unit).length;
  const units = scopesOf(items).filter((unit) => count(items, unit) === count(mine, unit));
  const keys = new Set(items.map(({ key }) => key));
  const tops = items.filter(({ scope, parent }) => !units.includes(scope) && !keys.has(parent ?? ''));
  return { lock, isAll: items.length === mine.length, units, items: tops };
}

function closedPeriods(mine: readonly DesiredItem[], { periods }: Coverage): ClosedFor[] {
  const own = scopesOf(mine);
  return periods.flatMap((period) => {
    const keeps = (unit: string) => !period.records || unit.startsWith('class/');
    const units = own.filter((unit) => isOfPeriod(period, unit) && keeps(unit));
    return units.length === 0 ? [] : [{ lock: period.lock, isAll: false, units, items: [] }];
  });
}

function closedLinks(
  mine: readonly DesiredItem[],
  { pointed }: Coverage,
  placeOf: (lock: Lock) => string | null,
): ClosedFor[] {
  const keys = new Set(mine.map(({ key }) => key));
  const locks = [...pointed.values()].flat().filter((lock) => keys.has(placeOf(lock) ?? ''));
  return locks.map((lock) => ({ lock, isAll: false, units: [], items: [] }));
}

function scopesOf(items: readonly DesiredItem[]): string[] {
  return [...new Set(items.map(({ scope }) => scope))];
}
