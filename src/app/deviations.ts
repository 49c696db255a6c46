/** The board's ticks in the tab `Sai lệch`: what was offered is mended at once. */
import { type Context, knownSchool, mayGoOn } from './context';
import type { Requests } from './control';
import { openDeviationSheet } from './deviation-sheet';
import { knownRows } from './deviation-ticks';
import { isTreeWorkedOn, schoolState } from './school-state';
import { sweepUnits } from './sweep-units';
import { UNITS_AT_ONCE } from './unit-listing';

/** A tick that stands while its deviation is gone waits for the same to come again. */
export function processDeviationTicks(context: Context, { deviations }: Requests): void {
  const asked = knownRows(deviations).filter(
    ({ ticked, state }) => ticked && (state === 'offered' || state === 'mending'),
  );
  const school = asked.length === 0 || isTreeWorkedOn(context) ? null : knownSchool(context);
  if (!school) return;
  // Read again after the lock is held: whoever ticked while an earlier run worked is in it.
  const sheet = openDeviationSheet(context, school);
  const units = [...new Set(asked.filter(({ id }) => sheet.agreed.has(id)).map(({ unit }) => unit))];
  // The guard of the ticks is put right before anyone ticks again.
  if (units.length === 0) sheet.show([], []);
  const state = units.length === 0 ? null : schoolState(context, school);
  for (let at = 0; state && at < units.length && mayGoOn(context); at += UNITS_AT_ONCE)
    sweepUnits(context, state, units.slice(at, at + UNITS_AT_ONCE), sheet);
  context.store.save();
}
