/** What incidents need put into words and cells. */
import type { Incident, IncidentProblem, IncidentState } from '../domain/incidents/incident';
import type { School } from '../domain/school/types';
import type { BlocksModel } from './block-growth';
import type { Outline } from './layouts';
import type { RequestBlock } from './request-blocks';
import type { SheetOp } from './sheet-ops';
import type { QueuedMail } from './stored-values';

export interface IncidentRowsModel {
  account: string;
  /** The board. */
  editors: readonly string[];
  rows: number;
  /** Those the workbook has. */
  protectionIds: readonly number[];
}

export interface IncidentViews {
  /** What the board chooses. */
  incidentStates: Readonly<Record<Exclude<IncidentState, 'takenBack'>, string>>;
  /** The tab `Báo sự cố` of Việc của tôi. */
  incidentReportTab(model: BlocksModel): SheetOp[];
  incidentNoteText(problem: IncidentProblem | null): string;
  incidentNote(note: { row: number; problem: IncidentProblem | null }): SheetOp[];
  /** The tick taken away, the protection put back. */
  incidentUnproven(model: {
    row: number;
    block: RequestBlock;
    index: number;
    account: string;
    isNew: boolean;
  }): SheetOp[];
  /** Number, state and answer in the row of who reported it. */
  incidentState(incident: Incident): SheetOp[];
  /** The row in `Sự cố`; the board's own cells are not written. */
  incidentRow(model: { incident: Incident; reporter: string }): SheetOp[];
  /** What the board reads when it is taken back. */
  incidentTakenBack(incident: Incident): SheetOp[];
  /** The tab `Sự cố`; one that is there keeps its rows. */
  incidentTab(outline: Outline): SheetOp[];
  incidentRows(model: IncidentRowsModel): SheetOp[];
  incidentSpace(model: { rows: number }): SheetOp[];
  incidentMails(mail: {
    incident: Incident;
    reporter: string;
    school: School;
    to: readonly string[];
    url: string;
  }): QueuedMail[];
}
