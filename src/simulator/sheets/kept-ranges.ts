/** Everything of a spreadsheet that is kept for a range of a sheet, and follows when the range moves. */
import { type Draft, sheetForEdit } from './edit';
import type { DeveloperMetadata, DimensionGroup, DimensionRange, FilterSpec, GridRange, SortSpec } from './resources';
import type { Sheet } from './state';

/** The new place of a range of the moved sheet; undefined: it is gone. */
export type RangeMove = (range: GridRange) => GridRange | undefined;

/** Moves merges, formats by rule, protections, filters, bands, groups, names, metadata and what charts draw. */
export function moveKeptRanges(draft: Draft, sheet: Sheet, move: RangeMove): void {
  const own: RangeMove = (range) => ((range.sheetId ?? 0) === sheet.sheetId ? move(range) : range);
  const ownAll = (ranges: readonly GridRange[]) => ranges.flatMap((range) => own(range) ?? []);
  sheet.merges = ownAll(sheet.merges);
  sheet.conditionalFormats = sheet.conditionalFormats
    .map((rule) => ({ ...rule, ranges: ownAll(rule.ranges) }))
    .filter((rule) => rule.ranges.length > 0);
  sheet.protectedRanges = sheet.protectedRanges.flatMap((each) => {
    const holes = each.unprotectedRanges && ownAll(each.unprotectedRanges);
    return withRange({ ...each, ...(holes && { unprotectedRanges: holes }) }, own);
  });
  if (sheet.bandedRanges) sheet.bandedRanges = sheet.bandedRanges.flatMap((each) => withRange(each, own));
  moveFilters(sheet, own);
  moveGroups(sheet, own);
  moveCharts(draft, own);
  draft.spreadsheet.namedRanges = draft.spreadsheet.namedRanges.flatMap((each) => withRange(each, own));
  const { developerMetadata } = draft.spreadsheet;
  if (developerMetadata) {
    draft.spreadsheet.developerMetadata = developerMetadata.flatMap((each) => movedMetadata(each, own));
  }
}

/** The thing at its new range, or nothing; a thing without a range stays. */
function withRange<T extends { range?: GridRange }>(thing: T, move: RangeMove): T[] {
  if (!thing.range) return [thing];
  const range = move(thing.range);
  return range ? [{ ...thing, range }] : [];
}

function moveFilters(sheet: Sheet, move: RangeMove): void {
  const { basicFilter, filterViews } = sheet;
  const column = (index = 0): number | undefined =>
    move({ sheetId: sheet.sheetId, startColumnIndex: index, endColumnIndex: index + 1 })?.startColumnIndex;
  if (basicFilter) {
    const [moved] = withRange(basicFilter, move);
    if (moved) sheet.basicFilter = withColumns(moved, column);
    else delete sheet.basicFilter;
  }
  if (filterViews) {
    sheet.filterViews = filterViews.flatMap((each) => withRange(each, move)).map((each) => withColumns(each, column));
  }
}

/** Filters name columns by their number. */
function withColumns<T extends { sortSpecs?: SortSpec[]; filterSpecs?: FilterSpec[] }>(
  filter: T,
  column: (index?: number) => number | undefined,
): T {
  const sortSpecs = filter.sortSpecs?.flatMap((spec) => {
    const dimensionIndex = column(spec.dimensionIndex);
    return dimensionIndex === undefined ? [] : [{ ...spec, dimensionIndex }];
  });
  const filterSpecs = filter.filterSpecs?.flatMap((spec) => {
    const columnIndex = column(spec.columnIndex);
    return columnIndex === undefined ? [] : [{ ...spec, columnIndex }];
  });
  return { ...filter, ...(sortSpecs && { sortSpecs }), ...(filterSpecs && { filterSpecs }) };
}

function moveGroups(sheet: Sheet, move: RangeMove): void {
  const moved = (groups: readonly DimensionGroup[]) =>
    groups.flatMap((group) => {
      const range = movedDimension(group.range, move);
      return range ? [{ ...group, range }] : [];
    });
  if (sheet.rowGroups) sheet.rowGroups = moved(sheet.rowGroups);
  if (sheet.columnGroups) sheet.columnGroups = moved(sheet.columnGroups);
}

function movedMetadata(metadata: DeveloperMetadata, move: RangeMove): DeveloperMetadata[] {
  const { dimensionRange } = metadata.location;
  if (!dimensionRange) return [metadata];
  const moved = movedDimension(dimensionRange, move);
  return moved ? [{ ...metadata, location: { ...metadata.location, dimensionRange: moved } }] : [];
}

function movedDimension(range: DimensionRange, move: RangeMove): DimensionRange | undefined {
  const { sheetId = 0, dimension, startIndex, endIndex } = range;
  if (dimension === 'ROWS') {
    const moved = move({ sheetId, startRowIndex: startIndex, endRowIndex: endIndex });
    return moved && { ...range, startIndex: moved.startRowIndex, endIndex: moved.endRowIndex };
  }
  const moved = move({ sheetId, startColumnIndex: startIndex, endColumnIndex: endIndex });
  return moved && { ...range, startIndex: moved.startColumnIndex, endIndex: moved.endColumnIndex };
}

/** Charts of any sheet may draw ranges of the moved one. */
function moveCharts(draft: Draft, move: RangeMove): void {
  for (const { sheetId, charts } of draft.spreadsheet.sheets) {
    if (!charts) continue;
    const moved = charts.map((chart) => ({ ...chart, spec: movedSources(chart.spec, move) as typeof chart.spec }));
    sheetForEdit(draft, sheetId).charts = moved;
  }
}

/** Wherever a chart's specification says `sources`, there are ranges. */
function movedSources(part: unknown, move: RangeMove): unknown {
  if (Array.isArray(part)) return part.map((each) => movedSources(each, move));
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part).map(([key, value]): [string, unknown] =>
    key === 'sources' && Array.isArray(value)
      ? [key, (value as GridRange[]).flatMap((range) => move(range) ?? [])]
      : [key, movedSources(value, move)],
  );
  return Object.fromEntries(entries);
}
