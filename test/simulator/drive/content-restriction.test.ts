/** Content restrictions: what they block, and who sets and clears them. */
import { effectiveRole, isContentLocked } from '../../../src/simulator/drive';
import { NotSimulated } from '../../../src/simulator/kernel/errors';
import { call, grant, makeBlob, makeFolder, must, newWorld, other, school, teacher } from '../support/drive-client';

const lock = (more: Record<string, unknown> = {}) => ({ contentRestrictions: [{ readOnly: true, ...more }] });
const UNLOCK = { contentRestrictions: [{ readOnly: false }] };

/** A record of `owner` in a school folder where the teacher writes. */
function record(owner = school, options: Parameters<typeof newWorld>[0] = {}) {
  const world = newWorld(options);
  const folder = makeFolder(world, school, 'Lớp');
  grant(world, school, folder, teacher, 'writer');
  return { world, folder, id: makeBlob(world, owner, 'Kế hoạch', folder) };
}

it('[DR50] blocks name and content, not place, sharing and properties', () => {
  const { world, folder, id } = record();
  must(world, school, 'PATCH', `files/${id}`, lock({ reason: 'Đã duyệt' }));
  const media = world.rest({
    method: 'PATCH',
    url: `https://www.googleapis.com/upload/drive/v3/files/${id}?uploadType=media`,
    headers: { Authorization: `Bearer ${school}`, 'Content-Type': 'text/plain' },
    body: 'mới',
  });
  expect(media.status).toBe(403);
  expect(call(world, school, 'PATCH', `files/${id}`, { name: 'B' }).reason).toBe('insufficientFilePermissions');
  expect(call(world, school, 'PATCH', `files/${id}`, { properties: { k: 'v' } }).status).toBe(200);
  expect(call(world, school, 'PATCH', `files/${id}?addParents=root&removeParents=${folder}`).status).toBe(200);
  grant(world, school, id, other, 'writer');
  expect(effectiveRole(world, id, other)).toBe('writer');
});

it('[DR50] an unlock frees the name again', () => {
  const { world, id } = record();
  must(world, school, 'PATCH', `files/${id}`, lock());
  must(world, school, 'PATCH', `files/${id}`, UNLOCK);
  expect(isContentLocked(world, id)).toBe(false);
  expect(call(world, school, 'PATCH', `files/${id}`, { name: 'B' }).status).toBe(200);
});

it('[DR51] any writer sets and clears an ordinary restriction', () => {
  const { world, id } = record();
  const fields = 'fields=contentRestrictions(readOnly,ownerRestricted,reason,restrictingUser(emailAddress))';
  expect(must(world, teacher, 'PATCH', `files/${id}?${fields}`, lock({ reason: 'xong' })).contentRestrictions).toEqual([
    { readOnly: true, ownerRestricted: false, reason: 'xong', restrictingUser: { emailAddress: teacher } },
  ]);
  expect(call(world, school, 'PATCH', `files/${id}`, UNLOCK).status).toBe(200);
  grant(world, school, id, other, 'commenter');
  expect(call(world, other, 'PATCH', `files/${id}`, lock()).reason).toBe('insufficientFilePermissions');
});

it('[DR51] an ownerRestricted one is set and cleared by the owner only', () => {
  const { world, id } = record(school, { switches: { ownerRestrictedOnConsumer: true } });
  expect(call(world, teacher, 'PATCH', `files/${id}`, lock({ ownerRestricted: true })).reason).toBe(
    'insufficientFilePermissions',
  );
  must(world, school, 'PATCH', `files/${id}`, lock({ ownerRestricted: true }));
  const seen = must(
    world,
    teacher,
    'GET',
    `files/${id}?fields=capabilities(canRemoveContentRestriction,canModifyContent)`,
  );
  expect(seen.capabilities).toEqual({ canRemoveContentRestriction: false, canModifyContent: false });
  expect(call(world, teacher, 'PATCH', `files/${id}`, UNLOCK).reason).toBe('insufficientFilePermissions');
  expect(call(world, school, 'PATCH', `files/${id}`, UNLOCK).status).toBe(200);
});

it.each([true, false])('[SW3] ownerRestricted on a consumer account: %s', (isAllowed) => {
  const { world, id } = record(school, { switches: { ownerRestrictedOnConsumer: isAllowed } });
  const { capabilities } = must(world, school, 'GET', `files/${id}?fields=capabilities`);
  expect(capabilities.canModifyOwnerContentRestriction).toBe(isAllowed);
  const { reason } = call(world, school, 'PATCH', `files/${id}`, lock({ ownerRestricted: true }));
  expect(reason).toBe(isAllowed ? undefined : 'insufficientFilePermissions');
});

it('[DR52] one restriction, and a reason only with readOnly', () => {
  const { world, id } = record();
  const refused = [
    { contentRestrictions: [{ readOnly: true }, { readOnly: true }] },
    { contentRestrictions: [{ readOnly: false, reason: 'x' }] },
  ];
  for (const body of refused) {
    expect(call(world, school, 'PATCH', `files/${id}`, body)).toMatchObject({ status: 400, reason: 'invalid' });
  }
  expect(isContentLocked(world, id)).toBe(false);
});

it('[DR44] whether folders take a restriction is not known, so it is not simulated', () => {
  const { world, folder } = record();
  expect(() => call(world, school, 'PATCH', `files/${folder}`, lock())).toThrow(NotSimulated);
});
