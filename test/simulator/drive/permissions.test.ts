/** Permission writes: raise-only create, inherited grants, owners, expiry, transfer, lost updates. */
import { effectiveRole, getFile } from '../../../src/simulator/drive';
import { NotSimulated } from '../../../src/simulator/kernel/errors';
import type { SimWorld } from '../../../src/simulator/world';
import {
  batch,
  call,
  FOLDER,
  grant,
  make,
  makeBlob,
  makeFolder,
  must,
  newWorld,
  other,
  permissionId,
  school,
  stranger,
  teacher,
} from '../support/drive-client';

const SILENT = 'sendNotificationEmail=false';
const nobody = 'chua.co@tai.khoan.example';

/** A year folder that the teacher may write (from above) and a class folder in it. */
function yearAndClass(role = 'writer') {
  const world = newWorld();
  const year = makeFolder(world, school, 'Năm');
  const klass = makeFolder(world, school, 'Lớp', year);
  grant(world, school, year, teacher, role);
  return { world, year, klass, at: `files/${klass}/permissions/${permissionId(world, teacher)}` };
}

function user(role: string, emailAddress: string) {
  return { type: 'user', role, emailAddress };
}

describe('create', () => {
  it.each([
    ['reader', 'writer', 'writer'],
    ['writer', 'reader', 'writer'],
    ['commenter', 'commenter', 'commenter'],
  ])('[DR9] %s then %s on one item leaves %s', (first, second, left) => {
    const world = newWorld();
    const file = makeBlob(world, school, 'A');
    grant(world, school, file, teacher, first);
    expect(grant(world, school, file, teacher, second).role).toBe(left);
    expect(effectiveRole(world, file, teacher)).toBe(left);
  });

  it('[DR9] a grant below the inherited role succeeds and answers the higher role', () => {
    const { world, klass } = yearAndClass();
    expect(grant(world, school, klass, teacher, 'reader')).toMatchObject({
      role: 'writer',
      permissionDetails: [
        { role: 'reader', inherited: false },
        { role: 'writer', inherited: true },
      ],
    });
  });

  it('[DR9] a grant to the owner changes nothing', () => {
    const world = newWorld();
    const file = makeBlob(world, school, 'A');
    expect(grant(world, school, file, school, 'reader').role).toBe('owner');
  });

  it.each([
    [{ role: 'reader' }, 400, 'required'],
    [{ type: 'user', emailAddress: teacher }, 400, 'required'],
    [{ type: 'user', role: 'reader' }, 400, 'invalid'],
    [{ type: 'robot', role: 'reader', emailAddress: teacher }, 400, 'invalid'],
    [user('reader', 'khong phai dia chi'), 400, 'invalid'],
    [user('editor', teacher), 400, 'invalid'],
    [user('organizer', teacher), 403, 'organizerOnNonTeamDriveItemNotSupported'],
    [user('fileOrganizer', teacher), 403, 'fileOrganizerOnNonTeamDriveNotSupported'],
    [user('owner', teacher), 403, 'forbidden'],
  ])('[DR19, DR20] %j answers %i %s', (body, status, reason) => {
    const world = newWorld();
    const file = makeBlob(world, school, 'A');
    expect(call(world, school, 'POST', `files/${file}/permissions`, body)).toMatchObject({ status, reason });
  });

  it.each([
    [{ type: 'group', role: 'reader', emailAddress: 'to@hoamai.example' }],
    [{ type: 'domain', role: 'reader', domain: 'hoamai.example' }],
  ])('[DR44] %j is not simulated', (body) => {
    const world = newWorld();
    const file = makeBlob(world, school, 'A');
    expect(() => call(world, school, 'POST', `files/${file}/permissions`, body)).toThrow(NotSimulated);
  });

  it('[DR17] an address without an account needs the notification', () => {
    const world = newWorld();
    const file = makeBlob(world, school, 'A');
    const path = `files/${file}/permissions`;
    expect(call(world, school, 'POST', `${path}?${SILENT}`, user('reader', nobody))).toMatchObject({
      status: 400,
      reason: 'invalidSharingRequest',
    });
    expect(call(world, school, 'POST', path, user('reader', nobody)).status).toBe(200);
    expect(world.state.drive.sharingMails).toEqual([
      { atMs: world.now(), to: nobody, fileId: file, fromEmail: school, role: 'reader' },
    ]);
  });

  it('[KN6] an account made later finds the grants to its address, under the same permission id', () => {
    const world = newWorld();
    const file = makeBlob(world, school, 'A');
    const { id } = must(world, school, 'POST', `files/${file}/permissions`, user('reader', nobody));
    expect(world.addAccount(nobody).permissionId).toBe(id);
    expect(effectiveRole(world, file, nobody)).toBe('reader');
  });

  it('[DR23] a grant mails unless told not to; a link cannot be notified', () => {
    const world = newWorld();
    const file = makeBlob(world, school, 'A');
    must(world, school, 'POST', `files/${file}/permissions?${SILENT}`, user('reader', teacher));
    expect(world.state.drive.sharingMails).toHaveLength(0);
    must(world, school, 'POST', `files/${file}/permissions`, user('reader', other));
    expect(world.state.drive.sharingMails.map(({ to }) => to)).toEqual([other]);
    const link = { type: 'anyone', role: 'reader' };
    expect(call(world, school, 'POST', `files/${file}/permissions?sendNotificationEmail=true`, link)).toMatchObject({
      status: 403,
      reason: 'forbidden',
    });
    expect(must(world, school, 'POST', `files/${file}/permissions`, link).id).toBe('anyoneWithLink');
  });
});

