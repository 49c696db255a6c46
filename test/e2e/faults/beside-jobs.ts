/** A lock beside other work: what is begun while the first is going on, or cut off by a fault, may not undo it. */
import type { DayRun } from '../../../scripts/day/day-run';
import { setCell } from '../../domain/school/edit-tables';
import type { Job } from '../../support/fault-sweep';
import { decide, TEACHER } from '../corrections/correction-desk';
import { skipTo } from '../healing/tamper-desk';
import { ask, edit, holdingsOf, openDesk, type PeopleDesk } from '../people/people-desk';
import { askedCorrection, correctionFacts, openCorrection } from './correction-jobs';
import { lockFacts, tick } from './lock-jobs';
import { makeJob } from './make-job';
import { judge, type Outcome } from './outcome';
import { type JobOptions, MINUTE, pass, ROOM } from './small-school';
import { tamperedSchool } from './sweep-jobs';
import { agreed, deskInJune, turnOfYear, yearFacts } from './year-jobs';

const LEAVER = 'nd1@hoamai.example';
const ASKER = 'GV1-3A1';

/** The year is locked while a last day is being carried out. */
export function lockBesideStaff(options: JobOptions): Job<Outcome> {
  const desk = openDesk('2026-11-22T09:00+07:00', options.seed, options.switches);
  goes(desk, 'ND1');
  return makeJob('lock beside a change of staff', desk.school, {
    run: () => {
      agreed(desk, 0);
      tick(desk.school, 'year', true, 'Kiểm tra');
      pass(desk.school, 60 * MINUTE);
    },
    facts: () => ({ ...lockFacts(desk.school), leaver: holdingsOf(desk.world, LEAVER) }),
  });
}

/** The year is locked while a record of a locked class is open for its asker, until her hour. */
export function lockBesideCorrection(options: JobOptions): Job<Outcome> {
  const day = openCorrection(options);
  return lockAndWait('lock beside an open correction', day, () => {});
}

/** The board accepts in the minute in which the year is locked. */
export function lockBesideDecision(options: JobOptions): Job<Outcome> {
  const day = askedCorrection(options);
  return lockAndWait('lock beside a decision', day, () => decide(day, 1, { choice: 'Đồng ý', hours: 1 }));
}

function lockAndWait(name: string, day: DayRun, before: () => void): Job<Outcome> {
  return makeJob(name, day.school, {
    run: () => {
      before();
      tick(day.school, 'year', true, 'Cuối năm');
      pass(day.school, 150 * MINUTE);
    },
    facts: () => ({ ...lockFacts(day.school), ...correctionFacts(day) }),
  });
}

/** The asker leaves in the minute in which the board accepts. */
export function decideBesideStaff(options: JobOptions): Job<Outcome> {
  const day = askedCorrection(options);
  const desk = { ...openDesk('2026-11-23T15:30+07:00', options.seed), school: day.school, world: day.school.world };
  goes(desk, ASKER);
  return makeJob('decision beside a change of staff', day.school, {
    run: () => {
      agreed(desk, 0);
      decide(day, 1, { choice: 'Đồng ý', hours: 1 });
      pass(day.school, 60 * MINUTE);
    },
    facts: () => ({ ...lockFacts(day.school), ...correctionFacts(day), leaver: holdingsOf(desk.world, TEACHER) }),
  });
}

/** The year is locked while the night's sweep mends what people did. */
export function lockBesideSweep(options: JobOptions): Job<Outcome> {
  const school = tamperedSchool(options);
  skipTo(school, Date.parse('2026-11-20T23:58+07:00'));
  const job = makeJob('lock beside a sweep', school, {
    run: () => {
      pass(school, 4 * MINUTE);
      tick(school, 'year', true, 'Cuối năm');
      pass(school, 45 * MINUTE);
      // At night nobody looks for a tick whose own run died.
      skipTo(school, Date.parse('2026-11-21T06:00+07:00'));
      pass(school, 20 * MINUTE);
    },
    facts: () => lockFacts(school),
  });
  return { ...job, judge: (calm, faulty) => judge(calm, toldAs(calm, faulty)) };
}

/** Whichever of the two comes first to what people did closes it; it tells of it in its own way. */
function toldAs({ workbooks, journal: { entries } }: Outcome, faulty: Outcome): Outcome {
  return { ...faulty, workbooks, journal: { ...faulty.journal, entries } };
}

/** The tick is taken out again while the lock is still going on: what was never complete is never called locked. */
export function unlockBesideLock(options: JobOptions): Job<Outcome> {
  const { school } = openDesk('2026-11-23T14:00+07:00', options.seed, options.switches);
  const job = makeJob('unlock beside a lock', school, {
    run: () => {
      tick(school, 'year', true, 'Nhầm');
      tick(school, ROOM.key, true, 'Kiểm tra');
      tick(school, 'year', false, 'Nhầm');
      pass(school, 60 * MINUTE);
    },
    facts: () => lockFacts(school),
  });
  return { ...job, judge: (calm, faulty) => judge(withoutEntry(calm, 'Đã khóa Cả năm học'), faulty) };
}

function withoutEntry(outcome: Outcome, entry: string): Outcome {
  const { journal } = outcome;
  return { ...outcome, journal: { ...journal, entries: journal.entries.filter((one) => one !== entry) } };
}

/** The next year is prepared while the present one is locked. */
export function prepareBesideLock(options: JobOptions): Job<Outcome> {
  const desk = deskInJune(options);
  tick(desk.school, 'year', true, 'Hết năm học');
  ask(desk, 'prepareYear');
  return makeJob('prepare under a lock', desk.school, {
    run: () => agreed(desk),
    facts: () => ({ ...lockFacts(desk.school), ...yearFacts(desk) }),
  });
}

/** The turn of a year that is locked. */
export function turnBesideLock(options: JobOptions): Job<Outcome> {
  return turnOfYear(options, (desk) => tick(desk.school, 'year', true, 'Hết năm học'));
}

/** Her last day was the day before yesterday; the plan is shown and waits for its tick. */
function goes(desk: PeopleDesk, id: string): void {
  const own = (desk.tables.staff?.rows ?? []).filter(({ cells }) => cells[0] === id);
  edit(
    desk,
    own.map(({ row }) => setCell('staff', row, 'to', '21/11/2026')),
  );
  ask(desk);
}
