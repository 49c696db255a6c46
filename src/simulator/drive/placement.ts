/** Where items lie: the only place that changes `parentId`, so that the children of a folder are found without a scan. */
import type { World } from '../kernel/world';
import type { DriveFile } from './state';

/** Puts an item, new or known, into a folder; null makes it a root. */
export function placeFile(world: World, file: DriveFile, parentId: string | null): void {
  const { drive } = world.state;
  takeOut(world, file);
  file.parentId = parentId;
  drive.files[file.id] = file;
  if (parentId === null) return;
  const siblings = drive.childIds[parentId] ?? {};
  siblings[file.id] = true;
  drive.childIds[parentId] = siblings;
}

/** Forgets an item. Its children keep their `parentId`: placing them again is the caller's task. */
export function dropFile(world: World, file: DriveFile): void {
  takeOut(world, file);
  delete world.state.drive.files[file.id];
}

/** Direct children of a folder, in no promised order. */
export function childrenOf(world: World, folderId: string): DriveFile[] {
  const { childIds, files } = world.state.drive;
  return Object.keys(childIds[folderId] ?? {}).map((id) => files[id] as DriveFile);
}

function takeOut(world: World, { id, parentId }: DriveFile): void {
  const siblings = parentId === null ? undefined : world.state.drive.childIds[parentId];
  if (!siblings) return;
  delete siblings[id];
  if (Object.keys(siblings).length === 0) delete world.state.drive.childIds[parentId as string];
}
