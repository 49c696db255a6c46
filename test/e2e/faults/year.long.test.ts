/** Faults while the next school year is prepared and begins; `npm run soak` takes every call. */
import { firstOf } from '../../support/width';
import { expectNoFailure } from './expect-no-failure';
import { prepareYear, turnOfYear } from './year-jobs';

jest.setTimeout(300_000);

const CASES = [
  ["the year's turn", turnOfYear, 'kill'],
  ['the preparation of the next year', prepareYear, 'lostBatch'],
] as const;

it.each(firstOf(CASES))('[YR13, FS9] %s ends as without a fault, whatever call fails', (_, jobOf, kind) => {
  expectNoFailure(jobOf({ seed: 1 }), { kinds: [kind], times: 1 });
});
