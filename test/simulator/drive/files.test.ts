/** Files: creating, ids, properties, content, trash, deletion, moves, copies, capabilities. */

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { effectiveRole, getFile } from '../../../src/simulator/drive';
import { NotSimulated } from '../../../src/simulator/kernel/errors';
import { width } from '../../support/width';
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
  school,
  stranger,
  teacher,
  waitForListing,
} from '../support/drive-client';

/** A school folder where the teacher writes, with an upload of the teacher's. */
function sharedFolder(options: Parameters<typeof newWorld>[0] = {}) {
  const world = newWorld(options);
  const folder = makeFolder(world, school, 'Tải lên');
  grant(world, school, folder, teacher, 'writer');
  const upload = makeBlob(world, teacher, 'Ảnh', folder);
  return { world, folder, upload };
}

describe('create', () => {
  it('[DR30] the caller owns what it makes in the folder of another', () => {
    const { world, folder, upload } = sharedFolder();
    const seen = must(world, school, 'GET', `files/${upload}?fields=owners(emailAddress),ownedByMe,parents`);
    expect(seen).toEqual({ owners: [{ emailAddress: teacher }], ownedByMe: false, parents: [folder] });
  });

  it.each([
    ['a folder one cannot see', stranger, 404, 'notFound'],
    ['a folder one only reads', other, 403, 'insufficientParentPermissions'],
  ])('[DR30] %s is refused', (_, email, status, reason) => {
    const { world, folder } = sharedFolder();
    grant(world, school, folder, other, 'reader');
    expect(call(world, email, 'POST', 'files', { name: 'A', parents: [folder] })).toMatchObject({ status, reason });
  });

  it('[DR30, DR37] a parent must be one folder', () => {
    const { world, folder, upload } = sharedFolder();
    expect(call(world, school, 'POST', 'files', { parents: [upload] }).reason).toBe('parentNotAFolder');
    expect(call(world, school, 'POST', 'files', { parents: [folder, 'root'] }).reason).toBe('cannotAddParent');
    expect(must(world, school, 'POST', 'files?fields=parents', { parents: ['root'] }).parents).toEqual([
      world.account(school).rootId,
    ]);
  });

  it('[DR31] a pre-generated id makes one file', () => {
    const world = newWorld();
    const [id, second] = must(world, school, 'GET', 'files/generateIds?count=2').ids;
    expect(make(world, school, { id, name: 'A', mimeType: FOLDER })).toBe(id);
    const again = call(world, school, 'POST', 'files', { id, name: 'A', mimeType: FOLDER });
    expect(again).toMatchObject({ status: 409, reason: 'fileIdInUse' });
    expect(call(world, school, 'POST', 'files', { id: 'mine', name: 'A' })).toMatchObject({
      status: 400,
      reason: 'invalid',
    });
    expect(call(world, school, 'POST', 'files', { id: second, mimeType: DOCUMENT })).toMatchObject({
      status: 400,
      reason: 'generatedIdNotSupported',
    });
  });

  it('[DR32] two files may have one name', () => {
    const { world, folder } = sharedFolder();
    expect(makeBlob(world, school, 'A', folder)).not.toBe(makeBlob(world, school, 'A', folder));
  });

  it.each([
    ['mimeType', { mimeType: 'application/vnd.google-apps.form' }],
    ['downloadRestrictions', { downloadRestrictions: { itemDownloadRestriction: { restrictedForReaders: true } } }],
  ])('[DR44] writing %s that has no model is not simulated', (_, body) => {
    expect(() => call(newWorld(), school, 'POST', 'files', body)).toThrow(NotSimulated);
  });

  it('[DR44] a field without a model is not simulated when it is named', () => {
    const { world, upload } = sharedFolder();
    expect(() => call(world, school, 'GET', `files/${upload}?fields=linkShareMetadata`)).toThrow(NotSimulated);
    expect(() => call(world, school, 'GET', `files/${upload}?fields=capabilities(canAccessViaGenAi)`)).toThrow(
      NotSimulated,
    );
    expect(call(world, school, 'GET', `files/${upload}?fields=*`).status).toBe(200);
  });
});

