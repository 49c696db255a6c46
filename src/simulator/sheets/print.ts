/**
 * Sheets as they are printed: what a reader sees on the screen, up to the last cell with a text or a box to tick.
 * Source: https://support.google.com/docs/answer/7663148
 */

import { chartPicture } from '../charts/chart-picture';
import type { Content } from '../kernel/content';
import type { World } from '../kernel/world';
import type { PrintedCell, PrintedChart, PrintedRow, PrintedSheet } from '../pdf/printed-sheet';
import { type PrintOptions, sheetsPdf } from '../pdf/sheets-pdf';
import type { CellView, ChartView, SheetView } from '../server/protocol';
import { findSpreadsheet } from './edit';
import { DEFAULT_ROW_PIXELS } from './limits';
import { renderer } from './rendered';
import type { Sheet } from './state';
import { sheetView } from './view/sheet-view';

/** How files.export prints: all tabs that are not hidden, on A4 upright, fitted to the width, with gridlines. */
const DEFAULT_PRINT: PrintOptions = {
  format: 'a4',
  isPortrait: true,
  hasGridlines: true,
  hasTitles: false,
  hasPageNumbers: false,
  isFittedToWidth: true,
  repeatsFrozenRows: false,
};
const DEFAULT_FONT_SIZE = 10;

/** One tab, or all that are not hidden. */
export function printSpreadsheet(
  world: World,
  spreadsheetId: string,
  options: Partial<PrintOptions> = {},
  only?: Sheet,
): Content {
  const spreadsheet = findSpreadsheet(world, spreadsheetId);
  const render = renderer(world, spreadsheet);
  const sheets = only ? [only] : spreadsheet.sheets.filter(({ hidden }) => !hidden);
  const printed = sheets.map((sheet) => printedSheet(sheet, sheetView({ world, spreadsheet, sheet, render }, '')));
  return sheetsPdf(printed, { ...DEFAULT_PRINT, ...options }, world.now());
}

/** Rows and columns that are printed, by their place in the sheet, and the cells in them. */
interface Printing {
  view: SheetView;
  rows: number[];
  columns: number[];
  cells: Map<string, CellView>;
}

function printedSheet({ title }: Sheet, view: SheetView): PrintedSheet {
  const printing = printingOf(view);
  const { rows, columns } = printing;
  const heights = new Map(view.rows.map(({ index, height }) => [index, height]));
  return {
    title,
    columns: columns.map((column) => view.columns[column]?.width ?? 0),
    rows: rows.map((row) => ({ height: heights.get(row) ?? DEFAULT_ROW_PIXELS, cells: cellsOf(printing, row) })),
    frozenRows: rows.filter((row) => row < view.frozenRows).length,
    charts: (view.charts ?? []).map((chart) => printedChart(printing, chart)),
  };
}

function printedChart({ view, rows, columns }: Printing, chart: ChartView): PrintedChart {
  const before = columns.filter((column) => column < chart.column);
  const left = before.reduce((sum, column) => sum + (view.columns[column]?.width ?? 0), chart.x);
  const row = rows.findIndex((each) => each >= chart.row);
  const { y: top, width, height } = chart;
  const name = `${view.sheetId} ${chart.chartId}`;
  return { name, picture: chartPicture(chart.svg, chart), row, left, top, width, height };
}

function printingOf(view: SheetView): Printing {
  const filled = view.cells.filter(({ text, control }) => text || control);
  const inUse = view.merges.filter(({ startRow, startColumn }) =>
    filled.some(({ row, column }) => row === startRow && column === startColumn),
  );
  const charts = (view.charts ?? []).map((chart) => reachOf(view, chart));
  const rowCount = Math.max(
    0,
    ...filled.map(({ row }) => row + 1),
    ...inUse.map(({ endRow }) => endRow),
    ...charts.map(({ rows }) => rows),
  );
  const columnCount = Math.max(
    ...[0, ...charts.map(({ columns }) => columns)],
    ...filled.map(({ column }) => column + 1),
    ...inUse.map(({ endColumn }) => endColumn),
  );
  const hidden = new Set(view.rows.filter(({ isHidden }) => isHidden).map(({ index }) => index));
  return {
    view,
    rows: upTo(rowCount).filter((row) => !hidden.has(row)),
    columns: upTo(columnCount).filter((column) => !view.columns[column]?.isHidden),
    cells: new Map(view.cells.map((cell) => [placeOf(cell.row, cell.column), cell])),
  };
}

