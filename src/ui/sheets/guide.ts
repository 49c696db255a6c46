/** The tab `Hướng dẫn` that every workbook has for those who open it. */
import type { Outline } from '../../app/layouts';
import type { SheetOp } from '../../app/sheet-ops';
import { type MessageKey, say } from '../messages/catalogue';
import { page, protect, sheet } from './cells';

/** What a phone shows beside the row numbers, and a page of a computer. */
export const GUIDE_WIDTH = { phone: 340, computer: 760 } as const;

export interface GuideModel {
  outline: Outline;
  /** The only one who may change the page. */
  account: string;
  sheetId: number;
  width: number;
  lines: readonly string[];
}

export function guideTab({ outline, account, sheetId, width, lines }: GuideModel): SheetOp[] {
  const title = say('control.tab.guide');
  return [
    sheet(outline, { sheetId, title, rows: GUIDE_ROWS, columns: 1 }),
    page(sheetId, lines),
    { type: 'columns', sheetId, from: 0, to: 1, width },
    protect(outline, sheetId, 1, { block: null, editors: [account], description: title }),
  ];
}

const GUIDE_ROWS = 60;

/** The lines of a guide from top to bottom, with the school's own times and names. */
export function guideLines(
  messages: Readonly<Record<string, unknown>>,
  params: Readonly<Record<string, string | number>>,
): string[] {
  return Object.keys(messages).map((key) => say(key as MessageKey, params));
}
