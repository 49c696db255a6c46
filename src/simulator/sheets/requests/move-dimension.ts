/** moveDimension: rows or columns go to another place of their sheet, with all that refers to them. */
import { invalidArgument } from '../errors';
import { type SpanMap, shiftSpan } from '../formula-refs';
import { requireEditable } from '../protection';
import type { DimensionRange } from '../resources';
import { requireOpenSheet, spanOf, strip } from './dimensions';
import type { Editing } from './editing';
import { countOf, remap } from './shift';

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
  if (to < start || to > end) remap(editing, sheet, { axis, span: spanMap(start, end, to) });
  return undefined;
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
