/** Time-based triggers: builder, schedule, firing, quotas. */
import fc from 'fast-check';
import { advanceTo, nextTriggerAt, runFunction } from '../../../src/simulator/script';
import type { SimWorld } from '../../../src/simulator/world';
import { width } from '../../support/width';
import { errorOf, projectWith, SCHOOL, smallWorld, TEACHER } from './fixtures';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A project whose `install` makes the trigger `builder` describes; its `tick` does `body`. */
function installed(world: SimWorld, builder: string, body = ''): string {
  const source = `function install() { ScriptApp.newTrigger('tick').timeBased().${builder}.create(); }
    function tick(e) { ${body} }
    function list() { return ScriptApp.getProjectTriggers().map((t) => [t.getHandlerFunction(), String(t.getEventType()), t.getEventType() === ScriptApp.EventType.CLOCK]); }
    function clear() { ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t)); }`;
  const scriptId = projectWith(world, source);
  const result = run(world, scriptId, 'install');
  if (result.error) throw new Error(result.error.message);
  return scriptId;
}

function run(world: SimWorld, scriptId: string, functionName: string, account = SCHOOL) {
  return runFunction(world, { scriptId, functionName, account, kind: account === SCHOOL ? 'editor' : 'trigger' });
}

/** Starts of the runs until `days` later, as minutes since local midnight and as ms. */
function firings(world: SimWorld, days: number) {
  return advanceTo(world, world.now() + days * DAY).map(({ startMs }) => ({
    startMs,
    minute: ((startMs + 7 * 60 * MINUTE) % DAY) / MINUTE,
    weekDay: new Date(startMs + 7 * 60 * MINUTE).getUTCDay(),
    day: new Date(startMs + 7 * 60 * MINUTE).getUTCDate(),
  }));
}

