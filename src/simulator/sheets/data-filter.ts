/** Data filters: ranges named by A1, by sheet id, or by the developer metadata on them. */
import { parseA1 } from './a1';
import { sheetById } from './edit';
import { invalidArgument } from './errors';
import { lookUp, type MetadataLookup, rangeOfMetadata } from './metadata-lookup';
import type { DeveloperMetadata, GridRange } from './resources';
import type { Spreadsheet } from './state';

export interface DataFilter {
  a1Range?: string;
  gridRange?: GridRange;
  developerMetadataLookup?: MetadataLookup;
}

/** The ranges a filter selects. @throws GoogleError 400 for an unknown sheet or an unreadable range */
export function rangesOf(spreadsheet: Spreadsheet, filter: DataFilter): GridRange[] {
  checkOne(filter);
  if (filter.developerMetadataLookup) {
    return lookUp(spreadsheet, filter.developerMetadataLookup).map(rangeOfMetadata);
  }
  const range = filter.a1Range === undefined ? (filter.gridRange ?? {}) : parseA1(spreadsheet, filter.a1Range);
  sheetById(spreadsheet, range.sheetId ?? 0);
  return [range];
}

/** The metadata a filter selects: by lookup, or on the rows and columns of its range. */
export function metadataOf(spreadsheet: Spreadsheet, filter: DataFilter): DeveloperMetadata[] {
  checkOne(filter);
  if (filter.developerMetadataLookup) return lookUp(spreadsheet, filter.developerMetadataLookup);
  return rangesOf(spreadsheet, filter).flatMap((range) => onRange(spreadsheet, range));
}

function onRange(spreadsheet: Spreadsheet, range: GridRange): DeveloperMetadata[] {
  const { sheetId = 0, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = range;
  return (spreadsheet.developerMetadata ?? []).filter(({ location: { sheetId: sheet, dimensionRange } }) => {
    if (!dimensionRange) return sheet === sheetId && startRowIndex === undefined && startColumnIndex === undefined;
    const [start, end] =
      dimensionRange.dimension === 'ROWS' ? [startRowIndex, endRowIndex] : [startColumnIndex, endColumnIndex];
    const { startIndex = 0, endIndex = 0 } = dimensionRange;
    const isInside = startIndex >= (start ?? 0) && endIndex <= (end ?? Number.POSITIVE_INFINITY);
    return dimensionRange.sheetId === sheetId && isInside;
  });
}

function checkOne(filter: DataFilter): void {
  const given = [filter.a1Range, filter.gridRange, filter.developerMetadataLookup];
  if (given.filter((each) => each !== undefined).length !== 1) {
    throw invalidArgument('Exactly one of a1Range, gridRange and developerMetadataLookup must be set in a data filter');
  }
}
