/** The journal workbook (Nhật ký): the log, the mails sent, the register, a guide. Only the school account opens it. */
import type { Outline } from '../../app/layouts';
import type { SheetOp } from '../../app/sheet-ops';
import { JOURNAL } from '../../app/workbooks';
import { JOURNAL_HEADERS, MAIL_HEADERS, REGISTER_HEADERS } from '../journal';
import { say } from '../messages/catalogue';
import { JOURNAL_GUIDE } from '../messages/guides';
import { heading, protect, row, sheet, widths } from './cells';
import { GUIDE_WIDTH, guideLines, guideTab } from './guide';

export function journalWorkbook({ outline, account }: { outline: Outline; account: string }): SheetOp[] {
  return [
    ...tab(outline, account, JOURNAL.log.id, say('control.tab.log'), JOURNAL_HEADERS),
    ...widths(JOURNAL.log.id, 0, [50, 140, 260, 200, 200, 460]),
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

/** Rows are appended as they come. */
const FIRST_ROWS = 2;

function tab(outline: Outline, account: string, sheetId: number, title: string, headers: readonly string[]): SheetOp[] {
  return [
    outline.sheetIds.includes(sheetId) && sheetId !== JOURNAL.log.id
      ? { type: 'editSheet', sheetId, title, frozenRows: 1 }
      : sheet(outline, { sheetId, title, rows: FIRST_ROWS, columns: headers.length, frozenRows: 1 }),
    row(
      sheetId,
      0,
      headers.map((name) => heading(name)),
    ),
    protect(outline, sheetId, 1, { block: null, editors: [account], description: title }),
  ];
}
