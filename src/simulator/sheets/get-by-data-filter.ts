/** sheets.spreadsheets.getByDataFilter: like get, with ranges by sheet id. Only `gridRange` filters are modelled. */
import { GoogleError, NotSimulated } from '../kernel/errors';
import type { RestCall } from '../kernel/rest';
import { openForCall } from './access';
import type { GridRange } from './resources';
import { spreadsheetResource } from './spreadsheet-resource';
import { asksForData } from './spreadsheets-handlers';
import type { Spreadsheet } from './state';

interface Body {
  dataFilters?: { gridRange?: GridRange; a1Range?: string; developerMetadataLookup?: object }[];
  includeGridData?: boolean;
}

export function getByDataFilter(call: RestCall) {
  const spreadsheet = openForCall(call, 'read');
  const { dataFilters = [], includeGridData } = call.body as Body;
  const { fields } = call.params;
  return spreadsheetResource(call.world, spreadsheet, {
    email: call.account.email,
    gridRanges: dataFilters.map((filter) => gridRangeOf(spreadsheet, filter)),
    withGridData: typeof fields === 'string' ? asksForData(fields) : includeGridData === true,
  });
}

function gridRangeOf(spreadsheet: Spreadsheet, filter: NonNullable<Body['dataFilters']>[number]): GridRange {
  if (!filter.gridRange) throw new NotSimulated('spreadsheets.getByDataFilter without gridRange');
  const sheetId = filter.gridRange.sheetId ?? 0;
  if (!spreadsheet.sheets.some((sheet) => sheet.sheetId === sheetId)) {
    throw new GoogleError(400, 'INVALID_ARGUMENT', `No grid with id: ${sheetId}`);
  }
  return filter.gridRange;
}
