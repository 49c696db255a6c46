/** The File resource of Drive v3, as one caller sees it. */
import { createHash } from 'node:crypto';
import { bytesOf } from '../kernel/content';
import type { FieldMask } from '../kernel/rest';
import { toRfc3339, type World } from '../kernel/world';
import { selectionOf } from '../rest/field-mask';
import { accessTo, effectivePermissions, isInTrash, mayShare, parentOf } from './access';
import { CAPABILITIES, type Viewing, viewing } from './capabilities';
import { restrictionResource } from './content-restriction';
import { isBlob, isFolder, SPREADSHEET } from './mime-types';
import { type Producers, produce } from './partial-resource';
import { permissionResource } from './permission-resource';
import type { DriveFile } from './state';
import { userResource } from './user-resource';

interface Source extends Viewing {
  mask: FieldMask | true | undefined;
}

const PRODUCERS: Producers<Source> = {
  kind: () => 'drive#file',
  id: ({ file }) => file.id,
  name: ({ file }) => file.name,
  mimeType: ({ file }) => file.mimeType,
  description: ({ file }) => file.description,
  parents: visibleParents,
  properties: ({ file }) => unlessEmpty(file.properties),
  appProperties: ({ file }) => unlessEmpty(file.appProperties),
  trashed: ({ world, file }) => isInTrash(world, file),
  explicitlyTrashed: ({ file }) => file.trashed,
  createdTime: ({ file }) => toRfc3339(file.createdMs),
  modifiedTime: ({ file }) => toRfc3339(file.modifiedMs),
  version: ({ file }) => String(file.version),
  spaces: () => ['drive'],
  owners: ({ world, file, email }) => [userResource(world, file.ownerEmail, email)],
  ownedByMe: ({ file, email }) => file.ownerEmail === email,
  lastModifyingUser: ({ world, file, email }) => userResource(world, file.lastModifyingEmail, email),
  shared: ({ world, file }) => effectivePermissions(world, file).length > 1,
  writersCanShare: ({ file }) => file.writersCanShare,
  inheritedPermissionsDisabled: ({ file }) => file.inheritedPermissionsDisabled,
  contentRestrictions: ({ world, file, email }) => restrictionResource(world, file, email),
  permissions: (source) => sharedList(source),
  permissionIds: ({ world, file, email }) =>
    mayShare(world, file, email) ? effectivePermissions(world, file).map(({ id }) => id) : undefined,
  capabilities: (source) =>
    produce('File.capabilities', CAPABILITIES, source, selectionOf(source.mask, 'capabilities')),
  webViewLink: ({ file }) => webViewLink(file),
  originalFilename: ({ file }) => (isBlob(file) ? file.name : undefined),
  size: ({ file }) => (isBlob(file) ? String(bytes(file).length) : undefined),
  md5Checksum: ({ file }) => checksum(file, 'md5'),
  sha1Checksum: ({ file }) => checksum(file, 'sha1'),
  sha256Checksum: ({ file }) => checksum(file, 'sha256'),
};

export function fileResource(
  world: World,
  file: DriveFile,
  email: string,
  mask: FieldMask | true | undefined,
): Record<string, unknown> {
  return produce('File', PRODUCERS, { ...viewing(world, file, email), mask }, mask);
}

function visibleParents({ world, file, email }: Source): string[] | undefined {
  const parent = parentOf(world, file);
  if (!parent) return undefined;
  const { role, isMetadataOnly } = accessTo(world, parent, email);
  return role !== null || isMetadataOnly ? [parent.id] : undefined;
}

/** "Only available if the requesting user can share the file." */
function sharedList({ world, file, email, mask }: Source): unknown[] | undefined {
  if (!mayShare(world, file, email)) return undefined;
  const inner = selectionOf(mask, 'permissions');
  return effectivePermissions(world, file).map((permission) => permissionResource(world, permission, inner));
}

function webViewLink(file: DriveFile): string {
  if (isFolder(file)) return `https://drive.google.com/drive/folders/${file.id}`;
  if (file.mimeType === SPREADSHEET) return `https://docs.google.com/spreadsheets/d/${file.id}/edit?usp=drivesdk`;
  if (isBlob(file)) return `https://drive.google.com/file/d/${file.id}/view?usp=drivesdk`;
  return `https://docs.google.com/document/d/${file.id}/edit?usp=drivesdk`;
}

function checksum(file: DriveFile, algorithm: string): string | undefined {
  return isBlob(file) ? createHash(algorithm).update(bytes(file)).digest('hex') : undefined;
}

function bytes(file: DriveFile): Buffer {
  return bytesOf(file.content ?? '');
}

function unlessEmpty(values: Record<string, string>): Record<string, string> | undefined {
  return Object.keys(values).length > 0 ? { ...values } : undefined;
}
