/**
 * `drives.*`. Members are the grants of a drive's top folder.
 * Source: https://developers.google.com/workspace/drive/api/guides/manage-shareddrives
 */
import { GoogleError, NotSimulated } from '../kernel/errors';
import { randomText } from '../kernel/ids';
import type { RestCall } from '../kernel/rest';
import type { World } from '../kernel/world';
import { selectionOf } from '../rest/field-mask';
import { isInTrash } from './access';
import { nextChangeId, noteDriveChange } from './change-log';
import { checkFileBody } from './file-body';
import { deleteForGood } from './files-delete';
import { isMember } from './grants';
import { pageOf } from './pages';
import { childrenOf } from './placement';
import type { Role } from './roles';
import { driveResource } from './shared-drive-resource';
import type { DriveFile, Restrictions, SharedDrive } from './state';
import { createTopFolder } from './store';
import { requireTopFolder } from './top-folder';

/** Whoever makes it is its organizer. The same `requestId` makes no second one. */
export function createDrive(call: RestCall): unknown {
  const { world, account, params, body } = call;
  checkFileBody(call, ['name']);
  if (account.edition === 'gmail') {
    throw new GoogleError(403, 'userCannotCreateTeamDrives', 'The user cannot create new shared drives.');
  }
  if (typeof body.name !== 'string' || body.name === '')
    throw new GoogleError(400, 'required', 'The name is required.');
  const requestId = String(params.requestId);
  const all = Object.values(world.state.drive.sharedDrives);
  if (all.some((drive) => drive.requestId === requestId && drive.creatorEmail === account.email)) {
    throw new GoogleError(409, 'teamDriveAlreadyExists', 'A shared drive already exists with the provided request ID.');
  }
  const drive = newDrive(world, account.email, body.name, requestId);
  createTopFolder(world, account.email, drive.id);
  world.state.drive.sharedDrives[drive.id] = drive;
  return driveResource(world, drive, account.email, call.mask);
}

export function listDrives(call: RestCall): unknown {
  const { world, account, mask } = call;
  refuseAdmin(call);
  if (call.params.q) throw new NotSimulated('a query of drives.list');
  const { items, nextPageToken } = pageOf(drivesOf(world, account.permissionId), call, 10);
  const inner = selectionOf(mask, 'drives');
  return {
    kind: 'drive#driveList',
    ...(nextPageToken ? { nextPageToken } : {}),
    drives: items.map((drive) => driveResource(world, drive, account.email, inner)),
  };
}

export function getDrive(call: RestCall): unknown {
  return answer(call, requireDrive(call));
}

/** @throws GoogleError 403 teamDrivesSharingRestrictionNotAllowed where administrators manage the restrictions */
export function updateDrive(call: RestCall): unknown {
  const { world, body } = call;
  const drive = requireDrive(call, 'organizer');
  checkFileBody(call, ['name', 'colorRgb', 'restrictions']);
  const { name = drive.name, colorRgb = drive.colorRgb } = body as Partial<SharedDrive>;
  Object.assign(drive, { name, colorRgb, restrictions: nextRestrictions(drive, body.restrictions) });
  noteDriveChange(world, drive.id);
  return answer(call, drive);
}

/** "The shared drive cannot contain any untrashed items." */
export function deleteDrive(call: RestCall): void {
  const { world } = call;
  const { id } = requireDrive(call, 'organizer');
  const items = childrenOf(world, id);
  if (items.some((item) => !isInTrash(world, item))) {
    throw new GoogleError(403, 'forbidden', 'A shared drive that contains items cannot be deleted.');
  }
  for (const item of items) deleteForGood(world, item, null);
  const top = world.state.drive.files[id] as DriveFile;
  deleteForGood(world, top, null);
  delete world.state.drive.sharedDrives[id];
}

export function hideDrive(call: RestCall): unknown {
  return setHidden(call, true);
}

export function unhideDrive(call: RestCall): unknown {
  return setHidden(call, false);
}

function newDrive(world: World, creatorEmail: string, name: string, requestId: string): SharedDrive {
  return {
    id: `0A${randomText(world.state, 14)}PVA`,
    name,
    createdMs: world.now(),
    requestId,
    creatorEmail,
    domain: creatorEmail.split('@')[1] ?? '',
    colorRgb: '#0f9d58',
    hiddenFor: [],
    restrictions: {
      adminManagedRestrictions: false,
      copyRequiresWriterPermission: false,
      domainUsersOnly: false,
      driveMembersOnly: false,
      sharingFoldersRequiresOrganizerPermission: false,
    },
    writersMoveIn: true,
    itemCount: 0,
    changeId: nextChangeId(world),
    changedMs: world.now(),
  };
}

function nextRestrictions({ restrictions }: SharedDrive, changes: unknown): Restrictions {
  if (changes === undefined) return restrictions;
  const wanted = changes as Record<string, unknown>;
  const unknown = Object.keys(wanted).find((name) => !(name in restrictions));
  if (unknown) throw new NotSimulated(`writing Drive.restrictions.${unknown}`);
  if (restrictions.adminManagedRestrictions) {
    const message = 'Only an administrator may change the restrictions of this shared drive.';
    throw new GoogleError(403, 'teamDrivesSharingRestrictionNotAllowed', message);
  }
  if (wanted.adminManagedRestrictions === true) throw new NotSimulated('administrators of a domain');
  return { ...restrictions, ...wanted };
}

function setHidden(call: RestCall, isHidden: boolean): unknown {
  const drive = requireDrive(call);
  const { email } = call.account;
  drive.hiddenFor = drive.hiddenFor.filter((each) => each !== email);
  if (isHidden) drive.hiddenFor.push(email);
  return answer(call, drive);
}

function requireDrive(call: RestCall, needed?: Role): SharedDrive {
  const { world, account, params } = call;
  refuseAdmin(call);
  const { id } = requireTopFolder(world, account.email, String(params.driveId), needed);
  return world.state.drive.sharedDrives[id] as SharedDrive;
}

function drivesOf(world: World, permissionId: string): SharedDrive[] {
  return Object.values(world.state.drive.sharedDrives).filter((drive) => isMember(world, drive, permissionId));
}

function refuseAdmin({ params }: RestCall): void {
  if (params.useDomainAdminAccess === true) throw new NotSimulated('useDomainAdminAccess');
}

function answer({ world, account, mask }: RestCall, drive: SharedDrive): unknown {
  return driveResource(world, drive, account.email, mask);
}
