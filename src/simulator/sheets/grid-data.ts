/** GridData of a range: cells with entered and effective values, and the properties of rows and columns. */
import type { World } from '../kernel/world';
import { setLink } from './cell-link';
import { filteredRows } from './filtering';
import type { Box } from './grid-range';
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS } from './limits';
import { type RenderedCell, type Renderer, renderer } from './rendered';
import type { DeveloperMetadata, GridRange } from './resources';
import type { Sheet, Spreadsheet } from './state';
import { boxInGrid } from './value-range';

/** Reads grid data of ranges of the sheet. Zero starts and trailing empty rows and cells are left out, as Google does. */
export function gridDataReader(world: World, spreadsheet: Spreadsheet, sheet: Sheet): (range: GridRange) => object {
  const render = renderer(world, spreadsheet);
  const filtered = filteredRows(world, spreadsheet, sheet, render);
  const metadata = metadataOfLines(spreadsheet, sheet);
  return (range) => {
    const box = boxInGrid(sheet, range);
    const filled = filledRows(sheet, box, render);
    const rowMetadata = span(box.startRow, box.endRow).map((row) => ({
      pixelSize: DEFAULT_ROW_PIXELS,
      ...sheet.rowProperties[row],
      ...(filtered.has(row) && { hiddenByFilter: true }),
      ...metadata('ROWS', row),
    }));
    const columnMetadata = span(box.startColumn, box.endColumn).map((column) => ({
      pixelSize: DEFAULT_COLUMN_PIXELS,
      ...sheet.columnProperties[column],
      ...metadata('COLUMNS', column),
    }));
    return {
      ...(box.startRow > 0 && { startRow: box.startRow }),
      ...(box.startColumn > 0 && { startColumn: box.startColumn }),
      ...(filled.length > 0 && { rowData: filled.map((values) => (values.length > 0 ? { values } : {})) }),
      rowMetadata,
      columnMetadata,
    };
  };
}

function filledRows(sheet: Sheet, box: Box, render: Renderer): object[][] {
  const rows: object[][] = [];
  for (let row = box.startRow; row < box.endRow; row++) {
    const cells: object[] = [];
    for (let column = box.startColumn; column < box.endColumn; column++) {
      cells.push(cellData(render.at(sheet, row, column)));
    }
    rows.push(dropEmptyTail(cells, isEmptyCell));
  }
  return dropEmptyTail(rows, (cells) => cells.length === 0);
}

function span(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_none, i) => start + i);
}

/** The developer metadata of a row or column, for its properties. */
function metadataOfLines(spreadsheet: Spreadsheet, sheet: Sheet) {
  const all = (spreadsheet.developerMetadata ?? []).filter(
    ({ location }) => location.dimensionRange && (location.dimensionRange.sheetId ?? 0) === sheet.sheetId,
  );
  return (dimension: string, index: number): { developerMetadata?: DeveloperMetadata[] } => {
    if (all.length === 0) return {};
    const own = all.filter(({ location: { dimensionRange: range } }) => {
      return range?.dimension === dimension && range.startIndex === index;
    });
    return own.length > 0 ? { developerMetadata: own } : {};
  };
}

/** Built field by field: tables have thousands of cells. */
function cellData({ cell, effective, formatted }: RenderedCell): object {
  const data: Record<string, unknown> = {};
  if (cell?.userEnteredValue) data.userEnteredValue = cell.userEnteredValue;
  if (effective) data.effectiveValue = effective;
  if (formatted !== undefined) data.formattedValue = formatted;
  if (cell?.userEnteredFormat) data.userEnteredFormat = cell.userEnteredFormat;
  const hyperlink = setLink(cell);
  if (hyperlink) data.hyperlink = hyperlink;
  if (cell?.textFormatRuns) data.textFormatRuns = cell.textFormatRuns;
  if (cell?.note) data.note = cell.note;
  if (cell?.dataValidation) data.dataValidation = cell.dataValidation;
  return data;
}

function isEmptyCell(cell: object): boolean {
  for (const _ in cell) return false;
  return true;
}

function dropEmptyTail<T>(items: readonly T[], isEmpty: (item: T) => boolean): T[] {
  let end = items.length;
  while (end > 0 && isEmpty(items[end - 1] as T)) end -= 1;
  return items.slice(0, end);
}
