/** Drive v3 through the unmodified googleapis package. */
import { Readable } from 'node:stream';
import { type Clients, clientsOf, closeServers, failureOf, SCHOOL, serve, TEACHER } from './clients';

const FOLDER = 'application/vnd.google-apps.folder';
const PLAN = 'Tuần 12: trò chơi dân gian';

let rootUrl: string;
let school: Clients;
let teacher: Clients;

beforeEach(async () => {
  rootUrl = (await serve()).url;
  school = clientsOf(rootUrl, SCHOOL);
  teacher = clientsOf(rootUrl, TEACHER);
});

afterEach(closeServers);

async function newFolder(name: string, parent?: string): Promise<string> {
  const requestBody = { name, mimeType: FOLDER, ...(parent && { parents: [parent] }) };
  const { data } = await school.drive.files.create({ requestBody, fields: 'id' });
  return String(data.id);
}

/** Of uploads the package rewrites the address only by the option of the call. */
async function upload(name: string, mimeType: string, content: Buffer | string, parent?: string): Promise<string> {
  const requestBody = { name, ...(parent && { parents: [parent] }) };
  const media = { mimeType, body: Readable.from([content]) };
  const { data } = await school.drive.files.create({ requestBody, media, fields: 'id' }, { rootUrl });
  return String(data.id);
}

it('[SA70] folders, an uploaded text and its content', async () => {
  const folder = await newFolder('Năm học');
  const id = await upload('Kế hoạch.txt', 'text/plain', PLAN, folder);
  const { data } = await school.drive.files.get({ fileId: id, fields: 'name,parents,mimeType,size' });
  expect(data).toEqual({
    name: 'Kế hoạch.txt',
    parents: [folder],
    mimeType: 'text/plain',
    size: String(Buffer.byteLength(PLAN)),
  });
  const content = await school.drive.files.get({ fileId: id, alt: 'media' }, { responseType: 'text' });
  expect(content.data).toBe(PLAN);
});

it('[SA70] a binary file comes back byte by byte', async () => {
  const bytes = Buffer.from(Array.from({ length: 512 }, (_, index) => index % 256));
  const fileId = await upload('ảnh.png', 'image/png', bytes);
  const { data } = await school.drive.files.get({ fileId, alt: 'media' }, { responseType: 'arraybuffer' });
  expect(Buffer.from(data as unknown as ArrayBuffer)).toEqual(bytes);
});

it('[SA70] a listing with a query, in pages', async () => {
  const folder = await newFolder('Lớp 5A1');
  for (let index = 1; index <= 5; index++) await newFolder(`Tuần ${index}`, folder);
  await newFolder('Khác', folder);
  const q = `'${folder}' in parents and name contains 'Tuần' and trashed = false`;
  const names: (string | null | undefined)[] = [];
  let pageToken: string | undefined;
  do {
    const { data } = await school.drive.files.list({
      q,
      pageSize: 2,
      orderBy: 'name',
      fields: 'nextPageToken,files(name)',
      ...(pageToken && { pageToken }),
    });
    names.push(...(data.files ?? []).map(({ name }) => name));
    pageToken = data.nextPageToken ?? undefined;
  } while (pageToken);
  expect(names).toEqual(['Tuần 1', 'Tuần 2', 'Tuần 3', 'Tuần 4', 'Tuần 5']);
});

it('[SA70] copying, renaming, moving to the trash, deleting', async () => {
  const fileId = await upload('mẫu.txt', 'text/plain', 'mẫu');
  const copy = await school.drive.files.copy({ fileId, requestBody: { name: 'bản sao.txt' }, fields: 'id,name' });
  expect(copy.data.name).toBe('bản sao.txt');
  const copyId = String(copy.data.id);
  await school.drive.files.update({ fileId: copyId, requestBody: { name: 'mới.txt', trashed: true } });
  const { data } = await school.drive.files.get({ fileId: copyId, fields: 'name,trashed' });
  expect(data).toEqual({ name: 'mới.txt', trashed: true });
  expect((await school.drive.files.delete({ fileId: copyId })).status).toBe(204);
  expect((await failureOf(school.drive.files.get({ fileId: copyId }))).code).toBe(404);
});

