/** Moves over the borders of shared drives, copies, and what their logs of changes tell. */
import type { SimWorld } from '../../../src/simulator/world';
import { FOLDER, must, permissionId, SPREADSHEET } from '../support/drive-client';
import {
  ALL,
  ask,
  colleague,
  fileOrganizer,
  give,
  guest,
  LISTED,
  mustAsk,
  newSchool,
  organizer,
  own,
  put,
  reader,
  writer,
} from '../support/shared-drive';

const TEXT = 'text/plain';

function move(world: SimWorld, by: string, file: string, to: string) {
  const { parents } = mustAsk(world, organizer, 'GET', `files/${file}?fields=parents`);
  return ask(world, by, 'PATCH', `files/${file}?addParents=${to}&removeParents=${parents[0]}&fields=*`);
}

const moveIn = (world: SimWorld, by: string, file: string, to: string) =>
  ask(world, by, 'PATCH', `files/${file}?addParents=${to}&removeParents=${world.account(by).rootId}&fields=*`);

describe('moves in', () => {
  it('[DR103] the file is the drive’s; what its owner had given stays', () => {
    const { world, drive } = newSchool();
    const file = own(world, writer, TEXT);
    give(world, writer, file, colleague, 'commenter');
    expect(moveIn(world, writer, file, drive).json).toMatchObject({ driveId: drive, hasAugmentedPermissions: true });
    expect(mustAsk(world, organizer, 'GET', `files/${file}?fields=*`)).not.toHaveProperty('owners');
    expect(ask(world, colleague, 'GET', `files/${file}`).status).toBe(200);
    expect(ask(world, writer, 'DELETE', `files/${file}`).status).toBe(403);
    expect(ask(world, organizer, 'DELETE', `files/${file}`).status).toBe(204);
  });

  it('[DR103] of a folder, or of a file whose owner is no member, none', () => {
    const { world, drive } = newSchool();
    expect(moveIn(world, organizer, own(world, organizer, FOLDER), drive)).toMatchObject({
      status: 403,
      reason: 'teamDrivesFolderMoveInNotSupported',
    });
    const folder = own(world, organizer, FOLDER);
    give(world, organizer, folder, colleague, 'writer');
    const { id } = must(world, colleague, 'POST', 'files', { name: 'A', mimeType: TEXT, parents: [folder] });
    const path = `files/${id}?addParents=${drive}&removeParents=${folder}`;
    expect(ask(world, organizer, 'PATCH', path).reason).toBe('fileOwnerNotMemberOfTeamDrive');
  });

  it('[DR103] by writers only if the organisation lets them', () => {
    const { world, drive } = newSchool();
    Object.assign(world.state.drive.sharedDrives[drive] ?? {}, { writersMoveIn: false });
    expect(moveIn(world, writer, own(world, writer, TEXT), drive).reason).toBe('fileWriterTeamDriveMoveInDisabled');
    expect(moveIn(world, fileOrganizer, own(world, fileOrganizer, TEXT), drive).status).toBe(200);
    expect(moveIn(world, reader, own(world, reader, TEXT), drive).reason).toBe('insufficientParentPermissions');
  });
});

