/** Limits of shared drives. Source: https://support.google.com/a/users/answer/7338880 */
import { GoogleError } from '../kernel/errors';
import type { World } from '../kernel/world';
import { parentOf, sharedDriveOf } from './grants';
import { isFolder } from './mime-types';
import { childrenOf } from './placement';
import type { DriveFile } from './state';

export const MAX_ITEMS = 500_000;
export const MAX_MEMBERS = 600;
const MAX_LEVELS = 100;

/**
 * Counts items that come into a shared drive with the folder `parent`, or leave it; elsewhere nothing is counted.
 * @throws GoogleError 403 teamDriveFileLimitExceeded
 */
export function countItems(world: World, parent: DriveFile | undefined, change: number): void {
  const drive = parent && sharedDriveOf(world, parent);
  if (!drive) return;
  if (drive.itemCount + change > MAX_ITEMS) {
    const message = 'The file limit for this shared drive has been exceeded.';
    throw new GoogleError(403, 'teamDriveFileLimitExceeded', message);
  }
  drive.itemCount += change;
}

/** @throws GoogleError 403 teamDriveHierarchyTooDeep where `levels` more folders do not fit below a shared drive's folder */
export function requireDepth(world: World, parent: DriveFile, levels: number): void {
  if (!sharedDriveOf(world, parent)) return;
  let depth = levels;
  for (let item: DriveFile | undefined = parent; item; item = parentOf(world, item)) depth++;
  if (depth <= MAX_LEVELS + 1) return;
  throw new GoogleError(403, 'teamDriveHierarchyTooDeep', 'The shared drive hierarchy depth will exceed the limit.');
}

/** How many levels of folders a folder has, itself included; 0 for what is no folder. */
export function levelsBelow(world: World, item: DriveFile): number {
  if (!isFolder(item)) return 0;
  return 1 + Math.max(0, ...childrenOf(world, item.id).map((child) => levelsBelow(world, child)));
}
