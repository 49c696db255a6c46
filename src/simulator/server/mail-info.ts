/** Mails that people of the world have received: those of scripts, and those of Drive when something is shared. */
import type { SharingMail } from '../drive/state';
import type { SentMail } from '../script';
import type { SimWorld } from '../world';
import type { MailInfo } from './protocol';

/** Newest first; of one person, or of all. */
export function mailsOf({ state }: SimWorld, email?: string): MailInfo[] {
  const ofScripts = state.script.mails.map((mail, index) => scriptMail(mail, `script-${index + 1}`));
  const ofDrive = state.drive.sharingMails.map((mail, index) =>
    sharingMail(mail, `drive-${index + 1}`, state.drive.files[mail.fileId]?.name ?? mail.fileId),
  );
  return [...ofScripts, ...ofDrive]
    .filter(({ to }) => email === undefined || to.some((address) => bare(address) === email))
    .sort((a, b) => b.atMs - a.atMs);
}

function scriptMail({ atMs, from, to, cc, bcc, subject, body, htmlBody }: SentMail, id: string): MailInfo {
  return { id, atMs, from, to: [...to, ...cc, ...bcc], subject, body, ...(htmlBody !== undefined && { htmlBody }) };
}

/** Drive's own wording is not imitated. */
function sharingMail({ atMs, to, fileId, fromEmail, message }: SharingMail, id: string, name: string): MailInfo {
  const body = [
    `${fromEmail} đã chia sẻ một mục với bạn: ${name}`,
    `${fromEmail} has shared an item with you: ${name}`,
    ...(message === undefined ? [] : [message]),
    `https://drive.google.com/open?id=${fileId}`,
  ].join('\n\n');
  return { id, atMs, from: fromEmail, to: [to], subject: `Đã chia sẻ với bạn / Shared with you: ${name}`, body };
}

/** `Name <address>` or the address alone. */
function bare(address: string): string {
  return (/<([^<>]+)>$/.exec(address)?.[1] ?? address).toLowerCase();
}
