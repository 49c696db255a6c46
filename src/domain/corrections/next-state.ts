/** What becomes of a request by the board's word, the asker's, and the time. Drive follows afterwards. */
import type { LockException } from '../locks/exception';
import type { Instant } from '../shared/plain-date';
import { type ClosedBecause, type CorrectionRequest, isEnded } from './request';

export type Choice = 'accept' | 'refuse' | 'withdraw';

/** What stands in the board's cells of a request. */
export interface Decision {
  readonly choice: Choice | null;
  /** null: not said; NaN: not a number of hours. */
  readonly hours: number | null;
  readonly reason: string;
}

export interface RequestFacts {
  readonly now: Instant;
  /** Whether the regulation still gives the asker the record. */
  readonly isEntitled: boolean;
  /** null: the board's cells were not read, or could have been written by others. */
  readonly decision: Decision | null;
  readonly defaultHours: number;
}

const HOUR_MS = 3_600_000;
/** A week: a correction is for one thing, not for a term. */
export const MOST_HOURS = 168;

/** The same request if nothing changes. What ends or closes does so before anything opens. */
export function nextState(request: CorrectionRequest, facts: RequestFacts): CorrectionRequest {
  if (isEnded(request) || request.state === 'closing') return request;
  return request.state === 'asked' ? decided(request, facts) : closedInTime(request, facts);
}

/** What the locks have to leave open: records that are allowed, unexpired, for exactly their asker. */
export function exceptionsOf(requests: readonly CorrectionRequest[]): LockException[] {
  return requests.flatMap(({ state, item, email, untilMs }) =>
    (state === 'opening' || state === 'open') && untilMs !== undefined ? [{ id: item.id, email, untilMs }] : [],
  );
}

function decided(request: CorrectionRequest, facts: RequestFacts): CorrectionRequest {
  if (!facts.isEntitled) return news(request, { state: 'left' });
  if (request.isTakenBack) return news(request, { state: 'takenBack' });
  const { choice, reason } = facts.decision ?? { choice: null, reason: '' };
  if (choice === 'accept') return accepted(request, facts);
  if (choice !== 'refuse') return request;
  return reason === '' ? withProblem(request, 'needsReason') : news(request, { state: 'refused', reason });
}

function accepted(request: CorrectionRequest, { decision, now, defaultHours }: RequestFacts): CorrectionRequest {
  const hours = decision?.hours ?? defaultHours;
  if (!(hours > 0 && hours <= MOST_HOURS)) return withProblem(request, 'hoursInvalid');
  const { problem: _, ...rest } = request;
  const reason = decision?.reason ? { reason: decision.reason } : {};
  return news(rest, { state: 'opening', untilMs: now + Math.round(hours * HOUR_MS), ...reason });
}

function closedInTime(request: CorrectionRequest, facts: RequestFacts): CorrectionRequest {
  const because = whyClosed(request, facts);
  return because === null ? request : news(request, { state: 'closing', because });
}

function whyClosed({ untilMs = 0, isTakenBack }: CorrectionRequest, facts: RequestFacts): ClosedBecause | null {
  if (!facts.isEntitled) return 'left';
  if (facts.decision?.choice === 'withdraw' || facts.decision?.choice === 'refuse') return 'withdrawn';
  if (isTakenBack) return 'done';
  return facts.now >= untilMs ? 'hour' : null;
}

function withProblem(request: CorrectionRequest, problem: CorrectionRequest['problem']): CorrectionRequest {
  return request.problem === problem || problem === undefined ? request : news(request, { problem });
}

function news(request: CorrectionRequest, change: Partial<CorrectionRequest>): CorrectionRequest {
  return { ...request, ...change, isNews: true };
}
