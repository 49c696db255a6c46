/** Closes plans that are approved: they move to the unit's 'Đã duyệt', where teachers read; only a correction opens them again. */
import type { School } from '../domain/school/types';
import { APPROVED_LEAF } from '../domain/tree/unit-branch';
import { type Context, log, mayGoOn } from './context';
import { documentsToday } from './documents-known';
import { MARK } from './marks';
import type { DriveWrite, ListedItem } from './ports';
import { registerOf } from './register';

/** Keys of those documents that lie there after a second look; the others are for the next run. Done twice it writes nothing. */
export function closeApproved(context: Context, school: School, keys: readonly string[]): string[] {
  const asked = placesOf(context, school, keys);
  const items = itemsOf(context, asked);
  const writes = asked.flatMap(({ to }, i) => moveInto(to, items[i] ?? null));
  if (writes.length === 0) return closedAmong(asked, items);
  context.ports.drive.write(writes, () => mayGoOn(context));
  const closed = closedAmong(asked, itemsOf(context, asked));
  for (const key of closed)
    log(context, { action: 'planClosed', actor: context.ports.account, target: key, detail: {} });
  return closed;
}

interface Place {
  readonly key: string;
  readonly id: string;
  /** Id of the folder 'Đã duyệt'. */
  readonly to: string;
}

function placesOf(context: Context, school: School, keys: readonly string[]): Place[] {
  const register = registerOf(context, school);
  const documents = documentsToday(context, school);
  return keys.flatMap((key) => {
    const unit = documents.get(key)?.duty.unit;
    const [id, to] = [register[key]?.id, register[`${unit}/${APPROVED_LEAF}`]?.id];
    return id && to ? [{ key, id, to }] : [];
  });
}

function itemsOf({ ports }: Context, asked: readonly Place[]): (ListedItem | null)[] {
  return asked.length === 0 ? [] : ports.drive.itemsOf(asked.map(({ id }) => id));
}

/** What a lock had put there before stays after the lock. */
function moveInto(to: string, item: ListedItem | null): DriveWrite[] {
  if (!item || item.trashed || rests(item, to)) return [];
  const move = item.parentId === to ? {} : { addParent: to, ...(item.parentId ? { removeParent: item.parentId } : {}) };
  return [{ type: 'update', id: item.id, change: { ...move, properties: { [MARK.closedFrom]: null } } }];
}

function closedAmong(asked: readonly Place[], items: readonly (ListedItem | null)[]): string[] {
  return asked.flatMap(({ key, to }, i) => (items[i] && rests(items[i], to) ? [key] : []));
}

function rests({ parentId, trashed, closedFrom }: ListedItem, to: string): boolean {
  return !trashed && parentId === to && (closedFrom ?? null) === null;
}
