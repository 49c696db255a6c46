/** Runs in threads: the same executions, hard kills, deterministic interleaving. */
import {
  armFaults,
  type RunRequest,
  runFunction,
  runFunctionInThread,
  runTogether,
} from '../../../src/simulator/script';
import type { SimWorld } from '../../../src/simulator/world';
import { projectWith, SCHOOL, smallWorld, TEACHER } from './fixtures';

const SOURCE = `
  function work(e) {
    const p = PropertiesService.getScriptProperties();
    for (let i = 0; i < 5; i++) p.setProperty('k' + i, String(Math.random()) + Date.now());
    console.log(Utilities.getUuid());
    MailApp.sendEmail('${TEACHER}', 'S', e.text);
    return [new Date().toISOString(), p.getKeys().length];
  }
  function fail() { throw new TypeError('hỏng'); }
  function spin() { PropertiesService.getScriptProperties().setProperty('spin', '1'); while (true) {} }
  function swallow() { for (;;) { try { Utilities.sleep(60000); } catch (error) {} } }
  function unknown() { try { SpreadsheetApp.foo(); } catch (error) {} }
  function add(by) {
    const lock = LockService.getScriptLock();
    if (by.wait) lock.waitLock(by.wait);
    const p = PropertiesService.getScriptProperties();
    const before = Number(p.getProperty('sum') || 0);
    Utilities.sleep(1000);
    p.setProperty('sum', String(before + by.n));
  }`;

function prepared(functionName: string, more: Partial<RunRequest> = {}): { world: SimWorld; request: RunRequest } {
  const world = smallWorld();
  const scriptId = projectWith(world, SOURCE);
  return { world, request: { scriptId, functionName, account: SCHOOL, kind: 'editor', ...more } };
}

describe('a run in a thread', () => {
  it.each([
    ['work', {}],
    ['fail', {}],
    ['work', { call: 3, kind: 'after' as const }],
    ['work', { call: 4, kind: 'killAfter' as const }],
  ])(
    '[SC110] %s with fault %j gives the same execution and the same world as in this thread',
    async (functionName, fault) => {
      const outcome = async (inThread: boolean) => {
        const { world, request } = prepared(functionName, { event: { text: 'chào' } });
        if ('call' in fault && fault.call) armFaults(world, [{ call: fault.call, kind: fault.kind }]);
        const { error, ...result } = inThread ? await runFunctionInThread(world, request) : runFunction(world, request);
        const { executions, ...state } = world.state.script;
        return { result, error: error?.message, state, now: world.now(), count: executions.length };
      };
      expect(await outcome(true)).toEqual(await outcome(false));
    },
  );

  it('[SC111] a loop that calls nothing is killed, and its effects before stay', async () => {
    const { world, request } = prepared('spin', { realTimeoutMs: 1_500 });
    const result = await runFunctionInThread(world, request);
    expect([result.status, result.error?.message, result.modelledMs]).toEqual([
      'timedOut',
      'Exceeded maximum execution time',
      360_000,
    ]);
    expect(Object.values(world.state.script.properties)).toEqual([{ spin: '1' }]);
  });

  it('[SC111] a kill ends the thread even if the script would swallow it for ever', async () => {
    const { world, request } = prepared('swallow');
    const result = await runFunctionInThread(world, request);
    expect([result.status, result.modelledMs]).toEqual(['timedOut', 360_000]);
  });

  it('[SC7] what is not simulated is thrown to the caller', async () => {
    const { world, request } = prepared('unknown');
    await expect(runFunctionInThread(world, request)).rejects.toThrow('NotSimulated: SpreadsheetApp.foo');
  });

  it('[SC112] runs started together interleave by their clocks: without a lock an addition is lost, with it none', async () => {
    const sum = async (wait: number) => {
      const { world, request } = prepared('add');
      const results = await runTogether(
        world,
        [1, 10, 100].map((n) => ({ ...request, event: { n, wait } })),
      );
      const [properties] = Object.values(world.state.script.properties);
      return {
        sum: properties?.sum,
        statuses: results.map(({ status }) => status),
        times: results.map(({ modelledMs }) => modelledMs),
      };
    };
    const [unlocked, locked] = [await sum(0), await sum(10_000)];
    expect(unlocked.sum).not.toBe('111');
    expect(locked.sum).toBe('111');
    expect(locked.statuses).toEqual(['completed', 'completed', 'completed']);
    expect(locked.times.map((ms) => Math.floor(ms / 1000))).toEqual([1, 2, 3]);
    expect(await sum(10_000)).toEqual(locked);
  });

  it('[SC112] a waiter whose time-out ends first fails at its time-out', async () => {
    const { world, request } = prepared('add');
    const results = await runTogether(
      world,
      [500, 500].map((wait) => ({ ...request, event: { n: 1, wait } })),
    );
    expect(results.map(({ status }) => status)).toEqual(['completed', 'failed']);
    expect(results[1]?.error?.message).toMatch(/^Lock timeout/);
    expect(results[1]?.modelledMs).toBeLessThan(1_000);
  });
});
