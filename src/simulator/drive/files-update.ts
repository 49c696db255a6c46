/** `files.update`: every check first, then all effects at once. */
import { GoogleError, NotSimulated } from '../kernel/errors';
import type { RestCall } from '../kernel/rest';
import { isInSharedDrive, roleOn } from './access';
import { noteChange, withAccessLoss } from './change-log';
import { nextRestriction } from './content-restriction';
import { moveInto } from './drive-crossing';
import { checkFileBody, fileIdOf } from './file-body';
import { importedContent } from './file-import';
import { fileResource } from './file-resource';
import { requireLimitedAccessToggle } from './limited-access';
import { isBlob } from './mime-types';
import { nextParentId } from './move';
import { mergeProperties } from './properties';
import { addNativeRevision, addRevision, keepHeadForever } from './revision-history';
import { mayTrash } from './rights';
import { isAtLeast } from './roles';
import { plainSettings } from './settings';
import type { DriveFile } from './state';
import { getFile, insufficientFilePermissions, marksOf, requireVisible, touchFile } from './store';

const WRITABLE = [
  'name',
  'mimeType',
  'description',
  'properties',
  'appProperties',
  'writersCanShare',
  'inheritedPermissionsDisabled',
  'contentRestrictions',
  'trashed',
  'starred',
  'folderColorRgb',
  'copyRequiresWriterPermission',
  'createdTime',
  'modifiedTime',
  'viewedByMeTime',
];
/** `parents` is changed by addParents and removeParents only. */
const NOT_WRITABLE = ['id', 'parents', 'shortcutDetails'];
/** What everyone who sees an item may say of it, for themselves alone. */
const PERSONAL = ['starred', 'viewedByMeTime'];

/** Changes that count as an edit of the file (they set modifiedTime); moves, locks and sharing only raise `version`. */
const EDITS = ['name', 'description', 'properties', 'appProperties', 'content', 'mimeType'];

export function updateFiles(call: RestCall): unknown {
  const { world, account, params, mask } = call;
  const file = requireVisible(world, fileIdOf(params, account.rootId), account.email);
  checkFileBody(call, WRITABLE, NOT_WRITABLE);
  const isPersonal = isOnlyPersonal(call);
  if (!isPersonal && !isAtLeast(roleOn(world, file, account.email), 'writer')) {
    throw insufficientFilePermissions(file.id);
  }
  const { parentId, ...changes } = checkedChanges(call, file);
  const { content } = file;
  Object.assign(file, changes);
  if (parentId) withAccessLoss(world, file, () => moveInto(world, file, getFile(world, parentId), account.email));
  for (const name of ['contentRestriction', 'trashing'] as const) if (!file[name]) delete file[name];
  if (EDITS.some((name) => name in changes)) touchFile(world, file.id, account.email);
  else noteChange(world, file);
  if (changes.modifiedMs !== undefined) setModified(file, account.email, changes.modifiedMs);
  if (changes.content !== undefined) noteRevision(call, file, content);
  markFor(call, file);
  return fileResource(world, file, account.email, mask);
}

/** `keepRevisionForever` "is only applicable to files with binary content". */
function noteRevision({ world, account, params }: RestCall, file: DriveFile, before: DriveFile['content']): void {
  if (isBlob(file)) addRevision(world, file, account.email, before);
  else addNativeRevision(world, file, account.email);
  if (isBlob(file) && params.keepRevisionForever === true) keepHeadForever(file);
}

function isOnlyPersonal({ body, media, params }: RestCall): boolean {
  const names = Object.keys(body);
  return !media && !params.addParents && names.length > 0 && names.every((name) => PERSONAL.includes(name));
}

/** "Setting modifiedTime will also update modifiedByMeTime for the user." */
function setModified(file: DriveFile, email: string, ms: number): void {
  file.modifiedMs = ms;
  marksOf(file, email).modifiedMs = ms;
}