describe('properties', () => {
  it('[DR33] the limit is 124 bytes of key and value in UTF-8', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        (key, value) => {
          const { status } = call(newWorld(), school, 'POST', 'files', { properties: { [key]: value } });
          expect(status).toBe(Buffer.byteLength(key + value) <= 124 ? 200 : 400);
        },
      ),
      { seed: 20261123, numRuns: width(30, 100) },
    );
  });

  it('[DR33] null clears, others stay, the 31st is refused', () => {
    const world = newWorld();
    const id = make(world, school, { properties: { a: '1', b: '2' } });
    const path = `files/${id}?fields=properties`;
    expect(must(world, school, 'PATCH', path, { properties: { a: null, c: '3' } }).properties).toEqual({
      b: '2',
      c: '3',
    });
    const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`k${n}`, 'v']));
    expect(call(world, school, 'PATCH', path, { properties: many(28) }).status).toBe(200);
    expect(call(world, school, 'PATCH', path, { properties: { more: 'v' } })).toMatchObject({
      status: 400,
      reason: 'invalid',
    });
  });
});

describe('content', () => {
  it('[DR34] a blob has size and checksum and can be fetched', () => {
    const world = newWorld();
    const body =
      '--x\r\nContent-Type: application/json\r\n\r\n{"name":"A"}\r\n--x\r\nContent-Type: text/plain\r\n\r\nBáo ăn\r\n--x--';
    const response = world.rest({
      method: 'POST',
      url: 'https://www.googleapis.com/upload/drive/v3/files?uploadType=multipart&fields=id,name,mimeType,size,md5Checksum',
      headers: { Authorization: `Bearer ${school}`, 'Content-Type': 'multipart/related; boundary=x' },
      body,
    });
    const { id, ...rest } = JSON.parse(response.body);
    const md5Checksum = createHash('md5').update('Báo ăn').digest('hex');
    expect(rest).toEqual({ name: 'A', mimeType: 'text/plain', size: '8', md5Checksum });
    expect(call(world, school, 'GET', `files/${id}?alt=media`).body).toBe('Báo ăn');
  });

  it('[DR34] new content replaces the old; a native file cannot be downloaded', () => {
    const world = newWorld();
    const id = makeBlob(world, school, 'A');
    const response = world.rest({
      method: 'PATCH',
      url: `https://www.googleapis.com/upload/drive/v3/files/${id}?uploadType=media&fields=size`,
      headers: { Authorization: `Bearer ${school}`, 'Content-Type': 'text/csv' },
      body: '1,2',
    });
    expect(JSON.parse(response.body)).toEqual({ size: '3' });
    const document = make(world, school, { mimeType: DOCUMENT });
    expect(call(world, school, 'GET', `files/${document}?alt=media`)).toMatchObject({
      status: 403,
      reason: 'fileNotDownloadable',
    });
  });
});

describe('trash and deletion', () => {
  it('[DR35] only the owner trashes; what lies below counts as trashed', () => {
    const { world, folder, upload } = sharedFolder();
    expect(call(world, teacher, 'PATCH', `files/${folder}`, { trashed: true }).reason).toBe(
      'insufficientFilePermissions',
    );
    must(world, school, 'PATCH', `files/${folder}`, { trashed: true });
    expect(must(world, teacher, 'GET', `files/${upload}?fields=trashed,explicitlyTrashed`)).toEqual({
      trashed: true,
      explicitlyTrashed: false,
    });
  });

  it('[DR36] a folder delete removes the own items and sends others home', () => {
    const { world, folder, upload } = sharedFolder();
    const own = makeBlob(world, school, 'B', folder);
    const teachers = makeFolder(world, teacher, 'C', folder);
    const below = makeBlob(world, school, 'D', teachers);
    const kept = makeBlob(world, teacher, 'E', teachers);
    expect(call(world, teacher, 'DELETE', `files/${folder}`).reason).toBe('insufficientFilePermissions');
    expect(call(world, school, 'DELETE', `files/${folder}`).status).toBe(204);
    for (const id of [folder, own, below]) expect(call(world, school, 'GET', `files/${id}`).status).toBe(404);
    const home = world.account(teacher).rootId;
    expect([upload, teachers, kept].map((id) => getFile(world, id).parentId)).toEqual([home, home, teachers]);
    expect(call(world, school, 'GET', `files/${upload}`).status).toBe(404);
  });
});

