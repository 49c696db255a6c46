/** The attendance books through the built worker: a teacher marks, the night looks, the board is told of what was edited later. */
import { giveReason, tick } from '../../../scripts/bench/bench-school';
import { type Cell, callAs, type DayRun, passTo, sleepTo, typeAs } from '../../../scripts/day/day-run';
import { mealDayOf } from '../../../scripts/day/meal-day-state';
import { idOfKey, journalRows, ledgerOf, mealCell, valuesAt } from '../../../scripts/day/places';
import { setUpSchool } from '../../../scripts/day/set-up-steps';
import { sampleTables } from '../../../scripts/school/sample-tables';
import { newSchoolWorld, SCHOOL_ACCOUNT, type SchoolWorld } from '../../../scripts/school/school-world';
import { lockProtectionId } from '../../../src/app/lock-tabs';
import { ATTENDANCE, CONTROL, monthBookSheetId, monthSheetId } from '../../../src/app/workbooks';
import { readSeenRows } from '../../../src/domain/attendance/seen-book';
import { columnName } from '../../../src/ui/sheets/a1';
import { keptSchool } from '../../support/kept-schools';

jest.setTimeout(120_000);

const SETTINGS = { 'Điểm danh → báo ăn': 'Có' };

const dayOf = (school: SchoolWorld): DayRun => ({
  ...{ school, dice: { rng: 7 }, runs: [], refusals: [], onProgress: () => {} },
});

/** Four classes whose attendance reports their meals, on Monday at seven. */
function madeSchool(): SchoolWorld {
  const made = dayOf(newSchoolWorld({ now: '2026-11-22T19:30+07:00', seed: 7 }));
  setUpSchool(made, sampleTables({ classes: 4, settings: SETTINGS }));
  passTo(made, '2026-11-23T07:00+07:00');
  return made.school;
}

const day = dayOf(keptSchool('attendance', SETTINGS, madeSchool));
const { world } = day.school;
const BOOK = idOfKey(world, 'class/3a1/children/attendance');
const TEACHER = 'gv.3a1@hoamai.example';
const MONTH = monthSheetId('2026-11');
const { firstRow, firstDay, firstSum } = ATTENDANCE.month;

const dayCell = (child: number, date: number): Cell => ({
  ...{ spreadsheetId: BOOK, sheet: MONTH, cell: `${columnName(firstDay + date - 1)}${firstRow + child + 1}` },
});
const nameCell = (child: number): Cell => ({
  ...{ spreadsheetId: BOOK, sheet: ATTENDANCE.list.id, cell: `B${ATTENDANCE.list.firstRow + child + 1}` },
});
const mark = (child: number, date: number, sign: string) => typeAs(day, TEACHER, dayCell(child, date), sign);

/** Past midnight, with the beats that work then. */
function night(date: string): void {
  sleepTo(world, `${date}T00:01+07:00`);
  passTo(day, `${date}T00:30+07:00`);
}

function edits(): unknown[][] {
  const { id, firstRow: from, width } = CONTROL.attendanceEdits;
  return valuesAt(world, idOfKey(world, 'control'), id, [from, 0, 20, width]).filter(([line]) => line);
}

function seen() {
  return readSeenRows(valuesAt(world, BOOK, ATTENDANCE.seen.id, [0, 0, 20, ATTENDANCE.seen.width]) as string[][]);
}

function logged(): string[][] {
  return journalRows(world, day.school.journalId).filter((cells) => cells[2]?.startsWith('Sửa điểm danh'));
}

beforeAll(() => {
  for (const [child, name] of ['Bé A', 'Bé B', 'Bé C'].entries()) typeAs(day, TEACHER, nameCell(child), name);
  expect([mark(0, 23, 'x'), mark(1, 23, 'P'), mark(2, 23, '+')]).toEqual([true, true, true]);
});

it('[AT12] counts and rate are of all signs of a code, and only the days may be typed in', () => {
  mark(0, 24, 'X');
  mark(1, 24, 'x');
  mark(2, 24, 'kp');
  const url = `https://sheets.googleapis.com/v4/spreadsheets/${BOOK}/values/'Tháng 11-2026'!AH51:AM51?valueRenderOption=FORMATTED_VALUE`;
  const { body } = callAs(day, SCHOOL_ACCOUNT, 'GET', encodeURI(url));
  expect((JSON.parse(body) as { values: string[][] }).values).toEqual([['4', '1', '0', '1', '66,67%', '1']]);
  const sum = { spreadsheetId: BOOK, sheet: MONTH, cell: `${columnName(firstSum)}6` };
  expect(typeAs(day, TEACHER, sum, 9)).toBe(false);
  for (const child of [0, 1, 2]) mark(child, 24, '');
});

it('[AT20] the headings of the list are not typed over, its lines are', () => {
  const headings = { ...nameCell(0), cell: `B${ATTENDANCE.list.firstRow}` };
  expect([typeAs(day, TEACHER, headings, 'Tên'), typeAs(day, TEACHER, nameCell(0), 'Bé A')]).toEqual([false, true]);
});

