/** A spreadsheet as spreadsheets.get answers it. */
import { getFile } from '../drive';
import type { World } from '../kernel/world';
import { parseA1 } from './a1';
import { gridData } from './grid-data';
import { protectedRangeResource } from './protected-range-resource';
import { renderer } from './rendered';
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
  return {
    spreadsheetId,
    properties: { title: getFile(world, spreadsheetId).name, locale, timeZone, autoRecalc },
    sheets: shown.map((sheet) => sheetResource(world, spreadsheet, sheet, ranges, options)),
    ...(namedRanges.length > 0 && { namedRanges }),
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
  const { merges, conditionalFormats } = sheet;
  const protectedRanges = sheet.protectedRanges.map((each) =>
    protectedRangeResource(world, spreadsheet.spreadsheetId, each, options.email),
  );
  const asked = ranges ? rangesOn(sheet, ranges) : [{ sheetId: sheet.sheetId }];
  const render = renderer(world, spreadsheet);
  return {
    properties: sheetProperties(spreadsheet, sheet),
    ...(options.withGridData && { data: asked.map((range) => gridData(sheet, range, render)) }),
    ...(merges.length > 0 && { merges }),
    ...(conditionalFormats.length > 0 && { conditionalFormats }),
    ...(protectedRanges.length > 0 && { protectedRanges }),
  };
}

function rangesOn(sheet: Sheet, ranges: readonly GridRange[]): GridRange[] {
  return ranges.filter((range) => (range.sheetId ?? 0) === sheet.sheetId);
}
