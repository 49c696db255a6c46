/** Members of shared drives, grants on their items, and what restrictions leave of them. */
import fc from 'fast-check';
import type { SimWorld } from '../../../src/simulator/world';
import { call, FOLDER, must, permissionId } from '../support/drive-client';
import {
  ask,
  colleague,
  fileOrganizer,
  give,
  guest,
  MEMBER_ROLES,
  MEMBERS,
  mustAsk,
  newSchool,
  organizer,
  put,
  reader,
  writer,
} from '../support/shared-drive';

const TEXT = 'text/plain';

function detailsOf(world: SimWorld, fileId: string, email: string): unknown {
  const path = `files/${fileId}/permissions/${permissionId(world, email)}?fields=role,permissionDetails`;
  return mustAsk(world, organizer, 'GET', path);
}

function restrict(world: SimWorld, drive: string, restrictions: object): void {
  must(world, organizer, 'PATCH', `drives/${drive}`, { restrictions });
}

const canRead = (world: SimWorld, by: string, file: string) => ask(world, by, 'GET', `files/${file}`).status === 200;

describe('members', () => {
  it('[DR92] are the grants of the top folder', () => {
    const { world, drive } = newSchool();
    const { permissions } = mustAsk(
      world,
      organizer,
      'GET',
      `files/${drive}/permissions?fields=permissions(emailAddress,role)`,
    );
    expect(permissions).toEqual(MEMBER_ROLES.map((role) => ({ emailAddress: MEMBERS[role], role })));
    expect(call(world, reader, 'GET', `drives/${drive}`).status).toBe(200);
    expect(call(world, colleague, 'GET', `drives/${drive}`).status).toBe(404);
  });

  it.each(MEMBER_ROLES.slice(1))('[DR92] a %s adds, changes and removes none', (role) => {
    const { world, drive } = newSchool();
    const path = `files/${drive}/permissions/${permissionId(world, reader)}`;
    expect(give(world, MEMBERS[role], drive, colleague, 'reader').status).toBe(403);
    expect(ask(world, MEMBERS[role], 'PATCH', path, { role: 'writer' }).status).toBe(403);
    if (role !== 'reader') expect(ask(world, MEMBERS[role], 'DELETE', path).status).toBe(403);
    expect(call(world, MEMBERS[role], 'PATCH', `drives/${drive}`, { name: 'B' }).status).toBe(403);
  });

  it('[DR85, DR92] people outside of the organisation can be members', () => {
    const { world, drive } = newSchool();
    give(world, organizer, drive, guest, 'writer');
    expect(must(world, guest, 'GET', 'drives').drives).toMatchObject([{ id: drive }]);
    expect(ask(world, guest, 'POST', 'files', { name: 'A', mimeType: TEXT, parents: [drive] }).status).toBe(200);
  });

  it('[DR100] who leaves has nothing left', () => {
    const { world, drive } = newSchool();
    const folder = put(world, organizer, drive, FOLDER);
    const file = put(world, organizer, folder, TEXT);
    give(world, organizer, file, reader, 'writer');
    give(world, organizer, file, colleague, 'reader');
    mustAsk(world, organizer, 'DELETE', `files/${drive}/permissions/${permissionId(world, reader)}`);
    expect(canRead(world, reader, file)).toBe(false);
    expect(canRead(world, colleague, file)).toBe(true);
  });

  it.each([
    ['an owner', 'drive', { type: 'user', role: 'owner', emailAddress: writer }, 'ownerOnTeamDriveItemNotSupported'],
    ['anyone', 'drive', { type: 'anyone', role: 'reader' }, 'cannotShareTeamDriveTopFolderWithAnyoneOrDomains'],
    [
      'a domain',
      'drive',
      { type: 'domain', role: 'reader', domain: 'hoamai.edu.example' },
      'cannotShareTeamDriveTopFolderWithAnyoneOrDomains',
    ],
    [
      'a stranger',
      'drive',
      { type: 'user', role: 'reader', emailAddress: 'ai@khac.example' },
      'cannotShareTeamDriveWithNonGoogleAccounts',
    ],
    [
      'an organizer',
      'folder',
      { type: 'user', role: 'organizer', emailAddress: writer },
      'organizerOnNonTeamDriveNotSupported',
    ],
    [
      'a file organizer',
      'file',
      { type: 'user', role: 'fileOrganizer', emailAddress: writer },
      'fileOrganizerOnFoldersInSharedDriveOnly',
    ],
    ['a file organizer', 'folder', { type: 'user', role: 'fileOrganizer', emailAddress: writer }, undefined],
    ['anyone', 'folder', { type: 'anyone', role: 'reader' }, undefined],
  ])('[DR96] %s of a %s', (_, of, body, reason) => {
    const { world, drive } = newSchool();
    const folder = put(world, organizer, drive, FOLDER);
    const places: Record<string, string> = { drive, folder, file: put(world, organizer, folder, TEXT) };
    expect(ask(world, organizer, 'POST', `files/${places[of]}/permissions`, body).reason).toBe(reason);
  });

  it('[DR108] a membership has no end, a grant on an item may', () => {
    const { world, drive } = newSchool();
    const folder = put(world, organizer, drive, FOLDER);
    const file = put(world, organizer, folder, TEXT);
    const expirationTime = new Date(world.now() + 3_600_000).toISOString();
    const lend = (id: string, role: string) => give(world, organizer, id, colleague, role, { expirationTime }).reason;
    expect([lend(drive, 'reader'), lend(folder, 'writer'), lend(folder, 'reader'), lend(file, 'writer')]).toEqual([
      'expirationDateNotAllowedForSharedDriveMembers',
      'cannotSetExpiration',
      undefined,
      undefined,
    ]);
    world.state.nowMs += 3_600_000;
    expect([canRead(world, colleague, folder), canRead(world, colleague, file)]).toEqual([false, false]);
  });
});

