/** The dialog `Khóa – Mở…` through the built panel and worker. Rules: src/ui/spec/panel.md. */
import { passTo } from '../../../scripts/day/day-run';
import { idOfKey } from '../../../scripts/day/places';
import { SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import type { WorldState } from '../../../src/simulator/kernel/state';
import type { LockAnswer, LockDialogModel } from '../../../src/ui/dialogs/lock-dialog';
import { MONDAY, type PanelDesk, PRINCIPAL, panelDesk, VICE_PRINCIPAL } from './panel-desk';

const CLASS = 'class/3a1';
let desk: PanelDesk;
let ready: WorldState;

beforeAll(() => {
  desk = panelDesk();
  ready = desk.day.school.world.snapshot();
}, 60_000);

beforeEach(() => desk.day.school.world.restore(ready));

const read = (account: string) => desk.call(account, 'readLocks') as LockDialogModel;
const rowIn = (model: LockDialogModel, key: string) => model.rows.find((row) => row.key === key);
const ask = (account: string, isLocked: boolean, reason: string, key = CLASS) =>
  desk.call(account, 'requestLock', key, isLocked, reason) as LockAnswer;

it('[CD1] shows the year and every class with their states', () => {
  const { dialogs, status } = desk.press(PRINCIPAL, 'Khóa – Mở…');
  expect(status).toBe('completed');
  expect(dialogs).toMatchObject([{ kind: 'modal', title: 'Khóa – Mở hồ sơ' }]);
  expect(dialogs[0]?.text).toContain('Lớp 3A1');
  const { rows, mayTick } = read(PRINCIPAL);
  expect(mayTick).toBe(true);
  expect(rows.map(({ name, badge, isInner }) => [name, badge, isInner]).slice(0, 5)).toEqual([
    ['Cả năm học', 'Mở', false],
    ['Lớp NT1', 'Mở', true],
    ['Lớp 3A1', 'Mở', true],
    ['Lớp 4A1', 'Mở', true],
    ['Lớp 5A1', 'Mở', true],
  ]);
});

it('[CD2, CD1] a press writes the request; the worker locks and unlocks', () => {
  const asked = ask(PRINCIPAL, true, 'Kết thúc học kỳ I');
  expect(asked.text).toContain('trong khoảng 5 phút');
  expect(rowIn(asked.model, CLASS)).toMatchObject({ tone: 'waiting', isLocked: true, action: 'Mở' });
  expect(desk.lockRow(CLASS).slice(0, 4)).toEqual(['Lớp 3A1', 'true', 'Kết thúc học kỳ I', '']);
  passTo(desk.day, `${MONDAY}T07:20+07:00`);
  expect(rowIn(read(PRINCIPAL), CLASS)).toMatchObject({ tone: 'locked', badge: 'Đã khóa', isWaiting: false });
  expect(rowIn(read(PRINCIPAL), CLASS)?.facts).toContainEqual(['Người khóa, mở', PRINCIPAL]);

  expect(ask(PRINCIPAL, false, 'Bổ sung').isWritten).toBe(true);
  expect(rowIn(read(PRINCIPAL), CLASS)).toMatchObject({ tone: 'waiting', isLocked: false });
  passTo(desk.day, `${MONDAY}T07:40+07:00`);
  expect(rowIn(read(PRINCIPAL), CLASS)).toMatchObject({ tone: 'open', action: 'Khóa' });
});

it('[DY21] the locked folder says why in its details, until it is open again', () => {
  const { world } = desk.day.school;
  const folder = () => world.state.drive.files[idOfKey(world, CLASS)]?.description;
  ask(PRINCIPAL, true, 'Kết thúc học kỳ I.');
  passTo(desk.day, `${MONDAY}T07:20+07:00`);
  expect(folder()).toMatch(/^ĐÃ KHÓA từ 23\/11\/2026 07:\d\d: Kết thúc học kỳ I\..* Mọi người chỉ còn xem/);
  ask(PRINCIPAL, false, 'Bổ sung');
  passTo(desk.day, `${MONDAY}T07:40+07:00`);
  expect(folder()).toBe('');
});

it('[CD3] who may not tick sees the states and cannot ask', () => {
  expect(desk.press(VICE_PRINCIPAL, 'Khóa – Mở…').status).toBe('completed');
  expect(read(VICE_PRINCIPAL)).toMatchObject({ mayTick: false });
  const answer = ask(VICE_PRINCIPAL, true, 'thử');
  expect(answer).toMatchObject({ isWritten: false, text: expect.stringContaining('Chỉ hiệu trưởng') });
  expect(desk.lockRow(CLASS).slice(1, 3)).toEqual(['', '']);
});

it.each([
  { scenario: 'no reason', isLocked: true, reason: '  ', key: CLASS, says: 'ghi lý do' },
  { scenario: 'what stands already', isLocked: false, reason: 'thử', key: CLASS, says: 'trước đó' },
  { scenario: 'a row that is gone', isLocked: true, reason: 'thử', key: 'class/9z9', says: 'Không còn dòng này' },
])('[CD4] $scenario writes nothing', ({ isLocked, reason, key, says }) => {
  const answer = ask(PRINCIPAL, isLocked, reason, key);
  expect(answer).toMatchObject({ isWritten: false, text: expect.stringContaining(says) });
  expect(desk.lockRow(CLASS).slice(1, 3)).toEqual(['', '']);
});

it('[CD5, CD6] the school account is named in the reason, and a reason is no formula', () => {
  ask(SCHOOL_ACCOUNT, true, '=1+1');
  expect(desk.lockRow(CLASS)[2]?.trim()).toBe('=1+1 (tài khoản trường ghi)');
  passTo(desk.day, `${MONDAY}T07:20+07:00`);
  expect(desk.lockRow(CLASS)[3]).toBe('Đã khóa');
});

it('[CD9] rows stand under the headings of the tab; headings and empty free rows are not offered', () => {
  const { rows } = read(PRINCIPAL);
  const groups = [...new Set(rows.map(({ group }) => group))];
  const portions = 'CHỐT SUẤT ĂN: BÁO ĂN VÀ SỔ ĐIỂM DANH CỦA THÁNG (BAN GIÁM HIỆU TICK)';
  const kinds = 'LOẠI HỒ SƠ (MỌI LỚP, MỌI NGƯỜI)';
  expect(groups).toEqual(['', 'PHẦN QUẢN TRỊ', 'TỔ', 'HỌC KỲ', 'THÁNG', portions, 'CHỦ ĐỀ', kinds]);
  expect(rows.filter(({ key }) => /^(group|link)\//.test(key))).toEqual([]);
});

it.each([
  ['admin', 'Nhân sự'],
  ['kind/attendance', 'chuyển vào “Đã duyệt”'],
  ['period/2026-11', 'Tài liệu của Tháng 11/2026'],
  ['term/1', 'Học kỳ I'],
])('[CD7] says what locking %s does', (key, text) => {
  expect(rowIn(read(PRINCIPAL), key)?.consequence).toContain(text);
});

it('[CD7] says what a press does', () => {
  const { rows } = read(PRINCIPAL);
  expect(rows[0]?.consequence).toContain('cả năm học');
  expect(rows[2]?.consequence).toContain('chỉ còn xem hồ sơ của Lớp 3A1');
  expect(rowIn(ask(PRINCIPAL, true, 'thử').model, CLASS)?.consequence).toContain('trở lại đúng như quy chế');
});
