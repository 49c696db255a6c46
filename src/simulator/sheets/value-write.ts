/** Writing blocks of values into a draft: protections, grid bounds and `null` (leave the cell) respected. */
import type { World } from '../kernel/world';
import { columnName, formatA1 } from './a1';
import { cellAt, type Draft, setCell, sheetForEdit } from './edit';
import { type InputOption, putEntry, readEntry, type Scalar } from './enter';
import { invalidArgument } from './errors';
import { type Box, boxIn, cellBox, rangeOf } from './grid-range';
import { editGuard } from './protection';
import type { GridRange } from './resources';
import { exceedsGrid } from './value-range';

/** Who writes how. */
export interface Writer {
  world: World;
  email: string;
  option: InputOption;
}

export interface WrittenBlock {
  range: GridRange;
  rows: number;
  columns: number;
  cells: number;
}

/**
 * Writes rows of values from the first cell of `range`. A range of one cell lets the block be as large as it is;
 * else values outside of the range are refused.
 */
export function writeRows(
  draft: Draft,
  writer: Writer,
  range: GridRange,
  rows: readonly (readonly (Scalar | Date | null)[])[],
): WrittenBlock {
  const sheet = sheetForEdit(draft, range.sheetId ?? 0);
  const box = blockBox(boxIn(sheet, range), rows);
  checkInside(draft, range, rows);
  if (box.endRow > sheet.rowCount || box.endColumn > sheet.columnCount) {
    throw exceedsGrid(sheet, rangeOf(sheet.sheetId, box));
  }
  const guard = editGuard(writer.world, draft.spreadsheet, sheet, writer.email);
  let cells = 0;
  rows.forEach((values, i) => {
    values.forEach((value, j) => {
      if (value === null || value === undefined) return;
      const [row, column] = [box.startRow + i, box.startColumn + j];
      guard(cellBox(row, column));
      const entered = readEntry(writer.world, draft.spreadsheet, cellAt(sheet, row, column), value, writer.option);
      putEntry(sheet, row, column, entered);
      cells += 1;
    });
  });
  return {
    range: rangeOf(sheet.sheetId, box),
    rows: box.endRow - box.startRow,
    columns: box.endColumn - box.startColumn,
    cells,
  };
}

/** Empties the values of a range; everything else of the cells stays. */
export function clearValues(draft: Draft, writer: Omit<Writer, 'option'>, range: GridRange): void {
  const sheet = sheetForEdit(draft, range.sheetId ?? 0);
  const box = boxIn(sheet, range);
  editGuard(writer.world, draft.spreadsheet, sheet, writer.email)(box);
  for (const [rowKey, cells] of Object.entries(sheet.rows)) {
    const row = Number(rowKey);
    if (row < box.startRow || row >= box.endRow) continue;
    for (const column of Object.keys(cells).map(Number)) {
      if (column < box.startColumn || column >= box.endColumn) continue;
      const { userEnteredValue: _cleared, ...rest } = cells[column] ?? {};
      setCell(sheet, row, column, rest);
    }
  }
}

function blockBox(box: Box, rows: readonly (readonly unknown[])[]): Box {
  const width = Math.max(1, ...rows.map((row) => row.length));
  return {
    startRow: box.startRow,
    endRow: box.startRow + Math.max(1, rows.length),
    startColumn: box.startColumn,
    endColumn: box.startColumn + width,
  };
}

function checkInside(draft: Draft, range: GridRange, rows: readonly (readonly unknown[])[]): void {
  const sheet = sheetForEdit(draft, range.sheetId ?? 0);
  const box = boxIn(sheet, range);
  const [height, width] = [box.endRow - box.startRow, box.endColumn - box.startColumn];
  if (height === 1 && width === 1) return;
  const written = Math.max(0, ...rows.map((row) => row.length));
  const place = `Requested writing within range [${formatA1(sheet, range)}], but tried writing to`;
  if (rows.length > height) throw invalidArgument(`${place} row [${box.endRow + 1}]`);
  if (written > width) throw invalidArgument(`${place} column [${columnName(box.endColumn)}]`);
}
