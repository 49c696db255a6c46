/**
 * A script run in a thread of its own that can wait for a person's answer to a dialog; the server goes on meanwhile.
 * Outside its turns (RunQueue) it does nothing, so no other script runs between its calls but while it waits.
 */

import { beginRun, type ExecutionResult, finishRun, type RunRequest } from '../../script/execution';
import { answerCall } from '../../script/host';
import { clockOf, type DialogAnswer, type Run } from '../../script/run';
import { NOT_STARTED, requireRunnable } from '../../script/run-function';
import type { SandboxOutcome } from '../../script/sandbox';
import { releaseLocks } from '../../script/services/locks';
import { type Call, RunThread } from '../../script/thread/run-thread';
import type { SimWorld } from '../../world';
import type { RunQueue } from '../run-queue';
import { nextStep, PATIENCE_MS } from './patience';
import { type Asked, questionOf } from './question';

/** Whoever started the run: is told what happens and answers dialogs. */
export interface LiveRunHost {
  readonly turns: RunQueue;
  /** Drops the run when it computes and nobody wants it any more. */
  readonly signal: AbortSignal;
  onBegin(run: Run): void;
  /** After each call: dialogs and toasts may be new. */
  onStep(run: Run): void;
  /** Answers when the person does. @throws when nobody will */
  ask(run: Run, asked: Asked): Promise<DialogAnswer>;
}

/** Runs to the end. @throws as runFunction, and what `ask` and the signal throw: then the run is dropped without an end */
export async function runLive(world: SimWorld, request: RunRequest, host: LiveRunHost): Promise<ExecutionResult> {
  requireRunnable(world, request);
  const turn = new Turn(host.turns);
  await turn.begin();
  try {
    const run = beginRun(world, request);
    leaveClock(run);
    host.onBegin(run);
    if (run.ended) return finishRun(run, NOT_STARTED);
    return await finishLive({ run, request, host, turn, thread: new RunThread(run, patient(request)) });
  } finally {
    turn.end();
  }
}

interface Live {
  run: Run;
  request: RunRequest;
  host: LiveRunHost;
  turn: Turn;
  thread: RunThread;
}

/** A thread may sleep while a person thinks: how long it may compute is watched from here. */
function patient(request: RunRequest): RunRequest {
  return { ...request, realTimeoutMs: PATIENCE_MS };
}

async function finishLive(live: Live): Promise<ExecutionResult> {
  try {
    return finishRun(live.run, await outcomeOf(live));
  } finally {
    live.thread.kill();
  }
}

async function outcomeOf(live: Live): Promise<SandboxOutcome> {
  const { run, host, thread } = live;
  for (;;) {
    const step = await nextStep(thread, host.signal);
    catchUp(run);
    if ('outcome' in step) return step.outcome;
    await ask(live, step);
    const reply = answerCall(run, step.service, step.method, step.argsJson);
    leaveClock(run);
    host.onStep(run);
    if (run.ended) return NOT_STARTED;
    thread.reply(reply);
  }
}

/**
 * Lets a person answer if the call is a dialog. The run stands still and its locks are let go: "LockService locks don't
 * persist across the suspension". https://developers.google.com/apps-script/guides/dialogs
 */
async function ask({ run, request, host, turn }: Live, call: Call): Promise<void> {
  const asked = questionOf(call);
  const isAnswered = run.answers.length > 0 || (request.answers !== undefined && asked?.isNotice === true);
  if (!asked || isAnswered) return;
  releaseLocks(run);
  turn.end();
  const answer = await host.ask(run, asked);
  await turn.begin();
  catchUp(run);
  if (!asked.isNotice) run.answers.push(answer);
}

/** Others may have moved the clock while this run computed or waited. */
function catchUp(run: Run): void {
  run.pausedMs += Math.max(0, run.world.now() - clockOf(run));
}

/** Between its calls the world's clock belongs to everybody. */
function leaveClock(run: Run): void {
  run.world.state.nowMs = clockOf(run);
  run.world.runElapsedMs = 0;
}

/** A place in the queue that can be given back and taken again. */
class Turn {
  private release?: () => void;

  constructor(private readonly queue: RunQueue) {}

  async begin(): Promise<void> {
    this.release = await this.queue.acquire();
  }

  end(): void {
    this.release?.();
    delete this.release;
  }
}
