/** All classes of a big school report over HTTP at once, as sixty phones do at 7:20; sixteen where time is short. */
import { ledgerOf, mealCell } from '../../../scripts/day/places';
import { sampleTables } from '../../../scripts/school/sample-tables';
import { newSchool } from '../../../scripts/start/school';
import { startServer } from '../../../src/simulator/server';
import type { SimWorld } from '../../../src/simulator/world';
import { width } from '../../support/width';

const CLASSES = width(8, 60);
const DATE = '2026-11-23';

async function post<T>(url: string, body: object): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

/** Children present, then the portions, by the first teacher of the class. */
async function report(world: SimWorld, url: string, classId: string, portions: number): Promise<void> {
  for (const column of ['present', 'main'] as const) {
    const { spreadsheetId, sheet, cell } = mealCell(world, classId, DATE, column);
    const body = { as: `gv.${classId}@hoamai.example`, client: 'phone', sheetId: sheet, cell, input: portions };
    await post(`${url}/simulator/spreadsheets/${spreadsheetId}/type`, body);
  }
}

it('[SA74] all classes report in the same minute: none is lost, none is there twice', async () => {
  const now = `${DATE}T07:20+07:00`;
  const { world } = newSchool({ school: 'sample', classes: CLASSES, edition: 'gmail', now, seed: 1 }, () => undefined);
  const server = await startServer(world);
  const codes = sampleTables({ classes: CLASSES }).classes?.rows.map(({ cells }) => cells[0] ?? '') ?? [];
  const typed = codes.map((code, index) => ({ class: `Lớp ${code}`, portions: 12 + (index % 9), status: 'Đúng hạn' }));
  const dispatch = post(`${server.url}/simulator/clock`, { byMinutes: 5 });
  await Promise.all(
    codes.map((code, index) => report(world, server.url, code.toLowerCase(), typed[index]?.portions ?? 0)),
  );
  await dispatch;
  await post(`${server.url}/simulator/clock`, { to: `${DATE}T09:10+07:00` });
  await server.close();
  expect(byClass(ledgerOf(world, DATE))).toEqual(byClass(typed));
}, 300_000);

function byClass<T extends { class: string }>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => a.class.localeCompare(b.class));
}
