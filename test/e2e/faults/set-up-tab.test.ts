/** Faults while the school account works in the tab `Lệnh` only, and while it installs. */
import { expectNoFailure } from './expect-no-failure';
import { installing, setUpByTab } from './set-up-jobs';

jest.setTimeout(300_000);

it.each([
  { kind: 'kill', stride: 61, offset: 3 },
  { kind: 'after', stride: 61, offset: 8 },
] as const)(
  '[FS2, FS9] ends as without a fault after $kind at every call of stride $stride',
  ({ kind, stride, offset }) => {
    expectNoFailure(setUpByTab({ seed: 1 }), { kinds: [kind], stride, offset });
  },
);

it('[FS3] installs once, whatever call fails', () => {
  const job = installing({ seed: 1 });
  expectNoFailure(job, { kinds: ['kill', 'after'], stride: 5, offset: 2 });
  expectNoFailure(job, { kinds: ['before', 'killAfter'], stride: 9 });
});
