/** The grants that count for an item: its own, and those of the folders above that reach it. */
import type { World } from '../kernel/world';
import type { DirectPermission, DriveFile, SharedDrive } from './state';

export function parentOf(world: World, file: DriveFile): DriveFile | undefined {
  return file.parentId === null ? undefined : world.state.drive.files[file.parentId];
}

/** Nobody owns what lies in a shared drive. */
export function isInSharedDrive({ ownerEmail }: Pick<DriveFile, 'ownerEmail'>): boolean {
  return ownerEmail === null;
}

/** The shared drive an item lies in; its top folder has the drive's id. */
export function sharedDriveOf(world: World, file: DriveFile): SharedDrive | undefined {
  if (!isInSharedDrive(file)) return undefined;
  let top = file;
  for (let item: DriveFile | undefined = file; item; item = parentOf(world, item)) top = item;
  return world.state.drive.sharedDrives[top.id];
}

/** The grants made on an item itself that have not ended, and that its shared drive does not forbid. */
export function activeGrants(world: World, file: DriveFile): DirectPermission[] {
  const grants = file.permissions.every(isForever)
    ? file.permissions
    : file.permissions.filter((grant) => isForever(grant) || Number(grant.expirationMs) > world.now());
  if (grants.length === 0 || !isInSharedDrive(file)) return grants;
  const drive = sharedDriveOf(world, file);
  return drive ? grants.filter((grant) => isAllowedIn(world, drive, grant)) : grants;
}

function isForever({ expirationMs }: DirectPermission): boolean {
  return expirationMs === undefined;
}

/**
 * Whether one of the grants above is what is looked for, the nearest first: upwards, up to and including the first folder
 * with limited access. The organizers of a shared drive are never shut out.
 */
export function someGrantAbove(
  world: World,
  file: DriveFile,
  isFound: (grant: DirectPermission, from: DriveFile) => boolean,
): boolean {
  let isCut = file.inheritedPermissionsDisabled;
  for (let from = parentOf(world, file); from; from = parentOf(world, from)) {
    if (isCut && !isInSharedDrive(from)) return false;
    for (const grant of activeGrants(world, from)) {
      if ((!isCut || grant.role === 'organizer') && isFound(grant, from)) return true;
    }
    isCut ||= from.inheritedPermissionsDisabled;
  }
  return false;
}

/** Whether the restrictions of a shared drive leave a grant in it its effect. */
export function isAllowedIn(
  world: World,
  drive: SharedDrive,
  grant: Pick<DirectPermission, 'id' | 'type' | 'emailAddress' | 'domain'>,
): boolean {
  if (drive.restrictions.domainUsersOnly && !isOfDomain(drive, grant)) return false;
  return !drive.restrictions.driveMembersOnly || isMember(world, drive, grant.id);
}

export function isOfDomain(
  { domain }: SharedDrive,
  grant: Pick<DirectPermission, 'type' | 'emailAddress' | 'domain'>,
): boolean {
  return (grant.type === 'domain' ? grant.domain : grant.emailAddress?.split('@')[1]) === domain;
}

export function isMember(world: World, drive: SharedDrive, permissionId: string): boolean {
  return world.state.drive.files[drive.id]?.permissions.some(({ id }) => id === permissionId) === true;
}
