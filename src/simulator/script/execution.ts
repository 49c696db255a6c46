/** An execution from its request to its entry on the "Executions" page, whoever executes it. */
import type { World } from '../kernel/world';
import { projectAt } from './api/version-store';
import { RUN_LIMIT_MS, SHORT_RUN_LIMIT_MS, START_MS, START_MS_PER_KB } from './latency';
import { chargeTriggerTime, hasTriggerTime, SIMULTANEOUS_RUNS } from './quotas';
import {
  type CallRecord,
  clockOf,
  type DialogAnswer,
  type DialogRecord,
  type Run,
  RunEnded,
  spend,
  TIME_LIMIT_TEXT,
} from './run';
import type { SandboxInput, SandboxOutcome } from './sandbox';
import { releaseLocks } from './services/locks';
import type { AuthMode, ExecutionSummary, RunError, RunKind, RunStatus } from './state';

export interface RunRequest {
  scriptId: string;
  functionName: string;
  /** The account whose authority runs. */
  account: string;
  kind: RunKind;
  /** The person at the keyboard when it is not `account` (an edit that fires somebody's trigger). */
  actor?: string;
  /** Default: LIMITED for simple triggers, else FULL. */
  authMode?: AuthMode;
  /** First argument of the function; ranges, users and spreadsheets as `{ $: kind, … }`. */
  event?: unknown;
  /** All arguments, instead of `event`. */
  args?: readonly unknown[];
  /** The deployment that was called; without a version it runs HEAD. */
  deployment?: { id: string; versionNumber?: number };
  activeSpreadsheetId?: string;
  answers?: readonly DialogAnswer[];
  triggerId?: string;
  onCall?: Run['onCall'];
  /** Longest real time, ms. Default: the world's, else REAL_TIMEOUT_MS. */
  realTimeoutMs?: number;
}

export interface ExecutionResult extends ExecutionSummary {
  endMs: number;
  /** What the function returned, as JSON carries it. */
  returnValue?: unknown;
  calls: CallRecord[];
  logs: string[];
  dialogs: DialogRecord[];
  /** Queued answers nobody asked for. */
  unusedAnswers: number;
}

export const REAL_TIMEOUT_MS = 60_000;
const KEPT_MS = 7 * 24 * 3_600_000;

const NO_TIME_TEXT = 'Service using too much computer time for one day';
const TOO_MANY_RUNS_TEXT = 'There are too many scripts running simultaneously for this Google user account.';

/** Opens an execution: limits are checked and the start-up time is spent. A refused run has `ended` set. */
export function beginRun(world: World, request: RunRequest): Run {
  const { script } = world.state;
  script.executionsSoFar += 1;
  const run = newRun(world, request, `execution-${script.executionsSoFar}`);
  if (Object.values(script.running).filter((email) => email === run.account).length >= SIMULTANEOUS_RUNS) {
    run.ended = { status: 'failed', message: TOO_MANY_RUNS_TEXT };
  } else if (run.kind === 'trigger' && !hasTriggerTime(world, run.account)) {
    run.ended = { status: 'failed', message: NO_TIME_TEXT };
  }
  script.running[run.executionId] = run.account;
  if (!run.ended) ignoringEnd(() => spend(run, startMs(run)));
  return run;
}

export function sandboxInput(run: Run, { event, args, realTimeoutMs }: RunRequest, surface: string): SandboxInput {
  const input = {
    args: args ?? (event === undefined ? [] : [event]),
    returnsTo: run.kind,
  };
  return {
    surface,
    files: run.project.files.filter(({ type }) => type === 'SERVER_JS').map(({ name, source }) => ({ name, source })),
    functionName: run.functionName,
    inputJson: JSON.stringify(input),
    realTimeoutMs: realTimeoutMs ?? run.world.realTimeoutMs ?? REAL_TIMEOUT_MS,
    keepsGlobals: run.world.keepsGlobals ?? false,
  };
}

/**
 * Closes an execution: locks are released, time is charged, the summary is kept for 7 days.
 * @throws what the simulator refused during the run (NotSimulated, an unanswered dialog), even if the script caught it.
 */
