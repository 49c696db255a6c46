/** The tab `Tài khoản`. Rules: src/app/spec/journal.md. */
import { controlId, SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { CONTROL } from '../../../src/app/workbooks';
import { advanceTo, type } from '../../../src/simulator/script';
import { SheetRefusal } from '../../../src/simulator/sheets';
import { call, idOf, rowsOf, setUpSchool } from '../faults/small-school';
import { textAt } from '../faults/workbook-state';

jest.setTimeout(120_000);

const { id: sheet, columns } = CONTROL.accounts;
const VICE_PRINCIPAL = 'pht1@hoamai.example';
const STRANGER = 'khach@hoamai.example';
const TEACHER = 'gv.3a1@hoamai.example';
const school = setUpSchool('2026-11-25T13:00+07:00', { seed: 3 });
const { world } = school;
const ready = world.snapshot();
beforeEach(() => world.restore(ready));

const table = () => Object.values(rowsOf(world, controlId(world), sheet)).slice(1);
const rowOf = (email: string) => table().findIndex((cells) => textAt(cells[columns.email]) === email) + 2;
const cellsOf = (email: string) =>
  Array.from({ length: CONTROL.accounts.width }, (_, i) => textAt(table()[rowOf(email) - 2]?.[i]));

function typeIn(who: string, email: string, letter: string, text: string): void {
  type(world, who, { spreadsheetId: controlId(world), sheet, cell: `${letter}${rowOf(email)}` }, text, {
    client: 'phone',
  });
}

/** The next night, without the day before it. */
function nextNight(): void {
  const skipped = Date.parse('2026-11-26T00:01+07:00') - world.state.nowMs;
  world.state.nowMs += skipped;
  for (const trigger of Object.values(world.state.script.triggers)) if (trigger.slotMs) trigger.slotMs += skipped;
  advanceTo(world, '2026-11-26T00:12+07:00');
}

it('[AU1] after the set-up everybody has a row with name and roles', () => {
  expect(cellsOf(SCHOOL_ACCOUNT)[columns.state]).toBe('Tài khoản trường');
  expect(cellsOf(TEACHER).slice(0, 4)).toEqual([
    TEACHER,
    expect.stringMatching(/\S+ \S+/),
    'Tổ trưởng Tổ 3-4 tuổi; Giáo viên Lớp 3A1',
    'Đang làm việc',
  ]);
  expect(cellsOf(TEACHER)[columns.todo]).toContain('Chưa xác nhận xác minh 2 bước');
});

it('[AU2, AU4] what the board types is kept, and counts the next night', () => {
  typeIn(VICE_PRINCIPAL, TEACHER, 'E', '25/11/2026');
  typeIn(VICE_PRINCIPAL, TEACHER, 'H', 'đã đổi mật khẩu');
  nextNight();
  const cells = cellsOf(TEACHER);
  expect([cells[columns.confirmedOn], cells[columns.remarks], cells[columns.todo]]).toEqual([
    '25/11/2026',
    'đã đổi mật khẩu',
    '',
  ]);
});

it('[AU5] nobody but the board types there, and not in the columns of the system', () => {
  expect(() => typeIn(TEACHER, TEACHER, 'E', '25/11/2026')).toThrow();
  expect(() => typeIn(VICE_PRINCIPAL, TEACHER, 'B', 'khác')).toThrow(SheetRefusal);
});

it('[AU3] an unknown address with access stands in red below the others, once', () => {
  world.addAccount(STRANGER);
  call(world, SCHOOL_ACCOUNT, 'POST', `files/${idOf(world, 'class/3a1')}/permissions?sendNotificationEmail=false`, {
    type: 'user',
    role: 'reader',
    emailAddress: STRANGER,
  });
  const before = table().length;
  nextNight();
  expect(table()).toHaveLength(before + 1);
  expect(cellsOf(STRANGER)[columns.state]).toBe('ĐỊA CHỈ LẠ CÓ QUYỀN');
});

it('[AU4] a night without news writes nothing into the tab', () => {
  const writes: string[] = [];
  world.onExchange = ({ url, body }) => {
    if (url.includes(':batchUpdate') && String(body).includes(`"sheetId":${sheet},`)) writes.push(String(body));
  };
  nextNight();
  delete world.onExchange;
  expect(writes).toEqual([]);
});
