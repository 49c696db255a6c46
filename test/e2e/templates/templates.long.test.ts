/** Records made from templates, through the built worker: what they begin with, whose wording holds, what the second time does. */
import { SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { EVERY_YEAR, MARK } from '../../../src/app/marks';
import { ATTENDANCE as ATTENDANCE_BOOK, JOURNAL, monthSheetId } from '../../../src/app/workbooks';
import { hoaMai } from '../../../src/domain/regulation/hoa-mai';
import { type DriveFile, effectivePermissions } from '../../../src/simulator/drive';
import { advanceTo } from '../../../src/simulator/script';
import { batchUpdateAs } from '../../../src/simulator/sheets';
import { addRow, rowWith, setCell } from '../../domain/school/edit-tables';
import { width } from '../../support/width';
import { call, fileOf, secondRun } from '../faults/small-school';
import { textAt } from '../faults/workbook-state';
import { agree, ask, change, edit, idsNow, openDesk, type PeopleDesk } from '../people/people-desk';

jest.setTimeout(200_000);

const desk: PeopleDesk = openDesk('2026-11-22T09:00+07:00', 5);
const { world } = desk;
const fresh = world.snapshot();
const tables = desk.tables;

const ATTENDANCE = 'class/3a1/children/attendance';
const PLAN = 'class/3a1/plan_year/plan_year';

const tabsOf = (key: string) => world.state.sheets.spreadsheets[fileOf(world, key).id]?.sheets ?? [];

/** The filled cells of a tab, row by row. */
function textsOf(key: string, sheetId = 0): string[][] {
  const rows = tabsOf(key).find((one) => one.sheetId === sheetId)?.rows ?? {};
  return Object.values(rows).map((cells) =>
    Object.values(cells)
      .map(textAt)
      .filter((text) => text !== ''),
  );
}

function records(): DriveFile[] {
  return Object.values(world.state.drive.files).filter(({ properties }) =>
    /^((class|person|team)\/[^/]+|office|board)\/[^/]+\/[^/]+$/.test(properties[MARK.key] ?? ''),
  );
}

function documentText(key: string): string {
  return String(fileOf(world, key).content ?? '');
}

/** The command in `Lệnh`, agreed to, and the beats after it. */
function setUp(minutes = 30): void {
  ask(desk, 'setUpYear');
  agree(desk);
  advanceTo(world, world.state.nowMs + minutes * 60_000);
}

beforeEach(() => {
  world.restore(fresh);
  Object.assign(desk, { tables, row: 2 });
});

it('[TM1, TM2] no record begins empty: registers have the columns, documents the sections of their kind', () => {
  const empty = records().filter(({ properties, mimeType }) => {
    const key = properties[MARK.key] ?? '';
    return mimeType.endsWith('spreadsheet') ? textsOf(key).length < 3 : documentText(key).length < 50;
  });
  expect(records().length).toBeGreaterThan(30);
  expect(empty.map(({ name }) => name)).toEqual([]);
  expect(textsOf('class/3a1/toys/toys')[2]).toEqual(expect.arrayContaining(['Mã số', 'ĐVT', 'Đối tượng sử dụng']));
  expect(documentText(PLAN)).toContain('Mục tiêu\tNội dung\tHoạt động');
  expect(documentText('templates/doc/plan_week')).toContain('Hoạt động\tThứ Hai\tThứ Ba');
});

it('[TM3] the board words the templates, which belong to no school year', () => {
  const { properties, id } = fileOf(world, 'templates/sheet/toys');
  expect(properties[MARK.year]).toBe(EVERY_YEAR);
  const file = world.state.drive.files[id];
  if (!file) throw new Error('There is no template');
  const roles = effectivePermissions(world, file).map(({ emailAddress, role }) => `${emailAddress} ${role}`);
  expect(roles).toContain('ht@hoamai.example writer');
  expect(roles.filter((each) => each.startsWith('gv'))).toEqual([]);
});

it('[TM2, TM4] the next records begin with what the school wrote, a new kind with a plain template; what exists stays', () => {
  write('ht@hoamai.example', fileOf(world, 'templates/sheet/toys').id, 'Mẫu của trường');
  const before = textsOf('class/3a1/toys/toys');
  edit(desk, [
    ...newClass(),
    addRow('catalogue', ['suc_khoe', 'Sổ sức khỏe', 'Bảng tính', 'Lớp', '', '', 'Hằng tháng']),
  ]);
  setUp();
  expect(textsOf('class/3a2/toys/toys')[0]).toEqual(['Mẫu của trường']);
  expect(textsOf('class/3a2/toys/toys')[1]).toEqual(['Trường Mầm non Hoa Mai – Lớp 3A2 – Năm học 2026-2027']);
  expect(textsOf('class/3a1/toys/toys')).toEqual(before);
  expect(textsOf('class/3a2/so-suc-khoe/suc_khoe')[2]).toContain('Người thực hiện');
});

it('[TM5] school, class or person and year stand in every register, and no placeholder is left', () => {
  const texts = records()
    .filter(({ mimeType }) => mimeType.endsWith('spreadsheet'))
    .map(({ properties }) =>
      tabsOf(properties[MARK.key] ?? '').flatMap(({ sheetId }) => textsOf(properties[MARK.key] ?? '', sheetId).flat()),
    );
  expect(texts.flat().filter((text) => /«|»/.test(text))).toEqual([]);
  expect(textsOf(ATTENDANCE)[1]).toEqual(['Trường Mầm non Hoa Mai – Lớp 3A1 – Năm học 2026-2027']);
  expect(fileOf(world, PLAN).name).toBe('Kế hoạch giáo dục năm học – Lớp 3A1');
});

it('[TM6] the attendance book has a tab a month with the id of the month, and the names of its list', () => {
  const months = ['2026-09', '2026-10', '2026-11', '2026-12', '2027-01', '2027-02', '2027-03', '2027-04', '2027-05'];
  const ids = tabsOf(ATTENDANCE).map(({ sheetId }) => sheetId);
  expect(ids).toEqual([0, ...months.map(monthSheetId), 1, ATTENDANCE_BOOK.seen.id]);
  expect(textsOf(ATTENDANCE, monthSheetId('2026-11'))[2]).toContain('=DATE(2026;11;1)');
});

it('[AT12] a month names its days off, counts every sign of a code and lets people type in the days alone', () => {
  const month = tabsOf(ATTENDANCE).find(({ sheetId }) => sheetId === monthSheetId('2026-11'));
  const { headRow, firstRow, firstDay, firstSum, rows, days } = ATTENDANCE_BOOK.month;
  const weekdays = Array.from({ length: 9 }, (_, i) => textAt(month?.rows[headRow + 1]?.[firstDay + i]));
  expect(weekdays).toEqual(['N', 'T2', 'T3', 'T4', 'T5', 'T6', 'N', 'N', 'T2']);
  expect(textAt(month?.rows[firstRow]?.[firstSum])).toBe('=IF($B6="";"";COUNTIF(C6:AG6;"x")+COUNTIF(C6:AG6;"+"))');
  expect(month?.protectedRanges.map(({ unprotectedRanges }) => unprotectedRanges)).toEqual([
    [
      {
        ...{ sheetId: month?.sheetId, startRowIndex: firstRow, endRowIndex: firstRow + rows },
        ...{ startColumnIndex: firstDay, endColumnIndex: firstDay + days },
      },
    ],
  ]);
});

/** A spreadsheet outside the school's folders, with one cell filled. */
function madeBy(email: string, text: string, mimeType = 'application/vnd.google-apps.spreadsheet'): string {
  const answer = world.rest({
    method: 'POST',
    url: 'https://www.googleapis.com/drive/v3/files?fields=id',
    headers: { Authorization: `Bearer ${email}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: 'Sổ của trường', mimeType }),
  });
  const { id } = JSON.parse(answer.body) as { id: string };
  if (text !== '') write(email, id, text);
  return id;
}

function write(email: string, id: string, text: string): void {
  const rows = [{ values: [{ userEnteredValue: { stringValue: text } }] }];
  const start = { sheetId: 0, rowIndex: 0, columnIndex: 0 };
  batchUpdateAs(world, email, id, [{ updateCells: { start, rows, fields: 'userEnteredValue' } }]);
}

const newClass = () => [
  addRow('classes', ['3A2', 'Lớp 3A2', 'Mẫu giáo', 'Tổ 3-4 tuổi', '20', '', '', '', '', '']),
  addRow('staff', ['GV1-3A2', 'Cô giáo mới', 'Giáo viên', 'gv.3a2@hoamai.example', '3A2', '', '', '']),
];

const catalogueRow = () => rowWith(desk.tables, 'catalogue', 'code', 'toys');

it('[TM7] where the catalogue names a file of the school, records begin as copies of it', () => {
  const id = madeBy(SCHOOL_ACCOUNT, 'Đồ chơi của «Tên»');
  edit(desk, [setCell('catalogue', catalogueRow(), 'template', id), ...newClass()]);
  setUp();
  expect(textsOf('class/3a2/toys/toys')).toEqual([['Đồ chơi của Lớp 3A2']]);
});

const trashed = (id: string) => call(world, SCHOOL_ACCOUNT, 'PATCH', `files/${id}`, { trashed: true });
const shared = (id: string, email: string) =>
  call(world, email, 'POST', `files/${id}/permissions`, { type: 'user', role: 'reader', emailAddress: SCHOOL_ACCOUNT });

const BAD_TEMPLATES: readonly [string, string, () => string][] = [
  [
    'is of another owner',
    'thuộc một tài khoản khác',
    () => {
      const id = madeBy('ht@hoamai.example', 'x');
      shared(id, 'ht@hoamai.example');
      return id;
    },
  ],
  [
    'is in the bin',
    'thùng rác',
    () => {
      const id = madeBy(SCHOOL_ACCOUNT, 'x');
      trashed(id);
      return id;
    },
  ],
  ['is of another kind', 'không cùng loại', () => madeBy(SCHOOL_ACCOUNT, '', 'application/vnd.google-apps.document')],
  ['cannot be read', 'không mở được', () => madeBy('ht@hoamai.example', 'x')],
];

it.each(BAD_TEMPLATES.slice(0, width(2, 4)))(
  '[TM8] a template that %s holds up its own records alone, and is told with its row',
  (_, text, template) => {
    edit(desk, [setCell('catalogue', catalogueRow(), 'template', template()), ...newClass()]);
    const { plan } = ask(desk, 'setUpYear');
    expect(plan).toContain(text);
    expect(plan).toContain(`Danh mục hồ sơ, dòng ${catalogueRow()}`);
    agree(desk);
    advanceTo(world, world.state.nowMs + 30 * 60_000);
    const keys = Object.keys(idsNow(world));
    expect(keys).not.toContain('class/3a2/toys/toys');
    expect(keys).toContain('class/3a2/children/attendance');
    expect(ask(desk, 'setUpYear').plan).toContain(text);
    edit(desk, [setCell('catalogue', catalogueRow(), 'template', '')]);
    setUp();
    expect(textsOf('class/3a2/toys/toys')[2]).toContain('Mã số');
  },
);

it('[TM10] a class that comes later gets copies, also where no template was there before', () => {
  const { id } = fileOf(world, 'templates');
  call(world, SCHOOL_ACCOUNT, 'DELETE', `files/${id}`, undefined);
  forgetTemplates();
  change(desk, newClass());
  advanceTo(world, world.state.nowMs + 30 * 60_000);
  expect(textsOf('class/3a2/toys/toys')[2]).toContain('Mã số');
  expect(Object.keys(idsNow(world)).filter((key) => key.startsWith('templates/sheet/'))).toContain(
    'templates/sheet/attendance',
  );
});

/** The register as it was before there were templates. */
function forgetTemplates(): void {
  const journal = Object.values(world.state.drive.files).find(({ name }) => name === 'Nhật ký');
  const register = world.state.sheets.spreadsheets[journal?.id ?? '']?.sheets.find(
    ({ sheetId }) => sheetId === JOURNAL.register.id,
  );
  for (const [row, cells] of Object.entries(register?.rows ?? {})) {
    if (textAt(cells[0]).startsWith('templates')) delete register?.rows[Number(row)];
  }
}

it('[TM9] a second set-up has nothing to do and writes nothing', () => {
  const before = idsNow(world);
  expect(secondRun(desk.school)).toEqual({ secondRun: expect.stringContaining('Không có gì'), secondWrites: 0 });
  expect(idsNow(world)).toEqual(before);
  expect(Object.keys(before).filter((key) => key.startsWith('templates/')).length).toBe(
    hoaMai.records.filter(({ form }) => form === 'sheet' || form === 'doc').length + 3,
  );
});
