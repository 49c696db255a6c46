/** One worker thread with the run inside it, seen from the host. */
import { MessageChannel, Worker } from 'node:worker_threads';
import { REAL_TIMEOUT_MS, type RunRequest, sandboxInput } from '../execution';
import type { Run } from '../run';
import type { SandboxOutcome } from '../sandbox';
import { surfaceText, THREAD_PATH } from '../surface-text';

/** A call that waits for its answer. */
export interface Call {
  service: string;
  method: string;
  argsJson: string;
  /** The run whose lock it waits for. */
  waitsFor?: Run;
}

export type Step = Call | { outcome: SandboxOutcome };

/** Real time a worker gets beyond its own time-out before it is terminated. */
const GRACE_MS = 1_000;

export class RunThread {
  private readonly bell = new Int32Array(new SharedArrayBuffer(4));
  private readonly replies = new MessageChannel();
  private readonly worker: Worker;
  private readonly steps: Step[] = [];
  private wake?: () => void;
  private readonly timer: NodeJS.Timeout;

  constructor(run: Run, request: RunRequest) {
    const input = sandboxInput(run, request, surfaceText());
    const { port2 } = this.replies;
    this.worker = new Worker(THREAD_PATH, {
      workerData: { input, bell: this.bell, replies: port2 },
      transferList: [port2],
    });
    this.worker.on('message', (step: Step) => this.arrive(step));
    this.worker.on('error', (error) =>
      this.arrive({ outcome: { kind: 'threw', name: error.name, message: error.message } }),
    );
    this.timer = setTimeout(() => this.terminate(), (request.realTimeoutMs ?? REAL_TIMEOUT_MS) + GRACE_MS);
  }

  /** The next call of the run, or its end. */
  async next(): Promise<Step> {
    if (this.steps.length === 0) await new Promise<void>((resolve) => (this.wake = resolve));
    const step = this.steps.shift() as Step;
    if ('outcome' in step) this.kill();
    return step;
  }

  reply(text: string): void {
    this.replies.port1.postMessage(text);
    Atomics.store(this.bell, 0, 1);
    Atomics.notify(this.bell, 0);
  }

  /** Ends the thread wherever it is, even in a loop that calls nothing. */
  kill(): void {
    clearTimeout(this.timer);
    this.replies.port1.close();
    void this.worker.terminate();
  }

  private terminate(): void {
    this.arrive({ outcome: { kind: 'ranTooLong' } });
  }

  private arrive(step: Step): void {
    this.steps.push(step);
    this.wake?.();
  }
}
