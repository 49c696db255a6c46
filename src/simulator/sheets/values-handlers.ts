/** sheets.spreadsheets.values.*: reading, writing, appending and clearing plain values. */
import type { RestCall, RestHandlers } from '../kernel/rest';
import { formatA1, parseA1 } from './a1';
import { openForCall } from './access';
import { findTable } from './append-table';
import { type Draft, editSpreadsheet, sheetById, sheetForEdit } from './edit';
import { invalidArgument } from './errors';
import { cellBox, rangeOf } from './grid-range';
import { renderer } from './rendered';
import { insertRows } from './requests/dimensions';
import type { GridRange } from './resources';
import type { Spreadsheet } from './state';
import { boxInGrid, type RenderOptions, readValueRange, type ValueRange } from './value-range';
import { clearValues, type Writer, writeRows } from './value-write';
import { namingItem, rowsOf, updateResponse, updateTotals, writerOf } from './values-writing';

export const valuesHandlers: RestHandlers = {
  'sheets.spreadsheets.values.get': get,
  'sheets.spreadsheets.values.batchGet': batchGet,
  'sheets.spreadsheets.values.update': update,
  'sheets.spreadsheets.values.batchUpdate': batchUpdate,
  'sheets.spreadsheets.values.append': append,
  'sheets.spreadsheets.values.clear': clear,
  'sheets.spreadsheets.values.batchClear': batchClear,
};

function get(call: RestCall): ValueRange {
  const spreadsheet = openForCall(call, 'read');
  const range = parseA1(spreadsheet, String(call.params.range));
  return readValueRange(spreadsheet, renderer(call.world, spreadsheet), range, call.params as RenderOptions);
}

function batchGet(call: RestCall) {
  const spreadsheet = openForCall(call, 'read');
  const render = renderer(call.world, spreadsheet);
  const valueRanges = textsOf(call.params.ranges).map((text) =>
    readValueRange(spreadsheet, render, parseA1(spreadsheet, text), call.params as RenderOptions),
  );
  return { spreadsheetId: spreadsheet.spreadsheetId, valueRanges };
}

function update(call: RestCall) {
  const spreadsheet = openForCall(call, 'write');
  const body = call.body as ValueRange;
  const text = String(call.params.range);
  if (body.range !== undefined && body.range !== text) {
    throw invalidArgument(`Requested writing within range [${text}], but the body names [${body.range}]`);
  }
  const writer = writerOf(call, call.params.valueInputOption);
  const block = editSpreadsheet(call.world, spreadsheet.spreadsheetId, writer.email, (draft) =>
    writeRows(draft, writer, parseA1(draft.spreadsheet, text), rowsOf(body)),
  );
  return updateResponse(call, block, call.params.includeValuesInResponse === true, call.params);
}

function batchUpdate(call: RestCall) {
  const { spreadsheetId } = openForCall(call, 'write');
  const { data = [], includeValuesInResponse } = call.body as {
    data?: ValueRange[];
    includeValuesInResponse?: boolean;
  };
  const writer = writerOf(call, call.body.valueInputOption);
  const blocks = editSpreadsheet(call.world, spreadsheetId, writer.email, (draft) =>
    data.map((each, index) =>
      namingItem(index, () => writeRows(draft, writer, parseA1(draft.spreadsheet, each.range ?? ''), rowsOf(each))),
    ),
  );
  return {
    spreadsheetId,
    ...updateTotals(blocks),
    responses: blocks.map((block) => updateResponse(call, block, includeValuesInResponse === true, call.body)),
  };
}

function append(call: RestCall) {
  const spreadsheet = openForCall(call, 'write');
  const writer = writerOf(call, call.params.valueInputOption);
  const rows = rowsOf(call.body as ValueRange);
  const range = parseA1(spreadsheet, String(call.params.range));
  const sheet = sheetById(spreadsheet, range.sheetId ?? 0);
  const box = boxInGrid(sheet, range);
  const table = findTable(renderer(call.world, spreadsheet), sheet, box);
  const start = table ? cellBox(table.endRow, table.startColumn) : cellBox(box.startRow, box.startColumn);
  const block = editSpreadsheet(call.world, spreadsheet.spreadsheetId, writer.email, (draft) => {
    makeRoom(draft, writer, sheet.sheetId, start.startRow, rows.length, call.params.insertDataOption === 'INSERT_ROWS');
    return writeRows(draft, writer, rangeOf(sheet.sheetId, start), rows);
  });
  return {
    spreadsheetId: spreadsheet.spreadsheetId,
    ...(table && { tableRange: formatA1(sheet, rangeOf(sheet.sheetId, table)) }),
    updates: updateResponse(call, block, call.params.includeValuesInResponse === true, call.params),
  };
}

/** Rows for appended values: inserted before `row` when asked for, else added at the end of a grid that is too short. */
function makeRoom(draft: Draft, writer: Writer, sheetId: number, row: number, count: number, isInserting: boolean) {
  const sheet = sheetForEdit(draft, sheetId);
  if (isInserting && row < sheet.rowCount) insertRows({ ...writer, draft }, sheet, row, count);
  sheet.rowCount = Math.max(sheet.rowCount, row + count);
}

function clear(call: RestCall) {
  const spreadsheet = openForCall(call, 'write');
  const [clearedRange] = clearRanges(call, spreadsheet, [parseA1(spreadsheet, String(call.params.range))]);
  return { spreadsheetId: spreadsheet.spreadsheetId, clearedRange };
}

function batchClear(call: RestCall) {
  const spreadsheet = openForCall(call, 'write');
  const ranges = textsOf(call.body.ranges as string[] | undefined).map((text) => parseA1(spreadsheet, text));
  return { spreadsheetId: spreadsheet.spreadsheetId, clearedRanges: clearRanges(call, spreadsheet, ranges) };
}

/** Empties the ranges, cut to the grid; answers them in A1. */
export function clearRanges(call: RestCall, spreadsheet: Spreadsheet, ranges: readonly GridRange[]): string[] {
  const writer = { world: call.world, email: call.account.email };
  return editSpreadsheet(call.world, spreadsheet.spreadsheetId, writer.email, (draft) =>
    ranges.map((range) => {
      const sheet = sheetById(draft.spreadsheet, range.sheetId ?? 0);
      const inGrid = rangeOf(sheet.sheetId, boxInGrid(sheet, range));
      clearValues(draft, writer, inGrid);
      return formatA1(sheet, inGrid);
    }),
  );
}

function textsOf(value: unknown): string[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value.map(String) : [String(value)];
}
