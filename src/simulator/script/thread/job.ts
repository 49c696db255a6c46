/** One of several runs that go on at the same time: a thread that computes, and waits whenever it makes a call. */
import type { World } from '../../kernel/world';
import { beginRun, type ExecutionResult, finishRun, type RunRequest } from '../execution';
import { answerCall } from '../host';
import { clockOf, type Run, showTime } from '../run';
import { NOT_STARTED } from '../run-function';
import type { SandboxOutcome } from '../sandbox';
import { otherHolder } from '../services/locks';
import { type Call, RunThread } from './run-thread';

export interface Job {
  run: Run;
  thread?: RunThread;
  /** The call it waits at. */
  call?: Call;
  result?: ExecutionResult | Error;
}

/** A run that begins at `startMs`; a refused one is over at once. */
export function startJob(world: World, request: RunRequest, startMs: number): Job {
  world.state.nowMs = startMs;
  world.runElapsedMs = 0;
  const run = beginRun(world, request);
  const job: Job = { run };
  if (run.ended) finish(job, NOT_STARTED);
  else job.thread = new RunThread(run, request);
  return job;
}

export function isLive(job: Job): boolean {
  return job.result === undefined;
}

/** Waits until the run asks for a call or is over; true when the call is new. */
export async function reachCall(job: Job): Promise<boolean> {
  if (job.call || !job.thread) return false;
  const step = await job.thread.next();
  if ('outcome' in step) finish(job, step.outcome);
  else job.call = step;
  return job.call !== undefined;
}

/** The one whose turn it is: the earliest clock, but who wants a taken lock lets the others go first. */
export function earliestJob(live: readonly Job[]): Job | undefined {
  const waiting = [...live].sort((a, b) => clockOf(a.run) - clockOf(b.run));
  return waiting.find((each) => !yieldsToHolder(each, waiting)) ?? waiting[0];
}

/** Answers the call a job waits at. */
export function answerJob(job: Job): void {
  if (!job.call || !job.thread) return;
  const { service, method, argsJson, waitsFor } = job.call;
  delete job.call;
  if (waitsFor) waitUntil(job.run, clockOf(waitsFor));
  const reply = answerCall(job.run, service, method, argsJson);
  if (job.run.ended) {
    job.thread.kill();
    finish(job, NOT_STARTED);
  } else job.thread.reply(reply);
}

/** Gives a run up wherever it is. */
export function dropJob(job: Job): void {
  job.run.ended ??= { status: 'killed', message: 'The run was given up' };
  job.thread?.kill();
  finish(job, NOT_STARTED);
}

function finish(job: Job, outcome: SandboxOutcome): void {
  try {
    job.result = finishRun(job.run, outcome);
  } catch (error) {
    job.result = error as Error;
  }
}

/** True while another live run holds the wanted lock and may let go before the time-out. */
function yieldsToHolder({ run, call }: Job, live: readonly Job[]): boolean {
  if (!call || (call.method !== 'tryLock' && call.method !== 'waitLock')) return false;
  const [kind, timeoutMs] = JSON.parse(call.argsJson) as [string, number];
  showTime(run);
  const holderId = otherHolder(run, kind)?.executionId;
  const holder = live.find((each) => each.run.executionId === holderId)?.run;
  if (!holder || clockOf(holder) >= clockOf(run) + timeoutMs) {
    if (holder) delete call.waitsFor;
    return false;
  }
  call.waitsFor = holder;
  return true;
}

/** The time a run spent waiting for a lock that has been let go. */
function waitUntil(run: Run, ms: number): void {
  run.elapsedMs = Math.min(run.limitMs, Math.max(run.elapsedMs, ms - run.startMs));
}
