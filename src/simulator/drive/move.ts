/**
 * Moving: `addParents` and `removeParents` of files.update. An item has exactly one parent.
 * Source: https://developers.google.com/workspace/drive/api/guides/folder
 */
import { GoogleError, NotSimulated } from '../kernel/errors';
import type { World } from '../kernel/world';
import { isInSharedDrive, parentOf, roleOn } from './access';
import { requireCrossing } from './drive-crossing';
import { levelsBelow, requireDepth } from './drive-limits';
import { isFolder } from './mime-types';
import { mayMoveOut } from './rights';
import { isAtLeast } from './roles';
import type { DriveFile } from './state';
import { fileNotFound, getFile, insufficientFilePermissions } from './store';

/**
 * Where an update puts an item; undefined when it stays. Without a new parent it goes to its owner's root.
 * @throws GoogleError 403 / 404 when the caller may not, 403 cannotAddParent or teamDrivesParentLimit for a second
 *   parent, and what the borders of shared drives refuse
 */
export function nextParentId(
  world: World,
  file: DriveFile,
  email: string,
  added: string | undefined,
  removed: string | undefined,
): string | undefined {
  if (!added && !removed) return undefined;
  const { rootId } = world.account(email);
  const from = removed === 'root' ? rootId : removed;
  const to = added === 'root' ? rootId : added;
  if ([from, to].some((ids) => ids?.includes(','))) throw oneParentOnly(file);
  if (to === file.parentId) return undefined;
  if (from !== file.parentId) {
    if (to) throw oneParentOnly(file);
    return undefined;
  }
  if (file.parentId === null) throw new NotSimulated('moving the root of a drive');
  if (!to) return rootFor(world, file, email);
  return requireTarget(world, file, email, to).id;
}

/**
 * The folder into which a caller puts an item.
 * @throws GoogleError 404 notFound, 403 parentNotAFolder, 403 insufficientParentPermissions, 403 teamDriveHierarchyTooDeep
 */
export function requireFolderFor(world: World, email: string, folderId: string, levels = 0): DriveFile {
  const folder = getFile(world, folderId);
  const role = roleOn(world, folder, email);
  if (role === null) throw fileNotFound(folderId);
  if (!isFolder(folder)) throw new GoogleError(403, 'parentNotAFolder', 'The specified parent is not a folder.');
  if (!isAtLeast(role, 'writer')) {
    throw new GoogleError(403, 'insufficientParentPermissions', 'Insufficient permissions for the specified parent.');
  }
  requireDepth(world, folder, levels);
  return folder;
}

/** Where an item goes that is only taken out of its folder. */
function rootFor(world: World, file: DriveFile, email: string): string {
  const { ownerEmail } = file;
  if (ownerEmail === null) throw oneParentOnly(file);
  if (!mayMoveOut(world, file, email)) throw insufficientFilePermissions(file.id);
  return world.account(ownerEmail).rootId;
}

function requireTarget(world: World, file: DriveFile, email: string, folderId: string): DriveFile {
  const folder = requireFolderFor(world, email, folderId, levelsBelow(world, file));
  for (let above: DriveFile | undefined = folder; above; above = parentOf(world, above)) {
    if (above === file) throw new NotSimulated('moving a folder below itself');
  }
  if (requireCrossing(world, file, folder, email)) return folder;
  if (!mayMoveOut(world, file, email)) throw insufficientFilePermissions(file.id);
  return folder;
}

function oneParentOnly(file: DriveFile): GoogleError {
  if (!isInSharedDrive(file)) {
    return new GoogleError(403, 'cannotAddParent', 'Increasing the number of parents is not allowed');
  }
  return new GoogleError(403, 'teamDrivesParentLimit', 'A shared drive item must have exactly one parent.');
}
