/** Values of a range in the shapes of the values API. */
import { formatA1 } from './a1';
import { sheetById } from './edit';
import type { Scalar } from './enter';
import { invalidArgument } from './errors';
import { type Box, boxIn, intersection, isEmptyBox } from './grid-range';
import { type LocaleRules, localeRules } from './locale';
import { formatValue, isDateFormat } from './number-format';
import { type RenderedCell, type Renderer, scalarOf } from './rendered';
import type { GridRange } from './resources';
import type { Sheet, Spreadsheet } from './state';

export interface RenderOptions {
  valueRenderOption?: string;
  dateTimeRenderOption?: string;
  majorDimension?: string;
}

export interface ValueRange {
  range?: string;
  majorDimension?: string;
  values?: (Scalar | null)[][];
}

/** What values.get answers for a range: trailing empty rows and cells are left out, gaps are `''`. */
export function readValueRange(
  spreadsheet: Spreadsheet,
  render: Renderer,
  range: GridRange,
  options: RenderOptions,
): ValueRange {
  const sheet = sheetById(spreadsheet, range.sheetId ?? 0);
  const box = boxInGrid(sheet, range);
  const majorDimension = options.majorDimension === 'COLUMNS' ? 'COLUMNS' : 'ROWS';
  const rows = scalarsIn(sheet, box, render, options, localeRules(spreadsheet.locale));
  const values = trimmed(majorDimension === 'COLUMNS' ? transposed(rows) : rows);
  return {
    range: formatA1(sheet, rangeWithin(sheet, box)),
    majorDimension,
    ...(values.length > 0 && { values }),
  };
}

/** The box of the range cut to the grid; a range that begins outside of it is refused. */
export function boxInGrid(sheet: Sheet, range: GridRange): Box {
  const box = boxIn(sheet, range);
  const inside = intersection(box, boxIn(sheet, {}));
  if (isEmptyBox(inside)) throw exceedsGrid(sheet, range);
  return inside;
}

/** https://developers.google.com/workspace/sheets/api/troubleshoot-api-errors; wording as developers report it. */
export function exceedsGrid(sheet: Sheet, range: GridRange) {
  return invalidArgument(
    `Range (${formatA1(sheet, range)}) exceeds grid limits. Max rows: ${sheet.rowCount}, max columns: ${sheet.columnCount}`,
  );
}

export function transposed<T>(rows: readonly (readonly T[])[]): T[][] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_none, column) => rows.map((row) => row[column] as T));
}

function rangeWithin(sheet: Sheet, box: Box): GridRange {
  return {
    sheetId: sheet.sheetId,
    startRowIndex: box.startRow,
    endRowIndex: box.endRow,
    startColumnIndex: box.startColumn,
    endColumnIndex: box.endColumn,
  };
}

function scalarsIn(sheet: Sheet, box: Box, render: Renderer, options: RenderOptions, rules: LocaleRules): Scalar[][] {
  const rows: Scalar[][] = [];
  for (let row = box.startRow; row < box.endRow; row++) {
    const values: Scalar[] = [];
    for (let column = box.startColumn; column < box.endColumn; column++) {
      values.push(renderedScalar(render.at(sheet, row, column), options, rules));
    }
    rows.push(values);
  }
  return rows;
}

function renderedScalar(rendered: RenderedCell, options: RenderOptions, rules: LocaleRules): Scalar {
  const { effective, numberFormat, formatted = '' } = rendered;
  const asText = options.dateTimeRenderOption === 'FORMATTED_STRING' && isDateFormat(numberFormat);
  switch (options.valueRenderOption ?? 'FORMATTED_VALUE') {
    case 'UNFORMATTED_VALUE':
      return asText ? formatted : scalarOf(effective, formatted);
    case 'FORMULA':
      if (rendered.cell?.userEnteredValue?.formulaValue) return rendered.cell.userEnteredValue.formulaValue;
      return asText ? (formatValue(effective, numberFormat, rules) ?? '') : scalarOf(effective, formatted);
    default:
      return formatted;
  }
}

function trimmed(rows: readonly Scalar[][]): Scalar[][] {
  const cut = rows.map((row) => dropTail(row, (value) => value === ''));
  return dropTail(cut, (row) => row.length === 0);
}

function dropTail<T>(items: readonly T[], isEmpty: (item: T) => boolean): T[] {
  let end = items.length;
  while (end > 0 && isEmpty(items[end - 1] as T)) end -= 1;
  return items.slice(0, end);
}
