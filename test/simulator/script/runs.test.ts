/** Modelled time, limits, kills, faults, records of executions. */
import fc from 'fast-check';
import { armFaults, callCount, type Fault, type FaultKind, runFunction } from '../../../src/simulator/script';
import type { SimWorld } from '../../../src/simulator/world';
import { errorOf, NOW, projectWith, runBody, SCHOOL, smallWorld, TEACHER, valueOfRun } from './fixtures';

const P = 'const p = PropertiesService.getScriptProperties();';
const WRITE_TWICE = `${P} p.setProperty('a', '1'); p.setProperty('b', '2');`;

function stored(world: SimWorld): string[] {
  return Object.values(world.state.script.properties).flatMap((store) => Object.keys(store));
}

describe('modelled time', () => {
  it('[SC11] each counted call adds its latency; what is computed inside the script adds nothing', () => {
    const world = smallWorld();
    const result = runBody(
      world,
      `${P} p.getProperty('a'); p.setProperty('a', '1'); Utilities.base64Encode('x'); console.log(1); MailApp.sendEmail('${TEACHER}', 'S', 'B')`,
    );
    expect(
      result.calls.map(({ service, method, latencyMs, isWrite, round }) => [
        service,
        method,
        latencyMs,
        isWrite,
        round,
      ]),
    ).toEqual([
      ['PropertiesService', 'getProperty', 30, false, 1],
      ['PropertiesService', 'setProperty', 62, true, 2],
      ['MailApp', 'sendEmail', 400, true, 3],
    ]);
    expect(result.modelledMs).toBe(300 + 30 + 62 + 400);
    expect([result.callCount, result.writeCount]).toEqual([3, 2]);
    expect(world.now()).toBe(Date.parse(NOW) + result.modelledMs);
  });

  it('[SC12] the size of the pushed code is paid at every start', () => {
    const world = smallWorld();
    const scriptId = projectWith(world, `function run() {} /* ${'x'.repeat(250 * 1024)} */`);
    const { modelledMs } = runFunction(world, { scriptId, functionName: 'run', account: SCHOOL, kind: 'editor' });
    expect(modelledMs).toBeGreaterThanOrEqual(550);
    expect(modelledMs).toBeLessThan(560);
  });

  it.each([
    ['editor', 360_000],
    ['trigger', 360_000],
    ['simple', 30_000],
  ] as const)('[SC13] a %s run is killed at %i ms', (kind, limitMs) => {
    const world = smallWorld();
    const result = runBody(world, `${P} p.setProperty('a', '1'); for (;;) { Utilities.sleep(7000); p.getKeys(); }`, {
      kind,
    });
    expect([result.status, result.error?.message, result.modelledMs]).toEqual([
      'timedOut',
      'Exceeded maximum execution time',
      limitMs,
    ]);
    expect(stored(world)).toEqual(['a']);
  });

  it('[SC14] a killed run cannot catch the kill, and later calls have no effect', () => {
    const world = smallWorld();
    const body = `${P} try { Utilities.sleep(299000); Utilities.sleep(299000); } catch (error) { try { p.setProperty('a', '1'); } finally { p.setProperty('b', '2'); } }`;
    const result = runBody(world, body);
    expect(result.status).toBe('timedOut');
    expect(stored(world)).toEqual([]);
    expect(result.calls).toEqual([]);
  });

  it('[SC14] a run that swallows its kill is killed all the same', () => {
    const result = runBody(smallWorld(), "try { for (;;) Utilities.sleep(60000); } catch (error) { return 'done' }");
    expect([result.status, result.modelledMs]).toEqual(['timedOut', 360_000]);
  });

  it('[SC15] a loop that calls nothing is ended by real time', () => {
    const inWorld = runBody(Object.assign(smallWorld(), { realTimeoutMs: 100 }), 'while (true) {}');
    const result = runBody(smallWorld(), 'while (true) {}', { realTimeoutMs: 100 });
    for (const each of [inWorld, result]) expect([each.status, each.modelledMs]).toEqual(['timedOut', 360_000]);
  });

  it('[SC16] an error that the script does not catch fails the run with its text', () => {
    const result = runBody(smallWorld(), "throw new TypeError('không phải số')");
    expect([result.status, result.error?.name, result.error?.message]).toEqual([
      'failed',
      'TypeError',
      'không phải số',
    ]);
    expect(result.error?.stack).toContain('Code.gs:1');
  });

  it('[SC17] executions are kept for 7 days', () => {
    const world = smallWorld();
    const scriptId = projectWith(world, 'function run() {}');
    const request = { scriptId, functionName: 'run', account: SCHOOL, kind: 'editor' } as const;
    runFunction(world, request);
    world.state.nowMs += 6 * 86_400_000;
    runFunction(world, request);
    world.state.nowMs += 2 * 86_400_000;
    runFunction(world, request);
    expect(world.state.script.executions.map(({ id }) => id)).toEqual(['execution-2', 'execution-3']);
  });

  it('[SC18] the 31st simultaneous run of an account does not start', () => {
    const world = smallWorld();
    for (let i = 0; i < 30; i++) world.state.script.running[`foreign-${i}`] = SCHOOL;
    expect(errorOf(world, WRITE_TWICE)).toMatch(/too many scripts running simultaneously/);
    expect(stored(world)).toEqual([]);
    delete world.state.script.running['foreign-0'];
    expect(errorOf(world, WRITE_TWICE)).toBeUndefined();
  });

  it('[SC19] all state is plain data: a snapshot put back gives the same run again', () => {
    const world = smallWorld();
    const scriptId = projectWith(
      world,
      `function run() { ${P} p.setProperty('a', Utilities.getUuid()); return [p.getProperty('a'), Math.random(), Date.now()]; }`,
    );
    const before = world.snapshot();
    const run = () => runFunction(world, { scriptId, functionName: 'run', account: SCHOOL, kind: 'editor' });
    const first = run();
    world.restore(before);
    expect(run()).toEqual(first);
  });
});

