/** Faults at the service calls of "Khởi tạo năm học" from the menu; `npm run soak` takes every call. */
import { CALL_FAULTS } from '../../support/fault-sweep';
import { expectNoFailure } from './expect-no-failure';
import { setUpByMenu } from './set-up-jobs';

jest.setTimeout(300_000);

describe('set-up by menu', () => {
  const job = setUpByMenu({ seed: 1 });

  it('[FS1, FS9] ends as without a fault, whatever call fails', () => {
    expectNoFailure(job, { kinds: CALL_FAULTS, times: 1 });
  });

  it('[FS1, FS9] ends as without a fault when a whole batch is refused or its answer is lost', () => {
    expectNoFailure(job, { kinds: ['batch429Often', 'lostBatch'], times: 1 });
  });
});
