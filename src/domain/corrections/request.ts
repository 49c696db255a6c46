/** A request to correct a locked record (Điều 7): what was asked, what the board said, and how far it has come. */
import type { Instant } from '../shared/plain-date';

/**
 * `asked` waits for the board; `opening` is allowed and not yet open; `open` can be written; `closing` is to be closed. The others are
 * the ends: closed after it was open, refused, taken back by the asker, left by her, not needed (nothing locks it), failed (Google refused).
 */
export type RequestState =
  | 'asked'
  | 'opening'
  | 'open'
  | 'closing'
  | 'closed'
  | 'refused'
  | 'takenBack'
  | 'left'
  | 'notNeeded'
  | 'failed';

/** Why what was open closes: its hour came, the board took the decision back, the asker is done, or she has left. */
export type ClosedBecause = 'hour' | 'withdrawn' | 'done' | 'left';

/** What is missing in the board's decision. */
export type DecisionProblem = 'needsReason' | 'hoursInvalid';

export interface CorrectionRequest {
  /** The number people see: '26.5A1.3'. */
  readonly id: string;
  /** The asker's workbook and the zero-based row in its tab `Đề nghị`. */
  readonly file: string;
  readonly row: number;
  /** The zero-based row in the tab `Đề nghị sửa`, its own for ever. */
  readonly boardRow: number;
  /** Lower case. */
  readonly email: string;
  readonly item: RequestedItem;
  readonly askedMs: Instant;
  readonly state: RequestState;
  readonly problem?: DecisionProblem;
  /** The board's reason, or what Google said when it failed. */
  readonly reason?: string;
  /** Its content was restricted under the lock, and is again once it closes. */
  readonly isRestricted?: boolean;
  readonly openedMs?: Instant;
  readonly untilMs?: Instant;
  readonly because?: ClosedBecause;
  readonly closedMs?: Instant;
  /** How many places differ (null: Google does not tell), and how often it was written after the hour. */
  readonly changes?: number | null;
  readonly overdue?: number;
  /** The asker has taken her tick away. */
  readonly isTakenBack?: boolean;
  /** Not yet shown in the two tabs as it is now. */
  readonly isNews: boolean;
}

export interface RequestedItem {
  /** The id in Drive. */
  readonly id: string;
  /** The key of the record, or of the folder of the tree that holds what people put there. */
  readonly place: string;
  readonly name: string;
  readonly kind: 'sheet' | 'doc' | 'other';
  /** The id of the one tab that her link names; absent: the record as a whole. */
  readonly tab?: number;
}

const ENDS: readonly RequestState[] = ['closed', 'refused', 'takenBack', 'left', 'notNeeded', 'failed'];

export function isEnded({ state }: CorrectionRequest): boolean {
  return ENDS.includes(state);
}