describe('faults', () => {
  const effects: [FaultKind, string[], string][] = [
    ['before', ['a'], 'failed'],
    ['after', ['a', 'b'], 'failed'],
    ['kill', ['a'], 'killed'],
    ['killAfter', ['a', 'b'], 'killed'],
  ];

  it.each(effects)('[SC65] %s at the second call leaves %j and the run %s', (kind, keys, status) => {
    const world = smallWorld();
    armFaults(world, [{ call: 2, kind }]);
    const result = runBody(world, WRITE_TWICE);
    expect(stored(world)).toEqual(keys);
    expect(result.status).toBe(status);
    expect(result.calls[1]).toMatchObject({ fault: kind, ok: false });
  });

  it('[SC65] a script can catch an error before or after, and cannot catch a kill', () => {
    const outcome = (kind: FaultKind) => {
      const world = smallWorld();
      armFaults(world, [{ call: 1, kind }]);
      return runBody(
        world,
        `${P} try { p.setProperty('a', '1'); } catch (error) { p.setProperty('b', error.message); }`,
      ).status;
    };
    expect((['before', 'after', 'kill', 'killAfter'] as const).map(outcome)).toEqual([
      'completed',
      'completed',
      'killed',
      'killed',
    ]);
  });

  it('[SC66] calls are counted over all runs since arming, or per run, and a fault fires once', () => {
    const world = smallWorld();
    const scriptId = projectWith(world, `function run() { ${WRITE_TWICE} }`);
    const statuses = (faults: Fault[]) => {
      armFaults(world, faults);
      return [1, 2, 3].map(
        () => runFunction(world, { scriptId, functionName: 'run', account: SCHOOL, kind: 'editor' }).status,
      );
    };
    expect(statuses([])).toEqual(['completed', 'completed', 'completed']);
    expect(callCount(world)).toBe(6);
    expect(statuses([{ call: 3, kind: 'kill' }])).toEqual(['completed', 'killed', 'completed']);
    expect(statuses([{ call: 2, kind: 'kill', scope: 'run' }])).toEqual(['killed', 'completed', 'completed']);
  });

  it('[SC67] every call of a run can be hit: a sweep over k gives every prefix of its effects', () => {
    const body = `${P} for (const key of ['a', 'b', 'c', 'd', 'e']) p.setProperty(key, '1');`;
    const world = smallWorld();
    const scriptId = projectWith(world, `function run() { ${body} }`);
    const before = world.snapshot();
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom<FaultKind>('before', 'after', 'kill', 'killAfter'),
        (call, kind) => {
          world.restore(before);
          armFaults(world, [{ call, kind }]);
          runFunction(world, { scriptId, functionName: 'run', account: SCHOOL, kind: 'editor' });
          expect(stored(world)).toHaveLength(kind === 'after' || kind === 'killAfter' ? call : call - 1);
        },
      ),
      { seed: 67, numRuns: 40 },
    );
  });
});

