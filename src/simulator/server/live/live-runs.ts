/** The runs that people have started and that are not over. */
import type { ExecutionResult, RunRequest } from '../../script';
import type { Run } from '../../script/run';
import type { SimWorld } from '../../world';
import { ControlError } from '../control-error';
import type { ScreenInfo } from '../protocol';
import type { RunQueue } from '../run-queue';
import { Bell } from './bell';
import { type LiveRunHost, runLive } from './live-run';
import type { Screens } from './screens';

/** A run that is over, or waits for a person: then without a result. */
export interface SettledRun {
  runId: string;
  result?: ExecutionResult;
  /** The tab that the script has put in front. */
  activeSheetId?: number;
}

interface StartedRun {
  /** Once its turn has come. */
  run?: Run;
  ended: Promise<ExecutionResult>;
  asks: Bell;
}

export class LiveRuns {
  private readonly live = new Map<string, StartedRun>();
  private readonly stop = new AbortController();

  constructor(
    private readonly world: SimWorld,
    private readonly turns: RunQueue,
    private readonly screens: Screens,
    private readonly changed: () => void,
  ) {}

  /** Starts a run and answers when it waits for a person or is over. @throws what the run throws */
  async start(request: RunRequest): Promise<SettledRun> {
    return settled(this.begin(request));
  }

  /** Starts a run and answers when it is over. @throws what the run throws */
  async finish(request: RunRequest): Promise<ExecutionResult> {
    return this.begin(request).ended;
  }

  /** When a run that goes on waits again or is over. */
  async next(runId: string): Promise<SettledRun> {
    const started = this.live.get(runId);
    if (!started) throw new ControlError(404, `There is no run ${runId} that is not over`);
    return settled(started);
  }

  /** Runs of a person that are not over. */
  of(email: string): ScreenInfo['runs'] {
    return [...this.live.values()].flatMap(({ run }) => (run?.actor === email ? [runInfo(run)] : []));
  }

  /** Drops the runs that compute; those that wait for a person are told by the screens. */
  close(): void {
    this.stop.abort(new ControlError(503, 'The server is closing'));
  }

  private begin(request: RunRequest): StartedRun {
    const asks = new Bell();
    const started: StartedRun = {
      asks,
      ended: runLive(
        this.world,
        request,
        this.hostOf(() => started),
      ),
    };
    // Whoever waits hears of a failure; one that fails while nobody waits is in the log of runs.
    started.ended.catch(() => undefined).finally(() => this.forget(started));
    return started;
  }

  private hostOf(started: () => StartedRun): LiveRunHost {
    return {
      turns: this.turns,
      signal: this.stop.signal,
      onBegin: (run) => {
        started().run = run;
        this.live.set(run.executionId, started());
        this.changed();
      },
      onStep: (run) => this.screens.follow(run),
      ask: (run, asked) => {
        const answer = this.screens.ask(run, asked);
        started().asks.ring();
        return answer;
      },
    };
  }

  private forget({ run }: StartedRun): void {
    if (run) this.live.delete(run.executionId);
    this.changed();
  }
}

async function settled(started: StartedRun): Promise<SettledRun> {
  const result = (await Promise.race([started.ended, started.asks.next()])) ?? undefined;
  const { executionId = '', activeSheetId } = started.run ?? {};
  return { runId: executionId, ...(result && { result }), ...(activeSheetId !== undefined && { activeSheetId }) };
}

function runInfo({ executionId, functionName, activeSpreadsheetId }: Run): ScreenInfo['runs'][number] {
  return {
    runId: executionId,
    functionName,
    ...(activeSpreadsheetId !== undefined && { spreadsheetId: activeSpreadsheetId }),
  };
}
