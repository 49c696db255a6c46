/** Locks of what a link names, and what stays in the way of a lock, through the built worker. Rules: src/app/spec/locks.md. */
import { callAs } from '../../../scripts/day/day-run';
import { idOfKey } from '../../../scripts/day/places';
import { controlId, SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import type { WorldState } from '../../../src/simulator/kernel/state';
import { API, lockDesk, PRINCIPAL } from './lock-desk';

const TEACHER = 'gv.3a1@hoamai.example';
const FOLDER = 'application/vnd.google-apps.folder';
const LEAF = 'class/3a1/children';
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

const id = (key: string) => idOfKey(world, key);
const link = (itemId: string) => `https://drive.google.com/open?id=${itemId}`;
const fileOf = (itemId: string) => world.state.drive.files[itemId];
const share = (itemId: string, grant: object) =>
  callAs(desk.day, SCHOOL_ACCOUNT, 'POST', `${API}/${itemId}/permissions?sendNotificationEmail=false`, grant);

it('[LW12] a link to a class folder is locked in the row of the class', () => {
  desk.type('link/1', 'name', link(id('class/3a1')));
  desk.type('link/1', 'until', '30/11/2026');
  desk.tick('link/1', true, 'Kiểm tra lớp');
  expect(['state', 'reason', 'item'].map((column) => desk.cell('class/3a1', column as 'state'))).toEqual([
    'Đã khóa',
    'Kiểm tra lớp',
    id('class/3a1'),
  ]);
  expect(desk.cell('class/3a1', 'detail')).toContain('30/11/2026');
  expect(['name', 'tick', 'reason', 'until'].map((column) => desk.cell('link/1', column as 'name'))).toEqual([
    '',
    'false',
    '',
    '',
  ]);
  desk.type('link/1', 'name', link(id('class/3a1')));
  desk.tick('link/1', true, 'Lần nữa');
  expect(desk.cell('link/1', 'state')).toContain('dòng khác');
  desk.tick('class/3a1', false, 'Xong');
  expect([desk.cell('class/3a1', 'state'), desk.cell('class/3a1', 'item')]).toEqual(['Đang mở', '']);
});

it('[LW13] the control workbook and My tasks always stay open', () => {
  desk.type('link/1', 'name', link(controlId(world)));
  desk.tick('link/1', true, 'Thử');
  expect(desk.cell('link/1', 'state')).toContain('luôn mở');
});

it('[LW14] free rows are added before the last ones are used', () => {
  const folder = desk.make(SCHOOL_ACCOUNT, id(LEAF), 'Riêng', FOLDER);
  for (let i = 1; i <= 10; i++) desk.type(`link/${i}`, 'name', link(folder));
  desk.tick('link/10', true, 'Nghiệm thu');
  desk.type('link/24', 'name', link(desk.make(SCHOOL_ACCOUNT, id(LEAF), 'Khác', FOLDER)));
  desk.tick('link/24', true, 'Nghiệm thu');
  expect([desk.cell('link/10', 'state'), desk.cell('link/24', 'state')]).toEqual(['Đã khóa', 'Đã khóa']);
});

it('[LW15] what the school account does not see is not called locked', () => {
  const hidden = desk.make(TEACHER, 'root', 'Của riêng tôi', FOLDER);
  desk.type('link/1', 'name', link(hidden));
  desk.tick('link/1', true, 'Kiểm tra');
  expect(desk.cell('link/1', 'state')).toContain('CHƯA TRỌN');
});

it('[LW16] folders of teachers, one in the other, are taken over and the lock is complete', () => {
  const outer = desk.make(TEACHER, id(LEAF), 'Ảnh', FOLDER);
  const inner = desk.make(TEACHER, outer, 'Tháng 11', FOLDER);
  const photo = desk.make(TEACHER, inner, 'Bé vui');
  desk.tick('class/3a1', true, 'Kiểm tra');
  expect(desk.cell('class/3a1', 'state')).toBe('Đã khóa');
  const root = world.account(TEACHER).rootId;
  expect([outer, inner, photo].map((one) => fileOf(one)?.parentId)).toEqual([root, root, root]);
  const copy = Object.values(world.state.drive.files).find((file) => file.properties.hsmnTakenFrom === photo);
  expect([copy?.ownerEmail, desk.writersOf(copy?.id ?? '')]).toEqual([SCHOOL_ACCOUNT, []]);
  expect(fileOf(fileOf(copy?.parentId ?? '')?.parentId ?? '')?.parentId).toBe(id(LEAF));
});

it('[LW17] a whole domain (a group likewise) and commenters beside the tree have again what they had, an open link has not', () => {
  const folder = desk.make(SCHOOL_ACCOUNT, 'root', 'Tài liệu chung', FOLDER);
  for (const account of Object.values(world.state.accounts)) account.edition = 'education';
  share(folder, { type: 'domain', role: 'writer', domain: 'hoamai.example' });
  share(folder, { type: 'user', role: 'commenter', emailAddress: TEACHER });
  share(folder, { type: 'anyone', role: 'writer' });
  const roles = () =>
    fileOf(folder)
      ?.permissions.filter(({ role }) => role !== 'owner')
      .map(({ type, role }) => `${type} ${role}`)
      .sort();
  desk.type('link/1', 'name', folder);
  desk.tick('link/1', true, 'Lưu trữ');
  expect(desk.cell('link/1', 'state')).toBe('Đã khóa');
  expect(roles()).toEqual(['domain reader']);
  desk.tick('link/1', false, 'Dùng tiếp');
  expect(roles()).toEqual(['domain writer', 'user commenter']);
});

it('[LW18] ticked again before the unlock was carried out, it stays locked', () => {
  const asked = { key: 'class/3a1', by: PRINCIPAL, reason: 'Mở' };
  const stored = world.state.script.properties[`script|${desk.day.school.workerId}`] ?? {};
  desk.type('class/3a1', 'reason', 'Kiểm tra');
  Object.assign(stored, { unlocking: '1', 'unlocking.0': JSON.stringify([asked]) });
  desk.type('class/3a1', 'tick', true);
  desk.pass(15);
  expect([desk.cell('class/3a1', 'state'), desk.writersOf(id(LEAF))]).toEqual(['Đã khóa', []]);
});

it('[LW19] a theme: documents of its days in its classes move and come back, those of other classes stay', () => {
  const [own, other] = ['class/3a1', 'class/nt1'].map((room) => {
    const leaf = id(`${room}/plan_week`);
    const made = desk.make(SCHOOL_ACCOUNT, leaf, 'Kế hoạch tuần 10');
    Object.assign(fileOf(made)?.properties ?? {}, { hsmnDate: '2026-11-10' });
    return { made, leaf };
  });
  desk.tick('theme/mau-giao-gia-dinh', true, 'Xong chủ đề');
  expect(desk.cell('theme/mau-giao-gia-dinh', 'name')).toBe('Chủ đề Gia đình (Mẫu giáo)');
  expect(desk.cell('theme/mau-giao-gia-dinh', 'state')).toBe('Đã khóa');
  const places = () => [own, other].map((one) => fileOf(one?.made ?? '')?.parentId);
  expect(places()).toEqual([id('class/3a1/approved'), other?.leaf]);
  desk.tick('theme/mau-giao-gia-dinh', false, 'Bổ sung');
  expect(places()).toEqual([own?.leaf, other?.leaf]);
});

it('[LW21] what cannot be moved out is copied once, and the lock is not complete, the night after neither', () => {
  world.state.switches.folderOwnerMovesOthersItems = false;
  const photo = desk.make(TEACHER, id(LEAF), 'Bé vui');
  desk.tick('class/3a1', true, 'Kiểm tra');
  const copies = () => Object.values(world.state.drive.files).filter((file) => file.properties.hsmnTakenFrom === photo);
  const isTold = () => desk.cell('class/3a1', 'state').includes('CHƯA TRỌN');
  expect([isTold(), copies().length, fileOf(photo)?.parentId]).toEqual([true, 1, id(LEAF)]);
  desk.pass(60 * 18);
  expect([isTold(), copies().length, fileOf(photo)?.parentId]).toEqual([true, 1, id(LEAF)]);
});

it('[LW22] the school’s copy of a teacher’s copy of a record carries no mark of the record', () => {
  const record = id(`${LEAF}/attendance`);
  const answer = callAs(desk.day, TEACHER, 'POST', `${API}/${record}/copy`, { parents: [id(LEAF)] });
  const theirs = (JSON.parse(answer.body) as { id: string }).id;
  desk.tick('class/3a1', true, 'Kiểm tra');
  const copy = Object.values(world.state.drive.files).find((file) => file.properties.hsmnTakenFrom === theirs);
  expect([fileOf(theirs)?.properties.hsmnKey, copy?.ownerEmail]).toEqual([`${LEAF}/attendance`, SCHOOL_ACCOUNT]);
  expect(Object.keys(copy?.properties ?? {}).sort()).toEqual(['hsmnDate', 'hsmnTakenFrom']);
});
