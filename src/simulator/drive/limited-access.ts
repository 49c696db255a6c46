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

/** Folders only; the owner, and writers who can share; on consumer accounts as switch SW9 says. */
export function mayToggleLimitedAccess(world: World, file: DriveFile, email: string): boolean {
  if (!isFolder(file) || file.parentId === null) return false;
  const isConsumer = world.account(file.ownerEmail).edition === 'gmail';
  return (!isConsumer || world.state.switches.limitedAccessOnConsumer) && mayShare(world, file, email);
}

/** @throws GoogleError 400 on a file that is no folder, 403 when the caller may not */
export function requireLimitedAccessToggle(world: World, file: DriveFile, email: string): void {
  if (!isFolder(file)) {
    throw new GoogleError(400, 'invalid', 'inheritedPermissionsDisabled can only be set on folders.');
  }
  if (!mayToggleLimitedAccess(world, file, email)) throw insufficientFilePermissions(file.id);
}
