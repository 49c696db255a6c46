/** Where a plan stands after all that happened to it: written, submitted, reviewed step by step, closed, opened again (Điều 3, 4, 7). */
import type { Instant, PlainDate } from '../shared/plain-date';
import type { ReviewStep } from './types';

export type PlanState =
  | 'notDone'
  | 'drafting'
  | 'submitted'
  | 'changesWanted'
  | 'resubmitted'
  | 'accepted'
  | 'approved'
  | 'closed';

export type PlanEvent =
  /** The content as it was found; `isTemplate`: nothing of it was written yet. */
  | { readonly type: 'content'; readonly atMs: Instant; readonly fingerprint: string; readonly isTemplate: boolean }
  | Submission
  | Review
  /** Moved to 'Đã duyệt'. */
  | { readonly type: 'closed'; readonly atMs: Instant }
  /** A correction was allowed. */
  | { readonly type: 'reopened'; readonly atMs: Instant };

export interface Submission {
  readonly type: 'submitted' | 'withdrawn';
  readonly atMs: Instant;
  /** When it was found, where that is later: who reviews is told of it from then on. */
  readonly seenMs?: Instant;
  /** The ids of those who can have said it: the teachers of a class tick together. */
  readonly by: readonly string[];
}

export interface Review {
  readonly type: 'reviewed';
  readonly atMs: Instant;
  /** The id of the person. */
  readonly by: string;
  readonly step: ReviewStep;
  readonly verdict: 'accept' | 'change';
  readonly remark: string;
  /** Until when the changes are wanted; absent: as soon as can be. */
  readonly changesBy?: PlainDate;
  /** Of the content that was reviewed; null: the duty has none. */
  readonly fingerprint: string | null;
}

export interface PlanStatus {
  readonly state: PlanState;
  readonly content: { readonly fingerprint: string; readonly isTemplate: boolean } | null;
  /** Ids of those who submitted it: they never review it. */
  readonly authors: readonly string[];
  /** The first submission that was not taken back decides whether it was in time; null: none was. */
  readonly firstSubmittedMs: Instant | null;
  readonly submittedMs: Instant | null;
  /** When that was found, and who said it. */
  readonly seenMs?: Instant;
  readonly submittedBy?: readonly string[];
  /** The steps that accepted it since it was last submitted. */
  readonly passed: readonly Review[];
  /** The last review, of any verdict. */
  readonly review: Review | null;
  /** From 1: what was sent back or opened again is submitted as the next one. */
  readonly version: number;
}

export type PlanRefusal =
  | 'untouched'
  | 'alreadySubmitted'
  | 'notSubmitted'
  | 'ownWork'
  | 'otherStep'
  | 'reasonMissing'
  | 'notApproved'
  | 'closedAlready'
  | 'notClosed';

export const NOT_DONE: PlanStatus = {
  state: 'notDone',
  content: null,
  authors: [],
  firstSubmittedMs: null,
  submittedMs: null,
  passed: [],
  review: null,
  version: 1,
};

/** The status after all events, in order of their times; what is refused changes nothing. */
export function planStatus(events: readonly PlanEvent[], steps: readonly ReviewStep[]): PlanStatus {
  const inOrder = [...events].sort((a, b) => a.atMs - b.atMs);
  return inOrder.reduce((status, event) => afterEvent(status, event, steps), NOT_DONE);
}

/** The status after one event more. */
export function afterEvent(status: PlanStatus, event: PlanEvent, steps: readonly ReviewStep[]): PlanStatus {
  return refusalOf(status, event, steps) === null ? nextPlan(status, event, steps) : status;
}

/** Why the event cannot be; null: it can. */
export function refusalOf(status: PlanStatus, event: PlanEvent, steps: readonly ReviewStep[]): PlanRefusal | null {
  switch (event.type) {
    case 'content':
      return null;
    case 'submitted':
      if (!isOwersTurn(status)) return 'alreadySubmitted';
      return status.content?.isTemplate ? 'untouched' : null;
    case 'withdrawn':
      return isTakenBackable(status, steps) ? null : 'notSubmitted';
    case 'reviewed':
      return reviewRefusal(status, event, steps);
    case 'closed':
      return status.state === 'approved' ? null : 'notApproved';
    case 'reopened':
      return status.state === 'closed' || status.state === 'approved' ? null : 'notClosed';
  }
}

/** Before anyone reviewed it; what nobody reviews may be taken back at any time. */
function isTakenBackable({ state }: PlanStatus, steps: readonly ReviewStep[]): boolean {
  return state === 'submitted' || state === 'resubmitted' || (state === 'approved' && steps.length === 0);
}

