/** Transfer of ownership: in one call, or offered and accepted. Source: https://developers.google.com/workspace/drive/api/guides/transfer-file */
import { GoogleError, NotSimulated } from '../kernel/errors';
import type { RestCall } from '../kernel/rest';
import type { Grantee } from './grantees';
import { writePermissions } from './permission-writes';
import { placeFile } from './placement';
import type { DriveFile } from './state';

/**
 * In one organisation the owner hands over in one call; between personal accounts the other side must accept first.
 * @throws GoogleError 403 forbidden, insufficientFilePermissions, consentRequiredForOwnershipTransfer,
 *   ownershipChangeAcrossDomainNotPermitted; forbidden also when the notification is switched off
 */
export function requireOwnershipTransfer({ world, account, params }: RestCall, file: DriveFile, to: Grantee): void {
  if (params.transferOwnership !== true) {
    throw refused('forbidden', "The transferOwnership parameter must be enabled when the permission role is 'owner'.");
  }
  if (file.ownerEmail !== account.email) {
    throw refused('insufficientFilePermissions', `The user does not have sufficient permissions for file ${file.id}.`);
  }
  if (params.sendNotificationEmail === false) throw notificationRefused();
  const target = world.state.accounts[to.emailAddress ?? ''];
  if (
    !target ||
    target.edition !== account.edition ||
    (target.edition === 'education' && !isSameDomain(account.email, target.email))
  ) {
    throw refused(
      'ownershipChangeAcrossDomainNotPermitted',
      'Ownership can only be transferred within one organization.',
    );
  }
  if (target.edition === 'gmail' && target.email !== file.ownerEmail) {
    throw refused(
      'consentRequiredForOwnershipTransfer',
      'Consent is required to transfer ownership of a file to another user.',
    );
  }
}

/** Whether this call makes its caller, a pending owner, the owner: by `role=owner` and `transferOwnership`. */
export function isAcceptance({ account, body, params }: RestCall, file: DriveFile): boolean {
  const isPending = file.permissions.some((grant) => grant.id === account.permissionId && grant.pendingOwner);
  return isPending && body.role === 'owner' && params.transferOwnership === true;
}

/**
 * Checks an offer of ownership (`role=writer`, `pendingOwner=true`): only between personal accounts.
 * @throws GoogleError 403 insufficientFilePermissions, 400 invalid, 403 ownershipChangeAcrossDomainNotPermitted
 */
export function requireOffer({ world, account }: RestCall, file: DriveFile, to: Grantee, role: string): void {
  if (file.ownerEmail !== account.email) {
    throw refused('insufficientFilePermissions', `The user does not have sufficient permissions for file ${file.id}.`);
  }
  if (to.type !== 'user' || role !== 'writer') {
    throw new GoogleError(400, 'invalid', 'Only a user with the role writer can be a pending owner.');
  }
  if (account.edition === 'education') throw new NotSimulated('offering ownership within an organisation');
  if (world.state.accounts[to.emailAddress ?? '']?.edition !== 'gmail') {
    throw refused(
      'ownershipChangeAcrossDomainNotPermitted',
      'Ownership can only be transferred between personal accounts.',
    );
  }
}

/** The old owner becomes writer; the item stays where it is. */
export function transferOwnership(call: RestCall, file: DriveFile, to: Grantee): void {
  const { id, emailAddress = '' } = to;
  if (emailAddress === file.ownerEmail) return;
  writePermissions(call, file, () => {
    const others = file.permissions.filter((grant) => grant.id !== id);
    for (const grant of others) if (grant.role === 'owner') grant.role = 'writer';
    file.permissions = [{ id, type: 'user', emailAddress, role: 'owner' }, ...others];
    file.ownerEmail = emailAddress;
    if (call.params.moveToNewOwnersRoot === true) placeFile(call.world, file, call.world.account(emailAddress).rootId);
  });
}

/** The refusal of `sendNotificationEmail` where it may not be given, or not be false. */
export function notificationRefused(): GoogleError {
  return refused(
    'forbidden',
    "The sendNotificationEmail parameter is only applicable for permissions of type 'user' or 'group', and must not be " +
      'disabled for ownership transfers.',
  );
}

function isSameDomain(a: string, b: string): boolean {
  return a.split('@')[1] === b.split('@')[1];
}

function refused(reason: string, message: string): GoogleError {
  return new GoogleError(403, reason, message);
}
