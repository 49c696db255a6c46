/** What lies above items of Drive, one request for the folders of a level. */
import type { Context } from './context';
import type { ListedItem } from './ports';

/**
 * The items of these ids that the school account sees and all above them, by id, `levels` levels in all. What `isKnown` knows
 * is not read, and nothing above it.
 */
export function readUpwards(
  context: Context,
  ids: readonly string[],
  levels: number,
  isKnown: (id: string) => boolean = () => false,
): Map<string, ListedItem> {
  const found = new Map<string, ListedItem>();
  const unknown = (some: readonly (string | null)[]) => [
    ...new Set(some.flatMap((id) => (id && !found.has(id) && !isKnown(id) ? [id] : []))),
  ];
  let open = unknown(ids);
  for (let level = 0; open.length > 0 && level < levels; level++) {
    const items = context.ports.drive.itemsOf(open).flatMap((item) => item ?? []);
    for (const item of items) found.set(item.id, item);
    open = unknown(items.map(({ parentId }) => parentId));
  }
  return found;
}
