/** "Khởi tạo năm học": read the control workbook, plan, show the plan in words, and after agreement apply it in slices. */
import { fingerprint } from '../domain/plan/fingerprint';
import type { Register } from '../domain/plan/identify';
import type { Plan } from '../domain/plan/plan';
import { planChanges } from '../domain/plan/plan-changes';
import { isEmpty } from '../domain/plan/plan-questions';
import { readSchool } from '../domain/school/read-school';
import type { ControlTables, School } from '../domain/school/types';
import type { Problem } from '../domain/shared/problem';
import type { DesiredItem } from '../domain/tree/desired-item';
import { desiredTree } from '../domain/tree/desired-tree';
import { applyPlan, type StepFailure, stepCount } from './apply-plan';
import { type Context, knownSchool, log, today } from './context';
import { controlId, readControl } from './control';
import { ensureTriggers } from './install';
import { type LayoutStep, layoutsToWrite, writeLayouts } from './layouts';
import { idsByKey, listItems } from './listing';
import { withKnownLocks } from './lock-state';
import type { ListedItem } from './ports';
import { isOpen, listingWaitMs, recordAnswer } from './probe/environment';
import { addToRegister, readRegister } from './register';
import type { SetUpJob } from './store';

export type SetUpPlan =
  | { ok: false; problems: readonly Problem[] }
  | {
      ok: true;
      tables: ControlTables;
      school: School;
      plan: Plan;
      warnings: readonly Problem[];
      fingerprint: string;
      isEmpty: boolean;
    };

/** Reads and plans; writes nothing. */
export function planSetUp(context: Context): SetUpPlan {
  const { tables, lost } = readControl(context);
  const reading = readSchool(tables, today(context));
  const gone = lost.map((sheet): Problem => ({ type: 'SheetMissing', sheet }));
  if (!reading.ok) return { ok: false, problems: [...gone, ...reading.problems] };
  if (gone.length > 0) return { ok: false, problems: gone };
  const { school, warnings } = reading;
  if (school.settings.schoolAccount !== context.ports.account.toLowerCase())
    return { ok: false, problems: [wrongAccount(context)] };
  const { plan, layouts } = planYear(context, school);
  return {
    ok: true,
    tables,
    school,
    plan,
    warnings,
    fingerprint: fingerprint(plan),
    isEmpty: isEmpty(plan) && layouts.length === 0,
  };
}

/** Begins the work that was agreed to, once the store is saved; `continueSetUp` does it, in this run and the next ones. */
export function startSetUp(context: Context, agreed: SetUpPlan & { ok: true }, row: number, actor: string): void {
  const total = stepCount(agreed.plan);
  const job: SetUpJob = { row, actor, total, startedMs: context.ports.clock.now(), notBeforeMs: 0 };
  context.store.set('school', agreed.tables);
  context.store.set('setUp', job);
  context.store.set('agenda', null);
  log(context, { action: 'setUpStarted', actor, target: agreed.school.settings.schoolYear, detail: { steps: total } });
}

/** One slice of the work. Nothing is resumed: it reads and plans again. */
export function continueSetUp(context: Context): void {
  const job = context.store.get('setUp');
  const school = job && knownSchool(context);
  if (!job || !school || context.ports.clock.now() < job.notBeforeMs) return;
  const before = planYear(context, school);
  const report = applyPlan(context, {
    plan: before.plan,
    year: school.settings.schoolYear,
    desired: before.desired,
    ids: before.ids,
    onProgress: progressWriter(context, job, stepCount(before.plan)),
  });
  writeLayouts(context, school, layoutsToWrite(context, school, before.items, report.ids));
  finishSlice(context, school, job, report.failures);
}

interface YearPlan {
  plan: Plan;
  desired: readonly DesiredItem[];
  items: readonly ListedItem[];
  ids: Record<string, string>;
  layouts: readonly LayoutStep[];
  register: Register;
}

