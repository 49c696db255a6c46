/** sheets.spreadsheets.developerMetadata.get and search. */
import type { RestCall, RestHandlers } from '../kernel/rest';
import { openForCall } from './access';
import { type DataFilter, metadataOf } from './data-filter';
import { notFound } from './errors';
import type { DeveloperMetadata } from './resources';

export const metadataHandlers: RestHandlers = {
  'sheets.spreadsheets.developerMetadata.get': get,
  'sheets.spreadsheets.developerMetadata.search': search,
};

function get(call: RestCall): DeveloperMetadata {
  const spreadsheet = openForCall(call, 'read');
  const found = spreadsheet.developerMetadata?.find(
    ({ metadataId }) => String(metadataId) === String(call.params.metadataId),
  );
  if (!found) throw notFound();
  return found;
}

/** Each entry once, with all filters that match it. */
function search(call: RestCall) {
  const spreadsheet = openForCall(call, 'read');
  const { dataFilters: filters = [] } = call.body as { dataFilters?: DataFilter[] };
  const matches = filters.map((filter) => ({ filter, found: metadataOf(spreadsheet, filter) }));
  const matched = [...new Set(matches.flatMap(({ found }) => found))].map((developerMetadata) => ({
    developerMetadata,
    dataFilters: matches.filter(({ found }) => found.includes(developerMetadata)).map(({ filter }) => filter),
  }));
  return matched.length > 0 ? { matchedDeveloperMetadata: matched } : {};
}