/** How many rows and columns the chart lies over or beside, counted from the first: paper goes as far as it. */
function reachOf(view: SheetView, chart: ChartView): { rows: number; columns: number } {
  const sizes = new Map(view.rows.map(({ index, height, isHidden }) => [index, isHidden ? 0 : height]));
  const until = (count: number, first: number, size: number, sizeOf: (at: number) => number) => {
    let [at, left] = [first, size];
    for (; at < count && left > 0; at++) left -= sizeOf(at);
    return at;
  };
  const width = (column: number) => (view.columns[column]?.isHidden ? 0 : (view.columns[column]?.width ?? 0));
  return {
    rows: until(view.rowCount, chart.row, chart.y + chart.height, (row) => sizes.get(row) ?? DEFAULT_ROW_PIXELS),
    columns: until(view.columnCount, chart.column, chart.x + chart.width, width),
  };
}

function cellsOf(printing: Printing, row: number): PrintedRow['cells'] {
  const { view, rows, columns } = printing;
  return columns.flatMap((column) => {
    const merge = view.merges.find(
      (box) => row >= box.startRow && row < box.endRow && column >= box.startColumn && column < box.endColumn,
    );
    if (!merge) return [cellAt(printing, row, column, 1, 1)];
    const ownRows = rows.filter((each) => each >= merge.startRow && each < merge.endRow);
    const ownColumns = columns.filter((each) => each >= merge.startColumn && each < merge.endColumn);
    if (row !== ownRows[0] || column !== ownColumns[0]) return [];
    return [cellAt(printing, merge.startRow, merge.startColumn, ownRows.length, ownColumns.length)];
  });
}

function cellAt(printing: Printing, row: number, column: number, rowSpan: number, colSpan: number): PrintedCell {
  const { text = '', style = {}, control } = printing.cells.get(placeOf(row, column)) ?? {};
  const { background, colour, isBold, isItalic, fontSize, align, verticalAlign, borders } = style;
  return {
    text,
    rowSpan,
    colSpan,
    fontSize: fontSize ?? DEFAULT_FONT_SIZE,
    align: align ?? 'left',
    verticalAlign: verticalAlign ?? 'bottom',
    overflow: overflowOf(printing, row, column + colSpan, style.wrap),
    ...(background && { background }),
    ...(colour && { colour }),
    ...(isBold && { isBold }),
    ...(isItalic && { isItalic }),
    ...(borders && { borders: printedBorders(borders) }),
    ...(control?.kind === 'checkbox' && { isTicked: control.isTicked }),
  };
}

/** From how a browser is told: '2px solid #000000'; dotted lines are printed as lines. */
function printedBorders(borders: NonNullable<NonNullable<CellView['style']>['borders']>): PrintedCell['borders'] {
  const lines = Object.entries(borders).map(([side, line]) => {
    const [width = '1px', , colour = '#000000'] = line.split(' ');
    return [side, { width: Number.parseInt(width, 10), colour }] as const;
  });
  return Object.fromEntries(lines);
}

/** Without wrapping a text runs over empty cells at its right, and ends where the next text begins. */
function overflowOf(
  { cells }: Printing,
  row: number,
  nextColumn: number,
  wrap: NonNullable<CellView['style']>['wrap'],
): PrintedCell['overflow'] {
  if (wrap === 'wrap') return 'linebreak';
  return wrap === 'clip' || cells.get(placeOf(row, nextColumn))?.text ? 'hidden' : 'visible';
}

function placeOf(row: number, column: number): string {
  return `${row},${column}`;
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_none, i) => i);
}
