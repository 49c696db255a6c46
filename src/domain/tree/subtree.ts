/** Who lies below whom in the desired tree. */
import type { DesiredItem } from './desired-item';

/** The key itself and every key above it, the nearest first. Unknown keys have only themselves. */
export type Lineage = (key: string) => readonly string[];

export function lineageOf(desired: readonly DesiredItem[]): Lineage {
  const parents = new Map(desired.map((item) => [item.key, item.parent]));
  return (key) => {
    const keys = [key];
    for (let above = parents.get(key); above; above = parents.get(above)) keys.push(above);
    return keys;
  };
}

/** The items of the subtree under `key`, itself included, parents first; empty when there is no such item. */
export function subtreeOf(desired: readonly DesiredItem[], key: string): DesiredItem[] {
  const within = new Set([key]);
  return desired.filter((item) => {
    const inside = item.key === key || (item.parent !== null && within.has(item.parent));
    if (inside) within.add(item.key);
    return inside;
  });
}
