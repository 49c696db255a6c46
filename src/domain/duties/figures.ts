/** How many of some duties were owed, in time, late and missing at a moment: what is submitted later changes nothing of it. */
import type { Instant } from '../shared/plain-date';
import type { Statuses } from './open-items';
import type { Duty } from './types';

export interface Figures {
  readonly owed: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
}

/** `owed` is the sum of the others. */
export function figuresOf(duties: readonly Duty[], statuses: Statuses, atMs: Instant): Figures {
  const doneAt = ({ id }: Duty) => statuses[id]?.firstSubmittedMs ?? Number.POSITIVE_INFINITY;
  const done = duties.filter((duty) => doneAt(duty) <= atMs);
  const onTime = done.filter((duty) => doneAt(duty) <= duty.occasion.dueMs).length;
  return {
    owed: duties.length,
    onTime,
    late: done.length - onTime,
    missing: duties.length - done.length,
  };
}
