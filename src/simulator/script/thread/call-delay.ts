/** How long a service lets a call wait, drawn from the seed of a schedule: mostly a moment, now and then for seconds. */
import { nextFloat, type RandomState } from '../../kernel/random';
import type { Job } from './job';

const STALL_RATE = 0.1;
const STALL_MS = 5_000;
const JITTER_MS = 300;

/** Asking for the log or the seed of a run is no service of Google. */
export function delayCall({ run, call }: Job, random: RandomState): void {
  if (call?.service === 'Runtime') return;
  const most = nextFloat(random) < STALL_RATE ? STALL_MS : JITTER_MS;
  run.elapsedMs = Math.min(run.limitMs, run.elapsedMs + Math.floor(nextFloat(random) * most));
}
