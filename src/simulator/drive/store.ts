/** The files themselves: finding them for a caller, making them, marking them as changed. */
import type { Content } from '../kernel/content';
import { GoogleError, parameterLocation } from '../kernel/errors';
import { newDriveId } from '../kernel/ids';
import { countNativeFile } from '../kernel/quota';
import type { World } from '../kernel/world';
import { accessTo, roleOn } from './access';
import { nextChangeId, noteChange } from './change-log';
import { isBlob, isNative } from './mime-types';
import { placeFile } from './placement';
import { addNativeRevision, addRevision } from './revision-history';
import { isAtLeast, type Role } from './roles';
import type { DriveFile, Marks } from './state';

export interface NewFile {
  name: string;
  mimeType: string;
  /** Default: the owner's My Drive root. */
  parentId?: string;
  /** Default: a new seeded id. */
  id?: string;
  content?: Content;
  /** `script` (SpreadsheetApp.create …) always counts against the day's files, `api` as switch SW7 says. */
  madeBy?: 'api' | 'script';
}

/** @throws GoogleError 404 notFound */
export function getFile(world: World, fileId: string): DriveFile {
  const file = world.state.drive.files[fileId];
  if (!file) throw fileNotFound(fileId);
  return file;
}

export function effectiveRole(world: World, fileId: string, email: string): Role | null {
  return roleOn(world, getFile(world, fileId), email);
}

/** @throws GoogleError 404 notFound without read access, 403 insufficientFilePermissions when the role is too low */
export function requireRole(world: World, fileId: string, email: string, needed: Role): DriveFile {
  const file = getFile(world, fileId);
  const role = roleOn(world, file, email);
  if (role === null) throw fileNotFound(fileId);
  if (!isAtLeast(role, needed)) throw insufficientFilePermissions(fileId);
  return file;
}

/** The file as an account sees it, be it only its metadata. @throws GoogleError 404 notFound */
export function requireVisible(world: World, fileId: string, email: string): DriveFile {
  const file = getFile(world, fileId);
  const access = accessTo(world, file, email);
  if (access.role === null && !access.isMetadataOnly) throw fileNotFound(fileId);
  return file;
}

/**
 * Makes an item owned by `ownerEmail`, without native content.
 * @throws GoogleError 403 dailyLimitExceeded when the day's native files are used up
 */
export function createFile(world: World, ownerEmail: string, fresh: NewFile): DriveFile {
  const owner = world.account(ownerEmail);
  const { switches } = world.state;
  if (fresh.madeBy === 'script' || switches.apiFilesCountAgainstDailyLimit) {
    countNativeFile(world, owner.email, fresh.mimeType);
  }
  const now = world.now();
  const file: DriveFile = {
    id: fresh.id ?? newDriveId(world.state, isNative(fresh.mimeType)),
    name: fresh.name,
    mimeType: fresh.mimeType,
    parentId: fresh.parentId ?? owner.rootId,
    ownerEmail: owner.email,
    permissions: [{ id: owner.permissionId, type: 'user', emailAddress: owner.email, role: 'owner' }],
    writersCanShare: true,
    inheritedPermissionsDisabled: false,
    properties: {},
    appProperties: {},
    trashed: false,
    createdMs: now,
    modifiedMs: now,
    listedFromMs: now + switches.listingLagMs,
    version: 1,
    changeId: nextChangeId(world),
    changedMs: now,
    lastModifyingEmail: owner.email,
    marks: { [owner.email]: { modifiedMs: now } },
    ...(fresh.content === undefined ? {} : { content: fresh.content }),
  };
  if (fresh.content !== undefined && isBlob(file)) addRevision(world, file, owner.email);
  if (isNative(file.mimeType)) addNativeRevision(world, file, owner.email);
  placeFile(world, file, file.parentId);
  return file;
}

/** Makes the My Drive root of an account. */
export function createRoot(world: World, email: string): void {
  const { rootId } = world.account(email);
  const root = createFile(world, email, {
    id: rootId,
    name: 'My Drive',
    mimeType: 'application/vnd.google-apps.folder',
  });
  placeFile(world, root, null);
}

/** Marks a change of content or metadata: modified time, last modifying user, version. */
export function touchFile(world: World, fileId: string, email: string): void {
  const file = getFile(world, fileId);
  file.modifiedMs = world.now();
  file.lastModifyingEmail = email;
  marksOf(file, email).modifiedMs = file.modifiedMs;
  noteChange(world, file);
}

/** Marks an edit of a native file's content, which its history tells. */
export function touchContent(world: World, fileId: string, email: string): void {
  addNativeRevision(world, getFile(world, fileId), email);
  touchFile(world, fileId, email);
}

/** What an account did with an item; changes of it stay. */
export function marksOf(file: DriveFile, email: string): Marks {
  file.marks ??= {};
  const marks = file.marks[email] ?? {};
  file.marks[email] = marks;
  return marks;
}

/** Someone opened an item. */
export function noteView(world: World, fileId: string, email: string): void {
  marksOf(getFile(world, fileId), email).viewedMs = world.now();
}

export function isContentLocked(world: World, fileId: string): boolean {
  return getFile(world, fileId).contentRestriction !== undefined;
}

export function fileNotFound(fileId: string): GoogleError {
  return new GoogleError(404, 'notFound', `File not found: ${fileId}.`, parameterLocation('fileId'));
}

export function insufficientFilePermissions(fileId: string): GoogleError {
  const message = `The user does not have sufficient permissions for file ${fileId}.`;
  return new GoogleError(403, 'insufficientFilePermissions', message);
}
