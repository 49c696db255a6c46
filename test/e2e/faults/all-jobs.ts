/** Every job of the sweeps by its name: what `npm run soak` goes through. */

import type { Job } from '../../support/fault-sweep';
import { writeJournal } from '../journal/journal-job';
import { attendanceNight } from './attendance-jobs';
import {
  decideBesideStaff,
  lockBesideCorrection,
  lockBesideDecision,
  lockBesideStaff,
  lockBesideSweep,
  prepareBesideLock,
  turnBesideLock,
  unlockBesideLock,
} from './beside-jobs';
import { askCorrection, useCorrection, withdrawCorrection } from './correction-jobs';
import { documentsByNight } from './document-jobs';
import { answerIncident } from './incident-jobs';
import { mealSupplement } from './kitchen-jobs';
import { LINK_ROW, lockBegins, lockEnds, lockScope, unlockScope } from './lock-jobs';
import { mealMorning, planDigests } from './mail-jobs';
import type { Outcome } from './outcome';
import { carriedDates, changeStaff } from './people-jobs';
import { acceptProposal, acceptStaff } from './proposal-jobs';
import { installing, setUpByMenu, setUpByTab } from './set-up-jobs';
import type { JobOptions } from './small-school';
import { changesOfDay, mendByTick, sweepBesideStaff, sweepByNight } from './sweep-jobs';
import { prepareYear, turnOfYear } from './year-jobs';

type MakeJob = (options: JobOptions) => Job<Outcome>;

/** Rows of `Khóa – Mở` of each kind beside the class. */
const ROWS = [
  'year',
  'team/to-3-4-tuoi',
  'kind/attendance',
  'period/2026-11',
  'term/1',
  'theme/mau-giao-gia-dinh',
  'admin',
  LINK_ROW,
];

/** Locks and unlocks of whatever else has a row. */
export const scopeJobs: Readonly<Record<string, MakeJob>> = Object.fromEntries(
  ROWS.flatMap((row): [string, MakeJob][] => [
    [`lock ${row}`, (options) => lockScope({ ...options, row })],
    [`unlock ${row}`, (options) => unlockScope({ ...options, row })],
  ]),
);

/** Two things at the same time. */
export const besideJobs: Readonly<Record<string, MakeJob>> = {
  'lock beside a change of staff': lockBesideStaff,
  'lock beside an open correction': lockBesideCorrection,
  'lock beside a decision': lockBesideDecision,
  'lock beside a sweep': lockBesideSweep,
  'unlock beside a lock': unlockBesideLock,
  'decision beside a change of staff': decideBesideStaff,
  'prepare under a lock': prepareBesideLock,
  'turn under a lock': turnBesideLock,
};

/** The jobs that do other work where the records lie in a shared drive. */
export const sharedDriveJobs: Readonly<Record<string, MakeJob>> = Object.fromEntries(
  Object.entries({ 'set-up': setUpByMenu, 'change of staff': changeStaff, lock: lockScope, unlock: unlockScope }).map(
    ([name, jobOf]): [string, MakeJob] => [
      `${name} in a shared drive`,
      (options) => jobOf({ ...options, edition: 'shared_drive' }),
    ],
  ),
);

export const allJobs: Readonly<Record<string, MakeJob>> = {
  install: installing,
  'set-up by menu': setUpByMenu,
  'set-up by tab': setUpByTab,
  'set-up, slow listing': (options) => setUpByMenu({ ...options, switches: { listingLagMs: 30_000 } }),
  'lock, desktop': (options) => lockScope({ ...options, client: 'desktop' }),
  'lock, phone': (options) => lockScope({ ...options, client: 'phone' }),
  'unlock, desktop': (options) => unlockScope({ ...options, client: 'desktop' }),
  'unlock, phone': (options) => unlockScope({ ...options, client: 'phone' }),
  'change of staff': changeStaff,
  'dates of the staff': carriedDates,
  'attendance by night': attendanceNight,
  'documents by night': documentsByNight,
  'sweep by night': sweepByNight,
  'mends by tick': mendByTick,
  'changes of a day': changesOfDay,
  'sweep beside a change of staff': sweepBesideStaff,
  meals: mealMorning,
  mealSupplement,
  'plan digests': planDigests,
  'ask for a correction': askCorrection,
  'use a correction': useCorrection,
  'withdraw a correction': withdrawCorrection,
  'lock from a day': lockBegins,
  'lock until a day': lockEnds,
  'accept a proposal': acceptProposal,
  'report and answer an incident': answerIncident,
  'accept a row of staff': acceptStaff,
  'prepare the next year': prepareYear,
  "the year's turn": turnOfYear,
  journal: writeJournal,
  ...scopeJobs,
  ...besideJobs,
  ...sharedDriveJobs,
};
