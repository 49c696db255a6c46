/** A1 notation: `B3`, `A1:C`, `2:5`, `'2026-11'!A1:C`, a sheet's name alone, a named range. */
import { invalidArgument } from './errors';
import { type Box, boxIn } from './grid-range';
import type { GridRange } from './resources';
import type { Sheet, Spreadsheet } from './state';

const CORNER = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?$/;

/** The range that A1 text names in a spreadsheet; without a sheet name the first sheet. Throws 400 if unreadable. */
export function parseA1(spreadsheet: Spreadsheet, text: string): GridRange {
  const { sheetName, cells } = splitSheetName(text);
  const named = sheetName === undefined ? spreadsheet.namedRanges.find((each) => each.name === text) : undefined;
  if (named) return named.range;
  const wholeSheet = sheetName === undefined ? findSheet(spreadsheet, unquote(text)) : undefined;
  const corners = parseCorners(cells);
  if (corners && (sheetName !== undefined || !wholeSheet)) {
    const sheet = sheetName === undefined ? spreadsheet.sheets[0] : findSheet(spreadsheet, sheetName);
    if (sheet) return { sheetId: sheet.sheetId, ...corners };
  }
  if (wholeSheet) return { sheetId: wholeSheet.sheetId };
  throw invalidArgument(`Unable to parse range: ${text}`);
}

/** `Sheet1!A1:B2` as values responses print a range: bounds closed by the grid, the name quoted if it has to be. */
export function formatA1(sheet: Sheet, range: GridRange): string {
  return `${quoteSheetName(sheet.title)}!${formatBox(boxIn(sheet, range))}`;
}

/** `A1:B2`, or `A1` for one cell. */
export function formatBox(box: Box): string {
  const first = formatCell(box.startRow, box.startColumn);
  const last = formatCell(box.endRow - 1, box.endColumn - 1);
  return first === last ? first : `${first}:${last}`;
}

export function formatCell(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnName(rest) : '') + String.fromCharCode(65 + (column % 26));
}

/** A → 0, Z → 25, AA → 26. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function quoteSheetName(title: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(title) && !parseCorners(title);
  return isPlain ? title : quoted(title);
}

/** The engine reads plain names of Latin-1 letters only; quoted it reads all. */
export function quoted(title: string): string {
  return `'${title.replace(/'/g, "''")}'`;
}

/** The sheet called so; Sheets does not mind case. */
export function findSheet(spreadsheet: Spreadsheet, title: string): Sheet | undefined {
  return spreadsheet.sheets.find((sheet) => sheet.title.toLowerCase() === title.toLowerCase());
}

function splitSheetName(text: string): { sheetName?: string; cells: string } {
  const quoted = /^'((?:[^']|'')+)'!(.+)$/.exec(text);
  if (quoted) return { sheetName: unquote(`'${quoted[1]}'`), cells: quoted[2] ?? '' };
  const mark = text.lastIndexOf('!');
  return mark < 0 ? { cells: text } : { sheetName: text.slice(0, mark), cells: text.slice(mark + 1) };
}

function unquote(text: string): string {
  return /^'.*'$/.test(text) ? text.slice(1, -1).replace(/''/g, "'") : text;
}

/** Bounds of `B3`, `A1:C`, `A:C`, `2:5`; undefined if it is none of these. */
function parseCorners(text: string): Omit<GridRange, 'sheetId'> | undefined {
  const [first = '', second, ...more] = text.split(':');
  const a = CORNER.exec(first);
  const b = CORNER.exec(second ?? first);
  if (!a || !b || more.length > 0 || first === '' || second === '') return undefined;
  if (second === undefined && !(a[1] && a[2])) return undefined;
  const rows = bounds(a[2], b[2], (row) => Number(row) - 1);
  const columns = bounds(a[1], b[1], columnIndex);
  return {
    ...(rows.start !== undefined && { startRowIndex: rows.start }),
    ...(rows.end !== undefined && { endRowIndex: rows.end }),
    ...(columns.start !== undefined && { startColumnIndex: columns.start }),
    ...(columns.end !== undefined && { endColumnIndex: columns.end }),
  };
}

function bounds(
  a: string | undefined,
  b: string | undefined,
  index: (text: string) => number,
): { start?: number; end?: number } {
  if (a !== undefined && b !== undefined) {
    const [low, high] = [index(a), index(b)].sort((x, y) => x - y) as [number, number];
    return { start: low, end: high + 1 };
  }
  const only = a ?? b;
  return only === undefined ? {} : { start: index(only) };
}
