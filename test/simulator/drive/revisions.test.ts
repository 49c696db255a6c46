/** revisions.* of blobs and of native files. */
import type { SimWorld } from '../../../src/simulator/world';
import {
  call,
  grant,
  make,
  makeFolder,
  must,
  NOON,
  newWorld,
  SPREADSHEET,
  school,
  teacher,
} from '../support/drive-client';

const MINUTE_MS = 60 * 1000;
const DAY_MS = 24 * 60 * MINUTE_MS;

function upload(world: SimWorld, id: string, body: string, more = ''): void {
  const url = `https://www.googleapis.com/upload/drive/v3/files/${id}?uploadType=media${more}`;
  const headers = { authorization: `Bearer ${school}`, 'content-type': 'text/plain' };
  expect(world.rest({ method: 'PATCH', url, headers, body }).status).toBe(200);
}

/** A text with three versions, the last one `ba`. */
function versions(): { world: SimWorld; id: string; ids: string[] } {
  const world = newWorld();
  const id = make(world, school, { name: 'a.txt', mimeType: 'text/plain' });
  for (const text of ['hai', 'ba']) upload(world, id, text);
  return { world, id, ids: revisionIds(world, id) };
}

function revisionIds(world: SimWorld, id: string): string[] {
  return must(world, school, 'GET', `files/${id}/revisions`).revisions.map((each: { id: string }) => each.id);
}

it('[DR75] every upload makes one, with its content', () => {
  const { world, id, ids } = versions();
  expect(ids).toHaveLength(3);
  const contents = [...ids, 'head'].map(
    (each) => call(world, school, 'GET', `files/${id}/revisions/${each}?alt=media`).body,
  );
  expect(contents).toEqual(['', 'hai', 'ba', 'ba']);
  expect(must(world, school, 'GET', `files/${id}?fields=headRevisionId`).headRevisionId).toBe(ids[2]);
});

it('[DR75] tells size, checksum and who made it', () => {
  const { world, id, ids } = versions();
  const path = `files/${id}/revisions/${ids[1]}?fields=*`;
  expect(must(world, school, 'GET', path)).toMatchObject({
    kind: 'drive#revision',
    size: '3',
    md5Checksum: '42810cb02db3bb2cbb428af0d8b0376e',
    keepForever: false,
    lastModifyingUser: { emailAddress: school },
    originalFilename: 'a.txt',
  });
});

function write(world: SimWorld, by: string, id: string, value: string): void {
  const url = `https://sheets.googleapis.com/v4/spreadsheets/${id}/values/A1?valueInputOption=RAW`;
  const headers = { authorization: `Bearer ${by}` };
  expect(world.rest({ method: 'PUT', url, headers, body: JSON.stringify({ values: [[value]] }) }).status).toBe(200);
}

/** Of each revision who edited last, and at which minute after noon. */
function edits(world: SimWorld, id: string): [string, number][] {
  const noon = Date.parse(NOON);
  const path = `files/${id}/revisions?fields=revisions(modifiedTime,lastModifyingUser)&pageSize=1000`;
  return must(world, school, 'GET', path).revisions.map(
    (each: { modifiedTime: string; lastModifyingUser: { emailAddress: string } }) => [
      each.lastModifyingUser.emailAddress,
      (Date.parse(each.modifiedTime) - noon) / MINUTE_MS,
    ],
  );
}

it('[DR79] a spreadsheet tells who edited it and when, its metadata aside', () => {
  const world = newWorld();
  const id = make(world, school, { name: 'S', mimeType: SPREADSHEET });
  grant(world, school, id, teacher, 'writer');
  for (const [minutes, by] of [
    [10, teacher],
    [2, teacher],
    [1, school],
    [1, teacher],
    [5, teacher],
  ] as const) {
    world.state.nowMs += minutes * MINUTE_MS;
    write(world, by, id, String(minutes));
  }
  must(world, school, 'PATCH', `files/${id}`, { name: 'T' });
  expect(edits(world, id)).toEqual([
    [school, 0],
    [teacher, 12],
    [school, 13],
    [teacher, 14],
    [teacher, 19],
  ]);
  expect(must(world, school, 'GET', `files/${id}?fields=headRevisionId`)).toEqual({});
});

