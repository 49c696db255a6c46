/** A school day as triggers see it: every class reports from a phone, and what all runs of the day ask of Google together. */
import { advanceTo, type ExecutionResult, type } from '../../src/simulator/script';
import type { SimWorld } from '../../src/simulator/world';
import { mealCell } from '../day/places';
import { sampleTables } from '../school/sample-tables';
import { type BenchSchool, installedSchool, setUpYear } from './bench-school';
import { required } from './exchanges';

/** What a day costs; minutes and percent of what a consumer account's triggers may run a day. */
export interface DayFigures {
  readonly size: number;
  /** Of the triggers from six in the morning to six in the evening. */
  readonly runs: number;
  readonly modelledSeconds: number;
  readonly share: number;
  /** Most requests to Sheets in one minute. */
  readonly readsPerMinute: number;
  readonly writesPerMinute: number;
  /** Most service calls of a beat that found nothing to do, in those hours and after them. */
  readonly idleCalls: { readonly byDay: number; readonly byNight: number };
}

/** https://developers.google.com/apps-script/guides/services/quotas */
const TRIGGER_SECONDS_A_DAY = 90 * 60;
const MONDAY = '2026-11-23';
const MINUTE_MS = 60_000;
/** All classes report in the hour before the first cut-off. */
const REPORTING_MS = 60 * MINUTE_MS;

export function benchDay(size: number): DayFigures {
  const school = installedSchool(size);
  setUpYear(school);
  advanceTo(school.world, `${MONDAY}T05:55+07:00`);
  const requests = countedRequests(school.world);
  const day = schoolDay(school).map(required);
  const evening = advanceTo(school.world, `${MONDAY}T23:50+07:00`);
  const seconds = day.reduce((sum, { modelledMs }) => sum + modelledMs, 0) / 1_000;
  return {
    size,
    runs: day.length,
    modelledSeconds: rounded(seconds),
    share: rounded((100 * seconds) / TRIGGER_SECONDS_A_DAY),
    readsPerMinute: most(requests.reads),
    writesPerMinute: most(requests.writes),
    idleCalls: { byDay: dearestIdle(day), byNight: dearestIdle(evening) },
  };
}

/** From before the working hours to after them. */
function schoolDay({ world, size }: BenchSchool): ExecutionResult[] {
  const from = Date.parse(`${MONDAY}T07:00+07:00`);
  const rooms = (sampleTables({ classes: size }).classes?.rows ?? []).map(({ cells: [code] }) =>
    String(code).toLowerCase(),
  );
  const runs = rooms.flatMap((room, i) => {
    const before = advanceTo(world, from + Math.floor((i * REPORTING_MS) / rooms.length));
    const cell = mealCell(world, room, MONDAY, 'present');
    return [...before, ...type(world, `gv.${room}@hoamai.example`, cell, 15, { client: 'phone' })];
  });
  return [...runs, ...advanceTo(world, `${MONDAY}T18:05+07:00`)];
}

/** Requests to Sheets by the minute, from now on. */
function countedRequests(world: SimWorld) {
  const counts = { reads: new Map<number, number>(), writes: new Map<number, number>() };
  world.onExchange = ({ url }) => {
    if (!url.startsWith('https://sheets.')) return;
    const of = url.includes(':batchUpdate') ? counts.writes : counts.reads;
    const minute = Math.floor(world.now() / MINUTE_MS);
    of.set(minute, (of.get(minute) ?? 0) + 1);
  };
  return counts;
}

function dearestIdle(runs: readonly ExecutionResult[]): number {
  return Math.max(0, ...runs.filter(isIdleBeat).map(({ callCount }) => callCount));
}

/** A beat that looks whether there is anything and changes nothing but its own notes. */
function isIdleBeat({ functionName, calls }: ExecutionResult): boolean {
  return functionName === 'dispatch' && calls.filter(({ service }) => service === 'UrlFetchApp').length <= 1;
}

function most(counts: ReadonlyMap<number, number>): number {
  return Math.max(0, ...counts.values());
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
