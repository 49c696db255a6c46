/** The top folder of a shared drive, whose grants are the drive's members. */
import { GoogleError, parameterLocation } from '../kernel/errors';
import type { World } from '../kernel/world';
import { roleOn } from './access';
import { isAtLeast, type Role } from './roles';
import type { DriveFile } from './state';

/**
 * The top folder for a member with at least a role.
 * @throws GoogleError 404 for a drive the account is no member of, 403 insufficientFilePermissions for too low a role
 */
export function requireTopFolder(world: World, email: string, driveId: string, needed: Role = 'reader'): DriveFile {
  const { files, sharedDrives } = world.state.drive;
  const top = sharedDrives[driveId] && files[driveId];
  const role = top ? roleOn(world, top, email) : null;
  if (!top || role === null) throw sharedDriveNotFound(driveId);
  if (isAtLeast(role, needed)) return top;
  const message = 'The user does not have sufficient permissions for this shared drive.';
  throw new GoogleError(403, 'insufficientFilePermissions', message);
}

export function sharedDriveNotFound(driveId: string): GoogleError {
  return new GoogleError(404, 'notFound', `Shared drive not found: ${driveId}`, parameterLocation('driveId'));
}
