/** What an accepted correction leaves open under a lock: one item, for one person, for some hours (Điều 7). */
import type { Instant } from '../shared/plain-date';

export interface LockException {
  /** The id of the item in Drive. */
  readonly id: string;
  /** Lower case. */
  readonly email: string;
  readonly untilMs: Instant;
}

/** Whether the person may write the item now although a lock covers it. */
export function isExcepted(
  exceptions: readonly LockException[],
  id: string,
  email: string | null,
  now: Instant,
): boolean {
  return exceptions.some((one) => one.id === id && one.email === email?.toLowerCase() && now < one.untilMs);
}
