/** What permission requests are checked for before anything changes, and how they are refused. */
import { GoogleError, NotSimulated } from '../kernel/errors';
import type { RestCall } from '../kernel/rest';
import {
  type EffectivePermission,
  effectivePermissions,
  inheritedRoleOn,
  mayListPermissions,
  mayShare,
} from './access';
import { fileIdOf } from './file-body';
import { isAtLeast, type Role } from './roles';
import type { DriveFile } from './state';
import { insufficientFilePermissions, requireVisible } from './store';

export function requireVisibleFile({ world, account, params }: RestCall): DriveFile {
  if (params.useDomainAdminAccess === true) throw new NotSimulated('useDomainAdminAccess');
  return requireVisible(world, fileIdOf(params, account.rootId), account.email);
}

export function requireSharer(call: RestCall, refuse: (fileId: string) => GoogleError): DriveFile {
  const file = requireVisibleFile(call);
  if (!mayShare(call.world, file, call.account.email)) throw refuse(file.id);
  return file;
}

export function requireLister(call: RestCall): DriveFile {
  const file = requireVisibleFile(call);
  if (!mayListPermissions(call.world, file, call.account.email)) throw insufficientFilePermissions(file.id);
  return file;
}

export function requirePermission({ world, params }: RestCall, file: DriveFile): EffectivePermission {
  const id = String(params.permissionId);
  const found = effectivePermissions(world, file).find((permission) => permission.id === id);
  if (!found) throw new GoogleError(404, 'notFound', `Permission not found: ${id}.`);
  return found;
}

export function requireNotBelowInherited({ world }: RestCall, file: DriveFile, id: string, role: Role): void {
  const inherited = inheritedRoleOn(world, file, id);
  if (inherited === null || isAtLeast(role, inherited)) return;
  throw new GoogleError(
    403,
    'cannotModifyInheritedPermission',
    'Cannot modify a permission on an item to be less than the inherited access from a direct or indirect parent. ' +
      'Leverage limited access.',
  );
}

export function checkUpdateBody(body: Record<string, unknown>): void {
  const other = Object.keys(body).find((name) => !['role', 'expirationTime', 'pendingOwner', 'kind'].includes(name));
  if (!other) return;
  const message = `The resource body includes fields which are not directly writable: ${other}.`;
  throw new GoogleError(403, 'fieldNotWritable', message);
}

export function refusal(reason: string, verb: string): GoogleError {
  const message = `The authenticated user does not have the required access to ${verb} the permission.`;
  return new GoogleError(403, reason, message);
}

export function inheritedInSharedDrive(): GoogleError {
  const message = 'Cannot update or delete an inherited permission on a shared drive item.';
  return new GoogleError(403, 'cannotModifyInheritedPermission', message);
}

export function cannotRemoveOwner(): GoogleError {
  return new GoogleError(403, 'cannotRemoveOwner', 'The owner of a file cannot be removed.');
}
