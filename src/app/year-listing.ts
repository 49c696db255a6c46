/**
 * A listing of the whole year that the look at one lock has made serves the next lock and the sweep of the same run, as long as
 * nothing has been written since: in a night without news the year is listed once.
 */
import type { Context } from './context';
import type { ListedItem } from './ports';

/** The kept listing if it still holds, else the one that is made now. */
export function yearListing(context: Context, make: () => readonly ListedItem[]): readonly ListedItem[] {
  const known = keptListing(context);
  if (known) return known;
  const items = make();
  kept.set(context, { items, writes: context.ports.drive.writesSent() });
  return items;
}

/** All marked items, and all that lies below the year's folder. */
export function keptListing(context: Context): readonly ListedItem[] | null {
  const known = kept.get(context);
  return known && known.writes === context.ports.drive.writesSent() ? known.items : null;
}

const kept = new WeakMap<Context, { items: readonly ListedItem[]; writes: number }>();
