/** What remarks and proposals need put into words and cells. */
import type { MessageKind, MessageProblem } from '../domain/proposals/message';
import type { Proposal } from '../domain/proposals/proposal';
import type { Remark } from '../domain/proposals/remark';
import type { School } from '../domain/school/types';
import type { ReviewTab } from './review-tabs';
import type { SheetOp } from './sheet-ops';
import type { QueuedMail } from './stored-values';
import type { WorkbookModel } from './views';

export interface RemarkModel {
  remark: Remark;
  author: string;
  /** Zero-based, in the reader's workbook. */
  row: number;
}

export interface ProposalModel {
  proposal: Proposal;
  author: string;
}

export interface ProposalRowsModel {
  account: string;
  /** The principal. */
  editors: readonly string[];
  rows: number;
  /** Those the workbook has. */
  protectionIds: readonly number[];
}

export interface ProposalViews {
  /** What a scope or item is called, as in `Khóa – Mở`. */
  keyName(key: string, school: School): string;
  /** The row of a proposal in `Đề xuất`, and its state in the author's row. */
  proposalRow(model: ProposalModel): SheetOp[];
  proposalState(proposal: Proposal): SheetOp[];
  /** Who may decide, and the choices, for so many rows. */
  proposalRows(model: ProposalRowsModel): SheetOp[];
  proposalSpace(model: { rows: number }): SheetOp[];
  /** The reason of a lock or unlock that was proposed. */
  proposalReason(model: ProposalModel): string;
  /** Tick, reason and days in a row (from 1) of `Khóa – Mở`; `link`: the id that a free row is to name. */
  proposedTick(model: { row: number; proposal: Proposal; reason: string; link: string | null }): SheetOp[];
  /** Cells of a zero-based row of `Nhân sự`. */
  proposedStaff(model: { row: number; cells: readonly { column: number; text: string }[] }): SheetOp[];
  proposalMails(mail: { proposal: Proposal; school: School; to: readonly string[] }): QueuedMail[];
  /** What people choose in a row of Duyệt. */
  messageKinds: Readonly<Record<MessageKind, string>>;
  /** The whole workbook Duyệt; what people typed stays. */
  /** `queueRows`: how many rows a person has for what waits for her review. */
  reviewWorkbook(
    model: WorkbookModel & { tabs: readonly ReviewTab[]; queueRows: (personId: string) => number },
  ): SheetOp[];
  /** The names that the tabs offer, a column a tab; what is shorter than `rows` is emptied below. */
  reviewLists(model: { lists: readonly (readonly string[])[]; rows: number }): SheetOp[];
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
