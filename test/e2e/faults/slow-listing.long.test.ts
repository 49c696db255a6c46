/** Native files get their id from Google: what happens when the answer with it is lost. */
import { runOnce } from '../../support/fault-sweep';
import { driveText } from './drive-state';
import { expectNoFailure } from './expect-no-failure';
import { setUpByMenu, setUpWithDuplicate } from './set-up-jobs';

jest.setTimeout(300_000);

it('[FS10] finds a file again whose answer was lost, with listings 30 seconds late', () => {
  const job = setUpByMenu({ seed: 2, switches: { listingLagMs: 30_000 } });
  expectNoFailure(job, { kinds: ['lostBatch'], times: 1 });
});

it('[FS11] sets a younger duplicate aside that nobody touched, and changes nothing else', () => {
  const job = setUpWithDuplicate({ seed: 3 });
  const before = driveText(job.world);
  const { drive, facts } = runOnce(job, null).outcome;
  expect(drive).toEqual({ ...before, setAside: ['class/3a1/plan_year/plan_year 2026-2027'] });
  expect(facts).toMatchObject({ secondWrites: 0 });
});
