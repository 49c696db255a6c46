/**
 * What shared drives refuse to share, and what their members lose with their membership.
 * Source of the names: https://github.com/GAM-team/GAM/blob/main/src/gam/gamlib/glgapi.py
 */
import { GoogleError, NotSimulated } from '../kernel/errors';
import type { World } from '../kernel/world';
import { sharedDriveOf } from './access';
import { noteChange } from './change-log';
import { MAX_MEMBERS } from './drive-limits';
import type { Grantee } from './grantees';
import { isMember, isOfDomain } from './grants';
import type { Role } from './roles';
import type { DriveFile, SharedDrive } from './state';

/** @throws GoogleError 403 for a grantee the shared drive of the item, or its restrictions, leave out */
export function requireAllowed(world: World, file: DriveFile, grantee: Grantee): void {
  const drive = sharedDriveOf(world, file);
  if (!drive) return;
  if (grantee.type === 'user' && !world.state.accounts[grantee.emailAddress ?? '']) {
    throw refused('cannotShareTeamDriveWithNonGoogleAccounts', 'Shared drives are shared with Google accounts only.');
  }
  if (drive.restrictions.domainUsersOnly && !isOfDomain(drive, grantee)) {
    throw refused('teamDriveDomainUsersOnlyRestriction', 'Sharing outside of the domain is not allowed here.');
  }
  if (file.parentId === null) requireMembership(file, grantee);
  else requireMemberOnly(world, drive, grantee);
}

/** A shared drive keeps an organizer; how Google refuses is not known. */
export function requireOrganizerLeft(file: DriveFile, permissionId: string, role: Role | null): void {
  if (file.parentId !== null || file.ownerEmail !== null || role === 'organizer') return;
  const organizers = file.permissions.filter((member) => member.role === 'organizer');
  if (organizers.length === 1 && organizers[0]?.id === permissionId) {
    throw new NotSimulated('a shared drive without an organizer');
  }
}

/** Who is no longer a member loses the grants on the drive's items too. */
export function forgetMember(world: World, driveId: string, permissionId: string): void {
  for (const file of Object.values(world.state.drive.files)) {
    const isTheirs = file.permissions.some(({ id }) => id === permissionId);
    if (!isTheirs || sharedDriveOf(world, file)?.id !== driveId) continue;
    file.permissions = file.permissions.filter(({ id }) => id !== permissionId);
    noteChange(world, file);
  }
}

function requireMembership(top: DriveFile, { id, type }: Grantee): void {
  if (type !== 'user') {
    const message = 'A shared drive cannot be shared with anyone or with domains.';
    throw refused('cannotShareTeamDriveTopFolderWithAnyoneOrDomains', message);
  }
  const isNew = !top.permissions.some((member) => member.id === id);
  if (isNew && top.permissions.length >= MAX_MEMBERS) throw new NotSimulated(`more than ${MAX_MEMBERS} members`);
}

function requireMemberOnly(world: World, drive: SharedDrive, { id }: Grantee): void {
  if (!drive.restrictions.driveMembersOnly || isMember(world, drive, id)) return;
  throw refused('teamDriveTeamMembersOnlyRestriction', 'Sharing with people who are no members is not allowed here.');
}

function refused(reason: string, message: string): GoogleError {
  return new GoogleError(403, reason, message);
}
