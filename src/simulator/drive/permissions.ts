/**
 * `permissions.*` of Drive v3 on My Drive items.
 * Source: https://developers.google.com/workspace/drive/api/guides/manage-sharing
 */
import { GoogleError, NotSimulated } from '../kernel/errors';
import type { RestCall } from '../kernel/rest';
import { selectionOf } from '../rest/field-mask';
import { type EffectivePermission, effectivePermissions, inheritedRoleOn, mayShare } from './access';
import { withAccessLoss } from './change-log';
import { fileIdOf } from './file-body';
import { expirationOf, granteeOf, roleOf } from './grantees';
import { isAcceptance, requireOffer, requireOwnershipTransfer, transferOwnership } from './ownership';
import { pageOf } from './pages';
import { permissionResource } from './permission-resource';
import { offerTo, raiseGrant, setGrant, writePermissions } from './permission-writes';
import { isAtLeast, type Role } from './roles';
import { noteSharingMail, requireNotifiable } from './sharing-mails';
import type { DriveFile } from './state';
import { insufficientFilePermissions, requireVisible } from './store';

export function listPermissions(call: RestCall): unknown {
  const file = requireSharer(call, insufficientFilePermissions);
  const all = effectivePermissions(call.world, file);
  const { items, nextPageToken } = pageOf(all, call, all.length);
  const inner = selectionOf(call.mask, 'permissions');
  return {
    kind: 'drive#permissionList',
    ...(nextPageToken ? { nextPageToken } : {}),
    permissions: items.map((permission) => permissionResource(call.world, permission, inner)),
  };
}

export function getPermission(call: RestCall): unknown {
  const file = requireSharer(call, insufficientFilePermissions);
  return permissionResource(call.world, requirePermission(call, file), call.mask);
}

/** Grants, or raises what the grantee has; never lowers. The answer shows the effective role. */
export function createPermission(call: RestCall): unknown {
  const { world, account, body, params } = call;
  const visible = requireVisibleFile(call);
  const isOwn = String(body.emailAddress).toLowerCase() === account.email;
  if (isOwn && isAcceptance(call, visible)) return accept(call, visible);
  const file = requireSharer(call, insufficientFilePermissions);
  const grantee = granteeOf(world, visible, body);
  const role = roleOf(body.role);
  if (role === 'owner') {
    requireOwnershipTransfer(call, file, grantee);
    transferOwnership(call, file, grantee);
    noteSharingMail(call, file, grantee, role);
    return shownPermission(call, file, grantee.id);
  }
  const isOffer = body.pendingOwner === true;
  if (isOffer) requireOffer(call, file, grantee, role);
  requireNotifiable(call, grantee);
  const expirationMs = expirationOf(call, file, grantee, role, body.expirationTime);
  writePermissions(call, file, () => {
    raiseGrant(call, file, grantee, role, expirationMs);
    if (isOffer) offerTo(file, grantee.id);
  });
  if (grantee.type === 'user' && params.sendNotificationEmail !== false) noteSharingMail(call, file, grantee, role);
  return shownPermission(call, file, grantee.id);
}

/** @throws GoogleError 403 cannotModifyInheritedPermission for less than what comes from above */
export function updatePermission(call: RestCall): unknown {
  const { account, body, params } = call;
  const visible = requireVisibleFile(call);
  if (params.permissionId === account.permissionId && isAcceptance(call, visible)) return accept(call, visible);
  const file = requireSharer(call, () => refusal('cannotUpdatePermission', 'update'));
  const present = requirePermission(call, file);
  checkUpdateBody(body);
  if (body.role === 'owner') {
    requireOwnershipTransfer(call, file, present);
    transferOwnership(call, file, present);
    noteSharingMail(call, file, present, 'owner');
    return shownPermission(call, file, present.id);
  }
  const role = body.role === undefined ? (present.direct?.role ?? present.role) : roleOf(body.role);
  if (present.role === 'owner') throw cannotRemoveOwner();
  requireNotBelowInherited(call, file, present.id, role);
  const expirationMs =
    expirationOf(call, file, present, role, body.expirationTime) ??
    (params.removeExpiration ? undefined : present.direct?.expirationMs);
  if (body.pendingOwner === true) requireOffer(call, file, present, role);
  writePermissions(call, file, () => {
    setGrant(call, file, present, role, expirationMs);
    if (body.pendingOwner === true) offerTo(file, present.id);
  });
  return shownPermission(call, file, present.id);
}

/** Removes the direct grant; what comes from above stays. */
export function deletePermission(call: RestCall): void {
  const refused = refusal('cannotDeletePermission', 'delete');
  const file = requireVisibleFile(call);
  const isOwn = call.params.permissionId === call.account.permissionId;
  if (!mayShare(call.world, file, call.account.email)) {
    if (isOwn) throw new NotSimulated('removing one’s own grant without the right to share');
    throw refused;
  }
  const present = requirePermission(call, file);
  if (present.role === 'owner') throw cannotRemoveOwner();
  if (!present.direct) throw refused;
  const remove = () => {
    file.permissions = file.permissions.filter(({ id }) => id !== present.id);
  };
  const seenBy = present.emailAddress === undefined ? [] : [present.emailAddress];
  withAccessLoss(call.world, file, () => writePermissions(call, file, remove), seenBy);
}

function requireVisibleFile({ world, account, params }: RestCall): DriveFile {
  if (params.useDomainAdminAccess === true) throw new NotSimulated('useDomainAdminAccess');
  return requireVisible(world, fileIdOf(params, account.rootId), account.email);
}

function requireSharer(call: RestCall, refuse: (fileId: string) => GoogleError): DriveFile {
  const file = requireVisibleFile(call);
  if (!mayShare(call.world, file, call.account.email)) throw refuse(file.id);
  return file;
}

function requirePermission({ world, params }: RestCall, file: DriveFile): EffectivePermission {
  const id = String(params.permissionId);
  const found = effectivePermissions(world, file).find((permission) => permission.id === id);
  if (!found) throw new GoogleError(404, 'notFound', `Permission not found: ${id}.`);
  return found;
}

function requireNotBelowInherited({ world }: RestCall, file: DriveFile, id: string, role: Role): void {
  const inherited = inheritedRoleOn(world, file, id);
  if (inherited === null || isAtLeast(role, inherited)) return;
  throw new GoogleError(
    403,
    'cannotModifyInheritedPermission',
    'Cannot modify a permission on an item to be less than the inherited access from a direct or indirect parent. ' +
      'Leverage limited access.',
  );
}

function checkUpdateBody(body: Record<string, unknown>): void {
  const other = Object.keys(body).find((name) => !['role', 'expirationTime', 'pendingOwner', 'kind'].includes(name));
  if (!other) return;
  const message = `The resource body includes fields which are not directly writable: ${other}.`;
  throw new GoogleError(403, 'fieldNotWritable', message);
}

function accept(call: RestCall, file: DriveFile): unknown {
  const { permissionId: id, email: emailAddress } = call.account;
  transferOwnership(call, file, { id, type: 'user', emailAddress });
  return shownPermission(call, file, id);
}

function shownPermission(call: RestCall, file: DriveFile, id: string): unknown {
  const shown = effectivePermissions(call.world, file).find((permission) => permission.id === id);
  return permissionResource(call.world, shown as EffectivePermission, call.mask);
}

function refusal(reason: string, verb: string): GoogleError {
  const message = `The authenticated user does not have the required access to ${verb} the permission.`;
  return new GoogleError(403, reason, message);
}

function cannotRemoveOwner(): GoogleError {
  return new GoogleError(403, 'cannotRemoveOwner', 'The owner of a file cannot be removed.');
}
