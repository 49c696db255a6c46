/**
 * `permissions.*` of Drive v3 on items and shared drives.
 * Source: https://developers.google.com/workspace/drive/api/guides/manage-sharing
 */
import { NotSimulated } from '../kernel/errors';
import type { RestCall } from '../kernel/rest';
import { selectionOf } from '../rest/field-mask';
import { type EffectivePermission, effectivePermissions, isInSharedDrive, mayShare } from './access';
import { withAccessLoss } from './change-log';
import { expirationOf, granteeOf, roleOf } from './grantees';
import { isAcceptance, requireOffer, requireOwnershipTransfer, transferOwnership } from './ownership';
import { pageOf } from './pages';
import {
  cannotRemoveOwner,
  checkUpdateBody,
  inheritedInSharedDrive,
  refusal,
  requireLister,
  requireNotBelowInherited,
  requirePermission,
  requireSharer,
  requireVisibleFile,
} from './permission-checks';
import { permissionResource } from './permission-resource';
import { offerTo, raiseGrant, setGrant, writePermissions } from './permission-writes';
import { forgetMember, requireAllowed, requireOrganizerLeft } from './shared-drive-sharing';
import { noteSharingMail, requireNotifiable } from './sharing-mails';
import type { DriveFile } from './state';
import { insufficientFilePermissions } from './store';

export function listPermissions(call: RestCall): unknown {
  const file = requireLister(call);
  const all = effectivePermissions(call.world, file);
  const { items, nextPageToken } = pageOf(all, call, isInSharedDrive(file) ? 100 : all.length);
  const inner = selectionOf(call.mask, 'permissions');
  return {
    kind: 'drive#permissionList',
    ...(nextPageToken ? { nextPageToken } : {}),
    permissions: items.map((permission) => permissionResource(call.world, file, permission, inner)),
  };
}

export function getPermission(call: RestCall): unknown {
  const file = requireLister(call);
  return permissionResource(call.world, file, requirePermission(call, file), call.mask);
}

/** Grants, or raises what the grantee has; never lowers. The answer shows the effective role. */
export function createPermission(call: RestCall): unknown {
  const { world, account, body, params } = call;
  const visible = requireVisibleFile(call);
  const isOwn = String(body.emailAddress).toLowerCase() === account.email;
  if (isOwn && isAcceptance(call, visible)) return accept(call, visible);
  const file = requireSharer(call, insufficientFilePermissions);
  const grantee = granteeOf(world, visible, body);
  const role = roleOf(body.role, file);
  requireAllowed(world, file, grantee);
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
  if (body.role === 'owner' && !isInSharedDrive(file)) {
    requireOwnershipTransfer(call, file, present);
    transferOwnership(call, file, present);
    noteSharingMail(call, file, present, 'owner');
    return shownPermission(call, file, present.id);
  }
  const role = body.role === undefined ? (present.direct?.role ?? present.role) : roleOf(body.role, file);
  if (present.role === 'owner') throw cannotRemoveOwner();
  requireNotBelowInherited(call, file, present.id, role);
  requireOrganizerLeft(file, present.id, role);
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
  if (!present.direct) throw isInSharedDrive(file) ? inheritedInSharedDrive() : refused;
  requireOrganizerLeft(file, present.id, null);
  const remove = () => {
    file.permissions = file.permissions.filter(({ id }) => id !== present.id);
    if (file.parentId === null) forgetMember(call.world, file.id, present.id);
  };
  const seenBy = present.emailAddress === undefined ? [] : [present.emailAddress];
  withAccessLoss(call.world, file, () => writePermissions(call, file, remove), seenBy);
}

function accept(call: RestCall, file: DriveFile): unknown {
  const { permissionId: id, email: emailAddress } = call.account;
  transferOwnership(call, file, { id, type: 'user', emailAddress });
  return shownPermission(call, file, id);
}

function shownPermission(call: RestCall, file: DriveFile, id: string): unknown {
  const shown = effectivePermissions(call.world, file).find((permission) => permission.id === id);
  return permissionResource(call.world, file, shown as EffectivePermission, call.mask);
}
