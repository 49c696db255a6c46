/**
 * `drives.*`: shared drives by name only. Members, and items in them, are not simulated.
 * Source: https://developers.google.com/workspace/drive/api/guides/manage-shareddrives
 */
import { GoogleError, NotSimulated, parameterLocation } from '../kernel/errors';
import { randomText } from '../kernel/ids';
import type { RestCall } from '../kernel/rest';
import { toRfc3339, type World } from '../kernel/world';
import { selectionOf } from '../rest/field-mask';
import { checkFileBody } from './file-body';
import { pageOf } from './pages';
import { type Mask, type Producers, produce } from './partial-resource';
import type { SharedDrive } from './state';

interface Source {
  world: World;
  drive: SharedDrive;
}

const PRODUCERS: Producers<Source> = {
  kind: () => 'drive#drive',
  id: ({ drive }) => drive.id,
  name: ({ drive }) => drive.name,
  createdTime: ({ drive }) => toRfc3339(drive.createdMs),
  colorRgb: ({ drive }) => drive.colorRgb,
  hidden: ({ drive }) => drive.hidden,
  restrictions: ({ drive }) => ({ ...drive.restrictions }),
};

const RESTRICTIONS = {
  adminManagedRestrictions: false,
  copyRequiresWriterPermission: false,
  domainUsersOnly: false,
  driveMembersOnly: false,
  sharingFoldersRequiresOrganizerPermission: false,
};

/** Whoever makes it is its organizer. The same `requestId` makes no second one. */
export function createDrive(call: RestCall): unknown {
  const { world, account, params, body, mask } = call;
  checkFileBody(call, ['name']);
  if (account.edition === 'gmail') {
    throw new GoogleError(403, 'userCannotCreateTeamDrives', 'The user cannot create new shared drives.');
  }
  if (typeof body.name !== 'string' || body.name === '')
    throw new GoogleError(400, 'required', 'The name is required.');
  const requestId = String(params.requestId);
  if (ownDrives(world, account.email).some((drive) => drive.requestId === requestId)) {
    throw new GoogleError(409, 'teamDriveAlreadyExists', 'A shared drive already exists with the provided request ID.');
  }
  const drive: SharedDrive = {
    id: `0A${randomText(world.state, 14)}PVA`,
    name: body.name,
    createdMs: world.now(),
    requestId,
    organizerEmail: account.email,
    colorRgb: '#0f9d58',
    hidden: false,
    restrictions: { ...RESTRICTIONS },
  };
  world.state.drive.sharedDrives[drive.id] = drive;
  return driveResource(world, drive, mask);
}

export function listDrives(call: RestCall): unknown {
  const { world, account, params, mask } = call;
  if (params.useDomainAdminAccess === true) throw new NotSimulated('useDomainAdminAccess');
  if (params.q) throw new NotSimulated('a query of drives.list');
  const { items, nextPageToken } = pageOf(ownDrives(world, account.email), call, 10);
  const inner = selectionOf(mask, 'drives');
  return {
    kind: 'drive#driveList',
    ...(nextPageToken ? { nextPageToken } : {}),
    drives: items.map((drive) => driveResource(world, drive, inner)),
  };
}

export function getDrive(call: RestCall): unknown {
  return driveResource(call.world, requireDrive(call), call.mask);
}

export function updateDrive(call: RestCall): unknown {
  const drive = requireDrive(call);
  checkFileBody(call, ['name', 'colorRgb', 'restrictions']);
  const { name = drive.name, colorRgb = drive.colorRgb, restrictions } = call.body as Partial<SharedDrive>;
  Object.assign(drive, { name, colorRgb, restrictions: { ...drive.restrictions, ...restrictions } });
  return driveResource(call.world, drive, call.mask);
}

/** Nothing can lie in it here, so it can always go. */
export function deleteDrive(call: RestCall): void {
  delete call.world.state.drive.sharedDrives[requireDrive(call).id];
}

export function hideDrive(call: RestCall): unknown {
  return setHidden(call, true);
}

export function unhideDrive(call: RestCall): unknown {
  return setHidden(call, false);
}

function setHidden(call: RestCall, hidden: boolean): unknown {
  const drive = requireDrive(call);
  drive.hidden = hidden;
  return driveResource(call.world, drive, call.mask);
}

function requireDrive({ world, account, params }: RestCall): SharedDrive {
  if (params.useDomainAdminAccess === true) throw new NotSimulated('useDomainAdminAccess');
  const id = String(params.driveId);
  const drive = world.state.drive.sharedDrives[id];
  if (drive?.organizerEmail === account.email) return drive;
  throw new GoogleError(404, 'notFound', `Shared drive not found: ${id}`, parameterLocation('driveId'));
}

function ownDrives(world: World, email: string): SharedDrive[] {
  return Object.values(world.state.drive.sharedDrives).filter(({ organizerEmail }) => organizerEmail === email);
}

function driveResource(world: World, drive: SharedDrive, mask: Mask): Record<string, unknown> {
  return produce('Drive', PRODUCERS, { world, drive }, mask);
}
