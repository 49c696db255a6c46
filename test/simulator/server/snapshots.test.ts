import type { SavedWorld } from '../../../src/simulator/server';
import type { WorldInfo } from '../../../src/simulator/server/protocol';
import { serveScript } from './scripted';
import { closeServers, get, OWNER, post, serveWorld } from './serving';

afterEach(closeServers);

const ASK = `function doAsk() { LockService.getScriptLock().waitLock(10); SpreadsheetApp.getUi().alert('Chờ'); }`;

describe('a world out and in', () => {
  it('[SV60] what was saved comes back as it was, in this server and in another', async () => {
    const { url } = await serveWorld();
    const made = await post<{ id: string }>(`${url}/drive/v3/files?fields=id`, { name: 'Kế hoạch' }, OWNER);
    const saved = (await get<SavedWorld>(`${url}/simulator/snapshot`)).body;
    await post(`${url}/simulator/clock`, { byMinutes: 10 });
    expect((await post<{ now: number }>(`${url}/simulator/restore`, saved)).body.now).toBe(saved.state.nowMs);
    const other = await serveWorld();
    await post(`${other.url}/simulator/restore`, saved);
    const file = await get<object>(`${other.url}/drive/v3/files/${made.body.id}?fields=name`, OWNER);
    expect(file.body).toEqual({ name: 'Kế hoạch' });
    expect((await get<SavedWorld>(`${other.url}/simulator/snapshot`)).body).toEqual(saved);
  });

  it('[SV61] what is no saved world, of another version or damaged is refused and changes nothing', async () => {
    const { url } = await serveWorld();
    const saved = (await get<SavedWorld>(`${url}/simulator/snapshot`)).body;
    const wrong = [
      {},
      { ...saved, version: 99 },
      { ...saved, state: { ...saved.state, drive: 'x' } },
      { ...saved, state: 1 },
    ];
    for (const each of wrong) expect((await post(`${url}/simulator/restore`, each)).status).toBe(400);
    expect((await get<WorldInfo>(`${url}/simulator/world`)).body.version).toBe(1);
  });

  it('[SV62] a reset puts the world back to the start of the server', async () => {
    const { url } = await serveWorld();
    const before = (await get<SavedWorld>(`${url}/simulator/snapshot`)).body;
    await post(`${url}/drive/v3/files`, { name: 'Kế hoạch' }, OWNER);
    expect((await fetch(`${url}/simulator/reset`, { method: 'POST' })).status).toBe(200);
    expect((await get<SavedWorld>(`${url}/simulator/snapshot`)).body).toEqual(before);
  });

  it('[SV63] runs that were under way are over when a world is put back', async () => {
    const { url, press, screen, world } = await serveScript(ASK);
    await press('doAsk');
    const saved = (await get<SavedWorld>(`${url}/simulator/snapshot`)).body;
    expect(Object.keys(saved.state.script.running)).toHaveLength(1);
    await post(`${url}/simulator/restore`, saved);
    expect(world.state.script.running).toEqual({});
    expect(await screen()).toEqual({ dialogs: [], toasts: [], runs: [] });
    expect((await press('doAsk')).body.state).toBe('waiting');
  });

  it('[SV60] what the simulator has learned since a world was saved gets its first value', async () => {
    const { url, world } = await serveWorld();
    const { state, ...rest } = (await get<SavedWorld>(`${url}/simulator/snapshot`)).body;
    const { listingLagMs: _new, ...switches } = state.switches;
    await post(`${url}/simulator/restore`, { ...rest, state: { ...state, switches } });
    expect(world.state.switches.listingLagMs).toBe(2_000);
  });
});
