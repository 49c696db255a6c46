/**
 * A throw-away folder outside the school's records, in which questions are tried. Its id is written down before it is made, so
 * whatever became of a run, the folder can be put into the trash, and with it all that lies in it.
 */
import type { Context } from '../context';
import { MARK } from '../marks';
import type { DriveWrite, ListedItem, WriteResult } from '../ports';

/** The mark of what is tried; no school year has this name, so no set-up ever sees it. */
const PROBE = 'probe';

/** An id for a yard, for the store. */
export function newYardId(context: Context): string {
  return context.ports.drive.newIds(1)[0]!;
}

/** @throws if Drive refuses the folder */
export function makeYard(context: Context, id: string): void {
  const name = context.views.probeNames.folder;
  madeIds(context, [makeWrite({ id, parentId: null, name, kind: 'folder' })]);
}

/** All that is made in a yard; the ids in order. @throws if Drive refuses one */
export function furnish(
  context: Context,
  parentId: string,
  wanted: readonly { name: string; kind: 'folder' | 'sheet' }[],
): string[] {
  return madeIds(
    context,
    wanted.map((item) => makeWrite({ ...item, id: null, parentId })),
  );
}

/** What is marked as tried, in every yard there is. */
export function listYards(context: Context): ListedItem[] {
  return context.ports.drive.listMarked(PROBE, [PROBE]);
}

/** A folder that was never made is no trouble. */
export function trashYard(context: Context, id: string): void {
  context.ports.drive.write([{ type: 'update', id, change: { trashed: true } }]);
}

type Made = Omit<DriveWrite & { type: 'create' }, 'type' | 'properties'>;

function makeWrite(item: Made): DriveWrite {
  const properties = { [MARK.year]: PROBE, [MARK.key]: PROBE, [MARK.scope]: PROBE };
  return { type: 'create', properties, ...item };
}

function madeIds(context: Context, writes: readonly DriveWrite[]): string[] {
  return context.ports.drive.write(writes).map(idOf);
}

function idOf(result: WriteResult): string {
  if (!result.ok) throw new Error(`Drive refused a throw-away file: ${result.message}`);
  return result.id;
}
