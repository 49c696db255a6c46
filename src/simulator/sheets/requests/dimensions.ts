/** Rows and columns: insert, delete, append, properties. Everything on the sheet moves with them. */
import { NotSimulated } from '../../kernel/errors';
import { sheetForEdit } from '../edit';
import { invalidArgument, protectedCell } from '../errors';
import { applyMask, parseFieldMask } from '../field-mask';
import { type Box, boxIn, overlaps } from '../grid-range';
import { closedProtections, covers, isSheetClosed, requireEditable } from '../protection';
import type { DimensionProperties, DimensionRange } from '../resources';
import type { Sheet } from '../state';
import type { Editing } from './editing';
import { type Axis, type Change, copyLooks, countOf, setCount, shift } from './shift';

export function insertDimension(
  editing: Editing,
  request: { range?: DimensionRange; inheritFromBefore?: boolean },
): undefined {
  const { sheet, axis, start, end } = spanOf(editing, request.range);
  if (request.inheritFromBefore && start === 0) {
    throw invalidArgument('inheritFromBefore cannot be true if inserting at the beginning of the sheet');
  }
  checkStart(countOf(sheet, axis), start, request.inheritFromBefore === true);
  insertAt(editing, sheet, { axis, at: start, count: end - start }, request.inheritFromBefore === true);
  return undefined;
}

function checkStart(total: number, start: number, isLikeBefore: boolean): void {
  if (start > total) throw invalidArgument(`range.startIndex is larger than current grid size (${total})`);
  if (start === total && !isLikeBefore) {
    throw invalidArgument(`range.startIndex must be less than the grid size (${total}) if inheritFromBefore is false.`);
  }
}

function frozenOf(sheet: Sheet, axis: Axis): number {
  return axis === 'row' ? sheet.frozenRowCount : sheet.frozenColumnCount;
}

/** Inserts rows that look like the row before them. */
export function insertRows(editing: Editing, sheet: Sheet, at: number, count: number): void {
  insertAt(editing, sheet, { axis: 'row', at, count }, at > 0);
}

export function deleteDimension(editing: Editing, request: { range?: DimensionRange }): undefined {
  const { sheet, axis, start, end } = spanOf(editing, request.range);
  const total = countOf(sheet, axis);
  if (end > total) {
    const last = `Tried to delete ${axis} index ${Math.max(start, total)} but there are only ${total} ${axis}s.`;
    throw invalidArgument(`Cannot delete a ${axis} that doesn't exist. ${last}`);
  }
  if (end - start >= total) throw invalidArgument(`You can't delete all the ${axis}s on the sheet.`);
  if (start <= frozenOf(sheet, axis) && end === total && frozenOf(sheet, axis) > 0) {
    throw invalidArgument(`Sorry, it is not possible to delete all non-frozen ${axis}s.`);
  }
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

export function requireOpenSheet(editing: Editing, sheet: Sheet): void {
  if (isSheetClosed(editing.world, editing.draft.spreadsheet, sheet, editing.email)) throw protectedCell();
}

export function spanOf(editing: Editing, range: DimensionRange | undefined) {
  if (!range) throw invalidArgument('range is required');
  const sheet = sheetForEdit(editing.draft, range.sheetId ?? 0);
  const axis = axisOf(range.dimension);
  const start = range.startIndex ?? 0;
  const end = range.endIndex ?? countOf(sheet, axis);
  if (start < 0 || end <= start) throw invalidArgument('range is empty: endIndex must be after startIndex');
  return { sheet, axis, start, end };
}

export function axisOf(dimension: string | undefined): Axis {
  if (dimension === 'ROWS') return 'row';
  if (dimension === 'COLUMNS') return 'column';
  throw invalidArgument('dimension is required');
}

/** Whole rows (or columns) as a box; before the first it is empty and covers nothing. */
export function strip(sheet: Sheet, axis: Axis, start: number, end: number): Box {
  const grid = boxIn(sheet, {});
  const box =
    axis === 'row' ? { ...grid, startRow: start, endRow: end } : { ...grid, startColumn: start, endColumn: end };
  return overlaps(box, grid) ? box : { ...box, endRow: box.startRow };
}
