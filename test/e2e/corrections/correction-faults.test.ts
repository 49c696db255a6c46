/** Faults at the service calls of a correction; `npm run soak` takes every call. */
import { askCorrection, useCorrection } from '../faults/correction-jobs';
import { expectNoFailure } from '../faults/expect-no-failure';

jest.setTimeout(300_000);

it('[CO21] a request disturbed at any call is received once', () => {
  const job = askCorrection({ seed: 1 });
  expectNoFailure(job, { kinds: ['kill'], stride: 19, offset: 4 });
  expectNoFailure(job, { kinds: ['after'], stride: 29, offset: 6 });
});

it('[CO21] a correction disturbed at any call is opened, closed and told once', () => {
  const job = useCorrection({ seed: 1 });
  expectNoFailure(job, { kinds: ['kill'], stride: 31, offset: 5 });
  expectNoFailure(job, { kinds: ['after'], stride: 41, offset: 9 });
});
