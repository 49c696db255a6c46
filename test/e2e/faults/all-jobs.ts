/** Every job of the sweeps by its name: what `npm run soak` goes through. */
import type { Job } from '../../support/fault-sweep';
import { writeJournal } from '../journal/journal-job';
import { askCorrection, useCorrection } from './correction-jobs';
import { lockClass, unlockClass } from './lock-jobs';
import { mealMorning, planDigests } from './mail-jobs';
import type { Outcome } from './outcome';
import { carriedDates, changeStaff } from './people-jobs';
import { installing, setUpByMenu, setUpByTab } from './set-up-jobs';
import type { JobOptions } from './small-school';
import { changesOfDay, mendByTick, sweepBesideStaff, sweepByNight } from './sweep-jobs';

export const allJobs: Readonly<Record<string, (options: JobOptions) => Job<Outcome>>> = {
  install: installing,
  'set-up by menu': setUpByMenu,
  'set-up by tab': setUpByTab,
  'set-up, slow listing': (options) => setUpByMenu({ ...options, switches: { listingLagMs: 30_000 } }),
  'lock, desktop': (options) => lockClass({ ...options, client: 'desktop' }),
  'lock, phone': (options) => lockClass({ ...options, client: 'phone' }),
  'unlock, desktop': (options) => unlockClass({ ...options, client: 'desktop' }),
  'unlock, phone': (options) => unlockClass({ ...options, client: 'phone' }),
  'change of staff': changeStaff,
  'dates of the staff': carriedDates,
  'sweep by night': sweepByNight,
  'mends by tick': mendByTick,
  'changes of a day': changesOfDay,
  'sweep beside a change of staff': sweepBesideStaff,
  meals: mealMorning,
  'plan digests': planDigests,
  'ask for a correction': askCorrection,
  'use a correction': useCorrection,
  journal: writeJournal,
};
