/** The part of a tab that a picture shows: visible columns and as many rows as fit, as one person sees them. */
import type { CellView, SheetView as GridView } from '../../src/simulator/server/protocol';
import { spreadsheetView } from '../../src/simulator/sheets';
import type { SimWorld } from '../../src/simulator/world';
import { columnName } from '../../src/ui/sheets/a1';

export interface ViewCell extends CellView {
  /** A protection keeps this person from typing here. */
  isClosed: boolean;
}

export interface SheetView {
  file: string;
  account: string;
  tabs: { title: string; isOpen: boolean; colour?: string }[];
  frozenRows: number;
  columns: { index: number; name: string; width: number; isLastFrozen: boolean }[];
  rows: { number: number; cells: ViewCell[] }[];
}

export interface ViewRequest {
  spreadsheetId: string;
  sheetId: number;
  account: string;
  /** Zero-based first row below the frozen ones, and how many rows at most. */
  fromRow?: number;
  maxRows: number;
}

export function sheetView(world: SimWorld, request: ViewRequest): SheetView {
  const { account, spreadsheetId, sheetId } = request;
  const { title, role, tabs, sheet } = spreadsheetView(world, account, spreadsheetId, { sheetId });
  const columns = visibleColumns(sheet);
  const cells = new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  // All is closed to a reader: hatching all of it would say nothing.
  const closed = role === 'owner' || role === 'writer' ? sheet.closed : [];
  const viewCell = (row: number, column: number): ViewCell => ({
    ...(cells.get(`${row},${column}`) ?? { row, column, text: '' }),
    isClosed: closed.some((box) => isInside(box, row, column)),
  });
  return {
    file: title,
    account,
    tabs: tabs.filter((tab) => !tab.isHidden).map((tab) => ({ ...tab, isOpen: tab.sheetId === sheetId })),
    frozenRows: sheet.frozenRows,
    columns,
    rows: rowNumbers(sheet, request).map((row) => ({
      number: row + 1,
      cells: columns.map(({ index }) => viewCell(row, index)),
    })),
  };
}

function visibleColumns({ columns, frozenColumns }: GridView): SheetView['columns'] {
  return columns.flatMap(({ width, isHidden }, index) =>
    isHidden ? [] : [{ index, name: columnName(index), width, isLastFrozen: index === frozenColumns - 1 }],
  );
}

function rowNumbers({ rowCount, rows, frozenRows }: GridView, { fromRow = 0, maxRows }: ViewRequest): number[] {
  const hidden = new Set(rows.filter((row) => row.isHidden).map((row) => row.index));
  const all = Array.from({ length: rowCount }, (_none, row) => row);
  return all.filter((row) => !hidden.has(row) && (row < frozenRows || row >= fromRow)).slice(0, maxRows);
}

function isInside(box: GridView['closed'][number], row: number, column: number): boolean {
  return row >= box.startRow && row < box.endRow && column >= box.startColumn && column < box.endColumn;
}
