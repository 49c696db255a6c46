/** One school day through the real bundle: Monday 23/11/2026 with its eve, the holiday after it and that week's Friday. */
import { mainOf } from '../../src/domain/meals/meal-day';
import { statusOf, summaryOf } from '../../src/domain/meals/meal-summary';
import { readSchool } from '../../src/domain/school/read-school';
import type { School } from '../../src/domain/school/types';
import { type PlainDate, plainDate } from '../../src/domain/shared/plain-date';
import type { Switches } from '../../src/simulator/kernel/switches';
import { sampleTables } from '../school/sample-tables';
import { newSchoolWorld } from '../school/school-world';
import { between, type DayRun, draw, passTo, sleepTo } from './day-run';
import { type LockFacts, lockClass, lockWithLeftovers, type SweepFacts } from './lock-steps';
import { mealDayOf } from './meal-day-state';
import { type MorningFacts, morning } from './morning-steps';
import { ledgerOf } from './places';
import { type SetUpFacts, setUpSchool } from './set-up-steps';
import { type FridayFacts, friday, type HolidayFacts, holiday } from './week-steps';

export interface DayFacts {
  seed: number;
  setup: SetUpFacts;
  morning: MorningFacts;
  meals: {
    classes: number;
    reported: number;
    onTime: number;
    late: number;
    missing: number;
    portions: { nursery: number; kindergarten: number; staff: number };
    rows: { class: string; portions: number | null; status: string }[];
  };
  /** The month's ledger rows of the day, in the order of the classes. */
  ledger: { class: string; portions: number | null; status: string }[];
  lock: LockFacts;
  leftovers: SweepFacts;
  holiday: HolidayFacts;
  friday: FridayFacts;
  mails: { at: string; to: string[]; subject: string }[];
  runs: { name: string; account: string; at: string; calls: number; writes: number; modelledSeconds: number }[];
}

const MONDAY = plainDate('2026-11-23') as PlainDate;
const HOLIDAY = plainDate('2026-11-24') as PlainDate;
const FRIDAY = plainDate('2026-11-27') as PlainDate;
const OTHER_DAYS = ['2026-11-25', '2026-11-26'].map((text) => plainDate(text) as PlainDate);

export interface DayOptions {
  seed: number;
  /** Default: the sample school's 16. */
  classes?: number;
  /** Wednesday and Thursday pass without a run. */
  isWeekShort?: boolean;
  /** Assumed rules of Google turned the other way. */
  switches?: Partial<Switches>;
  onProgress?: (text: string) => void;
}

/** Monday with its eve: set-up, morning, locks. */
export type MondayFacts = Omit<DayFacts, 'holiday' | 'friday'>;

/** The whole scenario: Monday, the holiday after it, and the week to its Friday. */
export function runDay(options: DayOptions): DayFacts {
  const { day, school, facts } = begin(options);
  passTo(day, '2026-11-24T00:00+07:00');
  day.onProgress('Thứ Ba 24/11: ngày nghỉ');
  const off = holiday(day, HOLIDAY);
  day.onProgress('Thứ Tư – thứ Sáu');
  if (options.isWeekShort) sleepTo(day.school.world, '2026-11-26T23:00+07:00');
  else for (const date of OTHER_DAYS) morning(day, school, date, { late: 0, missing: 0, mistakes: false });
  morning(day, school, FRIDAY, { late: between(day, 0, 1), missing: 0, mistakes: false });
  const end = friday(day, school, FRIDAY);
  return { ...facts, holiday: off, friday: end, mails: mailFacts(day), runs: runFacts(day) };
}

export function runMonday(options: DayOptions): MondayFacts {
  const { day, facts } = begin(options);
  return { ...facts, mails: mailFacts(day), runs: runFacts(day) };
}

type BegunFacts = Omit<MondayFacts, 'mails' | 'runs'>;

function begin({ seed, classes = 16, switches = {}, onProgress = () => {} }: DayOptions) {
  const day: DayRun = {
    school: newSchoolWorld({ now: '2026-11-22T19:30+07:00', seed, switches }),
    dice: { rng: seed * 7919 },
    runs: [],
    refusals: [],
    onProgress,
  };
  const tables = sampleTables({ classes });
  const setup = setUpSchool(day, tables);
  const reading = readSchool(tables, MONDAY);
  if (!reading.ok) throw new Error('The sample school does not fit its own rules');
  return { day, school: reading.school, facts: monday(day, reading.school, seed, setup) };
}

function monday(day: DayRun, school: School, seed: number, setup: SetUpFacts): BegunFacts {
  day.onProgress('Sáng thứ Hai: báo ăn');
  const reports = morning(day, school, MONDAY, { late: 2, missing: 1, mistakes: true });
  const meals = mealFacts(day, school);
  const ledger = ledgerOf(day.school.world, MONDAY);
  day.onProgress('Chiều thứ Hai: khóa, mở');
  const [room, other] = draw(day, school.classes, 2) as [School['classes'][number], School['classes'][number]];
  const lock = lockClass(day, school, room, MONDAY);
  const leftovers = lockWithLeftovers(day, school, other, MONDAY);
  return { seed, setup, morning: reports, meals, ledger, lock, leftovers };
}

function mealFacts(day: DayRun, school: School): DayFacts['meals'] {
  const state = mealDayOf(day);
  const { portionsByStage, staff, reported, onTime, late, missing } = summaryOf(state);
  return {
    classes: state.classes.length,
    reported,
    onTime,
    late,
    missing: missing.length,
    portions: { ...portionsByStage, staff: staff ?? 0 },
    rows: state.classes.map((each) => ({
      class: school.classes.find((room) => room.id === each.classId)?.name ?? each.classId,
      portions: mainOf(each),
      status: statusOf(state, each),
    })),
  };
}

function mailFacts(day: DayRun): DayFacts['mails'] {
  return day.school.world.state.script.mails.map(({ atMs, to, subject }) => ({ at: isoOf(atMs), to, subject }));
}

function runFacts(day: DayRun): DayFacts['runs'] {
  return day.runs.map((run) => ({
    name: run.functionName,
    account: run.account,
    at: isoOf(run.startMs),
    calls: run.calls.length,
    writes: run.calls.filter((call) => call.isWrite).length,
    modelledSeconds: Math.round(run.modelledMs / 100) / 10,
  }));
}

function isoOf(ms: number): string {
  return new Date(ms + 7 * 3_600_000).toISOString().replace('Z', '+07:00');
}
