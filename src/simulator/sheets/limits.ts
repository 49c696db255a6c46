/** Limits of Google Sheets, each with its source. */

/** Cells of one spreadsheet. https://thodigitals.com/en/limitations-of-google-sheets restates Google's help. */
export const MAX_CELLS = 10_000_000;
/** Columns up to ZZZ. https://thodigitals.com/en/limitations-of-google-sheets restates Google's help. */
export const MAX_COLUMNS = 18_278;
/** Characters in one cell. https://gkit.mreshank.com/blog/google-sheets-10-million-cells restates Google's help. */
export const MAX_CELL_CHARACTERS = 50_000;
/** https://developers.google.com/workspace/sheets/api/limits */
export const READS_PER_MINUTE_PER_USER = 60;
export const WRITES_PER_MINUTE_PER_USER = 60;
export const READS_PER_MINUTE_PER_PROJECT = 300;
export const WRITES_PER_MINUTE_PER_PROJECT = 300;
/** Grid of a new sheet. https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/sheets */
export const DEFAULT_ROW_COUNT = 1000;
export const DEFAULT_COLUMN_COUNT = 26;
/** Size of a row and of a column that nobody changed, as the API answers it (observed). */
export const DEFAULT_ROW_PIXELS = 21;
export const DEFAULT_COLUMN_PIXELS = 100;