describe('time-based triggers', () => {
  it.each([1, 5, 10, 15, 30])('[SC71] everyMinutes(%i) keeps its phase, with some seconds of jitter', (n) => {
    const world = smallWorld();
    installed(world, `everyMinutes(${n})`);
    const starts = firings(world, (30 * n * MINUTE) / DAY).map(({ startMs }) => startMs);
    expect(Math.abs(starts.length - 30)).toBeLessThanOrEqual(1);
    const phases = starts.map((ms, i) => ms - (starts[0] ?? 0) - i * n * MINUTE);
    for (const phase of phases) expect(Math.abs(phase)).toBeLessThanOrEqual(20_000);
    expect(new Set(phases).size).toBeGreaterThan(1);
  });

  it('[SC72] atHour runs at a random minute of that hour, stable from day to day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 0, max: 22 }), (seed, hour) => {
        const world = smallWorld({ seed });
        installed(world, `everyDays(1).atHour(${hour})`);
        const minutes = firings(world, 5).map(({ minute }) => minute);
        expect(minutes.length).toBe(5);
        for (const minute of minutes) {
          expect(minute).toBeGreaterThanOrEqual(hour * 60);
          expect(minute).toBeLessThan((hour + 1) * 60 + 1);
          expect(Math.abs(minute - (minutes[0] ?? 0))).toBeLessThanOrEqual(1 / 3);
        }
      }),
      { seed: 72, numRuns: width(8, 25) },
    );
  });

  it('[SC72] different worlds draw different minutes', () => {
    const minute = (seed: number) => {
      const world = smallWorld({ seed });
      installed(world, 'everyDays(1).atHour(9)');
      return Math.floor(firings(world, 2)[0]?.minute ?? 0);
    };
    expect(new Set([1, 2, 3, 4, 5].map(minute)).size).toBeGreaterThan(2);
  });

  it('[SC73] nearMinute stays within 15 minutes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.constantFrom(0, 15, 45), (seed, near) => {
        const world = smallWorld({ seed });
        installed(world, `everyDays(1).atHour(8).nearMinute(${near})`);
        for (const { minute } of firings(world, 2)) expect(Math.abs(minute - 8 * 60 - near)).toBeLessThanOrEqual(15.5);
      }),
      { seed: 73, numRuns: width(5, 15) },
    );
  });

  it('[SC74] weekly, monthly and every n days', () => {
    const week = smallWorld();
    installed(week, 'everyWeeks(1).onWeekDay(ScriptApp.WeekDay.FRIDAY).atHour(15)');
    expect(firings(week, 28).map(({ weekDay }) => weekDay)).toEqual([5, 5, 5, 5]);
    const month = smallWorld();
    installed(month, 'onMonthDay(31).atHour(1)');
    expect(firings(month, 140).map(({ day }) => day)).toEqual([31, 31, 31]);
    const days = smallWorld();
    installed(days, 'everyDays(3).atHour(12)');
    const starts = firings(days, 12).map(({ startMs }) => Math.round(startMs / DAY));
    expect(starts.slice(1).map((day, i) => day - (starts[i] ?? 0))).toEqual(starts.slice(1).map(() => 3));
  });

  it('[SC75] at and after fire once, not early, and stay in the list', () => {
    const world = smallWorld();
    const from = world.now();
    const scriptId = installed(world, 'after(90 * 60 * 1000)');
    const starts = firings(world, 2).map(({ startMs }) => startMs - from);
    expect(starts).toHaveLength(1);
    expect(starts[0]).toBeGreaterThanOrEqual(90 * MINUTE);
    expect(starts[0]).toBeLessThan(92 * MINUTE);
    expect(run(world, scriptId, 'list').returnValue).toEqual([['tick', 'CLOCK', true]]);
    const dated = smallWorld();
    installed(dated, 'atDate(2026, 11, 25)');
    const [first, ...rest] = firings(dated, 5);
    expect(Math.abs((first?.startMs ?? 0) - Date.parse('2026-11-25T00:00+07:00'))).toBeLessThanOrEqual(16 * MINUTE);
    expect(rest).toEqual([]);
  });

  it.each([
    ['everyMinutes(7)', 'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.'],
    ['everyHours(5)', /everyHours was invalid/],
    ['everyDays(1).atHour(24)', /atHour was invalid/],
    ['atHour(9)', /add a recurrence frequency/],
    ['everyWeeks(1)', /day of the week/],
  ])('[SC76] the builder refuses %s', (builder, message) => {
    const call = `ScriptApp.newTrigger('tick').timeBased().${builder}.create()`;
    expect(errorOf(smallWorld(), call)).toMatch(message);
  });

  it('[SC77] 20 triggers per user and script; deleting makes room', () => {
    const world = smallWorld();
    const scriptId = installed(world, 'everyHours(1)');
    for (let i = 0; i < 19; i++) expect(run(world, scriptId, 'install').status).toBe('completed');
    expect(run(world, scriptId, 'install').error?.message).toMatch(/^This script has too many triggers/);
    expect(run(world, scriptId, 'install', TEACHER).status).toBe('completed');
    run(world, scriptId, 'clear');
    expect(run(world, scriptId, 'list').returnValue).toEqual([]);
    expect(run(world, scriptId, 'list', TEACHER).returnValue).toHaveLength(1);
  });

  it('[SC78] a trigger runs as the account that made it, whoever moves the clock', () => {
    const world = smallWorld();
    const body =
      'return [Session.getEffectiveUser().getEmail(), ScriptApp.getOAuthToken(), typeof e.triggerUid, e.timezone, String(e.authMode)]';
    const scriptId = installed(world, 'everyHours(1)', body);
    run(world, scriptId, 'install', TEACHER);
    const results = advanceTo(world, world.now() + 61 * MINUTE);
    const own = results.find(({ account }) => account === TEACHER);
    expect(own?.returnValue).toEqual([TEACHER, TEACHER, 'string', 'UTC', 'FULL']);
    expect(results.some(({ account }) => account === SCHOOL)).toBe(true);
  });

  it.each([
    ['gmail', 90],
    ['education', 360],
  ] as const)('[SC79] %s: after %i minutes of trigger time a day nothing runs until the next', (edition, minutes) => {
    const world = smallWorld({ accounts: [{ email: SCHOOL, edition }] });
    installed(world, 'everyMinutes(5)', 'Utilities.sleep(240000);');
    const results = advanceTo(world, world.now() + 2 * DAY);
    const used = (from: number, to: number) =>
      results.slice(from, to).reduce((sum, { modelledMs }) => sum + modelledMs, 0);
    const firstRefused = results.findIndex(
      ({ error }) => error?.message === 'Service using too much computer time for one day',
    );
    expect(firstRefused).toBeGreaterThan(0);
    expect(used(0, firstRefused)).toBeGreaterThanOrEqual(minutes * MINUTE);
    expect(used(0, firstRefused)).toBeLessThan((minutes + 5) * MINUTE);
    const again = results.findIndex(({ status }, i) => i > firstRefused && status === 'completed');
    expect((results[again]?.startMs ?? 0) - (results[0]?.startMs ?? 0)).toBeGreaterThanOrEqual(DAY - MINUTE);
  });

  it('[SC80] triggers fire in the order of their times, one after another, and failures are recorded', () => {
    const world = smallWorld();
    installed(world, 'everyMinutes(1)', 'Utilities.sleep(90000);');
    installed(world, 'everyMinutes(5)', "throw new Error('hỏng');");
    const results = advanceTo(world, world.now() + 10 * MINUTE);
    const ends = results.map(({ startMs, endMs }) => [startMs, endMs] as const);
    for (const [i, [startMs]] of ends.entries())
      if (i > 0) expect(startMs).toBeGreaterThanOrEqual(ends[i - 1]?.[1] ?? 0);
    expect(world.state.script.executions.filter(({ status }) => status === 'failed').length).toBe(2);
    expect(nextTriggerAt(world)).toBeGreaterThan(0);
  });

  it('[SC81] the chaos of triggers skips, doubles and delays them', () => {
    const starts = (chaos: object) => {
      const world = smallWorld();
      Object.assign(world.state.script.triggerChaos, chaos);
      installed(world, 'everyMinutes(10)');
      return firings(world, 1 / 3).map(({ startMs }) => startMs);
    };
    const calm = starts({});
    expect(starts({ skipRate: 1 })).toEqual([]);
    expect(starts({ doubleRate: 1 })).toHaveLength(2 * calm.length);
    const skipped = starts({ skipRate: 0.5 }).length;
    expect(skipped).toBeGreaterThan(10);
    expect(skipped).toBeLessThan(40);
    const delayed = starts({ maxDelayMs: 5 * MINUTE });
    const gaps = delayed.slice(1).map((ms, i) => ms - (delayed[i] ?? 0));
    expect(Math.max(...gaps)).toBeGreaterThan(11 * MINUTE);
  });

  it('[SC80] a disabled trigger does not fire', () => {
    const world = smallWorld();
    installed(world, 'everyMinutes(1)');
    for (const trigger of Object.values(world.state.script.triggers)) trigger.disabled = true;
    expect([advanceTo(world, world.now() + DAY), nextTriggerAt(world)]).toEqual([[], undefined]);
  });
});
