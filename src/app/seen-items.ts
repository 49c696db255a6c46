/** What a link of somebody's means: the item, and where in the tree it lies. */
import type { Register } from '../domain/plan/identify';
import type { Context } from './context';
import { readUpwards } from './items-above';
import type { ListedItem } from './ports';

export interface SeenItem {
  readonly item: ListedItem;
  /** The key of the item, or of the nearest folder of the tree above it; null: it lies elsewhere. */
  readonly place: string | null;
}

/** Those of the items that the school account sees, the bin left out, by id: read level by level upwards. */
export function seeItems(context: Context, register: Register, ids: readonly string[]): Map<string, SeenItem> {
  const items = readUpwards(context, ids, DEEPEST);
  const keys = new Map(Object.entries(register).flatMap(([key, { id }]) => (id ? [[id, key] as const] : [])));
  return new Map(
    ids.flatMap((id) => {
      const item = items.get(id);
      return item && !item.trashed ? [[id, { item, place: placeOf(item, items, keys) }] as const] : [];
    }),
  );
}

/** Deeper folders than this a teacher does not make; the tree itself has six levels. */
const DEEPEST = 12;

/** The nearest item of the tree: itself or a folder above. */
function placeOf(
  item: ListedItem,
  items: ReadonlyMap<string, ListedItem>,
  keys: ReadonlyMap<string, string>,
): string | null {
  for (let one: ListedItem | undefined = item; one; one = items.get(one.parentId ?? '')) {
    const key = keys.get(one.id);
    if (key !== undefined) return key;
  }
  return null;
}
