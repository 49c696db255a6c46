/** What the methods that write values have in common: who writes, what is given, what is answered. */
import { GoogleError, NotSimulated } from '../kernel/errors';
import type { RestCall } from '../kernel/rest';
import { formatA1 } from './a1';
import { sheetById } from './edit';
import type { InputOption } from './enter';
import { invalidArgument } from './errors';
import { renderer } from './rendered';
import type { GridRange } from './resources';
import type { Spreadsheet } from './state';
import { readValueRange, transposed, type ValueRange } from './value-range';
import type { Writer, WrittenBlock } from './value-write';

/** An error of one item of `data` names the item. */
export function namingItem<T>(index: number, write: () => T): T {
  try {
    return write();
  } catch (error) {
    if (!(error instanceof GoogleError) || error.status !== 400) throw error;
    throw invalidArgument(`Invalid data[${index}]: ${error.message}`);
  }
}

export function updateTotals(blocks: readonly WrittenBlock[]) {
  const total = (count: (block: WrittenBlock) => number) => blocks.reduce((sum, block) => sum + count(block), 0);
  return {
    totalUpdatedRows: total((block) => block.rows),
    totalUpdatedColumns: total((block) => block.columns),
    totalUpdatedCells: total((block) => block.cells),
    totalUpdatedSheets: new Set(blocks.map((block) => block.range.sheetId)).size,
  };
}

/** What a write answers of a block it wrote. */
export function updateResponse(call: RestCall, block: WrittenBlock, withValues: boolean, options: object) {
  const spreadsheet = call.world.state.sheets.spreadsheets[String(call.params.spreadsheetId)] as Spreadsheet;
  const sheet = sheetById(spreadsheet, block.range.sheetId ?? 0);
  return {
    spreadsheetId: spreadsheet.spreadsheetId,
    updatedRange: formatA1(sheet, block.range),
    updatedRows: block.rows,
    updatedColumns: block.columns,
    updatedCells: block.cells,
    ...(withValues && { updatedData: writtenValues(call, spreadsheet, block.range, options) }),
  };
}

function writtenValues(call: RestCall, spreadsheet: Spreadsheet, range: GridRange, options: object): ValueRange {
  const { responseValueRenderOption, responseDateTimeRenderOption } = options as Record<string, string | undefined>;
  return readValueRange(spreadsheet, renderer(call.world, spreadsheet), range, {
    ...(responseValueRenderOption && { valueRenderOption: responseValueRenderOption }),
    ...(responseDateTimeRenderOption && { dateTimeRenderOption: responseDateTimeRenderOption }),
  });
}

export function writerOf(call: RestCall, option: unknown): Writer {
  if (option !== 'RAW' && option !== 'USER_ENTERED') {
    throw invalidArgument("'valueInputOption' is required but not specified");
  }
  return { world: call.world, email: call.account.email, option: option as InputOption };
}

export function rowsOf(body: ValueRange) {
  const values = body.values ?? [];
  for (const value of values.flat()) {
    if (typeof value === 'object' && value !== null) throw invalidArgument('Invalid values: struct_value in a cell');
  }
  if (body.majorDimension === undefined || body.majorDimension === 'ROWS') return values;
  if (body.majorDimension === 'COLUMNS') return transposed(values).map((row) => row.map((value) => value ?? null));
  throw new NotSimulated(`majorDimension ${body.majorDimension}`);
}
