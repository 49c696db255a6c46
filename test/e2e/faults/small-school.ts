/** A small school in the state before a job, and what its people do with menus and cells. */

import { sampleTables } from '../../../scripts/school/sample-tables';
import {
  addAccounts,
  fillControl,
  newSchoolWorld,
  pressWorkerMenu,
  type SchoolWorld,
} from '../../../scripts/school/school-world';
import type { ControlTables, School } from '../../../src/domain/school/types';
import type { RestRequest } from '../../../src/simulator/kernel/rest';
import { advanceTo, type ExecutionResult } from '../../../src/simulator/script';
import type { SimWorld, WorldOptions } from '../../../src/simulator/world';
import { keptSchool } from '../../support/kept-schools';
import { inSharedDrive, madeDrive } from './shared-drive-school';
import { storedValue } from './stored-value';
import { textAt } from './workbook-state';

export const MINUTE = 60_000;

export const SET_UP = 'Khởi tạo năm học';

export const ROOM = { id: '3a1', key: 'class/3a1', teacher: 'gv.3a1@hoamai.example' };

export interface JobOptions {
  seed: number;
  /** The switches of the world, e.g. a slow listing. */
  switches?: WorldOptions['switches'];
  /** Where the records lie; absent: in My Drive. */
  edition?: School['settings']['edition'];
  /** Whether plans have documents made before they are due. */
  documents?: boolean;
}

/** Classes NT1 (nursery) and 3A1, taken from the four age groups of the sample. */
export function filledSchool(now: string, options: JobOptions): SchoolWorld {
  const isShared = options.edition === 'shared_drive';
  const school = newSchoolWorld(worldOptions(now, options), undefined, isShared ? 'education' : 'gmail');
  requireDone(pressWorkerMenu(school, 'Cài đặt', [{ button: 'OK' }]));
  const own = smallTables(options.documents);
  const tables = isShared ? inSharedDrive(own, madeDrive(school.world)) : own;
  addAccounts(school.world, tables);
  fillControl(school.world, tables);
  return school;
}

/** @param now when the set-up begins; it is done seven minutes later */
export function setUpSchool(now: string, options: JobOptions): SchoolWorld {
  return keptSchool('small', { now, ...options }, () => madeSchool(now, options));
}

function madeSchool(now: string, options: JobOptions): SchoolWorld {
  const school = filledSchool(now, options);
  requireDone(pressWorkerMenu(school, SET_UP, [{ button: 'YES' }]));
  pass(school, 7 * MINUTE);
  if (storedValue(school, 'setUp') !== null) throw new Error('The sample school is not set up in time');
  return school;
}

/** Presses until a run ends well: a person who sees an error tries again. */
export function pressUntilDone(school: SchoolWorld, item: string, wait: () => void): void {
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
export function secondRun(school: SchoolWorld): Record<string, unknown> {
  const result = pressWorkerMenu(school, SET_UP, []);
  return {
    secondRun: result.dialogs[0]?.title,
    secondWrites: result.calls.filter(({ isWrite, service }) => isWrite && service === 'UrlFetchApp').length,
  };
}

export function pass(school: SchoolWorld, ms: number): void {
  advanceTo(school.world, school.world.state.nowMs + ms);
}

/** Until the night's work of the day that follows is done. */
export function afterNight(school: SchoolWorld): void {
  const day = new Date(school.world.now() + 31 * HOUR).toISOString().slice(0, 10);
  advanceTo(school.world, `${day}T06:00+07:00`);
}

const HOUR = 60 * MINUTE;

export function idOf(world: SimWorld, key: string): string {
  return fileOf(world, key).id;
}

export function fileOf(world: SimWorld, key: string) {
  const file = Object.values(world.state.drive.files).find((one) => one.properties.hsmnKey === key && !one.trashed);
  if (!file) throw new Error(`There is no item with the key ${key}`);
  return file;
}

/** Zero-based row whose first cell has the key. */
export function rowOf(world: SimWorld, spreadsheetId: string, sheetId: number, key: string): number {
  const found = Object.entries(rowsOf(world, spreadsheetId, sheetId)).find(([, row]) => textAt(row[0]) === key);
  if (!found) throw new Error(`No row for ${key}`);
  return Number(found[0]);
}

export function rowsOf(world: SimWorld, spreadsheetId: string, sheetId: number) {
  return world.state.sheets.spreadsheets[spreadsheetId]?.sheets.find((one) => one.sheetId === sheetId)?.rows ?? {};
}

export function call(world: SimWorld, email: string, method: RestRequest['method'], path: string, body: unknown): void {
  const headers = { Authorization: `Bearer ${email}`, 'Content-Type': 'application/json' };
  const answer = world.rest({
    method,
    url: `https://www.googleapis.com/drive/v3/${path}`,
    headers,
    body: JSON.stringify(body),
  });
  if (answer.status >= 300) throw new Error(`${path}: ${answer.body}`);
}

function requireDone({ functionName, status, error }: ExecutionResult): void {
  if (status !== 'completed') throw new Error(`${functionName} ${status}: ${error?.message ?? ''}`);
}

/** Nights without news stay without. */
const NO_DOCUMENTS = {
  'Tạo sẵn kế hoạch chủ đề trước hạn (ngày)': '0',
  'Tạo sẵn kế hoạch tuần, ngày trước hạn (ngày)': '0',
};

/** Two classes and one person of each office: small enough to be set up in less than a second. */
export function smallTables(documents = false): ControlTables {
  const settings = documents ? {} : NO_DOCUMENTS;
  const tables = sampleTables({ classes: 2, settings });
  const kept = /^(HT|PHT1|KT|ND1|GV[12]-.*)$/;
  const { staff } = tables;
  if (!staff) throw new Error('The sample school has no staff');
  const rows = staff.rows.filter(({ cells }) => kept.test(cells[0] ?? ''));
  return { ...tables, staff: { ...staff, rows: rows.map(({ cells }, i) => ({ row: i + 2, cells })) } };
}

export function worldOptions(now: string, { seed, switches }: JobOptions): WorldOptions {
  return { now, seed, ...(switches ? { switches } : {}) };
}
