/** Faults while Drive is swept and mended; `npm run soak` takes every call. */

import { runOnce } from '../../support/fault-sweep';
import { firstOf, width } from '../../support/width';
import { problemsWhenOverlapped } from '../concurrency/overlapped';
import { expectNoFailure } from './expect-no-failure';
import { MINUTE } from './small-school';
import { changesOfDay, mendByTick, sweepBesideStaff, sweepByNight } from './sweep-jobs';

jest.setTimeout(600_000);

it('[HE28, FS9] a night of mending ends as without a fault, whatever call fails', () => {
  const job = sweepByNight({ seed: 1 });
  expectNoFailure(job, { kinds: width(['kill', 'lostBatch'], ['kill', 'batch429Often', 'lostBatch']), times: 1 });
});

it('[HE28, FS9] what the board ticked is mended as without a fault, whatever call fails', () => {
  expectNoFailure(mendByTick({ seed: 2 }), { kinds: width(['killAfter'], ['killAfter', 'lostBatch']), times: 1 });
});

const REST = [
  ['what changed by day', changesOfDay],
  ['what was found beside a change of staff', sweepBesideStaff],
] as const;

it.each(firstOf(REST))('[HE28, FS9] %s is mended as without a fault, whatever call fails', (_, jobOf) => {
  expectNoFailure(jobOf({ seed: 3 }), { kinds: ['kill'], times: width(1, 20) });
});

it('[HE28] a night of mending with two dispatchers at every beat ends as with one', async () => {
  const job = sweepByNight({ seed: 1 });
  const { outcome } = runOnce(job, null);
  job.world.restore(job.start);
  const until = job.world.now() + 45 * MINUTE;
  for (const seed of width([1], [1, 2, 3, 4]))
    expect([seed, await problemsWhenOverlapped(job, outcome, { seed, steps: [], until })]).toEqual([seed, []]);
});
