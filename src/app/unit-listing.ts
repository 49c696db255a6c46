/** Lists units (classes, people, teams …) to the last item that anyone has put there, wherever their own items lie. */
import type { Register } from '../domain/plan/identify';
import type { DesiredItem } from '../domain/tree/desired-item';
import type { Context } from './context';
import { FRAME_SCOPE, listItems } from './listing';
import { MARK } from './marks';
import { noteModified } from './modified-times';
import { isOfYear } from './other-years';
import type { ListedItem } from './ports';
import { keptListing } from './year-listing';

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
  const source = sourceOf(context, year, units);
  const found = source.marked([...new Set([...units, FRAME_SCOPE])]);
  const known = new Map(found.map((item) => [item.id, item]));
  let folders = found.filter((item) => isLookedInto(item, units));
  while (folders.length > 0) {
    const children = source.childrenOf(folders.map(({ id }) => id));
    const fresh = children.filter((item) => !known.has(item.id) && isOfYear(item, year));
    for (const item of fresh) known.set(item.id, item);
    folders = fresh.filter((item) => isLookedInto(item, units));
  }
  for (const item of withoutMarks(context, units, desired, register, known)) known.set(item.id, item);
  noteModified(context, known.values());
  return [...known.values()];
}

interface Source {
  readonly marked: (scopes: readonly string[]) => readonly ListedItem[];
  readonly childrenOf: (folderIds: readonly string[]) => readonly ListedItem[];
}

/** Drive, or what this run has just listed of the whole year: above the year's folder that says nothing. */
function sourceOf(context: Context, year: string, units: readonly string[]): Source {
  const { drive } = context.ports;
  const kept = units.includes(FRAME_SCOPE) ? null : keptListing(context)?.filter((item) => isOfYear(item, year));
  if (!kept)
    return { marked: (scopes) => listItems(context, year, scopes), childrenOf: (ids) => drive.childrenOf(ids) };
  const within = (ids: readonly string[]) => new Set<string | null | undefined>(ids);
  return {
    marked(scopes) {
      const wanted = within(scopes);
      return kept.filter(({ properties }) => wanted.has(properties[MARK.scope]));
    },
    childrenOf(folderIds) {
      const folders = within(folderIds);
      return kept.filter(({ parentId, trashed }) => !trashed && folders.has(parentId));
    },
  };
}

/** Folders of the units, and those that people put into them. What is set aside is nobody's business any more. */
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
