/** Sweeps some units: finds what deviates, tells it, mends what may be mended, and looks again. */
import type { Deviation } from '../domain/deviations/deviation';
import { isMendedNow, mendsOf } from '../domain/deviations/mend-plan';
import { type Context, log } from './context';
import type { DeviationSheet, Told } from './deviation-sheet';
import { flushLog } from './journal';
import { mend } from './mend';
import { deviationsOf, type SchoolState } from './school-state';
import { listUnits } from './unit-listing';

export interface Swept {
  /** False: Google was busy or the run's time is up; the units are swept again. */
  readonly isDone: boolean;
  readonly found: number;
  readonly mended: number;
}

export function sweepUnits(
  context: Context,
  state: SchoolState,
  units: readonly string[],
  sheet: DeviationSheet,
): Swept {
  const year = state.school.settings.schoolYear;
  const look = () => listUnits(context, year, units, state.desired, state.register);
  let listing = look();
  let found = deviationsOf(context, state, units, listing);
  const first = found;
  const refused = new Map<string, string>();
  for (let round = 0; round < MAX_ROUNDS && hasMends(found, sheet, refused); round++) {
    announce(context, found, units, sheet, refused);
    const mends = mendsOf(
      found.filter(({ itemId }) => !refused.has(itemId)),
      sheet.agreed,
    );
    const outcome = mend(context, state, mends, listing);
    for (const [id, message] of outcome.refused) refused.set(id, message);
    if (outcome.written === 'notAll') return { isDone: false, found: first.length, mended: 0 };
    listing = look();
    found = deviationsOf(context, state, units, listing);
  }
  sheet.show(
    found.map((one) => settled(one, sheet, refused)),
    units,
  );
  const left = new Set(found.map(({ id }) => id));
  return { isDone: true, found: first.length, mended: first.filter(({ id }) => !left.has(id)).length };
}

/** What one round made (a copy, a folder) the next may have to go on from. */
const MAX_ROUNDS = 4;

function hasMends(found: readonly Deviation[], { agreed }: DeviationSheet, refused: ReadonlyMap<string, string>) {
  return found.some((one) => isMendedNow(one, agreed) && !refused.has(one.itemId));
}

/** Written down before it is done: in the tab and in the journal. */
function announce(
  context: Context,
  found: readonly Deviation[],
  units: readonly string[],
  sheet: DeviationSheet,
  refused: ReadonlyMap<string, string>,
): void {
  const begun = found.filter((one) => isMendedNow(one, sheet.agreed) && !refused.has(one.itemId));
  sheet.show(
    found.map((one) => (begun.includes(one) ? { deviation: one, state: 'mending' } : settled(one, sheet, refused))),
    units,
  );
  for (const one of begun) log(context, entryOf(context, one));
  if (begun.length > LOGGED_AT_ONCE) flushLog(context);
  else context.store.save();
}

/** More would not fit into the store beside everything else. */
const LOGGED_AT_ONCE = 30;

function entryOf(context: Context, { kind, key, itemId, name, grantee, role, count, treatment }: Deviation) {
  return {
    action: 'mending',
    actor: treatment === 'ask' ? 'board' : context.ports.account,
    target: key ?? itemId,
    detail: { kind, name, count, ...(grantee ? { grantee } : {}), ...(role ? { role } : {}) },
  };
}

function settled(deviation: Deviation, { agreed }: DeviationSheet, refused: ReadonlyMap<string, string>): Told {
  const trouble = refused.get(deviation.itemId);
  if (trouble !== undefined || isMendedNow(deviation, agreed))
    return { deviation, state: 'left', trouble: trouble ?? '' };
  return { deviation, state: deviation.treatment === 'ask' ? 'offered' : 'told' };
}
