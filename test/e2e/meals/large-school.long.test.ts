/** A school with more classes than one meal workbook serves, without other records: a morning, a lock of the year, a new class. */
import { giveReason, tick } from '../../../scripts/bench/bench-school';
import { passTo, sleepTo, typeAs } from '../../../scripts/day/day-run';
import { mealDayOf } from '../../../scripts/day/meal-day-state';
import { idOfKey, ledgerOf, mealBooks, mealCell, valuesAt } from '../../../scripts/day/places';
import { monthBookSheetId, schoolBookSheetId } from '../../../src/app/workbooks';
import { mainOf } from '../../../src/domain/meals/meal-day';
import { effectiveRole } from '../../../src/simulator/drive';
import { mailsTo } from '../corrections/correction-desk';
import { mealSchool } from './only-meals';

jest.setTimeout(120_000);

const MONDAY = '2026-11-23';
const CLASSES = 42;
const LAST = `5a${Math.floor(CLASSES / 4)}`;

const day = mealSchool(11, { classes: CLASSES });
const { world } = day.school;

function report(room: string, portions: number): boolean {
  return typeAs(day, `gv.${room}@hoamai.example`, mealCell(world, room, MONDAY, 'main'), portions);
}

function roleOf(key: string, room: string): string | null {
  return effectiveRole(world, idOfKey(world, key), `gv.${room}@hoamai.example`);
}

beforeAll(() => {
  passTo(day, `${MONDAY}T07:00+07:00`);
});

it('[ML17] there are two workbooks, and a teacher writes that of her class alone', () => {
  expect(mealBooks(world).sort()).toEqual([idOfKey(world, 'meals/1'), idOfKey(world, 'meals/2')].sort());
  const rolesOf = (room: string) => ['meals/1', 'meals/2'].map((key) => roleOf(key, room));
  expect(rolesOf('nt1')).toEqual(['writer', null]);
  expect(rolesOf(LAST)).toEqual([null, 'writer']);
});

it('[ML19] the morning reads both, its mails and totals are the whole school’s, each ledger has its own classes', () => {
  expect([report('nt1', 15), report(LAST, 20)]).toEqual([true, true]);
  expect(typeAs(day, 'nd1@hoamai.example', mealCell(world, 'staff', MONDAY, 'main'), 30)).toBe(true);
  passTo(day, `${MONDAY}T09:00+07:00`);
  const state = mealDayOf(day);
  expect(state.classes).toHaveLength(CLASSES);
  expect(state.classes.filter((each) => mainOf(each) !== null).map(({ classId }) => classId)).toEqual(['nt1', LAST]);
  expect(state.staff).toMatchObject({ main: 30 });
  expect(ledgerOf(world, MONDAY)).toHaveLength(CLASSES);
  const [digest] = mailsTo(day, 'ht@hoamai.example').filter((text) => text.includes('báo ăn'));
  expect(digest).toContain(`${CLASSES - 2}`);
});

it('[MM10] the first workbook has a page of the month for the whole school, with the sums of both', () => {
  sleepTo(world, '2026-11-24T00:01+07:00');
  passTo(day, '2026-11-24T00:30+07:00');
  const tab = (key: string, sheetId: number) =>
    valuesAt(world, idOfKey(world, key), sheetId, [5, 0, 60, 33]).map((cells) => [cells[0], cells[32]]);
  const totalOf = (lines: unknown[][], name: string) => lines.find(([label]) => label === name)?.[1];
  const [first, second] = ['meals/1', 'meals/2'].map((key) => tab(key, monthBookSheetId('2026-11')));
  const all = tab('meals/1', schoolBookSheetId('2026-11'));
  expect([first, second].map((lines) => totalOf(lines ?? [], 'Cộng các lớp ở tệp này'))).toEqual([15, 20]);
  expect(totalOf(all, 'Toàn trường')).toBe(35);
  expect(all.filter(([label]) => String(label).startsWith('Lớp '))).toHaveLength(CLASSES);
});

it('[ML20] a lock of the year keeps each workbook in its own closed folder, and gives it back', () => {
  const school = { ...day.school, size: CLASSES, principal: 'ht@hoamai.example' };
  const rolesOf = () => [roleOf('meals/1', 'nt1'), roleOf('meals/2', LAST), roleOf('meals/1', LAST)];
  giveReason(school, 'year');
  tick(school, 'year', true);
  expect(rolesOf()).toEqual(['reader', 'reader', null]);
  tick(school, 'year', false);
  expect(rolesOf()).toEqual(['writer', 'writer', null]);
});
