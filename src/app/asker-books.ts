/** What stands in the workbooks Việc của tôi that were changed: requests and incidents, each tab with its protections, in one round. */
import { askerFiles } from '../domain/corrections/asker-files';
import type { School } from '../domain/school/types';
import { type Context, today } from './context';
import type { ListedItem, ReadRange, SheetReading } from './ports';
import { type BlockTab, type RequestBlock, requestBlocks } from './request-blocks';
import type { CellValue } from './sheet-ops';
import { TASKS } from './workbooks';

export interface AskerBook {
  readonly key: string;
  /** What stands in the numbers of its rows: '5A1'. */
  readonly code: string;
  readonly file: string;
  /** null: the tab is gone, or not made yet. */
  readonly requests: SheetReading | null;
  readonly incidents: SheetReading | null;
}

/** `items`: the workbooks changed since the last look. */
export function readAskerBooks(context: Context, school: School, items: readonly ListedItem[]): AskerBook[] {
  const files = askerFiles(school, today(context)).flatMap(({ key, code }) => {
    const item = items.find((one) => one.key === key);
    return item ? [{ key, code, file: item.id }] : [];
  });
  if (files.length === 0) return [];
  const ranges = [rangeOf('requests'), rangeOf('incidents')];
  const readings = context.ports.sheets.read(files.map(({ file }) => ({ spreadsheetId: file, ranges })));
  return files.map((file, i) => ({
    ...file,
    requests: readings[i]?.[0] ?? null,
    incidents: readings[i]?.[1] ?? null,
  }));
}

function rangeOf(tab: BlockTab): ReadRange {
  const { id: sheetId, firstRow: row, width: endColumn } = TASKS[tab];
  return { sheetId, row, column: 0, endColumn };
}

/** A row of somebody's block. */
export interface BlockRow {
  readonly file: string;
  readonly key: string;
  readonly row: number;
  /** From 1, in the whole tab. */
  readonly n: number;
  readonly block: RequestBlock;
  readonly index: number;
  readonly cells: readonly CellValue[];
  readonly protections: SheetReading['protections'];
}

/** All rows of the tab, of whoever they are. */
export function blockRows(context: Context, school: School, book: AskerBook, tab: BlockTab): BlockRow[] {
  const { file, key, [tab]: reading } = book;
  if (!reading) return [];
  return requestBlocks(context, school, key, tab).flatMap((block, index) =>
    Array.from({ length: TASKS[tab].blockRows }, (_, i) => {
      const row = block.row + 1 + i;
      const cells = reading.values[row - TASKS[tab].firstRow] ?? [];
      return { file, key, row, n: block.first + i, block, index, cells, protections: reading.protections };
    }),
  );
}
