/**
 * Moving: `addParents` and `removeParents` of files.update. An item has exactly one parent.
 * Source: https://developers.google.com/workspace/drive/api/guides/folder
 */
import { GoogleError, NotSimulated } from '../kernel/errors';
import type { World } from '../kernel/world';
import { parentOf, roleOn } from './access';
import { isFolder } from './mime-types';
import { isAtLeast } from './roles';
import type { DriveFile } from './state';
import { fileNotFound, getFile, insufficientFilePermissions } from './store';

/**
 * Where an update puts an item; undefined when it stays. Without a new parent it goes to its owner's root.
 * @throws GoogleError 403 / 404 when the caller may not, 403 cannotAddParent for a second parent
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
  if ([from, to].some((ids) => ids?.includes(','))) throw cannotAddParent();
  if (to === file.parentId) return undefined;
  if (from !== file.parentId) {
    if (to) throw cannotAddParent();
    return undefined;
  }
  if (file.parentId === null) throw new NotSimulated('moving the root of My Drive');
  if (!mayMoveOut(world, file, email)) throw insufficientFilePermissions(file.id);
  if (!to) return world.account(file.ownerEmail).rootId;
  return requireFolderFor(world, email, to, file).id;
}

/** Whether a caller may take an item out of its folder (switches SW5 and SW8 settle two cases). */
export function mayMoveOut(world: World, file: DriveFile, email: string): boolean {
  const role = roleOn(world, file, email);
  if (!isAtLeast(role, 'writer')) return false;
  const parent = parentOf(world, file);
  const isParentWriter = parent !== undefined && isAtLeast(roleOn(world, parent, email), 'writer');
  if (role === 'owner') return isParentWriter || world.state.switches.ownerMovesOwnItemOut;
  return isParentWriter && world.state.switches.folderOwnerMovesOthersItems;
}

/**
 * The folder into which a caller puts an item.
 * @throws GoogleError 404 notFound, 403 parentNotAFolder, 403 insufficientParentPermissions
 */
export function requireFolderFor(world: World, email: string, folderId: string, moved?: DriveFile): DriveFile {
  const folder = getFile(world, folderId);
  const role = roleOn(world, folder, email);
  if (role === null) throw fileNotFound(folderId);
  if (!isFolder(folder)) throw new GoogleError(403, 'parentNotAFolder', 'The specified parent is not a folder.');
  if (!isAtLeast(role, 'writer')) {
    throw new GoogleError(403, 'insufficientParentPermissions', 'Insufficient permissions for the specified parent.');
  }
  for (let above: DriveFile | undefined = folder; above; above = parentOf(world, above)) {
    if (above === moved) throw new NotSimulated('moving a folder below itself');
  }
  return folder;
}

function cannotAddParent(): GoogleError {
  return new GoogleError(403, 'cannotAddParent', 'Increasing the number of parents is not allowed');
}
