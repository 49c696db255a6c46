/** What is remembered of the rows of a person's tab in Duyệt: which were given out, for what, and what they say. */
import type { PlanRefusal, PlanStatus } from '../domain/duties/plan-state';
import type { Duty, ReviewStep } from '../domain/duties/types';
import type { School } from '../domain/school/types';
import type { Context } from './context';
import type { ReviewTab } from './review-tabs';
import { REVIEW } from './workbooks';

/** What is wrong with an answer: it waits until it is right. */
export type VerdictProblem = PlanRefusal | 'unproven' | 'unknownVerdict' | 'dateInvalid' | 'datePast';

export interface QueueRow {
  /** From 0, below the headings. */
  readonly index: number;
  readonly problem: VerdictProblem | null;
}

export interface ReviewQueue {
  /** Rows given out so far. */
  readonly used: number;
  /** Those that wait, by their keys. */
  readonly waiting: Readonly<Record<string, QueueRow>>;
  /** Answered rows that are still in sight. */
  readonly answered: readonly number[];
  /** What its row says of a problem already. */
  readonly told: Readonly<Record<string, VerdictProblem>>;
}

export const EMPTY_QUEUE: ReviewQueue = { used: 0, waiting: {}, answered: [], told: {} };

/** The row of one step of one version; what is to be seen again has a row for each content. */
export function queueKey({ id }: Duty, status: PlanStatus, step: ReviewStep, isAgain: boolean): string {
  const print = isAgain ? `.${(status.content?.fingerprint ?? '').slice(0, PRINT_LENGTH)}` : '';
  return `${id}@${status.version}.${step}${print}`;
}

const PRINT_LENGTH = 8;

interface KeyParts {
  /** Of the duty. */
  readonly id: string;
  readonly version: number;
  readonly step: ReviewStep;
  /** Of what is to be seen again, how its fingerprint begins. */
  readonly print: string | undefined;
}

export function partsOfKey(key: string): KeyParts {
  const [id = '', place = ''] = key.split('@');
  const [version = '', step = '', print] = place.split('.');
  return { id, version: Number(version), step: step as ReviewStep, print };
}

export function queueOf({ store }: Context, { settings }: School, personId: string): ReviewQueue {
  return store.get('queues')[nameOf(settings.schoolYear, personId)] ?? EMPTY_QUEUE;
}

export function setQueue({ store }: Context, { settings }: School, personId: string, queue: ReviewQueue): void {
  store.set('queues', { ...store.get('queues'), [nameOf(settings.schoolYear, personId)]: queue });
}

/** How many rows her tab has. */
export function queueCapacity(queue: ReviewQueue): number {
  return REVIEW.queue.rows * (1 + Math.floor(queue.used / REVIEW.queue.rows));
}

export function queueSheetId({ sheetId }: ReviewTab): number {
  return REVIEW.queue.firstTab + sheetId - REVIEW.firstTab;
}

function nameOf(year: string, personId: string): string {
  return `${year} ${personId}`;
}
