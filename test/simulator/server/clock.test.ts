import type { ClockAnswer, WorldEvent, WorldInfo } from '../../../src/simulator/server/protocol';
import { closeServed, newServed } from '../../../src/simulator/server/served';
import { createWorld } from '../../../src/simulator/world';
import { serveScript } from './scripted';
import { closeServers, get, OWNER, post, serveWorld } from './serving';

afterEach(closeServers);

const START = Date.parse('2026-11-23T06:30+07:00');

describe('the world and its clock', () => {
  it('[SV10] the world tells its people, time and version', async () => {
    const { url } = await serveWorld();
    const { body } = await get<WorldInfo>(`${url}/simulator/world`);
    expect(body).toMatchObject({ now: START, isRunning: false, version: 1 });
    expect(body.accounts.map(({ email }) => email)).toContain(OWNER);
    await post(`${url}/drive/v3/files`, { name: 'Kế hoạch' }, OWNER);
    expect((await get<WorldInfo>(`${url}/simulator/world`)).body.version).toBeGreaterThan(1);
  });

  it('[SV11] the clock goes forward by minutes or to a time, never back', async () => {
    const { url } = await serveWorld();
    const later = await post<ClockAnswer>(`${url}/simulator/clock`, { byMinutes: 30 });
    expect(later.body).toEqual({ now: START + 30 * 60_000, isRunning: false, executions: [] });
    const next = await post<ClockAnswer>(`${url}/simulator/clock`, { to: '2026-11-24T06:30+07:00' });
    expect(next.body.now).toBe(START + 24 * 3_600_000);
    expect((await post(`${url}/simulator/clock`, { to: '2026-11-23T06:30+07:00' })).status).toBe(400);
    expect((await post(`${url}/simulator/clock`, { to: '2026-11-25T06:30' })).status).toBe(400);
  });

  it('[SV11, SV12] triggers fire on the way, and others are answered between them', async () => {
    const { url, press } = await serveScript(`
      function doInstall() { ScriptApp.newTrigger('beat').timeBased().everyMinutes(1).create(); }
      function beat() {}`);
    await press('doInstall');
    const order: string[] = [];
    const move = post<ClockAnswer>(`${url}/simulator/clock`, { byMinutes: 300 }).then((answer) => {
      order.push('moved');
      return answer;
    });
    const { body } = await get<WorldInfo>(`${url}/simulator/world`);
    order.push('answered');
    expect((await move).body.executions.length).toBeGreaterThan(290);
    expect(order).toEqual(['answered', 'moved']);
    expect(body.now).toBeLessThan((await move).body.now);
  });

  it('[SV15] a running clock goes on a second a second until it is stopped', async () => {
    const world = createWorld({ now: START, seed: 1 });
    jest.useFakeTimers();
    try {
      const { clock, ...served } = newServed(world, () => ({ title: '', people: [], files: [] }));
      clock.setRunning(true);
      await jest.advanceTimersByTimeAsync(5_000);
      expect([clock.isRunning, world.now()]).toEqual([true, START + 5_000]);
      clock.setRunning(false);
      await jest.advanceTimersByTimeAsync(5_000);
      expect([clock.isRunning, world.now()]).toEqual([false, START + 5_000]);
      closeServed({ clock, ...served });
    } finally {
      jest.useRealTimers();
    }
  });

  it('[SV14] a wrong body names the field', async () => {
    const { url } = await serveWorld();
    const answer = await post<{ error: { message: string } }>(`${url}/simulator/clock`, { byMinutes: 'ba mươi' });
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toBe('body.byMinutes must be number');
    const kind = await post<object>(`${url}/simulator/faults`, { requests: [{ kind: 'flood' }] });
    expect(kind.body).toEqual({ error: { message: expect.stringMatching(/^body\.requests\.0\.kind .*: rateLimit/) } });
  });

  it('[SV13] an event comes at once and after a change', async () => {
    const { url } = await serveWorld();
    const stream = await fetch(`${url}/simulator/events`);
    const reader = stream.body?.getReader();
    const next = async (): Promise<WorldEvent> => {
      const { value } = (await reader?.read()) ?? {};
      return JSON.parse(
        Buffer.from(value ?? [])
          .toString()
          .replace(/^data: /, ''),
      );
    };
    expect(await next()).toMatchObject({ version: 1, now: START });
    await post(`${url}/simulator/clock`, { byMinutes: 1 });
    let event = await next();
    // On a slow machine the same state may be told again before the change.
    while (event.version === 1) event = await next();
    expect(event).toMatchObject({ version: 2, now: START + 60_000 });
    await reader?.cancel();
  });
});
