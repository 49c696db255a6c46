/** Moves everything of a sheet when rows or columns are inserted, deleted or moved. */
import { invalidArgument } from '../errors';
import { isSheet, mapReferences, mapSpan, type SpanMap, shiftSpan, withBox } from '../formula-refs';
import { moveKeptRanges } from '../kept-ranges';
import { MAX_COLUMNS } from '../limits';
import { localeRules } from '../locale';
import type { Cell, GridRange } from '../resources';
import { rewriteFormulas } from '../rewrite-formulas';
import type { Row, Sheet } from '../state';
import type { Editing } from './editing';

export type Axis = 'row' | 'column';

export interface Change {
  axis: Axis;
  at: number;
  /** Positive: inserted before `at`; negative: deleted from `at` on. */
  count: number;
}

/** Where rows or columns of a sheet go. */
export interface Remap {
  axis: Axis;
  span: SpanMap;
}

/** Inserts or deletes: cells, sizes, all that is kept for ranges, and the formulas of the whole spreadsheet. */
export function shift(editing: Editing, sheet: Sheet, change: Change): void {
  const { axis } = change;
  const span: SpanMap = (start, end) => shiftSpan(start, end, change);
  remap(editing, sheet, { axis, span });
  setCount(sheet, axis, countOf(sheet, axis) + change.count);
  if (axis === 'row') sheet.frozenRowCount = span(0, sheet.frozenRowCount)?.end ?? 0;
  else sheet.frozenColumnCount = span(0, sheet.frozenColumnCount)?.end ?? 0;
}

/** Gives rows or columns new numbers; the size of the grid is the caller's business. */
export function remap(editing: Editing, sheet: Sheet, { axis, span }: Remap): void {
  const { draft } = editing;
  const rules = localeRules(draft.spreadsheet.locale);
  moveCells(sheet, axis, span);
  if (axis === 'row') sheet.rowProperties = moveKeys(sheet.rowProperties, span);
  else sheet.columnProperties = moveKeys(sheet.columnProperties, span);
  moveKeptRanges(draft, sheet, (range) => mappedRange(range, axis, span));
  rewriteFormulas(draft, (formula, own) =>
    mapReferences(formula, rules, own.title, (place) =>
      isSheet(place.sheet, sheet.title) ? withBox(place, mapSpan(place.box, axis, span)) : place,
    ),
  );
}

function mappedRange(range: GridRange, axis: Axis, map: SpanMap): GridRange | undefined {
  const [startKey, endKey] =
    axis === 'row' ? (['startRowIndex', 'endRowIndex'] as const) : (['startColumnIndex', 'endColumnIndex'] as const);
  const span = map(range[startKey], range[endKey]);
  const { [startKey]: _start, [endKey]: _end, ...rest } = range;
  return (
    span && {
      ...rest,
      ...(span.start !== undefined && { [startKey]: span.start }),
      ...(span.end !== undefined && { [endKey]: span.end }),
    }
  );
}

function moveCells(sheet: Sheet, axis: Axis, span: SpanMap): void {
  if (axis === 'row') {
    sheet.rows = moveKeys(sheet.rows, span);
    return;
  }
  const rows = Object.entries(sheet.rows).map(([row, cells]): [string, Row] => [row, moveKeys(cells, span)]);
  sheet.rows = Object.fromEntries(rows.filter(([, cells]) => Object.keys(cells).length > 0));
}

function moveKeys<T>(items: Readonly<Record<number, T>>, span: SpanMap): Record<number, T> {
  const moved: Record<number, T> = {};
  for (const [key, item] of Object.entries(items)) {
    const start = span(Number(key), Number(key) + 1)?.start;
    if (start !== undefined) moved[start] = item;
  }
  return moved;
}

/** Formats and validation of the neighbour, without its values and notes. */
export function copyLooks(sheet: Sheet, axis: Axis, from: number, to: number): void {
  if (axis === 'row') {
    const looks = Object.entries(sheet.rows[from] ?? {}).map(([column, cell]) => [column, looksOf(cell)] as const);
    const kept = looks.filter(([, cell]) => Object.keys(cell).length > 0);
    if (kept.length > 0) sheet.rows[to] = Object.fromEntries(kept);
    return;
  }
  for (const [row, cells] of Object.entries(sheet.rows)) {
    const looks = looksOf(cells[from] ?? {});
    if (Object.keys(looks).length > 0) sheet.rows[Number(row)] = { ...cells, [to]: looks };
  }
}

function looksOf(cell: Cell): Cell {
  return {
    ...(cell.userEnteredFormat && { userEnteredFormat: cell.userEnteredFormat }),
    ...(cell.dataValidation && { dataValidation: cell.dataValidation }),
  };
}

export function countOf(sheet: Sheet, axis: Axis): number {
  return axis === 'row' ? sheet.rowCount : sheet.columnCount;
}

export function setCount(sheet: Sheet, axis: Axis, count: number): void {
  if (axis === 'row') sheet.rowCount = count;
  else sheet.columnCount = count;
  if (sheet.columnCount > MAX_COLUMNS) throw invalidArgument(`A sheet may not have more than ${MAX_COLUMNS} columns.`);
}
