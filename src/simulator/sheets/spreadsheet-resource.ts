/** A spreadsheet as spreadsheets.get answers it. */
import { getFile } from '../drive';
import type { World } from '../kernel/world';
import { parseA1 } from './a1';
import { filterResource } from './filter-resource';
import { gridDataReader } from './grid-data';
import { openBox, overlaps } from './grid-range';
import { protectedRangeResource } from './protected-range-resource';
import type { GridRange } from './resources';
import { sheetProperties } from './sheet-resource';
import type { Sheet, Spreadsheet } from './state';

export interface GetOptions {
  email: string;
  /** A1 ranges; only their sheets are answered. */
  ranges?: string[];
  /** The same as grid ranges. */
  gridRanges?: GridRange[];
  withGridData: boolean;
}

export function spreadsheetResource(world: World, spreadsheet: Spreadsheet, options: GetOptions) {
  const ranges = options.gridRanges ?? options.ranges?.map((text) => parseA1(spreadsheet, text));
  const shown = spreadsheet.sheets.filter((sheet) => !ranges || rangesOn(sheet, ranges).length > 0);
  const { spreadsheetId, locale, timeZone, autoRecalc, namedRanges } = spreadsheet;
  const developerMetadata = (spreadsheet.developerMetadata ?? []).filter(({ location }) => location.spreadsheet);
  return {
    spreadsheetId,
    properties: { title: getFile(world, spreadsheetId).name, locale, timeZone, autoRecalc },
    sheets: shown.map((sheet) => sheetResource(world, spreadsheet, sheet, ranges, options)),
    ...(namedRanges.length > 0 && { namedRanges }),
    ...(developerMetadata.length > 0 && { developerMetadata }),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit`,
  };
}

function sheetResource(
  world: World,
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  ranges: GridRange[] | undefined,
  options: GetOptions,
) {
  const { conditionalFormats, basicFilter, filterViews, bandedRanges, charts } = sheet;
  const { rowGroups, columnGroups } = sheet;
  const protectedRanges = sheet.protectedRanges.map((each) =>
    protectedRangeResource(world, spreadsheet.spreadsheetId, each, options.email),
  );
  const developerMetadata = (spreadsheet.developerMetadata ?? []).filter(
    ({ location }) => location.locationType === 'SHEET' && (location.sheetId ?? 0) === sheet.sheetId,
  );
  const asked = ranges ? rangesOn(sheet, ranges) : [{ sheetId: sheet.sheetId }];
  const merges = sheet.merges.filter((merge) => asked.some((range) => overlaps(openBox(range), openBox(merge))));
  const data = options.withGridData && gridDataReader(world, spreadsheet, sheet);
  return {
    properties: sheetProperties(spreadsheet, sheet),
    ...(data && { data: asked.map(data) }),
    ...(merges.length > 0 && { merges }),
    ...(conditionalFormats.length > 0 && { conditionalFormats }),
    ...(filterViews && { filterViews: filterViews.map(filterResource) }),
    ...(protectedRanges.length > 0 && { protectedRanges }),
    ...(basicFilter && { basicFilter: filterResource(basicFilter) }),
    ...(charts && { charts }),
    ...(bandedRanges && { bandedRanges }),
    ...(developerMetadata.length > 0 && { developerMetadata }),
    ...(rowGroups && { rowGroups }),
    ...(columnGroups && { columnGroups }),
  };
}

function rangesOn(sheet: Sheet, ranges: readonly GridRange[]): GridRange[] {
  return ranges.filter((range) => (range.sheetId ?? 0) === sheet.sheetId);
}