function planYear(context: Context, school: School): YearPlan {
  const items = listItems(context, school.settings.schoolYear);
  const desired = withKnownLocks(context, desiredTree(school, today(context)));
  const register = readRegister(context, school.settings.schoolYear);
  const plan = planChanges({
    desired,
    actual: items,
    register,
    schoolAccount: context.ports.account,
    nowMs: context.ports.clock.now(),
    listingLagMs: listingWaitMs(context.store),
  });
  const ids = { ...idsByKey(items), ...plan.found };
  return { plan, desired, items, ids, register, layouts: layoutsToWrite(context, school, items, ids) };
}

/** Looks again: what is left decides whether the work is done, goes on at the next beat or waits for the quota. */
function finishSlice(context: Context, school: School, job: SetUpJob, failures: readonly StepFailure[]): void {
  const { plan, layouts, ids, register } = planYear(context, school);
  registerFound(context, school.settings.schoolYear, plan, register);
  rememberMeals(context, ids.meals);
  const lasting = failures.filter(({ kind }) => kind === 'invalid' || kind === 'denied');
  const isDone = layouts.length === 0 && stepCount(plan) <= lasting.length;
  const isOutOfQuota = failures.some(({ kind }) => kind === 'quota');
  if (isDone) {
    context.store.set('setUp', null);
    log(context, {
      action: 'setUpDone',
      actor: job.actor,
      target: school.settings.schoolYear,
      detail: { failures: lasting.length },
    });
  } else if (isOutOfQuota) {
    if (isOpen(context, 'apiFilesCountAgainstDailyLimit'))
      recordAnswer(context, 'apiFilesCountAgainstDailyLimit', true);
    const again = Math.max(context.ports.clock.now() + QUOTA_PAUSE_MS, job.startedMs + QUOTA_WINDOW_MS);
    context.store.set('setUp', { ...job, notBeforeMs: again });
  }
  const state = isDone ? 'done' : isOutOfQuota ? 'waitingForQuota' : 'running';
  // Shown before it is remembered: a run that dies in between looks and shows again.
  showProgress(context, job, state, job.total - stepCount(plan), lasting);
  context.store.save();
}

/** Google counts new files over 24 hours from the first one; if that one was not ours, look again some hours later. */
const QUOTA_WINDOW_MS = 24 * 3_600_000;
const QUOTA_PAUSE_MS = 3 * 3_600_000;

/** What was made without an answer and found again by its mark: from now on a copy of it is known as one. */
function registerFound(context: Context, year: string, plan: Plan, register: Register): void {
  const unknown = Object.keys(plan.found).filter((key) => !register[key]?.id);
  addToRegister(
    context,
    year,
    unknown.map((key) => ({ key, id: plan.found[key] ?? null })),
  );
}

/** The meal workbook is wanted at every beat, so its id is kept at hand, and its edit trigger made. */
function rememberMeals(context: Context, meals: string | undefined): void {
  const ids = context.store.get('ids');
  if (!ids || !meals || ids.meals === meals) return;
  context.store.set('ids', { ...ids, meals });
  ensureTriggers(context);
}

function progressWriter(context: Context, job: SetUpJob, steps: number): (done: number) => void {
  return (done) => showProgress(context, job, 'running', job.total - steps + done, []);
}

function showProgress(
  context: Context,
  job: SetUpJob,
  state: 'running' | 'done' | 'waitingForQuota',
  done: number,
  failures: readonly StepFailure[],
): void {
  const elapsedMs = context.ports.clock.now() - job.startedMs;
  const progress = { row: job.row, state, done: Math.max(0, done), total: job.total, failures, elapsedMs };
  context.notify?.(context.views.progressText(progress));
  context.ports.sheets.write(controlId(context), context.views.commandProgress(progress));
}

function wrongAccount(context: Context): Problem {
  return { type: 'NotSchoolAccount', sheet: 'settings', value: context.ports.account };
}
