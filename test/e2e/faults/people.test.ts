/** Faults while people change; `npm run soak` takes every call. */
import { SERVER_FAULTS } from '../../support/fault-sweep';
import { expectNoFailure } from './expect-no-failure';
import { carriedDates, changeStaff } from './people-jobs';

jest.setTimeout(300_000);

it('[PE12, FS9] a change of staff ends as without a fault, whatever call fails', () => {
  const job = changeStaff({ seed: 1 });
  expectNoFailure(job, { kinds: ['kill', 'after'], times: 2 });
  expectNoFailure(job, { kinds: SERVER_FAULTS, times: 1 });
});

it('[PE12, FS9] a night with dates ends as without a fault, whatever call fails', () => {
  const job = carriedDates({ seed: 2 });
  expectNoFailure(job, { kinds: ['kill', 'killAfter', 'lostBatch'], times: 1 });
});