it('[AT18] a class all of whose children are marked has reported, and its number follows the book until somebody types', () => {
  const reportOf = (room: string) => mealDayOf(day).classes.find(({ classId }) => classId === room);
  passTo(day, '2026-11-23T07:11+07:00');
  expect(reportOf('3a1')).toMatchObject({ present: 2, counts: { main: 2 } });
  expect(reportOf('4a1')).toMatchObject({ present: null });
  mark(1, 23, 'x');
  passTo(day, '2026-11-23T07:21+07:00');
  expect(reportOf('3a1')).toMatchObject({ present: 3, counts: { main: 3 } });
  typeAs(day, TEACHER, mealCell(world, '3a1', '2026-11-23', 'present'), 2);
  mark(1, 23, 'P');
  mark(2, 23, 'K');
  passTo(day, '2026-11-23T09:00+07:00');
  expect(reportOf('3a1')).toMatchObject({ present: 2 });
  expect(ledgerOf(world, '2026-11-23').find((row) => row.class === 'Lớp 3A1')).toMatchObject({
    portions: 2,
    status: 'Đúng hạn',
  });
});

it('[AT15] the night writes down the marks of the days that are over, and tells the board of nothing', () => {
  night('2026-11-24');
  const { months, serial } = seen();
  expect(serial).toBe(1);
  expect(months['2026-11']?.map(({ codes }) => codes.slice(22, 24))).toEqual(['x.', 'p.', 'k.']);
  expect(edits()).toEqual([]);
});

it('[AT15, AT16] what is edited afterwards is told once, by class, day and row, without names', () => {
  sleepTo(world, '2026-11-24T10:00+07:00');
  mark(1, 23, 'x');
  mark(2, 23, '');
  mark(0, 25, '?');
  // Older months are looked at the same night.
  for (const month of ['2026-09', '2026-10'])
    expect(typeAs(day, TEACHER, { ...dayCell(0, 14), sheet: monthSheetId(month) }, 'x')).toBe(true);
  night('2026-11-25');
  const lines = edits();
  const line = lines.find((cells) => cells[2] === '23/11/2026');
  expect(lines.map((cells) => cells[2]).sort()).toEqual(['14/09/2026', '14/10/2026', '23/11/2026']);
  expect(line?.slice(1, 5)).toEqual([
    'Lớp 3A1',
    '23/11/2026',
    2,
    'dòng 7: có phép → có mặt; dòng 8: không phép → chưa điểm danh',
  ]);
  expect(logged()).toHaveLength(1);
  expect(String(valuesAt(world, BOOK, MONTH, [0, firstDay, 1, 1])[0])).toContain('dòng 6, ngày 25: “?”');
  const serial = seen().serial;
  night('2026-11-26');
  expect([edits().length, logged().length, seen().serial]).toEqual([3, 1, serial]);
});

it('[AT17, MM5] a night after a day on which no book was changed opens none, and writes no month', () => {
  night('2026-11-27');
  const before = day.runs.length;
  night('2026-11-28');
  const urls = day.runs.slice(before).flatMap(({ calls }) => calls.flatMap(({ detail }) => detail ?? []));
  const books = new Set([BOOK, idOfKey(world, 'meals')]);
  const opened = urls.filter((url) => [...books].some((id) => url.includes(`spreadsheets/${id}`)));
  expect([urls.length > 0, opened]).toEqual([true, []]);
});

/** The tab `Tổng hợp` as texts. */
function monthTab(): string[] {
  const book = idOfKey(world, 'meals');
  return valuesAt(world, book, monthBookSheetId('2026-11'), [0, 0, 60, 37]).map((cells) => cells.map(String).join('|'));
}

it('[MM1, MM4, MM5] the month is in the meal workbook, with a chart, and tells where attendance differs', () => {
  const rows = monthTab();
  expect(rows[1]).toContain('SỔ TỔNG HỢP BÁO ĂN THÁNG 11/2026');
  expect(rows.find((text) => text.startsWith('Lớp 3A1|'))).toMatch(/^Lớp 3A1\|2\|.*\|2\|1\|\d+\|/);
  expect(rows.find((text) => text.startsWith('23/11/2026|Lớp 3A1'))).toBeUndefined();
  const tab = world.state.sheets.spreadsheets[idOfKey(world, 'meals')]?.sheets.find(
    ({ sheetId }) => sheetId === monthBookSheetId('2026-11'),
  );
  expect(tab?.charts).toHaveLength(1);
});

it('[MM7, MM9] settled portions close the month in the meal workbook and in the attendance books, and nothing else', () => {
  sleepTo(world, '2026-11-30T10:00+07:00');
  const school = { ...day.school, size: 4, principal: 'ht@hoamai.example' };
  const december = { ...dayCell(0, 1), sheet: monthSheetId('2026-12') };
  const toys = { spreadsheetId: idOfKey(world, 'class/3a1/toys/toys'), sheet: 0, cell: 'C6' };
  const isMealTabClosed = () =>
    world.state.sheets.spreadsheets[idOfKey(world, 'meals')]?.sheets.some(({ protectedRanges }) =>
      protectedRanges.some(({ protectedRangeId }) => protectedRangeId === lockProtectionId(MONTH)),
    );
  const may = () => [mark(0, 25, 'x'), typeAs(day, TEACHER, december, 'x'), typeAs(day, TEACHER, toys, 'x')];
  const vice = { ...school, principal: 'pht1@hoamai.example' };
  expect(() => giveReason(vice, 'class/3a1')).toThrow();
  giveReason(vice, 'portions/2026-11');
  tick(vice, 'portions/2026-11', true);
  passTo(day, '2026-11-30T10:15+07:00');
  expect(may()).toEqual([false, true, true]);
  expect(isMealTabClosed()).toBe(true);
  expect(journalRows(world, day.school.journalId).some((cells) => cells.includes('ban giám hiệu'))).toBe(true);
  tick(school, 'portions/2026-11', false);
  passTo(day, '2026-11-30T10:30+07:00');
  expect(may()).toEqual([true, true, true]);
  expect(isMealTabClosed()).toBe(false);
});
