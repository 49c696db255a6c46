/** What an on-edit event says, and the one write that stamps a meal report. */
import type { Cell } from '../app/ports';
import { dayColumn, dayOffsets, MEALS, widthOfMonth } from '../app/workbooks';

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
 * Stamps the edited rows with the time: when the report first appeared, or a later change. One write, no lock: Google
 * drops edits that come too fast, and nothing depends on a stamp.
 */
export function stampMealEdit(event: EditEvent): void {
  const range = event.range;
  const sheet = range.getSheet();
  const width = sheet.getSheetId() < FIRST_MONTH_SHEET ? null : widthOfMonth(sheet.getMaxColumns());
  const row = range.getRow();
  if (width === null || row <= MEALS.month.firstRow) return;
  const offset = range.getColumn() - 1 - dayColumn(1, width);
  const column = offset % width;
  const { present, note } = dayOffsets(width);
  if (offset < 0 || column < present || column > note) return;
  const [from, cells] = stampCells(event, column, width);
  const rows = range.getNumRows();
  const stamps = Array.from({ length: rows }, () => Array.from({ length: cells }, () => Date.now()));
  sheet.getRange(row, range.getColumn() - column + from, rows, cells).setValues(stamps);
}

/**
 * Where the stamp goes and into how many cells. The report begins with the children present, who are taken for those who eat,
 * or with the main meal: that is the later stamp too, for the children present may be typed after it.
 */
function stampCells({ range, oldValue }: EditEvent, column: number, width: number): [number, number] {
  const { present, main, first, last } = dayOffsets(width);
  const isNew = range.getNumColumns() === 1 && range.getNumRows() === 1 && !oldValue;
  if (!isNew || column > main) return [last, 1];
  return column === present ? [first, 1] : [first, 2];
}

/** Month sheets have the month as id (202611); the other tabs small ones. */
const FIRST_MONTH_SHEET = 200_000;
