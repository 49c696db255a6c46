/** The day of `npm run day` in short, with a camera: which tab is seen by whom and when. */
import { CONTROL, journalSheetId, ledgerSheetId, MEALS, monthSheetId, TASKS } from '../../src/app/workbooks';
import { readSchool } from '../../src/domain/school/read-school';
import type { ControlTables, School } from '../../src/domain/school/types';
import { instantOf, plainDate } from '../../src/domain/shared/plain-date';
import type { SimWorld } from '../../src/simulator/world';
import { columnName } from '../../src/ui/sheets/a1';
import { type Cell, type DayRun, passTo, typeAs } from '../day/day-run';
import { lockWithLeftovers } from '../day/lock-steps';
import { morning } from '../day/morning-steps';
import { idOfKey, rowOf } from '../day/places';
import { submitPlan } from '../day/plan-steps';
import { sampleTables } from '../school/sample-tables';
import {
  addAccounts,
  controlId,
  fillControl,
  newSchoolWorld,
  pressWorkerMenu,
  SCHOOL_ACCOUNT,
} from '../school/school-world';
import { seeAccess } from './access-story';
import { type Camera, newCamera, type Picture, takeWhen } from './camera';

const MONDAY = plainDate('2026-11-23')!;
const PRINCIPAL = 'ht@hoamai.example';
const TEACHER = 'gv.5a1@hoamai.example';
const KITCHEN = 'nd1@hoamai.example';

/** Runs the story and returns what the camera saw. */
export function storyPictures(onProgress: (text: string) => void): Picture[] {
  const school = newSchoolWorld({ now: '2026-11-22T16:00+07:00', seed: 1 });
  const day: DayRun = { school, dice: { rng: 7919 }, runs: [], refusals: [], onProgress };
  const camera = newCamera(school.world);
  const tables = sampleTables({ classes: 16 });
  onProgress('the year is set up');
  pressWorkerMenu(school, 'Cài đặt', [{ button: 'OK' }]);
  addAccounts(school.world, tables);
  fillControl(school.world, withoutHelp(tables));
  seeControlTabs(camera);
  setUpByCommand(day, camera);
  const reading = readSchool(tables, MONDAY);
  if (!reading.ok) throw new Error('The sample school does not fit its own rules');
  onProgress('a morning of meal reports');
  seeMorning(day, camera, reading.school);
  onProgress('locks, duties and the journal');
  seeLocks(day, camera, reading.school);
  seeTasks(day, camera);
  seeJournal(day, camera);
  onProgress('who may do what, and why');
  seeAccess(day, camera, MONDAY);
  seeOverview(day, camera);
  return camera.pictures;
}

/** The help texts of the settings are the product's: nobody pastes over them. */
function withoutHelp(tables: ControlTables): ControlTables {
  const { settings } = tables;
  if (!settings) return tables;
  return {
    ...tables,
    settings: { ...settings, rows: settings.rows.map(({ row, cells }) => ({ row, cells: cells.slice(0, 2) })) },
  };
}

function seeControlTabs(camera: Camera): void {
  const spreadsheetId = controlId(camera.world);
  const see = (name: string, sheetId: number) =>
    camera.take({ name, device: 'desktop', spreadsheetId, sheetId, account: SCHOOL_ACCOUNT });
  see('control-guide', CONTROL.guide.id);
  see('control-settings', CONTROL.settings.id);
  see('control-classes', CONTROL.classes.id);
  see('control-staff', CONTROL.staff.id);
}

/** The command in the tab: the plan, the tick, the work half done, done. */
function setUpByCommand(day: DayRun, camera: Camera): void {
  const { world } = day.school;
  const { id: sheetId, firstRow, columns } = CONTROL.commands;
  const spreadsheetId = controlId(world);
  const cell = (column: number) => ({ spreadsheetId, sheet: sheetId, cell: `${columnName(column)}${firstRow + 1}` });
  const see = (name: string) =>
    camera.take({ name, device: 'desktop', spreadsheetId, sheetId, account: SCHOOL_ACCOUNT });
  const shown = (column: number) => textAt(world, spreadsheetId, sheetId, firstRow, column);
  must(day, SCHOOL_ACCOUNT, cell(columns.name), 'Khởi tạo năm học');
  see('command-plan');
  takeWhen(
    camera,
    () => /\((4|5|6)\d%\)/.test(shown(columns.progress)),
    () => see('command-progress'),
  );
  must(day, SCHOOL_ACCOUNT, cell(columns.agree), true);
  passTo(day, world.state.nowMs + 60 * 60_000);
  see('command-done');
}

