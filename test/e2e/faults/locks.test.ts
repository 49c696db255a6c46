/** Faults at the service calls of a lock and an unlock; `npm run soak` takes every call. */
import { CALL_FAULTS } from '../../support/fault-sweep';
import { firstOf } from '../../support/width';
import { expectNoFailure } from './expect-no-failure';
import { lockScope, unlockScope } from './lock-jobs';

jest.setTimeout(300_000);

const CLIENTS = ['phone', 'desktop'] as const;

describe.each(firstOf(CLIENTS))('on a %s', (client) => {
  it('[FS4, FS9] a lock disturbed at any call becomes complete and says so', () => {
    const job = lockScope({ seed: 1, client });
    expectNoFailure(job, { kinds: CALL_FAULTS, times: 1 });
    expectNoFailure(job, { kinds: ['batch429Often', 'lostBatch'], times: 1 });
  });

  it('[FS5, FS9] an unlock disturbed at any call gives back what the regulation gives and says so', () => {
    const job = unlockScope({ seed: 1, client });
    expectNoFailure(job, { kinds: ['kill', 'after'], times: 1 });
    expectNoFailure(job, { kinds: ['batch429Often', 'lostBatch'], times: 1 });
  });
});
