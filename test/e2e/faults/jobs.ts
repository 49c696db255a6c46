/** The jobs that are swept, each from a small school in the state before it. */

import {
  addAccounts,
  controlId,
  fillControl,
  newSchoolWorld,
  pressWorkerMenu,
  SCHOOL_ACCOUNT,
  type SchoolWorld,
} from '../../../scripts/school/school-world';
import { CONTROL, dayColumn, MEALS, monthSheetId, STAFF_ROW, TASKS } from '../../../src/app/workbooks';
import type { ControlTables } from '../../../src/domain/school/types';
import type { RestRequest } from '../../../src/simulator/kernel/rest';
import { advanceTo, type Client, type ExecutionResult, type } from '../../../src/simulator/script';
import { SheetRefusal } from '../../../src/simulator/sheets';
import type { SimWorld, WorldOptions } from '../../../src/simulator/world';
import { columnName } from '../../../src/ui/sheets/a1';
import type { Job } from '../../support/fault-sweep';
import { sampleTables } from '../../support/sample-tables';
import { AccessWatch, judge, type Outcome, outcomeOf, storedValue } from './outcome';
import { lastCommandState, ledgerClasses, textAt } from './workbook-state';

const MINUTE = 60_000;
const PRINCIPAL = 'ht@hoamai.example';
const SET_UP = 'Khởi tạo năm học';
const ROOM = { id: '3a1', key: 'class/3a1', teacher: 'gv.3a1@hoamai.example', other: 'gv2.3a1@hoamai.example' };

export interface JobOptions {
  seed: number;
  /** The switches of the world, e.g. a slow listing. */
  switches?: WorldOptions['switches'];
}

/** The menu: plan, yes, work; pressed again by whoever sees it die. */
export function setUpByMenu(options: JobOptions): Job<Outcome> {
  const school = filledSchool('2026-11-22T20:00+07:00', options);
  return makeJob('set-up by menu', school, {
    run: () => {
      pressUntilDone(school, SET_UP, () => pass(school, 5_000));
      pass(school, 20 * MINUTE);
    },
    facts: () => ({ command: lastCommandState(school.world, controlId(school.world)), ...secondRun(school) }),
  });
}

/** The tab `Lệnh`: a command, the plan beside it, the tick "Đồng ý". */
export function setUpByTab(options: JobOptions): Job<Outcome> {
  const school = filledSchool('2026-11-22T09:00+07:00', options);
  const cell = (column: number) => ({
    spreadsheetId: controlId(school.world),
    sheet: CONTROL.commands.id,
    cell: `${columnName(column)}${CONTROL.commands.firstRow + 1}`,
  });
  return makeJob('set-up by tab', school, {
    run: () => {
      type(school.world, SCHOOL_ACCOUNT, cell(CONTROL.commands.columns.name), SET_UP);
      pass(school, 10 * MINUTE);
      type(school.world, SCHOOL_ACCOUNT, cell(CONTROL.commands.columns.agree), true);
      pass(school, 25 * MINUTE);
    },
    facts: () => ({ command: lastCommandState(school.world, controlId(school.world)), ...secondRun(school) }),
  });
}

/** Installing: root folder, control workbook, triggers; pressed again until it says it is done. */
export function installing(options: JobOptions): Job<Outcome> {
  const school = newSchoolWorld(worldOptions('2026-11-22T20:00+07:00', options));
  return makeJob('install', school, {
    run: () => {
      pressUntilDone(school, 'Cài đặt', () => pass(school, 5_000));
      pass(school, 10 * MINUTE);
    },
    facts: () => ({
      triggers: Object.values(school.world.state.script.triggers)
        .map(({ handler }) => handler)
        .sort(),
    }),
  });
}

/** The principal ticks a class folder; `phone`: no on-edit run, the next beat finds the tick. */
export function lockClass(options: JobOptions & { client: Client }): Job<Outcome> {
  const school = schoolBeforeLock(options);
  return makeJob(`lock (${options.client})`, school, {
    run: () => {
      tick(school, true, 'Kiểm tra hồ sơ', options.client);
      pass(school, 25 * MINUTE);
    },
    facts: () => lockFacts(school),
  });
}

/** The way back: only what the regulation gives. */
export function unlockClass(options: JobOptions & { client: Client }): Job<Outcome> {
  const school = schoolBeforeLock(options);
  tick(school, true, 'Kiểm tra hồ sơ', 'desktop');
  pass(school, 15 * MINUTE);
  return makeJob(`unlock (${options.client})`, school, {
    run: () => {
      tick(school, false, 'Xong', options.client);
      pass(school, 25 * MINUTE);
    },
    facts: () => lockFacts(school),
  });
}

/** A short morning: the day opens, one class reports, one does not, both stages close, the digests go out. */
export function mealMorning(options: JobOptions): Job<Outcome> {
  const school = setUpSchool('2026-11-23T07:05+07:00', options);
  return makeJob('meals', school, {
    run: () => {
      pass(school, 15 * MINUTE);
      reportMeals(school);
      advanceTo(school.world, '2026-11-23T08:50+07:00');
    },
    facts: () => ({ ledger: ledgerClasses(school.world, idOf(school.world, 'meals'), '2026-11-23').sort() }),
  });
}

