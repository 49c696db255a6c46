/** What stands in workbooks Việc của tôi: duties, requests and incidents, each tab with its protections, all in one round. */
import type { School } from '../domain/school/types';
import type { Context } from './context';
import type { DutyTab } from './duty-places';
import { filesOfAskers } from './files-of-askers';
import type { ListedItem, ReadRange, SheetReading } from './ports';
import { type BlockTab, type RequestBlock, requestBlocks } from './request-blocks';
import type { CellValue } from './sheet-ops';
import { TASKS } from './workbooks';

/** The tabs, each null when it is gone, or not made yet. */
export interface AskerBook extends Readonly<Record<BlockTab | DutyTab, SheetReading | null>> {
  readonly key: string;
  /** What stands in the numbers of its rows: '5A1'. */
  readonly code: string;
  readonly file: string;
  readonly modifiedMs: number;
}

/** `items`: the workbooks to look into. */
export function readAskerBooks(context: Context, school: School, items: readonly ListedItem[]): AskerBook[] {
  const files = filesOfAskers(context, school).flatMap(({ key, code }) => {
    const item = items.find((one) => one.key === key);
    return item ? [{ key, code, file: item.id, modifiedMs: item.modifiedMs }] : [];
  });
  if (files.length === 0) return [];
  const readings = context.ports.sheets.read(files.map(({ file }) => ({ spreadsheetId: file, ranges: RANGES })));
  return files.map((file, i) => {
    const [requests = null, incidents = null, list = null, own = null] = readings[i] ?? [];
    return { ...file, requests, incidents, list, own };
  });
}

const RANGES: readonly ReadRange[] = [
  rangeOf(TASKS.requests, TASKS.requests.width),
  rangeOf(TASKS.incidents, TASKS.incidents.width),
  rangeOf(TASKS.list, TASKS.list.columns.state),
  rangeOf(TASKS.own, TASKS.own.columns.state),
];

function rangeOf({ id, firstRow }: { id: number; firstRow: number }, endColumn: number): ReadRange {
  return { sheetId: id, row: firstRow, column: 0, endColumn };
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
