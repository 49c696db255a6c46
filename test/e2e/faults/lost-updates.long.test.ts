/** Grants that somebody else's write of the same moment undid, and a day whose requests are used up; `npm run soak` takes every batch. */
import { width } from '../../support/width';
import { expectNoFailure } from './expect-no-failure';
import { lockScope, unlockScope } from './lock-jobs';
import { changeStaff } from './people-jobs';
import { turnOfYear } from './year-jobs';

jest.setTimeout(600_000);

const JOBS = Object.entries({ lock: lockScope, unlock: unlockScope, 'change of staff': changeStaff, turn: turnOfYear });

it('[FS18] a lock sees at once that a grant was lost', () => {
  const { withNight: _, ...job } = lockScope({ seed: 1 });
  expectNoFailure(job, { kinds: ['lostUpdate'] });
});

it.each(JOBS)('[FS18, FS9] after %s the night gives back and takes away what was lost', (_, jobOf) => {
  expectNoFailure(jobOf({ seed: 1 }), { kinds: ['lostUpdate'], ...width({ times: 2 }, {}) });
});

it.each(JOBS)('[FS19] %s goes on when requests may be sent again', (_, jobOf) => {
  expectNoFailure(jobOf({ seed: 1 }), { kinds: ['quota'], ...width({ times: 2 }, {}) });
});