export function finishRun(run: Run, outcome: SandboxOutcome): ExecutionResult {
  const { world } = run;
  if (outcome.kind === 'ranTooLong') runOut(run);
  releaseLocks(run);
  delete world.state.script.running[run.executionId];
  if (run.kind === 'trigger') chargeTriggerTime(world, run.account, run.elapsedMs);
  const summary = summaryOf(run, outcome);
  keep(world, summary);
  closeClock(run);
  const result: ExecutionResult = {
    ...summary,
    endMs: clockOf(run),
    ...(outcome.kind === 'returned' &&
      outcome.valueJson !== undefined && { returnValue: JSON.parse(outcome.valueJson) }),
    calls: run.calls,
    logs: run.logs,
    dialogs: run.dialogs,
    unusedAnswers: run.answers.length,
  };
  world.onExecution?.(result, run);
  if (run.broken) throw run.broken;
  return result;
}

function newRun(world: World, request: RunRequest, executionId: string): Run {
  const { account, actor = account, kind, answers = [], authMode = kind === 'simple' ? 'LIMITED' : 'FULL' } = request;
  const { activeSpreadsheetId, triggerId, deployment, onCall, functionName } = request;
  return {
    world,
    project: projectAt(world, request.scriptId, deployment?.versionNumber),
    executionId,
    functionName,
    kind,
    account,
    actor,
    authMode,
    ...(activeSpreadsheetId !== undefined && { activeSpreadsheetId }),
    ...(triggerId !== undefined && { triggerId }),
    ...(deployment && { deploymentId: deployment.id }),
    ...(onCall && { onCall }),
    startMs: world.now(),
    limitMs: kind === 'simple' || kind === 'card' ? SHORT_RUN_LIMIT_MS : RUN_LIMIT_MS,
    answers: [...answers],
    elapsedMs: 0,
    pausedMs: 0,
    round: 0,
    callCount: 0,
    calls: [],
    logs: [],
    dialogs: [],
  };
}

/** The bundle is evaluated at every execution. */
function startMs(run: Run): number {
  const bytes = run.project.files.reduce((sum, { source }) => sum + source.length, 0);
  return START_MS + Math.round((bytes / 1024) * START_MS_PER_KB);
}

function ignoringEnd(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof RunEnded)) throw error;
  }
}

function runOut(run: Run): void {
  run.elapsedMs = run.limitMs;
  run.ended ??= { status: 'timedOut', message: TIME_LIMIT_TEXT };
}

function summaryOf(run: Run, outcome: SandboxOutcome): ExecutionSummary {
  const {
    executionId,
    project,
    functionName,
    account,
    kind,
    triggerId,
    deploymentId,
    startMs: start,
    elapsedMs,
    callCount,
    calls,
  } = run;
  const error = errorOf(run, outcome);
  const status: RunStatus = run.ended?.status ?? (error ? 'failed' : 'completed');
  return {
    id: executionId,
    scriptId: project.id,
    functionName,
    account,
    kind,
    ...(triggerId !== undefined && { triggerId }),
    ...(deploymentId !== undefined && { deploymentId }),
    startMs: start,
    modelledMs: elapsedMs,
    callCount,
    writeCount: calls.filter(({ isWrite }) => isWrite).length,
    status,
    ...(error && { error }),
  };
}

function errorOf(run: Run, outcome: SandboxOutcome): RunError | undefined {
  if (run.ended) return { name: 'Exception', message: run.ended.message };
  if (outcome.kind !== 'threw') return undefined;
  const { name, message, stack } = outcome;
  return { name, message, ...(stack !== undefined && { stack }) };
}

function keep(world: World, summary: ExecutionSummary): void {
  const { script } = world.state;
  const since = summary.startMs - KEPT_MS;
  const firstKept = script.executions.findIndex(({ startMs: start }) => start >= since);
  if (firstKept > 0) script.executions.splice(0, firstKept);
  script.executions.push(summary);
}

/** The world's clock goes on from the end of the run. */
function closeClock(run: Run): void {
  run.world.state.nowMs = clockOf(run);
  run.world.runElapsedMs = 0;
}
