/** The attendance books through the built worker: a teacher marks, the night looks, the board is told of what was edited later. */
import { type Cell, callAs, passTo, sleepTo, typeAs } from '../../../scripts/day/day-run';
import { idOfKey, journalRows, valuesAt } from '../../../scripts/day/places';
import { SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { ATTENDANCE, CONTROL, monthSheetId } from '../../../src/app/workbooks';
import { readSeenRows } from '../../../src/domain/attendance/seen-book';
import { columnName } from '../../../src/ui/sheets/a1';
import { mondaySchool } from '../../support/monday-school';

jest.setTimeout(120_000);

const day = mondaySchool();
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

it('[AT15] the night writes down the marks of the days that are over, and tells the board of nothing', () => {
  night('2026-11-24');
  const { months, serial } = seen();
  expect(serial).toBe(1);
  expect(months['2026-11']?.map(({ codes }) => codes.slice(22, 24))).toEqual(['x.', 'p.', 'x.']);
  expect(edits()).toEqual([]);
});

it('[AT15, AT16] what is edited afterwards is told once, by class, day and row, without names', () => {
  sleepTo(world, '2026-11-24T10:00+07:00');
  mark(1, 23, 'x');
  mark(2, 23, '');
  mark(0, 25, '?');
  night('2026-11-25');
  const [line, ...others] = edits();
  expect(others).toEqual([]);
  expect(line?.slice(1, 5)).toEqual([
    'Lớp 3A1',
    '23/11/2026',
    2,
    'dòng 7: có phép → có mặt; dòng 8: có mặt → chưa điểm danh',
  ]);
  expect(logged()).toHaveLength(1);
  expect(String(valuesAt(world, BOOK, MONTH, [0, firstDay, 1, 1])[0])).toContain('dòng 6, ngày 25: “?”');
  const serial = seen().serial;
  night('2026-11-26');
  expect([edits().length, logged().length, seen().serial]).toEqual([1, 1, serial + 1]);
});