function markFor({ account, body }: RestCall, file: DriveFile): void {
  const { starred, viewedByMeTime } = body;
  if (typeof starred === 'boolean') marksOf(file, account.email).starred = starred;
  if (typeof viewedByMeTime === 'string') marksOf(file, account.email).viewedMs = Date.parse(viewedByMeTime);
}

function checkedChanges(call: RestCall, file: DriveFile): Partial<DriveFile> {
  const { world, account, body, params } = call;
  if (file.parentId === null && Object.keys(body).length > 0) throw new NotSimulated('changing the root of a drive');
  const parentId = nextParentId(world, file, account.email, text(params.addParents), text(params.removeParents));
  return {
    ...contentChanges(call, file),
    ...ownerChanges(call, file),
    ...accessChanges(call, file),
    ...plainSettings(body),
    ...(body.description === undefined ? {} : { description: String(body.description) }),
    ...(body.properties ? { properties: mergeProperties(file.properties, body.properties) } : {}),
    ...(body.appProperties ? { appProperties: mergeProperties(file.appProperties, body.appProperties) } : {}),
    ...(parentId === undefined ? {} : { parentId }),
  };
}

/** Title and content: what a content restriction blocks. A new name in the request that unlocks counts as locked. */
function contentChanges({ body, media }: RestCall, file: DriveFile): Partial<DriveFile> {
  const isRenamed = body.name !== undefined && body.name !== file.name;
  if ((isRenamed || media) && file.contentRestriction) throw insufficientFilePermissions(file.id);
  const mimeType = String(body.mimeType ?? (isBlob(file) && media ? media.mimeType : file.mimeType));
  if (mimeType !== file.mimeType && !media) {
    throw new GoogleError(400, 'invalid', 'The mimeType cannot be changed without new content.');
  }
  if (isBlob(file) !== isBlob({ mimeType })) throw new NotSimulated(`an update of ${file.mimeType} to ${mimeType}`);
  return {
    ...(isRenamed ? { name: String(body.name) } : {}),
    ...(media ? { content: importedContent(mimeType, media), mimeType } : {}),
  };
}

/** Only the owner settles whether writers can share; in a shared drive that setting "doesn't apply". */
function ownerChanges(call: RestCall, file: DriveFile): Partial<DriveFile> {
  const { writersCanShare } = call.body as { writersCanShare?: boolean };
  const trashChanges = trashChangesOf(call, file);
  if (writersCanShare === undefined || writersCanShare === file.writersCanShare || isInSharedDrive(file)) {
    return trashChanges;
  }
  if (file.ownerEmail !== call.account.email) {
    if (file.writersCanShare) throw new NotSimulated('writersCanShare set by a writer who can share');
    throw insufficientFilePermissions(file.id);
  }
  return { ...trashChanges, writersCanShare };
}

/** Of items in shared drives Drive tells who trashed them, and when. */
function trashChangesOf({ world, account, body }: RestCall, file: DriveFile): Partial<DriveFile> {
  const { trashed } = body as { trashed?: boolean };
  if (trashed === undefined || trashed === file.trashed) return {};
  if (!mayTrash(world, file, account.email)) throw insufficientFilePermissions(file.id);
  if (!isInSharedDrive(file)) return { trashed };
  return { trashed, trashing: trashed ? { email: account.email, ms: world.now() } : undefined };
}

function accessChanges({ world, account, body }: RestCall, file: DriveFile): Partial<DriveFile> {
  const { contentRestrictions } = body;
  const isLimited = body.inheritedPermissionsDisabled as boolean | undefined;
  const changes: Partial<DriveFile> = {};
  if (isLimited !== undefined && isLimited !== file.inheritedPermissionsDisabled) {
    requireLimitedAccessToggle(world, file, account.email);
    changes.inheritedPermissionsDisabled = isLimited;
  }
  if (contentRestrictions !== undefined) {
    changes.contentRestriction = nextRestriction(world, file, account.email, contentRestrictions);
  }
  return changes;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
