/** How much storage items take. */
import { bytesOf } from '../kernel/content';
import type { World } from '../kernel/world';
import { isInTrash } from './access';
import { isBlob } from './mime-types';
import type { DriveFile } from './state';

/** Size of a blob's content. */
export function sizeOf(file: DriveFile): number {
  return isBlob(file) ? bytesOf(file.content ?? '').length : 0;
}

/** "This includes the head revision as well as previous revisions with `keepForever` enabled." */
export function quotaBytesOf(file: DriveFile): number {
  const older = (file.revisions ?? []).slice(0, -1).filter(({ keepForever }) => keepForever);
  return older.reduce((sum, { content = '' }) => sum + bytesOf(content).length, sizeOf(file));
}

/** What an account's own items take: all of them, and those in the trash. */
export function usageOf(world: World, email: string): { all: number; trash: number } {
  const own = Object.values(world.state.drive.files).filter(({ ownerEmail }) => ownerEmail === email);
  const sum = (files: readonly DriveFile[]) => files.reduce((total, file) => total + quotaBytesOf(file), 0);
  return { all: sum(own), trash: sum(own.filter((file) => isInTrash(world, file))) };
}
