/**
 * The day's digests: one a person at most, on working days, with all that is open for her, when something of it came up since her
 * last one. What was sent is the only memory: a late, doubled or skipped run sends nothing twice and loses nothing.
 */

import { isOffDay } from '../calendar/calendar';
import { boardOf } from '../school/people';
import { groupBy } from '../shared/group-by';
import { type Instant, instantOf, localOf } from '../shared/plain-date';
import { type OpenInput, type OpenItem, openItems } from './open-items';
import { type Summary, summaryAt, summaryMoment } from './weekly-summary';

/** When each person's last digest was sent, by her id. */
export type SentDigests = Readonly<Record<string, Instant>>;

/** `today`: something is due that day; the others wait for it when not all can be sent. */
export type Urgency = 'today' | 'late' | 'review' | 'soon' | 'summary';

export interface Digest {
  readonly personId: string;
  readonly email: string;
  readonly urgency: Urgency;
  readonly items: readonly OpenItem[];
  /** For the board, once a week. */
  readonly summary: Summary | null;
}

export interface DigestsInput extends OpenInput {
  readonly sent: SentDigests;
}

/** In the order of the staff sheet; empty on a day off, before the time of reminders and for whoever has had hers that day. */
export function digestsAt(input: DigestsInput): Digest[] {
  const { nowMs, sent, school, settings } = input;
  const { date } = localOf(nowMs);
  if (isOffDay(school.calendar, date) || nowMs < instantOf(date, settings.reminders.time)) return [];
  const itemsOf = groupBy(openItems(input), ({ personId }) => personId);
  const summaryOf = summaries(input);
  return school.people.flatMap((person) => {
    const last = sent[person.id] ?? Number.NEGATIVE_INFINITY;
    if (last > Number.NEGATIVE_INFINITY && localOf(last).date >= date) return [];
    const items = itemsOf.get(person.id) ?? [];
    const summary = summaryOf(person.id, last);
    const isNews = items.some(({ moments }) => moments.some((moment) => last < moment && moment <= nowMs));
    if (!isNews && summary === null) return [];
    return [{ personId: person.id, email: person.email, urgency: urgencyOf(items, nowMs), items, summary }];
  });
}

/** The memory after these digests were queued. */
export function afterSending(sent: SentDigests, digests: readonly Digest[], nowMs: Instant): SentDigests {
  return { ...sent, ...Object.fromEntries(digests.map(({ personId }) => [personId, nowMs])) };
}

const ORDER: readonly Urgency[] = ['today', 'late', 'review', 'soon', 'summary'];

/**
 * Those that can be sent today when so many recipients are left: the most urgent first, and of equals whoever has waited longest.
 * The others are told in their sheets, and come again the next day.
 */
export function withinBudget(
  digests: readonly Digest[],
  recipientsLeft: number,
  sent: SentDigests,
): { send: Digest[]; leftOver: Digest[]; recipientsLeft: number } {
  const lastOf = ({ personId }: Digest) => sent[personId] ?? 0;
  const inOrder = [...digests].sort(
    (a, b) => ORDER.indexOf(a.urgency) - ORDER.indexOf(b.urgency) || lastOf(a) - lastOf(b),
  );
  const count = Math.max(0, Math.min(recipientsLeft, inOrder.length));
  return { send: inOrder.slice(0, count), leftOver: inOrder.slice(count), recipientsLeft: recipientsLeft - count };
}

/** The week's summary for who is of the board and has not had it. */
function summaries(input: DigestsInput): (personId: string, last: Instant) => Summary | null {
  const moment = summaryMoment(input);
  const summary = moment === null ? null : summaryAt(input, moment);
  const board = new Set(boardOf(input.school, localOf(input.nowMs).date).map(({ id }) => id));
  return (personId, last) => (moment !== null && last < moment && board.has(personId) ? summary : null);
}

function urgencyOf(items: readonly OpenItem[], nowMs: Instant): Urgency {
  const { date } = localOf(nowMs);
  const own = items.filter(({ kind }) => kind !== 'review');
  if (own.some(({ dueMs }) => dueMs !== null && localOf(dueMs).date === date)) return 'today';
  if (own.some(({ dueMs }) => dueMs !== null && dueMs < nowMs)) return 'late';
  if (own.length < items.length) return 'review';
  return own.length > 0 ? 'soon' : 'summary';
}