/** At eight as a teacher sees it, on a desktop and on a phone; at nine as the kitchen does. */
function seeMorning(day: DayRun, camera: Camera, school: School): void {
  const { world } = day.school;
  const spreadsheetId = idOfKey(world, 'meals');
  const month = { spreadsheetId, sheetId: monthSheetId('2026-11'), account: TEACHER };
  takeWhen(
    camera,
    () => world.now() >= instantOf(MONDAY, 8 * 60 + 5),
    () => {
      camera.take({ name: 'meals-teacher', device: 'desktop', ...month });
      camera.take({ name: 'meals-teacher-phone', device: 'phone', ...month });
      const kitchen = { spreadsheetId, sheetId: MEALS.kitchen.id, account: KITCHEN };
      camera.take({ name: 'kitchen-early', device: 'desktop', ...kitchen });
    },
  );
  morning(day, school, MONDAY, { late: 2, missing: 1, mistakes: true });
  const kitchen = { spreadsheetId, sheetId: MEALS.kitchen.id, account: KITCHEN };
  camera.take({ name: 'kitchen', device: 'desktop', ...kitchen });
  camera.take({ name: 'kitchen-phone', device: 'phone', ...kitchen });
  camera.take({ name: 'meals-closed', device: 'desktop', ...month });
  camera.take({ name: 'meals-guide', device: 'phone', spreadsheetId, sheetId: MEALS.guide.id, account: TEACHER });
  const sheetId = ledgerSheetId('2026-11');
  camera.take({ name: 'meals-ledger', device: 'desktop', spreadsheetId, sheetId, account: KITCHEN });
}

/** One class locked completely, one with something in it that the school account cannot close. */
function seeLocks(day: DayRun, camera: Camera, school: School): void {
  const { world } = day.school;
  const { id: sheetId, columns } = CONTROL.locks;
  const spreadsheetId = controlId(world);
  const rowOfClass = (id: string) => rowOf(world, spreadsheetId, sheetId, `class/${id}`);
  const cell = (id: string, column: number) => `${columnName(column)}${rowOfClass(id) + 1}`;
  const [first, second] = school.classes;
  if (!first || !second) throw new Error('The sample school has too few classes');
  passTo(day, instantOf(MONDAY, 14 * 60));
  const target = (column: number) => ({ spreadsheetId, sheet: sheetId, cell: cell(first.id, column) });
  must(day, PRINCIPAL, target(columns.reason), 'Kiểm tra hồ sơ tháng 11');
  must(day, PRINCIPAL, target(columns.tick), true);
  passTo(day, instantOf(MONDAY, 14 * 60 + 15));
  const shot = { spreadsheetId, sheetId, account: PRINCIPAL };
  takeWhen(
    camera,
    () => textAt(world, spreadsheetId, sheetId, rowOfClass(second.id), columns.detail) !== '',
    () => {
      camera.take({ name: 'locks', device: 'desktop', ...shot });
      camera.take({ name: 'locks-phone', device: 'phone', ...shot });
    },
  );
  lockWithLeftovers(day, school, second, MONDAY);
}

/** A class's duties on the Monday of week 12, two of them ticked. */
function seeTasks(day: DayRun, camera: Camera): void {
  const { world } = day.school;
  const spreadsheetId = idOfKey(world, 'tasks/5a1');
  const { id: sheetId } = TASKS.list;
  for (const plan of ['plan_week/13', 'plan_day/13']) submitPlan(day, TEACHER, '5a1', plan);
  const shot = { spreadsheetId, sheetId, account: TEACHER };
  camera.take({ name: 'tasks-phone', device: 'phone', ...shot });
  camera.take({ name: 'tasks', device: 'desktop', ...shot, fromRow: 20 });
}

/** After the next heartbeat. */
function seeOverview(day: DayRun, camera: Camera): void {
  passTo(day, day.school.world.state.nowMs + 60 * 60_000);
  const overview = { spreadsheetId: controlId(camera.world), sheetId: CONTROL.overview.id, account: PRINCIPAL };
  camera.take({ name: 'overview-phone', device: 'phone', ...overview });
}

function seeJournal(day: DayRun, camera: Camera): void {
  const journal = { spreadsheetId: day.school.journalId, account: SCHOOL_ACCOUNT };
  camera.take({ name: 'journal', device: 'desktop', ...journal, sheetId: journalSheetId(MONDAY.slice(0, 7)) });
}

function must(day: DayRun, account: string, cell: Cell, input: string | boolean): void {
  if (!typeAs(day, account, cell, input)) throw new Error(day.refusals[day.refusals.length - 1]?.error);
}

function textAt(world: SimWorld, spreadsheetId: string, sheetId: number, row: number, column: number): string {
  const sheet = world.state.sheets.spreadsheets[spreadsheetId]?.sheets.find((one) => one.sheetId === sheetId);
  return sheet?.rows[row]?.[column]?.userEnteredValue?.stringValue ?? '';
}
