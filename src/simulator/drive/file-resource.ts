/** The File resource of Drive v3, as one caller sees it. */
import type { FieldMask } from '../kernel/rest';
import { toRfc3339, type World } from '../kernel/world';
import { selectionOf } from '../rest/field-mask';
import {
  accessTo,
  effectivePermissions,
  isInSharedDrive,
  isInTrash,
  mayListPermissions,
  mayShare,
  parentOf,
  sharedDriveOf,
} from './access';
import { CAPABILITIES, type Viewing, viewing } from './capabilities';
import { restrictionResource } from './content-restriction';
import { checksum, exportLinks, extensionOf, webViewLink } from './file-links';
import { isBlob, isFolder } from './mime-types';
import { type Producers, produce } from './partial-resource';
import { permissionResource } from './permission-resource';
import { copyRequiresWriter } from './rights';
import { grantOf } from './search-order';
import { shortcutDetails } from './shortcuts';
import { quotaBytesOf, sizeOf } from './sizes';
import type { DriveFile } from './state';
import { userResource } from './user-resource';

interface Source extends Viewing {
  mask: FieldMask | true | undefined;
}

/** What items have only with a picture, a label or encryption, none of which there is here. */
const NEVER_THERE = [
  ...['thumbnailLink', 'imageMediaMetadata', 'videoMediaMetadata', 'contentHints', 'labelInfo', 'resourceKey'],
];

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
  driveId: ({ world, file }) => sharedDriveOf(world, file)?.id,
  teamDriveId: ({ world, file }) => sharedDriveOf(world, file)?.id,
  hasAugmentedPermissions: (source) => ifShared(source, () => source.file.permissions.length > 0),
  trashedTime: ({ file }) => timeOf(file.trashing?.ms),
  trashingUser: ({ world, file, email }) => file.trashing && userResource(world, file.trashing.email, email),
  owners: ({ world, file, email }) =>
    file.ownerEmail === null ? undefined : [userResource(world, file.ownerEmail, email)],
  ownedByMe: (source) => ifOwned(source, () => source.file.ownerEmail === source.email),
  lastModifyingUser: ({ world, file, email }) => userResource(world, file.lastModifyingEmail, email),
  shared: (source) => ifOwned(source, () => effectivePermissions(source.world, source.file).length > 1),
  writersCanShare: (source) => ifOwned(source, () => source.file.writersCanShare),
  inheritedPermissionsDisabled: ({ file }) => file.inheritedPermissionsDisabled,
  contentRestrictions: ({ world, file, email }) => restrictionResource(world, file, email),
  permissions: (source) => sharedList(source),
  permissionIds: ({ world, file, email }) =>
    mayListPermissions(world, file, email) ? effectivePermissions(world, file).map(({ id }) => id) : undefined,
  capabilities: (source) =>
    produce('File.capabilities', CAPABILITIES, source, selectionOf(source.mask, 'capabilities')),
  starred: ({ file, email }) => file.marks?.[email]?.starred === true,
  viewedByMe: ({ file, email }) => file.marks?.[email]?.viewedMs !== undefined,
  viewedByMeTime: ({ file, email }) => timeOf(file.marks?.[email]?.viewedMs),
  modifiedByMe: ({ file, email }) => file.marks?.[email]?.modifiedMs !== undefined,
  modifiedByMeTime: ({ file, email }) => timeOf(file.marks?.[email]?.modifiedMs),
  sharedWithMeTime: ({ file, email }) => timeOf(grantOf(file, email)?.grantedMs),
  sharingUser: ({ world, file, email }) => {
    const grantedBy = grantOf(file, email)?.grantedBy;
    return grantedBy === undefined ? undefined : userResource(world, grantedBy, email);
  },
  shortcutDetails: ({ world, file }) => shortcutDetails(world, file),
  folderColorRgb: (source) =>
    ifOwned(source, () => (isFolder(source.file) ? (source.file.folderColorRgb ?? '#8f8f8f') : undefined)),
  copyRequiresWriterPermission: ({ world, file }) => copyRequiresWriter(world, file),
  viewersCanCopyContent: ({ world, file }) => !copyRequiresWriter(world, file),
  isAppAuthorized: () => true,
  thumbnailVersion: () => '0',
  hasThumbnail: () => false,
  webViewLink: ({ file }) => webViewLink(file),
  webContentLink: ({ file }) =>
    isBlob(file) ? `https://drive.google.com/uc?id=${file.id}&export=download` : undefined,
  iconLink: ({ file }) => `https://drive-thirdparty.googleusercontent.com/16/type/${file.mimeType}`,
  exportLinks: ({ world, file }) => exportLinks(world, file),
  originalFilename: ({ file }) => (isBlob(file) ? file.revisions?.at(-1)?.originalFilename : undefined),
  fullFileExtension: ({ file }) => (isBlob(file) ? extensionOf(file.name) : undefined),
  fileExtension: ({ file }) => (isBlob(file) ? extensionOf(file.name)?.split('.').at(-1) : undefined),
  headRevisionId: ({ file }) => (isBlob(file) ? file.revisions?.at(-1)?.id : undefined),
  size: ({ file }) => (isBlob(file) ? String(sizeOf(file)) : undefined),
  quotaBytesUsed: ({ file }) => String(quotaBytesOf(file)),
  md5Checksum: ({ file }) => checksum(file, 'md5'),
  sha1Checksum: ({ file }) => checksum(file, 'sha1'),
  sha256Checksum: ({ file }) => checksum(file, 'sha256'),
  ...Object.fromEntries(NEVER_THERE.map((name) => [name, () => undefined])),
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
  if (isInSharedDrive(file) || !mayShare(world, file, email)) return undefined;
  const inner = selectionOf(mask, 'permissions');
  return effectivePermissions(world, file).map((permission) => permissionResource(world, file, permission, inner));
}

/** What items have outside of shared drives only. */
function ifOwned<T>({ file }: Source, read: () => T): T | undefined {
  return isInSharedDrive(file) ? undefined : read();
}

function ifShared<T>({ file }: Source, read: () => T): T | undefined {
  return isInSharedDrive(file) ? read() : undefined;
}

function timeOf(ms: number | undefined): string | undefined {
  return ms === undefined ? undefined : toRfc3339(ms);
}

function unlessEmpty(values: Record<string, string>): Record<string, string> | undefined {
  return Object.keys(values).length > 0 ? { ...values } : undefined;
}
