/** Faults at the service calls of a lock and an unlock; `npm run soak` takes every call. */
import { expectNoFailure } from './expect-no-failure';
import { lockClass, unlockClass } from './lock-jobs';

jest.setTimeout(300_000);

describe.each([
  { client: 'desktop', stride: 41 },
  { client: 'phone', stride: 43 },
] as const)('on a $client', ({ client, stride }) => {
  it('[FS4, FS9] a lock disturbed at any call becomes complete and says so', () => {
    const job = lockClass({ seed: 1, client });
    expectNoFailure(job, { kinds: ['kill'], stride, offset: 1 });
    expectNoFailure(job, { kinds: ['after'], stride, offset: 2 });
    expectNoFailure(job, { kinds: ['before', 'killAfter'], stride: 2 * stride, offset: 3 });
    expectNoFailure(job, { kinds: ['batch429Often', 'lostBatch'], stride: 5 });
  });

  it('[FS5, FS9] an unlock disturbed at any call gives back what the regulation gives and says so', () => {
    const job = unlockClass({ seed: 1, client });
    expectNoFailure(job, { kinds: ['kill'], stride, offset: 1 });
    expectNoFailure(job, { kinds: ['after'], stride, offset: 2 });
    expectNoFailure(job, { kinds: ['batch429Often', 'lostBatch'], stride: 3 });
  });
});
