/** revisions.* of blobs and of native files. */
import type { SimWorld } from '../../../src/simulator/world';
import { call, grant, make, makeFolder, must, newWorld, SPREADSHEET, school, teacher } from '../support/drive-client';

const DAY_MS = 24 * 60 * 60 * 1000;

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

it('[DR75] of a spreadsheet only the head is there, with an id that follows its changes', () => {
  const world = newWorld();
  const id = make(world, school, { name: 'S', mimeType: SPREADSHEET });
  const before = revisionIds(world, id);
  must(world, school, 'PATCH', `files/${id}`, { name: 'T' });
  expect(before).toHaveLength(1);
  expect(revisionIds(world, id)).not.toEqual(before);
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
