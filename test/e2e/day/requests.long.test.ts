/** Who may ask the worker for what, and what becomes of the rest. Rules: src/app/spec/day.md. */

import { passTo, typeAs } from '../../../scripts/day/day-run';
import { dayWidthIn, idOfKey, journalRows, mealCell, rowOf, valuesAt } from '../../../scripts/day/places';
import { sampleTables } from '../../../scripts/school/sample-tables';
import { addAccounts, bundleFiles, controlId, fillControl, SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { CONTROL, dayColumn, dayOffsets, MEALS, monthSheetId, protectionId } from '../../../src/app/workbooks';
import type { WorldState } from '../../../src/simulator/kernel/state';
import { createProject, openSpreadsheet, pressMenuItem, pushFiles } from '../../../src/simulator/script';
import { batchUpdateAs } from '../../../src/simulator/sheets';
import { MONDAY, mondaySchool } from '../../support/monday-school';

const PRINCIPAL = 'ht@hoamai.example';
const VICE_PRINCIPAL = 'pht1@hoamai.example';
const CLASS = 'class/3a1';

const day = mondaySchool();
const { world } = day.school;
let ready: WorldState;

beforeAll(() => {
  ready = world.snapshot();
});

beforeEach(() => {
  world.restore(ready);
  day.refusals.length = 0;
});

function lockCell(column: 'tick' | 'reason') {
  const spreadsheetId = controlId(world);
  const row = rowOf(world, spreadsheetId, CONTROL.locks.id, CLASS);
  return { spreadsheetId, sheet: CONTROL.locks.id, cell: `${column === 'tick' ? 'C' : 'D'}${row + 1}` };
}

function lockRow(): string[] {
  const spreadsheetId = controlId(world);
  const row = rowOf(world, spreadsheetId, CONTROL.locks.id, CLASS);
  return (valuesAt(world, spreadsheetId, CONTROL.locks.id, [row, 1, 1, 7])[0] ?? []).map(String);
}

function journal(): string[] {
  return journalRows(world, day.school.journalId).map((cells) => cells.join(' | '));
}

function writersOf(key: string): string[] {
  const file = world.state.drive.files[idOfKey(world, key)];
  return (file?.permissions ?? [])
    .filter(({ role }) => role === 'writer')
    .map(({ emailAddress }) => emailAddress ?? '');
}

it('[DY14] a tick under a removed protection is put back and reported', () => {
  const id = protectionId(CONTROL.locks.id, CONTROL.locks.tickProtection);
  batchUpdateAs(world, SCHOOL_ACCOUNT, controlId(world), [{ deleteProtectedRange: { protectedRangeId: id } }]);
  expect(typeAs(day, VICE_PRINCIPAL, lockCell('reason'), 'thử')).toBe(true);
  expect(typeAs(day, VICE_PRINCIPAL, lockCell('tick'), true)).toBe(true);
  passTo(day, `${MONDAY}T07:20+07:00`);
  expect(lockRow()[1]).toBe('false');
  expect(writersOf(`${CLASS}/children`)).toHaveLength(2);
  expect(journal().join('\n')).toContain('Không nhận dấu tick');
  expect(world.state.script.mails.flatMap(({ to }) => to)).toEqual(expect.arrayContaining([PRINCIPAL]));
  expect(typeAs(day, VICE_PRINCIPAL, lockCell('tick'), true)).toBe(false);
});

it('[DY15] a lock without a reason waits for one', () => {
  typeAs(day, PRINCIPAL, lockCell('tick'), true);
  passTo(day, `${MONDAY}T07:20+07:00`);
  expect(lockRow()[3]).toContain('ghi lý do');
  expect(writersOf(`${CLASS}/children`)).toHaveLength(2);
  typeAs(day, PRINCIPAL, lockCell('reason'), 'Kiểm tra');
  passTo(day, `${MONDAY}T07:40+07:00`);
  expect(lockRow()[3]).toBe('Đã khóa');
  expect(writersOf(`${CLASS}/children`)).toEqual([]);
});

it("[DY16] the school account's tick is logged as its own", () => {
  typeAs(day, SCHOOL_ACCOUNT, lockCell('reason'), 'Theo lệnh của hiệu trưởng', 'desktop');
  typeAs(day, SCHOOL_ACCOUNT, lockCell('tick'), true, 'desktop');
  passTo(day, `${MONDAY}T07:20+07:00`);
  expect(lockRow().slice(3, 5)).toEqual(['Đã khóa', SCHOOL_ACCOUNT]);
});

it('[DY17] a meal row that anybody could have typed in goes back to its proven numbers', () => {
  const cell = mealCell(world, '3a1', MONDAY, 'main');
  expect(typeAs(day, 'gv.3a1@hoamai.example', cell, 20)).toBe(true);
  passTo(day, `${MONDAY}T07:12+07:00`);
  const sheetId = monthSheetId('2026-11');
  const row = rowOf(world, cell.spreadsheetId, sheetId, '3a1');
  const id = protectionId(sheetId, 10 + row - MEALS.month.firstRow);
  batchUpdateAs(world, SCHOOL_ACCOUNT, cell.spreadsheetId, [{ deleteProtectedRange: { protectedRangeId: id } }]);
  expect(typeAs(day, 'gv.4a1@hoamai.example', cell, 11)).toBe(true);
  passTo(day, `${MONDAY}T07:30+07:00`);
  expect(typeAs(day, 'gv.4a1@hoamai.example', cell, 12)).toBe(false);
  passTo(day, `${MONDAY}T09:00+07:00`);
  const ledger = journal().join('\n');
  expect(ledger).toContain('không rõ người nhập');
  const width = dayWidthIn(world, cell.spreadsheetId, sheetId);
  const column = dayColumn(23, width) + dayOffsets(width).main;
  expect(valuesAt(world, cell.spreadsheetId, sheetId, [row, column, 1, 1])[0]?.[0]).toBe(20);
});

it('[DY18] the panel writes a request; the plan is shown, agreed to by a tick, and carried out', () => {
  const tables = sampleTables({ classes: 5 });
  addAccounts(world, tables);
  fillControl(world, tables);
  const panel = createProject(world, SCHOOL_ACCOUNT, { title: 'Hồ sơ điện tử', parentId: controlId(world) });
  pushFiles(world, panel, bundleFiles('panel'));
  openSpreadsheet(world, PRINCIPAL, controlId(world));
  pressMenuItem(world, PRINCIPAL, controlId(world), ['Hồ sơ điện tử', 'Khởi tạo năm học']);
  passTo(day, `${MONDAY}T07:20+07:00`);
  const command = () => {
    const rows = valuesAt(world, controlId(world), CONTROL.commands.id, [1, 0, 10, 7]);
    return (rows.filter((cells) => cells[1] !== '').pop() ?? []).map(String);
  };
  expect(command()[3]).toBe('Chờ đồng ý');
  expect(command()[4]).toContain('Tạo');
  expect(writersOf('tasks/3a1')).toHaveLength(2);
  const cell = { spreadsheetId: controlId(world), sheet: CONTROL.commands.id, cell: `C${Number(command()[0]) + 1}` };
  expect(typeAs(day, VICE_PRINCIPAL, cell, true)).toBe(false);
  expect(typeAs(day, PRINCIPAL, cell, true)).toBe(true);
  passTo(day, `${MONDAY}T07:50+07:00`);
  expect(command()[3]).toBe('Xong');
  const added = (tables.classes?.rows ?? []).map(({ cells }) => (cells[0] ?? '').toLowerCase());
  for (const code of added) expect(writersOf(`class/${code}/children`)).toHaveLength(2);
});

it('[DY19] a leaver has nothing left after the next set-up', () => {
  const tables = sampleTables({ classes: 4 });
  const leaver = 'gv.3a1@hoamai.example';
  const staff = tables.staff;
  if (!staff) throw new Error('The sample has staff');
  const rows = staff.rows.map(({ row, cells }) => ({
    row,
    cells: cells.map((cell, i) => (cells[3] === leaver && i === 7 ? '20/11/2026' : cell)),
  }));
  fillControl(world, { ...tables, staff: { ...staff, rows } });
  const worker = day.school.journalId;
  openSpreadsheet(world, SCHOOL_ACCOUNT, worker);
  const run = pressMenuItem(world, SCHOOL_ACCOUNT, worker, ['Hồ sơ điện tử', 'Khởi tạo năm học'], {
    answers: [{ button: 'YES' }],
  });
  expect(run.dialogs[0]?.text).toContain(leaver.split('@')[0] ?? '');
  passTo(day, `${MONDAY}T07:40+07:00`);
  const left = Object.values(world.state.drive.files).filter(({ permissions }) =>
    permissions.some(({ emailAddress }) => emailAddress === leaver),
  );
  expect(left.filter(({ ownerEmail }) => ownerEmail === SCHOOL_ACCOUNT).map(({ name }) => name)).toEqual([]);
});
