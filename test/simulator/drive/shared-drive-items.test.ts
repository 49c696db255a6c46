/** Files and folders in shared drives: what they are, who finds them, who changes them. */
import type { SimWorld } from '../../../src/simulator/world';
import { batch, call, FOLDER, must, SPREADSHEET } from '../support/drive-client';
import {
  ALL,
  ask,
  colleague,
  commenter,
  fileOrganizer,
  give,
  guest,
  LISTED,
  MEMBER_ROLES,
  MEMBERS,
  type MemberRole,
  mustAsk,
  newSchool,
  organizer,
  own,
  put,
  reader,
  writer,
} from '../support/shared-drive';

const TEXT = 'text/plain';

function found(world: SimWorld, by: string, query: string): string[] {
  const { files } = must(world, by, 'GET', `files?pageSize=1000&fields=files(id)&${query}`);
  return files.map(({ id }: { id: string }) => id).sort();
}

const inside = (folder: string) => `q=${encodeURIComponent(`'${folder}' in parents`)}`;

describe('an item', () => {
  it('[DR88] belongs to the drive', () => {
    const { world, drive } = newSchool();
    const folder = put(world, organizer, drive, FOLDER);
    const file = put(world, writer, folder, TEXT);
    const shown = mustAsk(world, organizer, 'GET', `files/${file}?fields=*`);
    expect(shown).toMatchObject({
      driveId: drive,
      parents: [folder],
      hasAugmentedPermissions: false,
      lastModifyingUser: { emailAddress: writer },
    });
    for (const name of ['owners', 'ownedByMe', 'shared', 'permissions', 'writersCanShare', 'trashedTime']) {
      expect(shown).not.toHaveProperty(name);
    }
    expect(mustAsk(world, organizer, 'GET', `files/${folder}?fields=*`)).not.toHaveProperty('folderColorRgb');
    expect(mustAsk(world, reader, 'GET', `files/${drive}?fields=id,name,driveId,parents`)).toEqual({
      id: drive,
      name: 'Drive',
      driveId: drive,
    });
  });

  it.each(MEMBER_ROLES)('[DR101] made by a member: %s', (role) => {
    const { world, drive } = newSchool();
    const answer = ask(world, MEMBERS[role], 'POST', 'files', { name: 'A', mimeType: FOLDER, parents: [drive] });
    const isWriter = ['organizer', 'fileOrganizer', 'writer'].includes(role);
    expect(answer.reason).toBe(isWriter ? undefined : 'insufficientParentPermissions');
  });

  it.each([
    ['get', 'GET', undefined],
    ['update', 'PATCH', { name: 'B' }],
    ['delete', 'DELETE', undefined],
    ['copy', 'POST', {}],
    ['list of permissions', 'GET', undefined],
    ['grant', 'POST', { type: 'user', role: 'reader', emailAddress: guest }],
  ] as const)('[DR89] a %s without supportsAllDrives finds none', (what, method, body) => {
    const { world, drive } = newSchool();
    const file = put(world, organizer, drive, TEXT);
    const more = { copy: '/copy', 'list of permissions': '/permissions', grant: '/permissions' }[what as string] ?? '';
    expect(call(world, organizer, method, `files/${file}${more}`, body)).toMatchObject({
      status: 404,
      reason: 'notFound',
      message: `File not found: ${file}.`,
    });
    expect(ask(world, organizer, method, `files/${file}${more}`, body).status).toBeLessThan(300);
  });

  it('[DR89] nor a parent, nor the target of a move; in a batch too', () => {
    const { world, drive } = newSchool();
    const file = own(world, organizer, TEXT);
    const body = { name: 'A', mimeType: FOLDER, parents: [drive] };
    expect(call(world, organizer, 'POST', 'files', body).status).toBe(404);
    expect(call(world, organizer, 'PATCH', `files/${file}?addParents=${drive}&removeParents=root`).status).toBe(404);
    const calls = ['files', `files?${ALL}`].map((path) => ({ method: 'POST' as const, path, body }));
    expect(batch(world, organizer, calls).map(({ status }) => status)).toEqual([404, 200]);
  });

  it('[DR112] a spreadsheet is written by those who organise, not by readers', () => {
    const { world, drive } = newSchool();
    const sheet = put(world, writer, drive, SPREADSHEET);
    const url = `https://sheets.googleapis.com/v4/spreadsheets/${sheet}/values/A1?valueInputOption=RAW`;
    const write = (email: string) =>
      world.rest({ method: 'PUT', url, headers: { authorization: `Bearer ${email}` }, body: '{"values":[["1"]]}' })
        .status;
    expect(MEMBER_ROLES.map((role) => [role, write(MEMBERS[role])])).toEqual([
      ['organizer', 200],
      ['fileOrganizer', 200],
      ['writer', 200],
      ['commenter', 403],
      ['reader', 403],
    ]);
  });

  it('[DR109] no more than the drive takes, counted through moves and deletes', () => {
    const { world, drive } = newSchool();
    const state = world.state.drive.sharedDrives[drive];
    if (!state) throw new Error('no drive');
    const folder = put(world, organizer, drive, FOLDER);
    const moved = own(world, organizer, TEXT);
    mustAsk(world, organizer, 'PATCH', `files/${moved}?addParents=${folder}&removeParents=root`);
    expect(state.itemCount).toBe(2);
    mustAsk(world, organizer, 'DELETE', `files/${folder}`);
    expect(state.itemCount).toBe(0);
    state.itemCount = 500_000;
    const body = { name: 'A', mimeType: TEXT, parents: [drive] };
    expect(ask(world, organizer, 'POST', 'files', body)).toMatchObject({
      status: 403,
      reason: 'teamDriveFileLimitExceeded',
    });
  });

  it('[DR109] a hundred levels of folders', () => {
    const { world, drive } = newSchool();
    let folder = drive;
    for (let level = 0; level < 100; level++) folder = put(world, organizer, folder, FOLDER);
    const body = { name: 'A', mimeType: FOLDER, parents: [folder] };
    expect(ask(world, organizer, 'POST', 'files', body).reason).toBe('teamDriveHierarchyTooDeep');
    expect(ask(world, organizer, 'POST', 'files', { ...body, mimeType: TEXT }).status).toBe(200);
  });
});

