/** Rectangles of cells: open GridRanges as the API has them, and boxes with all four bounds. */
import type { GridRange } from './resources';
import type { Sheet } from './state';

/** Half-open, zero-based, fully bounded. */
export interface Box {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

export function sheetIdOf(range: GridRange): number {
  return range.sheetId ?? 0;
}

/** The range with missing bounds taken as far as rows and columns can go. */
export function openBox(range: GridRange): Box {
  return {
    startRow: range.startRowIndex ?? 0,
    endRow: range.endRowIndex ?? Number.POSITIVE_INFINITY,
    startColumn: range.startColumnIndex ?? 0,
    endColumn: range.endColumnIndex ?? Number.POSITIVE_INFINITY,
  };
}

/** The range with missing bounds taken from the sheet's grid; given bounds are kept even beyond the grid. */
export function boxIn(sheet: Sheet, range: GridRange): Box {
  return {
    startRow: range.startRowIndex ?? 0,
    endRow: range.endRowIndex ?? sheet.rowCount,
    startColumn: range.startColumnIndex ?? 0,
    endColumn: range.endColumnIndex ?? sheet.columnCount,
  };
}

export function rangeOf(sheetId: number, box: Box): GridRange {
  return {
    sheetId,
    startRowIndex: box.startRow,
    endRowIndex: box.endRow,
    startColumnIndex: box.startColumn,
    endColumnIndex: box.endColumn,
  };
}

export function cellBox(row: number, column: number): Box {
  return { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
}

export function isEmptyBox(box: Box): boolean {
  return box.startRow >= box.endRow || box.startColumn >= box.endColumn;
}

export function intersection(a: Box, b: Box): Box {
  return {
    startRow: Math.max(a.startRow, b.startRow),
    endRow: Math.min(a.endRow, b.endRow),
    startColumn: Math.max(a.startColumn, b.startColumn),
    endColumn: Math.min(a.endColumn, b.endColumn),
  };
}

export function isInBox(box: Box, row: number, column: number): boolean {
  return row >= box.startRow && row < box.endRow && column >= box.startColumn && column < box.endColumn;
}

export function overlaps(a: Box, b: Box): boolean {
  return !isEmptyBox(intersection(a, b));
}

export function movedBox(box: Box, rows: number, columns: number): Box {
  return {
    startRow: box.startRow + rows,
    endRow: box.endRow + rows,
    startColumn: box.startColumn + columns,
    endColumn: box.endColumn + columns,
  };
}

export function isWithin(box: Box, outer: Box): boolean {
  return (
    box.startRow >= outer.startRow &&
    box.endRow <= outer.endRow &&
    box.startColumn >= outer.startColumn &&
    box.endColumn <= outer.endColumn
  );
}

/** What is left of `box` when `hole` is cut out: at most four boxes. */
export function without(box: Box, hole: Box): Box[] {
  const cut = intersection(box, hole);
  if (isEmptyBox(cut)) return [box];
  return [
    { ...box, endRow: cut.startRow },
    { ...box, startRow: cut.endRow },
    { ...cut, startColumn: box.startColumn, endColumn: cut.startColumn },
    { ...cut, startColumn: cut.endColumn, endColumn: box.endColumn },
  ].filter((piece) => !isEmptyBox(piece));
}

/** True for a range without any bound: protecting it protects the sheet. */
export function isWholeSheet(range: GridRange): boolean {
  return (
    range.startRowIndex === undefined &&
    range.endRowIndex === undefined &&
    range.startColumnIndex === undefined &&
    range.endColumnIndex === undefined
  );
}

export function isInsideGrid(sheet: Sheet, box: Box): boolean {
  return box.endRow <= sheet.rowCount && box.endColumn <= sheet.columnCount;
}
