/** What requests for corrections need put into words and cells. */
import type { Change } from '../domain/corrections/difference';
import type { Choice } from '../domain/corrections/next-state';
import type { AskedRow, RowProblem } from '../domain/corrections/read-row';
import type { CorrectionRequest } from '../domain/corrections/request';
import type { School } from '../domain/school/types';
import type { Outline } from './layouts';
import type { RequestBlock } from './request-blocks';
import type { SheetOp } from './sheet-ops';
import type { QueuedMail } from './stored-values';

export interface CorrectionForm {
  request: CorrectionRequest;
  asked: AskedRow;
  asker: string;
  school: School;
}

export interface CorrectionOutcome {
  request: CorrectionRequest;
  /** null: Google gives no text of such a file, or the place of the text is another file. */
  changes: readonly Change[] | null;
  /** Who wrote since it was opened, as far as Google tells, and when after the hour. */
  writers: readonly string[];
  lateMs: readonly number[];
}

export interface CorrectionRowModel {
  request: CorrectionRequest;
  asker: string;
  /** A member of the board asks: others decide. */
  isOwn: boolean;
}

export interface CorrectionRowsModel {
  account: string;
  /** The board. */
  editors: readonly string[];
  rows: number;
  /** Those the workbook has. */
  protectionIds: readonly number[];
}

export type CorrectionEvent = 'asked' | 'opened' | 'refused' | 'closed' | 'overdue' | 'failed';

export interface CorrectionViews {
  /** What the board chooses in `Đề nghị sửa`. */
  correctionChoices: Readonly<Record<Choice, string>>;
  /** The tab `Đề nghị` of a workbook; what people typed stays. */
  requestTab(model: { outline: Outline; account: string; blocks: readonly RequestBlock[] }): SheetOp[];
  /** Why a row is not received; '' without a problem. */
  requestNoteText(problem: RowProblem | null): string;
  requestNote(note: { row: number; problem: RowProblem | null }): SheetOp[];
  /** The tick taken away and the protection put back. */
  requestUnproven(model: {
    row: number;
    block: RequestBlock;
    index: number;
    account: string;
    isNew: boolean;
  }): SheetOp[];
  /** The paper `Giấy đề nghị thay đổi thông tin` with what was asked, for ever. */
  requestForm(form: CorrectionForm): SheetOp[];
  /** Number and state in the asker's row. */
  requestState(request: CorrectionRequest): SheetOp[];
  requestOutcome(outcome: CorrectionOutcome): SheetOp[];
  /** The board's row. */
  correctionRow(row: CorrectionRowModel): SheetOp[];
  /** Who may decide on that row alone. */
  correctionGuard(model: { row: number; editors: readonly string[]; isNew: boolean }): SheetOp[];
  /** Who may decide, and the choices, for so many rows. */
  correctionRows(model: CorrectionRowsModel): SheetOp[];
  /** More rows. */
  correctionSpace(model: { rows: number }): SheetOp[];
  correctionMails(mail: {
    event: CorrectionEvent;
    request: CorrectionRequest;
    school: School;
    to: readonly string[];
  }): QueuedMail[];
}
