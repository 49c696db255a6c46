/** What the sweep needs put into the tab `Sai lệch` and into its row of `Lệnh`. */
import type { Deviation } from '../domain/deviations/deviation';
import type { School } from '../domain/school/types';
import type { Outline } from './layouts';
import type { SheetOp } from './sheet-ops';

/** `offered`: waits for a tick; `mending`: begun; `left`: tried and not done; `solved`: not found any more. */
export type DeviationState = 'told' | 'offered' | 'mending' | 'left' | 'solved';

export interface DeviationRow {
  /** Zero-based. */
  row: number;
  /** Absent: only its state changes, what was said of it stays. */
  deviation: Deviation | null;
  state: DeviationState;
  /** What the worker itself reads again: the state and what the row says, in short. */
  code: string;
  atMs: number;
  /** Why Google did not do it. */
  trouble: string;
  isNew: boolean;
}

export interface SweepProgress {
  row: number;
  isDone: boolean;
  done: number;
  total: number;
  found: number;
  mended: number;
  elapsedMs: number;
  atMs: number;
}

export interface DeviationViews {
  /** Its sheet, headings and widths; new tabs have no protection yet. */
  deviationTab(model: { outline: Outline; account: string }): SheetOp[];
  deviationRows(rows: readonly DeviationRow[], school: School): SheetOp[];
  /** Who may tick; the tab has so many rows from now on. */
  deviationProtection(model: { editors: readonly string[]; account: string; rows: number; isNew: boolean }): SheetOp[];
  deviationTick(tick: { row: number; ticked: boolean }): SheetOp[];
  sweepProgress(progress: SweepProgress): SheetOp[];
  /** Nothing is set up yet, or the set-up still goes on. */
  sweepRefused(order: { row: number; atMs: number }): SheetOp[];
}

/** In place of what Google said: people can do it in Drive, and no program. */
export const BY_HAND = 'byHand';
