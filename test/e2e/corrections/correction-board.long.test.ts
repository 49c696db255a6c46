/** Months of registers opened for one person, and what members of the board ask for themselves. Rules: src/app/spec/corrections.md. */
import { type DayRun, typeAs } from '../../../scripts/day/day-run';
import { idOfKey, valuesAt } from '../../../scripts/day/places';
import { controlId, SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { CONTROL, monthSheetId, TASKS } from '../../../src/app/workbooks';
import type { WorldState } from '../../../src/simulator/kernel/state';
import { batchUpdateAs } from '../../../src/simulator/sheets';
import {
  answer,
  ask,
  boardRow,
  COLLEAGUE,
  correctionDesk,
  decide,
  lock,
  PRINCIPAL,
  pass,
  RECORD,
  TEACHER,
  VICE,
  WANTED,
  writers,
} from './correction-desk';

const MONTHS = [monthSheetId('2026-10'), monthSheetId('2026-11')];

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

function register(): string {
  return idOfKey(day.school.world, RECORD.key);
}

function types(email: string, sheet: number | undefined): boolean {
  return typeAs(day, email, { spreadsheetId: register(), sheet: sheet ?? 0, cell: 'C9' }, 'có mặt');
}

/** Who can type in the months. */
function months(): string[] {
  return MONTHS.map((sheet) => [TEACHER, COLLEAGUE].filter((email) => types(email, sheet)).join(' '));
}

function acceptMonths(record: string): void {
  lock(day, true, 'period/2026-10');
  lock(day, true, 'period/2026-11');
  expect(months()).toEqual(['', '']);
  const writing = writers(day.school.world);
  ask(day, TEACHER, 1, { ...WANTED, record });
  pass(day, 16);
  decide(day, 1, { choice: 'Đồng ý', hours: 1 });
  pass(day, 6);
  expect(answer(day, TEACHER, 1)).toContain('ĐƯỢC SỬA');
  expect(writers(day.school.world)).toEqual(writing);
}

it('[CO23] a register whose months are locked opens for exactly the asker, and closes again', () => {
  acceptMonths(RECORD.name);
  expect(months()).toEqual([TEACHER, TEACHER]);
  pass(day, 66);
  expect(boardRow(day, 1).state).toBe('Đã đóng');
  expect(Number(boardRow(day, 1).changes)).toBe(2);
  expect(months()).toEqual(['', '']);
});

it('[CO23] a link to one month opens that month alone', () => {
  acceptMonths(`https://docs.google.com/spreadsheets/d/${register()}/edit#gid=${MONTHS[1]}`);
  expect(months()).toEqual(['', TEACHER]);
});

it('[CO24] a lock of the month that comes meanwhile leaves her in, and closes with the hour', () => {
  lock(day, true);
  ask(day, TEACHER, 1);
  pass(day, 16);
  decide(day, 1, { choice: 'Đồng ý', hours: 1 });
  pass(day, 6);
  lock(day, true, 'period/2026-11');
  expect(months()[1]).toBe(TEACHER);
  pass(day, 66);
  expect(months()).toEqual(['', '']);
});

it('[CO24] a lock of the class that comes while months are open leaves her in, until her hour', () => {
  acceptMonths(RECORD.name);
  lock(day, true);
  expect([writers(day.school.world), months()]).toEqual([[`${RECORD.key} ${TEACHER}`], [TEACHER, TEACHER]]);
  pass(day, 66);
  expect([writers(day.school.world), months()]).toEqual([[], ['', '']]);
});

/** A vice principal asks for a record of her own in her own workbook. */
function askOfVice(): void {
  lock(day, true, 'year');
  const { id: sheet, firstRow } = TASKS.requests;
  const spreadsheetId = idOfKey(day.school.world, 'tasks/person/pht1');
  const record = String(Object.keys(ownRecords()).at(0));
  const cells = [record, 'Trang 2', 'cũ', 'mới', 'Ghi nhầm', '', true] as const;
  cells.forEach((value, i) => {
    if (value !== '') typeAs(day, VICE, { spreadsheetId, sheet, cell: `${'BCDEFGH'[i]}${firstRow + 2}` }, value);
  });
  pass(day, 16);
}

/** Links to what the vice principal keeps herself. */
function ownRecords(): Record<string, string> {
  const files = Object.values(day.school.world.state.drive.files);
  const own = files.filter(
    ({ properties, mimeType }) => /^person\/pht1\/./.test(properties.hsmnKey ?? '') && !mimeType.endsWith('folder'),
  );
  return Object.fromEntries(own.map(({ id }) => [`https://docs.google.com/document/d/${id}/edit`, id]));
}

it('[CO25] a member of the board does not decide on her own request: another one does', () => {
  askOfVice();
  expect(boardRow(day, 1)).toMatchObject({ number: '26.CN-PHT1.1' });
  expect(boardRow(day, 1).state).toContain('không ai tự cho mình');
  expect(decide(day, 1, { choice: 'Đồng ý' }, VICE)).toBe(false);
  expect(decide(day, 1, { choice: 'Đồng ý' }, PRINCIPAL)).toBe(true);
  pass(day, 6);
  expect(boardRow(day, 1).state).toBe('Đang được sửa');
});

it('[CO25] and not where the protection of her row is gone', () => {
  askOfVice();
  const { id: sheetId, firstRow } = CONTROL.corrections;
  const { protectedRangeId } = protections(sheetId).find(
    ({ range }) => range.startRowIndex === firstRow && range.endRowIndex === firstRow + 1,
  )!;
  batchUpdateAs(day.school.world, SCHOOL_ACCOUNT, controlId(day.school.world), [
    { deleteProtectedRange: { protectedRangeId } },
  ]);
  expect(decide(day, 1, { choice: 'Đồng ý' }, VICE)).toBe(true);
  pass(day, 6);
  expect(boardRow(day, 1)).toMatchObject({ choice: '' });
  expect(decide(day, 1, { choice: 'Đồng ý' }, VICE)).toBe(false);
});

function protections(sheetId: number) {
  const url = `https://sheets.googleapis.com/v4/spreadsheets/${controlId(day.school.world)}?fields=sheets(properties.sheetId,protectedRanges)`;
  const headers = { Authorization: `Bearer ${SCHOOL_ACCOUNT}` };
  const { body } = day.school.world.rest({ method: 'GET', url, headers });
  interface Guard {
    protectedRangeId: number;
    range: { startRowIndex?: number; endRowIndex?: number };
  }
  const { sheets } = JSON.parse(body) as { sheets: { properties: { sheetId: number }; protectedRanges?: Guard[] }[] };
  return sheets.find(({ properties }) => properties.sheetId === sheetId)?.protectedRanges ?? [];
}

it('[CO26] one who leaves while her record is open can write it no more', () => {
  acceptMonths(RECORD.name);
  staff(TEACHER, 'Đến ngày', '22/11/2026');
  orderStaff();
  expect(months()).toEqual(['', '']);
  expect(boardRow(day, 1).state).toBe('Đã đóng');
});

it('[CO26] nor under her old address, once it is changed', () => {
  acceptMonths(RECORD.name);
  day.school.world.addAccount('gv.moi@hoamai.example');
  staff(TEACHER, 'E-mail', 'gv.moi@hoamai.example');
  orderStaff();
  expect(months()).toEqual(['', '']);
  expect(boardRow(day, 1).state).toBe('Đã đóng');
});

/** In every row of the person. */
function staff(email: string, header: string, text: string): void {
  const { id: sheet } = CONTROL.staff;
  const spreadsheetId = controlId(day.school.world);
  const rows = valuesAt(day.school.world, spreadsheetId, sheet, [0, 0, 40, 8]);
  const at = rows[0]!.indexOf(header);
  const mail = rows[0]!.indexOf('E-mail');
  rows.forEach((cells, i) => {
    if (cells[mail] === email)
      typeAs(day, PRINCIPAL, { spreadsheetId, sheet, cell: `${'ABCDEFGH'[at]}${i + 1}` }, text);
  });
}

function orderStaff(): void {
  // The row above is the set-up's.
  const { id: sheet } = CONTROL.commands;
  const spreadsheetId = controlId(day.school.world);
  typeAs(day, PRINCIPAL, { spreadsheetId, sheet, cell: 'B3' }, 'Cập nhật nhân sự');
  pass(day, 6);
  typeAs(day, PRINCIPAL, { spreadsheetId, sheet, cell: 'C3' }, true);
  pass(day, 20);
}
