/** What the tab `Tình trạng` is made of. */
import type { Failure } from '../domain/health/failure';
import type { School } from '../domain/school/types';
import type { Instant, PlainDate } from '../domain/shared/plain-date';
import type { Outline } from './layouts';
import type { MendedTriggers } from './mend-triggers';
import type { SheetOp } from './sheet-ops';

export interface HealthModel {
  readonly school: School;
  readonly atMs: Instant;
  readonly failure: Failure | null;
  readonly triggerMinutes: number;
  /** What may still be mailed today; null: nothing was sent today. */
  readonly mailsLeft: number | null;
  readonly mailsWaiting: number;
  readonly bytes: number;
  /** When each job was done last, by its name. */
  readonly jobs: Readonly<Record<string, Instant>>;
}

export interface MailsLeft {
  readonly date: PlainDate;
  readonly left: number;
}

export interface HealthViews {
  healthTab(model: { outline: Outline; account: string }): SheetOp[];
  health(model: HealthModel): SheetOp[];
  triggersText(mended: MendedTriggers): string;
}
