/** A week of the sample school over HTTP: every class reports its meals each school day, and the clock goes on to Monday. */
import { startServer } from '../../src/simulator/server';
import type { ClockAnswer, TypeAnswer } from '../../src/simulator/server/protocol';
import type { SimWorld } from '../../src/simulator/world';
import { mealCell } from '../day/places';
import { sampleTables } from '../school/sample-tables';
import { newSchool } from '../start/school';
import { send } from './http-client';

export interface Week {
  seconds: number;
  typed: number;
  runs: number;
}

/** Without Tuesday, which the school's calendar keeps free. */
const DAYS = ['2026-11-23', '2026-11-25', '2026-11-26', '2026-11-27'];

export async function schoolWeek(): Promise<Week> {
  const options = { school: 'sample', classes: 16, edition: 'gmail', now: `${DAYS[0]}T06:30+07:00`, seed: 1 } as const;
  const { world } = newSchool(options, () => undefined);
  const server = await startServer(world);
  try {
    return await passWeek(world, server.url);
  } finally {
    await server.close();
  }
}

async function passWeek(world: SimWorld, base: string): Promise<Week> {
  const classIds = sampleTables({ classes: 16 }).classes?.rows.map(({ cells }) => (cells[0] ?? '').toLowerCase()) ?? [];
  const startMs = performance.now();
  let runs = 0;
  for (const date of DAYS) {
    runs += await clockTo(base, `${date}T07:00+07:00`);
    for (const id of classIds) runs += await report(world, base, date, id);
  }
  runs += await clockTo(base, '2026-11-30T06:30+07:00');
  return { seconds: (performance.now() - startMs) / 1_000, typed: DAYS.length * classIds.length, runs };
}

/** How many runs fell due. */
async function clockTo(base: string, to: string): Promise<number> {
  const sent = { method: 'POST', path: '/simulator/clock', body: { to } } as const;
  return (await send<ClockAnswer>(base, '', sent)).executions.length;
}

/** A class's teacher types how many children are there; how many runs that started. */
async function report(world: SimWorld, base: string, date: string, classId: string): Promise<number> {
  const { spreadsheetId, sheet, cell } = mealCell(world, classId, date, 'present');
  const body = { as: `gv.${classId}@hoamai.example`, client: 'phone', sheetId: sheet, cell, input: 18 };
  const path = `/simulator/spreadsheets/${spreadsheetId}/type`;
  return (await send<TypeAnswer>(base, '', { method: 'POST', path, body })).executions.length;
}