it('[SA70] sharing lets another account in, and a revoked permission out', async () => {
  const fileId = await newFolder('Chung');
  expect(await failureOf(teacher.drive.files.get({ fileId }))).toEqual({
    code: 404,
    reason: 'notFound',
    message: `File not found: ${fileId}.`,
  });
  const granted = await school.drive.permissions.create({
    fileId,
    sendNotificationEmail: false,
    requestBody: { type: 'user', role: 'reader', emailAddress: TEACHER },
  });
  const renaming = teacher.drive.files.update({ fileId, requestBody: { name: 'x' } });
  expect(await failureOf(renaming)).toMatchObject({ code: 403, reason: 'insufficientFilePermissions' });
  const permissionId = String(granted.data.id);
  await school.drive.permissions.update({ fileId, permissionId, requestBody: { role: 'writer' } });
  await teacher.drive.files.update({ fileId, requestBody: { name: 'Của chung' } });
  const { data } = await school.drive.permissions.list({ fileId, fields: 'permissions(emailAddress,role)' });
  expect(data.permissions).toContainEqual({ emailAddress: TEACHER, role: 'writer' });
  await school.drive.permissions.delete({ fileId, permissionId });
  expect((await failureOf(teacher.drive.files.get({ fileId }))).code).toBe(404);
});

it('[SA70] a spreadsheet is exported as CSV', async () => {
  const book = await school.drive.files.create({
    requestBody: { name: 'Sổ', mimeType: 'application/vnd.google-apps.spreadsheet' },
    fields: 'id',
  });
  const spreadsheetId = String(book.data.id);
  await school.sheets.spreadsheets.values.update({
    spreadsheetId,
    range: 'A1:B1',
    valueInputOption: 'RAW',
    requestBody: { values: [['Lớp', 'Số suất']] },
  });
  const csv = await school.drive.files.export(
    { fileId: spreadsheetId, mimeType: 'text/csv' },
    { responseType: 'text' },
  );
  expect(csv.data).toBe('Lớp,Số suất');
});

it('[SA70] the feed of changes tells what was made and removed', async () => {
  const { data: start } = await school.drive.changes.getStartPageToken();
  const kept = await newFolder('Mới');
  const gone = await newFolder('Nhầm');
  await school.drive.files.delete({ fileId: gone });
  const { data } = await school.drive.changes.list({
    pageToken: String(start.startPageToken),
    fields: 'newStartPageToken,changes(fileId,removed)',
  });
  expect(data.changes).toEqual(
    expect.arrayContaining([
      { fileId: kept, removed: false },
      { fileId: gone, removed: true },
    ]),
  );
  const later = await school.drive.changes.list({ pageToken: String(data.newStartPageToken) });
  expect(later.data.changes).toEqual([]);
});

it('[SA70] a second upload is a second revision', async () => {
  const fileId = await upload('kế hoạch.txt', 'text/plain', 'bản 1');
  const media = { mimeType: 'text/plain', body: Readable.from(['bản 2']) };
  await school.drive.files.update({ fileId, media }, { rootUrl });
  const { data } = await school.drive.revisions.list({ fileId });
  expect(data.revisions).toHaveLength(2);
  const revisionId = String(data.revisions?.[0]?.id);
  const first = await school.drive.revisions.get({ fileId, revisionId, alt: 'media' }, { responseType: 'text' });
  expect(first.data).toBe('bản 1');
});

it('[SA70] ids made ahead are used once', async () => {
  const { data } = await school.drive.files.generateIds({ count: 2 });
  expect(data.ids).toHaveLength(2);
  const requestBody = { id: String(data.ids?.[0]), name: 'một lần', mimeType: FOLDER };
  await school.drive.files.create({ requestBody });
  expect((await failureOf(school.drive.files.create({ requestBody }))).code).toBe(409);
});

it('[SA71] a wrong field, parameter and token are errors the package understands', async () => {
  expect(await failureOf(school.drive.files.list({ fields: 'files(colour)' }))).toMatchObject({ code: 400 });
  expect(await failureOf(school.drive.files.list({ q: 'colour = 1' }))).toMatchObject({ code: 400, reason: 'invalid' });
  const nobody = clientsOf(rootUrl, 'ai-do@hoamai.example');
  expect(await failureOf(nobody.drive.about.get({ fields: 'user' }))).toMatchObject({ code: 401, reason: 'authError' });
});
