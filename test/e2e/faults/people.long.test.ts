/** Faults while people change; `npm run soak` takes every call. */
import { firstOf } from '../../support/width';
import { expectNoFailure } from './expect-no-failure';
import { carriedDates, changeStaff } from './people-jobs';

jest.setTimeout(300_000);

it('[PE12, FS9] a change of staff ends as without a fault, whatever call fails', () => {
  const job = changeStaff({ seed: 1 });
  const kinds = ['kill', 'lostBatch', 'after', 'batch429Often'] as const;
  expectNoFailure(job, { kinds: firstOf(kinds, 2), times: 1 });
});

it('[PE12, FS9] a night with dates ends as without a fault, whatever call fails', () => {
  const job = carriedDates({ seed: 2 });
  expectNoFailure(job, { kinds: firstOf(['killAfter', 'lostBatch'] as const), times: 1 });
});
