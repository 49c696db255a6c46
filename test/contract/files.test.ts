/** What the tree rests on: ids made beforehand, marks, moves, copies, listings, batches. */
import { ask, DRIVE, FOLDER, makeFile, makeFolder, makeSpreadsheet, refusal, share, useWorkshop } from './workshop';

const workshop = useWorkshop();
const LISTING_LAG_MS = 10_000;

async function newIds(count: number): Promise<string[]> {
  const { google } = workshop();
  const made = await ask(google, 'school', `${DRIVE}/files/generateIds`, { query: { count, space: 'drive' } });
  return made.ids;
}

describe('making files', () => {
  it('[DR31] an id made beforehand makes one folder, however often it is used', async () => {
    const { google, folderId } = workshop();
    const [id] = await newIds(1);
    const body = { id, name: 'một', mimeType: FOLDER, parents: [folderId] };
    await ask(google, 'school', `${DRIVE}/files`, { method: 'POST', body });
    const again = await google.call('school', `${DRIVE}/files`, { method: 'POST', body });
    expect(refusal(again)).toBe('409 fileIdInUse');
  });

  it('[DR32] two folders may have one name', async () => {
    const one = await makeFolder(workshop(), 'trùng');
    expect(await makeFolder(workshop(), 'trùng')).not.toBe(one);
  });

  it('[DR33] public properties are found by a query and seen by readers', async () => {
    const { google, folderId } = workshop();
    const parents = [folderId];
    const id = await makeFile(google, 'school', {
      name: 'dấu',
      mimeType: FOLDER,
      parents,
      properties: { hsmnKey: 'a/b' },
    });
    await share(workshop(), id, 'teacher', 'reader');
    await google.settle(LISTING_LAG_MS);
    const q = `properties has { key='hsmnKey' and value='a/b' } and '${folderId}' in parents and trashed=false`;
    const found = await ask(google, 'school', `${DRIVE}/files`, { query: { q, fields: 'files(id)' } });
    expect(found.files).toEqual([{ id }]);
    const seen = await ask(google, 'teacher', `${DRIVE}/files/${id}`, { query: { fields: 'properties' } });
    expect(seen.properties).toEqual({ hsmnKey: 'a/b' });
  });

  it('[DR63] pages of a listing are disjoint and complete', async () => {
    const { google } = workshop();
    const parent = await makeFolder(workshop(), 'nhiều');
    const made = [];
    for (let n = 0; n < 5; n++) made.push(await makeFolder(workshop(), `con ${n}`, parent));
    await google.settle(LISTING_LAG_MS);
    const listed: string[] = [];
    let pageToken = '';
    do {
      const query = { q: `'${parent}' in parents`, pageSize: 2, fields: 'nextPageToken,files(id)' };
      const page = await ask(google, 'school', `${DRIVE}/files`, {
        query: pageToken ? { ...query, pageToken } : query,
      });
      listed.push(...page.files.map((file: { id: string }) => file.id));
      pageToken = page.nextPageToken ?? '';
    } while (pageToken);
    expect(listed.sort()).toEqual(made.sort());
  });
});

describe('moving and copying', () => {
  it('[DR38] access follows the new folder', async () => {
    const { google } = workshop();
    const [open, closed] = [await makeFolder(workshop(), 'đang soạn'), await makeFolder(workshop(), 'đã duyệt')];
    await share(workshop(), open, 'teacher', 'writer');
    await share(workshop(), closed, 'teacher', 'reader');
    const record = await makeFolder(workshop(), 'kế hoạch', open);
    const query = { addParents: closed, removeParents: open, fields: 'parents' };
    const moved = await ask(google, 'school', `${DRIVE}/files/${record}`, { method: 'PATCH', query, body: {} });
    expect(moved.parents).toEqual([closed]);
    const rename = await google.call('teacher', `${DRIVE}/files/${record}`, { method: 'PATCH', body: { name: 'x' } });
    expect(refusal(rename)).toBe('403 insufficientFilePermissions');
  });

  it('[DR40] a copy keeps the marks and drops direct grants', async () => {
    const { google, folderId } = workshop();
    const id = await makeSpreadsheet(workshop(), 'sổ');
    await ask(google, 'school', `${DRIVE}/files/${id}`, { method: 'PATCH', body: { properties: { hsmnKey: 'k' } } });
    await share(workshop(), id, 'teacher', 'writer');
    const body = { name: 'bản sao', parents: [folderId] };
    const query = { fields: 'id,properties' };
    const copy = await ask(google, 'school', `${DRIVE}/files/${id}/copy`, { method: 'POST', query, body });
    expect(copy.properties).toEqual({ hsmnKey: 'k' });
    expect((await google.call('teacher', `${DRIVE}/files/${copy.id}`)).status).toBe(404);
  });

  it('[DR35] only the owner trashes', async () => {
    const { google } = workshop();
    const folder = await makeFolder(workshop(), 'sổ');
    await share(workshop(), folder, 'teacher', 'writer');
    const trash = { method: 'PATCH', body: { trashed: true }, query: { fields: 'trashed' } } as const;
    expect((await google.call('teacher', `${DRIVE}/files/${folder}`, trash)).status).toBe(403);
    expect((await ask(google, 'school', `${DRIVE}/files/${folder}`, trash)).trashed).toBe(true);
  });
});

describe('a batch', () => {
  it('[RS14, RS17] answers in the order asked, each part for itself', async () => {
    const { google } = workshop();
    const [one, two] = [await makeFolder(workshop(), 'một'), await makeFolder(workshop(), 'hai')];
    const paths = [one, 'nothing-of-this-id', two].map((id) => `/drive/v3/files/${id}?fields=name`);
    const parts = paths.map((path) => `--part\r\nContent-Type: application/http\r\n\r\nGET ${path}\r\n\r\n`);
    const answer = await google.call('school', 'https://www.googleapis.com/batch/drive/v3', {
      method: 'POST',
      contentType: 'multipart/mixed; boundary=part',
      body: `${parts.join('')}--part--`,
    });
    const statuses = [...answer.text.matchAll(/HTTP\/1\.1 (\d+)/g)].map((match) => Number(match[1]));
    const names = [...answer.text.matchAll(/"name": ?"([^"]+)"/g)].map((match) => match[1]);
    expect(statuses).toEqual([200, 404, 200]);
    expect(names).toEqual(['một', 'hai']);
  });
});
