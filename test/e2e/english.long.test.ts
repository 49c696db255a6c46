/** The same school through the English build. Rules: scripts/SPEC.md, src/ui/spec/texts.md. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildScripts } from '../../scripts/build';
import { type DayRun, passTo, typeAs } from '../../scripts/day/day-run';
import { idOfKey, journalRows, rowOf, valuesAt } from '../../scripts/day/places';
import { sampleTables } from '../../scripts/school/sample-tables';
import { addAccounts, controlId, fillControl, newSchoolWorld, SCHOOL_ACCOUNT } from '../../scripts/school/school-world';
import { CONTROL, MEALS, monthSheetId } from '../../src/app/workbooks';
import { openSpreadsheet, pressMenuItem } from '../../src/simulator/script';

const PRINCIPAL = 'ht@hoamai.example';
const CLASS = 'class/3a1';

let day: DayRun;
let dist: string;

beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), 'english-'));
  await buildScripts(process.cwd(), { language: 'en', outDir: dist });
  const school = newSchoolWorld({ now: '2026-11-23T05:30+07:00', seed: 5 }, dist);
  day = { school, dice: { rng: 5 }, runs: [], refusals: [], onProgress: () => {} };
}, 60_000);

afterAll(() => rmSync(dist, { recursive: true }));

function press(item: string, button: 'OK' | 'YES') {
  openSpreadsheet(day.school.world, SCHOOL_ACCOUNT, day.school.journalId);
  const path = ['Electronic records', item];
  return pressMenuItem(day.school.world, SCHOOL_ACCOUNT, day.school.journalId, path, { answers: [{ button }] });
}

function tabsOf(spreadsheetId: string): string[] {
  const url = `https://sheets.googleapis.com/v4/spreadsheets/${spreadsheetId}?fields=sheets(properties(title))`;
  const { body } = day.school.world.rest({
    method: 'GET',
    url,
    headers: { Authorization: `Bearer ${SCHOOL_ACCOUNT}` },
  });
  const file = JSON.parse(body) as { sheets: { properties: { title: string } }[] };
  return file.sheets.map(({ properties }) => properties.title);
}

it('[TL13, TX23] a school installs, sets up its year, reports meals and locks a class in English', () => {
  const { world } = day.school;
  expect(press('Install', 'OK').dialogs[0]?.text).toContain('Installed.');
  const tables = sampleTables({ classes: 4 });
  addAccounts(world, tables);
  fillControl(world, tables);
  expect(press('Start the school year', 'YES').dialogs[0]?.text).toMatch(/folders/);
  passTo(day, '2026-11-23T07:00+07:00');
  expect(press('Start the school year', 'OK').dialogs[0]?.title).toBe('Nothing to do');

  expect(tabsOf(controlId(world))).toEqual(expect.arrayContaining(['Guide', 'Lock – Unlock', 'Commands', 'Nhân sự']));
  expect(tabsOf(idOfKey(world, 'meals'))).toEqual(expect.arrayContaining(['Kitchen', 'Meal reports 2026-11']));
  const titles = valuesAt(world, idOfKey(world, 'meals'), monthSheetId('2026-11'), [0, 0, 1, 250])[0];
  expect(titles).toContain('Monday 23/11/2026');
  expect(valuesAt(world, idOfKey(world, 'meals'), MEALS.kitchen.id, [2, 0, 1, 1])).toEqual([['The kitchen confirms']]);

  const row = rowOf(world, controlId(world), CONTROL.locks.id, CLASS) + 1;
  const at = (cell: string) => ({ spreadsheetId: controlId(world), sheet: CONTROL.locks.id, cell: `${cell}${row}` });
  typeAs(day, PRINCIPAL, at('D'), 'End of semester I');
  typeAs(day, PRINCIPAL, at('C'), true);
  passTo(day, '2026-11-23T07:15+07:00');
  const shown = valuesAt(world, controlId(world), CONTROL.locks.id, [row - 1, 4, 1, 4])[0];
  expect(shown).toEqual(['Locked', PRINCIPAL, expect.any(String), expect.stringContaining('Everybody can only read.')]);
  const log = journalRows(world, day.school.journalId).map(([, , action]) => action);
  expect(log).toEqual(expect.arrayContaining(['Installed', 'Set-up done', 'Lock asked for', 'Locked']));
}, 60_000);
