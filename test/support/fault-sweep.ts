/**
 * Fault sweeps in SQLite's manner: a job is run without a fault, then again from the same state for each of its service
 * calls with a fault at that call. What must hold afterwards is the judge's business.
 */

import { QUOTA_WINDOW_MS } from '../../src/simulator/kernel/quota';
import type { RestRequest, RestResponse } from '../../src/simulator/kernel/rest';
import type { WorldState } from '../../src/simulator/kernel/state';
import { armFaults, callCount, type FaultKind } from '../../src/simulator/script';
import type { SimWorld } from '../../src/simulator/world';

/** What goes wrong at the k-th service call: a fault of the runtime, or an answer of Google's servers to a batch. */
export type Fault = { kind: FaultKind; call: number } | { kind: ServerFault; call: number };

/**
 * `batch429`: the k-th batch request is refused as too fast, with all its parts. `batch429Often`: that one and the next
 * seven. `lostBatch`: the k-th batch does its work and its answer is lost. `lostUpdate`: the grants of one item that the k-th
 * batch changed are as before, though it answered well: somebody else wrote them at the same moment. `quota`: with the k-th
 * batch the day's requests are used up, for the rest of the window of 24 hours: five minutes.
 */
export type ServerFault = 'batch429' | 'batch429Often' | 'lostBatch' | 'lostUpdate' | 'quota';

export const CALL_FAULTS: readonly FaultKind[] = ['before', 'after', 'kill', 'killAfter'];
export const SERVER_FAULTS: readonly ServerFault[] = ['batch429', 'batch429Often', 'lostBatch', 'lostUpdate', 'quota'];

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
  /** The job and the night after it, which mends what no run could see go wrong: what `lostUpdate` is judged by. */
  readonly withNight?: Job<Outcome>;
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
  const { kinds = CALL_FAULTS } = options;
  const faultless = runOnce(job, null);
  const faults = kinds.flatMap((kind, n) => faultsOf(kind, faultless, options, n / kinds.length));
  const [ofNight, ofDay] = [faults.filter(isMendedByNight), faults.filter((fault) => !isMendedByNight(fault))];
  const byDay = injectAll(job, faultless.outcome, ofDay, options);
  const byNight = injectAll(job.withNight ?? job, null, ofNight, options);
  return {
    ...{ job: job.name, calls: faultless.calls, batches: faultless.batches },
    injected: byDay.injected + byNight.injected,
    failures: [...byDay.failures, ...byNight.failures],
  };
}

/** One fault of a job once more. */
export function replayed<Outcome>(job: Job<Outcome>, fault: Fault): string[] | null {
  const judged = (isMendedByNight(fault) && job.withNight) || job;
  return problemsOf(judged, runOnce(judged, null).outcome, fault);
}

function isMendedByNight({ kind }: Fault): boolean {
  return kind === 'lostUpdate';
}

/** @param known how the job ends without a fault; null: it is run for that */
function injectAll<Outcome>(job: Job<Outcome>, known: Outcome | null, faults: Fault[], { onFault }: SweepOptions) {
  const found: { injected: number; failures: Failure[] } = { injected: 0, failures: [] };
  if (faults.length === 0) return found;
  const faultless = known ?? runOnce(job, null).outcome;
  for (const fault of faults) {
    onFault?.(fault);
    const problems = problemsOf(job, faultless, fault);
    if (problems === null) continue;
    found.injected += 1;
    if (problems.length > 0) found.failures.push({ job: job.name, fault, problems });
  }
  return found;
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
    const { response, isHit } = spoiled(world, fault.kind, request, answer);
    seen.hits += isHit ? 1 : 0;
    return response;
  };
  return seen;
}

function isDue({ kind, call }: Fault, batch: number): boolean {
  return kind === 'batch429Often' ? batch >= call && batch < call + OFTEN : batch === call;
}

interface Spoiled {
  response: RestResponse;
  /** Whether there was something to spoil. */
  isHit: boolean;
}

function spoiled(world: SimWorld, kind: ServerFault, request: RestRequest, answer: SimWorld['rest']): Spoiled {
  if (kind === 'lostUpdate') return withoutOneUpdate(world, () => answer(request));
  if (kind === 'quota') useUpRequests(world);
  if (kind === 'quota') return { response: answer(request), isHit: true };
  if (kind === 'lostBatch') answer(request);
  const isLost = kind === 'lostBatch';
  const response = isLost
    ? errorAnswer(500, 'internalError', 'Internal Error')
    : errorAnswer(429, 'rateLimitExceeded', 'Rate Limit Exceeded');
  return { response, isHit: true };
}

/** The grants of the first item that the batch shared otherwise are again what they were. */
function withoutOneUpdate(world: SimWorld, answer: () => RestResponse): Spoiled {
  const grantsOf = () => Object.values(world.state.drive.files).map((file) => ({ file, grants: file.permissions }));
  const before = new Map(grantsOf().map(({ file, grants }) => [file.id, structuredClone(grants)]));
  const response = answer();
  const changed = grantsOf().find(({ file, grants }) => {
    const had = before.get(file.id);
    return had && JSON.stringify(had) !== JSON.stringify(grants);
  });
  if (changed) changed.file.permissions = before.get(changed.file.id) ?? [];
  return { response, isHit: changed !== undefined };
}

const MORE_THAN_A_DAY = 1_000_000;

function useUpRequests(world: SimWorld): void {
  const windowStartMs = world.now() - QUOTA_WINDOW_MS + 5 * 60_000;
  for (const counters of Object.values(world.state.quota))
    counters['script urlfetch'] = { windowStartMs, used: MORE_THAN_A_DAY };
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
