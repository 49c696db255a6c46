/** textToColumns, trimWhitespace, pasteData: requests about the text in cells. */
import { NotSimulated } from '../../kernel/errors';
import { cellsIn } from '../cell-blocks';
import { cellAt, setCell } from '../edit';
import { putEntry, readEntry } from '../enter';
import { invalidArgument } from '../errors';
import { rangeOf } from '../grid-range';
import type { GridCoordinate, GridRange } from '../resources';
import type { Sheet } from '../state';
import { type Editing, editableRange, rangeForEdit } from './editing';

const DELIMITERS: Readonly<Record<string, string>> = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' };

/** Splits the texts of one column over the columns at its right, which are overwritten; the parts are read as if typed. */
export function textToColumns(
  editing: Editing,
  request: { source?: GridRange; delimiter?: string; delimiterType?: string },
): undefined {
  const { sheet, box } = rangeForEdit(editing, request.source);
  if (box.endColumn - box.startColumn !== 1) throw invalidArgument('The source must span exactly one column.');
  const texts = cellsIn(sheet, box).flatMap(({ row, cell }) => {
    const text = cell.userEnteredValue?.stringValue;
    return text === undefined ? [] : [{ row, text }];
  });
  const mark = delimiterOf(
    request,
    texts.map(({ text }) => text),
  );
  const split = texts.map(({ row, text }) => ({ row, parts: text.split(mark) }));
  const width = Math.max(1, ...split.map(({ parts }) => parts.length));
  sheet.columnCount = Math.max(sheet.columnCount, box.startColumn + width);
  editableRange(editing, rangeOf(sheet.sheetId, { ...box, endColumn: box.startColumn + width }));
  for (const { row, parts } of split) writeTexts(editing, sheet, row, box.startColumn, parts);
  return undefined;
}

/** Only cells with text; the result stays text. */
export function trimWhitespace(editing: Editing, request: { range?: GridRange }) {
  const { sheet, box } = editableRange(editing, request.range);
  const changed = cellsIn(sheet, box).flatMap((each) => {
    const text = each.cell.userEnteredValue?.stringValue;
    const trimmed = text?.trim().replace(/\s+/g, ' ');
    return trimmed === undefined || trimmed === text ? [] : [{ ...each, trimmed }];
  });
  for (const { row, column, cell, trimmed } of changed) {
    const { textFormatRuns: _ofText, ...rest } = cell;
    setCell(sheet, row, column, { ...rest, userEnteredValue: trimmed === '' ? {} : { stringValue: trimmed } });
  }
  return { cellsChangedCount: changed.length };
}

/** Lines and delimited values, read as if typed. */
export function pasteData(
  editing: Editing,
  request: { coordinate?: GridCoordinate; data?: string; delimiter?: string; html?: boolean; type?: string },
): undefined {
  const { coordinate = {}, data = '', delimiter, type = 'PASTE_NORMAL' } = request;
  if (request.html) throw new NotSimulated('pasteData of HTML');
  if (type !== 'PASTE_NORMAL' && type !== 'PASTE_VALUES') throw new NotSimulated(`pasteData with ${type}`);
  if (!delimiter) throw invalidArgument('Exactly one of delimiter and html must be set');
  const rows = data.split(/\r\n|\n|\r/).map((line) => line.split(delimiter));
  const [startRow, startColumn] = [coordinate.rowIndex ?? 0, coordinate.columnIndex ?? 0];
  const [endRow, endColumn] = [startRow + rows.length, startColumn + Math.max(...rows.map((row) => row.length))];
  const { sheet } = editableRange(
    editing,
    rangeOf(coordinate.sheetId ?? 0, { startRow, endRow, startColumn, endColumn }),
  );
  rows.forEach((parts, i) => {
    writeTexts(editing, sheet, startRow + i, startColumn, parts);
  });
  return undefined;
}

function delimiterOf(request: { delimiter?: string; delimiterType?: string }, texts: readonly string[]): string {
  const { delimiterType = 'AUTODETECT', delimiter } = request;
  if (delimiterType === 'CUSTOM') {
    if (!delimiter) throw invalidArgument('delimiter is required when delimiterType is CUSTOM');
    return delimiter;
  }
  if (delimiterType !== 'AUTODETECT') return DELIMITERS[delimiterType] ?? ',';
  const count = (mark: string) => texts.reduce((sum, text) => sum + text.split(mark).length - 1, 0);
  const [best = ','] = [',', ';', '.', ' '].sort((a, b) => count(b) - count(a));
  return best;
}

function writeTexts({ world, draft }: Editing, sheet: Sheet, row: number, column: number, texts: readonly string[]) {
  texts.forEach((text, i) => {
    const cell = cellAt(sheet, row, column + i);
    putEntry(sheet, row, column + i, readEntry(world, draft.spreadsheet, cell, text, 'USER_ENTERED'));
  });
}