/** Whose review it waits for; null: for nobody's. */
export function waitingStep({ state, passed }: PlanStatus, steps: readonly ReviewStep[]): ReviewStep | null {
  const isWaiting = state === 'submitted' || state === 'resubmitted' || state === 'accepted';
  return isWaiting ? (steps[passed.length] ?? null) : null;
}

/** Whose verdict counts now: whose review it waits for, or who accepted another content than it has now. */
export function verdictStep(status: PlanStatus, steps: readonly ReviewStep[]): ReviewStep | null {
  const last = status.passed[status.passed.length - 1];
  return waitingStep(status, steps) ?? (last && isToBeSeenAgain(status, steps) ? last.step : null);
}

/** Nobody's review is still to come that would see the other content. */
export function isToBeSeenAgain(status: PlanStatus, steps: readonly ReviewStep[]): boolean {
  return isChangedSinceAccepted(status) && waitingStep(status, steps) === null;
}

/** Whether those who owe it have something to do. */
export function isOwersTurn({ state }: PlanStatus): boolean {
  return state === 'notDone' || state === 'drafting' || state === 'changesWanted';
}

/** Whether the content is another one than the last one accepted: shown to whoever accepted it. */
export function isChangedSinceAccepted({ content, passed }: PlanStatus): boolean {
  const last = passed[passed.length - 1];
  return (
    last !== undefined && last.fingerprint !== null && content !== null && content.fingerprint !== last.fingerprint
  );
}

function reviewRefusal(status: PlanStatus, review: Review, steps: readonly ReviewStep[]): PlanRefusal | null {
  const step = verdictStep(status, steps);
  if (step === null) return 'notSubmitted';
  // What is closed only a correction opens again.
  if (status.state === 'closed' && review.verdict === 'change') return 'closedAlready';
  if (status.authors.includes(review.by)) return 'ownWork';
  if (review.step !== step) return 'otherStep';
  return review.verdict === 'change' && review.remark.trim() === '' ? 'reasonMissing' : null;
}

function nextPlan(status: PlanStatus, event: PlanEvent, steps: readonly ReviewStep[]): PlanStatus {
  switch (event.type) {
    case 'content':
      return withContent(status, event);
    case 'submitted':
      return withSubmission(status, event, steps);
    case 'withdrawn':
      return withoutSubmission(status);
    case 'reviewed':
      return withReview(status, event, steps);
    case 'closed':
      return { ...status, state: 'closed' };
    case 'reopened':
      return { ...status, state: 'drafting', passed: [], version: status.version + 1 };
  }
}

function withContent(status: PlanStatus, { fingerprint, isTemplate }: Extract<PlanEvent, { type: 'content' }>) {
  if (status.content?.fingerprint === fingerprint && status.content.isTemplate === isTemplate) return status;
  const isOpen = status.state === 'notDone' || (status.state === 'drafting' && status.firstSubmittedMs === null);
  const state: PlanState = isTemplate ? 'notDone' : 'drafting';
  return { ...status, content: { fingerprint, isTemplate }, state: isOpen ? state : status.state };
}

/** What nobody reviews is approved when it is submitted. */
function withSubmission(
  status: PlanStatus,
  { by, atMs, seenMs = atMs }: Submission,
  steps: readonly ReviewStep[],
): PlanStatus {
  const again = status.state === 'changesWanted' ? 'resubmitted' : 'submitted';
  return {
    ...status,
    state: steps.length === 0 ? 'approved' : again,
    authors: [...new Set([...status.authors, ...by])],
    firstSubmittedMs: status.firstSubmittedMs ?? atMs,
    submittedMs: atMs,
    seenMs,
    submittedBy: by,
    passed: [],
  };
}

/** Taken back before anyone reviewed it, it was never submitted. */
function withoutSubmission(status: PlanStatus): PlanStatus {
  if (status.state === 'resubmitted') return { ...status, state: 'changesWanted' };
  const firstSubmittedMs = status.review ? status.firstSubmittedMs : null;
  return { ...status, state: 'drafting', firstSubmittedMs };
}

function withReview(status: PlanStatus, review: Review, steps: readonly ReviewStep[]): PlanStatus {
  if (review.verdict === 'change') {
    return { ...status, state: 'changesWanted', passed: [], review, version: status.version + 1 };
  }
  if (waitingStep(status, steps) === null)
    return { ...status, passed: [...status.passed.slice(0, -1), review], review };
  const passed = [...status.passed, review];
  return { ...status, state: passed.length < steps.length ? 'accepted' : 'approved', passed, review };
}
