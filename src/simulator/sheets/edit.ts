/** The one way a spreadsheet changes: a draft is worked on and put in whole, or nothing changes. */
import { getFile, touchContent } from '../drive';
import type { World } from '../kernel/world';
import { invalidArgument, notFound } from './errors';
import { MAX_CELL_CHARACTERS, MAX_CELLS } from './limits';
import type { Cell } from './resources';
import { sharedCell, shareRows } from './shared-cells';
import type { Sheet, Spreadsheet } from './state';

/** A spreadsheet being edited. Its sheets and rows are copied when first touched; cells are replaced, not changed. */
export interface Draft {
  spreadsheet: Spreadsheet;
  /** Sheets of the draft that are already its own copies. */
  owned: Set<Sheet>;
  /** A new name for the Drive file. */
  title?: string;
}

/** Runs `change` on a draft; puts the draft in and marks the file as changed by `email` if it does not throw. */
export function editSpreadsheet<T>(world: World, spreadsheetId: string, email: string, change: (draft: Draft) => T): T {
  const draft = draftOf(findSpreadsheet(world, spreadsheetId));
  const result = change(draft);
  checkCellCount(draft.spreadsheet);
  draft.owned.forEach(shareRows);
  world.state.sheets.spreadsheets[spreadsheetId] = draft.spreadsheet;
  if (draft.title !== undefined) getFile(world, spreadsheetId).name = draft.title;
  touchContent(world, spreadsheetId, email);
  return result;
}

function draftOf(spreadsheet: Spreadsheet): Draft {
  return {
    spreadsheet: { ...spreadsheet, sheets: [...spreadsheet.sheets], namedRanges: [...spreadsheet.namedRanges] },
    owned: new Set(),
  };
}

/** The draft as it is now, for computing: later changes of the draft do not show in it. */
export function snapshotOf(draft: Draft): Spreadsheet {
  const { spreadsheet } = draft;
  return { ...spreadsheet, sheets: spreadsheet.sheets.map(copyOf), namedRanges: [...spreadsheet.namedRanges] };
}

export function findSpreadsheet(world: World, spreadsheetId: string): Spreadsheet {
  const spreadsheet = world.state.sheets.spreadsheets[spreadsheetId];
  if (!spreadsheet) throw notFound();
  return spreadsheet;
}

/** The sheet of the draft, as the draft's own copy. Throws 400 when there is none. */
export function sheetForEdit(draft: Draft, sheetId: number): Sheet {
  const index = draft.spreadsheet.sheets.findIndex((each) => each.sheetId === sheetId);
  const sheet = draft.spreadsheet.sheets[index];
  if (!sheet) throw invalidArgument(`No grid with id: ${sheetId}`);
  if (draft.owned.has(sheet)) return sheet;
  const copy = copyOf(sheet);
  draft.spreadsheet.sheets[index] = copy;
  draft.owned.add(copy);
  return copy;
}

export function sheetById(spreadsheet: Spreadsheet, sheetId: number): Sheet {
  const sheet = spreadsheet.sheets.find((each) => each.sheetId === sheetId);
  if (!sheet) throw invalidArgument(`No grid with id: ${sheetId}`);
  return sheet;
}

export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.rows[row]?.[column];
}

/** Replaces a cell of an owned sheet; a cell without content is forgotten. */
export function setCell(sheet: Sheet, row: number, column: number, cell: Cell): void {
  checkLength(cell);
  const next: Record<number, Cell> = { ...sheet.rows[row] };
  const kept = prune(cell);
  if (kept) next[column] = sharedCell(kept);
  else delete next[column];
  if (Object.keys(next).length > 0) sheet.rows[row] = next;
  else delete sheet.rows[row];
}

function copyOf(sheet: Sheet): Sheet {
  return {
    ...sheet,
    rows: { ...sheet.rows },
    rowProperties: { ...sheet.rowProperties },
    columnProperties: { ...sheet.columnProperties },
    merges: [...sheet.merges],
    protectedRanges: [...sheet.protectedRanges],
    conditionalFormats: [...sheet.conditionalFormats],
  };
}

function prune(cell: Cell): Cell | undefined {
  const kept: Cell = {
    ...(hasFields(cell.userEnteredValue) && { userEnteredValue: cell.userEnteredValue }),
    ...(hasFields(cell.userEnteredFormat) && { userEnteredFormat: cell.userEnteredFormat }),
    ...(cell.textFormatRuns && { textFormatRuns: cell.textFormatRuns }),
    ...(cell.note && { note: cell.note }),
    ...(cell.dataValidation && { dataValidation: cell.dataValidation }),
  };
  return hasFields(kept) ? kept : undefined;
}

function hasFields(value: object | undefined): boolean {
  return value !== undefined && Object.keys(value).length > 0;
}

function checkLength(cell: Cell): void {
  const text = cell.userEnteredValue?.stringValue ?? cell.userEnteredValue?.formulaValue ?? '';
  if (text.length > MAX_CELL_CHARACTERS) {
    throw invalidArgument(
      `Your input contains more than the maximum of ${MAX_CELL_CHARACTERS} characters in a single cell.`,
    );
  }
}

function checkCellCount(spreadsheet: Spreadsheet): void {
  const cells = spreadsheet.sheets.reduce((sum, sheet) => sum + sheet.rowCount * sheet.columnCount, 0);
  if (cells > MAX_CELLS) {
    throw invalidArgument(
      `This action would increase the number of cells in the workbook above the limit of ${MAX_CELLS} cells.`,
    );
  }
}
