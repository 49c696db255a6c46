/** What everyone was given where, and what lies where, before and after: the facts a bound is computed from. */
import type { SimWorld } from '../../src/simulator/world';

/** Direct roles by permission id, by the id of the item. */
export type AccessLists = ReadonlyMap<string, ReadonlyMap<string, string>>;

export function accessLists(world: SimWorld): AccessLists {
  const files = Object.values(world.state.drive.files);
  return new Map(files.map(({ id, permissions }) => [id, new Map(permissions.map((one) => [one.id, one.role]))]));
}

/** How many grants of each item were given, changed or taken away; items without a change are left out. */
export function changedGrants(before: AccessLists, after: AccessLists): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [id, now] of after) {
    const was = before.get(id) ?? new Map<string, string>();
    const changed = [...new Set([...was.keys(), ...now.keys()])].filter((one) => was.get(one) !== now.get(one));
    if (changed.length > 0) counts.set(id, changed.length);
  }
  return counts;
}

/** The folder of each item, and what its details say, by the item's id. */
export type Places = ReadonlyMap<string, { readonly folder: string | null; readonly note: string }>;

export function placesOf(world: SimWorld): Places {
  const files = Object.values(world.state.drive.files);
  return new Map(
    files.map(({ id, parentId, description }) => [id, { folder: parentId ?? null, note: description ?? '' }]),
  );
}

/** The ids of items that lie in another folder than before. */
export function movedItems(before: Places, after: Places): string[] {
  return [...after].flatMap(([id, { folder }]) => (before.has(id) && before.get(id)?.folder !== folder ? [id] : []));
}

/** The ids of items that lie in another folder or say something else: one write each. */
export function touchedItems(before: Places, after: Places): string[] {
  const noted = [...after].flatMap(([id, { note }]) => (before.has(id) && before.get(id)?.note !== note ? [id] : []));
  return [...new Set([...movedItems(before, after), ...noted])];
}
