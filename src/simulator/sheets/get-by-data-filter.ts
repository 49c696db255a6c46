/** sheets.spreadsheets.getByDataFilter: like get, with the ranges that data filters select. */
import type { RestCall } from '../kernel/rest';
import { openForCall } from './access';
import { type DataFilter, rangesOf } from './data-filter';
import { spreadsheetResource } from './spreadsheet-resource';
import { asksForData } from './spreadsheets-handlers';

interface Body {
  dataFilters?: DataFilter[];
  includeGridData?: boolean;
}

export function getByDataFilter(call: RestCall) {
  const spreadsheet = openForCall(call, 'read');
  const { dataFilters = [], includeGridData } = call.body as Body;
  const { fields } = call.params;
  return spreadsheetResource(call.world, spreadsheet, {
    email: call.account.email,
    gridRanges: dataFilters.flatMap((filter) => rangesOf(spreadsheet, filter)),
    withGridData: typeof fields === 'string' ? asksForData(fields) : includeGridData === true,
  });
}
