/** Faults while the next school year is prepared and begins; `npm run soak` takes every call. */
import { expectNoFailure } from './expect-no-failure';
import { prepareYear, turnOfYear } from './year-jobs';

jest.setTimeout(300_000);

it.each([
  ['the preparation of the next year', prepareYear, 'lostBatch'],
  ["the year's turn", turnOfYear, 'kill'],
] as const)('[YR13, FS9] %s ends as without a fault, whatever call fails', (_, jobOf, kind) => {
  expectNoFailure(jobOf({ seed: 1 }), { kinds: [kind], times: 1 });
});
