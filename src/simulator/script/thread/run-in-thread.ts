/**
 * Runs functions in threads of their own. Several runs started together are interleaved call by call in the order of
 * their modelled clocks: all wait at a call, and the one that is earliest goes on. So the result does not depend on the
 * speed of the machine.
 */
import type { World } from '../../kernel/world';
import { beginRun, type ExecutionResult, finishRun, type RunRequest } from '../execution';
import { answerCall } from '../host';
import { clockOf, type Run, showTime } from '../run';
import { NOT_STARTED, requireRunnable } from '../run-function';
import type { SandboxOutcome } from '../sandbox';
import { otherHolder } from '../services/locks';
import { type Call, RunThread } from './run-thread';

/** As `runFunction`, in a worker that is killed at its limit even inside a loop that calls nothing. */
export async function runFunctionInThread(world: World, request: RunRequest): Promise<ExecutionResult> {
  const [result] = await runTogether(world, [request]);
  return result as ExecutionResult;
}

/** Starts all at the same world time. The clock goes on to the end of the longest. */
export async function runTogether(world: World, requests: readonly RunRequest[]): Promise<ExecutionResult[]> {
  for (const request of requests) requireRunnable(world, request);
  const startMs = world.now();
  const jobs = requests.map((request) => startJob(world, request, startMs));
  for (let live = jobs.filter(isLive); live.length > 0; live = jobs.filter(isLive)) {
    await Promise.all(live.map(reachCall));
    answerEarliest(jobs.filter(isLive));
  }
  const results = jobs.map((job) => job.result);
  world.state.nowMs = Math.max(startMs, ...jobs.map(({ run }) => run.startMs + run.elapsedMs));
  world.runElapsedMs = 0;
  return results.map((result) => {
    if (result === undefined || result instanceof Error) throw result ?? new Error('A run has no result');
    return result;
  });
}

interface Job {
  run: Run;
  thread?: RunThread;
  call?: Call;
  result?: ExecutionResult | Error;
}

function startJob(world: World, request: RunRequest, startMs: number): Job {
  world.state.nowMs = startMs;
  world.runElapsedMs = 0;
  const run = beginRun(world, request);
  const job: Job = { run };
  if (run.ended) finish(job, NOT_STARTED);
  else job.thread = new RunThread(run, request);
  return job;
}

function isLive(job: Job): boolean {
  return job.result === undefined;
}

/** Waits until the run asks for a call or is over. */
async function reachCall(job: Job): Promise<void> {
  if (job.call || !job.thread) return;
  const step = await job.thread.next();
  if ('outcome' in step) finish(job, step.outcome);
  else job.call = step;
}

function finish(job: Job, outcome: SandboxOutcome): void {
  try {
    job.result = finishRun(job.run, outcome);
  } catch (error) {
    job.result = error as Error;
  }
}

/** Answers the waiting call with the earliest clock; one that wants a taken lock lets the others go first. */
function answerEarliest(live: readonly Job[]): void {
  const waiting = [...live].sort((a, b) => clockOf(a.run) - clockOf(b.run));
  const job = waiting.find((each) => !yieldsToHolder(each, waiting)) ?? waiting[0];
  if (!job?.call || !job.thread) return;
  const { service, method, argsJson, waitsFor } = job.call;
  delete job.call;
  if (waitsFor) waitUntil(job.run, clockOf(waitsFor));
  const reply = answerCall(job.run, service, method, argsJson);
  if (job.run.ended) {
    job.thread.kill();
    finish(job, NOT_STARTED);
  } else job.thread.reply(reply);
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
