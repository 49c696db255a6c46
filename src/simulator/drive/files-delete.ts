/** `files.delete` and `files.emptyTrash`: for good. Source: https://developers.google.com/workspace/drive/api/guides/delete */
import { NotSimulated } from '../kernel/errors';
import type { RestCall } from '../kernel/rest';
import type { World } from '../kernel/world';
import { isInTrash } from './access';
import { noteChange, withAccessLoss } from './change-log';
import { fileIdOf } from './file-body';
import { childrenOf, dropFile, placeFile } from './placement';
import type { DriveFile } from './state';
import { requireRole } from './store';

/**
 * Only the owner deletes. Of a folder's contents only the caller's own items go; items of others that lose their
 * folder move to their owner's My Drive.
 */
export function deleteFiles({ world, account, params }: RestCall): void {
  const file = requireRole(world, fileIdOf(params, account.rootId), account.email, 'owner');
  if (file.parentId === null) throw new NotSimulated('deleting the root of My Drive');
  deleteForGood(world, file, account.email);
}

/** `files.emptyTrash`: deletes what the caller owns and trashed, for good. */
export function emptyTrash({ world, account, params }: RestCall): void {
  if (params.driveId) throw new NotSimulated('the trash of a shared drive');
  const own = Object.values(world.state.drive.files).filter(({ ownerEmail }) => ownerEmail === account.email);
  for (const file of own.filter((each) => isInTrash(world, each))) {
    if (world.state.drive.files[file.id]) deleteForGood(world, file, account.email);
  }
}

function deleteForGood(world: World, file: DriveFile, email: string): void {
  const items = [file, ...descendantsOf(world, file)];
  for (const item of items) if (item.ownerEmail === email) forget(world, item);
  for (const item of items) if (world.state.drive.files[item.id]) rehome(world, item);
}

function descendantsOf(world: World, folder: DriveFile): DriveFile[] {
  return childrenOf(world, folder.id).flatMap((child) => [child, ...descendantsOf(world, child)]);
}

function forget(world: World, file: DriveFile): void {
  world.natives[file.mimeType]?.remove?.(world, file.id);
  delete world.state.drive.comments[file.id];
  withAccessLoss(world, file, () => dropFile(world, file));
}

function rehome(world: World, item: DriveFile): void {
  if (item.parentId === null || world.state.drive.files[item.parentId]) return;
  withAccessLoss(world, item, () => placeFile(world, item, world.account(item.ownerEmail).rootId));
  noteChange(world, item);
}
