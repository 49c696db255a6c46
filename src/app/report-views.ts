/** What the access report needs put into its two tabs and into its row of `Lệnh`. */
import type { AccessLine } from '../domain/report/access-line';
import type { School } from '../domain/school/types';
import type { Outline } from './layouts';
import type { SheetOp } from './sheet-ops';

export interface AccessReportFacts {
  /** When the first and the last of it was read. */
  startedMs: number;
  endedMs: number;
  lines: number;
  deviating: number;
  unread: number;
}

export type AccessTab = 'accessByPerson' | 'accessByItem';

export type KeptPdf =
  | { tab: AccessTab; fileId: string }
  /** The folder is made by the next set-up; there are too many lines; Google did not do it. */
  | { tab: AccessTab; why: 'noFolder' | 'tooLong' | 'refused'; message: string };

export interface AccessReportProgress {
  row: number;
  isDone: boolean;
  done: number;
  total: number;
  elapsedMs: number;
  atMs: number;
}

export interface ReportViews {
  /** Both tabs, empty: what an older report wrote is gone. */
  accessTabs(model: { outline: Outline; editors: readonly string[]; school: School }): SheetOp[];
  /** The lines from the `at`-th on (from zero), in the order of the folders. */
  accessRows(model: { at: number; lines: readonly AccessLine[]; school: School }): SheetOp[];
  /** The finished tabs: ordered, with a filter and the figures. */
  accessReportDone(model: { facts: AccessReportFacts; school: School }): SheetOp[];
  accessPdfName(tab: AccessTab, atMs: number): string;
  accessPdfLinks(pdfs: readonly KeptPdf[]): SheetOp[];
  accessReportText(facts: AccessReportFacts, pdfs: readonly KeptPdf[]): string;
  /** `total` is 0 before anything is read. */
  accessReportProgress(progress: AccessReportProgress): SheetOp[];
  /** Nothing is set up yet, or the set-up still goes on. */
  accessReportRefused(order: { row: number; atMs: number }): SheetOp[];
}
