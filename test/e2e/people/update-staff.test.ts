/** "Cập nhật nhân sự" case by case, through the built worker. */
import { SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { TASKS } from '../../../src/app/workbooks';
import type { WorldState } from '../../../src/simulator/kernel/state';
import { advanceTo } from '../../../src/simulator/script';
import { batchUpdateAs } from '../../../src/simulator/sheets';
import type { SimWorld } from '../../../src/simulator/world';
import { addRow, clearRow, rowWith, setCell } from '../../domain/school/edit-tables';
import {
  accessNow,
  accessWanted,
  agree,
  ask,
  change,
  deleteRow,
  edit,
  holdingsOf,
  idsNow,
  nameOfItem,
  openDesk,
  type PeopleDesk,
  protectionsNaming,
  share,
} from './people-desk';

jest.setTimeout(120_000);

let desk: PeopleDesk;
let start: { state: WorldState; tables: PeopleDesk['tables']; row: number };

beforeAll(() => {
  desk = openDesk('2026-11-22T20:00+07:00');
  start = { state: desk.world.snapshot(), tables: desk.tables, row: desk.row };
});

beforeEach(() => {
  desk.world.restore(start.state);
  desk.tables = start.tables;
  desk.row = start.row;
});

const staffRow = (id: string) => rowWith(start.tables, 'staff', 'id', id);
const classRow = (code: string) => rowWith(start.tables, 'classes', 'code', code);
const NEW_TEACHER = ['GV9', 'Giáo viên mới', 'Giáo viên', 'gv.moi@hoamai.example', '3A1', '', '', ''];

it('[PE5] starts from exactly what the tables want', () => {
  expect(accessNow(desk.world)).toEqual(accessWanted(desk));
});

it('[PE5] gives a new teacher her class, and shows first whose access widens', () => {
  const { plan, state } = change(desk, [addRow('staff', NEW_TEACHER)]);
  expect(plan.indexOf('AI ĐƯỢC THÊM QUYỀN SO VỚI BÂY GIỜ\n• Giáo viên mới')).toBeGreaterThan(0);
  expect(plan).toContain('Người mới: Giáo viên mới (gv.moi@hoamai.example)');
  expect(state).toBe('Xong');
  expect(accessNow(desk.world)).toEqual(accessWanted(desk));
});

it.each([
  ['her last day passed', () => setCell('staff', staffRow('GV2-3A1'), 'to', '21/11/2026')],
  ['her row was deleted', () => deleteRow('staff', staffRow('GV2-3A1'))],
  ['her row was emptied', () => clearRow('staff', staffRow('GV2-3A1'))],
])('[PE5, PE6] a leaver has nothing in the same run: %s', (_, leaves) => {
  // Her second row (deputy lead) goes too.
  const rows = (start.tables.staff?.rows ?? []).filter(({ cells }) => cells[0] === 'GV2-3A1').reverse();
  expect(rows).toHaveLength(2);
  const other = rows.find(({ row }) => row !== staffRow('GV2-3A1'))?.row ?? 0;
  const { plan } = change(desk, [deleteRow('staff', other), leaves()]);
  expect(plan).toContain('gỡ hết quyền trên mọi tệp của trường');
  expect(holdingsOf(desk.world, 'gv2.3a1@hoamai.example')).toEqual([]);
  expect(accessNow(desk.world)).toEqual(accessWanted(desk));
});

it('[PE5] moves a teacher to another class', () => {
  change(desk, [addRow('staff', NEW_TEACHER), setCell('staff', rowOfRole('GV1-3A1', 'Giáo viên'), 'class', 'NT1')]);
  expect(accessNow(desk.world)).toEqual(accessWanted(desk));
});

it('[PE5] gives someone a second role', () => {
  change(desk, [addRow('staff', ['KT', 'Kế toán', 'Văn thư', 'kt@hoamai.example', '', '', '', ''])]);
  expect(accessNow(desk.world)).toEqual(accessWanted(desk));
});

it('[PE5, PE6] a changed e-mail takes everything from the old address and gives it to the new one', () => {
  const rows = (start.tables.staff?.rows ?? []).filter(({ cells }) => cells[0] === 'GV1-3A1');
  const ids = idsNow(desk.world);
  change(
    desk,
    rows.map(({ row }) => setCell('staff', row, 'email', 'gv.khac@hoamai.example')),
  );
  expect(holdingsOf(desk.world, 'gv.3a1@hoamai.example')).toEqual([]);
  expect(accessNow(desk.world)).toEqual(accessWanted(desk));
  expect(idsNow(desk.world)).toEqual(ids);
});

it('[PE5] renames a person and a class with their records, ids kept', () => {
  const ids = idsNow(desk.world);
  const rows = (start.tables.staff?.rows ?? []).filter(({ cells }) => cells[0] === 'GV1-3A1');
  change(desk, [
    ...rows.map(({ row }) => setCell('staff', row, 'fullName', 'Tên Khác')),
    setCell('classes', classRow('3A1'), 'name', 'Lớp Mầm'),
  ]);
  expect(idsNow(desk.world)).toEqual(ids);
  expect(nameOfItem(desk.world, 'class/3a1')).toBe('Lớp Mầm');
  expect(nameOfItem(desk.world, 'person/gv1-3a1')).toContain('Tên Khác');
  expect(nameOfItem(desk.world, 'tasks/3a1')).toContain('Lớp Mầm');
});

it('[PE1, PE5] keeps ids, contents and access when a class gets another code', () => {
  const [ids, access] = [idsNow(desk.world), accessNow(desk.world)];
  const people = (start.tables.staff?.rows ?? []).filter(({ cells }) => cells[4] === '3A1');
  change(desk, [
    setCell('classes', classRow('3A1'), 'code', 'MAM1'),
    setCell('classes', classRow('3A1'), 'former', '3A1'),
    ...people.map(({ row }) => setCell('staff', row, 'class', 'MAM1')),
  ]);
  expect(idsNow(desk.world)).toEqual(ids);
  expect(accessNow(desk.world)).toEqual(access);
});

it('[PE3, PE5] merges a class: its folder is only read, by the teachers of the other', () => {
  change(desk, [
    setCell('classes', classRow('NT1'), 'to', '21/11/2026'),
    setCell('classes', classRow('NT1'), 'into', '3A1'),
  ]);
  const access = accessNow(desk.world).filter((line) => line.startsWith('class/nt1/plan_week '));
  expect(access.filter((line) => line.endsWith('writer'))).toEqual([]);
  expect(access).toContain('class/nt1/plan_week gv.3a1@hoamai.example reader');
  expect(accessNow(desk.world)).toEqual(accessWanted(desk));
});

it('[PE5] makes a new class with its records', () => {
  change(desk, [
    addRow('classes', ['4A1', '', 'MG', 'Tổ 4-5 tuổi', '30']),
    addRow('staff', ['GV9', 'Giáo viên mới', 'Giáo viên', 'gv.moi@hoamai.example', '4A1', '', '', '']),
  ]);
  expect(idsNow(desk.world)).toHaveProperty('class/4a1/plan_week');
  expect(idsNow(desk.world)).toHaveProperty('team/to-4-5-tuoi');
  expect(accessNow(desk.world)).toEqual(accessWanted(desk));
});

it('[PE6, PE16] a leaver loses direct grants anywhere in the middle of a morning, and a beat later places in protections', () => {
  const leaver = 'gv2.3a1@hoamai.example';
  const { world } = desk;
  share(desk, 'board', leaver, 'reader');
  share(desk, 'class/nt1/plan_year/plan_year', leaver, 'writer');
  advanceTo(world, '2026-11-23T06:40+07:00');
  expect(protectionsNaming(world, leaver).length).toBeGreaterThan(1);
  const rows = (start.tables.staff?.rows ?? []).filter(({ cells }) => cells[0] === 'GV2-3A1');
  change(
    desk,
    rows.map(({ row }) => setCell('staff', row, 'to', '22/11/2026')),
  );
  expect(holdingsOf(world, leaver)).toEqual([]);
  expect(accessNow(world)).toEqual(accessWanted(desk));
  advanceTo(world, '2026-11-23T06:50+07:00');
  expect(protectionsNaming(world, leaver)).toEqual([]);
});

it('[PE7, PE17] asks for no more than the units concerned, and writes nothing in Drive the second time', () => {
  edit(desk, [setCell('staff', rowOfRole('GV1-3A1', 'Giáo viên'), 'class', 'NT1')]);
  ask(desk);
  const carriedOut = requestsOf(desk.world, () => agree(desk));
  const listings = carriedOut.filter((line) => line.startsWith('GET') && line.includes('/drive/v3/files?'));
  const batches = carriedOut.filter((line) => line.includes('/batch/'));
  expect(listings.every((line) => /hsmnScope|hsmnKey/.test(line))).toBe(true);
  // Two waves of grants, the marks of two class workbooks with them.
  expect(batches).toHaveLength(2);
  // What was asked, two class workbooks, the answer and the journal.
  expect(carriedOut.length - listings.length - batches.length).toBe(1 + 2 + 2);
  const again = requestsOf(desk.world, () => expect(ask(desk).plan).toContain('Không có gì phải làm'));
  expect(again.filter((line) => line.includes('/batch/') || line.startsWith('PATCH'))).toEqual([]);
});

it('[PE18] lays a workbook out anew, that tab too, whose tab was deleted', () => {
  const { world } = desk;
  const id = idsNow(world)['tasks/3a1'] ?? '';
  const tabs = () => world.state.sheets.spreadsheets[id]?.sheets.map(({ sheetId }) => sheetId).sort();
  const before = tabs();
  batchUpdateAs(world, SCHOOL_ACCOUNT, id, [{ deleteSheet: { sheetId: TASKS.closed.id } }]);
  expect(tabs()).not.toEqual(before);
  expect(change(desk, [addRow('staff', NEW_TEACHER)]).state).toBe('Xong');
  expect(tabs()).toEqual(before);
  expect(protectionsNaming(world, 'gv.moi@hoamai.example').length).toBeGreaterThan(0);
});

it('[PE8] says when the plan is no longer the one that was shown', () => {
  edit(desk, [addRow('staff', NEW_TEACHER)]);
  ask(desk);
  edit(desk, [setCell('staff', rowWith(desk.tables, 'staff', 'id', 'GV9'), 'class', 'NT1')]);
  const before = accessNow(desk.world);
  expect(agree(desk).state).toBe('Kế hoạch đã đổi: hãy chọn lại ở dòng mới');
  expect(accessNow(desk.world)).toEqual(before);
});

function rowOfRole(id: string, role: string): number {
  return start.tables.staff?.rows.find(({ cells }) => cells[0] === id && cells[2] === role)?.row ?? 0;
}

/** Every request to Google while the work is done: method and address. */
function requestsOf(world: SimWorld, work: () => unknown): string[] {
  const seen: string[] = [];
  world.onExchange = ({ method, url }) => seen.push(`${method} ${decodeURIComponent(url).slice(0, 330)}`);
  work();
  delete world.onExchange;
  return seen;
}