describe('moves', () => {
  function twoFolders(options: Parameters<typeof newWorld>[0] = {}) {
    const { world, folder, upload } = sharedFolder(options);
    const done = makeFolder(world, school, 'Đã duyệt');
    grant(world, school, done, teacher, 'reader');
    const move = (email: string, id: string, to: string, from: string = folder) =>
      call(world, email, 'PATCH', `files/${id}?fields=parents&addParents=${to}&removeParents=${from}`);
    return { world, folder, upload, done, move };
  }

  it('[DR38] access follows the new folder, direct grants stay', () => {
    const { world, folder, done, move } = twoFolders();
    const record = makeBlob(world, school, 'Kế hoạch', folder);
    grant(world, school, record, other, 'writer');
    expect(move(school, record, done).json.parents).toEqual([done]);
    expect([teacher, other].map((email) => effectiveRole(world, record, email))).toEqual(['reader', 'writer']);
  });

  it('[DR37] a second parent is refused, the same parent changes nothing', () => {
    const { world, folder, upload, done } = twoFolders();
    expect(call(world, school, 'PATCH', `files/${upload}?addParents=${done}`)).toMatchObject({
      status: 403,
      reason: 'cannotAddParent',
    });
    expect(call(world, teacher, 'PATCH', `files/${upload}?addParents=${folder}`).status).toBe(200);
    expect(getFile(world, upload).parentId).toBe(folder);
    expect(call(world, teacher, 'PATCH', `files/${upload}`, { parents: [done] }).reason).toBe('fieldNotWritable');
  });

  it('[DR38] the target must be writable, and so must the folder one moves from', () => {
    const { world, folder, upload, done, move } = twoFolders();
    expect(move(teacher, upload, done).reason).toBe('insufficientParentPermissions');
    const record = makeBlob(world, school, 'A', done);
    grant(world, school, record, teacher, 'writer');
    expect(move(teacher, record, folder, done).reason).toBe('insufficientFilePermissions');
    expect(call(world, teacher, 'PATCH', `files/${record}`, { name: 'B' }).status).toBe(200);
  });

  it('[DR39] taken out without a new folder an item goes to its owner’s My Drive', () => {
    const { world, folder, upload } = twoFolders();
    must(world, school, 'PATCH', `files/${upload}?removeParents=${folder}`);
    expect(getFile(world, upload).parentId).toBe(world.account(teacher).rootId);
    expect(effectiveRole(world, upload, school)).toBeNull();
  });

  it.each([true, false])('[SW5] the folder owner moves what others own: %s', (isAllowed) => {
    const { upload, done, move } = twoFolders({ switches: { folderOwnerMovesOthersItems: isAllowed } });
    expect(move(school, upload, done).reason).toBe(isAllowed ? undefined : 'insufficientFilePermissions');
  });

  it.each([true, false])('[SW8] an owner who only reads the folder moves the own item out: %s', (isAllowed) => {
    const { world, folder, upload, move } = twoFolders({ switches: { ownerMovesOwnItemOut: isAllowed } });
    const path = `files/${folder}/permissions/${world.account(teacher).permissionId}`;
    must(world, school, 'PATCH', path, { role: 'reader' });
    expect(move(teacher, upload, 'root').reason).toBe(isAllowed ? undefined : 'insufficientFilePermissions');
  });
});

describe('copies', () => {
  it('[DR40] belong to the copier, keep properties, drop lock and grants', () => {
    const { world, folder, upload } = sharedFolder();
    must(world, teacher, 'PATCH', `files/${upload}`, {
      properties: { mark: 'M1' },
      contentRestrictions: [{ readOnly: true }],
    });
    grant(world, teacher, upload, other, 'writer');
    const body = { name: 'Bản lưu', properties: { copyOf: upload } };
    const copy = must(world, school, 'POST', `files/${upload}/copy?fields=*`, body);
    expect(copy).toMatchObject({
      name: 'Bản lưu',
      ownedByMe: true,
      parents: [folder],
      properties: { mark: 'M1', copyOf: upload },
    });
    expect(copy.contentRestrictions).toBeUndefined();
    expect(effectiveRole(world, copy.id, other)).toBeNull();
    expect(effectiveRole(world, copy.id, teacher)).toBe('writer');
  });

  it('[DR40] a reader copies into the own My Drive; folders are not copied', () => {
    const { world, folder, upload } = sharedFolder();
    grant(world, teacher, upload, other, 'reader');
    expect(must(world, other, 'POST', `files/${upload}/copy?fields=name,parents`)).toEqual({
      name: 'Copy of Ảnh',
      parents: [world.account(other).rootId],
    });
    expect(call(world, school, 'POST', `files/${folder}/copy`)).toMatchObject({
      status: 403,
      reason: 'cannotCopyFile',
    });
  });
});

