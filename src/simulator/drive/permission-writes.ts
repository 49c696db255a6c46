/** The one place where an item's direct permissions change: it models the lost update of concurrent writes. */
import type { RestCall } from '../kernel/rest';
import { noteChange } from './change-log';
import type { DirectPermission, DriveFile } from './state';

/**
 * Runs a change of `file.permissions`. With switch SW4 off, a second permission write of an item in one batch starts
 * from what the batch found there: the earlier one, answered 200, is lost.
 */
export function writePermissions({ world, batch }: RestCall, file: DriveFile, change: () => void): void {
  if (batch && !world.state.switches.samePermissionBatchSafe) {
    const before = batch.permissionsBefore.get(file.id);
    if (before) file.permissions = structuredClone(before) as DirectPermission[];
    else batch.permissionsBefore.set(file.id, structuredClone(file.permissions));
  }
  change();
  noteChange(world, file);
}
