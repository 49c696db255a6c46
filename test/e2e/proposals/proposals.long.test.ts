/** What board and leads propose, and the principal decides. Rules: src/app/spec/proposals.md. */
import type { DayRun } from '../../../scripts/day/day-run';
import { passTo, typeAs } from '../../../scripts/day/day-run';
import { rowOf, valuesAt } from '../../../scripts/day/places';
import { controlId, SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { CONTROL, protectionId, REVIEW } from '../../../src/app/workbooks';
import type { WorldState } from '../../../src/simulator/kernel/state';
import { batchUpdateAs, spreadsheetView } from '../../../src/simulator/sheets';
import { columnName } from '../../../src/ui/sheets/a1';
import {
  correctionDesk,
  journalText,
  lock,
  mailsTo,
  PRINCIPAL,
  pass,
  RECORD,
  VICE,
  writers,
} from '../corrections/correction-desk';
import { DEPUTY, LEAD, remarksIn, reply, reviewId, send, tabOf, write } from './review-desk';

let day: DayRun;
let open: WorldState;

beforeAll(() => {
  day = correctionDesk();
  lock(day, false);
  open = day.school.world.snapshot();
}, 120_000);

beforeEach(() => {
  day.school.world.restore(open);
});

const LOCK = { kind: 'Đề nghị khóa', target: 'Lớp 3A1', content: 'Hết học kỳ' };

type Column = keyof typeof CONTROL.proposals.columns;

function proposal(n: number, column: Column): string {
  const { id, firstRow, columns } = CONTROL.proposals;
  const box = [firstRow + n - 1, columns[column], 1, 1] as [number, number, number, number];
  return String(valuesAt(day.school.world, controlId(day.school.world), id, box)[0]?.[0] ?? '');
}

function decideOn(n: number, choice: string, reason = '', email = PRINCIPAL): boolean {
  const { id: sheet, firstRow, columns } = CONTROL.proposals;
  const at = (column: Column) => ({
    spreadsheetId: controlId(day.school.world),
    sheet,
    cell: `${columnName(columns[column])}${firstRow + n}`,
  });
  const given = reason === '' || typeAs(day, email, at('reason'), reason);
  return typeAs(day, email, at('choice'), choice) && given;
}

function lockCell(key: string, column: keyof typeof CONTROL.locks.columns): string {
  const { world } = day.school;
  const row = rowOf(world, controlId(world), CONTROL.locks.id, key);
  const box = [row, CONTROL.locks.columns[column], 1, 1] as [number, number, number, number];
  return String(valuesAt(world, controlId(world), CONTROL.locks.id, box)[0]?.[0] ?? '');
}

it('[PO9, PO10] an accepted lock becomes the principal’s, with its reason; an accepted unlock ends it', () => {
  expect(write(day, LEAD, 1, LOCK)).toBe(true);
  pass(day, 16);
  expect(proposal(1, 'target')).toBe('Lớp 3A1');
  expect(reply(day, LEAD, 1)).toContain('Chờ hiệu trưởng');
  expect(mailsTo(day, PRINCIPAL).join()).toContain('Đề xuất số 26.D-GV1-3A1.1');
  expect(writers(day.school.world)).not.toEqual([]);
  expect(decideOn(1, 'Đồng ý', '', VICE)).toBe(false);
  decideOn(1, 'Đồng ý');
  pass(day, 12);
  expect(writers(day.school.world)).toEqual([]);
  expect(lockCell('class/3a1', 'state')).toBe('Đã khóa');
  expect(lockCell('class/3a1', 'by')).toContain(PRINCIPAL);
  expect(lockCell('class/3a1', 'reason')).toContain('Theo đề xuất số 26.D-GV1-3A1.1');
  expect(reply(day, LEAD, 1)).toContain('Được đồng ý');
  write(day, VICE, 1, { ...LOCK, kind: 'Đề nghị mở', content: 'Bổ sung' });
  pass(day, 16);
  decideOn(2, 'Đồng ý');
  pass(day, 12);
  expect(writers(day.school.world)).not.toEqual([]);
  expect(journalText(day.school)).toContain('Đồng ý đề xuất');
});

it('[PO10] a single record is locked in a free row of links', () => {
  write(day, LEAD, 1, { ...LOCK, target: RECORD.name });
  pass(day, 16);
  decideOn(1, 'Đồng ý');
  pass(day, 12);
  expect(lockCell('link/1', 'state')).toBe('Đã khóa');
  expect(writers(day.school.world).filter((text) => text.startsWith(RECORD.key))).toEqual([]);
  expect(writers(day.school.world)).not.toEqual([]);
});

it('[PO11] a refusal needs a reason, which the author reads', () => {
  write(day, LEAD, 1, LOCK);
  pass(day, 16);
  decideOn(1, 'Từ chối');
  pass(day, 6);
  expect(proposal(1, 'state')).toContain('hãy ghi lý do');
  decideOn(1, 'Từ chối', 'Chưa hết học kỳ');
  pass(day, 6);
  expect(reply(day, LEAD, 1)).toContain('TỪ CHỐI. Lý do: Chưa hết học kỳ');
  expect(lockCell('class/3a1', 'tick')).not.toBe('true');
  expect(mailsTo(day, LEAD).join()).toContain('Chưa hết học kỳ');
});

it('[PO12] leads propose for their own team only, and what is taken back is not decided', () => {
  write(day, DEPUTY, 1, { ...LOCK, target: 'Lớp NT1' });
  write(day, DEPUTY, 2, LOCK);
  pass(day, 16);
  expect(reply(day, DEPUTY, 1)).toContain('không phụ trách');
  send(day, DEPUTY, 2, false);
  pass(day, 16);
  expect(reply(day, DEPUTY, 2)).toContain('thôi');
  decideOn(1, 'Đồng ý');
  pass(day, 12);
  expect(lockCell('class/3a1', 'state')).not.toBe('Đã khóa');
});

it('[PO13] a decision that others could have made is put back', () => {
  write(day, LEAD, 1, LOCK);
  pass(day, 16);
  const protectedRangeId = protectionId(CONTROL.proposals.id, CONTROL.proposals.decisionProtection);
  batchUpdateAs(day.school.world, SCHOOL_ACCOUNT, controlId(day.school.world), [
    { deleteProtectedRange: { protectedRangeId } },
  ]);
  decideOn(1, 'Đồng ý', '', VICE);
  pass(day, 6);
  expect(proposal(1, 'choice')).toBe('');
  expect(decideOn(1, 'Đồng ý', '', VICE)).toBe(false);
  expect(lockCell('class/3a1', 'state')).not.toBe('Đã khóa');
});

it('[PO14] an accepted row of staff stands in Nhân sự and changes nobody’s access by itself', () => {
  const said = { kind: 'Nhân sự', target: 'GV99', content: 'Thay cô nghỉ sinh', role: 'Giáo viên', class: '3A1' };
  write(day, VICE, 1, said);
  write(day, VICE, 2, { ...said, fullName: 'Giáo viên mới', email: 'gv.moi@hoamai.example', from: '01/12/2026' });
  pass(day, 16);
  expect(reply(day, VICE, 1)).toContain('Họ và tên');
  decideOn(1, 'Đồng ý');
  pass(day, 6);
  const { world } = day.school;
  const rows = valuesAt(world, controlId(world), CONTROL.staff.id, [0, 0, 40, 8]);
  const row = rows.filter(([id]) => id === 'GV99').map((cells) => cells.join(' | '));
  expect(row).toEqual(['GV99 | Giáo viên mới | Giáo viên | gv.moi@hoamai.example | 3A1 |  | 01/12/2026 | ']);
  expect(reply(day, VICE, 2)).toContain('Cập nhật nhân sự');
  expect(writers(world).join()).not.toContain('gv.moi');
});

it('[PO16] the command stands ready with its plan and without a tick, once for two proposals', () => {
  const { world } = day.school;
  const said = { kind: 'Nhân sự', content: 'Thay cô nghỉ sinh', role: 'Giáo viên', class: '3A1' };
  const newcomer = (n: number) => ({ target: `GV9${n}`, fullName: `Cô mới ${n}`, email: `gv.moi${n}@hoamai.example` });
  for (const n of [1, 2]) {
    write(day, VICE, n, { ...said, ...newcomer(n) });
    pass(day, 16);
    decideOn(n, 'Đồng ý');
    pass(day, 6);
  }
  const { id, columns } = CONTROL.commands;
  const rows = valuesAt(world, controlId(world), id, [1, 0, 12, CONTROL.commands.width]);
  const ready = rows.filter((cells) => cells[columns.name] === 'Cập nhật nhân sự');
  expect(ready.map((cells) => [cells[columns.agree], cells[columns.state]])).toEqual([[false, 'Chờ đồng ý']]);
  expect(String(ready[0]?.[columns.plan])).toMatch(/Cô mới 1[\s\S]*Cô mới 2/);
  expect(writers(world).join()).not.toContain('gv.moi');
});

it('[PO15] each is offered what she may speak of, and what she chooses is understood', () => {
  passTo(day, '2026-11-24T07:00+07:00');
  const { world } = day.school;
  const offered = (email: string) => {
    const { sheet } = spreadsheetView(world, email, reviewId(day), { sheetId: tabOf(day, email) });
    const { row, column } = { row: REVIEW.firstRow, column: REVIEW.columns.target };
    const { control } = sheet.cells.find((cell) => cell.row === row && cell.column === column) ?? {};
    return control?.kind === 'dropDown' ? control.options : [];
  };
  const [deputy, vice] = [offered(DEPUTY), offered(VICE)];
  expect(deputy).toEqual(expect.arrayContaining(['Lớp 3A1', 'Lớp 3A1 › Kế hoạch tuần', RECORD.name]));
  expect(deputy.join('|')).not.toMatch(/NT1|Tháng|GV1-3A1 –/);
  expect(vice).toEqual(expect.arrayContaining(['Cả năm học', 'Tháng 11/2026', 'Lớp NT1 › Kế hoạch tuần']));
  const person = vice.find((name) => name.startsWith('GV1-3A1 – ')) ?? '';
  write(day, VICE, 1, { kind: 'Nhận xét', target: 'Lớp 3A1 › Kế hoạch tuần', content: 'Thiếu tuần 12' });
  write(day, VICE, 2, { kind: 'Đề nghị khóa', target: 'Lớp 3A1 › Kế hoạch tuần', content: 'Đã duyệt' });
  write(day, VICE, 3, { kind: 'Nhân sự', target: person, content: 'Nghỉ', role: 'Giáo viên', class: '3A1' });
  pass(day, 16);
  expect([1, 2, 3].map((n) => reply(day, VICE, n))).toEqual([
    expect.stringContaining('Đã gửi'),
    expect.stringContaining('Chờ hiệu trưởng'),
    expect.stringContaining('Chờ hiệu trưởng'),
  ]);
  expect(remarksIn(day, 'tasks/3a1').join()).toContain('Lớp 3A1 › Kế hoạch tuần');
  expect(proposal(2, 'target')).toContain('(GV1-3A1)');
});

it('[PO14] and waits while the administration is locked', () => {
  lock(day, true, 'admin');
  write(day, VICE, 1, {
    kind: 'Nhân sự',
    target: 'GV1-3A1',
    content: 'Nghỉ',
    role: 'Giáo viên',
    class: '3A1',
    until: '30/11/2026',
  });
  pass(day, 16);
  decideOn(1, 'Đồng ý');
  pass(day, 6);
  expect(proposal(1, 'state')).toContain('phần quản trị đang khóa');
});
