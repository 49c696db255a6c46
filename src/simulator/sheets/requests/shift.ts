/** Moves everything of a sheet when rows or columns are inserted or deleted. */
import { invalidArgument } from '../errors';
import { shiftFormula, shiftSpan } from '../formula-refs';
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

/** Cells, sizes, merges, formats, protections, names and the formulas of the whole spreadsheet. */
export function shift(editing: Editing, sheet: Sheet, change: Change): void {
  const { draft } = editing;
  const rules = localeRules(draft.spreadsheet.locale);
  moveCells(sheet, change);
  moveProperties(sheet, change);
  setCount(sheet, change.axis, countOf(sheet, change.axis) + change.count);
  const move = (range: GridRange) => shiftRange(sheet, range, change);
  const moveAll = (ranges: readonly GridRange[]) => ranges.flatMap((range) => move(range) ?? []);
  sheet.merges = moveAll(sheet.merges);
  sheet.conditionalFormats = sheet.conditionalFormats
    .map((rule) => ({ ...rule, ranges: moveAll(rule.ranges) }))
    .filter((rule) => rule.ranges.length > 0);
  sheet.protectedRanges = sheet.protectedRanges.flatMap((each) => {
    const range = each.range && move(each.range);
    if (each.range && !range) return [];
    const holes = each.unprotectedRanges && moveAll(each.unprotectedRanges);
    return [{ ...each, ...(range && { range }), ...(holes && { unprotectedRanges: holes }) }];
  });
  draft.spreadsheet.namedRanges = draft.spreadsheet.namedRanges.flatMap((each) => {
    const range = move(each.range);
    return range ? [{ ...each, range }] : [];
  });
  rewriteFormulas(draft, (formula, own) => shiftFormula(formula, rules, own.title, { sheet: sheet.title, ...change }));
}

function shiftRange(sheet: Sheet, range: GridRange, change: Change): GridRange | undefined {
  if ((range.sheetId ?? 0) !== sheet.sheetId) return range;
  if (change.axis === 'row') {
    const span = shiftSpan(range.startRowIndex, range.endRowIndex, change);
    const { startRowIndex: _s, endRowIndex: _e, ...rest } = range;
    return (
      span && {
        ...rest,
        ...(span.start !== undefined && { startRowIndex: span.start }),
        ...(span.end !== undefined && { endRowIndex: span.end }),
      }
    );
  }
  const span = shiftSpan(range.startColumnIndex, range.endColumnIndex, change);
  const { startColumnIndex: _s, endColumnIndex: _e, ...rest } = range;
  return (
    span && {
      ...rest,
      ...(span.start !== undefined && { startColumnIndex: span.start }),
      ...(span.end !== undefined && { endColumnIndex: span.end }),
    }
  );
}

function moveCells(sheet: Sheet, change: Change): void {
  if (change.axis === 'row') {
    sheet.rows = moveKeys(sheet.rows, change);
    return;
  }
  const rows = Object.entries(sheet.rows).map(([row, cells]): [string, Row] => [row, moveKeys(cells, change)]);
  sheet.rows = Object.fromEntries(rows.filter(([, cells]) => Object.keys(cells).length > 0));
}

function moveProperties(sheet: Sheet, change: Change): void {
  if (change.axis === 'row') sheet.rowProperties = moveKeys(sheet.rowProperties, change);
  else sheet.columnProperties = moveKeys(sheet.columnProperties, change);
  const frozen = change.axis === 'row' ? sheet.frozenRowCount : sheet.frozenColumnCount;
  const next = shiftSpan(0, frozen, change)?.end ?? 0;
  if (change.axis === 'row') sheet.frozenRowCount = next;
  else sheet.frozenColumnCount = next;
}

function moveKeys<T>(items: Readonly<Record<number, T>>, change: Change): Record<number, T> {
  const moved: Record<number, T> = {};
  for (const [key, item] of Object.entries(items)) {
    const span = shiftSpan(Number(key), Number(key) + 1, change);
    if (span?.start !== undefined) moved[span.start] = item;
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
