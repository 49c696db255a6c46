/**
 * What `changes` tells: of every item its last change, and of every account what it no longer sees.
 * Source: https://developers.google.com/workspace/drive/api/guides/about-changes
 */
import type { World } from '../kernel/world';
import { effectivePermissions, isFoundBy, sharedDriveOf } from './access';
import type { DriveFile } from './state';

/** Marks a change of an item, be it invisible to people: raises its version. */
export function noteChange(world: World, file: DriveFile): void {
  file.version++;
  file.changeId = nextChangeId(world);
  file.changedMs = world.now();
}

/** Marks a change of a shared drive itself: its name, its settings, its members. */
export function noteDriveChange(world: World, driveId: string): void {
  const drive = world.state.drive.sharedDrives[driveId];
  if (drive) Object.assign(drive, { changeId: nextChangeId(world), changedMs: world.now() });
}

export function nextChangeId(world: World): number {
  world.state.drive.lastChangeId += 1;
  return world.state.drive.lastChangeId;
}

/** Runs a change of who sees an item, and notes who of those that saw it no longer does. */
export function withAccessLoss(
  world: World,
  file: DriveFile,
  change: () => void,
  seenBy: readonly string[] = emailsThatSee(world, file),
): void {
  const driveId = sharedDriveOf(world, file)?.id;
  change();
  const { files, removals } = world.state.drive;
  const hasLeft = driveId !== undefined && sharedDriveOf(world, file)?.id !== driveId;
  for (const email of seenBy) {
    const isSeen = files[file.id] && isFoundBy(world, file, email);
    if (isSeen && !hasLeft) continue;
    const where = driveId === undefined ? {} : { driveId };
    removals.push({ changeId: nextChangeId(world), fileId: file.id, email, atMs: world.now(), ...where });
  }
}

function emailsThatSee(world: World, file: DriveFile): string[] {
  return effectivePermissions(world, file).flatMap(({ emailAddress, view }) =>
    emailAddress !== undefined && view !== 'metadata' ? [emailAddress] : [],
  );
}
