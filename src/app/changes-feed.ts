/**
 * Between two sweeps Drive itself tells what changed: one request every half an hour when nothing did. A change by which
 * something new deviates has its unit swept; all others are no business of ours.
 * https://developers.google.com/workspace/drive/api/guides/manage-changes
 */
import { localOf } from '../domain/shared/plain-date';
import { type Context, knownSchool, mayGoOn } from './context';
import { openDeviationSheet } from './deviation-sheet';
import { readUpwards } from './items-above';
import type { DriveChanges, ListedItem } from './ports';
import { deviationsOf, isTreeWorkedOn, type SchoolState, schoolState } from './school-state';
import { startSweep } from './sweep';
import { sweepUnits } from './sweep-units';
import { UNITS_AT_ONCE } from './unit-listing';

/** Of beats every five minutes one in each half hour finds this: no note is needed of when it was last done. */
const EVERY_MINUTES = 30;
const BEAT_MINUTES = 5;

export function watchChanges(context: Context): void {
  const token = context.store.get('changes');
  const isDue = localOf(context.ports.clock.now()).minutes % EVERY_MINUTES < BEAT_MINUTES;
  if (!token || !isDue || !mayGoOn(context) || context.store.get('sweep') || isTreeWorkedOn(context)) return;
  const school = knownSchool(context);
  if (!school) return;
  const changes = context.ports.drive.changesSince(token, school.settings.schoolYear);
  if (!changes) startSweep(context, null, context.ports.account);
  else if (changes.next !== token) {
    if (!sweepTouched(context, schoolState(context, school), changes)) return;
    context.store.set('changes', changes.next);
    context.store.set('changesBegun', false);
    context.store.save();
  }
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
