/** What every request of a batchUpdate works on. */
import type { World } from '../../kernel/world';
import type { Draft } from '../edit';
import { sheetForEdit } from '../edit';
import { invalidArgument } from '../errors';
import { type Box, boxIn, isEmptyBox, isInsideGrid } from '../grid-range';
import { requireEditable } from '../protection';
import type { GridRange } from '../resources';
import type { Sheet } from '../state';
import { exceedsGrid } from '../value-range';

export interface Editing {
  world: World;
  email: string;
  draft: Draft;
}

/** Answers one request kind: the reply's content, or nothing for an empty reply. */
export type RequestHandler = (editing: Editing, request: never) => object | undefined;

/** The sheet and box of a range that the caller may edit. Throws 400 beyond the grid or where a protection forbids. */
export function editableRange(editing: Editing, range: GridRange | undefined): { sheet: Sheet; box: Box } {
  const place = rangeForEdit(editing, range);
  requireEditable(editing.world, editing.draft.spreadsheet, place.sheet, place.box, editing.email);
  return place;
}

/** The sheet and box of a range inside the grid. */
export function rangeForEdit(editing: Editing, range: GridRange | undefined): { sheet: Sheet; box: Box } {
  if (!range) throw invalidArgument('range is required');
  const sheet = sheetForEdit(editing.draft, range.sheetId ?? 0);
  const box = boxIn(sheet, range);
  if (isEmptyBox(box)) throw invalidArgument('range is empty: an end index must be after its start index');
  if (!isInsideGrid(sheet, box)) throw exceedsGrid(sheet, range);
  return { sheet, box };
}

export function forEachCell(box: Box, visit: (row: number, column: number) => void): void {
  for (let row = box.startRow; row < box.endRow; row++) {
    for (let column = box.startColumn; column < box.endColumn; column++) visit(row, column);
  }
}
