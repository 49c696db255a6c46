/**
 * Mails by which Drive tells people of a share.
 * Source: https://developers.google.com/workspace/drive/api/guides/manage-sharing
 */
import { GoogleError } from '../kernel/errors';
import type { RestCall } from '../kernel/rest';
import type { Grantee } from './grantees';
import { notificationRefused } from './ownership';
import type { Role } from './roles';
import type { DriveFile } from './state';

/** An address without a Google account can only be invited by mail; a link cannot be notified at all. */
export function requireNotifiable({ world, params }: RestCall, grantee: Grantee): void {
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

/** Sends the mail, with the text of the one who shares. */
export function noteSharingMail(
  { world, account, params }: RestCall,
  file: DriveFile,
  { emailAddress = '' }: Grantee,
  role: Role,
): void {
  const message = params.emailMessage === undefined ? {} : { message: String(params.emailMessage) };
  const mail = { atMs: world.now(), to: emailAddress, fileId: file.id, fromEmail: account.email, role, ...message };
  world.state.drive.sharingMails.push(mail);
}
