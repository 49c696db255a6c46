/** Facts about sheets that SpreadsheetApp needs: bounds, the used part, ranges by A1 text or numbers. */
import { parseA1 } from '../../sheets/a1';
import { boxIn, isInsideGrid } from '../../sheets/grid-range';
import type { GridRange } from '../../sheets/resources';
import type { Sheet, Spreadsheet } from '../../sheets/state';
import { type Run, ScriptException } from '../run';

/** As the surface has it: 1-based row and column. */
export interface RangeFacts {
  spreadsheetId: string;
  sheetId: number;
  row: number;
  column: number;
  numRows: number;
  numColumns: number;
}

const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

export function workbook(run: Run, id: unknown): Spreadsheet {
  const found = run.world.state.sheets.spreadsheets[String(id)];
  if (!found) throw new ScriptException('You do not have permission to access the requested document.');
  return found;
}

export function sheetOf(run: Run, id: unknown, sheetId: unknown): Sheet {
  const sheet = workbook(run, id).sheets.find((each) => each.sheetId === sheetId);
  if (!sheet) throw new ScriptException(`Sheet ${String(sheetId)} not found`);
  return sheet;
}

/** Last row and column that have content, 1-based; 0 for an empty sheet. */
export function usedExtent(run: Run, id: unknown, sheetId: unknown): { rows: number; columns: number } {
  const extent = { rows: 0, columns: 0 };
  for (const [row, cells] of Object.entries(sheetOf(run, id, sheetId).rows)) {
    for (const [column, cell] of Object.entries(cells)) {
      if (!cell.userEnteredValue) continue;
      extent.rows = Math.max(extent.rows, Number(row) + 1);
      extent.columns = Math.max(extent.columns, Number(column) + 1);
    }
  }
  return extent;
}

/** `getRange('A1:B2')` or `getRange(row, column, numRows?, numColumns?)`. */
export function rangeFacts(run: Run, id: unknown, sheetId: unknown, where: unknown[]): RangeFacts {
  const sheet = sheetOf(run, id, sheetId);
  const range =
    typeof where[0] === 'string' ? a1Range(run, id, sheet, where[0]) : numberRange(sheet, where as number[]);
  const box = boxIn(sheet, range);
  if (box.startRow < 0 || box.startColumn < 0 || !isInsideGrid(sheet, box)) throw new ScriptException(OUTSIDE);
  return {
    spreadsheetId: String(id),
    sheetId: range.sheetId ?? 0,
    row: box.startRow + 1,
    column: box.startColumn + 1,
    numRows: box.endRow - box.startRow,
    numColumns: box.endColumn - box.startColumn,
  };
}

export function gridRangeOf({ sheetId, row, column, numRows, numColumns }: RangeFacts): GridRange {
  return {
    sheetId,
    startRowIndex: row - 1,
    endRowIndex: row - 1 + numRows,
    startColumnIndex: column - 1,
    endColumnIndex: column - 1 + numColumns,
  };
}

/** A1 text without a sheet name means this sheet, not the first one. */
function a1Range(run: Run, id: unknown, sheet: Sheet, text: string): GridRange {
  const book = workbook(run, id);
  try {
    return parseA1(text.includes('!') ? book : { ...book, sheets: [sheet] }, text);
  } catch {
    throw new ScriptException('Range not found');
  }
}

function numberRange(sheet: Sheet, [row = 0, column = 0, numRows = 1, numColumns = 1]: number[]): GridRange {
  if (row < 1) throw new ScriptException('The starting row of the range is too small.');
  if (column < 1) throw new ScriptException('The starting column of the range is too small.');
  if (numRows < 1) throw new ScriptException('The number of rows in the range must be at least 1.');
  if (numColumns < 1) throw new ScriptException('The number of columns in the range must be at least 1.');
  return gridRangeOf({ spreadsheetId: '', sheetId: sheet.sheetId, row, column, numRows, numColumns });
}
