/** Which developer metadata a lookup selects, and where metadata is. */
import { NotSimulated } from '../kernel/errors';
import { invalidArgument } from './errors';
import { type Box, openBox, overlaps } from './grid-range';
import type { DeveloperMetadata, DeveloperMetadataLocation, GridRange } from './resources';
import type { Spreadsheet } from './state';

export interface MetadataLookup {
  locationType?: string;
  metadataLocation?: DeveloperMetadataLocation;
  locationMatchingStrategy?: string;
  metadataId?: number;
  metadataKey?: string;
  metadataValue?: string;
  visibility?: string;
}

/** Metadata that matches all fields of the lookup. */
export function lookUp(spreadsheet: Spreadsheet, lookup: MetadataLookup): DeveloperMetadata[] {
  const { metadataLocation, locationMatchingStrategy: strategy = 'INTERSECTING_LOCATION', locationType } = lookup;
  const place = metadataLocation && withType(metadataLocation);
  const fields = ['metadataId', 'metadataKey', 'metadataValue', 'visibility'] as const;
  return (spreadsheet.developerMetadata ?? []).filter((each) => {
    if (fields.some((field) => lookup[field] !== undefined && lookup[field] !== each[field])) return false;
    if (locationType !== undefined && each.location.locationType !== locationType) return false;
    if (!place) return true;
    return strategy === 'EXACT_LOCATION' ? isSamePlace(each.location, place) : intersects(each.location, place);
  });
}

/** The location with its type; throws 400 unless it is exactly one row, column, sheet, or the spreadsheet. */
export function withType(location: DeveloperMetadataLocation): DeveloperMetadataLocation {
  const { spreadsheet, sheetId, dimensionRange } = location;
  const given = [spreadsheet || undefined, sheetId, dimensionRange].filter((place) => place !== undefined);
  if (given.length !== 1) throw invalidArgument('Exactly one location must be specified');
  if (spreadsheet) return { locationType: 'SPREADSHEET', spreadsheet };
  if (!dimensionRange) return { locationType: 'SHEET', ...(sheetId !== undefined && { sheetId }) };
  const { startIndex = 0, endIndex } = dimensionRange;
  if (endIndex !== startIndex + 1) throw invalidArgument('The dimension range must be a single row or column');
  const range = { ...dimensionRange, sheetId: dimensionRange.sheetId ?? 0, startIndex, endIndex };
  return { locationType: dimensionRange.dimension === 'ROWS' ? 'ROW' : 'COLUMN', dimensionRange: range };
}

/** The cells that metadata stands for. */
export function rangeOfMetadata({ location }: DeveloperMetadata): GridRange {
  const { dimensionRange, sheetId } = location;
  if (dimensionRange?.dimension === 'ROWS') {
    const { sheetId: sheet, startIndex, endIndex } = dimensionRange;
    return { sheetId: sheet, startRowIndex: startIndex, endRowIndex: endIndex };
  }
  if (dimensionRange) {
    const { sheetId: sheet, startIndex, endIndex } = dimensionRange;
    return { sheetId: sheet, startColumnIndex: startIndex, endColumnIndex: endIndex };
  }
  if (sheetId === undefined) throw new NotSimulated('the values of metadata on a spreadsheet');
  return { sheetId };
}

function isSamePlace(a: DeveloperMetadataLocation, b: DeveloperMetadataLocation): boolean {
  const key = ({ locationType, sheetId, dimensionRange: range }: DeveloperMetadataLocation) =>
    JSON.stringify([locationType, sheetId, range?.sheetId, range?.dimension, range?.startIndex, range?.endIndex]);
  return key(a) === key(b);
}

/** A spreadsheet intersects with everything, a sheet with its rows and columns, a row with every column. */
function intersects(a: DeveloperMetadataLocation, b: DeveloperMetadataLocation): boolean {
  const [one, other] = [extentOf(a), extentOf(b)];
  if (!one || !other) return true;
  return one.sheetId === other.sheetId && overlaps(one.box, other.box);
}

/** Undefined for the whole spreadsheet. */
function extentOf(location: DeveloperMetadataLocation): { sheetId: number; box: Box } | undefined {
  if (location.spreadsheet) return undefined;
  const range = rangeOfMetadata({ location } as DeveloperMetadata);
  return { sheetId: range.sheetId ?? 0, box: openBox(range) };
}
