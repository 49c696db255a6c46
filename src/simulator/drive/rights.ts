/**
 * Who moves, trashes, deletes and downloads items. In a shared drive the role on the folder above settles it.
 * Source: https://developers.google.com/workspace/drive/api/guides/ref-roles
 */
import type { World } from '../kernel/world';
import { isInSharedDrive, parentOf, roleOn, roleOnParent, sharedDriveOf } from './access';
import { isFolder } from './mime-types';
import { isAtLeast } from './roles';
import type { DriveFile } from './state';

export function mayTrash(world: World, file: DriveFile, email: string): boolean {
  if (!isInSharedDrive(file)) return file.ownerEmail === email;
  return isAtLeast(roleOnParent(world, file, email), 'fileOrganizer');
}

export function mayDelete(world: World, file: DriveFile, email: string): boolean {
  if (!isInSharedDrive(file)) return file.ownerEmail === email;
  return isAtLeast(roleOnParent(world, file, email), 'organizer');
}

/**
 * Whether a caller may take an item out of its folder, and leave it in My Drive or in its shared drive (switches SW5
 * and SW8 settle two cases of My Drive).
 */
export function mayMoveOut(world: World, file: DriveFile, email: string): boolean {
  if (isInSharedDrive(file)) return isAtLeast(roleOnParent(world, file, email), 'fileOrganizer');
  const role = roleOn(world, file, email);
  if (!isAtLeast(role, 'writer')) return false;
  const parent = parentOf(world, file);
  const isParentWriter = parent !== undefined && isAtLeast(roleOn(world, parent, email), 'writer');
  if (role === 'owner') return isParentWriter || world.state.switches.ownerMovesOwnItemOut;
  return isParentWriter && world.state.switches.folderOwnerMovesOthersItems;
}

/** Whether a caller may take an item out of its shared drive; its owner may take one out of My Drive. */
export function mayLeaveDrive(world: World, file: DriveFile, email: string): boolean {
  if (!isInSharedDrive(file)) return file.ownerEmail === email;
  return isAtLeast(roleOnParent(world, file, email), 'organizer');
}

/** Whether readers and commenters are kept from copying and downloading, by the file or its shared drive. */
export function copyRequiresWriter(world: World, file: DriveFile): boolean {
  return (
    file.copyRequiresWriterPermission === true ||
    sharedDriveOf(world, file)?.restrictions.copyRequiresWriterPermission === true
  );
}

export function mayDownload(world: World, file: DriveFile, email: string): boolean {
  const needed = copyRequiresWriter(world, file) ? 'writer' : 'reader';
  return !isFolder(file) && isAtLeast(roleOn(world, file, email), needed);
}

/** The same of an item by its id; false for one that is not there. */
export function isDownloadable(world: World, fileId: string, email: string): boolean {
  const file = world.state.drive.files[fileId];
  return file !== undefined && mayDownload(world, file, email);
}
