/** Faults at the service calls of "Khởi tạo năm học" from the menu; `npm run soak` takes every call. */
import { expectNoFailure } from './expect-no-failure';
import { setUpByMenu } from './set-up-jobs';

jest.setTimeout(300_000);

describe('set-up by menu', () => {
  const job = setUpByMenu({ seed: 1 });

  it.each([
    { kind: 'kill', stride: 37, offset: 1 },
    { kind: 'after', stride: 37, offset: 5 },
    { kind: 'before', stride: 73, offset: 2 },
    { kind: 'killAfter', stride: 73, offset: 12 },
  ] as const)(
    '[FS1, FS9] ends as without a fault after $kind at every call of stride $stride',
    ({ kind, stride, offset }) => {
      expectNoFailure(job, { kinds: [kind], stride, offset });
    },
  );

  it('[FS1, FS9] ends as without a fault when a whole batch is refused or its answer is lost', () => {
    expectNoFailure(job, { kinds: ['batch429', 'batch429Often', 'lostBatch'], stride: 5, offset: 2 });
  });
});
