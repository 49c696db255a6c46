/**
 * Reads the ticks of `Bếp` and the day's columns of `Báo bổ sung` with their protections. What others than a cell's own people
 * could have typed is not believed.
 */
import { readEntry } from '../domain/meals/supplement-entry';
import { type Confirmer, type KitchenReading, PRESENT } from '../domain/meals/supplements';
import type { School } from '../domain/school/types';
import { formatMonth, type Instant, monthDayOf, type PlainDate } from '../domain/shared/plain-date';
import type { Context } from './context';
import { textOf } from './control';
import type { SupplementRow } from './kitchen-views';
import type { ReadRange, SheetReading } from './ports';
import { isProvenFor } from './proof';
import type { Block, CellValue } from './sheet-ops';
import type { KitchenBook, KitchenState } from './stored-values';
import { kitchenColumn, MEALS, supplementColumn, supplementOffsets, supplementSheetId } from './workbooks';

export interface BookReading {
  /** Every tab that the day is shown in is there. */
  readonly isWhole: boolean;
  readonly reading: KitchenReading;
  readonly rows: readonly SupplementRow[];
  /** Positions of rows, and rows of ticks, that prove nothing. */
  readonly doubtfulRows: readonly number[];
  readonly doubtfulTicks: readonly number[];
  /** The protections that are there, as far as they were read. */
  readonly protectionIds: readonly number[];
}

/** One request a workbook. */
export function kitchenRequest({ date, columns }: KitchenState, { id }: KitchenBook) {
  const { firstRow, rowId } = MEALS.supplements;
  const [tick, tab] = [tickColumn(date), supplementSheetId(formatMonth(date))];
  const first = supplementColumn(monthDayOf(date).day, columns.length + 1);
  const { width } = supplementOffsets(columns.length + 1);
  const ranges: ReadRange[] = [
    { sheetId: MEALS.kitchen.id, row: 0, column: tick, endColumn: tick + 1 },
    { sheetId: tab, row: firstRow, column: rowId, endColumn: rowId + 1 },
    { sheetId: tab, row: firstRow, column: first, endColumn: first + width },
    { sheetId: MEALS.slip.id, row: 0, endRow: 1, column: 0, endColumn: 1 },
  ];
  return { spreadsheetId: id, ranges };
}

/** What the answer to the request says; of a tab that is gone nothing is known. */
export function toBookReading(
  context: Context,
  school: School,
  state: KitchenState,
  book: KitchenBook,
  readings: readonly (SheetReading | null)[],
  atMs: Instant,
): BookReading {
  const [ticks = null, keys = null, cells = null] = readings;
  const rows = keys && cells ? readRows(context, school, state, keys, cells) : [];
  const believed = rows.filter(({ isProven }) => isProven);
  const { confirmedBy, acknowledged, doubtfulTicks } = readTicks(context, school, state, book, ticks);
  const entries = believed.flatMap(({ entry }) => (entry.is === 'complete' ? [entry.entry] : []));
  return {
    isWhole: readings.every((reading) => reading !== null),
    reading: { atMs, confirmedBy, acknowledged, entries },
    rows: believed,
    doubtfulRows: rows.filter(({ isProven, entry }) => !isProven && entry.is !== 'empty').map(({ index }) => index),
    doubtfulTicks,
    protectionIds: [...(ticks?.protections ?? []), ...(keys?.protections ?? [])].map(({ id }) => id),
  };
}

function readRows(
  context: Context,
  school: School,
  { date, columns }: KitchenState,
  keys: SheetReading,
  cells: SheetReading,
): (SupplementRow & { isProven: boolean })[] {
  const names = [PRESENT, ...columns.map(({ key }) => key)];
  const { reason, state, width } = supplementOffsets(names.length);
  return keys.values.flatMap(([id], index) => {
    const rowId = textOf(id);
    const row = cells.values[index] ?? [];
    const editors = [context.ports.account, ...context.views.mealRowEditors({ school, date }, rowId)];
    const at = MEALS.supplements.firstRow + index;
    const block: Block = { row: at, endRow: at + 1, column: cells.column, endColumn: cells.column + width };
    const counts = Object.fromEntries(names.map((name, i): [string, CellValue] => [name, row[i] ?? null]));
    const entry = readEntry(rowId, counts, row[reason] ?? null);
    const isProven = isProvenFor(keys.protections, block, editors);
    return rowId === '' ? [] : [{ rowId, index, entry, text: textOf(row[state]), isProven }];
  });
}

function readTicks(
  context: Context,
  school: School,
  { date }: KitchenState,
  { day }: KitchenBook,
  reading: SheetReading | null,
) {
  const { rows } = MEALS.kitchen;
  const ticked = (reading?.values ?? []).flatMap(([value], row) => (value === true ? [row] : []));
  const isTheirs = (row: number) => {
    const who: Confirmer = row === rows.board ? 'board' : 'kitchen';
    const editors = [context.ports.account, ...context.views.kitchenEditors({ school, date }, who)];
    return isProvenFor(reading?.protections ?? [], tickBlock(date, row), editors);
  };
  const proven = ticked.filter(isTheirs);
  const confirmers = [
    ['kitchen', rows.kitchen],
    ['board', rows.board],
  ] as const;
  return {
    confirmedBy: confirmers.flatMap(([who, row]): Confirmer[] => (proven.includes(row) ? [who] : [])),
    acknowledged: proven.map((row) => row - rows.firstSupplement).filter((place) => place >= 0),
    // Ticks that have had their effect are no longer looked at.
    doubtfulTicks: ticked.filter((row) => !proven.includes(row) && !hadEffect(day, row)),
  };
}

function hadEffect({ confirmation, supplements }: KitchenBook['day'], row: number): boolean {
  const place = row - MEALS.kitchen.rows.firstSupplement;
  return place < 0 ? confirmation !== null : (supplements[place]?.acknowledgedMs ?? null) !== null;
}

function tickBlock(date: PlainDate, row: number): Block {
  const column = tickColumn(date);
  return { row, endRow: row + 1, column, endColumn: column + 1 };
}

function tickColumn(date: PlainDate): number {
  return kitchenColumn(date) + MEALS.kitchen.day.tick;
}
