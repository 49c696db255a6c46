/** Shortcuts, stars, exports, trash, settings, shared drives and about. */
import { createProject, pushFiles } from '../../../src/simulator/script';
import type { SimWorld } from '../../../src/simulator/world';
import {
  call,
  DOCUMENT,
  FOLDER,
  grant,
  listIds,
  make,
  makeBlob,
  makeFolder,
  must,
  newWorld,
  other,
  SPREADSHEET,
  school,
  teacher,
  waitForListing,
} from '../support/drive-client';

const SHORTCUT = 'application/vnd.google-apps.shortcut';
const EDUCATION = 'hieu.truong@hoamai.example';

describe('shortcuts', () => {
  const shortcutTo = (targetId: string) => ({ mimeType: SHORTCUT, shortcutDetails: { targetId } });

  it('[DR46] lead to an item and take its name', () => {
    const world = newWorld();
    const target = makeFolder(world, school, 'Năm học');
    const path = 'files?fields=name,mimeType,shortcutDetails,size';
    expect(must(world, school, 'POST', path, shortcutTo(target))).toEqual({
      name: 'Năm học',
      mimeType: SHORTCUT,
      shortcutDetails: { targetId: target, targetMimeType: FOLDER },
    });
  });

  it('[DR46] are refused to what is hidden, missing, or a shortcut', () => {
    const world = newWorld();
    const hidden = makeBlob(world, other, 'A');
    const own = make(world, school, shortcutTo(makeBlob(world, school, 'B')));
    expect(call(world, school, 'POST', 'files', shortcutTo(hidden)).reason).toBe('notFound');
    expect(call(world, school, 'POST', 'files', shortcutTo(own)).reason).toBe('shortcutTargetInvalid');
    expect(call(world, school, 'POST', 'files', { mimeType: SHORTCUT }).status).toBe(400);
    expect(call(world, school, 'POST', 'files', { shortcutDetails: { targetId: own } }).status).toBe(400);
    expect(call(world, school, 'PATCH', `files/${own}`, { shortcutDetails: { targetId: hidden } }).reason).toBe(
      'fieldNotWritable',
    );
  });

  it('[DR46] grant nothing, stay when the target goes, and are copied', () => {
    const world = newWorld();
    const target = makeBlob(world, school, 'B');
    const own = make(world, school, shortcutTo(target));
    grant(world, school, own, teacher, 'reader');
    expect(call(world, teacher, 'GET', `files/${target}`).status).toBe(404);
    const copy = must(world, school, 'POST', `files/${own}/copy`).id;
    must(world, school, 'DELETE', `files/${target}`);
    expect(must(world, school, 'GET', `files/${copy}?fields=shortcutDetails`)).toEqual({
      shortcutDetails: { targetId: target },
    });
  });
});

describe('what is one’s own', () => {
  it('[DR47] stars and views are of one account, readers’ too', () => {
    const world = newWorld();
    const id = makeBlob(world, school, 'A');
    grant(world, school, id, teacher, 'reader');
    const seen = { starred: true, viewedByMeTime: '2026-11-23T05:00:00.000Z' };
    expect(must(world, teacher, 'PATCH', `files/${id}?fields=starred,viewedByMe,viewedByMeTime`, seen)).toEqual({
      ...seen,
      viewedByMe: true,
    });
    expect(must(world, school, 'GET', `files/${id}?fields=starred,viewedByMe,modifiedByMe`)).toEqual({
      starred: false,
      viewedByMe: false,
      modifiedByMe: true,
    });
    expect(call(world, teacher, 'PATCH', `files/${id}`, { starred: true, name: 'B' }).status).toBe(403);
    expect(call(world, teacher, 'PATCH', `files/${id}`, {}).status).toBe(403);
  });

  it('[DR55] who shared an item, and when', () => {
    const world = newWorld();
    const id = makeBlob(world, school, 'A');
    world.state.nowMs += 3_600_000;
    grant(world, school, id, teacher, 'reader');
    expect(must(world, teacher, 'GET', `files/${id}?fields=sharedWithMeTime,sharingUser/emailAddress`)).toEqual({
      sharedWithMeTime: '2026-11-23T06:00:00.000Z',
      sharingUser: { emailAddress: school },
    });
    expect(must(world, school, 'GET', `files/${id}?fields=sharedWithMeTime,sharingUser`)).toEqual({});
  });
});

