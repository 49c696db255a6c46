/**
 * Folders with limited access (`inheritedPermissionsDisabled`).
 * Source: https://developers.google.com/workspace/drive/api/guides/limited-expansive-access
 */
import { GoogleError } from '../kernel/errors';
import type { World } from '../kernel/world';
import { mayShare } from './access';
import { isFolder } from './mime-types';
import type { DriveFile } from './state';
import { insufficientFilePermissions } from './store';

/** The owner, and writers who can share. */
export function mayToggleLimitedAccess(world: World, file: DriveFile, email: string): boolean {
  return file.parentId !== null && isLimitable(world, file) && mayShare(world, file, email);
}

/** @throws GoogleError 400 on a file that is no folder, 403 when the caller may not */
export function requireLimitedAccessToggle(world: World, file: DriveFile, email: string): void {
  requireLimitable(world, file);
  if (!mayToggleLimitedAccess(world, file, email)) throw insufficientFilePermissions(file.id);
}

/** @throws GoogleError 400 for an item that is no folder, 403 where accounts like the owner's do not have it */
export function requireLimitable(world: World, item: Pick<DriveFile, 'mimeType' | 'ownerEmail'>): void {
  if (!isFolder(item)) {
    throw new GoogleError(400, 'invalid', 'inheritedPermissionsDisabled can only be set on folders.');
  }
  if (isLimitable(world, item)) return;
  const message = 'The user does not have sufficient permissions to limit the access of this folder.';
  throw new GoogleError(403, 'insufficientFilePermissions', message);
}

/** Folders only; on consumer accounts as switch SW9 says. */
function isLimitable(world: World, { mimeType, ownerEmail }: Pick<DriveFile, 'mimeType' | 'ownerEmail'>): boolean {
  const isConsumer = world.account(ownerEmail).edition === 'gmail';
  return isFolder({ mimeType }) && (!isConsumer || world.state.switches.limitedAccessOnConsumer);
}
