/** The school changes its signs in mid-year: the months that are there follow the same night. Rules: src/domain/spec/attendance.md. */
import { valuesAt } from '../../../scripts/day/places';
import { sampleTables } from '../../../scripts/school/sample-tables';
import { fillControl, pressWorkerMenu } from '../../../scripts/school/school-world';
import { ATTENDANCE, monthSheetId } from '../../../src/app/workbooks';
import type { ControlTables } from '../../../src/domain/school/types';
import { type } from '../../../src/simulator/script';
import { columnName } from '../../../src/ui/sheets/a1';
import { afterNight, idOf, MINUTE, pass, ROOM, SET_UP, setUpSchool } from '../faults/small-school';

jest.setTimeout(120_000);

const school = setUpSchool('2026-11-23T14:00+07:00', { seed: 1 });
const { world } = school;
const BOOK = idOf(world, `class/${ROOM.id}/children/attendance`);
const { firstRow, firstDay, firstSum, monthRow } = ATTENDANCE.month;
const MONTHS = ['2026-09', '2026-11', '2027-02'].map(monthSheetId);

function mark(sheet: number, date: number, sign: string): void {
  const cell = `${columnName(firstDay + date - 1)}${firstRow + 1}`;
  type(world, ROOM.teacher, { spreadsheetId: BOOK, sheet, cell }, sign, { client: 'phone' });
}

/** How often the first child was there, by the tab's own formula. */
function presentIn(sheet: number): unknown {
  return valuesAt(world, BOOK, sheet, [firstRow, firstSum, 1, 1])[0]?.[0];
}

function offered(sheet: number): unknown {
  const tab = world.state.sheets.spreadsheets[BOOK]?.sheets.find((one) => one.sheetId === sheet);
  return JSON.stringify(tab?.rows[firstRow]?.[firstDay]?.dataValidation?.condition?.values ?? []);
}

it('[AT12, AT16] after the signs changed every month offers and counts the new ones, and the old marks are told', () => {
  const list = { spreadsheetId: BOOK, sheet: ATTENDANCE.list.id, cell: `B${ATTENDANCE.list.firstRow + 1}` };
  type(world, ROOM.teacher, list, 'Bé A', { client: 'phone' });
  mark(MONTHS[1] ?? 0, 20, 'x');
  afterNight(school);
  expect(presentIn(MONTHS[1] ?? 0)).toBe(1);
  const { settings } = sampleTables({ classes: 2, settings: { 'Ký hiệu có mặt': 'C' } });
  fillControl(world, { settings } as ControlTables);
  expect(pressWorkerMenu(school, SET_UP, [{ button: 'YES' }]).status).toBe('completed');
  pass(school, 10 * MINUTE);
  afterNight(school);
  for (const sheet of MONTHS) {
    expect(offered(sheet)).toContain('"C"');
    expect(String(valuesAt(world, BOOK, sheet, [monthRow, firstDay, 1, 1])[0]?.[0])).toContain('C');
  }
  expect(presentIn(MONTHS[1] ?? 0)).toBe(0);
  expect(String(valuesAt(world, BOOK, MONTHS[1] ?? 0, [0, firstDay, 1, 1])[0]?.[0])).toContain('“x”');
  mark(MONTHS[1] ?? 0, 20, 'c');
  afterNight(school);
  expect(presentIn(MONTHS[1] ?? 0)).toBe(1);
  expect(valuesAt(world, BOOK, MONTHS[1] ?? 0, [0, firstDay, 1, 1])[0]?.[0] ?? '').toBe('');
});
