/** What an on-edit event says, and the one write that stamps a meal report. */
import type { Cell } from '../app/ports';
import { dayColumn, MEALS } from '../app/workbooks';

type EditEvent = GoogleAppsScript.Events.SheetsOnEdit;

/** The account that typed, where Google tells: on consumer accounts only the script's own. */
export function typistOf(): string | null {
  return Session.getActiveUser().getEmail() || null;
}

/** Where the edit was, its upper left cell. */
export function editedCell({ range }: EditEvent): { spreadsheetId: string; cell: Cell } {
  const sheet = range.getSheet();
  const cell = { sheetId: sheet.getSheetId(), row: range.getRow() - 1, column: range.getColumn() - 1 };
  return { spreadsheetId: sheet.getParent().getId(), cell };
}

/** The id of the tab the edit was in. */
export function editedTab({ range }: EditEvent): number {
  return range.getSheet().getSheetId();
}

/**
 * Stamps the edited rows with the time: the moment portions first appear, or else of a later change. One write, no lock:
 * Google drops edits that come too fast, and nothing depends on a stamp.
 */
export function stampMealEdit(event: EditEvent): void {
  const range = event.range;
  const sheet = range.getSheet();
  const offset = range.getColumn() - 1 - dayColumn(1);
  const column = offset % MEALS.day.width;
  const row = range.getRow();
  if (offset < 0 || row <= MEALS.month.firstRow || sheet.getSheetId() < FIRST_MONTH_SHEET) return;
  if (column < MEALS.day.columns.present || column > MEALS.day.columns.note) return;
  const isFirst =
    column === MEALS.day.columns.portions &&
    range.getNumColumns() === 1 &&
    range.getNumRows() === 1 &&
    event.oldValue === undefined;
  const stampColumn = range.getColumn() - column + (isFirst ? MEALS.day.columns.first : MEALS.day.columns.last);
  const rows = range.getNumRows();
  sheet.getRange(row, stampColumn, rows, 1).setValues(Array.from({ length: rows }, () => [Date.now()]));
}

/** Month sheets have the month as id (202611); the other tabs small ones. */
const FIRST_MONTH_SHEET = 200_000;
