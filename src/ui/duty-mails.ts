/** A person's digest of the day: what is hers and open, the board's summary of the week, and where to go. */
import type { DutyDigest } from '../app/duty-views';
import type { QueuedMail } from '../app/stored-values';
import type { Digest } from '../domain/duties/digests';
import type { OpenItem } from '../domain/duties/open-items';
import type { Duty } from '../domain/duties/types';
import type { Summary } from '../domain/duties/weekly-summary';
import type { School } from '../domain/school/types';
import { formatDateTime, type Instant, localOf } from '../domain/shared/plain-date';
import { dutyOfUnit } from './duty-words';
import { compose } from './mail-parts';
import { say } from './messages/catalogue';

/** More than these are counted: the sheet has them all. */
const LISTED = 25;

export function dutyDigest({ occasion, digest, school, books, linkOf, nowMs }: DutyDigest): QueuedMail {
  const { email, urgency, items, summary } = digest;
  const lines = items.map((item) => withLink(itemLine(item, school, nowMs), linkOf(item.duty)));
  return compose({
    key: `${occasion}/${email}`,
    to: email,
    school,
    subject: say(`mail.duties.subject.${urgency}`, { count: items.length }),
    intro: items.length > 0 ? [say('mail.duties.intro')] : [],
    lines: [...shortened(lines), ...(summary ? summaryLines(summary, school) : [])],
    todo: todoOf(digest, books),
  });
}

function itemLine({ kind, duty, dueMs }: OpenItem, school: School, nowMs: Instant): string {
  const name = dutyOfUnit(duty, school);
  if (dueMs === null) return say('mail.duties.review.timeless', { duty: name });
  const params = { duty: name, due: formatDateTime(dueMs) };
  if (kind === 'do' && localOf(dueMs).date < localOf(nowMs).date) return say('mail.duties.late', params);
  return say(`mail.duties.${kind}`, params);
}

function withLink(line: string, link: string | null): string {
  return link === null ? line : say('mail.duties.link', { line, link });
}

function summaryLines({ figures, late, withoutReviewer }: Summary, school: School): string[] {
  const lateLine = (duty: Duty) =>
    say('mail.duties.lateList', { duty: dutyOfUnit(duty, school), due: formatDateTime(duty.occasion.dueMs) });
  return [
    say('mail.duties.figures', { ...figures }),
    ...shortened(late.map(lateLine)),
    ...withoutReviewer.map((duty) => say('mail.duties.nobody', { duty: dutyOfUnit(duty, school) })),
  ];
}

function shortened(lines: readonly string[]): string[] {
  const rest = lines.length - LISTED;
  return [...lines.slice(0, LISTED), ...(rest > 0 ? [say('mail.duties.more', { count: rest })] : [])];
}

function todoOf({ items }: Digest, { tasks, review }: DutyDigest['books']): string {
  const url = (id: string) => `https://docs.google.com/spreadsheets/d/${id}/edit`;
  const isToDo = items.some(({ kind }) => kind !== 'review');
  const isToReview = items.some(({ kind }) => kind === 'review');
  return [
    ...(isToDo && tasks ? [say('mail.duties.tick', { url: url(tasks) })] : []),
    ...(isToReview && review ? [say('mail.duties.judge', { url: url(review) })] : []),
    say('mail.duties.ignore'),
  ].join('\n');
}
