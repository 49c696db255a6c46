/** Reads the rows of Duyệt, each tab with its own protections. */
import type { MessageRow } from '../domain/proposals/message';
import type { School } from '../domain/school/types';
import { foldText } from '../domain/shared/text';
import type { Context } from './context';
import { textOf } from './control';
import type { ListedItem, ProtectionReading, SheetReading } from './ports';
import { type ReviewTab, reviewTabs } from './review-tabs';
import type { CellValue } from './sheet-ops';
import { REVIEW } from './workbooks';

/** A row of somebody's tab, and what there is about it. */
export interface ReadMessage {
  /** The workbook. */
  file: string;
  tab: ReviewTab;
  row: number;
  number: string;
  typed: MessageRow;
  sent: boolean;
  /** Its number once it was received. */
  received: string;
  state: string;
  protections: readonly ProtectionReading[];
}

export interface MessagesReading {
  file: string;
  /** All rows of the tabs there are. */
  rows: readonly ReadMessage[];
}

/** null: Duyệt is not among the changed workbooks. */
export function readMessages(context: Context, school: School, items: readonly ListedItem[]): MessagesReading | null {
  const file = items.find(({ key }) => key === 'review')?.id;
  if (file === undefined) return null;
  const tabs = reviewTabs(context, school);
  const ranges = tabs.map(({ sheetId }) => ({ sheetId, row: REVIEW.firstRow, column: 0, endColumn: REVIEW.width }));
  const [readings] = context.ports.sheets.read([{ spreadsheetId: file, ranges }]);
  const rows = tabs.flatMap((tab, i) => rowsOf(context, school, file, tab, readings?.[i] ?? null));
  return { file, rows };
}

function rowsOf(
  context: Context,
  { settings }: School,
  file: string,
  tab: ReviewTab,
  reading: SheetReading | null,
): ReadMessage[] {
  if (!reading) return [];
  const prefix = `${settings.schoolYear.slice(2, 4)}.D-${tab.personId.toUpperCase()}`;
  return Array.from({ length: tab.rows }, (_, i) => ({
    ...{ file, tab, row: REVIEW.firstRow + i, number: `${prefix}.${i + 1}`, protections: reading.protections },
    ...contentOf(context, reading.values[i] ?? []),
  }));
}

function contentOf({ views }: Context, cells: readonly CellValue[]) {
  const { columns } = REVIEW;
  const text = (name: keyof typeof columns) => textOf(cells[columns[name]]);
  const kinds = Object.keys(views.messageKinds) as (keyof typeof views.messageKinds)[];
  const typed: MessageRow = {
    kind: kinds.find((kind) => foldText(views.messageKinds[kind]) === foldText(text('kind'))) ?? null,
    target: text('target'),
    content: text('content'),
    from: text('from'),
    until: text('until'),
    staff: {
      fullName: text('fullName'),
      role: text('role'),
      email: text('email'),
      class: text('class'),
      team: text('team'),
    },
  };
  return { typed, sent: cells[columns.sent] === true, received: text('code'), state: text('state') };
}
