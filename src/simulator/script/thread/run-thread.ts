/** A run inside a worker thread, seen from the host. */
import { REAL_TIMEOUT_MS, type RunRequest, sandboxInput } from '../execution';
import type { Run } from '../run';
import type { SandboxOutcome } from '../sandbox';
import { surfaceText } from '../surface-text';
import { endThread, giveBack, takeThread } from './thread-pool';

/** A call that waits for its answer. */
export interface Call {
  service: string;
  method: string;
  argsJson: string;
  /** The run whose lock it waits for. */
  waitsFor?: Run;
}

export type Step = Call | { outcome: SandboxOutcome };

/** The sandbox of a thread limits nothing itself: its clock would go on while the run waits for an answer. */
const NO_LIMIT_MS = 2 ** 31 - 1;

export class RunThread {
  private readonly thread = takeThread();
  private readonly steps: Step[] = [];
  private wake?: () => void;
  private isOver = false;
  /** Real time it may still compute, waiting not counted. */
  private leftMs: number;
  private sinceMs = 0;
  private timer?: NodeJS.Timeout;

  constructor(run: Run, request: RunRequest) {
    const { worker } = this.thread;
    this.leftMs = request.realTimeoutMs ?? REAL_TIMEOUT_MS;
    worker.on('message', this.arrive);
    worker.on('error', this.fail);
    worker.postMessage(sandboxInput(run, { ...request, realTimeoutMs: NO_LIMIT_MS }, surfaceText()));
    this.watch();
  }

  /** The next call of the run, or its end. */
  async next(): Promise<Step> {
    if (this.steps.length === 0) await new Promise<void>((resolve) => (this.wake = resolve));
    const step = this.steps.shift() as Step;
    if ('outcome' in step) this.leave(giveBack);
    return step;
  }

  reply(text: string): void {
    const { replies, bell } = this.thread;
    this.watch();
    replies.postMessage(text);
    Atomics.store(bell, 0, 1);
    Atomics.notify(bell, 0);
  }

  /** Ends the run wherever it is. */
  kill(): void {
    this.leave(endThread);
  }

  private leave(how: typeof giveBack): void {
    clearTimeout(this.timer);
    if (this.isOver) return;
    this.isOver = true;
    this.thread.worker.off('message', this.arrive).off('error', this.fail);
    how(this.thread);
  }

  private watch(): void {
    this.sinceMs = performance.now();
    this.timer = setTimeout(() => this.end({ kind: 'ranTooLong' }), Math.max(0, this.leftMs));
  }

  private readonly arrive = (step: Step): void => {
    clearTimeout(this.timer);
    this.leftMs -= performance.now() - this.sinceMs;
    this.steps.push(step);
    this.wake?.();
  };

  private readonly fail = ({ name, message }: Error): void => this.end({ kind: 'threw', name, message });

  /** The run is over, and its thread is of no more use. */
  private end(outcome: SandboxOutcome): void {
    this.leave(endThread);
    this.arrive({ outcome });
  }
}
