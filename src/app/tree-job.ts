/** Carries agreed work on the tree out in slices. Nothing is resumed: each slice reads, plans, applies and looks again. */
import { isMealFolder } from '../domain/meals/meal-parts';
import type { SchoolOnDay } from '../domain/people/leavers';
import type { Register } from '../domain/plan/identify';
import type { Plan } from '../domain/plan/plan';
import type { School } from '../domain/school/types';
import { tendAccounts } from './accounts';
import { applyPlan, stepCount } from './apply-plan';
import type { StepFailure } from './apply-work';
import { type Context, knownSchool, log, nextSchool } from './context';
import { controlId } from './control';
import { ensureTriggers } from './install';
import { refreshKitchen } from './kitchen-day';
import { layoutsToWrite, markOfLayout, writeLayouts } from './layouts';
import { writeKnownLayouts } from './layouts-known';
import { rememberMealBooks } from './meal-books';
import { refreshMealRows } from './meals';
import { closeLeavers } from './people-leavers';
import { isOpen, recordAnswer } from './probe/environment';
import { recordsToFill } from './records';
import { noteRefused } from './refused-addresses';
import { addToRegister } from './register';
import { restrictPlace } from './shared-drive';
import { afterSharingPause, isDue } from './sharing-pause';
import type { LockRecord, TreeJob } from './stored-values';
import { idsOf, planNextYear, planTree, type TreePlan } from './tree-plan';
import type { Progress } from './views';

/** Where a job waits: a change of people is not held up by a year that waits for the day's quota. */
export type JobSlot = 'setUp' | 'change' | 'nextYear';

/** The school a job is about, and what is left to be done for it. */
const WORK: Readonly<Record<JobSlot, { school: (context: Context) => School | null; plan: typeof planTree }>> = {
  setUp: { school: knownSchool, plan: planTree },
  change: { school: knownSchool, plan: planTree },
  nextYear: { school: nextSchool, plan: planNextYear },
};

/** One slice of the job in the slot, if there is one and it is due. */
export function continueJob(context: Context, slot: JobSlot): void {
  const job = context.store.get(slot);
  const school = job && WORK[slot].school(context);
  if (!job || !school || !isDue(context, job)) return;
  if (slot === 'setUp') restrictPlace(context, school);
  const kept = keptNow(context, slot);
  const before = kept?.plan ?? WORK[slot].plan(context, school, job.scope);
  const { report, laidOut } = carryOut(context, slot, school, { job, before, was: kept?.was ?? null });
  if (before.plan.grants.some(({ key }) => key !== null && isMealFolder(key))) {
    refreshMealRows(context);
    refreshKitchen(context);
  }
  noteRefused(context, school, report.failures);
  finishSlice(context, slot, school, closeLeavers(context, job, laidOut), report.failures);
}

interface Slice {
  readonly job: TreeJob;
  readonly before: TreePlan;
  /** The school as it was before the change that this very run has begun. */
  readonly was: SchoolOnDay | null;
}

/** Steps and layouts; what is known of a workbook is written before its access changes, so that its mark goes with that. */
function carryOut(context: Context, slot: JobSlot, school: School, { job, before, was }: Slice) {
  const { plan, items, desired } = before;
  const known = was ? writeKnownLayouts(context, { school, was, items }, before.layouts) : [];
  const report = applyPlan(context, {
    ...{ plan, school, desired, ids: before.ids },
    beside: known.map((step) => ({ key: step.key, write: markOfLayout(step) })),
    onProgress: progressWriter(context, job, stepCount(plan)),
  });
  const done = new Set(known.map(({ key }) => key));
  const ids = { ...idsOf(items, report.ids), ...madeBy(before, report.ids) };
  const layouts = slot === 'nextYear' ? [] : layoutsToWrite(context, school, items, ids);
  const left = layouts.filter(({ key }) => !done.has(key));
  writeLayouts(context, school, [...left, ...recordsToFill(items, plan.creates, ids)]);
  return { report, laidOut: new Set(layouts.map(({ key }) => key)) };
}

/** A plan that this very run has shown or agreed to need not be made again, unless locks came in between. */
export function keepPlan(context: Context, slot: JobSlot, plan: TreePlan, was: SchoolOnDay | null = null): void {
  plansKept.set(context, { slot, plan, was, locks: context.store.get('locks') });
}

interface KeptPlan extends Pick<Slice, 'was'> {
  readonly slot: JobSlot;
  readonly plan: TreePlan;
  readonly locks: readonly LockRecord[];
}