it('[DR79] at most 100 are kept; a copy begins anew', () => {
  const world = newWorld();
  const id = make(world, school, { name: 'S', mimeType: SPREADSHEET });
  for (let i = 0; i < 120; i++) {
    world.state.nowMs += 6 * MINUTE_MS;
    write(world, school, id, String(i));
  }
  expect(edits(world, id)).toHaveLength(100);
  const copy = must(world, school, 'POST', `files/${id}/copy`, {}).id;
  expect(edits(world, copy)).toHaveLength(1);
});

it('[DR76] old ones are purged, kept ones stay', () => {
  const { world, id, ids } = versions();
  must(world, school, 'PATCH', `files/${id}/revisions/${ids[1]}`, { keepForever: true });
  world.state.nowMs += 30 * DAY_MS;
  expect(revisionIds(world, id)).toEqual(ids.slice(1));
});

it('[DR76] at most 100 are there that are not kept', () => {
  const { world, id, ids } = versions();
  for (let i = 0; i < 98; i++) upload(world, id, `${i}`);
  const left = must(world, school, 'GET', `files/${id}/revisions?pageSize=1000`).revisions;
  expect(left).toHaveLength(100);
  expect(left[0].id).toBe(ids[1]);
});

it('[DR76] kept forever is not taken back, and has a limit', () => {
  const { world, id, ids } = versions();
  upload(world, id, 'bốn', '&keepRevisionForever=true');
  const kept = `files/${id}/revisions/head`;
  expect(must(world, school, 'GET', `${kept}?fields=keepForever`)).toEqual({ keepForever: true });
  expect(call(world, school, 'PATCH', kept, { keepForever: false })).toMatchObject({
    status: 400,
    reason: 'illegalKeepForeverModification',
  });
  for (let i = 0; i < 199; i++) upload(world, id, `${i}`, '&keepRevisionForever=true');
  expect(call(world, school, 'PATCH', `files/${id}/revisions/${ids[2]}`, { keepForever: true }).status).toBe(403);
});

it('[DR77] a deleted one is gone; without the head the one before is the content', () => {
  const { world, id, ids } = versions();
  expect(call(world, school, 'DELETE', `files/${id}/revisions/${ids[2]}`).status).toBe(204);
  expect(call(world, school, 'GET', `files/${id}?alt=media`).body).toBe('hai');
  must(world, school, 'DELETE', `files/${id}/revisions/${ids[0]}`);
  expect(call(world, school, 'DELETE', `files/${id}/revisions/${ids[1]}`)).toMatchObject({
    status: 403,
    reason: 'cannotDeleteOnlyRevision',
  });
});

it('[DR77] those of a spreadsheet stay', () => {
  const world = newWorld();
  const id = make(world, school, { name: 'S', mimeType: SPREADSHEET });
  expect(call(world, school, 'DELETE', `files/${id}/revisions/head`).reason).toBe('revisionDeletionNotSupported');
});

it('[DR78] readers see none, folders have none', () => {
  const { world, id } = versions();
  grant(world, school, id, teacher, 'reader');
  expect(call(world, teacher, 'GET', `files/${id}/revisions`).reason).toBe('insufficientFilePermissions');
  const asked = `files/${id}?fields=capabilities/canReadRevisions`;
  expect(must(world, teacher, 'GET', asked)).toEqual({ capabilities: { canReadRevisions: false } });
  expect(must(world, school, 'GET', asked)).toEqual({ capabilities: { canReadRevisions: true } });
  const folder = makeFolder(world, school, 'F');
  expect(call(world, school, 'GET', `files/${folder}/revisions`).reason).toBe('revisionsNotSupported');
  expect(call(world, school, 'GET', `files/${id}/revisions/x`)).toMatchObject({ status: 404, reason: 'notFound' });
});
