/** The review of a plan on its card: how it stands, what was said of it so far, and for whom it waits for the form to answer. */
import { formatDate, type Instant, type PlainDate } from '../../domain/shared/plain-date';
import { type PanelKey, say } from '../messages/panel';
import { type CardSection, type CardWidget, fact, link, text } from './card';
import { byDue, isAnswered, myQueue, type QueueEntry } from './review-desk';

export type Verdict = 'accept' | 'change';

/** What the person put into the card. */
export interface VerdictForm {
  readonly verdict: Verdict;
  readonly remark: string;
  readonly changesBy: PlainDate | null;
}

/** What is to be written into which row; or why nothing is. */
export type VerdictWish = { readonly entry: QueueEntry } | { readonly refusal: PanelKey };

export const VERDICT_FUNCTION = 'cardReview';
export const REVIEW_FIELDS = { remark: 'remark', changesBy: 'changesBy' } as const;

/** Nothing of what never waited for a review. */
export function reviewSections(entries: readonly QueueEntry[], itemId: string, nowMs: Instant): CardSection[] {
  const about = entries.filter((one) => one.itemId === itemId);
  const mine = about.filter(({ isMine, isWaiting }) => isMine && isWaiting).sort(byDue)[0];
  const shown = mine ?? newest(about);
  if (!shown) return [];
  const ofDuty = about.filter(({ dutyId }) => dutyId === shown.dutyId);
  return [
    {
      header: say('card.review.header'),
      widgets: [...facts(shown, ofDuty, nowMs), ...(mine ? [...answering(mine), next(entries, mine)] : [])],
    },
    ...history(ofDuty),
  ];
}

/** Where the answer goes: the row of the key in a tab of hers, as long as it waits. */
export function verdictWish(
  entries: readonly QueueEntry[] | null,
  key: string,
  { verdict, remark, changesBy }: VerdictForm,
  today: PlainDate,
): VerdictWish {
  if (entries === null) return { refusal: 'card.review.noBook' };
  const entry = entries.find((one) => one.key === key && one.isMine && one.isWaiting);
  if (!entry) return { refusal: 'card.review.over' };
  if (verdict === 'change' && remark.trim() === '') return { refusal: 'card.review.needsReason' };
  if (verdict === 'change' && changesBy !== null && changesBy < today) return { refusal: 'card.review.past' };
  return { entry };
}

/** Of a due time. */
export function dueText(due: string, dueMs: Instant | null, nowMs: Instant): string {
  return dueMs !== null && dueMs < nowMs ? say('card.review.overdue', { due }) : due;
}

/** The three cells as the worker reads them. */
export function verdictCells({ verdict, remark, changesBy }: VerdictForm): readonly [string, string, string] {
  const day = verdict === 'change' && changesBy !== null ? formatDate(changesBy) : '';
  return [say(`queue.verdict.${verdict}`), remark.trim(), day];
}

function facts(shown: QueueEntry, ofDuty: readonly QueueEntry[], nowMs: Instant): CardWidget[] {
  const due = shown.due === '' ? [] : [fact(say('card.review.due'), dueText(shown.due, shown.dueMs, nowMs))];
  return [
    fact(say('card.review.what'), shown.name),
    ...(shown.isWaiting ? due : []),
    fact(say('card.review.state'), stateText(shown, ofDuty)),
  ];
}

function stateText(shown: QueueEntry, ofDuty: readonly QueueEntry[]): string {
  if (shown.isMine && shown.isWaiting) return shown.state;
  const waiting = ofDuty.filter(({ isWaiting, version }) => isWaiting && version === shown.version);
  if (waiting.length > 0) return say('card.review.waitsFor', { who: waiting.map(({ who }) => who).join(', ') });
  const { who, verdict, state } = shown;
  return isTaken(shown) ? say('card.review.judged', { who, verdict }) : state;
}

function answering(entry: QueueEntry): CardWidget[] {
  if (isAnswered(entry)) return [text(say('card.review.written', { verdict: entry.verdict }))];
  const { remark, changesBy } = REVIEW_FIELDS;
  return [
    { type: 'input', name: remark, label: say('card.review.remark'), hint: say('card.review.remarkHint') },
    { type: 'date', name: changesBy, label: say('card.review.changesBy') },
    { type: 'actions', actions: (['accept', 'change'] as const).map((verdict) => button(entry, verdict)) },
  ];
}

function button({ key, itemId }: QueueEntry, verdict: Verdict) {
  const parameters = { itemId: itemId ?? '', key, verdict };
  return {
    isMain: verdict === 'accept',
    label: say(`queue.verdict.${verdict}`),
    functionName: VERDICT_FUNCTION,
    parameters,
  };
}

function next(entries: readonly QueueEntry[], { key }: QueueEntry): CardWidget {
  const other = myQueue(entries).find((one) => one.key !== key && one.url !== null);
  if (!other?.url) return text(say('card.review.last'));
  return link(say('card.review.next', { name: other.name }), other.url);
}

/** The last ones, the oldest first. */
function history(ofDuty: readonly QueueEntry[]): CardSection[] {
  const taken = ofDuty.filter(isTaken).sort((a, b) => a.version - b.version);
  if (taken.length === 0) return [];
  const widgets = taken.slice(-SHOWN).map((entry) => {
    const { version, who } = entry;
    return fact(say('card.review.version', { number: version, who }), judgement(entry));
  });
  return [{ header: say('card.review.history'), widgets }];
}

const SHOWN = 10;

function judgement({ verdict, remark, changesBy }: QueueEntry): string {
  const until = changesBy === '' ? '' : say('card.review.until', { date: changesBy });
  return remark === '' ? verdict : say('card.review.withRemark', { verdict, remark, until });
}

function isTaken({ state }: QueueEntry): boolean {
  return state === say('queue.state.answered');
}

/** The highest version; of several what waits, else what was said last. */
function newest(about: readonly QueueEntry[]): QueueEntry | undefined {
  const rank = ({ version, isWaiting, state }: QueueEntry) =>
    version * 4 + (isWaiting ? 2 : 0) + (state === say('queue.state.gone') ? 0 : 1);
  return [...about].sort((a, b) => rank(a) - rank(b)).pop();
}