const plansKept = new WeakMap<Context, KeptPlan>();

function keptNow(context: Context, slot: JobSlot): KeptPlan | null {
  const kept = plansKept.get(context);
  plansKept.delete(context);
  return kept?.slot === slot && kept.locks === context.store.get('locks') ? kept : null;
}

/** Ids of what the slice made. */
function madeBy({ plan }: TreePlan, ids: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(plan.creates.flatMap(({ key }) => (ids[key] ? [[key, ids[key]]] : [])));
}

/** Looks again: what is left decides whether the work is done, goes on at the next beat or waits for the quota. */
function finishSlice(
  context: Context,
  slot: JobSlot,
  school: School,
  job: TreeJob,
  failures: readonly StepFailure[],
): void {
  const year = school.settings.schoolYear;
  const { items, plan, layouts, ids, register } = WORK[slot].plan(context, school, job.scope);
  registerFound(context, year, plan, register);
  if (slot !== 'nextYear' && rememberMealBooks(context, school, ids)) ensureTriggers(context);
  const lasting = failures.filter(({ kind }) => kind === 'invalid' || kind === 'denied');
  const isDone = layouts.length === 0 && job.leavers.length === 0 && stepCount(plan) <= lasting.length;
  const waiting = waitingFor(failures);
  if (isDone) {
    if (slot === 'setUp') tendAccounts(context, items);
    context.store.set(slot, null);
    context.store.set('closedStale', true);
    if (slot === 'setUp') context.store.set('listsStale', true);
    log(context, {
      action: `${slot}Done`,
      actor: job.actor,
      target: year,
      detail: { failures: lasting.length },
    });
  } else context.store.set(slot, { ...job, notBeforeMs: notBefore(context, job, waiting) });
  const state = isDone ? 'done' : (waiting ?? 'running');
  // Shown before it is remembered: a run that dies in between looks and shows again.
  showProgress(context, job, state, job.total - stepCount(plan), lasting);
  context.store.save();
}

/** What nothing but time will change. */
function waitingFor(failures: readonly StepFailure[]): 'waitingForQuota' | 'waitingForSharing' | null {
  if (failures.some(({ kind }) => kind === 'quota')) return 'waitingForQuota';
  return failures.some(({ isSharingLimit }) => isSharingLimit) ? 'waitingForSharing' : null;
}

function notBefore(context: Context, job: TreeJob, waiting: ReturnType<typeof waitingFor>): number {
  if (waiting === 'waitingForQuota') return afterQuota(context, job);
  return waiting === 'waitingForSharing' ? afterSharingPause(context) : job.notBeforeMs;
}

function afterQuota(context: Context, job: TreeJob): number {
  if (isOpen(context, 'apiFilesCountAgainstDailyLimit')) recordAnswer(context, 'apiFilesCountAgainstDailyLimit', true);
  return Math.max(context.ports.clock.now() + QUOTA_PAUSE_MS, job.startedMs + QUOTA_WINDOW_MS);
}

/** Google counts new files over 24 hours from the first one; if that one was not ours, look again some hours later. */
const QUOTA_WINDOW_MS = 24 * 3_600_000;
const QUOTA_PAUSE_MS = 3 * 3_600_000;

/** What was made without an answer and found again by its mark: from now on a copy of it is known as one. */
export function registerFound(context: Context, year: string, plan: Plan, register: Register): void {
  const unknown = Object.keys(plan.found).filter((key) => !register[key]?.id);
  addToRegister(
    context,
    year,
    unknown.map((key) => ({ key, id: plan.found[key] ?? null })),
  );
}

/** Of a part it is enough to show its end. */
function progressWriter(context: Context, job: TreeJob, steps: number): (done: number) => void {
  if (job.scope && steps < MANY_STEPS) return () => {};
  return (done) => showProgress(context, job, 'running', Math.min(job.total, job.total - steps + done), []);
}

const MANY_STEPS = 200;

function showProgress(
  context: Context,
  job: TreeJob,
  state: Progress['state'],
  done: number,
  failures: readonly StepFailure[],
): void {
  const elapsedMs = context.ports.clock.now() - job.startedMs;
  const [first, ...others] = job.rows.map(
    (row): Progress => ({ row, state, done: Math.max(0, done), total: job.total, failures, elapsedMs }),
  );
  if (!first) return;
  context.notify?.(context.views.progressText(first));
  const ops = [first, ...others].flatMap((progress) => context.views.commandProgress(progress));
  context.ports.sheets.write(controlId(context), ops);
}
