/** Faults at the service calls of a correction; `npm run soak` takes every call. */
import { askCorrection, useCorrection, withdrawCorrection } from '../faults/correction-jobs';
import { expectNoFailure } from '../faults/expect-no-failure';

jest.setTimeout(300_000);

it('[CO21] a request disturbed at any call is received once', () => {
  expectNoFailure(askCorrection({ seed: 1 }), { kinds: ['kill', 'after'], times: 1 });
});

it('[CO21] a correction disturbed at any call is opened, closed and told once', () => {
  expectNoFailure(useCorrection({ seed: 1 }), { kinds: ['kill', 'after'], times: 1 });
});

it('[CO21, CO7] a correction that is withdrawn is closed once, whatever call fails', () => {
  expectNoFailure(withdrawCorrection({ seed: 1 }), { kinds: ['kill'], times: 1 });
});
