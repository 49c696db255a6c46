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
import { expirationOf, type Grantee, granteeOf, roleOf } from './grantees';
import {
  isAcceptance,
  notificationRefused,
  requireOffer,
  requireOwnershipTransfer,
  transferOwnership,
} from './ownership';
import { pageOf } from './pages';
import { permissionResource } from './permission-resource';
import { writePermissions } from './permission-writes';
import { isAtLeast, type Role } from './roles';
import type { DirectPermission, DriveFile } from './state';
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
  const { world, body, params } = call;
  const visible = requireVisibleFile(call);
  const grantee = granteeOf(world, visible, body);
  if (isAcceptance(call, visible, grantee.id)) return accept(call, visible, grantee);
  const file = requireSharer(call, insufficientFilePermissions);
  const role = roleOf(body.role);
  if (role === 'owner') {
    requireOwnershipTransfer(call, file, grantee);
    transferOwnership(call, file, grantee);
    noteMail(call, file, grantee, role);
    return shownPermission(call, file, grantee.id);
  }
  const isOffer = body.pendingOwner === true;
  if (isOffer) requireOffer(call, file, grantee, role);
  checkNotification(call, grantee);
  const expirationMs = expirationOf(world, file, grantee, role, body.expirationTime);
  writePermissions(call, file, () => {
    raise(call, file, grantee, role, expirationMs);
    if (isOffer) offer(file, grantee.id);
  });
  if (grantee.type === 'user' && params.sendNotificationEmail !== false) noteMail(call, file, grantee, role);
  return shownPermission(call, file, grantee.id);
}

/** @throws GoogleError 403 cannotModifyInheritedPermission for less than what comes from above */
export function updatePermission(call: RestCall): unknown {
  const { world, body, params } = call;
  const visible = requireVisibleFile(call);
  const ownId = String(params.permissionId);
  if (isAcceptance(call, visible, ownId)) return accept(call, visible, requirePermission(call, visible));
  const file = requireSharer(call, () => refusal('cannotUpdatePermission', 'update'));
  const present = requirePermission(call, file);
  checkUpdateBody(body);
  if (body.role === 'owner') {
    requireOwnershipTransfer(call, file, present);
    transferOwnership(call, file, present);
    noteMail(call, file, present, 'owner');
    return shownPermission(call, file, present.id);
  }
  const role = body.role === undefined ? (present.direct?.role ?? present.role) : roleOf(body.role);
  if (present.role === 'owner') throw cannotRemoveOwner();
  requireNotBelowInherited(call, file, present.id, role);
  const expirationMs =
    expirationOf(world, file, present, role, body.expirationTime) ??
    (params.removeExpiration ? undefined : present.direct?.expirationMs);
  if (body.pendingOwner === true) requireOffer(call, file, present, role);
  writePermissions(call, file, () => {
    set(call, file, present, role, expirationMs);
    if (body.pendingOwner === true) offer(file, present.id);
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
  withAccessLoss(call.world, file, () =>
    writePermissions(call, file, () => {
      file.permissions = file.permissions.filter(({ id }) => id !== present.id);
    }),
  );
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

/** An address without a Google account can only be invited by mail; a link cannot be notified at all. */
function checkNotification({ world, params }: RestCall, grantee: Grantee): void {
  if (grantee.type !== 'user') {
    if (params.sendNotificationEmail === true) throw notificationRefused();
    return;
  }
  const { emailAddress = '' } = grantee;
  if (params.sendNotificationEmail !== false || world.state.accounts[emailAddress]) return;
  throw new GoogleError(
    400,
    'invalidSharingRequest',
    `Bad Request. User message: "You are trying to invite ${emailAddress}. Since there is no Google account ` +
      'associated with this email address, you must check the "Notify people" box to invite this recipient."',
  );
}

function accept(call: RestCall, file: DriveFile, grantee: Grantee): unknown {
  transferOwnership(call, file, grantee);
  return shownPermission(call, file, grantee.id);
}

/** One person at a time is offered an item. */
function offer(file: DriveFile, granteeId: string): void {
  for (const grant of file.permissions) {
    if (grant.id === granteeId) grant.pendingOwner = true;
    else delete grant.pendingOwner;
  }
}

function raise(call: RestCall, file: DriveFile, grantee: Grantee, role: Role, expirationMs: number | undefined): void {
  const present = file.permissions.find(({ id }) => id === grantee.id);
  if (!present || !isAtLeast(present.role, role)) set(call, file, grantee, role, expirationMs);
}

/** Who shared an item first, and when, stays what it was. */
function set(
  { world, account }: RestCall,
  file: DriveFile,
  { id, type, emailAddress, domain, allowFileDiscovery }: Grantee,
  role: Role,
  expirationMs: number | undefined,
): void {
  const index = file.permissions.findIndex((present) => present.id === id);
  const { grantedBy = account.email, grantedMs = world.now() } = file.permissions[index] ?? {};
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

function shownPermission(call: RestCall, file: DriveFile, id: string): unknown {
  const shown = effectivePermissions(call.world, file).find((permission) => permission.id === id);
  return permissionResource(call.world, shown as EffectivePermission, call.mask);
}

function noteMail(
  { world, account, params }: RestCall,
  file: DriveFile,
  { emailAddress = '' }: Grantee,
  role: Role,
): void {
  const message = params.emailMessage === undefined ? {} : { message: String(params.emailMessage) };
  const mail = { atMs: world.now(), to: emailAddress, fileId: file.id, fromEmail: account.email, role, ...message };
  world.state.drive.sharingMails.push(mail);
}

function refusal(reason: string, verb: string): GoogleError {
  const message = `The authenticated user does not have the required access to ${verb} the permission.`;
  return new GoogleError(403, reason, message);
}

function cannotRemoveOwner(): GoogleError {
  return new GoogleError(403, 'cannotRemoveOwner', 'The owner of a file cannot be removed.');
}
