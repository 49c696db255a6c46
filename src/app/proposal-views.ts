/** What remarks and proposals need put into words and cells. */
import type { MessageKind, MessageProblem } from '../domain/proposals/message';
import type { Remark } from '../domain/proposals/remark';
import type { School } from '../domain/school/types';
import type { ReviewTab } from './review-tabs';
import type { SheetOp } from './sheet-ops';
import type { QueuedMail } from './store';
import type { WorkbookModel } from './views';

export interface RemarkModel {
  remark: Remark;
  author: string;
  /** Zero-based, in the reader's workbook. */
  row: number;
}

export interface ProposalViews {
  /** What people choose in a row of Duyệt. */
  messageKinds: Readonly<Record<MessageKind, string>>;
  /** The whole workbook Duyệt; what people typed stays. */
  reviewWorkbook(model: WorkbookModel & { tabs: readonly ReviewTab[] }): SheetOp[];
  /** One tab of it, with more rows or with its protection put back. */
  reviewTab(model: WorkbookModel & { tab: ReviewTab }): SheetOp[];
  /** Why a row is not received; '' without a problem. */
  messageNoteText(problem: MessageProblem | null): string;
  messageNote(note: { sheetId: number; row: number; problem: MessageProblem | null }): SheetOp[];
  /** The tick taken away, with the reason. */
  messageUnproven(row: { sheetId: number; row: number }): SheetOp[];
  /** Number and state in the author's row. */
  remarkState(remark: Remark): SheetOp[];
  /** The remark where its readers see it. */
  remarkRow(model: RemarkModel): SheetOp[];
  /** So many rows of the tab of remarks. */
  remarkSpace(model: { rows: number }): SheetOp[];
  remarkMails(mail: { remark: Remark; author: string; school: School }): QueuedMail[];
}