describe('authorisation', () => {
  it.each([
    [
      "UrlFetchApp.fetch('https://www.googleapis.com/drive/v3/about?fields=user')",
      'UrlFetchApp.fetch',
      'script.external_request',
    ],
    [`MailApp.sendEmail('${TEACHER}', 'S', 'B')`, 'MailApp.sendEmail', 'script.send_mail'],
    ['ScriptApp.getProjectTriggers()', 'ScriptApp.getProjectTriggers', 'script.scriptapp'],
    ["SpreadsheetApp.openById('x')", 'SpreadsheetApp.openById', 'spreadsheets'],
    ['Session.getEffectiveUser()', 'Session.getEffectiveUser', 'userinfo.email'],
  ])('[SC55] a simple trigger may not call %s', (call, label, scope) => {
    expect(errorOf(smallWorld(), call, { kind: 'simple' })).toBe(
      `You do not have permission to call ${label}. Required permissions: https://www.googleapis.com/auth/${scope}`,
    );
  });

  it('[SC55] a simple trigger has properties, cache, locks, logs and Utilities, and no token', () => {
    const body = `${P} p.setProperty('a', '1'); CacheService.getScriptCache().get('a'); LockService.getScriptLock().tryLock(0); console.log('x'); return [Utilities.getUuid().length, ScriptApp.getOAuthToken()]`;
    expect(valueOfRun(smallWorld(), body, { kind: 'simple' })).toEqual([36, null]);
  });

  it('[SC56] in AuthMode NONE there are no properties, only Logger and Utilities', () => {
    const none = { kind: 'simple', authMode: 'NONE' } as const;
    expect(errorOf(smallWorld(), `${P} p.getKeys()`, none)).toMatch(/^You do not have permission to call/);
    expect(errorOf(smallWorld(), "console.log(Utilities.formatDate(new Date(), 'UTC', 'd'))", none)).toBeUndefined();
  });

  it('[SC57] a manifest with oauthScopes grants only those', () => {
    const world = smallWorld();
    const manifest = { oauthScopes: ['https://www.googleapis.com/auth/script.send_mail'] };
    const scriptId = projectWith(
      world,
      `function mail() { MailApp.sendEmail('${TEACHER}', 'S', 'B'); } function triggers() { ScriptApp.getProjectTriggers(); }`,
      { manifest },
    );
    const run = (functionName: string) =>
      runFunction(world, { scriptId, functionName, account: SCHOOL, kind: 'editor' });
    expect([run('mail').error, run('triggers').error?.message]).toEqual([
      undefined,
      'You do not have permission to call ScriptApp.getProjectTriggers. Required permissions: https://www.googleapis.com/auth/script.scriptapp',
    ]);
  });

  it('[SC58] only people who may edit a project run it in the editor', () => {
    expect(() => runBody(smallWorld(), 'return 1', { account: TEACHER })).toThrow(/cannot open the script/);
  });
});

describe('projects', () => {
  it.each([
    [{ timezone: 'x' }, /unknown fields: \[timezone\]/],
    [{ urlFetchWhitelist: ['http://a.example/'] }, /urlFetchWhitelist: http/],
    [{ urlFetchWhitelist: ['https://a.example'] }, /urlFetchWhitelist/],
    [{ oauthScopes: 'drive' }, /oauthScopes is not a list/],
    [{ addOns: { common: { name: 'Hồ sơ' } } }, /addOns.common.logoUrl is missing/],
    [{ dependencies: { libraries: [{}] } }, /NotSimulated: manifest dependencies/],
    [{ runtimeVersion: 'RHINO' }, /NotSimulated/],
  ])('[SC70] the manifest %j is refused', (manifest, message) => {
    expect(() => projectWith(smallWorld(), '', { manifest })).toThrow(message);
  });
});
