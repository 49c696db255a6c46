/** The one place where an item's direct permissions change: it models the lost update of concurrent writes. */
import type { RestCall } from '../kernel/rest';
import { noteChange, noteDriveChange } from './change-log';
import type { Grantee } from './grantees';
import { isAtLeast, type Role } from './roles';
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
  if (file.parentId === null) noteDriveChange(world, file.id);
}

/** One person at a time is offered an item. */
export function offerTo(file: DriveFile, granteeId: string): void {
  for (const grant of file.permissions) {
    if (grant.id === granteeId) grant.pendingOwner = true;
    else delete grant.pendingOwner;
  }
}

/** Grants unless the grantee has as much already. */
export function raiseGrant(
  call: RestCall,
  file: DriveFile,
  grantee: Grantee,
  role: Role,
  expirationMs: number | undefined,
): void {
  const present = file.permissions.find(({ id }) => id === grantee.id);
  if (!present || !isAtLeast(present.role, role)) setGrant(call, file, grantee, role, expirationMs);
}

/** Who shared an item first, and when, stays what it was. */
export function setGrant(
  { world, account }: RestCall,
  file: DriveFile,
  { id, type, emailAddress, domain, allowFileDiscovery }: Grantee,
  role: Role,
  expirationMs: number | undefined,
): void {
  const index = file.permissions.findIndex((present) => present.id === id);
  const { grantedBy = account.email, grantedMs = world.now() } = file.permissions[index] ?? {};
  if (expirationMs !== undefined) world.state.drive.expiringIds[file.id] = true;
  const grant: DirectPermission = {
    id,
    type,
    role,
    ...(emailAddress === undefined ? {} : { emailAddress }),
    ...(domain === undefined ? {} : { domain }),
    ...(allowFileDiscovery ? { allowFileDiscovery } : {}),
    ...(expirationMs === undefined ? {} : { expirationMs }),
    grantedBy,
    grantedMs,
  };
  if (index < 0) file.permissions.push(grant);
  else file.permissions[index] = grant;
}
