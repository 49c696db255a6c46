/** Sharing beyond single persons: offers of ownership, domains, links, messages. */
import { effectiveRole } from '../../../src/simulator/drive';
import type { SimWorld } from '../../../src/simulator/world';
import {
  call,
  grant,
  listIds,
  makeBlob,
  must,
  newWorld,
  other,
  permissionId,
  school,
  stranger,
  teacher,
  waitForListing,
} from '../support/drive-client';

const OFFER = { type: 'user', role: 'writer', emailAddress: teacher, pendingOwner: true };
const ACCEPT = 'transferOwnership=true';

describe('an offer of ownership', () => {
  function offered(): { world: SimWorld; file: string; path: string } {
    const world = newWorld();
    const file = makeBlob(world, school, 'Kế hoạch');
    must(world, school, 'POST', `files/${file}/permissions`, OFFER);
    return { world, file, path: `files/${file}/permissions/${permissionId(world, teacher)}` };
  }

  it('[DR24] is accepted with role=owner', () => {
    const { world, file, path } = offered();
    expect(must(world, teacher, 'PATCH', `${path}?${ACCEPT}`, { role: 'owner' }).role).toBe('owner');
    expect(effectiveRole(world, file, teacher)).toBe('owner');
    expect(effectiveRole(world, file, school)).toBe('writer');
    expect(must(world, teacher, 'GET', `${path}?fields=pendingOwner`)).toEqual({ pendingOwner: false });
  });

  it('[DR24] can be accepted by a create, also where writers cannot share, and goes to the new owner’s root', () => {
    const { world, file } = offered();
    must(world, school, 'PATCH', `files/${file}`, { writersCanShare: false });
    const body = { type: 'user', role: 'owner', emailAddress: teacher };
    must(world, teacher, 'POST', `files/${file}/permissions?${ACCEPT}&moveToNewOwnersRoot=true`, body);
    expect(must(world, teacher, 'GET', `files/${file}?fields=parents,ownedByMe`)).toEqual({
      parents: [world.account(teacher).rootId],
      ownedByMe: true,
    });
  });

  it('[DR24] raises a reader by an update of the permission', () => {
    const world = newWorld();
    const file = makeBlob(world, school, 'A');
    grant(world, school, file, teacher, 'reader');
    const path = `files/${file}/permissions/${permissionId(world, teacher)}`;
    const answer = must(world, school, 'PATCH', `${path}?fields=role,pendingOwner`, {
      role: 'writer',
      pendingOwner: true,
    });
    expect(answer).toEqual({ role: 'writer', pendingOwner: true });
  });

  it('[DR25] is seen by the one it is made to, and by one at a time', () => {
    const { world, file } = offered();
    const mayAccept = (email: string) =>
      must(world, email, 'GET', `files/${file}?fields=capabilities/canAcceptOwnership`).capabilities.canAcceptOwnership;
    expect(mayAccept(teacher)).toBe(true);
    expect(mayAccept(school)).toBe(false);
    must(world, school, 'POST', `files/${file}/permissions`, { ...OFFER, emailAddress: other });
    expect([mayAccept(teacher), mayAccept(other)]).toEqual([false, true]);
  });

  it('[DR25] ends when the role is set again', () => {
    const { world, path } = offered();
    must(world, school, 'PATCH', path, { role: 'reader' });
    expect(call(world, teacher, 'PATCH', `${path}?${ACCEPT}`, { role: 'owner' }).status).toBe(403);
  });

  it('[DR25] is made by the owner only, and accepted by nobody else', () => {
    const { world, file, path } = offered();
    grant(world, school, file, other, 'writer');
    const more = { ...OFFER, emailAddress: stranger };
    expect(call(world, other, 'POST', `files/${file}/permissions`, more)).toMatchObject({
      status: 403,
      reason: 'insufficientFilePermissions',
    });
    expect(call(world, other, 'PATCH', `${path}?${ACCEPT}`, { role: 'owner' }).status).toBe(403);
    expect(call(world, school, 'POST', `files/${file}/permissions`, { ...OFFER, role: 'reader' }).status).toBe(400);
  });
});

describe('a domain', () => {
  const head = 'hieu.truong@hoamai.example';
  const staff = 'gv.4b2@hoamai.example';
  const guest = 'khach@ngoai.example';

  function shared(more: Record<string, unknown> = {}): { world: SimWorld; file: string } {
    const accounts = [head, staff, guest].map((email) => ({ email, edition: 'education' as const }));
    const world = newWorld({ accounts });
    const file = makeBlob(world, head, 'Thông báo');
    const body = { type: 'domain', role: 'reader', domain: 'HoaMai.example', ...more };
    must(world, head, 'POST', `files/${file}/permissions?fields=*`, body);
    waitForListing(world);
    return { world, file };
  }

  it('[DR26] reaches its accounts and nobody else', () => {
    const { world, file } = shared();
    expect(effectiveRole(world, file, staff)).toBe('reader');
    expect(effectiveRole(world, file, guest)).toBeNull();
    const { permissions } = must(world, head, 'GET', `files/${file}/permissions?fields=*`);
    expect(permissions[1]).toMatchObject({ type: 'domain', domain: 'hoamai.example', displayName: 'hoamai.example' });
  });

  it('[DR26] finds the item in a search only if it may be discovered', () => {
    const hidden = shared();
    expect(listIds(hidden.world, staff, '')).toEqual([]);
    const open = shared({ allowFileDiscovery: true });
    expect(listIds(open.world, staff, '')).toEqual([open.file]);
    expect(listIds(open.world, guest, '')).toEqual([]);
  });
});

it('[DR27] the id of a link says whether it may be discovered', () => {
  const world = newWorld();
  const file = makeBlob(world, school, 'A');
  const link = { type: 'anyone', role: 'reader' };
  const path = `files/${file}/permissions?fields=id,allowFileDiscovery`;
  expect(must(world, school, 'POST', path, link)).toEqual({ id: 'anyoneWithLink', allowFileDiscovery: false });
  expect(must(world, school, 'POST', path, { ...link, allowFileDiscovery: true })).toEqual({
    id: 'anyone',
    allowFileDiscovery: true,
  });
});

it('[DR28] the message goes with the notification', () => {
  const world = newWorld();
  const file = makeBlob(world, school, 'A');
  const path = `files/${file}/permissions?emailMessage=${encodeURIComponent('Mời cô xem.')}`;
  must(world, school, 'POST', path, { type: 'user', role: 'reader', emailAddress: teacher });
  expect(world.state.drive.sharingMails).toMatchObject([{ to: teacher, message: 'Mời cô xem.', role: 'reader' }]);
});

it('[DR43] who may not share makes no invitation either', () => {
  const world = newWorld();
  const file = makeBlob(world, school, 'A');
  grant(world, school, file, teacher, 'reader');
  const before = world.snapshot();
  const body = { type: 'user', role: 'reader', emailAddress: 'chua.co@tai.khoan.example' };
  expect(call(world, teacher, 'POST', `files/${file}/permissions`, body).status).toBe(403);
  expect(world.state).toEqual(before);
});
