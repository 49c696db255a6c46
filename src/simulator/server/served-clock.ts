/** The world's clock under the server: moves trigger by trigger, so that others are answered in between. */
import { setImmediate } from 'node:timers/promises';
import { advanceTo, type ExecutionResult, nextTriggerAt } from '../script';
import type { SimWorld } from '../world';
import { ControlError } from './control-error';
import type { Notices } from './notices';
import { RunQueue } from './run-queue';

const TICK_MS = 1_000;

export class ServedClock {
  private readonly moves = new RunQueue();
  private ticking?: NodeJS.Timeout;
  private isMoving = false;
  private isClosed = false;

  constructor(
    private readonly world: SimWorld,
    private readonly runs: RunQueue,
    private readonly notices: Notices,
  ) {}

  get isRunning(): boolean {
    return this.ticking !== undefined;
  }

  /** Lets the clock go on by itself, a second a second, or stops it. */
  setRunning(isRunning: boolean): void {
    clearInterval(this.ticking);
    delete this.ticking;
    if (isRunning) this.ticking = setInterval(() => void this.tick(), TICK_MS);
    this.notices.tell();
  }

  /**
   * Moves the clock; the triggers that fall due run one after another, each in a turn of its own.
   * @throws ControlError 400 for a time in the past
   */
  async moveTo(untilMs: number): Promise<ExecutionResult[]> {
    return this.moves.exclusively(async () => {
      const { world } = this;
      if (untilMs < world.state.nowMs) throw new ControlError(400, 'The clock of the world goes only forward');
      this.isMoving = true;
      try {
        return await this.fireUntil(untilMs);
      } finally {
        this.isMoving = false;
      }
    });
  }

  /** Stops for good; a move under way ends after the trigger it is at. */
  close(): void {
    this.setRunning(false);
    this.isClosed = true;
  }

  private async fireUntil(untilMs: number): Promise<ExecutionResult[]> {
    const results: ExecutionResult[] = [];
    while ((nextTriggerAt(this.world) ?? Number.POSITIVE_INFINITY) <= untilMs && !this.isClosed) {
      results.push(...(await this.runs.exclusively(() => this.fireNext())));
      this.notices.changed();
      await setImmediate();
    }
    if (!this.isClosed) await this.runs.exclusively(() => void advanceTo(this.world, untilMs));
    return results;
  }

  private fireNext(): ExecutionResult[] {
    return advanceTo(this.world, nextTriggerAt(this.world) ?? this.world.state.nowMs);
  }

  /** A tick that finds the clock moving already is left out. */
  private async tick(): Promise<void> {
    if (this.isMoving) return;
    await this.moveTo(this.world.state.nowMs + TICK_MS);
    this.notices.tell();
  }
}
