/** What else than a folder can be locked, through the built worker. Rules: src/app/spec/locks.md. */
import { callAs, passTo, sleepTo, typeAs } from '../../../scripts/day/day-run';
import { idOfKey, mealCell } from '../../../scripts/day/places';
import { controlId, SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { CONTROL } from '../../../src/app/workbooks';
import type { WorldState } from '../../../src/simulator/kernel/state';
import { sampleSchool } from '../../support/school-builder';
import { API, lockDesk, MONDAY, PRINCIPAL } from './lock-desk';

const TEACHER = 'gv.3a1@hoamai.example';
const TEAM = `team/${sampleSchool(4).classes.find((room) => room.id === '3a1')?.team}`;
const desk = lockDesk();
const { world } = desk.day.school;
let ready: WorldState;

beforeAll(() => {
  ready = world.snapshot();
});

beforeEach(() => {
  world.restore(ready);
  desk.day.refusals.length = 0;
});

const LEAF = 'class/3a1/children';
const id = (key: string) => idOfKey(world, key);

it('[LW1, RP21] a team’s lock closes its classes and no others; its row says so, and whom the unlock lets write', () => {
  desk.tick(TEAM, true, 'Kiểm tra tổ');
  expect(desk.cell(TEAM, 'state')).toBe('Đã khóa');
  expect(desk.cell(TEAM, 'detail')).toMatch(
    /Khi mở khóa.*: \d+ người được thêm quyền \(.*giáo viên của lớp, Điều 5, 7/,
  );
  expect([desk.writersOf(id(LEAF)), desk.writersOf(id('class/4a1/children')).length]).toEqual([[], 2]);
  desk.tick(TEAM, false, 'Xong');
  expect(desk.writersOf(id(LEAF))).toHaveLength(2);
});

it('[LW2] a single record moves into Đã duyệt of every class, and back at the unlock', () => {
  const record = 'class/3a1/children/attendance';
  desk.tick('kind/attendance', true, 'Kiểm tra sổ');
  expect(desk.cell('kind/attendance', 'state')).toBe('Đã khóa');
  expect(desk.file(record).parentId).toBe(id('class/3a1/approved'));
  expect([desk.writersOf(id(record)), desk.writersOf(id(LEAF)).length]).toEqual([[], 2]);
  expect(desk.file(record).description).toContain('Kiểm tra sổ');
  desk.tick('kind/attendance', false, 'Xong');
  expect(desk.file(record).parentId).toBe(id(LEAF));
  expect([desk.writersOf(id(record)).length, desk.file(record).description]).toEqual([2, '']);
});

it('[LW3] nested locks: unlocking the year leaves what is locked on its own', () => {
  desk.tick('class/3a1', true, 'Kiểm tra lớp');
  desk.tick('year', true, 'Cuối năm');
  expect(desk.writersOf(id('class/4a1/children'))).toEqual([]);
  desk.tick('year', false, 'Mở lại');
  expect([desk.writersOf(id(LEAF)), desk.writersOf(id('class/4a1/children')).length]).toEqual([[], 2]);
});

it('[LW24] a class that was locked while the year was says why once the year is open', () => {
  desk.tick('year', true, 'Cuối năm');
  desk.tick('class/3a1', true, 'Kiểm tra lớp');
  desk.tick('year', false, 'Mở lại');
  expect(desk.file('class/3a1').description).toContain('Kiểm tra lớp');
  desk.tick('class/3a1', false, 'Xong');
  expect(desk.file('class/3a1').description).toBe('');
});

it('[LW4] a month: its documents move, its tab of the meal workbook closes, and all of it comes back', () => {
  const leaf = id('class/3a1/plan_week');
  const plan = desk.make(SCHOOL_ACCOUNT, leaf, 'Kế hoạch tuần 12');
  const theirs = desk.make(TEACHER, leaf, 'Kế hoạch tuần 13');
  desk.tick('period/2026-11', true, 'Khóa sổ tháng 11');
  expect(desk.cell('period/2026-11', 'state')).toBe('Đã khóa');
  const approved = id('class/3a1/approved');
  expect(world.state.drive.files[plan]?.parentId).toBe(approved);
  expect(world.state.drive.files[theirs]?.parentId).not.toBe(leaf);
  const copy = Object.values(world.state.drive.files).find((file) => file.properties.hsmnTakenFrom === theirs);
  expect(copy?.parentId).toBe(approved);
  const cell = mealCell(world, '3a1', MONDAY, 'present');
  expect(typeAs(desk.day, TEACHER, cell, 20)).toBe(false);
  expect(desk.writersOf(leaf)).toHaveLength(2);
  desk.tick('period/2026-11', false, 'Bổ sung');
  expect(world.state.drive.files[plan]?.parentId).toBe(leaf);
  expect(typeAs(desk.day, TEACHER, cell, 20)).toBe(true);
});

it('[LW5] the administration: what describes the school is closed to the board, ticks and commands stay open', () => {
  const settings = { spreadsheetId: controlId(world), sheet: CONTROL.staff.id, cell: 'C40' };
  expect(typeAs(desk.day, PRINCIPAL, settings, 'x')).toBe(true);
  desk.tick('admin', true, 'Cuối năm');
  expect(desk.cell('admin', 'state')).toBe('Đã khóa');
  expect(typeAs(desk.day, PRINCIPAL, settings, 'y')).toBe(false);
  desk.tick('admin', false, 'Sửa danh sách');
  expect(typeAs(desk.day, PRINCIPAL, settings, 'y')).toBe(true);
});

it('[LW6] from a day to a day: it begins and ends by itself, and its tick goes', () => {
  desk.type('class/3a1', 'from', '24/11/2026');
  desk.type('class/3a1', 'until', '24/11/2026');
  desk.tick('class/3a1', true, 'Đoàn kiểm tra');
  expect(desk.cell('class/3a1', 'state')).toContain('Sẽ khóa');
  expect(desk.writersOf(id(LEAF))).toHaveLength(2);
  sleepTo(world, '2026-11-23T23:55+07:00');
  passTo(desk.day, '2026-11-24T00:20+07:00');
  expect([desk.cell('class/3a1', 'state'), desk.writersOf(id(LEAF))]).toEqual(['Đã khóa', []]);
  expect(desk.cell('class/3a1', 'detail')).toContain('24/11/2026');
  sleepTo(world, '2026-11-24T23:55+07:00');
  passTo(desk.day, '2026-11-25T00:20+07:00');
  expect([desk.cell('class/3a1', 'state'), desk.cell('class/3a1', 'tick')]).toEqual(['Đang mở', 'false']);
  expect(desk.writersOf(id(LEAF))).toHaveLength(2);
});

it.each([
  ['no date', 'từ mai', ''],
  ['a last day before the first', '02/12/2026', '01/12/2026'],
  ['a last day that is over', '', '01/11/2026'],
])('[LW7] %s locks nothing, and the row says how dates are written', (_, from, until) => {
  desk.type('class/3a1', 'from', from);
  desk.type('class/3a1', 'until', until);
  desk.tick('class/3a1', true, 'Kiểm tra');
  expect(desk.cell('class/3a1', 'state')).toContain('15/01/2027');
  expect(desk.writersOf(id(LEAF))).toHaveLength(2);
});

it('[LW8] a link in a free row locks that folder: in an open leaf it moves, and comes back', () => {
  const leaf = id('class/3a1/plan_week');
  const folder = desk.make(SCHOOL_ACCOUNT, leaf, 'Chủ đề Gia đình', 'application/vnd.google-apps.folder');
  desk.type('link/1', 'name', `https://drive.google.com/drive/folders/${folder}?usp=sharing`);
  desk.tick('link/1', true, 'Đã nghiệm thu');
  expect(desk.cell('link/1', 'state')).toBe('Đã khóa');
  expect([world.state.drive.files[folder]?.parentId, desk.writersOf(folder)]).toEqual([id('class/3a1/approved'), []]);
  desk.type('link/2', 'name', folder);
  desk.tick('link/2', true, 'Lần nữa');
  expect(desk.cell('link/2', 'state')).toContain('dòng khác');
  desk.type('link/2', 'tick', false);
  desk.tick('link/1', false, 'Sửa');
  expect([world.state.drive.files[folder]?.parentId, desk.writersOf(folder).length]).toEqual([leaf, 2]);
});

it('[LW8] beside the tree the lock gives back what it lowered', () => {
  const folder = desk.make(SCHOOL_ACCOUNT, 'root', 'Tài liệu chung', 'application/vnd.google-apps.folder');
  callAs(desk.day, SCHOOL_ACCOUNT, 'POST', `${API}/${folder}/permissions?sendNotificationEmail=false`, {
    type: 'user',
    role: 'writer',
    emailAddress: TEACHER,
  });
  desk.type('link/1', 'name', folder);
  desk.tick('link/1', true, 'Lưu trữ');
  expect(desk.writersOf(folder)).toEqual([]);
  desk.tick('link/1', false, 'Dùng tiếp');
  expect(desk.writersOf(folder)).toEqual([TEACHER]);
});

it('[LW9] a text that is no link is explained in its row', () => {
  desk.type('link/1', 'name', 'Hồ sơ lớp');
  desk.tick('link/1', true, 'Kiểm tra');
  expect(desk.cell('link/1', 'state')).toContain('đường liên kết');
});

it('[LW10, LK44] a lock that is not complete is told to the principal by mail, once', () => {
  const uploads = id('class/3a1/uploads');
  const hidden = desk.make(TEACHER, uploads, 'Thư mục riêng', 'application/vnd.google-apps.folder');
  callAs(desk.day, TEACHER, 'PATCH', `${API}/${hidden}`, { inheritedPermissionsDisabled: true });
  desk.tick('class/3a1', true, 'Kiểm tra');
  expect(desk.cell('class/3a1', 'state')).toContain('CHƯA TRỌN');
  const mails = () => world.state.script.mails.filter(({ subject }) => subject.includes('CHƯA TRỌN'));
  desk.pass(30);
  expect(mails().map(({ to }) => to)).toEqual([[PRINCIPAL]]);
});

it('[LW11] where Google allows it, documents under a lock are restricted as well, until the unlock', () => {
  const answers = { ownerRestrictedOnConsumer: { value: true, atMs: 0 } };
  const stored = world.state.script.properties[`script|${desk.day.school.workerId}`] ?? {};
  Object.assign(stored, { environment: '1', 'environment.0': JSON.stringify(answers) });
  world.state.switches.ownerRestrictedOnConsumer = true;
  const plan = id('class/3a1/plan_year/plan_year');
  desk.tick('class/3a1', true, 'Kiểm tra');
  expect(world.state.drive.files[plan]?.contentRestriction).toMatchObject({ ownerRestricted: true });
  expect(world.state.drive.files[id('class/3a1/children/attendance')]?.contentRestriction).toBeUndefined();
  desk.tick('class/3a1', false, 'Xong');
  expect(world.state.drive.files[plan]?.contentRestriction).toBeUndefined();
});