describe('update', () => {
  it('[DR10] less than the inherited role is refused, more becomes a direct grant', () => {
    const { world, klass, at } = yearAndClass('commenter');
    expect(call(world, school, 'PATCH', at, { role: 'reader' })).toMatchObject({
      status: 403,
      reason: 'cannotModifyInheritedPermission',
    });
    expect(must(world, school, 'PATCH', `${at}?fields=role,permissionDetails`, { role: 'writer' })).toEqual({
      role: 'writer',
      permissionDetails: [
        { permissionType: 'file', role: 'writer', inherited: false },
        { permissionType: 'file', role: 'commenter', inherited: true },
      ],
    });
    expect(effectiveRole(world, klass, teacher)).toBe('writer');
  });

  it('[DR10] a direct grant may go down to what is inherited', () => {
    const { world, klass, at } = yearAndClass('reader');
    grant(world, school, klass, teacher, 'writer');
    expect(call(world, school, 'PATCH', at, { role: 'reader' }).status).toBe(200);
    expect(effectiveRole(world, klass, teacher)).toBe('reader');
  });

  it('[DR14] lowering a folder leaves a direct grant below it', () => {
    const { world, year, klass } = yearAndClass();
    grant(world, school, klass, teacher, 'writer');
    const direct = makeBlob(world, school, 'A', year);
    must(world, school, 'PATCH', `files/${year}/permissions/${permissionId(world, teacher)}`, { role: 'reader' });
    expect(effectiveRole(world, klass, teacher)).toBe('writer');
    expect(effectiveRole(world, direct, teacher)).toBe('reader');
  });

  it('[DR19] unknown ids are 404, fields that are not writable 403', () => {
    const { world, klass, at } = yearAndClass();
    expect(call(world, school, 'PATCH', `files/${klass}/permissions/1`, { role: 'reader' })).toMatchObject({
      status: 404,
      reason: 'notFound',
      message: 'Permission not found: 1.',
    });
    expect(call(world, school, 'GET', `files/${klass}/permissions/1`).status).toBe(404);
    expect(call(world, school, 'PATCH', at, { role: 'writer', type: 'anyone' }).reason).toBe('fieldNotWritable');
    expect(call(world, school, 'PATCH', at, { role: 'writer', emailAddress: other }).reason).toBe('fieldNotWritable');
  });
});

describe('delete', () => {
  it('[DR11] removes what is direct and leaves what is inherited', () => {
    const { world, klass, at } = yearAndClass('reader');
    grant(world, school, klass, teacher, 'writer');
    expect(call(world, school, 'DELETE', at)).toMatchObject({ status: 204, body: '' });
    expect(effectiveRole(world, klass, teacher)).toBe('reader');
  });

  it('[DR12] a delete of an inherited-only grant answers 403 cannotDeletePermission', () => {
    const { world, klass, at } = yearAndClass();
    expect(call(world, school, 'DELETE', at)).toMatchObject({ status: 403, reason: 'cannotDeletePermission' });
    expect(effectiveRole(world, klass, teacher)).toBe('writer');
  });

  it('[DR14] removing someone from a folder leaves the direct grant below it', () => {
    const { world, year, klass } = yearAndClass();
    grant(world, school, klass, teacher, 'reader');
    must(world, school, 'DELETE', `files/${year}/permissions/${permissionId(world, teacher)}`);
    expect(effectiveRole(world, klass, teacher)).toBe('reader');
    expect(effectiveRole(world, year, teacher)).toBeNull();
  });

  it.each(['DELETE', 'PATCH'] as const)('[DR13] %s on the owner answers 403 cannotRemoveOwner', (method) => {
    const world = newWorld();
    const folder = makeFolder(world, school, 'A');
    grant(world, school, folder, teacher, 'writer');
    const upload = makeBlob(world, teacher, 'B', folder);
    const path = `files/${upload}/permissions/${permissionId(world, teacher)}`;
    expect(call(world, school, method, path, method === 'PATCH' ? { role: 'reader' } : undefined)).toMatchObject({
      status: 403,
      reason: 'cannotRemoveOwner',
    });
  });
});

