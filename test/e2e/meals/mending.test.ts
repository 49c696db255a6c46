/** What somebody does to the month's tab in mid-morning: every report is in the ledger once, and the tab is whole again. */
import { between, passTo, sleepTo, typeAs } from '../../../scripts/day/day-run';
import { mealDayOf } from '../../../scripts/day/meal-day-state';
import { journalRows, ledgerOf, mealCell, valuesAt } from '../../../scripts/day/places';
import { SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import {
  dayColumn,
  dayOffsets,
  dayWidth,
  ledgerCopySheetId,
  ledgerSheetId,
  STAFF_ROW,
} from '../../../src/app/workbooks';
import { batchUpdateAs } from '../../../src/simulator/sheets';
import { width } from '../../support/width';
import { damagesOf } from './damages';
import { mealSchool } from './only-meals';

jest.setTimeout(180_000);

const day = mealSchool(23, { classes: 6 });
const { world } = day.school;
const WIDTH = dayWidth(3);
const AT = dayOffsets(WIDTH);
const KITCHEN = 'nd1@hoamai.example';

const { book, sheetOn, firstOn, rowAt, DAMAGES, WORDS, RENAMED } = damagesOf(day);

/** School days in the order of the damages: the first in November's tab, the others in December's. */
const DATES = ['25', '26', '27', '30'].map((n) => `2026-11-${n}`);
const LATER = ['01', '02', '03', '04', '07', '08', '09', '10', '11'].map((n) => `2026-12-${n}`);
const CASES = DAMAGES.map(([what, make], i) => ({ what, make, date: [...DATES, ...LATER][i] ?? '' }));

/** Those asked today. */
function rooms(): string[] {
  return mealDayOf(day).classes.map(({ classId }) => classId);
}

/** The rule of the cells is there again: a word is refused. */
function retype(date: string, room: string, count: number): void {
  expect(report(date, room, count)).toBe(true);
  const main = mealCell(world, room, date, 'main');
  const typing = (input: string | number) => typeAs(day, `gv.${room}@hoamai.example`, main, input);
  expect([typing('hai mươi'), typing(count)]).toEqual([false, true]);
}

function report(date: string, room: string, present: number): boolean {
  return typeAs(day, `gv.${room}@hoamai.example`, mealCell(world, room, date, 'present'), present);
}

it.each(CASES.slice(0, width(2, CASES.length)))('[MW1] $what on $date: every report is in the ledger once', (one) => {
  const { date, make } = one;
  sleepTo(world, `${date}T05:58+07:00`);
  passTo(day, `${date}T06:20+07:00`);
  const [first = '', ...others] = rooms();
  const typed = Object.fromEntries([first, ...others].map((room) => [room, between(day, 10, 18)]));
  const [early, late] = [[first, ...others.slice(0, 2)], others.slice(2)];
  for (const room of early) expect(report(date, room, typed[room] ?? 0)).toBe(true);
  expect(typeAs(day, KITCHEN, mealCell(world, STAFF_ROW, date, 'main'), 7)).toBe(true);
  passTo(day, `${date}T06:31+07:00`);
  make(date, first);
  passTo(day, `${date}T06:42+07:00`);
  for (const room of late) expect(report(date, room, typed[room] ?? 0)).toBe(true);
  if (one.what === WORDS) retype(date, first, typed[first] ?? 0);
  passTo(day, `${date}T09:00+07:00`);
  const ledger = ledgerOf(world, date).map((row) => `${row.class}: ${row.portions}`);
  const names = new Map(valuesAt(world, book(), sheetOn(date), [2, 0, 20, 2]).map(([id, name]) => [id, name]));
  expect(ledger.sort()).toEqual(
    Object.entries(typed)
      .map(([room, count]) => `${names.get(room)}: ${count}`)
      .sort(),
  );
  expect(mealDayOf(day).staff).toMatchObject({ main: 7 });
  if (one.what !== RENAMED) expect(titleOf(date)).toBe(`Báo ăn ${date.slice(0, 7)}`);
  expectWhole(date);
});

/** A name is given back in the next morning. */
function titleOf(date: string): string | undefined {
  return tabOf(date)?.title;
}

function tabOf(date: string) {
  return world.state.sheets.spreadsheets[book()]?.sheets.find(({ sheetId }) => sheetId === sheetOn(date));
}

/** Each class once, under the headings, with the state of what it reported, in a row of its own people. */
function expectWhole(date: string): void {
  const sheet = tabOf(date);
  expect(sheet?.columnCount).toBe(dayColumn(32, WIDTH));
  const cells = valuesAt(world, book(), sheetOn(date), [0, firstOn(date), 20, WIDTH]);
  expect(cells[1]?.slice(0, 5)).toEqual(['Sĩ số', 'Có mặt', 'Ăn chính', 'Ăn phụ', 'Ăn chiều']);
  for (const room of [...rooms(), STAFF_ROW]) {
    const row = rowAt(date, room);
    expect(cells[row]?.[AT.state]).toBe('Đã báo');
    const own = sheet?.protectedRanges.filter(({ range }) => range?.startRowIndex === row);
    expect(own).toHaveLength(1);
  }
}

it('[MW5] a deleted ledger is back at the next beat with every row it had, and so is its copy', () => {
  const [before, date] = width(['2026-11-26', '2026-11-27'], ['2026-12-11', '2026-12-14']) as [string, string];
  const rows = ledgerOf(world, before);
  expect(rows.length).toBeGreaterThan(0);
  sleepTo(world, `${date}T05:58+07:00`);
  passTo(day, `${date}T06:31+07:00`);
  const month = date.slice(0, 7);
  for (const id of [ledgerSheetId(month), ledgerCopySheetId(month), ledgerSheetId(month)]) {
    batchUpdateAs(world, SCHOOL_ACCOUNT, book(), [{ deleteSheet: { sheetId: id } }]);
    passTo(day, world.now() + 6 * 60_000);
    expect(ledgerOf(world, before)).toEqual(rows);
  }
  const tabs = world.state.sheets.spreadsheets[book()]?.sheets ?? [];
  const [own, copy] = [ledgerSheetId(month), ledgerCopySheetId(month)].map((id) =>
    tabs.find((one) => one.sheetId === id),
  );
  expect([own?.title, own?.hidden, copy?.hidden]).toEqual([`Sổ ${month}`, false, true]);
  expect(copy?.rows).toEqual(own?.rows);
  const log = journalRows(world, day.school.journalId).map((cells) => cells.join(' '));
  expect(log.filter((line) => line.includes('lấy lại từ bản lưu')).length).toBeGreaterThan(0);
});

it('[MW2] what was mended is in the log', () => {
  const log = journalRows(world, day.school.journalId).map((cells) => cells.join(' '));
  const mended = log.filter((line) => line.includes('Sửa lại trang báo ăn bị thay đổi'));
  expect(mended.length).toBeGreaterThanOrEqual(width(2, 9));
});
