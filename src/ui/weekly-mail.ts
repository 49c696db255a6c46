/** The weekly mail to the board: the journal's head, what was done by kind, and what is open. */
import type { LockRecord, QueuedMail } from '../app/stored-values';
import type { OpenDeviations } from '../app/weekly';
import { CONTROL } from '../app/workbooks';
import type { School } from '../domain/school/types';
import { addDays, formatDate, type PlainDate } from '../domain/shared/plain-date';
import { actionText } from './journal';
import { nameOfKey } from './key-names';
import { compose } from './mail-parts';
import { say } from './messages/catalogue';
import { accountLines } from './sheets/accounts';

export interface WeeklyNews {
  readonly occasion: string;
  /** Monday of the week. */
  readonly week: PlainDate;
  readonly school: School;
  readonly to: readonly string[];
  readonly head: { readonly number: number; readonly hash: string };
  /** How often each action was logged since the last weekly mail. */
  readonly counts: Readonly<Record<string, number>>;
  readonly locks: readonly LockRecord[];
  readonly accounts: { readonly unconfirmed: number; readonly alarming: number };
  readonly deviations: OpenDeviations;
}

export function weeklyMails(news: WeeklyNews): QueuedMail[] {
  const { occasion, week, school, to, head } = news;
  const open = openLines(news);
  return to.map((email) =>
    compose({
      key: `${occasion}/${email}`,
      to: email,
      school,
      subject: say('mail.weekly.subject', { week: formatDate(week), count: open.length }),
      intro: [say('mail.weekly.head', { ...head })],
      lines: [...open, ...doneLines(news)],
      todo: say('mail.weekly.todo'),
    }),
  );
}

/** What somebody has to look at. */
function openLines({ locks, accounts, deviations, school }: WeeklyNews): string[] {
  const incomplete = locks.filter(({ state }) => state === 'incomplete');
  return [
    ...incomplete.map(({ key }) => say('mail.weekly.lock', { target: nameOfKey(key, school) })),
    ...deviationLines(deviations),
    ...accountLines(accounts),
  ];
}

function deviationLines({ open, offered, controlId }: OpenDeviations): string[] {
  const url = `https://docs.google.com/spreadsheets/d/${controlId}/edit#gid=${CONTROL.deviations.id}`;
  return open === 0 ? [] : [say('mail.weekly.deviations', { open, offered, url })];
}

/** By kind, the most frequent first. */
function doneLines({ counts, week }: WeeklyNews): string[] {
  const kinds = Object.entries(counts).sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  const lines = kinds.map(([action, count]) => say('mail.weekly.done', { action: actionText(action), count }));
  return lines.length > 0 ? lines : [say('mail.weekly.nothing', { until: formatDate(addDays(week, -1)) })];
}
