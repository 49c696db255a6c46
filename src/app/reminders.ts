/** The day's digests: one a person at most, with all that is open for her; before they go the ticks are read once more. */
import { afterSending, type Digest, digestsAt, withinBudget } from '../domain/duties/digests';
import type { OpenItem } from '../domain/duties/open-items';
import type { School } from '../domain/school/types';
import type { Instant } from '../domain/shared/plain-date';
import { readAskerBooks } from './asker-books';
import { type Context, knownSchool, log, today } from './context';
import { recordLinks } from './duty-links';
import { openInput } from './duty-open';
import { collectTicks } from './duty-ticks';
import { homeOf } from './files-of-askers';
import { noteDone } from './health';
import { idsByKey } from './listing';
import { lookNow } from './look-for-requests';
import { queueMails } from './outbox';
import type { ListedItem } from './ports';
import { collectVerdicts } from './review-verdicts';

/** Queues the day's digests once, from `fromMs` on; the mark, the queue and who was told are saved in one call. */
export function remindOfDuties(context: Context, fromMs: Instant): void {
  const { store, ports } = context;
  const date = today(context);
  const occasion = `duties/${date}`;
  if (ports.clock.now() < fromMs || store.get('done').includes(occasion)) return;
  const school = knownSchool(context);
  if (!school) return;
  // What was submitted or reviewed until now counts, for whoever waits for it too.
  const { items } = lookNow(context, school, true);
  const first = digestsNow(context, school);
  if (first.length > 0) queueDigests(context, school, occasion, items, first);
  markDone(context, occasion);
  store.save();
}

/** `occasion`: 'plans/2026-11-27'; the caller saves. */
export function markDone(context: Context, occasion: string): void {
  noteDone(context, occasion.split('/')[0] ?? occasion);
  context.store.set('done', [...context.store.get('done').slice(-KEPT_OCCASIONS), occasion]);
}

/** Occasions older than a few weeks can't come back. */
const KEPT_OCCASIONS = 60;

/** Recipients a day that are left for what cannot wait: a lock that is not complete, an incident. */
const KEPT_BACK = 15;

function queueDigests(
  context: Context,
  school: School,
  occasion: string,
  items: readonly ListedItem[],
  first: readonly Digest[],
): void {
  const { store, ports, views } = context;
  const unread = readAgain(context, school, items, first);
  const digests = digestsNow(context, school).flatMap((digest) => withoutUnread(context, school, digest, unread));
  const left = ports.mail.remainingToday() - store.get('outbox').length - KEPT_BACK;
  const { send, leftOver } = withinBudget(digests, left, store.get('digests'));
  const ids = idsByKey(items);
  const nowMs = ports.clock.now();
  const linkOf = recordLinks(context, school);
  const booksOf = ({ personId }: Digest) => {
    return { tasks: ids[homeOf(context, school, personId) ?? ''] ?? null, review: ids.review ?? null };
  };
  queueMails(
    context,
    send.map((digest) => views.dutyDigest({ occasion, digest, school, nowMs, linkOf, books: booksOf(digest) })),
  );
  store.set('digests', afterSending(store.get('digests'), send, nowMs));
  if (leftOver.length > 0) {
    const detail = { count: leftOver.length, sent: send.length };
    log(context, { action: 'digestsLeft', actor: ports.account, target: occasion, detail });
  }
}

function digestsNow(context: Context, school: School): Digest[] {
  return digestsAt({ ...openInput(context, school), sent: context.store.get('digests') });
}

/**
 * A file's time of change follows the typing: the workbooks in which they would tick or choose are read in any case. Keys of those
 * that could not be.
 */
function readAgain(
  context: Context,
  school: School,
  items: readonly ListedItem[],
  digests: readonly Digest[],
): ReadonlySet<string> {
  const booksOf = ({ personId, items: open }: Digest) => open.map((item) => bookOf(context, school, personId, item));
  const keys = new Set(digests.flatMap(booksOf).flatMap((key) => key ?? []));
  const listed = items.filter(({ key }) => keys.has(key ?? ''));
  const books = readAskerBooks(context, school, listed).filter(({ list }) => list !== null);
  collectTicks(context, school, books, context.store.get('requestsLookedMs'));
  const isReviewRead = listed.some(({ key }) => key === REVIEW_BOOK) && collectVerdicts(context, school, listed);
  const read = new Set([...books.map(({ key }) => key), ...(isReviewRead ? [REVIEW_BOOK] : [])]);
  const gone = [...keys].filter((key) => !read.has(key));
  for (const key of gone)
    log(context, { action: 'tasksUnreadable', actor: context.ports.account, target: key, detail: {} });
  return new Set(gone);
}

const REVIEW_BOOK = 'review';

/** What she may have ticked in a workbook that cannot be read is not reminded of: a reminder is never wrong. */
function withoutUnread(context: Context, school: School, digest: Digest, unread: ReadonlySet<string>): Digest[] {
  const isRead = (item: OpenItem) => !unread.has(bookOf(context, school, digest.personId, item) ?? '');
  const items = digest.items.filter(isRead);
  return items.length > 0 || digest.summary ? [{ ...digest, items }] : [];
}

/** The key of the workbook in which she ticks it, or reviews. */
function bookOf(context: Context, school: School, personId: string, { kind, duty }: OpenItem): string | undefined {
  if (kind === 'review') return REVIEW_BOOK;
  return duty.occasion.rule.owner === 'class'
    ? `tasks/${duty.unit.slice('class/'.length)}`
    : homeOf(context, school, personId);
}
