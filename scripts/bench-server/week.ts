/** A week of the sample school over HTTP: every class reports its meals each school day, and the clock goes on to Monday. */
import { startServer } from '../../src/simulator/server';
import type { ClockAnswer, TypeAnswer } from '../../src/simulator/server/protocol';
import { sampleTables } from '../../test/support/sample-tables';
import { mealCell } from '../day/places';
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
  const classIds = sampleTables({ classes: 16 }).classes?.rows.map(({ cells }) => (cells[0] ?? '').toLowerCase()) ?? [];
  const week: Week = { seconds: 0, typed: 0, runs: 0 };
  const clock = async (to: string): Promise<void> => {
    const answer = await send<ClockAnswer>(server.url, '', { method: 'POST', path: '/simulator/clock', body: { to } });
    week.runs += answer.executions.length;
  };
  const startMs = performance.now();
  for (const date of DAYS) {
    await clock(`${date}T07:00+07:00`);
    for (const id of classIds) {
      const { spreadsheetId, sheet, cell } = mealCell(world, id, date, 'present');
      const body = { as: `gv.${id}@hoamai.example`, client: 'phone', sheetId: sheet, cell, input: 18 };
      const path = `/simulator/spreadsheets/${spreadsheetId}/type`;
      const answer = await send<TypeAnswer>(server.url, '', { method: 'POST', path, body });
      week.runs += answer.executions.length;
      week.typed += 1;
    }
  }
  await clock('2026-11-30T06:30+07:00');
  week.seconds = (performance.now() - startMs) / 1_000;
  await server.close();
  return week;
}
