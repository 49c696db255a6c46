/** A record opened for one person, from the asking to the difference. Rules: src/app/spec/corrections.md. */
import type { DayRun } from '../../../scripts/day/day-run';
import type { WorldState } from '../../../src/simulator/kernel/state';
import {
  answer,
  ask,
  boardRow,
  COLLEAGUE,
  correctionDesk,
  decide,
  journalText,
  lock,
  mailsTo,
  PRINCIPAL,
  pass,
  RECORD,
  TEACHER,
  tick,
  typeInRecord,
  VICE,
  WANTED,
  writers,
} from './correction-desk';

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

const NUMBER = '26.3A1.1';
const OPEN = [`${RECORD.key} ${TEACHER}`];

function accepted(hours: number | string = 2): void {
  ask(day, TEACHER, 1);
  pass(day, 16);
  decide(day, 1, { choice: 'Đồng ý', hours });
  pass(day, 6);
}

describe('asking', () => {
  it('[CO1, CO12, CO13] gives a number, a paper and a row of the board', () => {
    expect(ask(day, TEACHER, 1)).toBe(true);
    pass(day, 16);
    expect(answer(day, TEACHER, 1)).toContain(`Đã nhận, số ${NUMBER}`);
    const form = answer(day, TEACHER, 1, 'form');
    for (const part of ['GIẤY ĐỀ NGHỊ', NUMBER, RECORD.name, 'Bé Na', 'Nhập nhầm', 'Hoa Mai'])
      expect(form).toContain(part);
    expect(boardRow(day, 1)).toMatchObject({
      number: NUMBER,
      who: 'Giáo viên 1 lớp 3A1',
      state: expect.stringMatching(/^Chờ quyết định/),
    });
    const mails = [...mailsTo(day, PRINCIPAL), ...mailsTo(day, VICE)].filter((mail) => mail.includes(NUMBER));
    expect(mails).toHaveLength(2);
    expect(journalText(day.school)).toContain('Nhận đề nghị sửa hồ sơ');
    const told = [JSON.stringify(boardRow(day, 1)), ...mails, journalText(day.school)].join();
    expect(told).not.toContain('Bé Na');
    expect(writers(day.school.world)).toEqual([]);
  });

  it('[CO2] nobody types in a colleague’s rows', () => {
    expect(tick(day, COLLEAGUE, 1, true, TEACHER)).toBe(false);
  });

  it.each([
    ['no record', { ...WANTED, record: '' }, 'hãy chọn hồ sơ'],
    ['no new value', { ...WANTED, after: '' }, 'giá trị mới'],
    ['no reason', { ...WANTED, reason: '' }, 'ghi lý do'],
    ['an unknown record', { ...WANTED, record: 'Sổ khác' }, 'không có hồ sơ tên như vậy'],
    [
      'a foreign link',
      { ...WANTED, record: 'https://docs.google.com/document/d/1abcdefghijklmnop/edit' },
      'không thấy tệp',
    ],
  ])('[CO3] with %s says why, and goes on once mended', (_, asked, text) => {
    ask(day, TEACHER, 1, asked);
    pass(day, 16);
    expect(answer(day, TEACHER, 1)).toContain(text);
    expect(boardRow(day, 1).number).toBe('');
    ask(day, TEACHER, 1, WANTED);
    pass(day, 16);
    expect(answer(day, TEACHER, 1)).toContain('Đã nhận');
  });

  it('[CO4] for an open record says that it is open', () => {
    lock(day, false);
    ask(day, TEACHER, 1);
    pass(day, 16);
    expect(answer(day, TEACHER, 1)).toContain('đang mở');
    expect(boardRow(day, 1).number).toBe('');
  });
});

describe('an accepted request', () => {
  it('[CO5, CO6] opens one file for one person until its hour', () => {
    accepted(2);
    expect(writers(day.school.world)).toEqual(OPEN);
    expect(answer(day, TEACHER, 1)).toContain('ĐƯỢC SỬA đến 23/11/2026 18:');
    expect(typeInRecord(day, TEACHER, 'C9', 'có mặt')).toBe(true);
    expect(typeInRecord(day, COLLEAGUE, 'C9', 'vắng')).toBe(false);
    pass(day, 126);
    expect(writers(day.school.world)).toEqual([]);
    expect(answer(day, TEACHER, 1)).toContain('hết giờ');
    expect(typeInRecord(day, TEACHER, 'C9', 'khác')).toBe(false);
  });

  it('[CO6] closes by day too', () => {
    accepted(0.5);
    expect(writers(day.school.world)).toEqual(OPEN);
    pass(day, 31);
    expect(boardRow(day, 1).state).toBe('Đã đóng');
    expect(writers(day.school.world)).toEqual([]);
  });

  it('[CO7] closes when the board withdraws it or the asker is done', () => {
    accepted();
    decide(day, 1, { choice: 'Thu hồi' }, VICE);
    pass(day, 6);
    expect(writers(day.school.world)).toEqual([]);
    expect(answer(day, TEACHER, 1)).toContain('thu hồi');
    ask(day, TEACHER, 2);
    pass(day, 16);
    decide(day, 2, { choice: 'Đồng ý' });
    pass(day, 6);
    expect(writers(day.school.world)).toEqual(OPEN);
    tick(day, TEACHER, 2, false);
    pass(day, 20);
    expect(writers(day.school.world)).toEqual([]);
    expect(answer(day, TEACHER, 2)).toContain('đã sửa xong');
  });

  it('[CO10, CO13] tells who changed what', () => {
    accepted();
    typeInRecord(day, TEACHER, 'C9', 'Bé Na có mặt');
    pass(day, 126);
    const outcome = answer(day, TEACHER, 1, 'outcome');
    expect(outcome).toContain(TEACHER);
    expect(outcome).toContain('C9: “” → “Bé Na có mặt”');
    expect(boardRow(day, 1)).toMatchObject({ changes: '1', overdue: '0', state: 'Đã đóng' });
    expect(mailsTo(day, TEACHER).filter((mail) => mail.includes(NUMBER))).toHaveLength(2);
    expect(journalText(day.school)).not.toContain('Bé Na');
  });
});

describe('the board', () => {
  it('[CO8] gives a reason to refuse, and hours that make sense', () => {
    ask(day, TEACHER, 1);
    pass(day, 16);
    decide(day, 1, { choice: 'Từ chối' });
    pass(day, 6);
    expect(boardRow(day, 1).state).toContain('ghi lý do');
    decide(day, 1, { choice: 'Đồng ý', hours: 'hai' });
    pass(day, 6);
    expect(boardRow(day, 1).state).toContain('số giờ');
    expect(writers(day.school.world)).toEqual([]);
    decide(day, 1, { choice: 'Từ chối', reason: 'Số liệu đã đúng' });
    pass(day, 6);
    expect(answer(day, TEACHER, 1)).toContain('TỪ CHỐI. Lý do: Số liệu đã đúng');
    expect(writers(day.school.world)).toEqual([]);
  });
});
