/** What of duties is put into words and cells; `ui/` implements it. */
import type { Digest } from '../domain/duties/digests';
import type { PlanStatus, Review } from '../domain/duties/plan-state';
import type { Duty } from '../domain/duties/types';
import type { School } from '../domain/school/types';
import type { Instant } from '../domain/shared/plain-date';
import type { QueueLine } from './review-queue';
import type { ReviewTab } from './review-tabs';
import type { SheetOp } from './sheet-ops';
import type { QueuedMail, TickProblem } from './stored-values';

export interface DutyLine {
  readonly sheetId: number;
  /** Zero-based. */
  readonly row: number;
  readonly duty: Duty;
  readonly status: PlanStatus;
  /** Its own document, where there is one. */
  readonly link: string | null;
  /** Why the tick that stood there was taken away. */
  readonly problem?: TickProblem;
}

export interface DutyStatesModel {
  readonly lines: readonly DutyLine[];
  readonly school: School;
}

export interface DutyDigest {
  readonly occasion: string;
  readonly digest: Digest;
  readonly school: School;
  readonly nowMs: Instant;
  /** Where what a duty is about lies; null: nowhere. */
  readonly linkOf: (duty: Duty) => string | null;
  /** The id of the workbook in which she ticks and of the one in which she reviews, where they are there. */
  readonly books: { readonly tasks: string | null; readonly review: string | null };
}

export interface QueueLinesModel {
  readonly tab: ReviewTab;
  readonly lines: readonly QueueLine[];
  /** How many rows the tab is to have; null: as many as it has. */
  readonly grown: number | null;
  /** Rows (from 0) that leave sight. */
  readonly hidden: readonly number[];
  readonly school: School;
  readonly account: string;
}

export interface DutyViews {
  verdictNames: Readonly<Record<Review['verdict'], string>>;
  queueLines(model: QueueLinesModel): SheetOp[];
  /** Columns state and remark of Việc của tôi; the ticks of later versions come into sight where one is wanted. */
  dutyStates(model: DutyStatesModel): SheetOp[];
  dutyDigest(model: DutyDigest): QueuedMail;
  /** What a calendar says of a duty, and what it and its file are called. */
  calendarEntry(model: { duty: Duty; school: School }): { title: string; text: string };
  calendarName(school: School): string;
  calendarFileName(school: School): string;
}
