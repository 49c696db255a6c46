/** Lists units (classes, people, teams …) to the last item that anyone has put there, wherever their own items lie. */
import type { Register } from '../domain/plan/identify';
import type { DesiredItem } from '../domain/tree/desired-item';
import type { Context } from './context';
import { FRAME_SCOPE, listItems } from './listing';
import { MARK } from './marks';
import { isOfYear } from './other-years';
import type { ListedItem } from './ports';

/** Of 20 units a run has read the listing and mended what it shows well within its time. */
export const UNITS_AT_ONCE = 20;

/** The frame's marked items come with every listing: they tell where the units' folders should lie. */
export function listUnits(
  context: Context,
  year: string,
  units: readonly string[],
  desired: readonly DesiredItem[],
  register: Register,
): ListedItem[] {
  const found = listItems(context, year, [...new Set([...units, FRAME_SCOPE])]);
  const known = new Map(found.map((item) => [item.id, item]));
  let folders = found.filter((item) => isLookedInto(item, units));
  while (folders.length > 0) {
    const children = context.ports.drive.childrenOf(folders.map(({ id }) => id));
    const fresh = children.filter((item) => !known.has(item.id) && isOfYear(item, year));
    for (const item of fresh) known.set(item.id, item);
    folders = fresh.filter((item) => isLookedInto(item, units));
  }
  for (const item of withoutMarks(context, units, desired, register, known)) known.set(item.id, item);
  return [...known.values()];
}

/** Folders of the units, and those that people put into them. */
function isLookedInto(
  { kind, trashed, canListChildren, key, properties }: ListedItem,
  units: readonly string[],
): boolean {
  if (kind !== 'folder' || trashed || !canListChildren) return false;
  return key === null || units.includes(properties[MARK.scope] ?? '');
}

/** What the register knows and no mark shows: somebody may have taken the mark off. */
function withoutMarks(
  context: Context,
  units: readonly string[],
  desired: readonly DesiredItem[],
  register: Register,
  known: ReadonlyMap<string, ListedItem>,
): ListedItem[] {
  const swept = new Set(units);
  const ids = desired.flatMap(({ key, scope }) => {
    const id = register[key]?.id;
    return id && swept.has(scope) && !known.has(id) ? [id] : [];
  });
  return ids.length === 0 ? [] : context.ports.drive.itemsOf(ids).flatMap((item) => item ?? []);
}
