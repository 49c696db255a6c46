/**
 * Runs functions in threads of their own. Several runs are interleaved call by call in the order of their modelled
 * clocks: all wait at a call, and the one that is earliest goes on. So the result does not depend on the speed of the
 * machine. A seed makes every call wait a random time first, which gives another order: the same for the same seed.
 */
import type { RandomState } from '../../kernel/random';
import type { World } from '../../kernel/world';
import type { ExecutionResult, RunRequest } from '../execution';
import { clockOf } from '../run';
import { requireRunnable } from '../run-function';
import { firingRequests, nextTriggerAt } from '../time-triggers';
import { delayCall } from './call-delay';
import { answerJob, dropJob, earliestJob, isLive, type Job, reachCall, startJob } from './job';

/** Something that happens at a time of the world: an edit, a press. The runs it answers with begin at that time. */
export interface Step {
  /** Ms since the epoch; a past one happens now. */
  at: number;
  act(world: World): readonly RunRequest[] | undefined;
}

export interface Schedule {
  /** Without one no call waits: the order follows from the modelled times alone. */
  seed?: number;
}

export interface Timeline extends Schedule {
  steps: readonly Step[];
  /** Time triggers due until then fire on the way, overlapping whatever runs (ms). Without it none fire. */
  until?: number;
}

/** As `runFunction`, in a worker that is killed at its limit even inside a loop that calls nothing. */
export async function runFunctionInThread(world: World, request: RunRequest): Promise<ExecutionResult> {
  const [result] = await runTogether(world, [request]);
  return result as ExecutionResult;
}

/** Starts all at the same world time. The clock goes on to the end of the longest. */
export async function runTogether(
  world: World,
  requests: readonly RunRequest[],
  schedule: Schedule = {},
): Promise<ExecutionResult[]> {
  return runWorldTogether(world, { ...schedule, steps: [{ at: world.now(), act: () => requests }] });
}

/**
 * Lets steps, runs and triggers happen in the order of time until all are over; answers the runs in the order they began.
 * @throws what a step throws (the runs are given up), or what the simulator refused in a run, after all are over
 */
export async function runWorldTogether(world: World, timeline: Timeline): Promise<ExecutionResult[]> {
  const { seed, until = Number.NEGATIVE_INFINITY } = timeline;
  const jobs: Job[] = [];
  const scene: Scene = { world, jobs, steps: inOrder(timeline.steps), until, startMs: world.now() };
  const random: RandomState | undefined = seed === undefined ? undefined : { rng: seed };
  try {
    for (let act = nextAct(scene); act; act = nextAct(scene)) {
      act();
      await reachCalls(jobs, random);
    }
  } finally {
    jobs.filter(isLive).forEach(dropJob);
  }
  world.state.nowMs = Math.max(world.state.nowMs, until, ...jobs.map(({ run }) => clockOf(run)));
  world.runElapsedMs = 0;
  return jobs.map(resultOf);
}

interface Scene {
  world: World;
  jobs: Job[];
  /** Those to come. */
  steps: Step[];
  until: number;
  startMs: number;
}

function inOrder(steps: readonly Step[]): Step[] {
  return [...steps].sort((a, b) => a.at - b.at);
}

/** What comes first: a step, a trigger, or the answer to a waiting call. Undefined when all is over. */
function nextAct(scene: Scene): (() => void) | undefined {
  const { world, steps, until } = scene;
  const job = earliestJob(scene.jobs.filter(isLive));
  const triggerMs = nextTriggerAt(world) ?? Number.POSITIVE_INFINITY;
  const dueMs = triggerMs <= until ? triggerMs : Number.POSITIVE_INFINITY;
  const stepMs = steps[0]?.at ?? Number.POSITIVE_INFINITY;
  const jobMs = job ? clockOf(job.run) : Number.POSITIVE_INFINITY;
  if (stepMs < Number.POSITIVE_INFINITY && stepMs <= Math.min(dueMs, jobMs)) return () => takeStep(scene);
  if (dueMs < Number.POSITIVE_INFINITY && dueMs <= jobMs) return () => begin(scene, dueMs, () => firingRequests(world));
  return job && (() => answerJob(job));
}

function takeStep(scene: Scene): void {
  const step = scene.steps.shift() as Step;
  begin(scene, step.at, () => step.act(scene.world) ?? []);
}

/** The clock shows the time of what happens, also while runs that began earlier wait with later clocks. */
function begin({ world, jobs, startMs }: Scene, atMs: number, requestsOf: () => readonly RunRequest[]): void {
  const ms = Math.max(startMs, atMs);
  world.state.nowMs = ms;
  world.runElapsedMs = 0;
  for (const request of requestsOf()) {
    requireRunnable(world, request);
    jobs.push(startJob(world, request, ms));
  }
}

/** Delays are drawn in the order the runs began, not in that in which their threads come to a call. */
async function reachCalls(jobs: readonly Job[], random: RandomState | undefined): Promise<void> {
  const live = jobs.filter(isLive);
  const hasNewCall = await Promise.all(live.map(reachCall));
  for (const [i, job] of live.entries()) if (random && hasNewCall[i]) delayCall(job, random);
}

function resultOf({ result }: Job): ExecutionResult {
  if (result === undefined || result instanceof Error) throw result ?? new Error('A run has no result');
  return result;
}