it('[DR41] writersCanShare=false is undone by the owner only', () => {
  const { world, folder } = sharedFolder();
  expect(() => call(world, teacher, 'PATCH', `files/${folder}`, { writersCanShare: false })).toThrow(NotSimulated);
  must(world, school, 'PATCH', `files/${folder}`, { writersCanShare: false });
  expect(call(world, teacher, 'PATCH', `files/${folder}`, { writersCanShare: true }).reason).toBe(
    'insufficientFilePermissions',
  );
});

it('[DR42] capabilities agree with what requests then allow', () => {
  const { world, folder, upload } = sharedFolder();
  grant(world, school, folder, other, 'reader');
  const record = makeBlob(world, school, 'A', folder);
  must(world, school, 'PATCH', `files/${record}`, { contentRestrictions: [{ readOnly: true }] });
  const trials: [string, string, () => { status: number }][] = [school, teacher, other].flatMap((email) =>
    [folder, upload, record].flatMap((id): [string, string, () => { status: number }][] => [
      ['canRename', `${email} ${id}`, () => call(world, email, 'PATCH', `files/${id}`, { name: 'mới' })],
      ['canTrash', `${email} ${id}`, () => call(world, email, 'PATCH', `files/${id}`, { trashed: true })],
      ['canDelete', `${email} ${id}`, () => call(world, email, 'DELETE', `files/${id}`)],
      ['canCopy', `${email} ${id}`, () => call(world, email, 'POST', `files/${id}/copy`)],
      ['canShare', `${email} ${id}`, () => call(world, email, 'GET', `files/${id}/permissions`)],
      [
        'canRemoveMyDriveParent',
        `${email} ${id}`,
        () => call(world, email, 'PATCH', `files/${id}?removeParents=${getFile(world, id).parentId}`),
      ],
      ['canAddChildren', `${email} ${id}`, () => call(world, email, 'POST', 'files', { parents: [id] })],
    ]),
  );
  for (const [capability, who, attempt] of trials) {
    const [email, id] = who.split(' ') as [string, string];
    const before = world.snapshot();
    const isPromised = must(world, email, 'GET', `files/${id}?fields=capabilities`).capabilities[capability];
    expect([capability, who, attempt().status < 300]).toEqual([capability, who, isPromised]);
    world.restore(before);
  }
});

it('[DR43] a refused request changes nothing', () => {
  const { world, folder, upload } = sharedFolder();
  const refused = [
    () => call(world, school, 'PATCH', `files/${upload}`, { name: 'B', trashed: true }),
    () => call(world, teacher, 'PATCH', `files/${folder}`, { name: 'B', properties: { k: 'x'.repeat(200) } }),
    () =>
      call(world, teacher, 'POST', `files/${upload}/permissions?sendNotificationEmail=false`, {
        type: 'user',
        role: 'reader',
        emailAddress: 'chua.co@tai.khoan.example',
      }),
    () => call(world, teacher, 'POST', 'files', { parents: ['none'] }),
  ];
  for (const attempt of refused) {
    const before = structuredClone(world.state.drive.files);
    expect(attempt().status).toBeGreaterThanOrEqual(400);
    expect(world.state.drive.files).toEqual(before);
  }
});

it.each([0, 2_000, 60_000])('[SW6] a new item is out of listings for %i ms, not out of get', (listingLagMs) => {
  const { world, folder, upload } = sharedFolder({ switches: { listingLagMs } });
  const q = `'${folder}' in parents`;
  expect(call(world, school, 'GET', `files/${upload}`).status).toBe(200);
  expect(listIds(world, school, q)).toEqual(listingLagMs === 0 ? [upload] : []);
  waitForListing(world);
  expect(listIds(world, school, q)).toEqual([upload]);
});
