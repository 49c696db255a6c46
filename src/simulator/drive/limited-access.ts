/**
 * Folders with limited access (`inheritedPermissionsDisabled`).
 * Source: https://developers.google.com/workspace/drive/api/guides/limited-expansive-access
 */
import { GoogleError } from '../kernel/errors';
import type { World } from '../kernel/world';
import { isInSharedDrive, mayShare, roleOn } from './access';
import { isFolder } from './mime-types';
import { isAtLeast } from './roles';
import type { DriveFile } from './state';
import { insufficientFilePermissions } from './store';

/** The owner, and writers who can share; in a shared drive organizers only. */
export function mayToggleLimitedAccess(world: World, file: DriveFile, email: string): boolean {
  if (file.parentId === null || !isLimitable(world, file)) return false;
  return isInSharedDrive(file) ? isAtLeast(roleOn(world, file, email), 'organizer') : mayShare(world, file, email);
}

/** @throws GoogleError 400 on a file that is no folder, 403 when the caller may not */
export function requireLimitedAccessToggle(world: World, file: DriveFile, email: string): void {
  requireLimitable(world, file);
  if (!mayToggleLimitedAccess(world, file, email)) throw insufficientFilePermissions(file.id);
}

/**
 * Whether a new item of a folder may have limited access from the start.
 * @throws GoogleError as `requireLimitable`, 403 in a shared drive for who is no organizer
 */
export function requireLimitableIn(world: World, parent: DriveFile, mimeType: string, email: string): void {
  const isShared = isInSharedDrive(parent);
  requireLimitable(world, { mimeType, ownerEmail: isShared ? null : email });
  if (isShared && !isAtLeast(roleOn(world, parent, email), 'organizer')) throw notAllowed();
}

/** @throws GoogleError 400 for an item that is no folder, 403 where accounts like its owner's do not have it */
function requireLimitable(world: World, item: Pick<DriveFile, 'mimeType' | 'ownerEmail'>): void {
  if (!isFolder(item)) {
    throw new GoogleError(400, 'invalid', 'inheritedPermissionsDisabled can only be set on folders.');
  }
  if (!isLimitable(world, item)) throw notAllowed();
}

function notAllowed(): GoogleError {
  const message = 'The user does not have sufficient permissions to limit the access of this folder.';
  return new GoogleError(403, 'insufficientFilePermissions', message);
}

/** Folders only; on consumer accounts as switch SW9 says. */
function isLimitable(world: World, { mimeType, ownerEmail }: Pick<DriveFile, 'mimeType' | 'ownerEmail'>): boolean {
  const isConsumer = ownerEmail !== null && world.account(ownerEmail).edition === 'gmail';
  return isFolder({ mimeType }) && (!isConsumer || world.state.switches.limitedAccessOnConsumer);
}
