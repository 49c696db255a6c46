/** Rows and columns: insert, delete, append, properties. Everything on the sheet moves with them. */
import { NotSimulated } from '../../kernel/errors';
import { sheetForEdit } from '../edit';
import { invalidArgument, protectedCell } from '../errors';
import { applyMask, parseFieldMask } from '../field-mask';
import { shiftFormula, shiftSpan } from '../formula-refs';
import { type Box, boxIn, overlaps } from '../grid-range';
import { MAX_COLUMNS } from '../limits';
import { localeRules } from '../locale';
import { closedProtections, covers, isSheetClosed, requireEditable } from '../protection';
import type { Cell, DimensionProperties, DimensionRange, GridRange } from '../resources';
import { rewriteFormulas } from '../rewrite-formulas';
import type { Row, Sheet } from '../state';
import type { Editing } from './editing';

type Axis = 'row' | 'column';

interface Change {
  axis: Axis;
  at: number;
  /** Positive: inserted before `at`; negative: deleted from `at` on. */
  count: number;
}

export function insertDimension(
  editing: Editing,
  request: { range?: DimensionRange; inheritFromBefore?: boolean },
): undefined {
  const { sheet, axis, start, end } = spanOf(editing, request.range);
  if (request.inheritFromBefore && start === 0) {
    throw invalidArgument('inheritFromBefore cannot be true if inserting at the beginning of the sheet');
  }
  if (start > countOf(sheet, axis)) throw invalidArgument(`Cannot insert at index ${start}, beyond the grid`);
  insertAt(editing, sheet, { axis, at: start, count: end - start }, request.inheritFromBefore === true);
  return undefined;
}

/** Inserts rows that look like the row before them. */
export function insertRows(editing: Editing, sheet: Sheet, at: number, count: number): void {
  insertAt(editing, sheet, { axis: 'row', at, count }, at > 0);
}

export function deleteDimension(editing: Editing, request: { range?: DimensionRange }): undefined {
  const { sheet, axis, start, end } = spanOf(editing, request.range);
  const total = countOf(sheet, axis);
  if (end > total) throw invalidArgument(`Cannot delete beyond the grid: ${total} ${axis}s`);
  if (end - start >= total) throw invalidArgument(`You can't delete all the ${axis}s on the sheet.`);
  const { world, draft, email } = editing;
  requireEditable(world, draft.spreadsheet, sheet, strip(sheet, axis, start, end), email);
  shift(editing, sheet, { axis, at: start, count: start - end });
  return undefined;
}

export function appendDimension(
  editing: Editing,
  request: { sheetId?: number; dimension?: string; length?: number },
): undefined {
  const sheet = sheetForEdit(editing.draft, request.sheetId ?? 0);
  const length = request.length ?? 0;
  if (length <= 0) throw invalidArgument('length must be positive');
  requireOpenSheet(editing, sheet);
  setCount(sheet, axisOf(request.dimension), countOf(sheet, axisOf(request.dimension)) + length);
  return undefined;
}

/** Hides and sizes rows or columns; on a protected sheet only its editors may. */
export function updateDimensionProperties(
  editing: Editing,
  request: { range?: DimensionRange; properties?: DimensionProperties; fields?: string },
): undefined {
  const mask = parseFieldMask(request.fields);
  const unknown = mask.find(([field]) => field !== '*' && field !== 'hiddenByUser' && field !== 'pixelSize');
  if (unknown) throw new NotSimulated(`DimensionProperties.${unknown[0]}`);
  const { sheet, axis, start, end } = spanOf(editing, request.range);
  requireOpenSheet(editing, sheet);
  const all = axis === 'row' ? sheet.rowProperties : sheet.columnProperties;
  for (let index = start; index < Math.min(end, countOf(sheet, axis)); index++) {
    all[index] = applyMask(all[index] ?? {}, request.properties ?? {}, mask);
  }
  return undefined;
}

/** Accepted without effect: sizes of rows and columns do not follow their content here. */
export function autoResizeDimensions(editing: Editing, request: { dimensions?: DimensionRange }): undefined {
  spanOf(editing, request.dimensions);
  return undefined;
}

function insertAt(editing: Editing, sheet: Sheet, change: Change, isLikeBefore: boolean): void {
  requireSplittable(editing, sheet, change);
  shift(editing, sheet, change);
  const pattern = isLikeBefore ? change.at - 1 : change.at + change.count;
  for (let i = 0; i < change.count; i++) copyLooks(sheet, change.axis, pattern, change.at + i);
}

/** A protection that would grow or move with its sheet must let the account in. */
function requireSplittable(editing: Editing, sheet: Sheet, change: Change): void {
  const { world, draft, email } = editing;
  const sides = [
    strip(sheet, change.axis, change.at - 1, change.at),
    strip(sheet, change.axis, change.at, change.at + 1),
  ];
  const isSplit = closedProtections(world, draft.spreadsheet, sheet, email).some((each) =>
    sides.every((side) => covers(draft.spreadsheet, each, side)),
  );
  if (isSplit) throw protectedCell();
  requireOpenSheet(editing, sheet);
}

function requireOpenSheet(editing: Editing, sheet: Sheet): void {
  if (isSheetClosed(editing.world, editing.draft.spreadsheet, sheet, editing.email)) throw protectedCell();
}

function shift(editing: Editing, sheet: Sheet, change: Change): void {
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
function copyLooks(sheet: Sheet, axis: Axis, from: number, to: number): void {
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

function spanOf(editing: Editing, range: DimensionRange | undefined) {
  if (!range) throw invalidArgument('range is required');
  const sheet = sheetForEdit(editing.draft, range.sheetId ?? 0);
  const axis = axisOf(range.dimension);
  const start = range.startIndex ?? 0;
  const end = range.endIndex ?? countOf(sheet, axis);
  if (start < 0 || end <= start) throw invalidArgument('range is empty: endIndex must be after startIndex');
  return { sheet, axis, start, end };
}

function axisOf(dimension: string | undefined): Axis {
  if (dimension === 'ROWS') return 'row';
  if (dimension === 'COLUMNS') return 'column';
  throw invalidArgument('dimension is required');
}

function countOf(sheet: Sheet, axis: Axis): number {
  return axis === 'row' ? sheet.rowCount : sheet.columnCount;
}

function setCount(sheet: Sheet, axis: Axis, count: number): void {
  if (axis === 'row') sheet.rowCount = count;
  else sheet.columnCount = count;
  if (sheet.columnCount > MAX_COLUMNS) throw invalidArgument(`A sheet may not have more than ${MAX_COLUMNS} columns.`);
}

/** Whole rows (or columns) as a box; before the first it is empty and covers nothing. */
function strip(sheet: Sheet, axis: Axis, start: number, end: number): Box {
  const grid = boxIn(sheet, {});
  const box =
    axis === 'row' ? { ...grid, startRow: start, endRow: end } : { ...grid, startColumn: start, endColumn: end };
  return overlaps(box, grid) ? box : { ...box, endRow: box.startRow };
}
