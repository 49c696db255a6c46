/** A school in which every class reports in the same minute, while dispatchers and on-edit triggers overlap. */
import { type DayRun, passTo } from '../../../scripts/day/day-run';
import { ledgerOf, mealCell } from '../../../scripts/day/places';
import { sampleTables } from '../../../scripts/school/sample-tables';
import {
  addAccounts,
  fillControl,
  newSchoolWorld,
  pressWorkerMenu,
  SCHOOL_ACCOUNT,
  type SchoolWorld,
} from '../../../scripts/school/school-world';
import { teachersOf } from '../../../src/domain/school/people';
import { readSchool } from '../../../src/domain/school/read-school';
import type { ClassRoom, School } from '../../../src/domain/school/types';
import { type PlainDate, plainDate } from '../../../src/domain/shared/plain-date';
import { nextFloat, type RandomState } from '../../../src/simulator/kernel/random';
import { type ExecutionResult, editRequests, runWorldTogether, type Step } from '../../../src/simulator/script';
import { typeInCell } from '../../../src/simulator/sheets';

const MINUTE = 60_000;
export const MONDAY = plainDate('2026-11-23') as PlainDate;

export interface CrowdedSchool {
  day: DayRun;
  school: School;
  /** The run of "Khởi tạo năm học". */
  setUp: ExecutionResult;
}

/** Set up early on Monday, what Google's daily quotas of files leave; it is 7:20 and every class may type. */
export function crowdedSchool(classes: number, seed: number): CrowdedSchool {
  const tables = sampleTables({ classes });
  const day: DayRun = {
    school: newSchoolWorld({ now: '2026-11-23T05:00+07:00', seed }),
    dice: { rng: seed },
    runs: [],
    refusals: [],
    onProgress: () => {},
  };
  pressWorkerMenu(day.school, 'Cài đặt', [{ button: 'OK' }]);
  addAccounts(day.school.world, tables);
  fillControl(day.school.world, tables);
  useUpReads(day.school);
  const setUp = pressWorkerMenu(day.school, 'Khởi tạo năm học', [{ button: 'YES' }]);
  const reading = readSchool(tables, MONDAY);
  if (!reading.ok) throw new Error('The sample school does not fit its own rules');
  passTo(day, '2026-11-23T07:20+07:00');
  return { day, school: reading.school, setUp };
}

/** Another tool of the school account takes nearly all that Sheets lets it read in this minute. */
function useUpReads({ world, journalId }: SchoolWorld): void {
  const url = `https://sheets.googleapis.com/v4/spreadsheets/${journalId}/values/A1`;
  const headers = { Authorization: `Bearer ${SCHOOL_ACCOUNT}` };
  for (let read = 0; read < READS_A_MINUTE - 5; read++) world.rest({ method: 'GET', url, headers });
}

/** Google's limit for one account (https://developers.google.com/workspace/sheets/api/limits). */
const READS_A_MINUTE = 60;

export interface CrowdedFacts {
  /** What each class typed, by its name. */
  typed: Record<string, number>;
  /** What the ledger has of each class: a list, in case one stands there twice. */
  ledger: Record<string, (number | null)[]>;
  runs: ExecutionResult[];
  mails: string[];
}

export interface Crowd {
  seed: number;
  /** Everybody is done typing this long after the first began. */
  withinMs: number;
}

/** Everybody types from now on; the clock goes on till all stages are closed. */
export async function crowdedMorning({ day, school }: CrowdedSchool, crowd: Crowd): Promise<CrowdedFacts> {
  const { world } = day.school;
  const { seed } = crowd;
  const dice: RandomState = { rng: seed };
  const typed = Object.fromEntries(school.classes.map((room, i) => [room.name, 15 + (i % 9)]));
  const start = world.now();
  const timeOf = (part: number) => start + Math.floor(((part + nextFloat(dice)) / 2) * crowd.withinMs);
  const steps = school.classes.flatMap((room) => reports(day, school, room, typed[room.name] ?? 0, timeOf));
  const minute = await runWorldTogether(world, { steps, seed, until: start + 4 * MINUTE });
  passTo(day, '2026-11-23T09:10+07:00');
  const ledger: CrowdedFacts['ledger'] = {};
  for (const row of ledgerOf(world, MONDAY)) ledger[row.class] = [...(ledger[row.class] ?? []), row.portions];
  const mails = world.state.script.mails.map(({ to, subject }) => `${to.join()} ${subject}`);
  return { typed, ledger, runs: minute, mails };
}

/** Children present in the first half of the time, the portions in the second. */
function reports(
  day: DayRun,
  school: School,
  room: ClassRoom,
  portions: number,
  timeOf: (part: number) => number,
): Step[] {
  const account = teachersOf(school, room.id, MONDAY)[0]?.email ?? '';
  const typing = (column: 'present' | 'main', at: number): Step => ({
    at,
    act: (world) => {
      const cell = mealCell(day.school.world, room.id, MONDAY, column);
      return editRequests(world, typeInCell(world, account, cell, portions), { client: 'phone' });
    },
  });
  return [typing('present', timeOf(0)), typing('main', timeOf(1))];
}
