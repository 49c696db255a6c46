/** Faults while the school account works in the tab `Lệnh` only, and while it installs; `npm run soak` takes every call. */
import { CALL_FAULTS } from '../../support/fault-sweep';
import { expectNoFailure } from './expect-no-failure';
import { installing, setUpByTab } from './set-up-jobs';

jest.setTimeout(300_000);

it('[FS2, FS9] a set-up by tab ends as without a fault, whatever call fails', () => {
  expectNoFailure(setUpByTab({ seed: 1 }), { kinds: ['kill', 'after'], times: 1 });
});

it('[FS3] installs once, whatever call fails', () => {
  expectNoFailure(installing({ seed: 1 }), { kinds: CALL_FAULTS, times: 1 });
});
