/** A month of meal reports with everything that happens in one. Rules: src/app/spec/chaos.md. */
import { ledgerOf } from '../../../scripts/day/places';
import { teachersOf } from '../../../src/domain/school/people';
import type { ClassRoom } from '../../../src/domain/school/types';
import { localOf } from '../../../src/domain/shared/plain-date';
import { width } from '../../support/width';
import {
  type ChaosMonth,
  chaosMonth,
  chaosMorning,
  cutOffMs,
  type Morning,
  schoolDays,
  type Taken,
} from './chaos-month';
import { chaosNoon, type Noon } from './chaos-noon';

const SEEDS = width([20_261_201], [20_261_201, 20_261_202]);
const [CLASSES, DAYS] = width([6, 8], [16, 23]);

jest.setTimeout(1_200_000);

describe.each(SEEDS)(`${DAYS} school days of ${CLASSES} classes, seed %i`, (seed) => {
  let month: ChaosMonth;
  let mornings: (Morning & Noon)[];

  beforeAll(() => {
    month = chaosMonth(CLASSES, seed);
    mornings = schoolDays(DAYS).map((date) => ({ ...chaosMorning(month, date), ...chaosNoon(month, date) }));
  });

  it('[CH1] no run fails', () => {
    expect(month.day.runs.filter(({ status }) => status !== 'completed')).toEqual([]);
  });

  it('[CH2] every report is in the ledger once, as it was last', () => {
    for (const { date, taken } of mornings) {
      const rows = reportsOf(month, date).map((row) => [row.class, row.portions]);
      const wanted = month.school.classes.map(({ id, name }) => [name, portionsOf(taken.get(id) ?? [])]);
      expect([date, ...rows]).toEqual([date, ...wanted]);
    }
  });

  it('[CH3] what was on time is never called late, and what a trigger saw to be late is', () => {
    for (const { date, taken } of mornings) {
      const states = new Map(reportsOf(month, date).map((row) => [row.class, row.status]));
      for (const room of month.school.classes) {
        const allowed = statesOf(taken.get(room.id) ?? [], cutOffMs(room, date));
        expect({ date, class: room.name, allowed }).toEqual({
          date,
          class: room.name,
          allowed: expect.arrayContaining([states.get(room.name)]),
        });
      }
    }
  });

  it('[CH4] after the cut-off the teachers of missing classes are told, once each, and no others', () => {
    for (const { date, taken } of mornings) {
      const missing = month.school.classes.filter(({ id }) => portionsOf(taken.get(id) ?? []) === null);
      expect([date, ...toldOn(month, date)]).toEqual([date, ...teachersOfAll(month, missing, date)]);
    }
  });

  it('[CH5] an acknowledged supplement is one more row of its class, and what is cooked is the sum of the last rows', () => {
    for (const { date, sent, acknowledged, cooked } of mornings) {
      const rows = ledgerOf(month.day.school.world, date);
      const nameOf = (id: string) => month.school.classes.find((room) => room.id === id)?.name;
      const further = rows.filter(({ status }) => status === SUPPLEMENT).map((row) => [row.class, row.portions]);
      const wanted = [...acknowledged].map((id) => [nameOf(id), sent.get(id)]);
      expect([date, ...further.sort()]).toEqual([date, ...wanted.sort()]);
      const last = new Map(rows.map((row) => [row.class, row.portions ?? 0]));
      expect([date, cooked]).toEqual([date, [...last.values()].reduce((sum, portions) => sum + portions, 0)]);
    }
  });

  it('[CH1] the month has all kinds of reports, and of changes of its tab', () => {
    expect(new Set(mornings.map(({ damage }) => damage)).size).toBeGreaterThan(width(2, 6));
    const all = mornings.flatMap(({ date }) => ledgerOf(month.day.school.world, date).map(({ status }) => status));
    expect(new Set(all)).toEqual(new Set(['Đúng hạn', 'Trễ', 'Không báo', 'Sửa sau hạn', SUPPLEMENT]));
    expect(mornings.some(({ sent, acknowledged }) => sent.size > acknowledged.size)).toBe(true);
    expect(month.day.refusals.length).toBeGreaterThan(DAYS / 2);
  });
});

const SUPPLEMENT = 'Bổ sung';

/** The rows of the morning. */
function reportsOf({ day }: ChaosMonth, date: Morning['date']) {
  return ledgerOf(day.school.world, date).filter(({ status }) => status !== SUPPLEMENT);
}

/** Until somebody types another number the children present all eat. */
function portionsOf(taken: readonly Taken[]): number | null {
  const last = (column: Taken['column']) => taken.filter((one) => one.column === column).at(-1)?.value;
  return (last('main') ?? last('present') ?? null) as number | null;
}

/** What the report may be called: where no trigger saw it, only its readings tell when it was made. */
function statesOf(taken: readonly Taken[], cutOff: number): string[] {
  if (taken.length === 0) return ['Không báo'];
  const late = taken.filter(({ atMs }) => atMs > cutOff);
  if (late.length === 0) return ['Đúng hạn'];
  const isSeen = late.some(({ isStamped }) => isStamped);
  if (late.length === taken.length) return isSeen ? ['Trễ'] : ['Trễ', 'Đúng hạn'];
  const before = portionsOf(taken.filter(({ atMs }) => atMs <= cutOff));
  if (before === portionsOf(taken)) return ['Đúng hạn'];
  return isSeen ? ['Sửa sau hạn'] : ['Sửa sau hạn', 'Đúng hạn'];
}

/** Teachers who got a mail about the meals of that day, sorted. */
function toldOn({ day, school }: ChaosMonth, date: string): string[] {
  const teachers = new Set(school.people.flatMap(({ email, assignments }) => (isTeacher(assignments) ? [email] : [])));
  const mails = day.school.world.state.script.mails.filter(({ atMs }) => localOf(atMs).date === date);
  const about = mails.filter(({ subject }) => /báo ăn|bữa ăn/i.test(subject));
  return about
    .flatMap(({ to }) => to)
    .filter((email) => teachers.has(email))
    .sort();
}

function isTeacher(assignments: readonly { role: string }[]): boolean {
  return assignments.some(({ role }) => role === 'teacher');
}

function teachersOfAll({ school }: ChaosMonth, rooms: readonly ClassRoom[], date: Morning['date']): string[] {
  return rooms.flatMap(({ id }) => teachersOf(school, id, date).map(({ email }) => email)).sort();
}