describe('moves out and between', () => {
  it('[DR104] a folder with all in it becomes the organizer’s', () => {
    const { world, drive } = newSchool();
    const folder = put(world, fileOrganizer, drive, FOLDER);
    const file = put(world, writer, folder, TEXT);
    give(world, organizer, file, colleague, 'reader');
    expect(move(world, organizer, folder, 'root').json).toMatchObject({ owners: [{ emailAddress: organizer }] });
    expect(must(world, organizer, 'GET', `files/${file}?fields=owners/emailAddress,driveId`)).toEqual({
      owners: [{ emailAddress: organizer }],
    });
    expect(ask(world, writer, 'GET', `files/${file}`).status).toBe(404);
    expect(ask(world, colleague, 'GET', `files/${file}`).status).toBe(200);
  });

  it('[DR104] between drives: an organizer of the one who adds to the other', () => {
    const { world, drive } = newSchool();
    const { id: second } = must(world, fileOrganizer, 'POST', 'drives?requestId=2', { name: 'B' });
    give(world, fileOrganizer, second, organizer, 'writer');
    const folder = put(world, organizer, drive, FOLDER);
    const file = put(world, organizer, drive, TEXT);
    expect(move(world, fileOrganizer, file, second).status).toBe(403);
    expect(move(world, organizer, file, second).json.driveId).toBe(second);
    expect(move(world, organizer, folder, second).reason).toBe('insufficientParentPermissions');
  });

  it('[DR105] an item has one parent', () => {
    const { world, drive } = newSchool();
    const [a, b] = [put(world, organizer, drive, FOLDER), put(world, organizer, drive, FOLDER)];
    const file = put(world, organizer, a, TEXT);
    for (const change of [`addParents=${b}`, `addParents=${b},${drive}&removeParents=${a}`, `removeParents=${a}`]) {
      expect(ask(world, organizer, 'PATCH', `files/${file}?${change}`).reason).toBe('teamDrivesParentLimit');
    }
  });

  it('[DR40, DR88] a copy belongs where it is made', () => {
    const { world, drive } = newSchool();
    const sheet = put(world, writer, drive, SPREADSHEET);
    const out = mustAsk(world, writer, 'POST', `files/${sheet}/copy?fields=owners/emailAddress,driveId`, {
      parents: ['root'],
    });
    expect(out).toEqual({ owners: [{ emailAddress: writer }] });
    expect(mustAsk(world, writer, 'POST', `files/${sheet}/copy?fields=owners,driveId`, {})).toEqual({ driveId: drive });
    const back = own(world, writer, SPREADSHEET);
    const body = { parents: [drive] };
    expect(mustAsk(world, writer, 'POST', `files/${back}/copy?fields=owners,driveId`, body)).toEqual({
      driveId: drive,
    });
  });
});

describe('changes', () => {
  const start = (world: SimWorld, by: string, more: string) =>
    must(world, by, 'GET', `changes/startPageToken?${more}`).startPageToken;

  function told(world: SimWorld, by: string, token: string, more: string) {
    return must(world, by, 'GET', `changes?pageToken=${token}&${more}&fields=*`).changes.map(
      (change: Record<string, unknown>) => [change.fileId ?? change.driveId, change.changeType, change.removed],
    );
  }

  it('[DR110] the log of a drive tells its members what changed in it', () => {
    const { world, drive } = newSchool();
    const ofDrive = `driveId=${drive}&${ALL}`;
    const token = start(world, reader, ofDrive);
    own(world, reader, TEXT);
    const folder = put(world, organizer, drive, FOLDER);
    const file = put(world, organizer, folder, TEXT);
    const more = `${ofDrive}&includeItemsFromAllDrives=true`;
    expect(told(world, reader, token, more)).toEqual([
      [folder, 'file', false],
      [file, 'file', false],
    ]);
    give(world, organizer, folder, colleague, 'reader');
    expect(told(world, reader, token, more).at(-1)).toEqual([folder, 'file', false]);
    mustAsk(world, organizer, 'DELETE', `files/${file}`);
    expect(told(world, reader, token, more).at(-1)).toEqual([file, 'file', true]);
    expect(ask(world, colleague, 'GET', `changes/startPageToken?driveId=${drive}`).reason).toBe(
      'teamDriveMembershipRequired',
    );
  });

  it('[DR110] a user’s own log tells of the drive as such, and of items given directly', () => {
    const { world, drive } = newSchool();
    const token = start(world, reader, ALL);
    const file = put(world, organizer, drive, TEXT);
    give(world, organizer, file, colleague, 'reader');
    must(world, organizer, 'PATCH', `drives/${drive}`, { name: 'B' });
    expect(told(world, reader, token, ALL)).toEqual([]);
    expect(told(world, reader, token, LISTED)).toEqual([[drive, 'drive', false]]);
    expect(told(world, colleague, token, LISTED)).toEqual([[file, 'file', false]]);
    mustAsk(world, organizer, 'DELETE', `files/${drive}/permissions/${permissionId(world, reader)}`);
    expect(told(world, reader, token, LISTED)).toEqual([[drive, 'drive', true]]);
    give(world, organizer, drive, reader, 'writer');
    expect(told(world, reader, token, LISTED)).toEqual([[drive, 'drive', false]]);
    expect(told(world, guest, token, LISTED)).toEqual([]);
  });
});
