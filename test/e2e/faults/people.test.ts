/** Faults while people change; `npm run soak` takes every call. */
import { expectNoFailure } from './expect-no-failure';
import { carriedDates, changeStaff } from './people-jobs';

jest.setTimeout(300_000);

it('[PE12, FS9] a change of staff ends as without a fault, whatever call fails', () => {
  const job = changeStaff({ seed: 1 });
  expectNoFailure(job, { kinds: ['kill', 'after'], times: 1 });
  expectNoFailure(job, { kinds: ['batch429Often', 'lostBatch'], times: 1 });
});

it('[PE12, FS9] a night with dates ends as without a fault, whatever call fails', () => {
  const job = carriedDates({ seed: 2 });
  expectNoFailure(job, { kinds: ['killAfter', 'lostBatch'], times: 1 });
});
