/** sheets.spreadsheets.getByDataFilter: like get, with ranges by sheet id. Only `gridRange` filters are modelled. */
import { NotSimulated } from '../kernel/errors';
import type { RestCall } from '../kernel/rest';
import { openForCall } from './access';
import { sheetById } from './edit';
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

/** @throws GoogleError 400 for an unknown sheet */
function gridRangeOf(spreadsheet: Spreadsheet, filter: NonNullable<Body['dataFilters']>[number]): GridRange {
  if (!filter.gridRange) throw new NotSimulated('spreadsheets.getByDataFilter without gridRange');
  sheetById(spreadsheet, filter.gridRange.sheetId ?? 0);
  return filter.gridRange;
}
