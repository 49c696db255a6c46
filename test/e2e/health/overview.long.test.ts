/** The school at a glance, through the pushed bundle. Rules: src/app/spec/health.md. */
import { passTo, typeAs } from '../../../scripts/day/day-run';
import { mealCell, rowOf, valuesAt } from '../../../scripts/day/places';
import { controlId, SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { CONTROL } from '../../../src/app/workbooks';
import type { WorldState } from '../../../src/simulator/kernel/state';
import { batchUpdateAs } from '../../../src/simulator/sheets';
import { MONDAY, mondaySchool } from '../../support/monday-school';
import { report, TEACHER } from '../incidents/incident-desk';

const PRINCIPAL = 'ht@hoamai.example';
const day = mondaySchool();
const { world } = day.school;
let ready: WorldState;

beforeAll(() => {
  typeAs(day, TEACHER, mealCell(world, '3a1', MONDAY, 'present'), 20);
  passTo(day, `${MONDAY}T09:31+07:00`);
  ready = world.snapshot();
});

beforeEach(() => {
  world.restore(ready);
});

function overview(): Map<string, string> {
  const rows = valuesAt(world, controlId(world), CONTROL.overview.id, [0, 0, 60, 2]);
  return new Map(rows.map(([name, value]) => [String(name), String(value)]));
}

function sheetOf() {
  return world.state.sheets.spreadsheets[controlId(world)]?.sheets.find(
    ({ sheetId }) => sheetId === CONTROL.overview.id,
  );
}

it('[OV1, OV2] what waits is counted at once, the meals of the day after the morning', () => {
  expect(overview().get('Ngày 23/11/2026')).toMatch(/^\d+ suất; 1 lớp đúng giờ, 0 lớp muộn, 3 lớp chưa báo: Lớp/);
  expect(overview().get('Máy nền')).toBe('ĐANG CHẠY');
  expect(overview().get('Sự cố')).toBe('0');
  report(day, TEACHER, 1);
  passTo(day, `${MONDAY}T09:48+07:00`);
  expect(overview().get('Sự cố')).toBe('1');
  const row = rowOf(world, controlId(world), CONTROL.locks.id, 'class/3a1') + 1;
  const at = (cell: string) => ({ spreadsheetId: controlId(world), sheet: CONTROL.locks.id, cell: `${cell}${row}` });
  typeAs(day, PRINCIPAL, at('D'), 'Kiểm tra');
  typeAs(day, PRINCIPAL, at('C'), true);
  passTo(day, `${MONDAY}T10:06+07:00`);
  expect([overview().get('Đang khóa'), overview().get('Chưa trọn')]).toEqual(['1', '0']);
  expect(overview().get('Ở đâu')).toBe('Không khóa gì');
  passTo(day, `${MONDAY}T10:30+07:00`);
  expect(overview().get('Ở đâu')).toBe('Lớp 3A1');
  const written = overview().get('Số liệu lúc');
  passTo(day, `${MONDAY}T12:30+07:00`);
  expect(overview().get('Số liệu lúc')).toBe(written);
});

it('[OV3] four charts look at the numbers of the last days, of the months and the classes', () => {
  expect(Object.keys(sheetOf()?.charts ?? {})).toHaveLength(4);
  const { data } = CONTROL.overview;
  const [line] = valuesAt(world, controlId(world), CONTROL.overview.id, [data.firstRow, data.date, 1, 3]);
  expect(line?.[0]).toBe('23/11');
  expect(line?.[2]).toBe(1);
});

it('[OV4] a deleted tab is there again with the next thing to tell', () => {
  batchUpdateAs(world, SCHOOL_ACCOUNT, controlId(world), [{ deleteSheet: { sheetId: CONTROL.overview.id } }]);
  const row = rowOf(world, controlId(world), CONTROL.locks.id, 'class/3a1') + 1;
  const at = (cell: string) => ({ spreadsheetId: controlId(world), sheet: CONTROL.locks.id, cell: `${cell}${row}` });
  typeAs(day, PRINCIPAL, at('D'), 'Kiểm tra');
  typeAs(day, PRINCIPAL, at('C'), true);
  passTo(day, `${MONDAY}T10:30+07:00`);
  expect(overview().get('Ở đâu')).toBe('Lớp 3A1');
  expect(overview().get('Đang khóa')).toBe('1');
});
