/**
 * All state of a world is this one plain-data value: a snapshot is a structured clone, a restore puts it back.
 * Each service owns its part and declares the type of it.
 */
import type { DocsState } from '../docs';
import type { DriveState } from '../drive/state';
import type { RestState } from '../rest/state';
import type { ScriptState } from '../script/state';
import type { SheetsState } from '../sheets/state';
import type { Account } from './accounts';
import type { QuotaState } from './quota';
import type { Switches } from './switches';

export interface WorldState {
  /** World time, ms since the epoch. */
  nowMs: number;
  /** State of the seeded random generator. */
  rng: number;
  switches: Switches;
  accounts: Record<string, Account>;
  quota: QuotaState;
  rest: RestState;
  drive: DriveState;
  docs: DocsState;
  sheets: SheetsState;
  script: ScriptState;
}
