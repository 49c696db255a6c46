/**
 * Files that someone else owns inside a locked folder stay open to their owner whatever the folder says. The school takes a
 * copy of its own, in the same place, and the original goes back to its owner's My Drive.
 * https://support.google.com/drive/answer/2494892
 */
import type { TakeOver } from '../domain/locks/close-below';
import { dateOf } from '../domain/locks/documents';
import { type Context, log, mayGoOn } from './context';
import { MARK } from './marks';
import type { DriveWrite, ListedItem, WriteResult } from './ports';

/** `notAll`: Google was too busy for some writes, or the run's time is up; what it refuses for good counts as written. */
export type Written = 'nothing' | 'all' | 'notAll';

export function writtenBy(results: readonly WriteResult[]): Written {
  if (results.length === 0) return 'nothing';
  return results.some((result) => !result.ok && result.kind === 'busy') ? 'notAll' : 'all';
}

/** What two writings together came to. */
export function joined(one: Written, other: Written): Written {
  if (one === 'notAll' || other === 'notAll') return 'notAll';
  return one === 'all' || other === 'all' ? 'all' : 'nothing';
}

/** Copies first; an original leaves only when its copy is there. Folders of others are left: the check names their owner. */
export function takeOver(
  context: Context,
  found: readonly TakeOver[],
  listing: readonly ListedItem[],
  places: readonly CopyPlace[] = [],
): Written {
  const files = found.flatMap(({ id, kind }) =>
    listing.filter((item) => item.id === id && kind !== 'folder' && item.parentId),
  );
  const { copied: fresh } = doneIn(context);
  const listed = listing.flatMap((item) => (item.trashed ? [] : (item.properties[MARK.takenFrom] ?? [])));
  const copied = new Set([...listed, ...fresh]);
  const uncopied = files.filter((file) => !copied.has(file.id));
  const copies = write(
    context,
    uncopied.map((file) =>
      copyOf(
        file,
        places.find(({ id }) => id === file.id),
      ),
    ),
  );
  if (writtenBy(copies) === 'notAll') return 'notAll';
  uncopied.forEach((file, i) => {
    if (!copies[i]?.ok) return;
    copied.add(file.id);
    fresh.add(file.id);
  });
  return sendBack(
    context,
    files.filter((file) => copied.has(file.id)),
  );
}

/** Written down before it is done: nothing leaves the school's folders without a line in the journal. */
export function sendBack(context: Context, originals: readonly ListedItem[]): Written {
  const { refused } = doneIn(context);
  const leaving = originals.filter(({ id }) => !refused.has(id));
  for (const file of leaving)
    log(context, {
      action: 'takenOver',
      actor: context.ports.account,
      target: file.id,
      detail: { name: file.name },
      before: file.owner,
      after: context.ports.account,
    });
  context.store.save();
  const moves = leaving.map(
    (file): DriveWrite => ({ type: 'update', id: file.id, change: { removeParent: file.parentId! } }),
  );
  const results = write(context, moves);
  results.forEach((result, i) => {
    if (!result.ok && result.kind !== 'busy') refused.add(leaving[i]!.id);
  });
  return writtenBy(results);
}

/** What a run has done and the listings of its next seconds do not show, or Google will not do. */
interface Done {
  /** Ids of files that it has copied. */
  readonly copied: Set<string>;
  /** Ids of what Google did not let go. */
  readonly refused: Set<string>;
}

const doneInRun = new WeakMap<Context, Done>();

function doneIn(context: Context): Done {
  const done = doneInRun.get(context) ?? { copied: new Set(), refused: new Set() };
  doneInRun.set(context, done);
  return done;
}

/** Where the copy of a file goes, if not beside it, and what it remembers of that. */
export interface CopyPlace {
  readonly id: string;
  readonly toId: string;
  readonly closedFrom: string | null;
}

function copyOf(file: ListedItem, place: CopyPlace | undefined): DriveWrite {
  return {
    type: 'copy',
    id: file.id,
    parentId: place?.toId ?? file.parentId!,
    name: file.name,
    // A lock of a period goes by the day the original was made.
    properties: {
      ...unmarked(file),
      [MARK.takenFrom]: file.id,
      [MARK.date]: dateOf(file),
      ...(place?.closedFrom ? { [MARK.closedFrom]: place.closedFrom } : {}),
    },
  };
}

/** Whoever copied a record has copied its marks: the school's copy of that is no second record. */
function unmarked({ properties }: ListedItem): Record<string, null> {
  const marks = [MARK.key, MARK.year, MARK.scope, MARK.layout, MARK.closedMonths];
  return Object.fromEntries(marks.filter((mark) => mark in properties).map((mark) => [mark, null]));
}

function write(context: Context, writes: readonly DriveWrite[]): WriteResult[] {
  return writes.length === 0 ? [] : context.ports.drive.write(writes, () => mayGoOn(context));
}
