/** The sample school of four classes, set up on Sunday evening, as it is on Monday 23/11/2026. */
import { type DayRun, passTo } from '../../scripts/day/day-run';
import { setUpSchool } from '../../scripts/day/set-up-steps';
import { sampleTables } from '../../scripts/school/sample-tables';
import { newSchoolWorld, type SchoolWorld } from '../../scripts/school/school-world';
import { keptSchool } from './kept-schools';

export const MONDAY = '2026-11-23';

/** The school's day, at seven o'clock unless told otherwise. `helpers` have an account and no role. */
export function mondaySchool(until = '07:00', helpers: readonly string[] = []): DayRun {
  return dayOf(keptSchool('monday', { until, helpers }, () => madeSchool(until, helpers)));
}

function madeSchool(until: string, helpers: readonly string[]): SchoolWorld {
  const day = dayOf(newSchoolWorld({ now: '2026-11-22T19:30+07:00', seed: 5 }));
  for (const email of helpers) day.school.world.addAccount(email);
  setUpSchool(day, sampleTables({ classes: 4 }));
  passTo(day, `${MONDAY}T${until}+07:00`);
  return day.school;
}

function dayOf(school: SchoolWorld): DayRun {
  return { school, dice: { rng: 5 }, runs: [], refusals: [], onProgress: () => {} };
}
