/**
 * What waits for whose review, shown in her tab of Duyệt: a row a version of a duty and step, hers for ever. Rows that were
 * answered leave sight when the next one comes.
 */

import { reviewersAsked } from '../domain/duties/open-items';
import type { PlanStatus } from '../domain/duties/plan-state';
import { isOwersTurn, isToBeSeenAgain, verdictStep } from '../domain/duties/plan-state';
import type { Duty } from '../domain/duties/types';
import type { School } from '../domain/school/types';
import type { Context } from './context';
import { recordLinks } from './duty-links';
import { openInput } from './duty-open';
import { dutyTable } from './duty-rows';
import { statusOf, stepsOf } from './duty-state';
import { relayout } from './layouts';
import { registerOf } from './register';
import {
  partsOfKey,
  queueCapacity,
  queueKey,
  queueOf,
  queueSheetId,
  type ReviewQueue,
  setQueue,
  type VerdictProblem,
} from './review-queue-rows';
import { type ReviewTab, reviewTabs } from './review-tabs';
import type { SheetOp } from './sheet-ops';
import { REVIEW } from './workbooks';

/** A row of the tab as it is to be written. */
export interface QueueLine {
  readonly sheetId: number;
  /** Zero-based. */
  readonly row: number;
  readonly key: string;
  readonly duty: Duty;
  readonly status: PlanStatus;
  readonly state: 'waiting' | 'again' | 'answered' | 'gone' | VerdictProblem;
  /** Of a new row: what is to be reviewed; null: nothing to open is known. */
  readonly link?: string | null;
}

/** Brings all tabs to what waits now, in one write; false: Google wants to be asked later. */
export function tendQueues(context: Context, school: School): boolean {
  const file = registerOf(context, school).review?.id;
  if (!file) return true;
  const changes = queueChanges(context, school);
  if (changes.length === 0) return true;
  const ops = changes.flatMap(({ ops: some }) => some);
  const [result] = context.ports.sheets.writeAll([{ spreadsheetId: file, ops }]);
  if (result === 'busy') return false;
  // A tab is gone: the layout brings it back, and the next run writes what belongs there.
  if (result === 'refused') {
    relayout(context, school, { key: 'review', id: file });
    return false;
  }
  for (const { tab, queue } of changes) setQueue(context, school, tab.personId, queue);
  return true;
}

interface QueueChange {
  readonly tab: ReviewTab;
  readonly queue: ReviewQueue;
  readonly ops: readonly SheetOp[];
}

function queueChanges(context: Context, school: School): QueueChange[] {
  const waiting = waitingBy(context, school);
  const { byId } = dutyTable(context, school);
  const linkOf = recordLinks(context, school);
  return reviewTabs(context, school).flatMap((tab) => {
    const before = queueOf(context, school, tab.personId);
    const wanted = tab.email === null ? new Map<string, Waiting>() : (waiting.get(tab.personId) ?? new Map());
    const { queue, lines } = advance(before, wanted, queueSheetId(tab), byId, context);
    if (lines.length === 0) return [];
    const withLinks = lines.map((line) => (line.link === undefined ? line : { ...line, link: linkOf(line.duty) }));
    const grown = queueCapacity(queue) > queueCapacity(before) ? queueCapacity(queue) : null;
    const hidden = before.answered;
    const model = { tab, lines: withLinks, grown, hidden, school, account: context.ports.account };
    return [{ tab, queue, ops: context.views.queueLines(model) }];
  });
}

interface Waiting {
  readonly duty: Duty;
  readonly status: PlanStatus;
  /** It was accepted, and is another content now. */
  readonly isAgain: boolean;
}

/** By the person asked, by the rows' keys, in the order of the due times. */
function waitingBy(context: Context, school: School): Map<string, Map<string, Waiting>> {
  const input = openInput(context, school);
  const askedFor = reviewersAsked(input);
  const waiting = new Map<string, Map<string, Waiting>>();
  for (const duty of input.duties) {
    const status = input.statuses[duty.id];
    const steps = stepsOf(duty);
    const step = status && verdictStep(status, steps);
    if (!status || !step) continue;
    const isAgain = isToBeSeenAgain(status, steps);
    for (const { id } of askedFor(duty, step)) {
      const hers = waiting.get(id) ?? new Map<string, Waiting>();
      waiting.set(id, hers.set(queueKey(duty, status, step, isAgain), { duty, status, isAgain }));
    }
  }
  return waiting;
}

function advance(
  before: ReviewQueue,
  wanted: ReadonlyMap<string, Waiting>,
  sheetId: number,
  duties: ReadonlyMap<string, Duty>,
  context: Context,
): { queue: ReviewQueue; lines: QueueLine[] } {
  const lineAt = (index: number) => ({ sheetId, row: REVIEW.queue.firstRow + index });
  const fresh = [...wanted].filter(([key]) => !before.waiting[key]);
  const freshRows = fresh.map(([key], i) => [key, { index: before.used + i, problem: null }] as const);
  const over = Object.entries(before.waiting).filter(([key]) => !wanted.has(key));
  const kept = Object.entries(before.waiting).filter(([key]) => wanted.has(key));
  const news = kept.filter(([key, { problem }]) => (before.told[key] ?? null) !== problem);
  const lines: QueueLine[] = [
    ...over.flatMap(([key, { index }]) => {
      const { id } = partsOfKey(key);
      const duty = duties.get(id);
      const status = duty && statusOf(context, duty);
      const state = status && isAnswered(key, status) ? 'answered' : 'gone';
      return duty && status ? [{ ...lineAt(index), key, duty, status, state } as const] : [];
    }),
    ...news.map(([key, { index, problem }]) => {
      const { isAgain, ...one } = wanted.get(key)!;
      return { ...lineAt(index), key, ...one, state: problem ?? waitingState(isAgain) };
    }),
    ...fresh.map(([key, { isAgain, ...one }], i) => {
      return { ...lineAt(before.used + i), key, ...one, state: waitingState(isAgain), link: null };
    }),
  ];
  const told = kept.flatMap(([key, { problem }]) => (problem === null ? [] : [[key, problem] as const]));
  const queue = {
    used: before.used + fresh.length,
    waiting: Object.fromEntries([...kept, ...freshRows]),
    answered: lines.length === 0 ? before.answered : over.map(([, { index }]) => index),
    told: Object.fromEntries(told),
  };
  return { queue, lines };
}

function waitingState(isAgain: boolean): 'waiting' | 'again' {
  return isAgain ? 'again' : 'waiting';
}

/** Whether the row's own step was decided; else it waits for nobody, or for somebody else. */
function isAnswered(key: string, status: PlanStatus): boolean {
  const { version, step, print } = partsOfKey(key);
  if (status.version > version) return status.review?.step === step && isOwersTurn(status);
  return status.passed.some((review) => review.step === step && (review.fingerprint ?? '').startsWith(print ?? ''));
}
