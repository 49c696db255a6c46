/** "Kiểm tra nhật ký". Rules: src/app/spec/journal.md. */
import { journalRows } from '../../../scripts/day/places';
import { controlId, pressWorkerMenu } from '../../../scripts/school/school-world';
import { CONTROL, JOURNAL } from '../../../src/app/workbooks';
import { type } from '../../../src/simulator/script';
import { MINUTE, pass, rowsOf, setUpSchool } from '../faults/small-school';
import { chainFindings, textAt } from '../faults/workbook-state';
import { checkPage, deleteRow, meddle, overwrite, rowAt } from './desk';

jest.setTimeout(60_000);

const MONTH = '2026-11';
const PRINCIPAL = 'ht@hoamai.example';
const school = setUpSchool('2026-11-23T13:00+07:00', { seed: 3 });
const { world } = school;
const ready = world.snapshot();
beforeEach(() => world.restore(ready));

const check = () => pressWorkerMenu(school, 'Kiểm tra nhật ký', [{ button: 'OK' }]).dialogs[0]?.text ?? '';

it('[JO12] the menu says that nobody has touched the journal, and the front page says so too', () => {
  const rows = journalRows(world, school.journalId);
  expect(check()).toMatch(new RegExp(`^NHẬT KÝ NGUYÊN VẸN: ${rows.length} dòng`));
  const last = rows[rows.length - 1] ?? [];
  expect(checkPage(school)[1]?.join()).toContain('NGUYÊN VẸN');
  expect(checkPage(school)[2]).toEqual(['Nhật ký 11/2026', '1', last[0], last[last.length - 1]]);
  const [, , action, actor] = journalRows(world, school.journalId).pop() ?? [];
  expect([action, actor]).toEqual(['Kiểm tra nhật ký: nguyên vẹn', 'truong@hoamai.example']);
});

it('[JO12] the principal orders it in the tab Lệnh; it is answered once and nothing is agreed to', () => {
  const { id: sheet, firstRow, columns } = CONTROL.commands;
  const commands = () => rowsOf(world, controlId(world), sheet);
  const row = Object.values(commands()).findIndex((cells, i) => i >= firstRow && textAt(cells[columns.name]) === '');
  const cell = { spreadsheetId: controlId(world), sheet, cell: `B${row + 1}` };
  type(world, PRINCIPAL, cell, 'Kiểm tra nhật ký', { client: 'phone' });
  pass(school, 6 * MINUTE);
  const answer = () => [columns.state, columns.plan].map((column) => textAt(commands()[row]?.[column]));
  expect(answer()).toEqual(['Xong', expect.stringContaining('NGUYÊN VẸN')]);
  const logged = journalRows(world, school.journalId).length;
  pass(school, 11 * MINUTE);
  expect(journalRows(world, school.journalId)).toHaveLength(logged);
});

it('[JO13] a changed row is named with its place, and that it was right at the last check', () => {
  check();
  pass(school, 5 * MINUTE);
  overwrite(school, MONTH, 3, 3, 'người khác');
  const found = chainFindings(school);
  expect(found).toEqual([{ type: 'changed', number: 2, month: MONTH, row: 3 }]);
  const text = check();
  expect(text).toContain('NHẬT KÝ ĐÃ BỊ ĐỘNG VÀO: 1 chỗ');
  expect(text).toMatch(/Số 2 \(Nhật ký 11\/2026, dòng 3\): nội dung bị sửa sau lần kiểm tra 23\/11\/2026 \d\d:\d\d/);
  expect(text).toContain('Lịch sử phiên bản');
});

it('[JO13] a deleted, a moved and an inserted row are told apart; a row of after the last check since it was written', () => {
  deleteRow(school, MONTH, 3);
  expect(check()).toContain('Thiếu số 2: bị xóa sau khi được ghi');
  world.restore(ready);
  const range = { ...rowAt(MONTH, 2), dimension: 'ROWS' };
  meddle(school, [{ moveDimension: { source: range, destinationIndex: 4 } }]);
  expect(check()).toMatch(/Số 1 \(Nhật ký 11\/2026, dòng 4\): bị chuyển khỏi chỗ/);
  world.restore(ready);
  meddle(school, [{ insertDimension: { range } }]);
  expect(check()).toContain('Nhật ký 11/2026, dòng 2: không phải do hệ thống ghi');
});

it('[JO14] after the properties were lost, installing goes on with the chain', () => {
  const before = journalRows(world, school.journalId).length;
  world.state.script.properties[`script|${school.workerId}`] = {};
  pressWorkerMenu(school, 'Cài đặt', [{ button: 'OK' }]);
  const rows = journalRows(world, school.journalId);
  expect(rows.slice(before).map(([number, , action]) => `${number} ${action}`)).toEqual([
    `${before + 1} Ghi tiếp nhật ký đã có (hệ thống không còn nhớ lần trước)`,
    `${before + 2} Cài đặt`,
  ]);
  expect(rows[before]?.[JOURNAL.month.cells]).toBe(rows[before - 1]?.[JOURNAL.month.cells + 1]);
  expect(check()).toContain('NGUYÊN VẸN');
});
