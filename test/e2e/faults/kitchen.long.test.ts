/** Faults in the kitchen's morning; `npm run soak` takes every call. */
import { width } from '../../support/width';
import { expectNoFailure } from './expect-no-failure';
import { mealSupplement } from './kitchen-jobs';

jest.setTimeout(300_000);

it('[FS17] a disturbed confirmation and supplement end in the numbers, the ledger and the mails of the undisturbed ones', () => {
  expectNoFailure(mealSupplement({ seed: 1 }), {
    kinds: width(['kill', 'killAfter', 'after'], ['before', 'kill', 'after', 'killAfter']),
    times: 4,
  });
});
