/** A sheet again, under another id and title. */
import { NotSimulated } from '../kernel/errors';
import type { Sheet } from './state';

/** Cells, formats, groups and the filter; charts, bands and filter views have ids of their own and are refused. */
export function sheetCopy(source: Sheet, sheetId: number, title: string): Sheet {
  if (source.protectedRanges.length > 0) throw new NotSimulated('copying a sheet with protected ranges');
  if (source.charts || source.filterViews || source.bandedRanges) {
    throw new NotSimulated('copying a sheet with charts, filter views or alternating colours');
  }
  const { basicFilter, rowGroups, columnGroups } = source;
  const own = <T extends { sheetId?: number }>(range: T): T => ({ ...range, sheetId });
  const ownGroup = <T extends { range: { sheetId?: number } }>(group: T): T => ({ ...group, range: own(group.range) });
  return {
    ...source,
    sheetId,
    title,
    hidden: false,
    rows: { ...source.rows },
    merges: source.merges.map(own),
    conditionalFormats: source.conditionalFormats.map((rule) => ({ ...rule, ranges: rule.ranges.map(own) })),
    ...(basicFilter && { basicFilter: { ...basicFilter, range: own(basicFilter.range) } }),
    ...(rowGroups && { rowGroups: rowGroups.map(ownGroup) }),
    ...(columnGroups && { columnGroups: columnGroups.map(ownGroup) }),
  };
}
