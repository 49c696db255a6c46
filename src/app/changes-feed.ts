/**
 * Between two sweeps Drive itself tells what changed: one request every half an hour when nothing did. A change by which
 * something new deviates has its unit swept; all others are no business of ours.
 * https://developers.google.com/workspace/drive/api/guides/manage-changes
 */
import { isBeatOf, isHeartbeat } from './beat-times';
import { type Context, knownSchool, mayGoOn } from './context';
import { openDeviationSheet } from './deviation-sheet';
import { readUpwards } from './items-above';
import { noteChanged } from './plan-contents';
import type { DriveChanges, ListedItem } from './ports';
import { deviationsOf, isTreeWorkedOn, type SchoolState, schoolState } from './school-state';
import { startSweep } from './sweep';
import { sweepUnits } from './sweep-units';
import { UNITS_AT_ONCE } from './unit-listing';

/** Whether anything in Drive has changed; null if it is not the time to ask. */
export function watchChanges(context: Context): boolean | null {
  const token = context.store.get('changes');
  if (!token || !isBeatOf(context, 'changes') || !mayGoOn(context)) return null;
  const school = context.store.get('sweep') || isTreeWorkedOn(context) ? null : knownSchool(context);
  if (!school) return null;
  const changes = context.ports.drive.changesSince(token, school.settings.schoolYear);
  if (changes?.next === token || (changes && isHeartbeatAlone(changes))) return false;
  if (changes) noteChanged(context, school, changes.items);
  if (!changes) startSweep(context, null, context.ports.account);
  else if (sweepTouched(context, schoolState(context, school), changes)) {
    context.store.set('changes', changes.next);
    context.store.set('changesBegun', false);
    context.store.save();
  }
  return true;
}

/** Told again with the next change: what is noted is worth no service call. */
function isHeartbeatAlone({ items, gone, drives }: DriveChanges): boolean {
  return items.length > 0 && gone.length + drives.length === 0 && items.every(isHeartbeat);
}

/** False if the run's time was up: the same changes are read again. */
function sweepTouched(context: Context, state: SchoolState, changes: DriveChanges): boolean {
  const listing = withFoldersAbove(context, state, changes.items);
  const deviations = deviationsOf(context, state, [], listing);
  const gone = [...changes.gone, ...changes.drives].flatMap((id) => state.unitById.get(id) ?? []);
  const wasCutOff = context.store.get('changesBegun');
  if (!wasCutOff && deviations.length + gone.length === 0) return true;
  const sheet = openDeviationSheet(context, state.school);
  const fresh = deviations.filter(({ id }) => !sheet.open.has(id)).map(({ unit }) => unit);
  const units = [...new Set([...fresh, ...gone, ...(wasCutOff ? sheet.interrupted : [])])];
  noteBegun(context, units.length > 0);
  for (let at = 0; at < units.length; at += UNITS_AT_ONCE) {
    const isDone = mayGoOn(context) && sweepUnits(context, state, units.slice(at, at + UNITS_AT_ONCE), sheet).isDone;
    if (!isDone) return false;
  }
  return true;
}

/** Written down before: what a run had mended when it died deviates no more, and its rows still say that it is being mended. */
function noteBegun({ store }: Context, isBegun: boolean): void {
  if (store.get('changesBegun') === isBegun) return;
  store.set('changesBegun', isBegun);
  store.save();
}

/** Folders that people made are in no register: they are looked up, level by level, to a folder of the tree. */
function withFoldersAbove(context: Context, { unitById }: SchoolState, items: readonly ListedItem[]): ListedItem[] {
  const all = new Map(items.map((item) => [item.id, item]));
  const parents = items.flatMap(({ parentId }) => parentId ?? []);
  const above = readUpwards(context, parents, MOST_LEVELS, (id) => all.has(id) || unitById.has(id));
  return [...all.values(), ...above.values()];
}

/** Deeper than people nest folders; what lies deeper is found by the night's sweep. */
const MOST_LEVELS = 6;
