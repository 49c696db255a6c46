/** moveDimension: rows or columns go to another place of their sheet, with all that refers to them. */
import { invalidArgument } from '../errors';
import { type SpanMap, shiftSpan } from '../formula-refs';
import { type Box, boxIn } from '../grid-range';
import { requireEditable } from '../protection';
import type { DimensionRange } from '../resources';
import type { Sheet } from '../state';
import { requireOpenSheet, spanOf, strip } from './dimensions';
import type { Editing } from './editing';
import { type Axis, countOf, remap } from './shift';

export function moveDimension(
  editing: Editing,
  request: { source?: DimensionRange; destinationIndex?: number },
): undefined {
  const { sheet, axis, start, end } = spanOf(editing, request.source);
  const { destinationIndex: to = 0 } = request;
  const total = countOf(sheet, axis);
  if (end > total || to < 0 || to > total) throw invalidArgument(`Cannot move beyond the grid: ${total} ${axis}s`);
  const { world, draft, email } = editing;
  requireOpenSheet(editing, sheet);
  requireEditable(world, draft.spreadsheet, sheet, strip(sheet, axis, start, end), email);
  if (to >= start && to <= end) return undefined;
  checkMerges(sheet, axis, [start, end, to]);
  remap(editing, sheet, { axis, span: spanMap(start, end, to) });
  return undefined;
}

/** No merge may be cut where rows are taken out or put in. */
function checkMerges(sheet: Sheet, axis: Axis, cuts: readonly number[]): void {
  const isCut = sheet.merges
    .map((range) => boxIn(sheet, range))
    .some((box) => cuts.some((cut) => (axis === 'row' ? cutsRows(box, cut) : cutsColumns(box, cut))));
  if (isCut) {
    throw invalidArgument(
      `Sorry, it is not possible to move a ${axis} to a position that crosses a merged cell. Please unmerge and try again.`,
    );
  }
}

function cutsRows({ startRow, endRow }: Box, cut: number): boolean {
  return cut > startRow && cut < endRow;
}

function cutsColumns({ startColumn, endColumn }: Box, cut: number): boolean {
  return cut > startColumn && cut < endColumn;
}

/** What lies within the moved rows goes with them; to the rest it is as if they were deleted here and inserted there. */
function spanMap(start: number, end: number, to: number): SpanMap {
  const count = end - start;
  const at = to > end ? to - count : to;
  return (first, last) => {
    const isInside = (first ?? 0) >= start && (last ?? Number.POSITIVE_INFINITY) <= end;
    if (isInside) return { start: (first ?? 0) - start + at, end: (last ?? 0) - start + at };
    const left = shiftSpan(first, last, { at: start, count: -count });
    return left && shiftSpan(left.start, left.end, { at, count });
  };
}
