/** A sheet as a person sees it: its grid and all cells that show something. */
import type { CellView, SheetView } from '../../server/protocol';
import { filteredRows } from '../filtering';
import { boxIn, intersection } from '../grid-range';
import { DEFAULT_COLUMN_PIXELS } from '../limits';
import type { Sheet } from '../state';
import { cellViewer } from './cell-view';
import { chartViews } from './chart-view';
import { closedBlocks } from './closed-blocks';
import { colouredBoxes } from './conditional-style';
import type { Scene } from './scene';

export function sheetView(scene: Scene, email: string): SheetView {
  const { sheet } = scene;
  const [columns, rows] = [columnsOf(sheet), rowsOf(scene)];
  return {
    sheetId: sheet.sheetId,
    rowCount: sheet.rowCount,
    columnCount: sheet.columnCount,
    frozenRows: sheet.frozenRowCount,
    frozenColumns: sheet.frozenColumnCount,
    columns,
    rows,
    cells: cellsOf(scene, shownPlaces(sheet, columns, rows)),
    merges: sheet.merges.map((range) => boxIn(sheet, range)),
    closed: closedBlocks(scene, email),
    ...(sheet.charts && { charts: chartViews(scene) }),
  };
}

function columnsOf(sheet: Sheet): SheetView['columns'] {
  return Array.from({ length: sheet.columnCount }, (_none, column) => ({
    width: sheet.columnProperties[column]?.pixelSize ?? DEFAULT_COLUMN_PIXELS,
    isHidden: sheet.columnProperties[column]?.hiddenByUser === true,
  }));
}

function rowsOf({ world, spreadsheet, sheet, render }: Scene): SheetView['rows'] {
  const filtered = filteredRows(world, spreadsheet, sheet, render);
  const changed = new Set([...Object.keys(sheet.rowProperties).map(Number), ...filtered]);
  return [...changed].map((index) => {
    const { pixelSize, hiddenByUser } = sheet.rowProperties[index] ?? {};
    return {
      index,
      ...(pixelSize !== undefined && { height: pixelSize }),
      ...((hiddenByUser || filtered.has(index)) && { isHidden: true }),
    };
  });
}

/** Hidden cells are not computed, save those that speak for a merged block. */
function shownPlaces(
  sheet: Sheet,
  columns: SheetView['columns'],
  rows: SheetView['rows'],
): (row: number, column: number) => boolean {
  const hiddenRows = new Set(rows.filter(({ isHidden }) => isHidden).map(({ index }) => index));
  const heads = new Set(
    sheet.merges.map((range) => boxIn(sheet, range)).map((box) => `${box.startRow},${box.startColumn}`),
  );
  return (row, column) =>
    (!hiddenRows.has(row) && !columns[column]?.isHidden) || (heads.size > 0 && heads.has(`${row},${column}`));
}

function cellsOf(scene: Scene, isShown: (row: number, column: number) => boolean): CellView[] {
  const view = cellViewer(scene);
  const { rows, columns } = extentOf(scene);
  const cells: CellView[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cell = isShown(row, column) ? view(row, column) : undefined;
      if (cell) cells.push(cell);
    }
  }
  return cells;
}

/** How far cells reach that hold something or may be coloured. */
function extentOf(scene: Scene): { rows: number; columns: number } {
  const { sheet, render } = scene;
  const banded = (sheet.bandedRanges ?? []).map(({ range = {} }) => boxIn(sheet, range));
  const boxes = [...colouredBoxes(scene), ...banded].map((box) => intersection(box, boxIn(sheet, {})));
  const computed = render.calculator.extent(sheet);
  const rows = Object.keys(sheet.rows).map((row) => Number(row) + 1);
  const columns = Object.values(sheet.rows).map((cells) => Number(Object.keys(cells).pop() ?? -1) + 1);
  return {
    rows: Math.max(0, computed.rows, ...boxes.map((box) => box.endRow), ...rows),
    columns: Math.max(0, computed.columns, ...boxes.map((box) => box.endColumn), ...columns),
  };
}
