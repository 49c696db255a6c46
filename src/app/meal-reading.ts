/** Reads the meal workbooks: the day's columns with the classes beside them, the day's title. */
import type { MealColumn } from '../domain/meals/meal-columns';
import type { MealDay, MealReading, RowFacts } from '../domain/meals/meal-day';
import { formatMonth, monthDayOf } from '../domain/shared/plain-date';
import type { Context } from './context';
import { textOf } from './control';
import type { Outline } from './layouts';
import type { MealBook, MonthBook } from './meal-books';
import type { ReadRange, SheetReading } from './ports';
import { opened } from './read-one';
import type { CellValue } from './sheet-ops';
import {
  dayColumn,
  dayOffsets,
  dayWidth,
  ledgerCopySheetId,
  ledgerSheetId,
  MEALS,
  monthSheetId,
  STAFF_ROW,
} from './workbooks';

export interface MonthReading {
  readonly book: MonthBook;
  /** The classes' own columns, with the tab's protections; null: there is no such tab. */
  readonly fixed: SheetReading | null;
  /** The day's columns. */
  readonly day: SheetReading | null;
  /** Whether the month's ledger and its copy are there. */
  readonly hasLedger: boolean;
}

/** A row of the tab and what stands in the day's columns of it. */
export interface MealRow {
  readonly id: string;
  /** Below the headings. */
  readonly index: number;
  readonly cells: readonly CellValue[];
}

/** All workbooks side by side. */
export function readMonths(context: Context, books: readonly MonthBook[], day: MealDay): MonthReading[] {
  const sheetId = monthSheetId(formatMonth(day.date));
  const width = dayWidth(day.columns.length);
  const first = dayColumn(monthDayOf(day.date).day, width);
  const ranges = [
    { sheetId, row: 0, column: 0, endColumn: MEALS.month.firstDayColumn },
    { sheetId, row: 0, column: first, endColumn: first + width },
    ...ledgerCorners(formatMonth(day.date)),
  ];
  const readings = readBooks(context, books, ranges);
  return books.map((book, i) => {
    const [fixed = null, cells = null, ...ledger] = readings[i]?.readings ?? [];
    return { book, fixed, day: cells, hasLedger: ledger.every((corner) => corner !== null) };
  });
}

/** The rows with these keys. */
export function rowsIn({ day }: MonthReading, keys: readonly string[]): MealRow[] {
  const rows = keys.map((id, index) => ({ id, index, cells: day?.values[MEALS.month.firstRow + index] ?? [] }));
  return rows.filter(({ id }) => id !== '');
}

/** What the rows report. */
export function readingOf(rows: readonly MealRow[], columns: readonly MealColumn[], atMs: number): MealReading {
  const staff = rows.find((one) => one.id === STAFF_ROW);
  return {
    atMs,
    rows: rows.filter((one) => one.id !== STAFF_ROW).map(({ id, cells }) => toFacts(id, cells, columns)),
    ...(staff ? { staff: countsIn(staff.cells, columns) } : {}),
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
  const column = dayColumn(monthDayOf(day.date).day, dayWidth(day.columns.length));
  const range: ReadRange = { sheetId, row: 0, endRow: 1, column, endColumn: column + 1, valuesOnly: true };
  const there = books.filter((_, i) => outlines[i]?.sheetIds.includes(sheetId));
  const readings = there.length === 0 ? [] : readBooks(context, there, [range]);
  return books.map(({ id }) => {
    const found = readings.find((one) => one.id === id);
    return found ? textOf(found.readings[0]?.values[0]?.[0] ?? '') : null;
  });
}

/** One cell each of the ledger and its copy: enough to know that they are there. */
export function ledgerCorners(month: string): [ReadRange, ReadRange] {
  const cornerOf = (sheetId: number): ReadRange => ({
    sheetId,
    row: 0,
    endRow: 1,
    column: 0,
    endColumn: 1,
    valuesOnly: true,
  });
  return [cornerOf(ledgerSheetId(month)), cornerOf(ledgerCopySheetId(month))];
}

interface BookReading {
  readonly id: string;
  readonly readings: readonly (SheetReading | null)[];
}

/** @throws if a workbook is gone or closed to the school account */
function readBooks({ ports }: Context, books: readonly MealBook[], ranges: readonly ReadRange[]): BookReading[] {
  const answers = ports.sheets.read(books.map(({ id }) => ({ spreadsheetId: id, ranges })));
  return books.map(({ id }, i) => ({ id, readings: opened(answers[i], id) }));
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
