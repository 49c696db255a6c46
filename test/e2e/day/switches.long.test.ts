/** Jobs, and the same small Monday, with the assumed rules of Google turned the other way. Rules: src/app/spec/day.md. */
import { runMonday } from '../../../scripts/day/scenario';
import { runOnce } from '../../support/fault-sweep';
import { width } from '../../support/width';
import { allJobs } from '../faults/all-jobs';
import { otherWay, SWITCH_NAMES, type SwitchName, turned } from '../faults/turned';

jest.setTimeout(300_000);

/** Where the school cannot move what others own, it is told of instead: test/e2e/locks/links.test.ts. */
const NAMES = SWITCH_NAMES.filter((name) => name !== 'folderOwnerMovesOthersItems');

/** What each job can feel: in `npm test` turned at once; `npm run soak` turns each rule alone for every job. */
const FELT: Readonly<Record<string, readonly SwitchName[]>> = {
  'set-up by menu': ['listingLagMs', 'apiFilesCountAgainstDailyLimit', 'scriptWritesObeyValidation'],
  'set-up by tab': ['ownerEditNamesUser'],
  'lock, desktop': ['typistsNeedScriptAccess', 'ownerRestrictedOnConsumer', 'samePermissionBatchSafe'],
  'change of staff': ['samePermissionBatchSafe', 'listingLagMs'],
  'use a correction': ['expirationOnConsumer', 'editTriggerFiresOnPhone'],
  meals: ['editTriggerFiresOnPhone', 'pasteReplacesValidation', 'typistsNeedScriptAccess'],
  'mends by tick': ['ownerMovesOwnItemOut', 'limitedAccessOnConsumer'],
};

it('[DY13] each assumed rule is turned for a job that can feel it', () => {
  const turnedFor = Object.values(FELT).flat();
  expect(NAMES.filter((name) => !turnedFor.includes(name))).toEqual([]);
});

it.each(Object.entries(FELT))('[DY13] %s ends the same with the other way of %j', (name, felt) => {
  const job = allJobs[name]?.({ seed: 1 });
  if (!job) throw new Error(`There is no job ${name}`);
  const { outcome } = runOnce(job, null);
  for (const names of width(
    [felt],
    NAMES.map((one) => [one]),
  ))
    expect([names, job.judge(outcome, runOnce(turned(job, names), null).outcome)]).toEqual([names, []]);
});

/** Whole days, some rules at a time: the title of a day that ends otherwise names them. */
const GROUPS = Array.from({ length: Math.ceil(SWITCH_NAMES.length / 3) }, (_, n) =>
  otherWay(SWITCH_NAMES.slice(n * 3, n * 3 + 3)),
);

it('[DY13] a Monday ends the same', () => {
  for (const switches of width([], GROUPS)) {
    const { setup, meals, lock } = runMonday({ seed: 3, classes: 4, switches });
    const writes = lock.writeAttempts.filter(({ error }) => error === '');
    expect({ switches, again: setup.secondRunWrites, restored: lock.restored, writes }).toEqual({
      ...{ switches, again: 0, restored: true, writes: [] },
    });
    expect([meals.missing, meals.reported]).toEqual([1, 3]);
  }
});
