/** A school on a Saturday evening, and what its administrator and principal do in the bench. No beat has work of its own then. */
import { CONTROL } from '../../src/app/workbooks';
import { advanceTo, type ExecutionResult, nextTriggerAt, type } from '../../src/simulator/script';
import { getRangeValues } from '../../src/simulator/sheets';
import type { SimWorld } from '../../src/simulator/world';
import { say } from '../../src/ui/messages/catalogue';
import { columnName } from '../../src/ui/sheets/a1';
import { sleepTo } from '../day/day-run';
import { rowOf } from '../day/places';
import { sampleTables } from '../school/sample-tables';
import {
  addAccounts,
  controlId,
  fillControl,
  newSchoolWorld,
  pressWorkerMenu,
  SCHOOL_ACCOUNT,
  type SchoolWorld,
} from '../school/school-world';

export interface BenchSchool extends SchoolWorld {
  readonly size: number;
  readonly principal: string;
}

const START = '2026-11-21T19:00+07:00';
/** The figures are of locks, staff and nights; documents of plans would come in some of those nights and not in others. */
const WITHOUT_DOCUMENTS = {
  'Tạo sẵn kế hoạch chủ đề trước hạn (ngày)': '0',
  'Tạo sẵn kế hoạch tuần, ngày trước hạn (ngày)': '0',
};
/** By label, where they are not the sample's. */
export type Settings = Readonly<Record<string, string>>;

const SEED = 20_261_123;
const MOST_COUNTED = 100;
const DAY_MS = 24 * 3_600_000;
/** On a busy machine a run of 400 classes may well take a minute. */
const REAL_TIMEOUT_MS = 10 * 60_000;

/** Installed and filled in, nothing made yet. */
export function installedSchool(size: number, settings: Settings = WITHOUT_DOCUMENTS): BenchSchool {
  // By the assumed count of 250 new files a day a year of 400 classes is made in weeks, of which the bench has nothing to learn.
  const switches = size > MOST_COUNTED ? { apiFilesCountAgainstDailyLimit: false } : {};
  const school = newSchoolWorld({ now: START, seed: SEED, switches, realTimeoutMs: REAL_TIMEOUT_MS });
  pressWorkerMenu(school, 'Cài đặt', [{ button: 'OK' }]);
  const tables = sampleTables({ classes: size, settings });
  addAccounts(school.world, tables);
  fillControl(school.world, tables);
  return { ...school, size, principal: 'ht@hoamai.example' };
}

/** Asks for the year by the menu and lets the clock go on until all of it is there. */
export function setUpYear(school: BenchSchool): ExecutionResult[] {
  return [...askForYear(school), ...waitForYear(school)];
}

export function askForYear(school: BenchSchool): ExecutionResult[] {
  return [pressWorkerMenu(school, 'Khởi tạo năm học', [{ button: 'YES' }])];
}

/** Lets the clock go on until the row of the command says done. */
export function waitForYear(school: BenchSchool): ExecutionResult[] {
  const runs: ExecutionResult[] = [];
  const deadline = school.world.state.nowMs + MOST_DAYS * DAY_MS;
  while (!isDone(school)) {
    if (school.world.state.nowMs > deadline) throw new Error(`The year is not there after ${MOST_DAYS} days`);
    const beat = nextBeat(school.world);
    runs.push(...beat.filter((run) => !isRefused(run)));
    if (beat.every(isQuiet)) sleepTo(school.world, school.world.state.nowMs + HALF_AN_HOUR_MS);
  }
  return runs;
}

/** Google begins no run of a trigger more when the day's ninety minutes are used up: the work goes on the next day. */
function isRefused({ calls, error }: ExecutionResult): boolean {
  return calls.length === 0 && error?.message === 'Service using too much computer time for one day';
}

const HALF_AN_HOUR_MS = 30 * 60_000;

const MOST_DAYS = 5;

/** Asks again when all is there: the menu has nothing to do. */
export function setUpAgain(school: BenchSchool): ExecutionResult[] {
  return [pressWorkerMenu(school, 'Khởi tạo năm học', [{ button: 'OK' }])];
}

/** "Kiểm tra môi trường" in a world that keeps all writes on one access list in a batch. */
export function checkJoins(school: BenchSchool): void {
  Object.assign(school.world.state.switches, { samePermissionBatchSafe: true });
  pressWorkerMenu(school, 'Kiểm tra môi trường', [{ button: 'OK' }]);
}

export function tick(school: BenchSchool, key: string, isLocked: boolean): ExecutionResult[] {
  return type(school.world, school.principal, cellOf(school, key, 'tick'), isLocked);
}

/** Written before the tick: without a reason nothing is locked. */
export function giveReason(school: BenchSchool, key: string): void {
  type(school.world, school.principal, cellOf(school, key, 'reason'), 'Kiểm tra cuối học kỳ');
}

/** Lets the beats finish what they are at, then sleeps through what is left of the day. */
export function untilMidnight({ world }: BenchSchool): void {
  for (let beat = nextBeat(world); !beat.every(isQuiet); ) beat = nextBeat(world);
  sleepTo(world, Math.ceil((world.state.nowMs + VIETNAM_MS) / DAY_MS) * DAY_MS - VIETNAM_MS);
}

/** The work of a night, from its first beat to the first that finds nothing to do. */
export function nightWork({ world }: BenchSchool): ExecutionResult[] {
  const runs: ExecutionResult[] = [];
  for (let beat = nextBeat(world); !beat.every(isIdle); beat = nextBeat(world)) runs.push(...beat);
  return runs;
}

/** At midnight: the first beat looks at every lock again and begins the work of the night. */
export function firstBeat({ world }: BenchSchool): ExecutionResult[] {
  return nextBeat(world);
}

const VIETNAM_MS = 7 * 3_600_000;

function isIdle(run: ExecutionResult): boolean {
  return fetchesOf(run) === 0;
}

/** By day a beat without work looks for requests once. */
function isQuiet(run: ExecutionResult): boolean {
  return fetchesOf(run) <= 1;
}

function fetchesOf({ calls }: ExecutionResult): number {
  return calls.filter(({ service }) => service === 'UrlFetchApp').length;
}

function nextBeat(world: SimWorld): ExecutionResult[] {
  return advanceTo(world, nextTriggerAt(world) ?? world.state.nowMs + DAY_MS);
}

/** What the administrator sees in the row of the command. */
function isDone({ world }: BenchSchool): boolean {
  const { id: sheetId, firstRow, columns } = CONTROL.commands;
  const range = {
    sheetId,
    startRowIndex: firstRow,
    startColumnIndex: columns.state,
    endColumnIndex: columns.state + 1,
  };
  const states = getRangeValues(world, SCHOOL_ACCOUNT, controlId(world), range);
  return states.some(([state]) => state === say('control.state.done'));
}

function cellOf({ world }: BenchSchool, key: string, column: 'tick' | 'reason') {
  const spreadsheetId = controlId(world);
  const { id: sheet, columns } = CONTROL.locks;
  return { spreadsheetId, sheet, cell: `${columnName(columns[column])}${rowOf(world, spreadsheetId, sheet, key) + 1}` };
}
