/** The end of a month in Bảng điều hành, through the pushed bundle. Rules: src/app/spec/health.md. */
import { type DayRun, passTo, typeAs } from '../../../scripts/day/day-run';
import { idOfKey, journalRows, rowOf, valuesAt } from '../../../scripts/day/places';
import { controlId } from '../../../scripts/school/school-world';
import { CONTROL, TASKS } from '../../../src/app/workbooks';
import type { WorldState } from '../../../src/simulator/kernel/state';
import { columnName } from '../../../src/ui/sheets/a1';
import { sweep } from '../../support/fault-sweep';
import { width } from '../../support/width';
import { setUpSchool } from '../faults/small-school';
import { storedValue } from '../faults/stored-value';

const TEACHER = 'gv.3a1@hoamai.example';
/** Without documents of plans: what nobody has written in cannot be ticked. */
const school = setUpSchool('2026-11-24T10:00+07:00', { seed: 3 });
const day: DayRun = { school, dice: { rng: 5 }, runs: [], refusals: [], onProgress: () => {} };
const { world } = day.school;
let evening: WorldState;

/** Week 13 is due on Friday 27/11, week 14 on 4/12; November ends on Monday 30/11. */
beforeAll(() => {
  passTo(day, '2026-11-25T15:00+07:00');
  tick('plan_week/13');
  passTo(day, '2026-11-30T20:00+07:00');
  tick('plan_day/13');
  evening = world.snapshot();
}, 240_000);

beforeEach(() => {
  world.restore(evening);
});

function tick(key: string): void {
  const spreadsheetId = idOfKey(world, 'tasks/3a1');
  const cell = `${columnName(TASKS.list.columns.done)}${rowOf(world, spreadsheetId, TASKS.list.id, key) + 1}`;
  if (!typeAs(day, TEACHER, { spreadsheetId, sheet: TASKS.list.id, cell }, true)) throw new Error('not ticked');
}

function months(): unknown[][] {
  const rows = valuesAt(world, controlId(world), CONTROL.months.id, [1, 0, 80, CONTROL.months.width]);
  return rows.filter(([month]) => month);
}

/** Names and values of the lines, from the top. */
function overview(): [string, string][] {
  const rows = valuesAt(world, controlId(world), CONTROL.overview.id, [0, 0, CONTROL.overview.rows, 2]);
  return rows.map(([name, value]) => [String(name ?? ''), String(value ?? '')]);
}

function frozenInJournal(): string[][] {
  return journalRows(world, day.school.journalId).filter(([, , action]) => action === 'Chốt số liệu tháng');
}

const ofWeekPlans = (rows: unknown[][]) => rows.filter(([, , , rule]) => rule === 'Kế hoạch giáo dục tuần');

it('[MZ1, OV5, OV6, OV7] the night writes the month down, the overview tells it, the late list and who is waited for', () => {
  const before = overview();
  const told = (name: string) => before.find(([one]) => one === name)?.[1];
  const ofClass = before.filter(([name]) => name === 'Lớp 3A1').map(([, value]) => value);
  expect(told('Tháng 11 đến nay')).toMatch(/^1\/\d+ đúng hạn \(\d+%\), 0 muộn, \d+ chưa xong$/);
  expect(ofClass).toContainEqual(expect.stringMatching(/^1\/\d+ đúng hạn/));
  expect(ofClass).toContainEqual(expect.stringMatching(/hạn 27\/11\/2026, trễ 3 ngày$/));
  expect(told('Chờ duyệt')).toBe('1 việc');
  expect(told('Phó hiệu trưởng 1')).toBe('1 việc, lâu nhất từ 25/11/2026');
  expect(months()).toEqual([]);
  passTo(day, '2026-12-01T01:00+07:00');
  const written = months();
  expect(ofWeekPlans(written).map((row) => row.slice(0, 9))).toContainEqual([
    '2026-11',
    '11/2026',
    'Lớp 3A1',
    'Kế hoạch giáo dục tuần',
    1,
    1,
    0,
    0,
    '',
  ]);
  // What was ticked on the last evening is late, not missing.
  const ofDays = written.find(([, , unit, rule]) => unit === 'Lớp 3A1' && String(rule).includes('ngày (giáo án)'));
  expect(ofDays?.slice(4, 8)).toEqual([1, 0, 1, 0]);
  expect(frozenInJournal()).toHaveLength(1);
  passTo(day, '2026-12-02T01:00+07:00');
  expect(months()).toEqual(written);
});

it('[MZ2] whatever call of that night fails, the month stands there once', () => {
  const outcome = () => [months(), frozenInJournal().length, storedValue<unknown>(day.school, 'frozen')];
  const result = sweep(
    {
      ...{ name: 'month', world, start: evening, outcome, run: () => passTo(day, '2026-12-01T02:00+07:00') },
      judge: (faultless, faulty) =>
        JSON.stringify(faulty) === JSON.stringify(faultless) ? [] : [JSON.stringify(faulty)],
    },
    { times: width(4, 40) },
  );
  expect(result.failures).toEqual([]);
  expect(result.injected).toBeGreaterThan(10);
}, 600_000);
