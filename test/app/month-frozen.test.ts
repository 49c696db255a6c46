/** Months written down by the worker. Rules: src/app/spec/health.md. */
import type { Context } from '../../src/app/context';
import { writeMonths } from '../../src/app/month-frozen';
import type { SheetOp } from '../../src/app/sheet-ops';
import { openStore } from '../../src/app/store';
import { turnYear } from '../../src/app/year-turn';
import { hoaMaiDuties } from '../../src/domain/duties/hoa-mai-duties';
import { planStatus } from '../../src/domain/duties/plan-state';
import type { School } from '../../src/domain/school/types';
import { instantOf } from '../../src/domain/shared/plain-date';
import { views } from '../../src/ui/views';
import { sample } from '../domain/duties/duty-world';
import { date, sampleSchool } from '../support/school-builder';

const SUMMER = date('2026-08-01');

/** The worker on that day, with a memory and a tab of its own. */
function workerOn(day: string) {
  const school: School = { ...sampleSchool(4), calendar: sample.calendar, duties: hoaMaiDuties };
  const rows: unknown[][] = [];
  const store = openStore({ load: () => ({}), save: () => undefined });
  store.set('ids', { root: 'root', control: 'control', journal: 'journal' });
  const since = Object.fromEntries(school.classes.map(({ id }) => [id, SUMMER]));
  store.set('dutyRows', { [school.settings.schoolYear]: { class: [], own: [], since } });
  const write = (_id: string, ops: readonly SheetOp[]) => {
    for (const op of ops) if (op.type === 'appendRows') rows.push(...op.rows.map((cells) => [...cells]));
  };
  const clock = { now: () => instantOf(date(day), 5), elapsedMs: () => 0 };
  const sheets = { write, read: () => [[{ values: rows.map(([key]) => [key]) }]] };
  const context = { store, views, ports: { account: 'truong@hoamai.example', clock, sheets } } as unknown as Context;
  return { context, school, rows, store };
}

const monthsOf = (rows: readonly unknown[][]) => [...new Set(rows.map(([key]) => key))];

it('[MZ1] each month that is over stands there once, with the sums of its rows in the memory', () => {
  const { context, school, rows, store } = workerOn('2026-12-01');
  const done = planStatus([{ type: 'submitted', atMs: instantOf(date('2026-11-20'), 600), by: [] }], ['leads']);
  store.set('plans', { '2026-2027/plan_week/13/class/5a1': done });
  writeMonths(context, school);
  expect(monthsOf(rows)).toEqual(['2026-09', '2026-10', '2026-11']);
  for (const { month, figures } of store.get('frozen')) {
    const owed = rows.filter(([key]) => key === month).reduce((sum, row) => sum + Number(row[4]), 0);
    expect(owed).toBe(figures.owed);
  }
  const before = rows.length;
  store.set('plans', {});
  writeMonths(context, school);
  expect(rows).toHaveLength(before);
  expect(store.get('frozen').find(({ month }) => month === '2026-11')?.figures.onTime).toBe(1);
});

it('[MZ2] rows of a run that did not remember them are not written again', () => {
  const { context, school, rows, store } = workerOn('2026-12-01');
  writeMonths(context, school);
  const before = rows.length;
  store.set('frozen', []);
  writeMonths(context, school);
  expect(rows).toHaveLength(before);
  expect(store.get('frozen').map(({ month }) => month)).toContain('2026-11');
});

it('[MZ3] the turn of the year writes down what is left of it, and forgets its duties', () => {
  const { context, school, rows, store } = workerOn('2027-08-01');
  store.set('plans', { '2026-2027/plan_week/13/class/5a1': planStatus([], []) });
  turnYear(context, school);
  expect(monthsOf(rows).slice(-2)).toEqual(['2027-05', '2027-07']);
  expect([store.get('frozen'), store.get('plans')]).toEqual([[], {}]);
});
