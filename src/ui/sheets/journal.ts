/** The journal workbook (Nhật ký): a tab a month, their check, the register, a guide. Only the school account opens it. */
import type { Outline } from '../../app/layouts';
import type { SheetOp } from '../../app/sheet-ops';
import { JOURNAL, journalSheetId } from '../../app/workbooks';
import { CHECK_HEADERS, JOURNAL_HEADERS, MAIL_HEADERS, REGISTER_HEADERS } from '../journal';
import { say } from '../messages/catalogue';
import { JOURNAL_GUIDE } from '../messages/guides';
import { heading, protect, row, sheet, widths } from './cells';
import { GUIDE_WIDTH, guideLines, guideTab } from './guide';

export function journalWorkbook({ outline, account }: { outline: Outline; account: string }): SheetOp[] {
  return [
    ...tab(outline, account, JOURNAL.check.id, say('control.tab.journalCheck'), CHECK_HEADERS),
    ...widths(JOURNAL.check.id, 0, [90, 70, 70, 270, 140, 560]),
    ...tab(outline, account, JOURNAL.mails.id, say('control.tab.mails'), MAIL_HEADERS),
    ...widths(JOURNAL.mails.id, 0, [140, 200, 360, 460, 200]),
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

/** The tab of a new month, the first one people see; the month before it stays as it is, out of sight. */
export function journalMonth(model: { month: string; hide: string | undefined; account: string }): SheetOp[] {
  const sheetId = journalSheetId(model.month);
  const [year = '', month = ''] = model.month.split('-');
  const title = say('control.tab.journalMonth', { month: `${month}/${year}` });
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
