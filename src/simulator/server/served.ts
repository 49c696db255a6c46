/** What every route of the server shares. */
import type { SimWorld } from '../world';
import type { Notices } from './notices';
import type { Guide } from './protocol';
import type { RunQueue } from './run-queue';
import type { ServedClock } from './served-clock';

export interface Served {
  readonly world: SimWorld;
  readonly guide: Guide;
  readonly notices: Notices;
  /** Whatever runs scripts takes a turn here. */
  readonly turns: RunQueue;
  readonly clock: ServedClock;
}
