/** Runs, edits and triggers that overlap: their order is a matter of a seed. */
import {
  editRequests,
  type RunRequest,
  runFunction,
  runTogether,
  runWorldTogether,
  type Step,
  type Timeline,
} from '../../../src/simulator/script';
import { getRangeValues, typeInCell } from '../../../src/simulator/sheets';
import type { SimWorld } from '../../../src/simulator/world';
import { projectWith, SCHOOL, smallWorld, TEACHER } from './fixtures';
import { withWorkbook } from './workbook';

const MINUTE = 60_000;

/** Each run appends its name to one property three times, without a lock. */
const APPEND = `function append(e) {
  const p = PropertiesService.getScriptProperties();
  for (let i = 0; i < 3; i++) p.setProperty('log', (p.getProperty('log') || '') + e.name);
}
function locked(e) { const lock = LockService.getScriptLock(); lock.waitLock(60000); append(e); lock.releaseLock(); }`;

async function appended(seed: number | undefined, functionName = 'append') {
  const world = smallWorld();
  const scriptId = projectWith(world, APPEND);
  const requests = ['a', 'b', 'c'].map(
    (name): RunRequest => ({ scriptId, functionName, account: SCHOOL, kind: 'trigger', event: { name } }),
  );
  await runTogether(world, requests, seed === undefined ? {} : { seed });
  return Object.values(world.state.script.properties)[0]?.log ?? '';
}

describe('the order of overlapping runs', () => {
  it('[SC150] a seed gives an order that comes again with the same seed, and others give others', async () => {
    const seeds = [1, 2, 3, 4, 5, 6];
    const logs: string[] = [];
    for (const seed of seeds) logs.push(await appended(seed));
    expect(await appended(3)).toBe(logs[2]);
    expect(new Set(logs).size).toBeGreaterThan(2);
    expect(logs.some((log) => log.length < 9)).toBe(true);
  });

  it('[SC150] whatever the order, a lock keeps every write', async () => {
    for (const seed of [1, 2, 3]) {
      const log = await appended(seed, 'locked');
      expect([log.length, log.replace(/(.)\1\1/g, '$1').length]).toEqual([9, 3]);
    }
  });

  it('[SC112] without a seed the modelled times decide', async () => {
    expect(await appended(undefined)).toBe(await appended(undefined));
  });
});

describe('steps between the calls of a run', () => {
  /** Reads A2 every two seconds of its time. */
  const WATCH = `function watch() {
    const seen = [];
    for (let i = 0; i < 4; i++) { Utilities.sleep(2000); seen.push(SpreadsheetApp.getActive().getRange('A2').getValue()); }
    return seen;
  }`;

  function typing(id: string, input: string): Step['act'] {
    return (world) =>
      editRequests(world, typeInCell(world, TEACHER, { spreadsheetId: id, sheet: 2, cell: 'A2' }, input));
  }

  function watching(): { world: SimWorld; id: string; request: RunRequest } {
    const { world, id } = withWorkbook();
    const source = WATCH.replace("getRange('A2')", "getSheetByName('Khác').getRange('A2')");
    const scriptId = projectWith(world, source, { parentId: id });
    return { world, id, request: { scriptId, functionName: 'watch', account: SCHOOL, kind: 'trigger' } };
  }

  it('[SC151] a run sees what was typed while it went on', async () => {
    const { world, id, request } = watching();
    const start = world.now();
    const steps: Step[] = [
      { at: start + 5_000, act: typing(id, 'giữa') },
      { at: start, act: () => [request] },
    ];
    const [result] = await runWorldTogether(world, { steps });
    expect(result?.returnValue).toEqual(['', '', 'giữa', 'giữa']);
    expect(world.now()).toBe(result?.endMs);
  });

  it('[SC151] a step that throws gives the runs up', async () => {
    const { world, request } = watching();
    const refuse = () => {
      throw new Error('bị chặn');
    };
    const steps: Step[] = [
      { at: 0, act: () => [request] },
      { at: world.now() + 5_000, act: refuse },
    ];
    await expect(runWorldTogether(world, { steps })).rejects.toThrow('bị chặn');
    expect(world.state.script.running).toEqual({});
    expect(world.state.script.executions.at(-1)).toMatchObject({ status: 'killed' });
  });

  it('[SC152] edits of several people start their triggers at the same time', async () => {
    const { world, id } = withWorkbook();
    const source = `function onEdit(e) { Utilities.sleep(3000); e.range.getSheet().getRange('B' + e.range.getRow()).setValue(Session.getScriptTimeZone()); }`;
    projectWith(world, source, { parentId: id });
    const act =
      (row: number, email: string): Step['act'] =>
      (at) =>
        editRequests(at, typeInCell(at, email, { spreadsheetId: id, sheet: 2, cell: `A${row}` }, row));
    const start = world.now();
    const steps = [SCHOOL, TEACHER].map((email, i) => ({ at: start + i * 500, act: act(i + 2, email) }));
    const results = await runWorldTogether(world, { steps });
    expect(results.map(({ startMs, account }) => [startMs - start, account])).toEqual([
      [0, SCHOOL],
      [500, TEACHER],
    ]);
    expect(world.now() - start).toBeLessThan(6_000);
    const range = { sheetId: 2, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 1, endColumnIndex: 2 };
    expect(getRangeValues(world, SCHOOL, id, range)).toEqual([['Asia/Ho_Chi_Minh'], ['Asia/Ho_Chi_Minh']]);
  });
});

describe('triggers that overlap', () => {
  const SOURCE = `function install() { ScriptApp.newTrigger('work').timeBased().everyMinutes(1).create(); }
    function work() { Utilities.sleep(90000); }`;

  function ticking(): SimWorld {
    const world = smallWorld();
    const scriptId = projectWith(world, SOURCE);
    runFunction(world, { scriptId, functionName: 'install', account: SCHOOL, kind: 'editor' });
    return world;
  }

  async function starts(timeline: Omit<Timeline, 'steps' | 'until'>): Promise<number[]> {
    const world = ticking();
    const until = world.now() + 5 * MINUTE;
    const results = await runWorldTogether(world, { ...timeline, steps: [], until });
    return results.map(({ startMs }) => startMs);
  }

  it('[SC153] a time trigger fires while its run before still goes on', async () => {
    const times = await starts({});
    expect(times.length).toBe(5);
    expect(Math.max(...times.slice(1).map((ms, i) => ms - (times[i] ?? 0)))).toBeLessThan(90_000);
    expect(await starts({ seed: 7 })).toEqual(times);
  });

  it('[SC18] of more than 30 runs of an account at once the others do not start', async () => {
    const world = smallWorld();
    const scriptId = projectWith(world, 'function wait() { Utilities.sleep(1000); }');
    const request = { scriptId, functionName: 'wait', kind: 'trigger' as const };
    const own = Array.from({ length: 32 }, () => ({ ...request, account: SCHOOL }));
    const results = await runTogether(world, [...own, { ...request, account: TEACHER }], { seed: 1 });
    const failed = results.filter(({ status }) => status === 'failed');
    expect([results.length, failed.length, results[32]?.status]).toEqual([33, 2, 'completed']);
    expect(failed[0]?.error?.message).toMatch('too many scripts running simultaneously');
  }, 60_000);
});