describe('a listing', () => {
  it('[DR90] has what its corpus has', () => {
    const { world, drive } = newSchool();
    const mine = own(world, reader, TEXT);
    const file = put(world, organizer, drive, TEXT);
    const second = must(world, organizer, 'POST', 'drives?requestId=2', { name: 'B' }).id;
    give(world, organizer, second, reader, 'reader');
    const elsewhere = put(world, organizer, second, TEXT);
    expect(found(world, reader, ALL)).toEqual([mine]);
    expect(found(world, reader, `${ALL}&${inside(drive)}`)).toEqual([]);
    expect(found(world, reader, `${LISTED}&${inside(drive)}`)).toEqual([file]);
    expect(found(world, reader, LISTED)).toEqual([mine]);
    expect(found(world, reader, `${LISTED}&corpora=allDrives`)).toEqual([mine, file, elsewhere].sort());
    expect(found(world, reader, `${LISTED}&corpora=drive&driveId=${drive}`)).toEqual([file]);
    expect(found(world, colleague, `${LISTED}&corpora=allDrives`)).toEqual([]);
    give(world, organizer, file, colleague, 'reader');
    expect(found(world, colleague, LISTED)).toEqual([file]);
  });

  it('[DR68, DR90] finds by those who may read and write, members included', () => {
    const { world, drive } = newSchool();
    const file = put(world, organizer, drive, TEXT);
    const by = (email: string, list: string) =>
      found(world, organizer, `${LISTED}&corpora=allDrives&q=${encodeURIComponent(`'${email}' in ${list}`)}`);
    expect([by(writer, 'writers'), by(fileOrganizer, 'writers'), by(reader, 'readers')]).toEqual([
      [file],
      [file],
      [file],
    ]);
    expect([by(reader, 'writers'), by(organizer, 'owners')]).toEqual([[], []]);
  });

  it.each([
    ['corpora=drive', 'teamDriveIncludeItemsRequired'],
    ['includeItemsFromAllDrives=true', 'teamDriveSupportRequired'],
    [`${LISTED}&corpora=drive`, 'teamDriveIdRequiresTeamDriveCorpora'],
    [`${LISTED}&driveId=DRIVE`, 'teamDriveIdRequiresTeamDriveCorpora'],
    [`${LISTED}&corpora=drive&driveId=x`, 'notFound'],
    [`${LISTED}&corpora=drive&driveId=DRIVE`, 'teamDriveMembershipRequired'],
  ])('[DR91] %s: %s', (query, reason) => {
    const { world, drive } = newSchool();
    expect(call(world, colleague, 'GET', `files?${query.replace('DRIVE', drive)}`).reason).toBe(reason);
  });
});

