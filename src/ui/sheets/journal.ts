/** The journal workbook (Nhật ký): a tab a month, their check, the register, a guide. Only the school account opens it. */

import type { JournalReport } from '../../app/journal-check';
import type { Outline } from '../../app/layouts';
import type { CellInput, SheetOp } from '../../app/sheet-ops';
import { JOURNAL, journalSheetId } from '../../app/workbooks';
import type { ChainMonth } from '../../domain/journal/chain';
import { formatDateTime } from '../../domain/shared/plain-date';
import { CHECK_HEADERS, JOURNAL_HEADERS, REGISTER_HEADERS } from '../journal';
import { journalReportText, tabName } from '../journal-report';
import { say } from '../messages/catalogue';
import { JOURNAL_GUIDE } from '../messages/guides';
import { COLOURS, heading, protect, row, sheet, widths } from './cells';
import { GUIDE_WIDTH, guideLines, guideTab } from './guide';

export function journalWorkbook({ outline, account }: { outline: Outline; account: string }): SheetOp[] {
  return [
    ...tab(outline, account, JOURNAL.check.id, say('control.tab.journalCheck'), CHECK_HEADERS),
    ...widths(JOURNAL.check.id, 0, [120, 70, 70, 270, 130, 560]),
    ...tab(outline, account, JOURNAL.register.id, say('control.tab.register'), REGISTER_HEADERS),
    ...widths(JOURNAL.register.id, 0, [260, 340, 140, 90]),
    ...guideTab({
      outline,
      account,
      sheetId: JOURNAL.guide.id,
      width: GUIDE_WIDTH.computer,
      lines: guideLines(JOURNAL_GUIDE, { account }),
    }),
  ];
}

/** The result in the first row, then a row a month, the latest first. Rows of earlier checks are written over. */
export function journalCheck(report: JournalReport): SheetOp[] {
  const { id: sheetId, firstRow, width } = JOURNAL.check;
  const isWhole = report.findings.length === 0;
  const result = { value: journalReportText(report), wrap: true, background: isWhole ? COLOURS.good : COLOURS.bad };
  const months = [...report.months].reverse().map((month): CellInput[] => monthCells(month));
  const summary = [
    { value: '' },
    { value: '' },
    { value: '' },
    { value: '' },
    { value: formatDateTime(report.at), wrap: true },
    result,
  ];
  return [
    { type: 'editSheet', sheetId, rows: firstRow + 1 + months.length, columns: width },
    { type: 'cells', sheetId, row: firstRow, column: 0, cells: [summary, ...months] },
  ];
}

function monthCells({ month, from, to, hash }: ChainMonth): CellInput[] {
  return [{ value: tabName(month) }, { value: `${from}` }, { value: `${to}` }, { value: hash }];
}

/** The tab of a new month, the first one people see; the month before it stays as it is, out of sight. */
export function journalMonth(model: { month: string; hide: string | undefined; account: string }): SheetOp[] {
  const sheetId = journalSheetId(model.month);
  const title = tabName(model.month);
  const columns = JOURNAL_HEADERS.length;
  return [
    { type: 'addSheet', sheetId, title, index: 0, rows: FIRST_ROWS, columns, frozenRows: 1 },
    ...headingsAndGuard(NOTHING_YET, model.account, sheetId, title, JOURNAL_HEADERS),
    ...widths(sheetId, 0, [50, 140, 240, 180, 200, 360, 240, 120, 120, 180, 80, 260, 260]),
    ...(model.hide === undefined
      ? []
      : [{ type: 'editSheet' as const, sheetId: journalSheetId(model.hide), hidden: true }]),
  ];
}

const NOTHING_YET: Outline = { sheetIds: [], protectionIds: [] };

/** Rows are appended as they come. */
const FIRST_ROWS = 2;

function tab(outline: Outline, account: string, sheetId: number, title: string, headers: readonly string[]): SheetOp[] {
  return [
    outline.sheetIds.includes(sheetId) && sheetId !== JOURNAL.check.id
      ? { type: 'editSheet', sheetId, title, frozenRows: 1 }
      : sheet(outline, { sheetId, title, rows: FIRST_ROWS, columns: headers.length, frozenRows: 1 }),
    ...headingsAndGuard(outline, account, sheetId, title, headers),
  ];
}

function headingsAndGuard(
  outline: Outline,
  account: string,
  sheetId: number,
  title: string,
  headers: readonly string[],
): SheetOp[] {
  return [
    row(
      sheetId,
      0,
      headers.map((name) => heading(name)),
    ),
    protect(outline, sheetId, 1, { block: null, editors: [account], description: title }),
  ];
}
