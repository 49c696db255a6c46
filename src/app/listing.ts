/** Lists the school year's items: all marked ones, and below a locked folder everything else that lies there. */
import type { PlanScope } from '../domain/plan/scope';
import type { Context } from './context';
import type { ListedItem } from './ports';

/** The scope of what belongs to no class, team or person; the folders that hold those are in it. */
export const FRAME_SCOPE = 'year';

/** Items of the year by their mark, wherever they lie. */
export function listItems(context: Context, year: string, scopes?: readonly string[]): ListedItem[] {
  return uniqueById(context.ports.drive.listMarked(year, scopes));
}

/** Items of a part of the year by their marks. */
export function listPart(context: Context, year: string, { units, items }: PlanScope): ListedItem[] {
  return uniqueById(context.ports.drive.listMarked(year, units, items));
}

/** The items, and all that lies in the chosen folders and below, to the last thing anyone has put there. */
export function listBelow(
  context: Context,
  items: readonly ListedItem[],
  isTop: (item: ListedItem) => boolean,
): ListedItem[] {
  const found = [...items];
  const known = new Set(found.map((item) => item.id));
  let folders = below(found, isTop).filter(isOpenFolder);
  while (folders.length > 0) {
    const children = uniqueById(context.ports.drive.childrenOf(folders.map((folder) => folder.id)));
    const fresh = children.filter((item) => !known.has(item.id));
    for (const item of fresh) known.add(item.id);
    found.push(...fresh);
    folders = fresh.filter(isOpenFolder);
  }
  return found;
}

/** The chosen items and what lies in them; nothing in the bin. */
export function below(items: readonly ListedItem[], isTop: (item: ListedItem) => boolean): ListedItem[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const isInside = (item: ListedItem | undefined): boolean =>
    item !== undefined && (isTop(item) || isInside(byId.get(item.parentId ?? '')));
  return items.filter((item) => !item.trashed && isInside(item));
}

/** Ids of the items by their key, the trashed ones left out. */
export function idsByKey(items: readonly ListedItem[]): Record<string, string> {
  const ids: Record<string, string> = {};
  for (const item of items) if (item.key && !item.trashed) ids[item.key] = ids[item.key] ?? item.id;
  return ids;
}

function isOpenFolder(item: ListedItem): boolean {
  return item.kind === 'folder' && !item.trashed && item.canListChildren;
}

/** A page boundary may show an item twice while the list changes. */
function uniqueById(items: readonly ListedItem[]): ListedItem[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}
