/** A Monday on which classes eat elsewhere, half a day or together, and a change of the meals in mid-month. */
import { passTo, sleepTo, typeAs } from '../../../scripts/day/day-run';
import { mealDayOf } from '../../../scripts/day/meal-day-state';
import { idOfKey, ledgerOf, mealCell, rowOf, valuesAt } from '../../../scripts/day/places';
import { sampleTables } from '../../../scripts/school/sample-tables';
import { fillControl, pressWorkerMenu } from '../../../scripts/school/school-world';
import { dayColumn, dayOffsets, dayWidth, MEALS, monthSheetId } from '../../../src/app/workbooks';
import type { ControlTables } from '../../../src/domain/school/types';
import { mailsTo } from '../corrections/correction-desk';
import { mealSchoolOf, onlyMeals } from './only-meals';

jest.setTimeout(180_000);

const MONDAY = '2026-11-23';
const WIDTH = dayWidth(3);
const AT = dayOffsets(WIDTH);

const tables = (settings: Record<string, string> = {}): ControlTables => {
  const sample = sampleTables({ classes: 8, settings });
  const own = [
    ['23/11/2026', '', 'Tham quan', 'Nghỉ', 'NT2'],
    ['23/11/2026', '', 'Học buổi sáng', 'Nửa ngày', '3A1'],
    ['23/11/2026', '', 'Cô 5A2 nghỉ', 'Ghép lớp', '5A1, 5A2'],
  ].map((cells, i) => ({ row: 10 + i, cells }));
  return { ...sample, offDays: { ...sample.offDays!, rows: [...sample.offDays!.rows, ...own] } };
};

const day = mealSchoolOf(31, tables());
const { world } = day.school;

const type = (room: string, column: Parameters<typeof mealCell>[3], value: number, date = MONDAY) =>
  typeAs(day, `gv.${room}@hoamai.example`, mealCell(world, room, date, column), value);

function cellsOf(room: string): unknown[] {
  const [book, tab] = [idOfKey(world, 'meals'), monthSheetId('2026-11')];
  return valuesAt(world, book, tab, [rowOf(world, book, tab, room), dayColumn(23, WIDTH), 1, WIDTH])[0] ?? [];
}

it('[MW3] classes that are away or eat with another are not asked, a half day has no afternoon, hosts report for all', () => {
  passTo(day, `${MONDAY}T07:00+07:00`);
  expect(['nt2', '5a2'].map((room) => type(room, 'present', 10))).toEqual([false, false]);
  expect(cellsOf('nt2').join()).toContain('Tham quan');
  expect(cellsOf('5a2').join()).toContain('Lớp 5A1');
  const enrolled = (room: string) => mealDayOf(day).classes.find(({ classId }) => classId === room)?.enrolment;
  expect(cellsOf('5a1')[AT.enrolment]).toBe(enrolled('5a1'));
  expect(enrolled('5a1')).toBeGreaterThan(60);
  expect([type('5a1', 'present', 60), type('3a1', 'present', 20), type('nt1', 'present', 15)]).toEqual([
    true,
    true,
    true,
  ]);
  passTo(day, `${MONDAY}T09:10+07:00`);
  expect(cellsOf('5a1')[AT.state]).toBe('Đã báo');
  const ledger = ledgerOf(world, MONDAY).map((row) => `${row.class}: ${row.portions}`);
  expect(ledger).toEqual(expect.arrayContaining(['Lớp 5A1: 60', 'Lớp 3A1: 20', 'Lớp NT1: 15', 'Lớp 4A1: null']));
  expect(ledger.some((line) => /NT2|5A2/.test(line))).toBe(false);
  const counts = mealDayOf(day).classes.find(({ classId }) => classId === '3a1')?.counts;
  expect([counts?.main, counts?.snack ?? null]).toEqual([20, null]);
  const missing = valuesAt(world, idOfKey(world, 'meals'), MEALS.kitchen.id, [1, 1, 1, 1])[0]?.[0];
  expect(missing).toBe('Lớp 3A2, Lớp 4A1, Lớp 4A2');
  const told = ['nt2', '5a2', '4a1'].map((room) => mailsTo(day, `gv.${room}@hoamai.example`).length);
  expect(told).toEqual([0, 0, 1]);
});

it('[MW4] changed meals hold from the next month on, which the plan says; the month goes on as it was', () => {
  const changed = tables({ 'Ăn phụ': 'Không', 'Chế độ ăn riêng': 'Cháo' });
  fillControl(world, onlyMeals(changed));
  const answer = pressWorkerMenu(day.school, 'Khởi tạo năm học', [{ button: 'YES' }]);
  expect(answer.dialogs[0]?.text).toContain('từ trang báo ăn tháng 12/2026');
  const columnsOn = (date: string) => {
    sleepTo(world, `${date}T05:58+07:00`);
    passTo(day, `${date}T06:50+07:00`);
    const portions = type('3a1', 'main', 21, date);
    passTo(day, `${date}T09:10+07:00`);
    expect([portions, ledgerOf(world, date).find((row) => row.class === 'Lớp 3A1')?.portions]).toEqual([true, 21]);
    return mealDayOf(day).columns.map(({ key }) => key);
  };
  expect(columnsOn('2026-11-25')).toEqual(['main', 'snack', 'secondMain']);
  expect(columnsOn('2026-12-01')).toEqual(['main', 'secondMain', 'diet/chao']);
  expect(day.runs.filter(({ status }) => status !== 'completed')).toEqual([]);
});
