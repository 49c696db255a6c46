/** Grants that end at an hour. */
import type { SimWorld } from '../../../src/simulator/world';
import {
  call,
  grant,
  listIds,
  makeBlob,
  makeFolder,
  must,
  newWorld,
  other,
  permissionId,
  school,
  teacher,
} from '../support/drive-client';

const DAY = 24 * 3600 * 1000;
const SILENT = 'sendNotificationEmail=false';

const user = (role: string, emailAddress: string) => ({ type: 'user', role, emailAddress });
const inMs = (world: SimWorld, ms: number) => new Date(world.now() + ms).toISOString();

function lend(world: SimWorld, file: string, to: string, role: string, ms: number) {
  const body = { ...user(role, to), expirationTime: inMs(world, ms) };
  return call(world, school, 'POST', `files/${file}/permissions?${SILENT}`, body);
}

function withExpiry(): SimWorld {
  return newWorld({ switches: { expirationOnConsumer: true, listingLagMs: 0 } });
}

function rolesOf(world: SimWorld, file: string): Record<string, string> {
  const { permissions } = must(world, school, 'GET', `files/${file}/permissions?fields=permissions(emailAddress,role)`);
  return Object.fromEntries(
    permissions.map(({ emailAddress, role }: { emailAddress: string; role: string }) => [emailAddress, role]),
  );
}

it.each([
  ['past', 'blob', 'writer', -1, 'invalid'],
  ['two years', 'blob', 'writer', 730 * DAY, 'invalid'],
  ['folder, writer', 'folder', 'writer', DAY, 'cannotSetExpiration'],
  ['folder, reader', 'folder', 'reader', DAY, undefined],
  ['blob, writer', 'blob', 'writer', DAY, undefined],
])('[DR18] %s: a %s for a %s', (_, kind, role, ms, reason) => {
  const world = withExpiry();
  const file = kind === 'folder' ? makeFolder(world, school, 'A') : makeBlob(world, school, 'A');
  const body = { ...user(role, teacher), expirationTime: inMs(world, ms) };
  expect(call(world, school, 'POST', `files/${file}/permissions?${SILENT}`, body).reason).toBe(reason);
});

it('[DR18] a link takes no expiry; an expiry can be removed', () => {
  const world = withExpiry();
  const file = makeBlob(world, school, 'A');
  const link = { type: 'anyone', role: 'reader', expirationTime: inMs(world, DAY) };
  expect(call(world, school, 'POST', `files/${file}/permissions`, link).reason).toBe(
    'cannotSetExpirationOnAnyoneOrDomain',
  );
  grant(world, school, file, teacher, 'reader');
  const path = `files/${file}/permissions/${permissionId(world, teacher)}?fields=expirationTime`;
  const expirationTime = inMs(world, DAY);
  expect(must(world, school, 'PATCH', path, { expirationTime })).toEqual({ expirationTime });
  expect(must(world, school, 'PATCH', path, { role: 'writer' })).toEqual({ expirationTime });
  expect(must(world, school, 'PATCH', `${path}&removeExpiration=true`, { role: 'writer' })).toEqual({});
});

it('[DR8] what ends leaves what comes from above', () => {
  const world = withExpiry();
  const folder = makeFolder(world, school, 'A');
  const file = makeBlob(world, school, 'a', folder);
  grant(world, school, folder, teacher, 'reader');
  expect(lend(world, file, teacher, 'writer', DAY).status).toBe(200);
  expect(rolesOf(world, file)[teacher]).toBe('writer');
  world.state.nowMs += DAY;
  expect(rolesOf(world, file)[teacher]).toBe('reader');
  expect(call(world, teacher, 'PATCH', `files/${file}`, { name: 'b' }).status).toBe(403);
});

it('[DR8] what has ended can be given again', () => {
  const world = withExpiry();
  const file = makeBlob(world, school, 'a');
  lend(world, file, teacher, 'writer', DAY);
  world.state.nowMs += 2 * DAY;
  expect(rolesOf(world, file)).toEqual({ [school]: 'owner' });
  expect(lend(world, file, teacher, 'reader', DAY).json).toMatchObject({ role: 'reader' });
  expect(rolesOf(world, file)[teacher]).toBe('reader');
  expect(listIds(world, teacher, 'sharedWithMe')).toEqual([file]);
  world.state.nowMs += DAY;
  expect(listIds(world, teacher, 'sharedWithMe')).toEqual([]);
});

it.each(['writers', 'readers'])('[DR68] who has a grant for a time is among the %s until it ends', (collection) => {
  const world = withExpiry();
  const file = makeBlob(world, school, 'a');
  lend(world, file, teacher, 'writer', DAY);
  const q = `'${teacher}' in ${collection}`;
  expect(listIds(world, school, q)).toEqual([file]);
  world.state.nowMs += DAY;
  expect(listIds(world, school, q)).toEqual([]);
});

it('[DR29] who writes for a time does not share', () => {
  const world = withExpiry();
  const file = makeBlob(world, school, 'a');
  lend(world, file, teacher, 'writer', DAY);
  const asked = `files/${file}?fields=capabilities(canEdit,canShare)`;
  expect(must(world, teacher, 'GET', asked).capabilities).toEqual({ canEdit: true, canShare: false });
  expect(call(world, teacher, 'POST', `files/${file}/permissions`, user('reader', other)).reason).toBe(
    'insufficientFilePermissions',
  );
  const path = `files/${file}/permissions/${permissionId(world, teacher)}?removeExpiration=true`;
  must(world, school, 'PATCH', path, { role: 'writer' });
  expect(must(world, teacher, 'GET', asked).capabilities.canShare).toBe(true);
});

it('[DR58] its end is a change: for the owner of the item, for its grantee of a loss', () => {
  const world = withExpiry();
  const file = makeBlob(world, school, 'a');
  lend(world, file, teacher, 'reader', DAY);
  const { startPageToken: token } = must(world, school, 'GET', 'changes/startPageToken');
  const told = (email: string) =>
    must(world, email, 'GET', `changes?pageToken=${token}`).changes.map(
      ({ fileId, removed }: { fileId: string; removed: boolean }) => [fileId, removed],
    );
  expect([told(school), told(teacher)]).toEqual([[], []]);
  world.state.nowMs += DAY;
  expect([told(school), told(teacher)]).toEqual([[[file, false]], [[file, true]]]);
  expect(world.state.drive.expiringIds).toEqual({});
});

it.each([true, false])('[SW13] a consumer account can set one: %s', (expirationOnConsumer) => {
  const world = newWorld({ switches: { expirationOnConsumer } });
  const reason = expirationOnConsumer ? undefined : 'cannotSetExpiration';
  expect(lend(world, makeBlob(world, school, 'a'), teacher, 'writer', DAY).reason).toBe(reason);
});
