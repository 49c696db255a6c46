/** What every route of the server shares. */
import type { SimWorld } from '../world';
import { LiveRuns } from './live/live-runs';
import { Screens } from './live/screens';
import { Notices } from './notices';
import type { Guide } from './protocol';
import { RunQueue } from './run-queue';
import { RunRecords } from './run-records';
import { ServedClock } from './served-clock';

export interface Served {
  readonly world: SimWorld;
  readonly guide: () => Guide;
  readonly notices: Notices;
  /** Whatever runs scripts takes a turn here. */
  readonly turns: RunQueue;
  readonly clock: ServedClock;
  readonly screens: Screens;
  readonly runs: LiveRuns;
  readonly records: RunRecords;
}

/** The world tells the server of every run that ends, whoever started it. */
export function newServed(world: SimWorld, guide: () => Guide, onChange?: () => void): Served {
  const notices = new Notices(onChange);
  const changed = (): void => notices.changed();
  const turns = new RunQueue();
  const screens = new Screens(changed);
  const records = new RunRecords();
  world.onExecution = (result, run) => {
    records.add(result);
    screens.follow(run);
  };
  const clock = new ServedClock(world, turns, notices);
  return { world, guide, notices, turns, clock, screens, runs: new LiveRuns(world, turns, screens, changed), records };
}

/** Stops the clock; what waits for a person is told that nobody will answer. */
export function closeServed({ clock, notices, screens, runs }: Served): void {
  clock.close();
  runs.close();
  screens.clear('The server is closing');
  notices.close();
}
