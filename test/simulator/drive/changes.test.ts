/** changes.*: what an account is told since a token. */
import fc from 'fast-check';
import type { SimWorld } from '../../../src/simulator/world';
import {
  call,
  grant,
  makeBlob,
  makeFolder,
  must,
  newWorld,
  other,
  permissionId,
  school,
  teacher,
} from '../support/drive-client';

function startToken(world: SimWorld, email: string): string {
  return must(world, email, 'GET', 'changes/startPageToken').startPageToken;
}

function since(world: SimWorld, email: string, token: string, more = '') {
  const page = must(world, email, 'GET', `changes?pageToken=${token}${more}`);
  return page.changes.map(({ fileId, removed }: { fileId: string; removed: boolean }) => [fileId, removed]);
}

it('[DR70] each item is told once, as it is now, in the order of the last changes', () => {
  const world = newWorld();
  const token = startToken(world, school);
  const a = makeBlob(world, school, 'A');
  const b = makeBlob(world, school, 'B');
  must(world, school, 'PATCH', `files/${a}`, { name: 'A2' });
  const { changes } = must(world, school, 'GET', `changes?pageToken=${token}`);
  expect(changes).toMatchObject([
    { kind: 'drive#change', changeType: 'file', removed: false, fileId: b, file: { id: b, name: 'B' } },
    { fileId: a, file: { name: 'A2' } },
  ]);
});

it('[DR70] fields choose what is told of a file', () => {
  const world = newWorld();
  const token = startToken(world, school);
  makeBlob(world, school, 'A');
  const path = `changes?pageToken=${token}&fields=changes(time,file(name,capabilities/canEdit))`;
  expect(must(world, school, 'GET', path)).toEqual({
    changes: [{ time: '2026-11-23T05:00:00.000Z', file: { name: 'A', capabilities: { canEdit: true } } }],
  });
});

it.each([
  ['a rename', (world: SimWorld, id: string) => must(world, school, 'PATCH', `files/${id}`, { name: 'B' })],
  ['a star', (world: SimWorld, id: string) => must(world, school, 'PATCH', `files/${id}`, { starred: true })],
  ['a grant', (world: SimWorld, id: string) => grant(world, school, id, other, 'reader')],
  ['the trash', (world: SimWorld, id: string) => must(world, school, 'PATCH', `files/${id}`, { trashed: true })],
  [
    'a comment',
    (world: SimWorld, id: string) => must(world, school, 'POST', `files/${id}/comments?fields=id`, { content: 'A' }),
  ],
])('[DR70] %s is a change', (_name, change) => {
  const world = newWorld();
  const id = makeBlob(world, school, 'A');
  const token = startToken(world, school);
  change(world, id);
  expect(since(world, school, token)).toEqual([[id, false]]);
});

it('[DR71] loss of access and deletion are told as removed', () => {
  const world = newWorld();
  const lost = makeBlob(world, school, 'A');
  const gone = makeBlob(world, school, 'B');
  for (const id of [lost, gone]) grant(world, school, id, teacher, 'reader');
  const token = startToken(world, teacher);
  must(world, school, 'DELETE', `files/${lost}/permissions/${permissionId(world, teacher)}`);
  must(world, school, 'DELETE', `files/${gone}`);
  expect(since(world, teacher, token)).toEqual([
    [lost, true],
    [gone, true],
  ]);
  expect(since(world, school, token)).toEqual([
    [lost, false],
    [gone, true],
  ]);
  expect(since(world, other, token)).toEqual([]);
});

it('[DR71] a move out of a shared folder removes an item; what is shared again is no longer removed', () => {
  const world = newWorld();
  const folder = makeFolder(world, school, 'Lớp 5A1');
  grant(world, school, folder, teacher, 'reader');
  const id = makeBlob(world, school, 'A', folder);
  const token = startToken(world, teacher);
  must(world, school, 'PATCH', `files/${id}?removeParents=${folder}&addParents=root`);
  expect(since(world, teacher, token)).toEqual([[id, true]]);
  grant(world, school, id, teacher, 'reader');
  expect(since(world, teacher, token)).toEqual([[id, false]]);
});

it('[DR72] pages from one token to the next tell everything once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 5 }), (count, pageSize) => {
      const world = newWorld();
      let token = startToken(world, school);
      const ids = Array.from({ length: count }, (_, i) => makeBlob(world, school, `${i}`));
      const told: string[] = [];
      for (;;) {
        const page = must(world, school, 'GET', `changes?pageToken=${token}&pageSize=${pageSize}`);
        told.push(...page.changes.map(({ fileId }: { fileId: string }) => fileId));
        token = page.nextPageToken ?? page.newStartPageToken;
        if (page.newStartPageToken) break;
      }
      expect(told).toEqual(ids);
      expect(since(world, school, token)).toEqual([]);
    }),
    { seed: 20261123, numRuns: 20 },
  );
});

it.each(['0', 'x', '99999'])('[DR72] the token %s is refused', (token) => {
  expect(call(newWorld(), school, 'GET', `changes?pageToken=${token}`)).toMatchObject({
    status: 400,
    reason: 'invalid',
  });
});

it('[DR73] a grant on a folder changes the folder only', () => {
  const world = newWorld();
  const folder = makeFolder(world, school, 'A');
  makeBlob(world, school, 'B', folder);
  const token = startToken(world, school);
  grant(world, school, folder, teacher, 'writer');
  expect(since(world, school, token)).toEqual([[folder, false]]);
});

it('[DR74] removed items and items of others can be left out', () => {
  const world = newWorld();
  const token = startToken(world, teacher);
  const own = makeBlob(world, teacher, 'A');
  const shared = makeBlob(world, school, 'B');
  grant(world, school, shared, teacher, 'reader');
  must(world, teacher, 'DELETE', `files/${makeBlob(world, teacher, 'C')}`);
  expect(since(world, teacher, token, '&includeRemoved=false')).toEqual([
    [own, false],
    [shared, false],
  ]);
  expect(since(world, teacher, token, '&restrictToMyDrive=true&includeRemoved=false')).toEqual([[own, false]]);
});
