/** GridData of a range: cells with entered and effective values, and the properties of rows and columns. */
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS } from './limits';
import type { RenderedCell, Renderer } from './rendered';
import type { DimensionProperties, GridRange } from './resources';
import type { Sheet } from './state';
import { boxInGrid } from './value-range';

/** Zero starts and trailing empty rows and cells are left out, as Google does. */
export function gridData(sheet: Sheet, range: GridRange, render: Renderer) {
  const box = boxInGrid(sheet, range);
  const rows: object[][] = [];
  for (let row = box.startRow; row < box.endRow; row++) {
    const cells: object[] = [];
    for (let column = box.startColumn; column < box.endColumn; column++) {
      cells.push(cellData(render.at(sheet, row, column)));
    }
    rows.push(dropEmptyTail(cells, isEmptyCell));
  }
  const filled = dropEmptyTail(rows, (cells) => cells.length === 0);
  return {
    ...(box.startRow > 0 && { startRow: box.startRow }),
    ...(box.startColumn > 0 && { startColumn: box.startColumn }),
    ...(filled.length > 0 && { rowData: filled.map((values) => (values.length > 0 ? { values } : {})) }),
    rowMetadata: metadata(sheet.rowProperties, box.startRow, box.endRow, DEFAULT_ROW_PIXELS),
    columnMetadata: metadata(sheet.columnProperties, box.startColumn, box.endColumn, DEFAULT_COLUMN_PIXELS),
  };
}

/** Built field by field: tables have thousands of cells. */
function cellData({ cell, effective, formatted }: RenderedCell): object {
  const data: Record<string, unknown> = {};
  if (cell?.userEnteredValue) data.userEnteredValue = cell.userEnteredValue;
  if (effective) data.effectiveValue = effective;
  if (formatted !== undefined) data.formattedValue = formatted;
  if (cell?.userEnteredFormat) data.userEnteredFormat = cell.userEnteredFormat;
  if (cell?.note) data.note = cell.note;
  if (cell?.dataValidation) data.dataValidation = cell.dataValidation;
  return data;
}

function isEmptyCell(cell: object): boolean {
  for (const _ in cell) return false;
  return true;
}

function metadata(
  properties: Readonly<Record<number, DimensionProperties>>,
  start: number,
  end: number,
  pixelSize: number,
): DimensionProperties[] {
  return Array.from({ length: end - start }, (_none, i) => ({ pixelSize, ...properties[start + i] }));
}

function dropEmptyTail<T>(items: readonly T[], isEmpty: (item: T) => boolean): T[] {
  let end = items.length;
  while (end > 0 && isEmpty(items[end - 1] as T)) end -= 1;
  return items.slice(0, end);
}
