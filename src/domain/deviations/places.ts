/** Where listed items lie: in which item of the tree, in which unit, and by which names people find the way. */
import type { ActualItem } from '../plan/actual-item';
import type { Register } from '../plan/identify';
import type { Article, Regulation } from '../regulation/types';
import type { DesiredItem } from '../tree/desired-item';

export interface Places {
  /** The tree's item that the listed item is or lies in; null: outside the school's folders. */
  readonly keyOf: (item: ActualItem) => string | null;
  readonly unitOf: (key: string | null) => string;
  /** Names of the folders above, the school's root first. */
  readonly pathOf: (item: ActualItem) => string[];
  readonly articleOf: (key: string | null) => Article | null;
}

export function placesOf(
  desired: readonly DesiredItem[],
  actual: readonly ActualItem[],
  register: Register,
  found: ReadonlyMap<string, ActualItem>,
  regulation: Regulation,
): Places {
  const byId = new Map(actual.map((item) => [item.id, item]));
  const wanted = new Map(desired.map((item) => [item.key, item]));
  const keys = new Map<string, string>();
  for (const { key } of desired) {
    const id = found.get(key)?.id ?? register[key]?.id;
    if (id) keys.set(id, key);
  }
  const keyAt = (id: string | null): string | null => {
    if (id === null) return null;
    return keys.get(id) ?? keyAt(byId.get(id)?.parentId ?? null);
  };
  const namesAbove = (id: string | null): string[] => {
    const item = byId.get(id ?? '');
    const key = keys.get(id ?? '');
    if (item) return [...namesAbove(item.parentId), item.name];
    return key === undefined ? [] : wantedPath(wanted, key);
  };
  return {
    keyOf: (item) => keyAt(item.id),
    unitOf: (key) => (key === null ? 'year' : (wanted.get(key)?.scope ?? 'year')),
    pathOf: (item) => namesAbove(item.parentId),
    articleOf: (key) => (key === null ? null : articleOf(wanted, regulation, key)),
  };
}

/** A folder that is not listed is called as it should be called. */
function wantedPath(wanted: ReadonlyMap<string, DesiredItem>, key: string): string[] {
  const item = wanted.get(key);
  if (!item) return [];
  return [...(item.parent === null ? [] : wantedPath(wanted, item.parent)), item.name];
}

/** The article of the record the item is or holds, else of its leaf, else of its unit. */
function articleOf(wanted: ReadonlyMap<string, DesiredItem>, regulation: Regulation, key: string): Article | null {
  const item = wanted.get(key);
  if (!item) return null;
  const unit = item.scope.split('/')[0];
  const record = regulation.records.find((one) => item.records.includes(one.key));
  const leaf = regulation.leaves.find((one) => one.unit === unit && key === `${item.scope}/${one.key}`);
  const rule = regulation.units.find((one) => one.unit === unit);
  return record?.article ?? leaf?.article ?? item.grants[0]?.why.article ?? rule?.article ?? null;
}
