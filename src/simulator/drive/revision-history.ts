/**
 * Revisions of files. Source: https://developers.google.com/workspace/drive/api/guides/manage-revisions
 */
import { GoogleError } from '../kernel/errors';
import type { World } from '../kernel/world';
import type { DriveFile, Revision } from './state';

/** "Up to 200 revisions" are kept for ever. */
export const MAX_KEPT_FOREVER = 200;
/** Older ones are purged "if they're older than 30 days or if there are more than 100". */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;
const KEPT_COUNT = 100;
/** After a longer pause the same account's next edit is a revision of its own; Google tells no number. */
const EDITING_PAUSE_MS = 5 * 60 * 1000;

/** Makes the file's present content the head; what was there before stays as an older revision. */
export function addRevision(world: World, file: DriveFile, email: string, before?: Revision['content']): void {
  const older = file.revisions ?? [];
  const last = older.at(-1);
  if (last && before !== undefined) last.content = before;
  const head: Revision = {
    id: `0B${file.id.slice(1, 20)}r${file.changeId}`,
    modifiedMs: world.now(),
    email,
    mimeType: file.mimeType,
    originalFilename: file.name,
    keepForever: false,
  };
  file.revisions = [...older, head];
}

/**
 * Notes an edit of a native file. What one account edits without a longer pause is one revision, and older ones are
 * left out: "the list of revisions returned might be incomplete".
 */
export function addNativeRevision(world: World, file: DriveFile, email: string): void {
  const all = file.revisions ?? [];
  const last = all.at(-1);
  const isGoingOn = last?.email === email && world.now() - last.modifiedMs < EDITING_PAUSE_MS;
  const head: Revision = {
    id: String(Number(last?.id ?? 0) + 1),
    modifiedMs: world.now(),
    email,
    mimeType: file.mimeType,
    originalFilename: file.name,
    keepForever: false,
  };
  file.revisions = [...(isGoingOn ? all.slice(0, -1) : all), head].slice(-KEPT_COUNT);
}

/** The revisions there are now: the head, those kept for ever, and young ones. */
export function revisionsOf(world: World, file: DriveFile): Revision[] {
  const all = file.revisions ?? [];
  const isYoung = (replacedMs: number | undefined) => replacedMs === undefined || replacedMs + KEPT_MS > world.now();
  const left = all.filter((each, i) => each.keepForever || isYoung(all[i + 1]?.modifiedMs));
  const purged = left.filter(({ keepForever }) => !keepForever).slice(0, -KEPT_COUNT);
  return left.filter((each) => !purged.includes(each));
}

/** `keepRevisionForever` of an upload. */
export function keepHeadForever(file: DriveFile): void {
  const head = file.revisions?.at(-1);
  if (head) keepForever(file, head);
}

/** @throws GoogleError 403 once too many are kept */
export function keepForever(file: DriveFile, revision: Revision): void {
  const kept = (file.revisions ?? []).filter((each) => each.keepForever && each !== revision);
  if (kept.length >= MAX_KEPT_FOREVER) {
    const message = `No more than ${MAX_KEPT_FOREVER} revisions of a file can be kept forever.`;
    throw new GoogleError(403, 'forbidden', message);
  }
  revision.keepForever = true;
}