describe('grants on items', () => {
  it('[DR93, DR95] a role is raised below, and each source is told', () => {
    const { world, drive } = newSchool();
    const folder = put(world, organizer, drive, FOLDER);
    const file = put(world, organizer, folder, TEXT);
    give(world, organizer, folder, reader, 'commenter');
    give(world, organizer, file, reader, 'writer');
    expect(detailsOf(world, file, reader)).toEqual({
      role: 'writer',
      permissionDetails: [
        { permissionType: 'file', role: 'writer', inherited: false },
        { permissionType: 'file', role: 'commenter', inheritedFrom: folder, inherited: true },
        { permissionType: 'member', role: 'reader', inheritedFrom: drive, inherited: true },
      ],
    });
    expect(detailsOf(world, drive, reader)).toEqual({
      role: 'reader',
      permissionDetails: [{ permissionType: 'member', role: 'reader', inherited: false }],
    });
  });

  it('[DR95] what comes from above is neither lowered nor removed below', () => {
    const { world, drive } = newSchool();
    const file = put(world, organizer, drive, TEXT);
    const path = `files/${file}/permissions/${permissionId(world, writer)}`;
    const refused = { status: 403, reason: 'cannotModifyInheritedPermission' };
    expect(ask(world, organizer, 'PATCH', path, { role: 'reader' })).toMatchObject(refused);
    expect(ask(world, organizer, 'DELETE', path)).toMatchObject(refused);
    expect(give(world, organizer, file, writer, 'reader').json).toMatchObject({ role: 'writer' });
  });

  it('[DR94] folders are shared by file organizers, if the drive lets them', () => {
    const { world, drive } = newSchool();
    const folder = put(world, organizer, drive, FOLDER);
    const share = (by: string) => give(world, by, folder, colleague, 'reader').status;
    expect([share(writer), share(fileOrganizer), share(organizer)]).toEqual([403, 200, 200]);
    restrict(world, drive, { sharingFoldersRequiresOrganizerPermission: true });
    expect([share(fileOrganizer), share(organizer)]).toEqual([403, 200]);
  });

  it('[DR94] writersCanShare changes nothing', () => {
    const { world, drive } = newSchool();
    const body = { name: 'A', mimeType: TEXT, parents: [drive], writersCanShare: false };
    const { id } = mustAsk(world, organizer, 'POST', 'files', body);
    mustAsk(world, writer, 'PATCH', `files/${id}`, { writersCanShare: false });
    expect(give(world, writer, id, colleague, 'reader').status).toBe(200);
  });

  const STEPS = fc.array(
    fc.record({
      at: fc.nat(2),
      who: fc.constantFrom(writer, reader, colleague, guest),
      role: fc.constantFrom('writer', 'commenter', 'reader', null),
    }),
    { maxLength: 12 },
  );

  it('[DR93, DR95] the role on a file is the strongest of drive, folder and file', () => {
    const { world, drive } = newSchool();
    const start = world.snapshot();
    fc.assert(
      fc.property(STEPS, (steps) => {
        world.restore(start);
        const folder = put(world, organizer, drive, FOLDER);
        const places = [put(world, organizer, folder, TEXT), folder, drive];
        for (const { at, who, role } of steps) {
          const path = `files/${places[at]}/permissions`;
          if (role) give(world, organizer, places[at] as string, who, role);
          else ask(world, organizer, 'DELETE', `${path}/${permissionId(world, who)}`);
        }
        const { permissions } = mustAsk(world, organizer, 'GET', `files/${places[0]}/permissions?fields=*`);
        const order = ['reader', 'commenter', 'writer', 'fileOrganizer', 'organizer'];
        for (const { role, permissionDetails } of permissions) {
          const roles = permissionDetails.map((detail: { role: string }) => order.indexOf(detail.role));
          expect(order.indexOf(role)).toBe(Math.max(...roles));
        }
        for (const who of [writer, reader, colleague, guest]) {
          const isListed = permissions.some(({ emailAddress }: { emailAddress: string }) => emailAddress === who);
          expect(canRead(world, who, places[0] as string)).toBe(isListed);
        }
      }),
      { numRuns: 60, seed: 11 },
    );
  });
});

