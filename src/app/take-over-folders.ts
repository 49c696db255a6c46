/**
 * Folders of teachers in the school's folders. Drive copies no folder: the school makes one of its own in the same place, moves
 * what is its own there, takes over the files, and the emptied folder goes back to its owner's My Drive.
 */
import type { TakeOver } from '../domain/locks/close-below';
import { sameAddress } from '../domain/plan/actual-item';
import { type Context, mayGoOn } from './context';
import { MARK } from './marks';
import type { DriveWrite, ListedItem } from './ports';
import { addToRegister } from './register';
import type { SchoolState } from './school-state';
import { type CopyPlace, sendBack, takeOver, type Written, writtenBy } from './take-over';
import { takenKey } from './taken-folders';

/** One step of the way: what a new listing has to show first is left to the next. */
export function takeOverAll(
  context: Context,
  found: readonly TakeOver[],
  listing: readonly ListedItem[],
  { takenFolders, school }: Pick<SchoolState, 'takenFolders' | 'school'>,
  places: readonly CopyPlace[] = [],
): Written {
  const ids = new Set(found.map(({ id }) => id));
  // What a folder does not show cannot be copied: it stays, and whoever looks is told so.
  const folders = listing.filter(
    ({ id, kind, trashed, canListChildren }) => ids.has(id) && kind === 'folder' && !trashed && canListChildren,
  );
  reserve(context, folders, takenFolders, school.settings.schoolYear);
  const placeOf = (folderId: string) => takenFolders.get(folderId) ?? folderId;
  const steps = [
    () => make(context, folders, listing, placeOf),
    () => empty(context, folders, listing, placeOf),
    () => takeOver(context, found, listing, [...places, ...copyPlaces(found, listing, takenFolders)]),
    () =>
      sendEmptiedBack(
        context,
        folders.filter((folder) => isEmptied(folder, folders, listing)),
      ),
  ];
  let all: Written = 'nothing';
  for (const step of steps) {
    const written = step();
    if (written === 'notAll') return written;
    if (written === 'all') all = written;
  }
  return all;
}

/** The school's folder for each; ids are ours and registered first, so a lost answer makes nothing twice. */
function reserve(context: Context, folders: readonly ListedItem[], taken: Map<string, string>, year: string): void {
  const fresh = folders.filter(({ id }) => !taken.has(id));
  const ids = fresh.length === 0 ? [] : context.ports.drive.newIds(fresh.length);
  addToRegister(
    context,
    year,
    fresh.map(({ id }, i) => ({ key: takenKey(id), id: ids[i]! })),
  );
  fresh.forEach(({ id }, i) => {
    taken.set(id, ids[i]!);
  });
}

/** Files in a folder of a teacher are copied into the school's. */
function copyPlaces(
  found: readonly TakeOver[],
  listing: readonly ListedItem[],
  taken: ReadonlyMap<string, string>,
): CopyPlace[] {
  const ids = new Set(found.map(({ id }) => id));
  return listing.flatMap(({ id, parentId }) => {
    const toId = ids.has(id) ? taken.get(parentId ?? '') : undefined;
    return toId === undefined ? [] : [{ id, toId, closedFrom: null }];
  });
}

/** Outer folders before inner ones; one that is listed is there. */
function make(
  context: Context,
  folders: readonly ListedItem[],
  listing: readonly ListedItem[],
  placeOf: (id: string) => string,
): Written {
  const listed = new Set(listing.map(({ id }) => id));
  let open = folders.filter(({ id }) => !listed.has(placeOf(id)));
  let all: Written = 'nothing';
  while (open.length > 0) {
    const inner = new Set(open.map(({ id }) => id));
    const level = open.filter(({ parentId }) => !inner.has(parentId ?? ''));
    all = write(
      context,
      level.map((folder) => creation(folder, placeOf)),
    );
    if (all === 'notAll' || level.length === 0) return all;
    open = open.filter((folder) => !level.includes(folder));
  }
  return all;
}

function creation({ id, name, parentId }: ListedItem, placeOf: (id: string) => string): DriveWrite {
  const properties = { [MARK.takenFrom]: id };
  return { type: 'create', id: placeOf(id), parentId: placeOf(parentId ?? ''), name, kind: 'folder', properties };
}

/** The school's own items out of the folders. */
function empty(
  context: Context,
  folders: readonly ListedItem[],
  listing: readonly ListedItem[],
  placeOf: (id: string) => string,
): Written {
  const ids = new Set(folders.map(({ id }) => id));
  const { account } = context.ports;
  const own = listing.filter(
    ({ parentId, owner, trashed }) => ids.has(parentId ?? '') && sameAddress(owner, account) && !trashed,
  );
  return write(
    context,
    own.map(({ id, parentId }) => ({
      type: 'update',
      id,
      change: { addParent: placeOf(parentId!), removeParent: parentId! },
    })),
  );
}

/** Inner folders before outer ones: what has left with the outer one the school account cannot move any more. */
function sendEmptiedBack(context: Context, emptied: readonly ListedItem[]): Written {
  let open = emptied;
  let all: Written = 'nothing';
  while (open.length > 0) {
    const outer = new Set(open.map(({ parentId }) => parentId));
    const level = open.filter(({ id }) => !outer.has(id));
    all = sendBack(context, level);
    if (all === 'notAll' || level.length === 0) return all;
    open = open.filter((folder) => !level.includes(folder));
  }
  return all;
}

/** Nothing is in it but emptied folders that leave as well. */
function isEmptied({ id }: ListedItem, folders: readonly ListedItem[], listing: readonly ListedItem[]): boolean {
  const inside = listing.filter(({ parentId, trashed }) => parentId === id && !trashed);
  return inside.every((item) => folders.includes(item) && isEmptied(item, folders, listing));
}

function write(context: Context, writes: readonly DriveWrite[]): Written {
  return writes.length === 0 ? 'nothing' : writtenBy(context.ports.drive.write(writes, () => mayGoOn(context)));
}