describe('who may share', () => {
  function shared(role: string, writersCanShare: boolean): { world: SimWorld; file: string } {
    const world = newWorld();
    const file = make(world, school, { name: 'A', mimeType: FOLDER, writersCanShare });
    grant(world, school, file, teacher, role);
    grant(world, school, file, other, 'reader');
    return { world, file };
  }

  it.each([
    ['writer', true, true],
    ['writer', false, false],
    ['commenter', true, false],
    ['reader', true, false],
  ])('[DR15, DR16] a %s with writersCanShare %s: %s', (role, writersCanShare, isAllowed) => {
    const { world, file } = shared(role, writersCanShare);
    const others = `files/${file}/permissions/${permissionId(world, other)}`;
    const refusals = [
      call(world, teacher, 'POST', `files/${file}/permissions?${SILENT}`, user('reader', stranger)).reason,
      call(world, teacher, 'PATCH', others, { role: 'writer' }).reason,
      call(world, teacher, 'GET', `files/${file}/permissions`).reason,
      call(world, teacher, 'DELETE', others).reason,
    ];
    expect(refusals).toEqual(
      isAllowed
        ? [undefined, undefined, undefined, undefined]
        : [
            'insufficientFilePermissions',
            'cannotUpdatePermission',
            'insufficientFilePermissions',
            'cannotDeletePermission',
          ],
    );
    const seen = must(world, teacher, 'GET', `files/${file}?fields=permissions,capabilities(canShare)`);
    expect(seen.permissions !== undefined).toBe(isAllowed);
    expect(seen.capabilities.canShare).toBe(isAllowed);
  });

  it('[DR15] the switch of a folder does not cover the files inside', () => {
    const { world, file } = shared('writer', false);
    const inside = makeBlob(world, school, 'B', file);
    expect(call(world, teacher, 'POST', `files/${inside}/permissions?${SILENT}`, user('reader', stranger)).status).toBe(
      200,
    );
  });
});

describe('ownership', () => {
  const principal = 'ht@truong.example';
  const deputy = 'hp@truong.example';
  const elsewhere = 'ai@khac.example';

  function transfer(world: SimWorld, from: string, to: string, more = '') {
    const file = makeBlob(world, from, 'A');
    const path = `files/${file}/permissions?transferOwnership=true${more}`;
    return { file, answer: call(world, from, 'POST', path, user('owner', to)) };
  }

  function educationWorld(): SimWorld {
    const accounts = [principal, deputy, elsewhere].map((email) => ({ email, edition: 'education' as const }));
    return newWorld({ accounts: [...accounts, { email: school }, { email: teacher }] });
  }

  it('[DR20] in one organisation the old owner becomes writer', () => {
    const world = educationWorld();
    const { file } = transfer(world, principal, deputy);
    expect(effectiveRole(world, file, deputy)).toBe('owner');
    expect(effectiveRole(world, file, principal)).toBe('writer');
    expect(getFile(world, file).ownerEmail).toBe(deputy);
  });

  it.each([
    [principal, deputy, '&sendNotificationEmail=false', 'forbidden'],
    [principal, elsewhere, '', 'ownershipChangeAcrossDomainNotPermitted'],
    [principal, school, '', 'ownershipChangeAcrossDomainNotPermitted'],
    [school, teacher, '', 'consentRequiredForOwnershipTransfer'],
  ])('[DR20, DR21] from %s to %s%s: %s', (from, to, more, reason) => {
    expect(transfer(educationWorld(), from, to, more).answer).toMatchObject({ status: 403, reason });
  });

  it('[DR20] only the owner hands over', () => {
    const world = educationWorld();
    const file = makeBlob(world, principal, 'A');
    grant(world, principal, file, deputy, 'writer');
    const path = `files/${file}/permissions/${permissionId(world, deputy)}?transferOwnership=true`;
    expect(call(world, deputy, 'PATCH', path, { role: 'owner' }).reason).toBe('insufficientFilePermissions');
    expect(call(world, principal, 'PATCH', path, { role: 'owner' }).status).toBe(200);
    expect(effectiveRole(world, file, deputy)).toBe('owner');
  });
});

describe('two writes of one item in a batch', () => {
  function grantBothInBatch(samePermissionBatchSafe: boolean) {
    const world = newWorld({ switches: { samePermissionBatchSafe } });
    const file = makeBlob(world, school, 'A');
    const separate = makeBlob(world, school, 'B');
    const path = (id: string) => `files/${id}/permissions?${SILENT}`;
    const answers = batch(world, school, [
      { method: 'POST', path: path(file), body: user('reader', teacher) },
      { method: 'POST', path: path(file), body: user('reader', other) },
      { method: 'POST', path: path(separate), body: user('reader', other) },
    ]);
    const roles = [teacher, other].map((email) => effectiveRole(world, file, email));
    return { world, answers, kept: roles.filter((role) => role === 'reader'), separate };
  }

  it('[DR22, SW4] the earlier one is lost though it answered 200; another item is not touched', () => {
    const { world, answers, kept, separate } = grantBothInBatch(false);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(kept).toHaveLength(1);
    expect(effectiveRole(world, separate, other)).toBe('reader');
  });

  it('[SW4] with the switch on both are kept', () => {
    expect(grantBothInBatch(true).kept).toHaveLength(2);
  });
});