it('[DR48] emptying the trash deletes one’s own trashed items and what is in them', () => {
  const world = newWorld();
  const folder = makeFolder(world, school, 'F');
  grant(world, school, folder, teacher, 'writer');
  const inside = makeBlob(world, school, 'A', folder);
  const foreign = makeBlob(world, teacher, 'B', folder);
  const kept = makeBlob(world, school, 'C');
  must(world, school, 'PATCH', `files/${folder}`, { trashed: true });
  expect(call(world, school, 'DELETE', 'files/trash').status).toBe(204);
  waitForListing(world);
  expect(listIds(world, school, '')).toEqual([kept]);
  expect(call(world, school, 'GET', `files/${inside}`).status).toBe(404);
  expect(must(world, teacher, 'GET', `files/${foreign}?fields=trashed,parents`)).toEqual({
    trashed: false,
    parents: [world.account(teacher).rootId],
  });
});

describe('export', () => {
  const path = (id: string, mimeType: string) => `files/${id}/export?mimeType=${encodeURIComponent(mimeType)}`;

  function sheet(world: SimWorld): string {
    const id = make(world, school, { name: 'Báo ăn', mimeType: SPREADSHEET });
    const values = [
      ['Lớp', 'Số trẻ'],
      ['5A1, "Hoa"', 21],
      ['', ''],
      ['Cộng', '=SUM(B2:B3)'],
    ];
    const url = `https://sheets.googleapis.com/v4/spreadsheets/${id}/values/A1:B4?valueInputOption=USER_ENTERED`;
    const headers = { authorization: `Bearer ${school}` };
    expect(world.rest({ method: 'PUT', url, headers, body: JSON.stringify({ values }) }).status).toBe(200);
    return id;
  }

  it('[DR49] of a spreadsheet is CSV as shown', () => {
    const world = newWorld();
    const { body, status } = call(world, school, 'GET', path(sheet(world), 'text/csv'));
    expect({ body, status }).toEqual({ status: 200, body: 'Lớp,Số trẻ\r\n"5A1, ""Hoa""",21\r\n,\r\nCộng,21' });
  });

  it('[DR49, DR56] of a document is its text', () => {
    const world = newWorld();
    const url = 'https://www.googleapis.com/upload/drive/v3/files?uploadType=multipart';
    const type = 'multipart/related; boundary=b';
    const parts = [JSON.stringify({ name: 'D', mimeType: DOCUMENT }), 'Kính gửi\nA & B'];
    const types = ['application/json', 'text/plain'];
    const body = parts.map((part, i) => `--b\r\nContent-Type: ${types[i]}\r\n\r\n${part}\r\n`).join('');
    const headers = { authorization: `Bearer ${school}`, 'content-type': type };
    const { id } = JSON.parse(world.rest({ method: 'POST', url, headers, body: `${body}--b--` }).body);
    expect(call(world, school, 'GET', path(id, 'text/plain')).body).toBe('\uFEFFKính gửi\r\nA & B');
    expect(call(world, school, 'GET', path(id, 'text/html')).body).toContain('<p><span>A &amp; B</span></p>');
    const copy = must(world, school, 'POST', `files/${id}/copy`).id;
    expect(call(world, school, 'GET', path(copy, 'text/plain')).body).toContain('Kính gửi');
  });
  it('[DR120] a document made of HTML has its words, a line a paragraph and a row of a table', () => {
    const world = newWorld();
    const html =
      '<html><head><style>p{}</style></head><body><h1>A &amp; B</h1><p>1<br>2</p><table><tr><td>x</td><td>y</td></tr></table></body></html>';
    const parts = [JSON.stringify({ name: 'D', mimeType: DOCUMENT }), html];
    const types = ['application/json', 'text/html; charset=UTF-8'];
    const body = parts.map((part, i) => `--b\r\nContent-Type: ${types[i]}\r\n\r\n${part}\r\n`).join('');
    const url = 'https://www.googleapis.com/upload/drive/v3/files?uploadType=multipart';
    const headers = { authorization: `Bearer ${school}`, 'content-type': 'multipart/related; boundary=b' };
    const { id } = JSON.parse(world.rest({ method: 'POST', url, headers, body: `${body}--b--` }).body);
    expect(call(world, school, 'GET', path(id, 'text/plain')).body).toBe('\uFEFFA & B\r\n1\r\n2\r\nx\ty');
  });

  it('[DR49] refuses what Google refuses, and names what is not simulated', () => {
    const world = newWorld();
    const id = sheet(world);
    expect(() => call(world, school, 'GET', path(id, 'application/zip'))).toThrow('NotSimulated: export of');
    expect(call(world, school, 'GET', path(id, 'image/png')).status).toBe(400);
    expect(call(world, school, 'GET', path(makeBlob(world, school, 'A'), 'text/csv')).reason).toBe('fileNotExportable');
    const { exportLinks } = must(world, school, 'GET', `files/${id}?fields=exportLinks`);
    expect(Object.keys(exportLinks)).toEqual(['text/csv', 'text/tab-separated-values', 'application/pdf']);
  });

  it('[DR53] is not for readers where copying is switched off', () => {
    const world = newWorld();
    const id = makeBlob(world, school, 'A');
    grant(world, school, id, teacher, 'reader');
    must(world, school, 'PATCH', `files/${id}`, { copyRequiresWriterPermission: true });
    expect(call(world, teacher, 'GET', `files/${id}?alt=media`).reason).toBe('cannotDownloadFile');
    expect(call(world, teacher, 'POST', `files/${id}/copy`).status).toBe(403);
    expect(call(world, school, 'GET', `files/${id}?alt=media`).status).toBe(200);
    const asked = `files/${id}?fields=capabilities(canCopy,canDownload)`;
    expect(must(world, teacher, 'GET', asked)).toEqual({ capabilities: { canCopy: false, canDownload: false } });
  });
});

