/**
 * Spreadsheets as text: what files.export makes of them, and what full-text search reads.
 * Source: https://developers.google.com/workspace/drive/api/guides/ref-export-formats
 */
import type { World } from '../kernel/world';
import { findSpreadsheet } from './edit';
import { renderer } from './rendered';
import type { Sheet } from './state';

const SEPARATORS: Readonly<Record<string, string>> = { 'text/csv': ',', 'text/tab-separated-values': '\t' };

export const TEXT_TYPES = Object.keys(SEPARATORS);

/** One sheet, without a wish the first, as shown: up to its last row and column with something in it. */
export function exportSpreadsheet(world: World, fileId: string, mimeType: string, wanted?: Sheet): string {
  const rows = shownRows(world, fileId, wanted ?? (findSpreadsheet(world, fileId).sheets[0] as Sheet));
  const separator = SEPARATORS[mimeType] ?? ',';
  const print = separator === ',' ? quoted : flattened;
  return rows.map((row) => row.map(print).join(separator)).join('\r\n');
}

/** Everything typed into it. */
export function spreadsheetText(world: World, fileId: string): string {
  const cells = findSpreadsheet(world, fileId).sheets.flatMap(({ rows }) => Object.values(rows).flatMap(Object.values));
  return cells.map(({ userEnteredValue }) => Object.values(userEnteredValue ?? {}).join(' ')).join('\n');
}

function shownRows(world: World, fileId: string, sheet: Sheet): string[][] {
  const render = renderer(world, findSpreadsheet(world, fileId));
  const all = Array.from({ length: sheet.rowCount }, (_row, row) =>
    Array.from({ length: sheet.columnCount }, (_column, column) => render.at(sheet, row, column).formatted ?? ''),
  );
  const rowCount = countTo(all, (row) => row.some(isFilled));
  const columnCount = Math.max(...all.map((row) => countTo(row, isFilled)));
  return all.slice(0, rowCount).map((row) => row.slice(0, columnCount));
}

function isFilled(text: string): boolean {
  return text !== '';
}

/** How many items there are up to the last that passes. */
function countTo<T>(items: readonly T[], isLast: (item: T) => boolean): number {
  let count = items.length;
  while (count > 0 && !isLast(items[count - 1] as T)) count--;
  return count;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Tab-separated values have no quotes: tabs and line ends become spaces. */
function flattened(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ');
}
