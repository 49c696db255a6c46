/**
 * A month of mornings in which everything happens that does: late, double, wrong and missing reports, triggers that Google
 * skips, doubles, delays and drops. What must be in the ledger is known from what the sheet took, and when.
 */
import { between, type DayRun, passTo, sleepTo, typeAs } from '../../../scripts/day/day-run';
import { mealCell } from '../../../scripts/day/places';
import { setUpSchool } from '../../../scripts/day/set-up-steps';
import { sampleTables } from '../../../scripts/school/sample-tables';
import { newSchoolWorld } from '../../../scripts/school/school-world';
import { teachersOf } from '../../../src/domain/school/people';
import { readSchool } from '../../../src/domain/school/read-school';
import type { ClassRoom, School } from '../../../src/domain/school/types';
import { addDays, type PlainDate, plainDate, weekdayOf } from '../../../src/domain/shared/plain-date';
import { damagesOf } from './damages';

const MINUTE = 60_000;
const FIRST = plainDate('2026-12-01') as PlainDate;

export interface ChaosMonth {
  readonly day: DayRun;
  readonly school: School;
}

/** What a class's people did to one cell, and what came of it. */
interface Typed {
  readonly atMs: number;
  readonly column: 'present' | 'main';
  readonly value: number | string;
}

export interface Taken extends Typed {
  /** Whether an on-edit run saw it. */
  readonly isStamped: boolean;
}

export interface Morning {
  readonly date: PlainDate;
  /** What the sheet took from each class, in its order. */
  readonly taken: ReadonlyMap<string, readonly Taken[]>;
  /** What was done to the tab before; null: nothing. */
  readonly damage: string | null;
}

export function chaosMonth(classes: number, seed: number): ChaosMonth {
  const tables = sampleTables({ classes });
  const day: DayRun = {
    school: newSchoolWorld({ now: '2026-11-30T19:30+07:00', seed }),
    dice: { rng: seed },
    runs: [],
    refusals: [],
    onProgress: () => {},
  };
  setUpSchool(day, tables);
  const reading = readSchool(tables, FIRST);
  if (!reading.ok) throw new Error('The sample school does not fit its own rules');
  Object.assign(day.school.world.state.script.triggerChaos, CHAOS);
  return { day, school: reading.school };
}

const CHAOS = { skipRate: 0.1, doubleRate: 0.1, maxDelayMs: 90_000, dropEditRate: 0.1 };

/** From Monday to Friday; the sample school has no day off in December. */
export function schoolDays(count: number): PlainDate[] {
  const days = Array.from({ length: 31 }, (_, n) => addDays(FIRST, n));
  return days.filter((date) => weekdayOf(date) >= 1 && weekdayOf(date) <= 5).slice(0, count);
}

/** In winter classes report until half an hour after 7:45, nursery classes after 8:00. */
export function cutOffMs({ stage }: ClassRoom, date: PlainDate): number {
  return Date.parse(`${date}T${stage === 'nursery' ? '08:30' : '08:15'}+07:00`);
}

/** The morning of the date, and what the worker does until ten o'clock. */
export function chaosMorning({ day, school }: ChaosMonth, date: PlainDate): Morning {
  const { world } = day.school;
  sleepTo(world, `${date}T05:58+07:00`);
  passTo(day, `${date}T06:22+07:00`);
  const damage = damageIn(day, date, school);
  passTo(day, `${date}T06:44+07:00`);
  const taken = new Map<string, Taken[]>(school.classes.map(({ id }) => [id, []]));
  const plans = school.classes.flatMap((room) => planOf(day, room, date).map((typed) => ({ room, typed })));
  for (const { room, typed } of plans.sort((a, b) => a.typed.atMs - b.typed.atMs)) {
    passTo(day, Math.max(typed.atMs, world.now()));
    const [teacher] = teachersOf(school, room.id, date);
    const [atMs, runsBefore] = [world.now(), day.runs.length];
    const isTaken = typeAs(day, teacher?.email ?? '', mealCell(world, room.id, date, typed.column), typed.value);
    const isStamped = day.runs.slice(runsBefore).some(({ writeCount }) => writeCount > 0);
    if (isTaken) taken.get(room.id)?.push({ ...typed, atMs, isStamped });
  }
  passTo(day, `${date}T10:00+07:00`);
  return { date, taken, damage };
}

/** On every other day somebody changes the month's tab after it was opened; never what takes reports of other days along. */
function damageIn(day: DayRun, date: PlainDate, { classes }: School): string | null {
  const { DAMAGES, WORDS, RENAMED } = damagesOf(day);
  const kinds = DAMAGES.filter(([what]) => ![WORDS, RENAMED].includes(what));
  const [what, make] = kinds[between(day, 0, 2 * kinds.length - 1)] ?? [null, () => {}];
  make(date, classes[between(day, 0, classes.length - 1)]?.id ?? '');
  return what;
}

type Habit = (day: DayRun, room: ClassRoom, earlyMs: number, cutOff: number) => Typed[];

/** Each about as often as it stands here. */
const HABITS: readonly Habit[] = [
  plain,
  plain,
  plain,
  plain,
  plain,
  plain,
  (day, room, earlyMs, cutOff) => {
    const [report] = plain(day, room, earlyMs, cutOff) as [Typed];
    return [report, { ...report, atMs: report.atMs + 20_000, column: 'main', value: Number(report.value) - 1 }];
  },
  (day, room, earlyMs, cutOff) => [...plain(day, room, earlyMs, cutOff), ...plain(day, room, earlyMs, cutOff)],
  (day, room, earlyMs, cutOff) => {
    const [report] = plain(day, room, earlyMs, cutOff) as [Typed];
    const wrong = ['hai mươi', -3, 2.5].map((value, n): Typed => ({ ...report, atMs: report.atMs + n, value }));
    return [...wrong, { ...report, atMs: report.atMs + 30_000 }];
  },
  (day, room, _earlyMs, cutOff) => [{ ...reportOf(day, room), atMs: cutOff + between(day, 1, 240) * 1_000 }],
  changedLate,
  changedLate,
  (day, room, _earlyMs, cutOff) => [{ ...reportOf(day, room), atMs: cutOff + 40 * MINUTE }],
  () => [],
];

function changedLate(day: DayRun, room: ClassRoom, earlyMs: number, cutOff: number): Typed[] {
  return [
    ...plain(day, room, earlyMs, cutOff),
    { ...reportOf(day, room), atMs: cutOff + between(day, 1, 240) * 1_000 },
  ];
}

function planOf(day: DayRun, room: ClassRoom, date: PlainDate): Typed[] {
  const habit = HABITS[between(day, 0, HABITS.length - 1)] as Habit;
  return habit(day, room, Date.parse(`${date}T06:45+07:00`), cutOffMs(room, date));
}

function plain(day: DayRun, room: ClassRoom, earlyMs: number, cutOff: number): Typed[] {
  return [{ ...reportOf(day, room), atMs: between(day, earlyMs, cutOff - MINUTE) }];
}

function reportOf(day: DayRun, room: ClassRoom): Typed {
  return { atMs: 0, column: 'present', value: between(day, 1, room.enrolment) };
}
