/** A remark on a locked record, from Duyệt to those who keep the record. Rules: src/app/spec/proposals.md. */
import { type DayRun, typeAs } from '../../../scripts/day/day-run';
import { idOfKey } from '../../../scripts/day/places';
import { SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { protectionId, REVIEW, TASKS } from '../../../src/app/workbooks';
import type { WorldState } from '../../../src/simulator/kernel/state';
import { batchUpdateAs } from '../../../src/simulator/sheets';
import {
  correctionDesk,
  journalText,
  mailsTo,
  PRINCIPAL,
  pass,
  RECORD,
  VICE,
  writers,
} from '../corrections/correction-desk';
import { DEPUTY, LEAD, remarksIn, reply, reviewId, send, tabOf, write } from './review-desk';

let day: DayRun;
let locked: WorldState;

beforeAll(() => {
  day = correctionDesk();
  locked = day.school.world.snapshot();
}, 120_000);

beforeEach(() => {
  day.school.world.restore(locked);
  day.refusals.length = 0;
});

const REMARK = { kind: 'Nhận xét', target: RECORD.name, content: 'Tuần 12 còn thiếu hai ngày' };

it('[PO6, PO7] a remark on a locked record is read in the class’s workbook, and the record stays as it is', () => {
  const version = () => day.school.world.state.drive.files[idOfKey(day.school.world, RECORD.key)]?.modifiedMs;
  const before = version();
  expect(write(day, VICE, 1, REMARK)).toBe(true);
  pass(day, 16);
  expect(remarksIn(day, 'tasks/3a1')).toEqual([`Phó hiệu trưởng 1 | ${RECORD.name} | Tuần 12 còn thiếu hai ngày`]);
  expect(reply(day, VICE, 1)).toContain('Đã gửi, số 26.D-PHT1.1');
  expect(version()).toBe(before);
  expect(writers(day.school.world)).toEqual([]);
  expect(journalText(day.school)).toContain('Gửi nhận xét về hồ sơ');
  expect(journalText(day.school)).not.toContain('Tuần 12');
});

it('[PO7] its readers cannot change it', () => {
  write(day, VICE, 1, REMARK);
  pass(day, 16);
  const cell = `E${TASKS.remarks.firstRow + 1}`;
  const target = { spreadsheetId: idOfKey(day.school.world, 'tasks/3a1'), sheet: TASKS.remarks.id, cell };
  expect(typeAs(day, LEAD, target, 'khác')).toBe(false);
});

it('[PO6] what is one person’s own is read in her workbook, or by mail where she shares hers', () => {
  const link = (key: string) => `https://drive.google.com/drive/folders/${idOfKey(day.school.world, key)}`;
  write(day, PRINCIPAL, 1, { ...REMARK, target: link('person/nd1') });
  write(day, PRINCIPAL, 2, { ...REMARK, target: link('person/gv1-3a1') });
  pass(day, 16);
  expect(remarksIn(day, 'tasks/person/nd1')).toHaveLength(1);
  expect(remarksIn(day, 'tasks/3a1')).toEqual([]);
  expect(mailsTo(day, LEAD).filter((mail) => mail.includes('Tuần 12'))).toHaveLength(1);
  expect(mailsTo(day, DEPUTY).filter((mail) => mail.includes('Tuần 12'))).toEqual([]);
});

it('[PO1, PO2] nobody types in another’s tab', () => {
  expect(send(day, DEPUTY, 1, true, LEAD)).toBe(false);
  expect(send(day, PRINCIPAL, 1, true, VICE)).toBe(false);
  expect(send(day, LEAD, 1, true)).toBe(true);
});

it('[PO3] a row that others could type in is not received, and protected again', () => {
  const id = protectionId(tabOf(day, VICE), REVIEW.inputProtection);
  batchUpdateAs(day.school.world, SCHOOL_ACCOUNT, reviewId(day), [{ deleteProtectedRange: { protectedRangeId: id } }]);
  write(day, VICE, 1, REMARK);
  pass(day, 16);
  expect(reply(day, VICE, 1)).toContain('không rõ người gửi');
  expect(remarksIn(day, 'tasks/3a1')).toEqual([]);
  expect(send(day, LEAD, 1, true, VICE)).toBe(false);
  send(day, VICE, 1, true);
  pass(day, 16);
  expect(remarksIn(day, 'tasks/3a1')).toHaveLength(1);
});

it.each([
  ['no kind', { ...REMARK, kind: '' }, 'hãy chọn Loại'],
  ['nothing it is about', { ...REMARK, target: '' }, 'hãy chọn ở cột Về'],
  ['no text', { ...REMARK, content: '' }, 'hãy ghi Nội dung'],
  ['an unknown name', { ...REMARK, target: 'Sổ khác' }, 'không có hồ sơ'],
  [
    'a foreign link',
    { ...REMARK, target: 'https://docs.google.com/document/d/1abcdefghijklmnop/edit' },
    'không thấy tệp',
  ],
])('[PO4] with %s a row says why, and goes on once mended', (_, said, text) => {
  write(day, VICE, 1, said);
  pass(day, 16);
  expect(reply(day, VICE, 1)).toContain(text);
  expect(remarksIn(day, 'tasks/3a1')).toEqual([]);
  write(day, VICE, 1, REMARK);
  pass(day, 16);
  expect(remarksIn(day, 'tasks/3a1')).toHaveLength(1);
});

it('[PO5] a lead does not remark on another team’s records', () => {
  write(day, LEAD, 1, { ...REMARK, target: RECORD.name.replace('3A1', 'NT1') });
  pass(day, 16);
  expect(reply(day, LEAD, 1)).toContain('không phụ trách');
  expect(remarksIn(day, 'tasks/nt1')).toEqual([]);
});

it('[PO8] whoever has used her rows up gets new ones', () => {
  const rows = Array.from({ length: REVIEW.rows }, () => ({ values: [{ userEnteredValue: { boolValue: true } }] }));
  const start = { sheetId: tabOf(day, VICE), rowIndex: REVIEW.firstRow, columnIndex: REVIEW.columns.sent };
  batchUpdateAs(day.school.world, VICE, reviewId(day), [{ updateCells: { start, rows, fields: 'userEnteredValue' } }]);
  pass(day, 16);
  expect(write(day, VICE, REVIEW.rows + 1, REMARK)).toBe(true);
  pass(day, 16);
  expect(remarksIn(day, 'tasks/3a1')).toHaveLength(1);
});
