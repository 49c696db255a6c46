/** sheets.spreadsheets.values.batchGetByDataFilter, batchUpdateByDataFilter, batchClearByDataFilter. */
import type { RestCall, RestHandlers } from '../kernel/rest';
import { openForCall } from './access';
import { type DataFilter, rangesOf } from './data-filter';
import { editSpreadsheet } from './edit';
import { renderer } from './rendered';
import type { GridRange } from './resources';
import type { Spreadsheet } from './state';
import { type RenderOptions, readValueRange, type ValueRange } from './value-range';
import { writeRows } from './value-write';
import { clearRanges } from './values-handlers';
import { namingItem, rowsOf, updateResponse, updateTotals, writerOf } from './values-writing';

export const valuesByFilterHandlers: RestHandlers = {
  'sheets.spreadsheets.values.batchGetByDataFilter': batchGet,
  'sheets.spreadsheets.values.batchUpdateByDataFilter': batchUpdate,
  'sheets.spreadsheets.values.batchClearByDataFilter': batchClear,
};

interface FilteredRange {
  range: GridRange;
  filters: DataFilter[];
}

/** Each range once, with all filters that select it. */
function batchGet(call: RestCall) {
  const spreadsheet = openForCall(call, 'read');
  const render = renderer(call.world, spreadsheet);
  const { dataFilters = [], ...options } = call.body as { dataFilters?: DataFilter[] } & RenderOptions;
  const valueRanges = selected(spreadsheet, dataFilters).map(({ range, filters }) => ({
    valueRange: readValueRange(spreadsheet, render, range, options),
    dataFilters: filters,
  }));
  return { spreadsheetId: spreadsheet.spreadsheetId, ...(valueRanges.length > 0 && { valueRanges }) };
}

/** The values are written to every range that their filter selects. */
function batchUpdate(call: RestCall) {
  const spreadsheet = openForCall(call, 'write');
  const { data = [], includeValuesInResponse } = call.body as {
    data?: (ValueRange & { dataFilter?: DataFilter })[];
    includeValuesInResponse?: boolean;
  };
  const writer = writerOf(call, call.body.valueInputOption);
  const written = editSpreadsheet(call.world, spreadsheet.spreadsheetId, writer.email, (draft) =>
    data.flatMap(({ dataFilter = {}, ...values }, index) =>
      namingItem(index, () =>
        rangesOf(draft.spreadsheet, dataFilter).map((range) => ({
          dataFilter,
          block: writeRows(draft, writer, range, rowsOf(values)),
        })),
      ),
    ),
  );
  return {
    spreadsheetId: spreadsheet.spreadsheetId,
    ...updateTotals(written.map(({ block }) => block)),
    responses: written.map(({ dataFilter, block }) => {
      const { spreadsheetId: _said, ...response } = updateResponse(
        call,
        block,
        includeValuesInResponse === true,
        call.body,
      );
      return { ...response, dataFilter };
    }),
  };
}

function batchClear(call: RestCall) {
  const spreadsheet = openForCall(call, 'write');
  const { dataFilters = [] } = call.body as { dataFilters?: DataFilter[] };
  const ranges = selected(spreadsheet, dataFilters).map(({ range }) => range);
  return { spreadsheetId: spreadsheet.spreadsheetId, clearedRanges: clearRanges(call, spreadsheet, ranges) };
}

function selected(spreadsheet: Spreadsheet, filters: readonly DataFilter[]): FilteredRange[] {
  const found = new Map<string, FilteredRange>();
  for (const filter of filters) {
    for (const range of rangesOf(spreadsheet, filter)) {
      const key = JSON.stringify(range);
      const known = found.get(key);
      if (known) known.filters.push(filter);
      else found.set(key, { range, filters: [filter] });
    }
  }
  return [...found.values()];
}