it('[DR54] a folder takes the closest colour of the palette', () => {
  const world = newWorld();
  const folder = makeFolder(world, school, 'F');
  const path = `files/${folder}?fields=folderColorRgb`;
  expect(must(world, school, 'PATCH', path, { folderColorRgb: '#f83b24' })).toEqual({ folderColorRgb: '#f83a22' });
});

it('[DR57] times can be given', () => {
  const world = newWorld();
  const times = { createdTime: '2020-01-02T03:04:05.000Z', modifiedTime: '2021-01-02T03:04:05.000Z' };
  const path = '?fields=createdTime,modifiedTime';
  const { id } = must(world, school, 'POST', 'files?fields=id', { name: 'A', ...times });
  expect(must(world, school, 'GET', `files/${id}${path}`)).toEqual(times);
  const later = { modifiedTime: '2022-01-02T03:04:05.000Z' };
  expect(must(world, school, 'PATCH', `files/${id}${path}`, { name: 'B', ...later })).toEqual({ ...times, ...later });
  expect(must(world, school, 'GET', `files/${id}?fields=modifiedByMeTime`)).toEqual({
    modifiedByMeTime: later.modifiedTime,
  });
});

it('[DR45] a copy of a spreadsheet has a script of its own', () => {
  const world = newWorld();
  const id = make(world, school, { name: 'S', mimeType: SPREADSHEET });
  grant(world, school, id, teacher, 'reader');
  const scriptId = createProject(world, school, { title: 'Kịch bản', parentId: id });
  pushFiles(world, scriptId, [
    { name: 'appsscript', type: 'JSON', source: '{"timeZone":"Asia/Ho_Chi_Minh","runtimeVersion":"V8"}' },
    { name: 'Code', type: 'SERVER_JS', source: 'function onOpen() {}' },
  ]);
  const copy = must(world, teacher, 'POST', `files/${id}/copy`).id;
  const copied = Object.values(world.state.script.projects).find(({ parentId }) => parentId === copy);
  expect(copied).toMatchObject({ title: 'Kịch bản', ownerEmail: teacher, functions: ['onOpen'] });
  expect(copied?.id).not.toBe(scriptId);
  expect(world.state.script.projects[scriptId]?.parentId).toBe(id);
});

