/** Faults while people change; `npm run soak` takes every call. */
import { expectNoFailure } from './expect-no-failure';
import { carriedDates, changeStaff } from './people-jobs';

jest.setTimeout(300_000);

it('[PE12, FS9] a change of staff ends as without a fault, whatever call fails', () => {
  const job = changeStaff({ seed: 1 });
  expectNoFailure(job, { kinds: ['kill'], stride: 37, offset: 3 });
  expectNoFailure(job, { kinds: ['after'], stride: 41, offset: 7 });
  expectNoFailure(job, { kinds: ['batch429', 'batch429Often', 'lostBatch'], stride: 6 });
});

it('[PE12, FS9] a night with dates ends as without a fault, whatever call fails', () => {
  const job = carriedDates({ seed: 2 });
  expectNoFailure(job, { kinds: ['kill'], stride: 31, offset: 2 });
  expectNoFailure(job, { kinds: ['killAfter', 'lostBatch'], stride: 29, offset: 1 });
});
