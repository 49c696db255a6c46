/**
 * Files that someone else owns inside a locked folder stay open to their owner whatever the folder says. The school takes a
 * copy of its own, in the same place, and the original goes back to its owner's My Drive.
 * https://support.google.com/drive/answer/2494892
 */
import type { TakeOver } from '../domain/locks/close-below';
import { type Context, log, mayGoOn } from './context';
import { MARK } from './marks';
import type { DriveWrite, ListedItem } from './ports';

/** Copies first; an original leaves only when its copy exists. Folders of others are left: the check names their owner. */
export function takeOver(context: Context, found: readonly TakeOver[], listing: readonly ListedItem[]): boolean {
  const files = found.flatMap(({ id, kind }) =>
    listing.filter((item) => item.id === id && kind !== 'folder' && item.parentId),
  );
  if (files.length === 0) return false;
  const copied = new Set(listing.filter((item) => !item.trashed).map((item) => item.properties[MARK.takenFrom]));
  const uncopied = files.filter((file) => !copied.has(file.id));
  const results = write(context, uncopied.map(copyOf));
  uncopied.forEach((file, i) => {
    if (results[i]?.ok) copied.add(file.id);
  });
  const leaving = files.filter((file) => copied.has(file.id));
  write(
    context,
    leaving.map((file) => ({ type: 'update', id: file.id, change: { removeParent: file.parentId! } })),
  );
  for (const file of leaving)
    log(context, {
      action: 'takenOver',
      actor: context.ports.account,
      target: file.id,
      detail: { name: file.name, owner: file.owner },
    });
  return true;
}

function copyOf(file: ListedItem): DriveWrite {
  return {
    type: 'copy',
    id: file.id,
    parentId: file.parentId!,
    name: file.name,
    properties: { [MARK.takenFrom]: file.id },
  };
}

function write(context: Context, writes: readonly DriveWrite[]) {
  return writes.length === 0 ? [] : context.ports.drive.write(writes, () => mayGoOn(context));
}
