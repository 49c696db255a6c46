/** Which items of a list are selected, by mouse and keyboard as in an office page. */

export interface Selection {
  ids: readonly string[];
  /** Where the keyboard stands. */
  cursor: string | null;
  /** Where a range with Shift begins. */
  anchor: string | null;
}

export interface Keys {
  /** Ctrl, or Command on a Mac. */
  isToggling?: boolean;
  /** Shift. */
  isExtending?: boolean;
}

export const NOTHING: Selection = { ids: [], cursor: null, anchor: null };

export function only(id: string): Selection {
  return { ids: [id], cursor: id, anchor: id };
}

/** After a click on an item, or after the keyboard moved there. */
export function select(all: readonly string[], old: Selection, id: string, keys: Keys = {}): Selection {
  if (keys.isExtending && old.anchor !== null && all.includes(old.anchor)) {
    return { ids: between(all, old.anchor, id), cursor: id, anchor: old.anchor };
  }
  if (!keys.isToggling) return only(id);
  const ids = old.ids.includes(id) ? old.ids.filter((one) => one !== id) : [...old.ids, id];
  return { ids, cursor: id, anchor: id };
}

/** The item the keyboard goes to; undefined for keys that do not move. */
export function neighbour(all: readonly string[], cursor: string | null, key: string): string | undefined {
  const at = cursor === null ? -1 : all.indexOf(cursor);
  if (key === 'ArrowDown') return all[Math.min(at + 1, all.length - 1)];
  if (key === 'ArrowUp') return all[Math.max(at - 1, 0)];
  if (key === 'Home') return all[0];
  return key === 'End' ? all[all.length - 1] : undefined;
}

/** What is left of a selection when the list has changed. */
export function remaining(all: readonly string[], old: Selection): Selection {
  const stays = (id: string | null): string | null => (id !== null && all.includes(id) ? id : null);
  return { ids: old.ids.filter((id) => all.includes(id)), cursor: stays(old.cursor), anchor: stays(old.anchor) };
}

function between(all: readonly string[], one: string, other: string): string[] {
  const [from, to] = [all.indexOf(one), all.indexOf(other)].sort((a, b) => a - b);
  return all.slice(from, (to ?? 0) + 1);
}
