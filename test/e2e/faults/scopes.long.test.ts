/** Faults while anything else than a class is locked or opened; `npm run soak` takes every row and every call. */
import { firstOf } from '../../support/width';
import { scopeJobs } from './all-jobs';
import { expectNoFailure } from './expect-no-failure';
import { lockBegins, lockEnds } from './lock-jobs';

jest.setTimeout(300_000);

const CASES = [
  ['lock kind/attendance', 'after'],
  ['unlock period/2026-11', 'kill'],
  ['lock link/1', 'lostBatch'],
  ['unlock team/to-3-4-tuoi', 'batch429Often'],
] as const;

it.each(firstOf(CASES, 2))('[FS15, FS9] %s ends as without a fault, whatever call fails', (name, kind) => {
  const job = scopeJobs[name]?.({ seed: 1 });
  if (!job) throw new Error(`There is no job ${name}`);
  expectNoFailure(job, { kinds: [kind], times: 1 });
});

const BY_DATE = [
  ['begins', lockBegins],
  ['ends', lockEnds],
] as const;

it.each(firstOf(BY_DATE))(
  '[FS15, FS9] a lock with dates %s by itself as without a fault, whatever call fails',
  (_, jobOf) => {
    expectNoFailure(jobOf({ seed: 1 }), { kinds: ['kill'], times: 1 });
  },
);
