/** What the kitchen's use case needs put into cells and words. */
import type { MealCounts } from '../domain/meals/meal-columns';
import type { EntryState } from '../domain/meals/supplement-entry';
import type { CountedStep, Supplement } from '../domain/meals/supplements';
import type { School } from '../domain/school/types';
import type { PlainDate } from '../domain/shared/plain-date';
import type { Outline } from './layouts';
import type { SheetOp } from './sheet-ops';
import type { KitchenBook, KitchenState, QueuedMail } from './stored-values';

export interface KitchenModel {
  school: School;
  account: string;
  state: Pick<KitchenState, 'date' | 'columns' | 'untilMs'>;
  book: KitchenBook;
}

/** A row of `Báo bổ sung`. */
export interface SupplementRow {
  readonly rowId: string;
  /** Position below the headings. */
  readonly index: number;
  readonly entry: EntryState;
  /** What its state cell says now. */
  readonly text: string;
}

/** A class's numbers from an acknowledged supplement on. */
export interface LedgerSupplement extends CountedStep {
  /** As the ledger says it of the report. */
  readonly timing: string;
}

export interface KitchenViews {
  /** `Báo bổ sung` with its rows and the day's columns open for them; in `Bếp` the cells to tick. */
  kitchenOpen(model: KitchenModel & { outline: Outline }): SheetOp[];
  /** Nobody types or ticks there any more. */
  kitchenClose(model: KitchenModel): SheetOp[];
  /** What `Bếp` and the slip for printing say. */
  kitchenShown(model: KitchenModel & { outline: Outline }): SheetOp[];
  /** The state cells that are to say something else. */
  supplementStates(model: KitchenModel, rows: readonly SupplementRow[]): SheetOp[];
  /** Rows in which others than their own people could have typed: emptied and theirs again. */
  supplementRowsBack(model: KitchenModel & { outline: Outline }, indexes: readonly number[]): SheetOp[];
  /** Cells that others could have ticked: the ticks of these rows of `Bếp` are taken away. */
  kitchenTicksBack(model: KitchenModel & { outline: Outline }, rows: readonly number[]): SheetOp[];
  /** Who ticks, besides the school account; lower case. */
  kitchenEditors(model: { school: School; date: PlainDate }, who: 'kitchen' | 'board'): string[];
  /** Further rows of the ledger. */
  supplementLedger(model: KitchenModel, rows: readonly LedgerSupplement[]): SheetOp[];
  /** A row's numbers as the journal keeps them. */
  countsText(counts: MealCounts): string;
  /** To those who cook: what is new. `first`: its place among the day's supplements. */
  supplementMails(model: KitchenModel, supplements: readonly Supplement[], first: number): QueuedMail[];
}
