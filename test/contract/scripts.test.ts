/**
 * What the worker rests on in Apps Script. On real Google the runs need LIVE_SCRIPT_ID: a throw-away standalone script of the
 * school account whose Cloud project is the one of the tokens; its code is replaced.
 */
import type { Json } from './google';
import { PROBE, PROBE_MANIFEST } from './probe-script';
import { ask, DRIVE, makeSpreadsheet, SHEETS, useWorkshop } from './workshop';

const workshop = useWorkshop();
const PROJECTS = 'https://script.googleapis.com/v1/projects';

async function pushTo(scriptId: string, source: string, manifest: object = PROBE_MANIFEST): Promise<void> {
  const files = [
    { name: 'appsscript', type: 'JSON', source: JSON.stringify(manifest) },
    { name: 'Code', type: 'SERVER_JS', source },
  ];
  await ask(workshop().google, 'school', `${PROJECTS}/${scriptId}/content`, { method: 'PUT', body: { files } });
}

async function newProject(parentId?: string): Promise<string> {
  const { google, strays } = workshop();
  const body = { title: 'hsmn contract test', ...(parentId && { parentId }) };
  const { scriptId } = await ask(google, 'school', PROJECTS, { method: 'POST', body });
  if (!parentId) strays.push({ owner: 'school', id: scriptId });
  return scriptId;
}

describe('a write through the API', () => {
  it('[SC94] starts no on-edit function', async () => {
    const { google } = workshop();
    const id = await makeSpreadsheet(workshop(), 'báo ăn');
    await pushTo(await newProject(id), 'function onEdit(e) { e.range.offset(0, 1).setValue("đã chạy"); }');
    const at = `${SHEETS}/${id}/values/${encodeURIComponent("'Báo ăn'!A1")}`;
    await ask(google, 'school', at, { method: 'PUT', query: { valueInputOption: 'RAW' }, body: { values: [[21]] } });
    await google.settle(15_000);
    const read = await ask(google, 'school', `${SHEETS}/${id}/values/${encodeURIComponent("'Báo ăn'!A1:B1")}`);
    expect(read.values).toEqual([['21']]);
  });
});

describe('a run', () => {
  let scriptId = '';
  let fileId = '';

  beforeAll(async () => {
    scriptId = workshop().google.scriptId ?? (await newProject());
    await pushTo(scriptId, PROBE);
    fileId = await makeSpreadsheet(workshop(), 'sổ');
  });

  async function run(...calls: { functionName: string; args?: unknown[] }[]): Promise<Json[]> {
    return workshop().google.runTogether(scriptId, calls);
  }

  it('[SC112] of two at once only one gets the lock, and the other is told so', async () => {
    const answers = await run({ functionName: 'holdLock', args: [5_000] }, { functionName: 'holdLock', args: [5_000] });
    expect(answers.sort()).toEqual([false, true]);
  });

  it('[SC26, SC27] who waits long enough gets the lock when it is let go', async () => {
    const holder = { functionName: 'holdLock', args: [4_000] };
    const waiter = { functionName: 'waitForLock', args: [30_000] };
    expect(await run(holder, waiter)).toEqual([true, true]);
  });

  it('[SC21] a property takes 9 KB and no more', async () => {
    expect(await run({ functionName: 'keepProperty', args: [8_000] })).toEqual([true]);
    expect(await run({ functionName: 'keepProperty', args: [20_000] })).toEqual([false]);
  });

  it("[SC31] the rest of the day's mail recipients is told", async () => {
    const [left] = await run({ functionName: 'mailLeft' });
    expect(left).toBeGreaterThanOrEqual(0);
    expect(left).toBeLessThanOrEqual(2_000);
  });

  it('[SC45, RS14] a batch to Drive goes through UrlFetchApp and answers each part', async () => {
    const { folderId } = workshop();
    const [statuses] = await run({ functionName: 'batchOf', args: [[folderId, 'nothing-of-this-id', fileId]] });
    expect(statuses).toEqual([200, 404, 200]);
  });

  it('[SC47] fetchAll answers in the order asked', async () => {
    const { folderId } = workshop();
    const urls = [fileId, folderId, fileId].map((id) => `${DRIVE}/files/${id}?fields=id`);
    const [ids] = await run({ functionName: 'fetchIds', args: [urls] });
    expect(ids).toEqual([fileId, folderId, fileId]);
  });

  it('[SC4, SC40] the time of the run is the time of the world, in the zone of the manifest', async () => {
    const [shown] = await run({ functionName: 'localTime' });
    expect(shown).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/);
    const { google } = workshop();
    const difference = Math.abs(Date.parse(`${shown.replace(' ', 'T')}:00+07:00`) - google.now());
    expect(difference).toBeLessThan(10 * 60_000);
  });
});
