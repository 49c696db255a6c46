/** `files.delete` and `files.emptyTrash`: for good. Source: https://developers.google.com/workspace/drive/api/guides/delete */
import { NotSimulated } from '../kernel/errors';
import type { RestCall } from '../kernel/rest';
import type { World } from '../kernel/world';
import { isInTrash, parentOf, sharedDriveOf } from './access';
import { noteChange, withAccessLoss } from './change-log';
import { countItems } from './drive-limits';
import { fileIdOf } from './file-body';
import { childrenOf, dropFile, placeFile } from './placement';
import { mayDelete } from './rights';
import type { DriveFile } from './state';
import { insufficientFilePermissions, requireVisible } from './store';
import { requireTopFolder } from './top-folder';

/**
 * Only the owner deletes. Of a folder's contents only the caller's own items go; items of others that lose their
 * folder move to their owner's My Drive. In a shared drive organizers delete, and all goes.
 */
export function deleteFiles({ world, account, params }: RestCall): void {
  const file = requireVisible(world, fileIdOf(params, account.rootId), account.email);
  if (file.parentId === null) throw new NotSimulated('deleting the root of a drive');
  if (!mayDelete(world, file, account.email)) throw insufficientFilePermissions(file.id);
  deleteForGood(world, file, file.ownerEmail);
}

/** `files.emptyTrash`: deletes what the caller owns and trashed, for good, or what was trashed in a shared drive. */
export function emptyTrash(call: RestCall): void {
  const { world } = call;
  const trashed = trashOf(call).filter((each) => isInTrash(world, each));
  for (const file of trashed) if (world.state.drive.files[file.id]) deleteForGood(world, file, file.ownerEmail);
}

function trashOf({ world, account, params }: RestCall): DriveFile[] {
  const all = Object.values(world.state.drive.files);
  if (!params.driveId) return all.filter(({ ownerEmail }) => ownerEmail === account.email);
  const top = requireTopFolder(world, account.email, String(params.driveId), 'organizer');
  return all.filter((file) => file !== top && sharedDriveOf(world, file)?.id === top.id);
}

/** Deletes what `email` owns (null: what lies in a shared drive); items of other owners are left. */
export function deleteForGood(world: World, file: DriveFile, email: string | null): void {
  const items = [file, ...descendantsOf(world, file)];
  for (const item of [...items].reverse()) if (item.ownerEmail === email) forget(world, item);
  for (const item of items) if (world.state.drive.files[item.id]) rehome(world, item);
}

function descendantsOf(world: World, folder: DriveFile): DriveFile[] {
  return childrenOf(world, folder.id).flatMap((child) => [child, ...descendantsOf(world, child)]);
}

function forget(world: World, file: DriveFile): void {
  world.natives[file.mimeType]?.remove?.(world, file.id);
  delete world.state.drive.comments[file.id];
  countItems(world, parentOf(world, file), -1);
  withAccessLoss(world, file, () => dropFile(world, file));
}

function rehome(world: World, item: DriveFile): void {
  const { ownerEmail } = item;
  if (ownerEmail === null || item.parentId === null || world.state.drive.files[item.parentId]) return;
  withAccessLoss(world, item, () => placeFile(world, item, world.account(ownerEmail).rootId));
  noteChange(world, item);
}
