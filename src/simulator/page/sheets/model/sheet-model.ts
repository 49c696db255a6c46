/** A sheet as the server tells it, with what the grid asks again and again looked up beforehand. */
import type { CellView, SheetView } from '../../../server/protocol';
import { type Block, contains, type Place } from './place';

export interface SheetModel {
  view: SheetView;
  /** Rows and columns that are shown, in order. */
  rows: number[];
  columns: number[];
  cell(place: Place): CellView | undefined;
  /** This person may not type there. */
  isClosed(place: Place): boolean;
  mergeAt(place: Place): Block | undefined;
}

export function sheetModel(view: SheetView): SheetModel {
  const cells = new Map(view.cells.map((cell) => [keyOf(view, cell), cell]));
  const hiddenRows = new Set(view.rows.filter((row) => row.isHidden).map((row) => row.index));
  return {
    view,
    rows: range(view.rowCount).filter((row) => !hiddenRows.has(row)),
    columns: range(view.columnCount).filter((column) => !view.columns[column]?.isHidden),
    cell: (place) => cells.get(keyOf(view, place)),
    isClosed: (place) => view.closed.some((block) => contains(block, place)),
    mergeAt: (place) => view.merges.find((block) => contains(block, place)),
  };
}

/** The cell that speaks for this one: the first of its merge. What is typed lands there. */
export function headOf(model: SheetModel, place: Place): Place {
  const merge = model.mergeAt(place);
  return merge ? { row: merge.startRow, column: merge.startColumn } : place;
}

/** Where a cell is drawn: at the first cell of its merge that is shown. */
export function drawnAt(model: SheetModel, place: Place): Place {
  const merge = model.mergeAt(place);
  if (!merge) return place;
  const row = model.rows.find((one) => one >= merge.startRow);
  const column = model.columns.find((one) => one >= merge.startColumn);
  return { row: row ?? merge.startRow, column: column ?? merge.startColumn };
}

/** What the formula bar shows. */
export function inputOf(cell: CellView | undefined): string {
  return cell?.input ?? cell?.text ?? '';
}

/** Nobody of this person's kind may type anywhere in the sheet. */
export function isWhollyClosed({ view }: SheetModel): boolean {
  return view.closed.some(
    (block) =>
      block.startRow === 0 &&
      block.startColumn === 0 &&
      block.endRow >= view.rowCount &&
      block.endColumn >= view.columnCount,
  );
}

function keyOf(view: SheetView, { row, column }: Place): number {
  return row * view.columnCount + column;
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}
