/** What the sandbox has and has not. */

import { pushFiles, runFunction } from '../../../src/simulator/script';
import { errorOf, filesOf, NOW, projectWith, runBody, smallWorld, valueOfRun } from './fixtures';

describe('the sandbox', () => {
  it.each(
    [
      'fetch',
      'setTimeout',
      'setInterval',
      'URL',
      'URLSearchParams',
      'TextEncoder',
      'process',
      'Buffer',
      'require',
    ].concat([
      'structuredClone',
      'queueMicrotask',
      'WebAssembly',
      'global',
      'window',
      'crypto',
      'atob',
      'performance',
      '__call',
      '__invoke',
      '__args',
      'SimulatorSurface',
    ]),
  )('[SC1] has no %s', (name) => {
    expect(valueOfRun(smallWorld(), `return typeof ${name}`)).toBe('undefined');
  });

  it.each([
    'Map',
    'Promise',
    'Intl',
    'Proxy',
    'BigInt',
    'JSON',
    'Date',
    'console',
    'Logger',
    'SpreadsheetApp',
    'UrlFetchApp',
  ])('[SC1] has %s', (name) => expect(valueOfRun(smallWorld(), `return typeof ${name}`)).not.toBe('undefined'));

  it('[SC1] the host cannot be reached through any object of the sandbox', () => {
    const world = smallWorld();
    const probe = `
      const roots = [globalThis, console, Logger, SpreadsheetApp, UrlFetchApp, Utilities, Date, JSON, run, e];
      const found = roots.filter(function (root) {
        try { return typeof root.constructor.constructor('return process')() === 'object'; } catch (error) { return false; }
      });
      return found.length`;
    expect(valueOfRun(world, probe, { event: { a: 1 } })).toBe(0);
  });

  it.each([
    ['[].at', 'at'],
    ['[].findLast', 'findLast'],
    ['[].toSorted', 'toSorted'],
    ['Object.hasOwn', 'hasOwn'],
  ])('[SC2] %s is not there', (expression) => {
    expect(valueOfRun(smallWorld(), `return typeof ${expression}`)).toBe('undefined');
  });

  it.each([
    ['private fields', 'class A { #x = 1 }'],
    ['static class fields', 'class A { static x = 1 }'],
    ['import', 'import { a } from "a";'],
    ['export', 'export const a = 1;'],
    ['top-level await', 'await 1;'],
  ])('[SC3] %s are refused when the code is pushed', (_, source) => {
    expect(() => projectWith(smallWorld(), source)).toThrow(/^Syntax error: .* line: 1 file: Code\.gs$/);
  });

  it('[SC3] a refused push leaves the code as it was', () => {
    const world = smallWorld();
    const scriptId = projectWith(world, 'function run() { return 1 }');
    expect(() => pushFiles(world, scriptId, filesOf('class A { #x }'))).toThrow('Syntax error');
    expect(
      runFunction(world, { scriptId, functionName: 'run', account: 'truong@hoamai.example', kind: 'editor' })
        .returnValue,
    ).toBe(1);
  });

  it('[SC4] Date shows world time, which moves with the run', () => {
    const world = smallWorld();
    const [start, called, built, text] = valueOfRun(
      world,
      'const a = Date.now(); Utilities.sleep(5000); return [a, Date.now(), new Date().getTime(), typeof Date()]',
    ) as [number, number, number, string];
    expect(start).toBeGreaterThanOrEqual(Date.parse(NOW));
    expect([called - start, built - start, text]).toEqual([5000, 5000, 'string']);
  });

  it('[SC4] Date still parses, computes and is an instance of itself', () => {
    const body =
      'const d = new Date(2026, 10, 24); return [d instanceof Date, d.constructor === Date, Date.UTC(2026, 0, 1), new Date("2026-11-24T00:00:00Z").toISOString()]';
    expect(valueOfRun(smallWorld(), body)).toEqual([true, true, Date.UTC(2026, 0, 1), '2026-11-24T00:00:00.000Z']);
  });

  it('[SC5] Math.random is the same for the same seed and differs for another', () => {
    const draw = (seed: number) => valueOfRun(smallWorld({ seed }), 'return [Math.random(), Math.random()]');
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  it('[SC6] errors and arrays of services belong to the realm of the script', () => {
    const body = `
      try { Utilities.formatDate('x', 'y'); } catch (error) {
        return [error instanceof Error, error.name, PropertiesService.getScriptProperties().getKeys() instanceof Array];
      }`;
    expect(valueOfRun(smallWorld(), body)).toEqual([true, 'Exception', true]);
  });

  it('[SC7] an unknown member refuses even if the script swallows the error', () => {
    const world = smallWorld();
    expect(() => runBody(world, 'try { SpreadsheetApp.foo(); } catch (error) {} return 1')).toThrow(
      'NotSimulated: SpreadsheetApp.foo',
    );
    expect(() => runBody(world, 'GmailApp.sendEmail("a", "b", "c")')).toThrow('NotSimulated: GmailApp.sendEmail');
    expect(world.state.script.executions.map(({ status }) => status)).toEqual(['killed', 'killed']);
  });

  it.each([
    ['Utilities.sleep()', "The parameters () don't match the method signature for Utilities.sleep."],
    ['Utilities.sleep("1")', "The parameters (String) don't match the method signature for Utilities.sleep."],
    [
      'PropertiesService.getScriptProperties().setProperty("a", 1)',
      "The parameters (String,number) don't match the method signature for PropertiesService.Properties.setProperty.",
    ],
    [
      'PropertiesService.getScriptProperties().getProperty("a", null)',
      "The parameters (String,null) don't match the method signature for PropertiesService.Properties.getProperty.",
    ],
  ])('[SC8] %s', (call, message) => {
    expect(errorOf(smallWorld(), call)).toBe(message);
  });

  it('[SC9] async functions run their microtasks within the run', () => {
    const body = 'return (async function () { await null; Utilities.sleep(10); return 7; })()';
    expect(valueOfRun(smallWorld(), body)).toBe(7);
    expect(errorOf(smallWorld(), 'return (async function () { await null; throw new Error("late"); })()')).toBe('late');
  });

  it('[SC10] each run starts with fresh globals, and files are evaluated in order', () => {
    const world = smallWorld();
    const scriptId = projectWith(world, 'var count = 0; const add = () => ++count; const api = { add };');
    const run = (functionName: string) =>
      runFunction(world, { scriptId, functionName, account: 'truong@hoamai.example', kind: 'editor' });
    expect([run('add').returnValue, run('add').returnValue, run('api.add').returnValue]).toEqual([1, 1, 1]);
    expect(run('missing').error?.message).toBe('Script function not found: missing');
  });

  it('[SC163] a world that keeps globals: the next run of the same files finds them, one that threw leaves none', () => {
    const world = smallWorld({ keepsGlobals: true });
    const source = `var count = 0; const add = () => ++count; const now = () => Date.now();
      const fail = () => { count += 10; throw new Error('no'); };`;
    const scriptId = projectWith(world, source);
    const run = (functionName: string) =>
      runFunction(world, { scriptId, functionName, account: 'truong@hoamai.example', kind: 'editor' }).returnValue;
    expect([run('add'), run('add'), run('fail'), run('add'), run('add')]).toEqual([1, 2, undefined, 1, 2]);
    world.state.nowMs += 60_000;
    expect(Number(run('now')) - world.now()).toBeLessThan(1_000);
    pushFiles(world, scriptId, filesOf(`${source} // another`));
    expect(run('add')).toBe(1);
  });
});
