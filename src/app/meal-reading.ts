/**
 * Reads the day's columns with the protections of their rows. A row that others than its own people could have typed in
 * is not believed: its values and its protection are put back and the journal says so.
 */
import type { MealColumn } from '../domain/meals/meal-columns';
import type { MealDay, MealReading, RowFacts } from '../domain/meals/meal-day';
import type { School } from '../domain/school/types';
import { formatMonth, type PlainDate } from '../domain/shared/plain-date';
import { type Context, log } from './context';
import { textOf } from './control';
import type { Outline } from './layouts';
import type { MealBook } from './meal-books';
import type { ProtectionReading, ReadRange, SheetReading } from './ports';
import type { CellValue, SheetOp } from './sheet-ops';
import {
  dayColumn,
  dayOffsets,
  dayWidth,
  ledgerSheetId,
  MEALS,
  monthSheetId,
  protectionId,
  STAFF_ROW,
} from './workbooks';

/** All workbooks side by side. */
export function readMeals(context: Context, school: School, books: readonly MealBook[], day: MealDay): MealReading {
  const sheetId = monthSheetId(formatMonth(day.date));
  const width = dayWidth(day.columns.length);
  const first = dayColumn(Number(day.date.slice(8)), width);
  const row = MEALS.month.firstRow;
  const atMs = context.ports.clock.now();
  const ranges = [
    { sheetId, row, column: 0, endColumn: 1 },
    { sheetId, row, column: first, endColumn: first + width },
  ];
  const trusted = readBooks(context, books, ranges).flatMap(({ id, readings: [keys, cells] }) =>
    trustedRows(context, school, id, day, { keys, cells }),
  );
  const staff = trusted.find((one) => one.id === STAFF_ROW);
  return {
    atMs,
    rows: trusted.filter((one) => one.id !== STAFF_ROW).map(({ id, cells }) => toFacts(id, cells, day.columns)),
    ...(staff ? { staff: countsIn(staff.cells, day.columns) } : {}),
  };
}

/** By workbook what stands at the top of the day's columns: '' before it was opened, null where there is no tab of the month. */
export function readDayTitles(
  context: Context,
  books: readonly MealBook[],
  outlines: readonly Outline[],
  day: MealDay,
): (string | null)[] {
  const sheetId = monthSheetId(formatMonth(day.date));
  const column = dayColumn(Number(day.date.slice(8)), dayWidth(day.columns.length));
  const range: ReadRange = { sheetId, row: 0, endRow: 1, column, endColumn: column + 1, valuesOnly: true };
  const there = books.filter((_, i) => outlines[i]?.sheetIds.includes(sheetId));
  const readings = there.length === 0 ? [] : readBooks(context, there, [range]);
  return books.map(({ id }) => {
    const found = readings.find((one) => one.id === id);
    return found ? textOf(found.readings[0]?.values[0]?.[0] ?? '') : null;
  });
}

/** Class ids that a ledger has a row of for the day. */
export function readLedgerKeys(context: Context, books: readonly MealBook[], date: PlainDate): Set<string> {
  const range = { sheetId: ledgerSheetId(formatMonth(date)), row: 1, column: 0, endColumn: 2 };
  const rows = readBooks(context, books, [range]).flatMap(({ readings: [reading] }) => reading?.values ?? []);
  return new Set(rows.filter((cells) => textOf(cells[0]) === date).map((cells) => textOf(cells[1])));
}

interface BookReading {
  readonly id: string;
  readonly readings: readonly (SheetReading | null)[];
}

/** @throws if a workbook is gone or closed to the school account */
function readBooks({ ports }: Context, books: readonly MealBook[], ranges: readonly ReadRange[]): BookReading[] {
  const answers = ports.sheets.read(books.map(({ id }) => ({ spreadsheetId: id, ranges })));
  return books.map(({ id }, i) => {
    const readings = answers[i];
    if (!readings) throw new Error(`The workbook ${id} cannot be opened: was it deleted?`);
    return { id, readings };
  });
}

interface MonthReading {
  readonly keys: SheetReading | null | undefined;
  readonly cells: SheetReading | null | undefined;
}

function trustedRows(
  context: Context,
  school: School,
  book: string,
  day: MealDay,
  { keys, cells }: MonthReading,
): Row[] {
  const ids = (keys?.values ?? []).map((one) => textOf(one[0]));
  const rows = ids.map((id, i) => ({ id, index: i, cells: cells?.values[i] ?? [] })).filter((one) => one.id !== '');
  const trusted = rows.filter((one) => isProven(context, school, day.date, keys?.protections ?? [], one));
  const doubtful = rows.filter((one) => !trusted.includes(one));
  if (doubtful.length > 0) putBack(context, school, book, day, doubtful, keys?.protections ?? []);
  return trusted;
}

interface Row {
  id: string;
  index: number;
  cells: readonly CellValue[];
}

function countsIn(cells: readonly CellValue[], columns: readonly MealColumn[]): Record<string, CellValue> {
  const { main } = dayOffsets(dayWidth(columns.length));
  return Object.fromEntries(columns.map(({ key }, i) => [key, cells[main + i] ?? null]));
}

function toFacts(classId: string, cells: readonly CellValue[], columns: readonly MealColumn[]): RowFacts {
  const { present, first, last } = dayOffsets(dayWidth(columns.length));
  return {
    classId,
    present: cells[present] ?? null,
    counts: countsIn(cells, columns),
    firstStampMs: stampOf(cells[first]),
    lastStampMs: stampOf(cells[last]),
  };
}

function stampOf(value: CellValue | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

function isProven(
  context: Context,
  school: School,
  date: PlainDate,
  protections: readonly ProtectionReading[],
  row: Row,
): boolean {
  const wanted = [context.ports.account, ...context.views.mealRowEditors({ school, date }, row.id)];
  const at = MEALS.month.firstRow + row.index;
  return protections.some(
    ({ range, warningOnly, editors }) =>
      !warningOnly &&
      range?.row === at &&
      range.endRow === at + 1 &&
      editors.length === wanted.length &&
      editors.every((email) => wanted.includes(email.toLowerCase())),
  );
}

function putBack(
  context: Context,
  school: School,
  mealsId: string,
  day: MealDay,
  rows: readonly Row[],
  protections: readonly ProtectionReading[],
): void {
  const sheetId = monthSheetId(formatMonth(day.date));
  const { account } = context.ports;
  const ops = rows.flatMap(({ id, index }): SheetOp[] => {
    const isNew = !protections.some((one) => one.id === protectionId(sheetId, 10 + index));
    return context.views.mealRowBack({ school, date: day.date, account, columns: day.columns, day, id, index, isNew });
  });
  context.ports.sheets.write(mealsId, ops);
  for (const row of rows)
    log(context, { action: 'mealRowUnproven', actor: 'unknown', target: row.id, detail: { date: day.date } });
}
