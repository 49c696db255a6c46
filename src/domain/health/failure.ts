/** A run that failed: what it was doing, and whether that has been done since. */
import type { Instant } from '../shared/plain-date';

export interface Failure {
  /** When it failed first, and last. */
  readonly sinceMs: Instant;
  readonly atMs: Instant;
  readonly job: string;
  readonly message: string;
  readonly times: number;
  /** When a later run did the same job whole. */
  readonly caughtUpMs?: Instant;
}

/** The same job failing again goes on; anything else, or after it was caught up, begins anew. */
export function withFailure(known: Failure | null, job: string, message: string, atMs: Instant): Failure {
  const text = message.slice(0, LONGEST_MESSAGE);
  const isSame = known !== null && known.job === job && known.caughtUpMs === undefined;
  if (!isSame) return { sinceMs: atMs, atMs, job, message: text, times: 1 };
  return { ...known, atMs, message: text, times: known.times + 1 };
}

/** What a run that ended well says of it; the same failure if it did not do that job. */
export function afterRun(known: Failure, done: ReadonlySet<string>, atMs: Instant): Failure {
  return known.caughtUpMs === undefined && done.has(known.job) ? { ...known, caughtUpMs: atMs } : known;
}

const LONGEST_MESSAGE = 300;