describe('roles', () => {
  const LEVEL: Record<MemberRole, number> = { reader: 0, commenter: 1, writer: 2, fileOrganizer: 3, organizer: 4 };
  const NEEDED: [string, MemberRole, (world: SimWorld, by: string, file: string, target: string) => number][] = [
    ['read', 'reader', (world, by, file) => ask(world, by, 'GET', `files/${file}`).status],
    [
      'comment',
      'commenter',
      (world, by, file) => call(world, by, 'POST', `files/${file}/comments?fields=id`, { content: 'A' }).status,
    ],
    ['rename', 'writer', (world, by, file) => ask(world, by, 'PATCH', `files/${file}`, { name: 'B' }).status],
    ['read the history', 'writer', (world, by, file) => call(world, by, 'GET', `files/${file}/revisions`).status],
    ['share', 'writer', (world, by, file) => give(world, by, file, colleague, 'reader').status],
    ['list permissions', 'writer', (world, by, file) => ask(world, by, 'GET', `files/${file}/permissions`).status],
    [
      'restrict the content',
      'writer',
      (world, by, file) =>
        ask(world, by, 'PATCH', `files/${file}`, { contentRestrictions: [{ readOnly: true }] }).status,
    ],
    ['trash', 'fileOrganizer', (world, by, file) => ask(world, by, 'PATCH', `files/${file}`, { trashed: true }).status],
    [
      'move within the drive',
      'fileOrganizer',
      (world, by, file, target) => {
        const from = mustAsk(world, organizer, 'GET', `files/${file}?fields=parents`).parents[0];
        return ask(world, by, 'PATCH', `files/${file}?addParents=${target}&removeParents=${from}`).status;
      },
    ],
    ['delete for good', 'organizer', (world, by, file) => ask(world, by, 'DELETE', `files/${file}`).status],
    [
      'move out',
      'organizer',
      (world, by, file) => {
        const from = mustAsk(world, organizer, 'GET', `files/${file}?fields=parents`).parents[0];
        return ask(world, by, 'PATCH', `files/${file}?addParents=root&removeParents=${from}`).status;
      },
    ],
    [
      'restrict the content for organizers',
      'organizer',
      (world, by, file) =>
        ask(world, by, 'PATCH', `files/${file}`, { contentRestrictions: [{ readOnly: true, ownerRestricted: true }] })
          .status,
    ],
  ];

  it.each(NEEDED)('[DR101, DR107] to %s one needs %s', (_, needed, act) => {
    const { world, drive } = newSchool();
    const before = world.snapshot();
    for (const role of MEMBER_ROLES) {
      world.restore(before);
      const folder = put(world, organizer, drive, FOLDER);
      const file = put(world, organizer, folder, TEXT);
      const target = put(world, organizer, drive, FOLDER);
      const isAllowed = act(world, MEMBERS[role], file, target) < 300;
      expect([role, isAllowed]).toEqual([role, LEVEL[role] >= LEVEL[needed]]);
    }
  });

  it.each([
    ['canEdit', 'writer'],
    ['canShare', 'writer'],
    ['canTrash', 'fileOrganizer'],
    ['canMoveItemWithinDrive', 'fileOrganizer'],
    ['canDelete', 'organizer'],
    ['canMoveItemOutOfDrive', 'organizer'],
    ['canReadDrive', 'reader'],
    ['canModifyOwnerContentRestriction', 'organizer'],
  ] as const)('[DR42, DR101] the capability %s goes with %s', (capability, needed) => {
    const { world, drive } = newSchool();
    const file = put(world, organizer, drive, TEXT);
    for (const role of MEMBER_ROLES) {
      const shown = mustAsk(world, MEMBERS[role], 'GET', `files/${file}?fields=capabilities/${capability}`);
      expect([role, shown.capabilities[capability]]).toEqual([role, LEVEL[role] >= LEVEL[needed]]);
    }
  });

  it('[DR107] what an organizer restricted, writers do not open', () => {
    const { world, drive } = newSchool();
    const file = put(world, writer, drive, TEXT);
    const set = (by: string, readOnly: boolean) =>
      ask(world, by, 'PATCH', `files/${file}`, { contentRestrictions: [{ readOnly, ownerRestricted: readOnly }] })
        .status;
    expect([set(organizer, true), set(writer, false), set(fileOrganizer, false)]).toEqual([200, 403, 403]);
    expect(ask(world, writer, 'PATCH', `files/${file}`, { name: 'B' }).status).toBe(403);
    expect(set(organizer, false)).toBe(200);
  });

  it('[DR102] who trashed it is told until it is taken back', () => {
    const { world, drive } = newSchool();
    const file = put(world, writer, drive, TEXT);
    mustAsk(world, fileOrganizer, 'PATCH', `files/${file}`, { trashed: true });
    const path = `files/${file}?fields=trashed,trashedTime,trashingUser/emailAddress`;
    expect(mustAsk(world, writer, 'GET', path)).toEqual({
      trashed: true,
      trashedTime: '2026-11-23T05:00:00.000Z',
      trashingUser: { emailAddress: fileOrganizer },
    });
    mustAsk(world, fileOrganizer, 'PATCH', `files/${file}`, { trashed: false });
    expect(mustAsk(world, writer, 'GET', path)).toEqual({ trashed: false });
  });

  it('[DR111] the trash is emptied by organizers, then the drive can go', () => {
    const { world, drive } = newSchool();
    const folder = put(world, writer, drive, FOLDER);
    put(world, writer, folder, TEXT);
    expect(call(world, organizer, 'DELETE', `drives/${drive}`).status).toBe(403);
    mustAsk(world, organizer, 'PATCH', `files/${folder}`, { trashed: true });
    expect(call(world, fileOrganizer, 'DELETE', `files/trash?driveId=${drive}`).status).toBe(403);
    must(world, organizer, 'DELETE', `files/trash?driveId=${drive}`);
    expect(found(world, organizer, `${LISTED}&corpora=drive&driveId=${drive}`)).toEqual([]);
    expect(call(world, writer, 'DELETE', `drives/${drive}`).status).toBe(403);
    expect(call(world, organizer, 'DELETE', `drives/${drive}`).status).toBe(204);
    expect(ask(world, commenter, 'GET', `files/${drive}`).status).toBe(404);
  });
});

