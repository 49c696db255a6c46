/**
 * Content restrictions: lock title and content of a file, not its place and not its sharing.
 * Source: https://developers.google.com/workspace/drive/api/guides/content-restrictions
 */
import { GoogleError, NotSimulated } from '../kernel/errors';
import { toRfc3339, type World } from '../kernel/world';
import { isInSharedDrive, roleOn } from './access';
import { isFolder } from './mime-types';
import { isAtLeast, type Role } from './roles';
import type { ContentRestriction, DriveFile } from './state';
import { insufficientFilePermissions } from './store';
import { userResource } from './user-resource';

const UNSUPPORTED_TYPES = ['form', 'site', 'drawing', 'shortcut'].map((name) => `application/vnd.google-apps.${name}`);

/** Any writer sets and clears an ordinary restriction; an `ownerRestricted` one only its owner, or any organizer. */
export function mayToggleRestriction(world: World, file: DriveFile, email: string): boolean {
  if (!supportsRestriction(file)) return false;
  return isAtLeast(roleOn(world, file, email), file.contentRestriction?.ownerRestricted ? ownerOf(file) : 'writer');
}

/** Whose restriction an `ownerRestricted` one is. */
function ownerOf(file: DriveFile): Role {
  return isInSharedDrive(file) ? 'organizer' : 'owner';
}

/** Only the owner, or an organizer, makes it `ownerRestricted`; on consumer accounts as switch SW3 says. */
export function mayRestrictAsOwner(world: World, file: DriveFile, email: string): boolean {
  const isConsumer = file.ownerEmail !== null && world.account(file.ownerEmail).edition === 'gmail';
  if (isConsumer && !world.state.switches.ownerRestrictedOnConsumer) return false;
  return supportsRestriction(file) && isAtLeast(roleOn(world, file, email), ownerOf(file));
}

/**
 * What `contentRestrictions` of an update makes of a file's restriction; undefined = none.
 * @throws GoogleError 400 for a malformed value, 403 when the caller may not
 */
export function nextRestriction(
  world: World,
  file: DriveFile,
  email: string,
  value: unknown,
): ContentRestriction | undefined {
  const restrictions = value as Record<string, unknown>[];
  const [wanted] = restrictions;
  if (restrictions.length > 1) throw invalid('Only one content restriction may be set.');
  if (!wanted) return file.contentRestriction;
  if (isFolder(file)) throw new NotSimulated('content restrictions on folders');
  if (!supportsRestriction(file)) throw invalid('Content restrictions are not supported on this item.');
  const isReadOnly = wanted.readOnly === true;
  if (wanted.reason !== undefined && !isReadOnly) throw invalid('A reason can only be given together with readOnly.');
  if (!mayToggleRestriction(world, file, email)) throw insufficientFilePermissions(file.id);
  if (wanted.ownerRestricted === true && !mayRestrictAsOwner(world, file, email)) {
    throw insufficientFilePermissions(file.id);
  }
  if (!isReadOnly) return undefined;
  return {
    ownerRestricted: wanted.ownerRestricted === true,
    ...(typeof wanted.reason === 'string' ? { reason: wanted.reason } : {}),
    restrictingEmail: email,
    restrictionMs: world.now(),
  };
}

export function restrictionResource(world: World, file: DriveFile, callerEmail: string): unknown[] | undefined {
  const restriction = file.contentRestriction;
  if (!restriction) return undefined;
  return [
    {
      readOnly: true,
      ownerRestricted: restriction.ownerRestricted,
      systemRestricted: false,
      type: 'globalContentRestriction',
      restrictingUser: userResource(world, restriction.restrictingEmail, callerEmail),
      restrictionTime: toRfc3339(restriction.restrictionMs),
      ...(restriction.reason === undefined ? {} : { reason: restriction.reason }),
    },
  ];
}

function supportsRestriction(file: DriveFile): boolean {
  return !isFolder(file) && !UNSUPPORTED_TYPES.includes(file.mimeType);
}

function invalid(message: string): GoogleError {
  return new GoogleError(400, 'invalid', message);
}