describe('shared drives', () => {
  const school = () => newWorld({ accounts: [{ email: EDUCATION, edition: 'education' }, { email: teacher }] });

  it('[DR85] are made, renamed, hidden and deleted in an organisation', () => {
    const world = school();
    const { id } = must(world, EDUCATION, 'POST', 'drives?requestId=1', { name: 'Hồ sơ' });
    must(world, EDUCATION, 'PATCH', `drives/${id}`, { name: 'HSĐT', restrictions: { domainUsersOnly: true } });
    must(world, EDUCATION, 'POST', `drives/${id}/hide`);
    expect(must(world, EDUCATION, 'GET', `drives/${id}?fields=name,hidden,restrictions/domainUsersOnly`)).toEqual({
      name: 'HSĐT',
      hidden: true,
      restrictions: { domainUsersOnly: true },
    });
    must(world, EDUCATION, 'POST', `drives/${id}/unhide`);
    expect(must(world, EDUCATION, 'GET', 'drives').drives).toMatchObject([{ id, name: 'HSĐT' }]);
    expect(call(world, EDUCATION, 'DELETE', `drives/${id}`).status).toBe(204);
    expect(must(world, EDUCATION, 'GET', 'drives').drives).toEqual([]);
  });

  it('[DR85] are not for consumer accounts', () => {
    const world = school();
    const { id } = must(world, EDUCATION, 'POST', 'drives?requestId=1', { name: 'Hồ sơ' });
    expect(must(world, teacher, 'GET', 'drives').drives).toEqual([]);
    expect(call(world, teacher, 'POST', 'drives?requestId=1', { name: 'A' }).reason).toBe('userCannotCreateTeamDrives');
    expect(call(world, teacher, 'GET', `drives/${id}`)).toMatchObject({ status: 404, reason: 'notFound' });
  });

  it('[DR86] one request makes one drive', () => {
    const world = school();
    must(world, EDUCATION, 'POST', 'drives?requestId=1', { name: 'A' });
    expect(call(world, EDUCATION, 'POST', 'drives?requestId=1', { name: 'A' }).status).toBe(409);
    must(world, EDUCATION, 'POST', 'drives?requestId=2', { name: 'A' });
    expect(must(world, EDUCATION, 'GET', 'drives').drives).toHaveLength(2);
  });

  it('[DR85, DR87] about says who can', () => {
    const world = school();
    const asked = 'about?fields=canCreateDrives,storageQuota/limit';
    expect(must(world, EDUCATION, 'GET', asked)).toEqual({ canCreateDrives: true, storageQuota: {} });
    expect(must(world, teacher, 'GET', asked)).toEqual({
      canCreateDrives: false,
      storageQuota: { limit: '16106127360' },
    });
  });
});

it('[DR87] about counts what one’s files take', () => {
  const world = newWorld();
  const upload = (body: string) => {
    const url = 'https://www.googleapis.com/upload/drive/v3/files?uploadType=media';
    const headers = { authorization: `Bearer ${school}`, 'content-type': 'text/plain' };
    return JSON.parse(world.rest({ method: 'POST', url, headers, body }).body).id;
  };
  upload('12345');
  must(world, school, 'PATCH', `files/${upload('123')}`, { trashed: true });
  const { storageQuota, exportFormats } = must(world, school, 'GET', 'about?fields=*');
  expect(storageQuota).toMatchObject({ usage: '8', usageInDrive: '8', usageInDriveTrash: '3' });
  expect(exportFormats[SPREADSHEET]).toContain('text/csv');
});
