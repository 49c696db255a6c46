/** Who a permission request names, and the checks on what it grants. */
import { GoogleError, NotSimulated } from '../kernel/errors';
import { newPermissionId } from '../kernel/ids';
import type { RestCall } from '../kernel/rest';
import type { World } from '../kernel/world';
import { isInSharedDrive, sharedDriveOf } from './grants';
import { isFolder } from './mime-types';
import { isRole, type Role } from './roles';
import type { DirectPermission, DriveFile } from './state';

const YEAR_MS = 366 * 24 * 60 * 60 * 1000;
const MY_DRIVE_REFUSALS: Readonly<Partial<Record<Role, string>>> = {
  organizer: 'organizerOnNonTeamDriveItemNotSupported',
  fileOrganizer: 'fileOrganizerOnNonTeamDriveNotSupported',
};

export type Grantee = Pick<DirectPermission, 'id' | 'type' | 'emailAddress' | 'domain' | 'allowFileDiscovery'>;

/** @throws GoogleError 400 without type, address or domain; NotSimulated for groups and other organisations */
export function granteeOf(world: World, file: DriveFile, body: Record<string, unknown>): Grantee {
  const { type, emailAddress } = body;
  const allowFileDiscovery = body.allowFileDiscovery === true;
  if (type === undefined) throw new GoogleError(400, 'required', 'The permission type field is required.');
  if (type === 'anyone') return { id: allowFileDiscovery ? 'anyone' : 'anyoneWithLink', type, allowFileDiscovery };
  if (type === 'domain') return { ...domainGrantee(world, file, body.domain), allowFileDiscovery };
  if (type === 'group') throw new NotSimulated(`permissions of type ${type}`);
  if (type !== 'user') throw invalid(`Invalid permission type: ${type}.`);
  if (typeof emailAddress !== 'string' || !/^\S+@\S+\.\S+$/.test(emailAddress)) {
    throw invalid('The specified emailAddress is invalid or not applicable for the given permission type.');
  }
  const email = emailAddress.toLowerCase();
  return { id: permissionIdOf(world, email), type, emailAddress: email };
}

/** @throws GoogleError 400 required / invalid, 403 for a role the item cannot give */
export function roleOf(value: unknown, file: DriveFile): Role {
  if (value === undefined) throw new GoogleError(400, 'required', 'The permission role field is required.');
  if (!isRole(value)) throw invalid('The specified role is invalid or not supported for the given permission type.');
  if (isInSharedDrive(file)) requireSharedDriveRole(value, file);
  else if (MY_DRIVE_REFUSALS[value]) {
    throw new GoogleError(403, MY_DRIVE_REFUSALS[value], `The role ${value} is only allowed in shared drives.`);
  }
  return value;
}

/** Organizers are members of the whole drive, file organizers of it or of folders. */
function requireSharedDriveRole(role: Role, file: DriveFile): void {
  if (role === 'owner') {
    throw new GoogleError(403, 'ownerOnTeamDriveItemNotSupported', 'The owner role is not allowed in shared drives.');
  }
  if (role === 'organizer' && file.parentId !== null) {
    const message = 'The organizer role is only allowed on shared drives, not on their items.';
    throw new GoogleError(403, 'organizerOnNonTeamDriveNotSupported', message);
  }
  if (role === 'fileOrganizer' && !isFolder(file)) {
    const message = 'FileOrganizer role is only allowed on folders.';
    throw new GoogleError(403, 'fileOrganizerOnFoldersInSharedDriveOnly', message);
  }
}

/**
 * When a grant ends, in ms; undefined without `expirationTime`.
 * @throws GoogleError 400 invalid for the past or more than a year ahead, 403 cannotSetExpiration…
 */
export function expirationOf(
  { world, account }: RestCall,
  file: DriveFile,
  grantee: Grantee,
  role: Role,
  expirationTime: unknown,
): number | undefined {
  if (expirationTime === undefined) return undefined;
  const ms = Date.parse(String(expirationTime));
  if (grantee.type !== 'user') {
    throw new GoogleError(
      403,
      'cannotSetExpirationOnAnyoneOrDomain',
      'Expiration dates cannot be set on permissions of type anyone or domain.',
    );
  }
  if (isInSharedDrive(file) && file.parentId === null) {
    const message = 'Expiration dates are not allowed for shared drive members.';
    throw new GoogleError(403, 'expirationDateNotAllowedForSharedDriveMembers', message);
  }
  if (ms <= world.now()) throw invalid('Expiration dates must be in the future.');
  if (ms > world.now() + YEAR_MS) throw invalid('Expiration dates cannot be more than a year in the future.');
  if (isFolder(file) && role !== 'reader') throw cannotSetExpiration('on folders can only be set for the role reader.');
  if (account.edition === 'gmail' && !world.state.switches.expirationOnConsumer) {
    throw cannotSetExpiration('cannot be set by this account.');
  }
  return ms;
}

function cannotSetExpiration(rest: string): GoogleError {
  return new GoogleError(403, 'cannotSetExpiration', `Expiration dates ${rest}`);
}

function domainGrantee(world: World, file: DriveFile, domain: unknown): Grantee {
  if (typeof domain !== 'string' || domain === '') throw invalid('The domain field is required for type domain.');
  if (organisationOf(world, file) !== domain.toLowerCase())
    throw new NotSimulated('sharing with a domain that is not the one of the owner’s organisation');
  return { id: `${permissionIdOf(world, `@${domain.toLowerCase()}`)}k`, type: 'domain', domain: domain.toLowerCase() };
}

/** The domain of the organisation an item belongs to; undefined for what a consumer account owns. */
function organisationOf(world: World, file: DriveFile): string | undefined {
  if (file.ownerEmail === null) return sharedDriveOf(world, file)?.domain;
  return world.account(file.ownerEmail).edition === 'education' ? file.ownerEmail.split('@')[1] : undefined;
}

/** The grantee's id: the account's, or one kept for an address without a Google account. */
function permissionIdOf(world: World, email: string): string {
  const account = world.state.accounts[email];
  if (account) return account.permissionId;
  const { invitedIds } = world.state.drive;
  const id = invitedIds[email] ?? newPermissionId(world.state);
  invitedIds[email] = id;
  return id;
}

function invalid(message: string): GoogleError {
  return new GoogleError(400, 'invalid', message);
}