/** A year that is set up, and a second, younger file with the mark of one of its records: as if it had been made twice. */
export function setUpWithDuplicate(options: JobOptions): Job<Outcome> {
  const school = setUpSchool('2026-11-22T20:00+07:00', options);
  const { world } = school;
  return makeJob('set-up with a duplicate', school, {
    run: () => {
      const { name, mimeType, parentId, properties } = fileOf(world, 'class/3a1/plan_year/plan_year');
      call(world, SCHOOL_ACCOUNT, 'POST', 'files', { name, mimeType, parents: [parentId], properties });
      pass(school, 10_000);
      pressUntilDone(school, SET_UP, () => pass(school, 5_000));
      pass(school, 10 * MINUTE);
    },
    facts: () => secondRun(school),
  });
}

/** Friday: one class has ticked its plans, the other is reminded. */
export function planDigests(options: JobOptions): Job<Outcome> {
  const school = setUpSchool('2026-11-27T13:20+07:00', options);
  tickDuties(school);
  return makeJob('plan digests', school, {
    run: () => {
      advanceTo(school.world, '2026-11-27T14:25+07:00');
    },
    facts: () => ({}),
  });
}

interface Work {
  run: () => void;
  facts: () => Record<string, unknown>;
}

function makeJob(name: string, school: SchoolWorld, { run, facts }: Work): Job<Outcome> {
  const watch = new AccessWatch(school.world);
  return {
    name,
    world: school.world,
    start: school.world.snapshot(),
    onBegin: () => watch.begin(),
    run,
    outcome: () => outcomeOf(school, watch, facts()),
    judge,
  };
}

function worldOptions(now: string, { seed, switches }: JobOptions): WorldOptions {
  return { now, seed, ...(switches ? { switches } : {}) };
}

/** Two classes and one person of each office: small enough to be set up in less than a second. */
function smallTables(): ControlTables {
  const tables = sampleTables({ classes: 2 });
  const kept = /^(HT|PHT1|KT|ND1|GV[12]-.*)$/;
  const { staff } = tables;
  if (!staff) throw new Error('The sample school has no staff');
  const rows = staff.rows.filter(({ cells }) => kept.test(cells[0] ?? ''));
  return { ...tables, staff: { ...staff, rows: rows.map(({ cells }, i) => ({ row: i + 2, cells })) } };
}

/** Classes NT1 (nursery) and 3A1, taken from the four age groups of the sample. */
function filledSchool(now: string, options: JobOptions): SchoolWorld {
  const school = newSchoolWorld(worldOptions(now, options));
  requireDone(pressWorkerMenu(school, 'Cài đặt', [{ button: 'OK' }]));
  const tables = smallTables();
  addAccounts(school.world, tables);
  fillControl(school.world, tables);
  return school;
}

function setUpSchool(now: string, options: JobOptions): SchoolWorld {
  const school = filledSchool(now, options);
  requireDone(pressWorkerMenu(school, SET_UP, [{ button: 'YES' }]));
  pass(school, 7 * MINUTE);
  if (storedValue(school, 'setUp') !== null) throw new Error('The sample school is not set up in time');
  return school;
}

/** With what a lock has to find: a teacher's own file in a leaf, and a direct grant below the class folder. */
function schoolBeforeLock(options: JobOptions): SchoolWorld {
  const school = setUpSchool('2026-11-23T14:00+07:00', options);
  const { world } = school;
  const leaf = Object.values(world.state.drive.files).find(
    (file) =>
      file.properties.hsmnKey?.startsWith(`${ROOM.key}/`) &&
      file.permissions.some((grant) => grant.emailAddress === ROOM.teacher && grant.role === 'writer'),
  );
  if (!leaf) throw new Error('The class has no leaf its teachers write in');
  call(world, ROOM.teacher, 'POST', 'files', { name: 'Ảnh hoạt động', mimeType: 'image/jpeg', parents: [leaf.id] });
  const record = Object.values(world.state.drive.files).find(
    (file) => file.properties.hsmnKey?.startsWith(`${ROOM.key}/`) && file.mimeType.endsWith('.document'),
  );
  if (!record) throw new Error('The class has no document');
  call(world, SCHOOL_ACCOUNT, 'POST', `files/${record.id}/permissions?sendNotificationEmail=false`, {
    type: 'user',
    role: 'writer',
    emailAddress: 'nd1@hoamai.example',
  });
  pass(school, 2 * MINUTE);
  return school;
}

function call(world: SimWorld, email: string, method: RestRequest['method'], path: string, body: unknown): void {
  const headers = { Authorization: `Bearer ${email}`, 'Content-Type': 'application/json' };
  const answer = world.rest({
    method,
    url: `https://www.googleapis.com/drive/v3/${path}`,
    headers,
    body: JSON.stringify(body),
  });
  if (answer.status >= 300) throw new Error(`${path}: ${answer.body}`);
}

