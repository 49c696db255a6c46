/**
 * The sweep of the whole year, every night and by the command 'Rà soát': unit after unit over as many beats as it takes. A run
 * that is cut off sweeps the units again that it had not finished.
 */
import { type Context, knownSchool, log, mayGoOn } from './context';
import { controlId } from './control';
import { openDeviationSheet } from './deviation-sheet';
import { isTreeWorkedOn, schoolState, unitsOf } from './school-state';
import type { SheetOp } from './sheet-ops';
import type { SweepJob } from './stored-values';
import { type Swept, sweepUnits } from './sweep-units';
import { UNITS_AT_ONCE } from './unit-listing';

/** Begins with the frame; changes are read from now on, so that none falls between this sweep and them. */
export function startSweep(context: Context, row: number | null, actor: string): void {
  context.store.set('changes', context.ports.drive.changesStart());
  context.store.set('sweep', {
    row,
    actor,
    startedMs: context.ports.clock.now(),
    after: '',
    units: 0,
    total: 0,
    found: 0,
    mended: 0,
    hasNews: false,
  });
  context.store.save();
}

/** By a command of `Lệnh`; a sweep that goes on already shows there how far it is. */
export function orderSweep(context: Context, row: number): SheetOp[] {
  if (!knownSchool(context) || isTreeWorkedOn(context))
    return context.views.sweepRefused({ row, atMs: context.ports.clock.now() });
  const going = context.store.get('sweep');
  if (going) context.store.set('sweep', { ...going, row });
  else startSweep(context, row, 'control');
  const job = context.store.get('sweep');
  return job ? progressOps(context, job, false) : [];
}

/** The nightly job: through when the sweep is. Before the first set-up there is nothing to sweep. */
export function sweepAtNight(context: Context): boolean {
  if (!knownSchool(context) || isTreeWorkedOn(context)) return true;
  if (!context.store.get('sweep')) startSweep(context, null, context.ports.account);
  continueSweep(context);
  return context.store.get('sweep') === null;
}

/** As many units as the run's time allows. */
export function continueSweep(context: Context): void {
  let job = context.store.get('sweep');
  const school = job && mayGoOn(context) ? knownSchool(context) : null;
  if (!job || !school || isTreeWorkedOn(context)) return;
  const state = schoolState(context, school);
  const sheet = openDeviationSheet(context, school, () => noteNews(context));
  const units = unitsOf(state);
  while (mayGoOn(context)) {
    const at = units.indexOf(job.after) + 1;
    const some = units.slice(at, at + UNITS_AT_ONCE);
    if (some.length === 0) break;
    const swept = sweepUnits(context, state, some, sheet);
    if (!swept.isDone) break;
    job = advanced(context.store.get('sweep') ?? job, some, units.length, swept);
    context.store.set('sweep', job);
    context.store.save();
  }
  settle(context, job, units.indexOf(job.after) + 1 >= units.length);
}

/** Written down before it is told: a run that dies after it leaves nothing new to the next one. */
function noteNews({ store }: Context): void {
  const job = store.get('sweep');
  if (!job || job.hasNews) return;
  store.set('sweep', { ...job, hasNews: true });
  store.save();
}

function advanced(job: SweepJob, some: readonly string[], total: number, swept: Swept): SweepJob {
  return {
    ...job,
    after: some[some.length - 1] ?? job.after,
    units: job.units + some.length,
    total,
    found: job.found + swept.found,
    mended: job.mended + swept.mended,
  };
}

/** Shown before it is remembered as done. */
function settle(context: Context, job: SweepJob, isDone: boolean): void {
  const ops = progressOps(context, job, isDone);
  if (ops.length > 0) context.ports.sheets.write(controlId(context), ops);
  if (!isDone) return;
  context.store.set('sweep', null);
  const { actor, row, units, found, mended, hasNews } = job;
  if (row !== null || hasNews)
    log(context, { action: 'swept', actor, target: 'year', detail: { sweptUnits: units, found, mended } });
  context.store.save();
}

function progressOps(context: Context, job: SweepJob, isDone: boolean): SheetOp[] {
  if (job.row === null) return [];
  const { row, units, total, found, mended, startedMs } = job;
  const atMs = context.ports.clock.now();
  return context.views.sweepProgress({
    row,
    isDone,
    done: units,
    total,
    found,
    mended,
    elapsedMs: atMs - startedMs,
    atMs,
  });
}
