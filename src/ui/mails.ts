/** Mails as data: a digest or a report is one mail a person, with its items as lines. */
import type { QueuedMail } from '../app/stored-values';
import type { WriterLeft } from '../domain/locks/writers-left';
import type { OverdueDeparture } from '../domain/people/overdue-departures';
import type { School } from '../domain/school/types';
import { formatDate } from '../domain/shared/plain-date';
import { nameOfKey } from './key-names';
import { leftInWords } from './left-in-words';
import { bullet, compose } from './mail-parts';
import { say } from './messages/catalogue';

export { mealDigests } from './meal-mails';

export interface TickRefusedInput {
  readonly occasion: string;
  /** The key of the row. */
  readonly target: string;
  readonly to: readonly string[];
  readonly school?: School | null;
}

/** To the principal and the school account: somebody ticked who is not known, and nothing came of it. */
export function tickRefusedMails({ occasion, target, to, school = null }: TickRefusedInput): QueuedMail[] {
  const name = nameOfKey(target, school);
  return to.map((email) =>
    compose({
      key: `${occasion}/${email}`,
      to: email,
      school,
      subject: say('mail.tick.subject', { target: name }),
      intro: [],
      lines: [say('mail.tick.item', { target: name })],
      todo: say('mail.tick.todo'),
    }),
  );
}

export interface LockIncompleteInput {
  readonly occasion: string;
  readonly target: string;
  readonly to: string;
  readonly left: readonly WriterLeft[];
  readonly school?: School | null;
}

/** To the principal: the lock is not complete, and who can still write where. */
export function lockIncompleteMail({ occasion, target, to, left, school = null }: LockIncompleteInput): QueuedMail {
  const name = nameOfKey(target, school);
  return compose({
    key: `${occasion}/${to}`,
    to,
    school,
    subject: say('mail.lock.subject', { target: name }),
    intro: [say('mail.lock.intro', { target: name })],
    lines: leftInWords(left, LEFT_SHOWN),
    todo: say('mail.lock.todo'),
  });
}

/** More ways to write than this are only counted: the sheet has the rest. */
const LEFT_SHOWN = 20;

export interface DeparturesInput {
  readonly occasion: string;
  readonly to: readonly string[];
  readonly departures: readonly OverdueDeparture[];
  readonly school: School;
}

/** To the board: whose last day has passed in the staff tab, and what still has to be agreed to. */
export function departureMails({ occasion, to, departures, school }: DeparturesInput): QueuedMail[] {
  const lines = departures.map(({ person, lastDay }) =>
    say('mail.departures.item', { name: person.fullName, email: person.email, date: formatDate(lastDay) }),
  );
  return to.map((email) =>
    compose({
      key: `${occasion}/${email}`,
      to: email,
      school,
      subject: say('mail.departures.subject', { count: departures.length }),
      intro: [say('mail.departures.intro')],
      lines,
      todo: say('mail.departures.todo'),
    }),
  );
}

export interface LostDriveInput {
  readonly occasion: string;
  readonly to: readonly string[];
  readonly school: School;
}

/** To the board: the school account no longer manages the shared drive with the records. */
export function lostDriveMails({ occasion, to, school }: LostDriveInput): QueuedMail[] {
  const { schoolAccount, sharedDriveId } = school.settings;
  return to.map((email) =>
    compose({
      key: `${occasion}/${email}`,
      to: email,
      school,
      subject: say('mail.lostDrive.subject'),
      intro: [say('mail.lostDrive.intro', { account: schoolAccount })],
      lines: [`https://drive.google.com/drive/folders/${sharedDriveId}`],
      todo: say('mail.lostDrive.todo', { account: schoolAccount }),
    }),
  );
}

/**
 * The mail with the items of an interrupted one before its own; what both have is said once. They count among its lines,
 * so that they are carried on should this one be interrupted too.
 */
export function withCarriedLines(mail: QueuedMail, lines: readonly string[]): QueuedMail {
  const carried = [...new Set(lines)].filter((line) => !mail.lines.includes(line));
  if (carried.length === 0) return mail;
  const section = [say('mail.carried'), ...carried.map(bullet)].join('\n');
  return { ...mail, body: `${section}\n\n${mail.body}`, lines: [...carried, ...mail.lines] };
}
