/** insertRange, deleteRange: cells of a part of the grid move aside, or close up. */
import { cellsIn, putCells, takeCells } from '../cell-blocks';
import { invalidArgument } from '../errors';
import { isSheet, mapReferences, mapSpan, shiftSpan, withBox } from '../formula-refs';
import { type Box, boxIn, intersection, isEmptyBox, openBox, rangeOf } from '../grid-range';
import { moveKeptRanges } from '../kept-ranges';
import { localeRules } from '../locale';
import { requireEditable } from '../protection';
import type { GridRange } from '../resources';
import { rewriteFormulas } from '../rewrite-formulas';
import type { Sheet } from '../state';
import { axisOf } from './dimensions';
import { type Editing, rangeForEdit } from './editing';
import { type Axis, countOf, setCount } from './shift';

interface Request {
  range?: GridRange;
  shiftDimension?: string;
}

/** The grid grows where filled cells would fall off its end. */
export function insertRange(editing: Editing, request: Request): undefined {
  const { sheet, box, axis, aside } = placeOf(editing, request);
  const count = lengthOf(box, axis);
  const ends = cellsIn(sheet, aside).map(({ row, column }) => (axis === 'row' ? row : column) + 1 + count);
  setCount(sheet, axis, Math.max(countOf(sheet, axis), ...ends));
  move(editing, sheet, box, axis, count);
  return undefined;
}

export function deleteRange(editing: Editing, request: Request): undefined {
  const { sheet, box, axis } = placeOf(editing, request);
  takeCells(sheet, box);
  move(editing, sheet, box, axis, -lengthOf(box, axis));
  return undefined;
}

/** The range, and all that moves: from its start to the end of the grid. */
function placeOf(editing: Editing, { range, shiftDimension }: Request) {
  const { sheet, box } = rangeForEdit(editing, range);
  const axis = axisOf(shiftDimension);
  const grid = boxIn(sheet, {});
  const aside = axis === 'row' ? { ...box, endRow: grid.endRow } : { ...box, endColumn: grid.endColumn };
  requireEditable(editing.world, editing.draft.spreadsheet, sheet, aside, editing.email);
  checkMerges(sheet, aside, axis);
  return { sheet, box, axis, aside };
}

function lengthOf(box: Box, axis: Axis): number {
  return axis === 'row' ? box.endRow - box.startRow : box.endColumn - box.startColumn;
}

function checkMerges(sheet: Sheet, aside: Box, axis: Axis): void {
  const isTorn = sheet.merges.some((range) => {
    const merged = boxIn(sheet, range);
    return !isEmptyBox(intersection(merged, aside)) && !isBeside(merged, aside, axis);
  });
  if (isTorn) throw invalidArgument('This operation is not allowed on cells in merged ranges.');
}

/** Whether the box lies within the moving columns (or rows). */
function isBeside(box: Box, aside: Box, axis: Axis): boolean {
  return axis === 'row'
    ? box.startColumn >= aside.startColumn && box.endColumn <= aside.endColumn
    : box.startRow >= aside.startRow && box.endRow <= aside.endRow;
}

function move(editing: Editing, sheet: Sheet, box: Box, axis: Axis, count: number): void {
  const { draft } = editing;
  const at = axis === 'row' ? box.startRow : box.startColumn;
  const rules = localeRules(draft.spreadsheet.locale);
  const far =
    axis === 'row' ? { ...box, endRow: Number.POSITIVE_INFINITY } : { ...box, endColumn: Number.POSITIVE_INFINITY };
  putCells(sheet, takeCells(sheet, far), axis === 'row' ? count : 0, axis === 'row' ? 0 : count);
  const moved = (place: Box) =>
    isBeside(place, box, axis) ? mapSpan(place, axis, (start, end) => shiftSpan(start, end, { at, count })) : place;
  moveKeptRanges(draft, sheet, (range) => movedRange(sheet, range, moved));
  rewriteFormulas(draft, (formula, own) =>
    mapReferences(formula, rules, own.title, (place) =>
      isSheet(place.sheet, sheet.title) ? withBox(place, moved(place.box)) : place,
    ),
  );
}

/** Ranges that do not move keep their open ends. */
function movedRange(sheet: Sheet, range: GridRange, moved: (box: Box) => Box | undefined): GridRange | undefined {
  const box = openBox(range);
  const next = moved(box);
  if (next === box) return range;
  return next && rangeOf(sheet.sheetId, intersection(next, boxIn(sheet, {})));
}
