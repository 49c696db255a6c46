/** A morning of meal reports: everyone types her own cells on a phone; two classes are late, one never reports. */

import { MEALS } from '../../src/app/workbooks';
import { cutOffInstant } from '../../src/domain/meals/cut-off';
import { teachersOf } from '../../src/domain/school/people';
import type { ClassRoom, School } from '../../src/domain/school/types';
import { instantOf, type PlainDate } from '../../src/domain/shared/plain-date';
import { nextTriggerAt } from '../../src/simulator/script';
import { between, type DayRun, draw, passTo, type Refusal, typeAs } from './day-run';
import { idOfKey, mealCell, valuesAt } from './places';

export interface MorningFacts {
  date: PlainDate;
  lateClasses: string[];
  missingClasses: string[];
  /** What was tried wrongly, and the answer. */
  refusals: Refusal[];
  /** The kitchen's tab before the first report was in, and after the last cut-off. */
  kitchenEarly: string[][];
  kitchenLate: string[][];
}

interface Plan {
  room: ClassRoom;
  atMs: number;
}

/** `late` classes type after their cut-off but before the row is closed; `missing` ones never do. */
export function morning(
  day: DayRun,
  school: School,
  date: PlainDate,
  counts: { late: number; missing: number; mistakes: boolean },
): MorningFacts {
  const { world } = day.school;
  passTo(day, instantOf(date, 6 * 60 + 20));
  const chosen = draw(day, school.classes, counts.late + counts.missing);
  const late = chosen.slice(0, counts.late);
  const missing = chosen.slice(counts.late);
  const refusalsBefore = day.refusals.length;
  const kitchenEarly = kitchenTab(day);
  typeAs(day, kitchenOf(school), mealCell(world, 'staff', date, 'main'), between(day, 12, 20));
  if (counts.mistakes) mistakes(day, school, date);
  const plans = school.classes
    .filter((room) => !missing.includes(room))
    .map((room) => ({ room, isLate: late.includes(room), atMs: plannedTime(day, school, room, date, late) }));
  for (const plan of plans.sort((a, b) => a.atMs - b.atMs)) {
    if (plan.isLate) reportLate(day, school, date, plan);
    else report(day, school, date, plan);
  }
  passTo(day, instantOf(date, 9 * 60));
  return {
    date,
    lateClasses: late.map((room) => room.name),
    missingClasses: missing.map((room) => room.name),
    refusals: day.refusals.slice(refusalsBefore),
    kitchenEarly,
    kitchenLate: kitchenTab(day),
  };
}

function kitchenOf(school: School): string {
  return school.people.find((person) => person.assignments.some(({ role }) => role === 'kitchen_staff'))?.email ?? '';
}

/** Well before the cut-off, or just after it. */
function plannedTime(
  day: DayRun,
  school: School,
  room: ClassRoom,
  date: PlainDate,
  late: readonly ClassRoom[],
): number {
  const cutOff = cutOffInstant(school.settings, room, date);
  return late.includes(room) ? cutOff + 1_000 : between(day, instantOf(date, 6 * 60 + 45), cutOff - 60_000);
}

/** The row closes with the first beat after the cut-off: a latecomer gets in before it. */
function reportLate(day: DayRun, school: School, date: PlainDate, { room, atMs }: Plan): void {
  const { world } = day.school;
  if (world.state.nowMs < atMs) passTo(day, atMs);
  const next = nextTriggerAt(world) ?? atMs + 60_000;
  report(day, school, date, { room, atMs: Math.min(atMs + between(day, 1, 20) * 1_000, next - 1) });
}

function report(day: DayRun, school: School, date: PlainDate, { room, atMs }: Plan): void {
  passTo(day, Math.max(atMs, day.school.world.state.nowMs));
  const account = teacherOf(day, school, room, date);
  const present = between(day, Math.ceil(room.enrolment * 0.75), room.enrolment);
  typeAs(day, account, mealCell(day.school.world, room.id, date, 'present'), present);
  typeAs(day, account, mealCell(day.school.world, room.id, date, 'main'), present - between(day, 0, 1));
}

function teacherOf(day: DayRun, school: School, room: ClassRoom, date: PlainDate): string {
  return draw(day, teachersOf(school, room.id, date), 1)[0]?.email ?? '';
}

/** Another class's row, letters, a negative number; more than enrolled is taken, flagged and mended. */
function mistakes(day: DayRun, school: School, date: PlainDate): void {
  const [own, other] = draw(day, school.classes, 2) as [ClassRoom, ClassRoom];
  const account = teacherOf(day, school, own, date);
  const { world } = day.school;
  typeAs(day, account, mealCell(world, other.id, date, 'main'), 20);
  typeAs(day, account, mealCell(world, own.id, date, 'main'), 'hai mươi');
  typeAs(day, account, mealCell(world, own.id, date, 'main'), -3);
  typeAs(day, account, mealCell(world, own.id, date, 'state'), 'Đã báo');
  if (typeAs(day, account, mealCell(world, own.id, date, 'note'), '2 cháu ăn cháo')) {
    typeAs(day, account, mealCell(world, own.id, date, 'main'), own.enrolment + 5);
    const state = mealState(day, own, date);
    day.refusals.push({ account, action: 'flag', target: `${own.name} ← ${own.enrolment + 5}`, error: state });
    typeAs(day, account, mealCell(world, own.id, date, 'main'), '');
  }
}

function mealState(day: DayRun, room: ClassRoom, date: PlainDate): string {
  const { spreadsheetId, sheet, cell } = mealCell(day.school.world, room.id, date, 'state');
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return String(valuesAt(day.school.world, spreadsheetId, sheet, [Number(digits) - 1, column, 1, 1])[0]?.[0] ?? '');
}

function kitchenTab(day: DayRun): string[][] {
  const rows = valuesAt(day.school.world, idOfKey(day.school.world, 'meals'), MEALS.kitchen.id, [0, 0, 60, 3]);
  return rows.map((cells) => cells.map(String)).filter((cells) => cells.some((cell) => cell !== ''));
}
