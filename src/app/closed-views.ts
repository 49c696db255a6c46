/** What the tab `Đang khóa` of Việc của tôi needs put into cells. */
import type { School } from '../domain/school/types';
import type { SheetOp } from './sheet-ops';
import type { LockRecord } from './stored-values';

export interface ClosedLine {
  readonly lock: LockRecord;
  /** All that the readers of the tab write is closed. */
  readonly isAll: boolean;
  /** Keys of units that are closed as a whole. */
  readonly units: readonly string[];
  readonly items: readonly { readonly key: string; readonly name: string; readonly isFolder: boolean }[];
}

export interface ClosedTabModel {
  /** The id of the workbook. */
  readonly file: string;
  readonly lines: readonly ClosedLine[];
  readonly school: School;
}

export interface ClosedViews {
  /** What stands in the tab; without lines that nothing is locked, whatever the workbook. */
  closedLines(model: ClosedTabModel): SheetOp[];
  /** The tab anew, with its lines. */
  closedTabAnew(model: ClosedTabModel & { account: string }): SheetOp[];
}
