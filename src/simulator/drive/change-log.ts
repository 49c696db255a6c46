/**
 * What `changes` tells: of every item its last change, and of every account what it no longer sees.
 * Source: https://developers.google.com/workspace/drive/api/guides/about-changes
 */
import type { World } from '../kernel/world';
import { effectivePermissions } from './access';
import type { DriveFile } from './state';

/** Marks a change of an item, be it invisible to people: raises its version. */
export function noteChange(world: World, file: DriveFile): void {
  file.version++;
  file.changeId = nextChangeId(world);
  file.changedMs = world.now();
}

export function nextChangeId(world: World): number {
  world.state.drive.lastChangeId += 1;
  return world.state.drive.lastChangeId;
}

/** Runs a change of who sees an item, and notes who no longer does. */
export function withAccessLoss(world: World, file: DriveFile, change: () => void): void {
  const before = emailsThatSee(world, file);
  change();
  const after = world.state.drive.files[file.id] ? emailsThatSee(world, file) : [];
  const { removals } = world.state.drive;
  for (const email of before.filter((each) => !after.includes(each))) {
    removals.push({ changeId: nextChangeId(world), fileId: file.id, email, atMs: world.now() });
  }
}

function emailsThatSee(world: World, file: DriveFile): string[] {
  return effectivePermissions(world, file).flatMap(({ emailAddress, view }) =>
    emailAddress !== undefined && view !== 'metadata' ? [emailAddress] : [],
  );
}