describe('restrictions', () => {
  it('[DR97] domainUsersOnly leaves out who is not of the domain', () => {
    const { world, drive } = newSchool();
    const file = put(world, organizer, drive, TEXT);
    give(world, organizer, file, guest, 'writer');
    ask(world, organizer, 'POST', `files/${file}/permissions`, { type: 'anyone', role: 'reader' });
    restrict(world, drive, { domainUsersOnly: true });
    expect([canRead(world, guest, file), canRead(world, colleague, file)]).toEqual([false, false]);
    expect(give(world, organizer, file, guest, 'reader').reason).toBe('teamDriveDomainUsersOnlyRestriction');
    expect(give(world, organizer, drive, guest, 'reader').reason).toBe('teamDriveDomainUsersOnlyRestriction');
    expect(give(world, organizer, file, colleague, 'reader').status).toBe(200);
    restrict(world, drive, { domainUsersOnly: false });
    expect(canRead(world, guest, file)).toBe(true);
  });

  it('[DR97] driveMembersOnly leaves out who is no member', () => {
    const { world, drive } = newSchool();
    const file = put(world, organizer, drive, TEXT);
    give(world, organizer, file, colleague, 'writer');
    give(world, organizer, file, reader, 'writer');
    restrict(world, drive, { driveMembersOnly: true });
    expect(canRead(world, colleague, file)).toBe(false);
    expect(ask(world, reader, 'PATCH', `files/${file}`, { name: 'B' }).status).toBe(200);
    expect(give(world, writer, file, colleague, 'reader').reason).toBe('teamDriveTeamMembersOnlyRestriction');
  });

  it('[DR98] copyRequiresWriterPermission keeps readers from copying and downloading', () => {
    const { world, drive } = newSchool();
    const file = put(world, organizer, drive, TEXT);
    restrict(world, drive, { copyRequiresWriterPermission: true });
    const copy = (by: string) => ask(world, by, 'POST', `files/${file}/copy`, {}).reason;
    expect([copy(reader), copy(writer)]).toEqual(['cannotDownloadFile', undefined]);
    expect(
      mustAsk(world, reader, 'GET', `files/${file}?fields=copyRequiresWriterPermission,capabilities/canCopy`),
    ).toEqual({
      copyRequiresWriterPermission: true,
      capabilities: { canCopy: false },
    });
  });

  it('[DR99] are for organizers to change, unless administrators manage them', () => {
    const { world, drive } = newSchool();
    const change = (by: string) =>
      call(world, by, 'PATCH', `drives/${drive}`, { restrictions: { driveMembersOnly: true } }).reason;
    expect([change(fileOrganizer), change(organizer)]).toEqual(['insufficientFilePermissions', undefined]);
    Object.assign(world.state.drive.sharedDrives[drive]?.restrictions ?? {}, { adminManagedRestrictions: true });
    expect(change(organizer)).toBe('teamDrivesSharingRestrictionNotAllowed');
    const path = `drives/${drive}?fields=capabilities(canChangeDriveMembersOnlyRestriction,canManageMembers)`;
    expect(must(world, organizer, 'GET', path).capabilities).toEqual({
      canChangeDriveMembersOnlyRestriction: false,
      canManageMembers: true,
    });
  });
});
