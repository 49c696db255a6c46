/**
 * Fault sweeps in SQLite's manner: a job is run without a fault, then again from the same state for each of its service
 * calls with a fault at that call. What must hold afterwards is the judge's business.
 */

import type { RestRequest, RestResponse } from '../../src/simulator/kernel/rest';
import type { WorldState } from '../../src/simulator/kernel/state';
import { armFaults, callCount, type FaultKind } from '../../src/simulator/script';
import type { SimWorld } from '../../src/simulator/world';

/** What goes wrong at the k-th service call: a fault of the runtime, or an answer of Google's servers to a batch. */
export type Fault = { kind: FaultKind; call: number } | { kind: ServerFault; call: number };

/**
 * `batch429`: the k-th batch request is refused as too fast, with all its parts. `batch429Often`: that one and the next
 * seven. `lostBatch`: the k-th batch does its work and its answer is lost.
 */
export type ServerFault = 'batch429' | 'batch429Often' | 'lostBatch';

export const CALL_FAULTS: readonly FaultKind[] = ['before', 'after', 'kill', 'killAfter'];
export const SERVER_FAULTS: readonly ServerFault[] = ['batch429', 'batch429Often', 'lostBatch'];

export interface Job<Outcome> {
  readonly name: string;
  readonly world: SimWorld;
  /** The state before the job; never changed. */
  readonly start: WorldState;
  /** Everything people do and all the time that passes until nothing is left to be done. */
  readonly run: () => void;
  /** What is compared and judged. */
  readonly outcome: () => Outcome;
  /** What does not hold after a run with a fault, one line each. */
  readonly judge: (faultless: Outcome, faulty: Outcome) => string[];
  /** Called when a run begins, before the fault is armed. */
  readonly onBegin?: () => void;
}

export interface SweepResult {
  job: string;
  /** Service calls of the faultless run, and its batch requests. */
  calls: number;
  batches: number;
  injected: number;
  failures: Failure[];
}

export interface Failure {
  job: string;
  fault: Fault;
  problems: string[];
}

export interface SweepOptions {
  kinds?: readonly Fault['kind'][];
  /** Every n-th call, each kind at calls of its own. Default: every call. */
  stride?: number;
  /** Instead: this many calls for each kind, evenly spread. */
  times?: number;
  onFault?: (fault: Fault) => void;
}

/** Runs the job once without a fault and once for each fault asked for. */
export function sweep<Outcome>(job: Job<Outcome>, options: SweepOptions = {}): SweepResult {
  const faultless = runOnce(job, null);
  const kinds = options.kinds ?? CALL_FAULTS;
  const faults = kinds.flatMap((kind, n) => faultsOf(kind, faultless, options, n / kinds.length));
  const failures: Failure[] = [];
  let injected = 0;
  for (const fault of faults) {
    options.onFault?.(fault);
    const problems = problemsOf(job, faultless.outcome, fault);
    if (problems === null) continue;
    injected += 1;
    if (problems.length > 0) failures.push({ job: job.name, fault, problems });
  }
  return { job: job.name, calls: faultless.calls, batches: faultless.batches, injected, failures };
}

/** What does not hold after the job with that fault; null if the run never came to it. */
export function problemsOf<Outcome>(job: Job<Outcome>, faultless: Outcome, fault: Fault): string[] | null {
  try {
    const faulty = runOnce(job, fault);
    return faulty.isHit ? job.judge(faultless, faulty.outcome) : null;
  } catch (error) {
    return [`threw: ${error instanceof Error ? error.message : String(error)}`];
  }
}

interface OneRun<Outcome> {
  outcome: Outcome;
  calls: number;
  batches: number;
  isHit: boolean;
}

export function runOnce<Outcome>(job: Job<Outcome>, fault: Fault | null): OneRun<Outcome> {
  const { world } = job;
  restore(world, job.start);
  job.onBegin?.();
  const server = serverFaults(world, fault);
  armFaults(world, fault && !isServerFault(fault) ? [{ call: fault.call, kind: fault.kind, scope: 'all' }] : []);
  try {
    job.run();
  } finally {
    server.stop();
  }
  const calls = callCount(world);
  const isHit = fault === null || server.hits > 0 || world.state.script.faults.armed.some(({ fired }) => fired);
  armFaults(world, []);
  return { outcome: job.outcome(), calls, batches: server.batches, isHit };
}

/** @param phase where in the first stretch of calls a kind begins, from 0 to 1 */
function faultsOf(
  kind: Fault['kind'],
  { calls, batches }: OneRun<unknown>,
  { stride = 1, times }: SweepOptions,
  phase: number,
): Fault[] {
  const last = (SERVER_FAULTS as readonly string[]).includes(kind) ? batches : calls;
  const step = times === undefined ? stride : Math.max(1, last / times);
  const faults: Fault[] = [];
  for (let call = 1 + phase * step; call < last + 1; call += step)
    faults.push({ kind, call: Math.floor(call) } as Fault);
  return faults;
}

/** A run that died in the middle of a fault may have left the clock within it. */
export function restore(world: SimWorld, state: WorldState): void {
  world.restore(state);
  world.runElapsedMs = 0;
}

function isServerFault(fault: Fault): fault is { kind: ServerFault; call: number } {
  return (SERVER_FAULTS as readonly string[]).includes(fault.kind);
}

const BATCH = 'https://www.googleapis.com/batch/';
const OFTEN = 8;

/** Stands between the scripts and the world and spoils the answers to batches. */
function serverFaults(world: SimWorld, fault: Fault | null) {
  const answer = world.rest;
  const seen = { batches: 0, hits: 0, stop: () => {} };
  seen.stop = () => {
    world.rest = answer;
  };
  world.rest = (request) => {
    if (!request.url.startsWith(BATCH)) return answer(request);
    seen.batches += 1;
    if (!fault || !isServerFault(fault) || !isDue(fault, seen.batches)) return answer(request);
    seen.hits += 1;
    return spoiled(fault.kind, request, answer);
  };
  return seen;
}

function isDue({ kind, call }: Fault, batch: number): boolean {
  return kind === 'batch429Often' ? batch >= call && batch < call + OFTEN : batch === call;
}

function spoiled(kind: ServerFault, request: RestRequest, answer: SimWorld['rest']): RestResponse {
  if (kind !== 'lostBatch') return errorAnswer(429, 'rateLimitExceeded', 'Rate Limit Exceeded');
  answer(request);
  return errorAnswer(500, 'internalError', 'Internal Error');
}

function errorAnswer(code: number, reason: string, message: string): RestResponse {
  const error = { code, message, errors: [{ message, domain: 'global', reason }] };
  return {
    status: code,
    headers: { 'Content-Type': 'application/json; charset=UTF-8' },
    body: JSON.stringify({ error }),
  };
}

/** A failure as one can replay it. */
export function failureText({ job, fault, problems }: Failure): string {
  return [`${job}: ${fault.kind} at ${fault.call}`, ...problems.map((problem) => `    ${problem}`)].join('\n');
}