/** Presses until a run ends well: a person who sees an error tries again. */
function pressUntilDone(school: SchoolWorld, item: string, wait: () => void): void {
  for (let attempt = 0; attempt < 4; attempt++) {
    const result = press(school, item);
    if (result?.status === 'completed') return;
    wait();
  }
  throw new Error(`${item} was pressed four times and never ended well`);
}

/** Null if the menu was not there: the run that builds it died. */
function press(school: SchoolWorld, item: string): ExecutionResult | null {
  try {
    return pressWorkerMenu(school, item, [{ button: 'YES' }]);
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('No menu item')) return null;
    throw error;
  }
}

/** Pressed once more it must say that there is nothing to do, and write nothing. */
function secondRun(school: SchoolWorld): Record<string, unknown> {
  const result = pressWorkerMenu(school, SET_UP, []);
  return {
    secondRun: result.dialogs[0]?.title,
    secondWrites: result.calls.filter(({ isWrite, service }) => isWrite && service === 'UrlFetchApp').length,
  };
}

function tick(school: SchoolWorld, ticked: boolean, reason: string, client: Client): void {
  const { world } = school;
  const spreadsheetId = controlId(world);
  const sheet = CONTROL.locks.id;
  const row = rowOf(world, spreadsheetId, sheet, ROOM.key);
  const cell = (column: number) => ({ spreadsheetId, sheet, cell: `${columnName(column)}${row + 1}` });
  if (client === 'phone') world.state.switches.editTriggerFiresOnPhone = false;
  type(world, PRINCIPAL, cell(CONTROL.locks.columns.reason), reason, { client });
  type(world, PRINCIPAL, cell(CONTROL.locks.columns.tick), ticked, { client });
}

function lockFacts(school: SchoolWorld): Record<string, unknown> {
  const locks = storedValue<{ key: string; state: string; by: string; reason: string }[]>(school, 'locks') ?? [];
  return {
    locks: locks.map(({ key, state, by, reason }) => `${key} ${state} ${by} ${reason}`),
    unlocking: storedValue(school, 'unlocking') ?? [],
  };
}

/** Types the class's numbers; a cell that is still closed is tried again later. */
function reportMeals(school: SchoolWorld): void {
  const { present, portions } = MEALS.day.columns;
  for (let attempt = 0; attempt < 4; attempt++) {
    if (isTyped(() => typeMeal(school, ROOM.teacher, ROOM.id, present, 20))) break;
    pass(school, 6 * MINUTE);
  }
  typeMeal(school, ROOM.teacher, ROOM.id, portions, 19);
  typeMeal(school, 'nd1@hoamai.example', STAFF_ROW, portions, 5);
}

function isTyped(work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (error instanceof SheetRefusal || (error instanceof Error && error.message.startsWith('No row'))) return false;
    throw error;
  }
}

function typeMeal(school: SchoolWorld, email: string, rowKey: string, column: number, value: number): void {
  const spreadsheetId = idOf(school.world, 'meals');
  const sheet = monthSheetId('2026-11');
  const row = rowOf(school.world, spreadsheetId, sheet, rowKey);
  const cell = `${columnName(dayColumn(23) + column)}${row + 1}`;
  type(school.world, email, { spreadsheetId, sheet, cell }, value, { client: 'phone' });
}

function tickDuties(school: SchoolWorld): void {
  const spreadsheetId = idOf(school.world, `tasks/${ROOM.id}`);
  const { id: sheet, columns } = TASKS.list;
  const rows = rowsOf(school.world, spreadsheetId, sheet);
  for (const [row, cells] of Object.entries(rows)) {
    if (!textAt(cells[columns.due]).startsWith('27/11/2026')) continue;
    const cell = `${columnName(columns.done)}${Number(row) + 1}`;
    type(school.world, ROOM.teacher, { spreadsheetId, sheet, cell }, true, { client: 'phone' });
  }
}

function rowsOf(world: SimWorld, spreadsheetId: string, sheetId: number) {
  return world.state.sheets.spreadsheets[spreadsheetId]?.sheets.find((one) => one.sheetId === sheetId)?.rows ?? {};
}

/** Zero-based row whose first cell has the key. */
function rowOf(world: SimWorld, spreadsheetId: string, sheetId: number, key: string): number {
  const found = Object.entries(rowsOf(world, spreadsheetId, sheetId)).find(([, row]) => textAt(row[0]) === key);
  if (!found) throw new Error(`No row for ${key}`);
  return Number(found[0]);
}

function idOf(world: SimWorld, key: string): string {
  return fileOf(world, key).id;
}

function fileOf(world: SimWorld, key: string) {
  const file = Object.values(world.state.drive.files).find((one) => one.properties.hsmnKey === key && !one.trashed);
  if (!file) throw new Error(`There is no item with the key ${key}`);
  return file;
}

function pass(school: SchoolWorld, ms: number): void {
  advanceTo(school.world, school.world.state.nowMs + ms);
}

function requireDone({ functionName, status, error }: ExecutionResult): void {
  if (status !== 'completed') throw new Error(`${functionName} ${status}: ${error?.message ?? ''}`);
}
