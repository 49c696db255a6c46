/** Items of archived school years lie beside this year's and carry the same keys: they are another job's business. */
import { EVERY_YEAR, MARK } from './marks';
import type { ListedItem } from './ports';

/** Marked for this year or for all years, or not marked at all. */
export function isOfYear({ properties }: ListedItem, year: string): boolean {
  const marked = properties[MARK.year];
  return !marked || marked === year || marked === EVERY_YEAR;
}

/** Without the items of other years and what lies in their folders. What is registered for the year stays, whatever its mark says. */
export function ofYear(
  listing: readonly ListedItem[],
  year: string,
  registered: { has(id: string): boolean },
): ListedItem[] {
  const byId = new Map(listing.map((item) => [item.id, item]));
  const isOurs = (item: ListedItem | undefined): boolean =>
    item === undefined || registered.has(item.id) || (isOfYear(item, year) && isOurs(byId.get(item.parentId ?? '')));
  return listing.filter(isOurs);
}