describe('limited access', () => {
  it('[DR106] is for organizers to set, and leaves them in', () => {
    const { world, drive } = newSchool();
    const folder = put(world, organizer, drive, FOLDER);
    const file = put(world, organizer, folder, TEXT);
    const limit = (by: string) => ask(world, by, 'PATCH', `files/${folder}`, { inheritedPermissionsDisabled: true });
    expect([limit(fileOrganizer).status, limit(organizer).status]).toEqual([403, 200]);
    expect(mustAsk(world, organizer, 'GET', `files/${file}`).id).toBe(file);
    expect(ask(world, fileOrganizer, 'GET', `files/${file}`).status).toBe(404);
    expect(mustAsk(world, reader, 'GET', `files/${folder}?fields=capabilities/canListChildren`)).toEqual({
      capabilities: { canListChildren: false },
    });
    give(world, organizer, folder, writer, 'writer');
    expect(ask(world, writer, 'PATCH', `files/${file}`, { name: 'B' }).status).toBe(200);
    const body = { name: 'A', mimeType: FOLDER, parents: [drive], inheritedPermissionsDisabled: true };
    expect(ask(world, fileOrganizer, 'POST', 'files', body).status).toBe(403);
    expect(ask(world, organizer, 'POST', 'files', body).status).toBe(200);
  });
});
