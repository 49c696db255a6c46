/** Transfer of ownership. Source: https://developers.google.com/workspace/drive/api/guides/transfer-file */
import { GoogleError } from '../kernel/errors';
import type { RestCall } from '../kernel/rest';
import type { Grantee } from './grantees';
import { writePermissions } from './permission-writes';
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

/** The old owner becomes writer; the item stays where it is. */
export function transferOwnership(call: RestCall, file: DriveFile, to: Grantee): void {
  const { id, emailAddress = '' } = to;
  if (emailAddress === file.ownerEmail) return;
  writePermissions(call, file, () => {
    const others = file.permissions.filter((grant) => grant.id !== id);
    for (const grant of others) if (grant.role === 'owner') grant.role = 'writer';
    file.permissions = [{ id, type: 'user', emailAddress, role: 'owner' }, ...others];
    file.ownerEmail = emailAddress;
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
