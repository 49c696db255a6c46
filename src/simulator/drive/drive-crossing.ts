/**
 * Moves into, out of and between shared drives.
 * Source of the errors: https://developers.google.com/workspace/drive/api/guides/handle-errors
 */
import { GoogleError, NotSimulated } from '../kernel/errors';
import type { World } from '../kernel/world';
import { roleOn, sharedDriveOf } from './access';
import { countItems } from './drive-limits';
import { isAllowedIn, isMember } from './grants';
import { isFolder } from './mime-types';
import { childrenOf, placeFile } from './placement';
import { mayLeaveDrive, mayMoveOut } from './rights';
import { isAtLeast } from './roles';
import type { DriveFile, SharedDrive } from './state';
import { insufficientFilePermissions } from './store';

/**
 * Whether a move crosses the border of a shared drive; checks that the caller may.
 * @throws GoogleError 403 with the reason the border gives
 */
export function requireCrossing(world: World, file: DriveFile, folder: DriveFile, email: string): boolean {
  const from = sharedDriveOf(world, file);
  const to = sharedDriveOf(world, folder);
  if (from === to) return false;
  if (!from) requireMoveIn(world, file, to as SharedDrive, folder, email);
  else if (!mayLeaveDrive(world, file, email)) throw insufficientFilePermissions(file.id);
  else if (to && isFolder(file) && !isAtLeast(roleOn(world, folder, email), 'fileOrganizer')) throw parentRefused();
  return true;
}

/**
 * Puts an item into a folder. Beyond the border of a shared drive it and what lies in it belong to that drive, or to who
 * took it out; grants on the items stay, as far as the drive allows them.
 */
export function moveInto(world: World, file: DriveFile, folder: DriveFile, email: string): void {
  const from = sharedDriveOf(world, file);
  const to = sharedDriveOf(world, folder);
  if (from === to) {
    placeFile(world, file, folder.id);
    return;
  }
  const items = subtreeOf(world, file);
  countItems(world, folder, items.length);
  countItems(world, file, -items.length);
  placeFile(world, file, folder.id);
  for (const item of items) hand(world, item, to, email);
}

/** The items from a folder down, itself included. */
function subtreeOf(world: World, file: DriveFile): DriveFile[] {
  return [file, ...childrenOf(world, file.id).flatMap((child) => subtreeOf(world, child))];
}

function hand(world: World, item: DriveFile, to: SharedDrive | undefined, email: string): void {
  item.ownerEmail = to ? null : email;
  if (to) {
    item.permissions = item.permissions.filter((grant) => grant.role !== 'owner' && isAllowedIn(world, to, grant));
    item.writersCanShare = true;
    return;
  }
  delete item.trashing;
  const { permissionId: id } = world.account(email);
  const others = item.permissions.filter((grant) => grant.id !== id && grant.role !== 'fileOrganizer');
  item.permissions = [{ id, type: 'user', emailAddress: email, role: 'owner' }, ...others];
}

function requireMoveIn(world: World, file: DriveFile, to: SharedDrive, folder: DriveFile, email: string): void {
  if (isFolder(file)) {
    const message = 'Moving folders into shared drives is not supported.';
    throw new GoogleError(403, 'teamDrivesFolderMoveInNotSupported', message);
  }
  if (!mayMoveOut(world, file, email)) throw insufficientFilePermissions(file.id);
  const owner = world.account(file.ownerEmail as string);
  if (!isMember(world, to, owner.permissionId)) {
    throw new GoogleError(
      403,
      'fileOwnerNotMemberOfTeamDrive',
      'Cannot move a file into a shared drive as a writer when the owner of the file is not a member of that drive.',
    );
  }
  if (!owner.email.endsWith(`@${to.domain}`)) throw new NotSimulated('moving an item of another organisation in');
  if (!to.writersMoveIn && !isAtLeast(roleOn(world, folder, email), 'fileOrganizer')) {
    const message = 'The domain administrator has not allowed writers to move items into a shared drive.';
    throw new GoogleError(403, 'fileWriterTeamDriveMoveInDisabled', message);
  }
}

function parentRefused(): GoogleError {
  return new GoogleError(403, 'insufficientParentPermissions', 'Insufficient permissions for the specified parent.');
}
