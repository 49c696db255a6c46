/** Faults while the sweep works: by night, after the board's ticks, from Drive's list of changes, and beside a change of staff. */
import { SCHOOL_ACCOUNT, type SchoolWorld } from '../../../scripts/school/school-world';
import { MARK } from '../../../src/app/marks';
import { rowWith, setCell } from '../../domain/school/edit-tables';
import type { Job } from '../../support/fault-sweep';
import {
  as,
  DOCUMENT,
  deviationLines,
  deviationStates,
  FOLDER,
  madeIn,
  nextNight,
  OUTSIDER,
  shareWith,
  skipTo,
  tickMend,
} from '../healing/tamper-desk';
import { agree, ask, edit, holdingsOf, openDesk } from '../people/people-desk';
import { makeJob } from './make-job';
import type { Outcome } from './outcome';
import { fileOf, idOf, type JobOptions, MINUTE, pass, ROOM, setUpSchool } from './small-school';
import { storedValue } from './stored-value';

const LEAF = `${ROOM.key}/plan_week`;
const RECORD = `${ROOM.key}/plan_year/plan_year`;
const TRASHED = `${ROOM.key}/toys`;

/** The night after people renamed, moved, binned, shared, unmarked and put in of their own. */
export function sweepByNight(options: JobOptions): Job<Outcome> {
  const school = tamperedSchool(options);
  return makeJob('sweep by night', school, {
    run: () => nextNight(school),
    facts: () => sweepFacts(school),
  });
}

/** The board ticks all that was offered: the school's copies, the originals back at their owners. */
export function mendByTick(options: JobOptions): Job<Outcome> {
  const school = tamperedSchool(options);
  nextNight(school);
  skipTo(school, school.world.state.nowMs + 6 * 60 * MINUTE);
  pass(school, 6 * MINUTE);
  return makeJob('mends by tick', school, {
    run: () => {
      for (const { row, state } of deviationLines(school)) if (state === 'offered') tickMend(school, row);
      pass(school, 25 * MINUTE);
    },
    facts: () => sweepFacts(school),
  });
}

/** Half an hour of a day: what changed is read and mended. */
export function changesOfDay(options: JobOptions): Job<Outcome> {
  const school = setUpSchool('2026-11-20T23:40+07:00', options);
  school.world.addAccount(OUTSIDER);
  nextNight(school);
  skipTo(school, school.world.state.nowMs + 6 * 60 * MINUTE);
  pass(school, 30 * MINUTE);
  tamper(school);
  return makeJob('changes of a day', school, {
    run: () => pass(school, 65 * MINUTE),
    facts: () => sweepFacts(school),
  });
}

/** A last day is agreed to while the night's sweep still goes on. */
export function sweepBesideStaff(options: JobOptions): Job<Outcome> {
  const desk = openDesk('2026-11-20T23:40+07:00', options.seed, options.switches);
  desk.world.addAccount(OUTSIDER);
  tamper(desk.school);
  edit(desk, [setCell('staff', rowWith(desk.tables, 'staff', 'id', 'ND1'), 'to', '19/11/2026')]);
  ask(desk);
  skipTo(desk.school, Date.parse('2026-11-20T23:58+07:00'));
  return makeJob('sweep beside a change of staff', desk.school, {
    run: () => {
      pass(desk.school, 5 * MINUTE);
      try {
        agree(desk);
      } catch {
        // Whoever sees the run fail waits for the next one.
      }
      pass(desk.school, 40 * MINUTE);
      skipTo(desk.school, Date.parse('2026-11-21T06:00+07:00'));
      pass(desk.school, 40 * MINUTE);
    },
    facts: () => ({ ...sweepFacts(desk.school), leaver: holdingsOf(desk.world, 'nd1@hoamai.example') }),
  });
}

export function tamperedSchool(options: JobOptions): SchoolWorld {
  const school = setUpSchool('2026-11-20T23:40+07:00', options);
  school.world.addAccount(OUTSIDER);
  tamper(school);
  return school;
}

function tamper(school: SchoolWorld): void {
  const { world } = school;
  const patch = (key: string, body: unknown) => as(school, SCHOOL_ACCOUNT, 'PATCH', `files/${idOf(world, key)}`, body);
  const [from, to] = [fileOf(world, 'class/nt1'), idOf(world, 'class/3a1')];
  as(school, ROOM.teacher, 'PATCH', `files/${idOf(world, RECORD)}`, { name: 'KH cũ' });
  as(school, SCHOOL_ACCOUNT, 'PATCH', `files/${from.id}?addParents=${to}&removeParents=${from.parentId}`, {});
  shareWith(school, idOf(world, LEAF), OUTSIDER, 'writer');
  shareWith(school, idOf(world, 'board/management'), 'kt@hoamai.example', 'writer');
  patch(`${ROOM.key}/children`, { properties: { [MARK.key]: null } });
  const folder = madeIn(school, ROOM.teacher, LEAF, 'Của tôi', FOLDER);
  as(school, ROOM.teacher, 'POST', 'files', { name: 'Trong', mimeType: DOCUMENT, parents: [folder] });
  madeIn(school, ROOM.teacher, LEAF, 'Tuần 12', DOCUMENT);
  patch(TRASHED, { trashed: true });
}

export function sweepFacts(school: SchoolWorld): Record<string, unknown> {
  return { deviations: deviationStates(school).sort(), going: storedValue(school, 'sweep') };
}
