/** The files themselves: finding them for a caller, making them, marking them as changed. */
import type { Account } from '../kernel/accounts';
import type { Content } from '../kernel/content';
import { GoogleError, parameterLocation } from '../kernel/errors';
import { newDriveId } from '../kernel/ids';
import { countNativeFile } from '../kernel/quota';
import type { World } from '../kernel/world';
import { accessTo, isInSharedDrive, roleOn } from './access';
import { nextChangeId, noteChange } from './change-log';
import { countItems } from './drive-limits';
import { FOLDER, isBlob, isNative } from './mime-types';
import { placeFile } from './placement';
import { addNativeRevision, addRevision } from './revision-history';
import { type EditorRole, editorRole, isAtLeast, type Role } from './roles';
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

/** The role as the editors of Docs and Sheets see it. */
export function effectiveRole(world: World, fileId: string, email: string): EditorRole | null {
  return editorRole(roleOn(world, getFile(world, fileId), email));
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
 * Makes an item without native content. It belongs to who makes it, in a shared drive to the drive.
 * @throws GoogleError 403 dailyLimitExceeded when the day's native files are used up, 403 for a drive that is full
 */
export function createFile(world: World, makerEmail: string, fresh: NewFile): DriveFile {
  const maker = world.account(makerEmail);
  const { switches } = world.state;
  const parentId = fresh.parentId ?? maker.rootId;
  countItems(world, world.state.drive.files[parentId], 1);
  if (fresh.madeBy === 'script' || switches.apiFilesCountAgainstDailyLimit) {
    countNativeFile(world, maker.email, fresh.mimeType);
  }
  const file = newFile(world, maker, { ...fresh, parentId });
  if (fresh.content !== undefined && isBlob(file)) addRevision(world, file, maker.email);
  if (isNative(file.mimeType)) addNativeRevision(world, file, maker.email);
  placeFile(world, file, file.parentId);
  return file;
}

function newFile(world: World, maker: Account, fresh: NewFile & { parentId: string }): DriveFile {
  const parent = world.state.drive.files[fresh.parentId];
  const isShared = parent !== undefined && isInSharedDrive(parent);
  const { permissionId: granteeId, email } = maker;
  const now = world.now();
  return {
    id: fresh.id ?? newDriveId(world.state, isNative(fresh.mimeType)),
    name: fresh.name,
    mimeType: fresh.mimeType,
    parentId: fresh.parentId,
    ownerEmail: isShared ? null : email,
    permissions: isShared ? [] : [{ id: granteeId, type: 'user', emailAddress: email, role: 'owner' }],
    writersCanShare: true,
    inheritedPermissionsDisabled: false,
    properties: {},
    appProperties: {},
    trashed: false,
    createdMs: now,
    modifiedMs: now,
    listedFromMs: now + world.state.switches.listingLagMs,
    version: 1,
    changeId: nextChangeId(world),
    changedMs: now,
    lastModifyingEmail: email,
    marks: { [email]: { modifiedMs: now } },
    ...(fresh.content === undefined ? {} : { content: fresh.content }),
  };
}

/** Makes the My Drive root of an account. */
export function createRoot(world: World, email: string): void {
  const { rootId } = world.account(email);
  const root = createFile(world, email, { id: rootId, name: 'My Drive', mimeType: FOLDER });
  placeFile(world, root, null);
}

/** Makes the top folder of a shared drive, with its maker as the first member. */
export function createTopFolder(world: World, makerEmail: string, driveId: string): void {
  const top = createFile(world, makerEmail, { id: driveId, name: 'Drive', mimeType: FOLDER });
  top.ownerEmail = null;
  for (const member of top.permissions) member.role = 'organizer';
  placeFile(world, top, null);
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
