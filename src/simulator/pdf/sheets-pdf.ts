/** Sheets on pages: each from a new page on, its columns fitted to the width of the page. */
import type { jsPDF } from 'jspdf';
import type { CellInput, Styles, UserOptions } from 'jspdf-autotable';
import type { Content } from '../kernel/content';
import { NotSimulated } from '../kernel/errors';
import { bytesOfDocument, type FontStyle, newDocument, type PageSize, TYPEFACE } from './document';
import { printChart, type RowPlace } from './print-chart';
import { MARGIN, type PrintedCell, type PrintedSheet } from './printed-sheet';

export interface PrintOptions extends PageSize {
  hasGridlines: boolean;
  hasTitles: boolean;
  hasPageNumbers: boolean;
  isFittedToWidth: boolean;
  repeatsFrozenRows: boolean;
}

const TITLE_SIZE = 12;
const POINTS_PER_PIXEL = 0.75;
const GRID = [204, 204, 204] as [number, number, number];
/** A finer line would not show; Sheets' cells keep this distance to the text. */
const LINE_WIDTH = 0.5;
const PADDING = 2.25;

export function sheetsPdf(sheets: readonly PrintedSheet[], options: PrintOptions, nowMs: number): Content {
  const document = newDocument(options, nowMs, stylesOf(sheets, options));
  sheets.forEach((sheet, i) => {
    if (i > 0) document.addPage();
    printSheet(document, sheet, options);
  });
  if (options.hasPageNumbers) numberPages(document);
  return bytesOfDocument(document);
}

function stylesOf(sheets: readonly PrintedSheet[], { hasTitles }: PrintOptions): FontStyle[] {
  const cells = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return [...(hasTitles ? (['bold'] as const) : []), ...new Set(cells.map(fontStyleOf))];
}

function printSheet(document: jsPDF, sheet: PrintedSheet, options: PrintOptions): void {
  const top = MARGIN + (options.hasTitles ? 2 * TITLE_SIZE : 0);
  if (options.hasTitles) {
    document.setFont(TYPEFACE, 'bold').setFontSize(TITLE_SIZE);
    document.text(sheet.title.normalize('NFC'), MARGIN, MARGIN + TITLE_SIZE);
  }
  if (sheet.rows.length === 0) return;
  if (sheet.charts.length > 0 && !options.isFittedToWidth)
    throw new NotSimulated('printing a chart on pages that are not fitted to the width');
  const { autoTable } = require('jspdf-autotable') as typeof import('jspdf-autotable');
  const places: RowPlace[] = [];
  autoTable(document, { ...tableOf(document, sheet, options, places), startY: top });
  const scale = POINTS_PER_PIXEL * scaleOf(document, sheet, options);
  for (const chart of sheet.charts) printChart(document, chart, places, scale);
}

/** How much smaller than on the screen: never larger. */
function scaleOf(document: jsPDF, { columns }: PrintedSheet, { isFittedToWidth }: PrintOptions): number {
  const wanted = columns.reduce((sum, width) => sum + width, 0) * POINTS_PER_PIXEL;
  const room = document.internal.pageSize.width - 2 * MARGIN;
  return isFittedToWidth ? Math.min(1, room / wanted) : 1;
}

function tableOf(document: jsPDF, sheet: PrintedSheet, options: PrintOptions, places: RowPlace[]): UserOptions {
  const scale = scaleOf(document, sheet, options);
  const rows = sheet.rows.map(({ height, cells }) => cells.map((cell) => cellOf(cell, height, scale)));
  const widths = sheet.columns.map((width) => width * POINTS_PER_PIXEL * scale);
  const headRows = options.repeatsFrozenRows ? sheet.frozenRows : 0;
  const ticks = new Map(
    sheet.rows.flatMap(({ cells }, row) => cells.map((cell, i) => [rows[row]?.[i], cell] as const)),
  );
  return {
    theme: 'plain',
    margin: MARGIN,
    head: rows.slice(0, headRows),
    body: rows.slice(headRows),
    horizontalPageBreak: !options.isFittedToWidth,
    tableWidth: widths.reduce((sum, width) => sum + width, 0),
    columnStyles: Object.fromEntries(widths.map((cellWidth, i) => [i, { cellWidth }])),
    styles: {
      font: TYPEFACE,
      cellPadding: PADDING * scale,
      lineColor: GRID,
      lineWidth: options.hasGridlines ? LINE_WIDTH : 0,
    },
    didDrawCell: ({ cell, section, row, column, pageNumber }) => {
      if (column.index === 0) {
        const index = section === 'body' ? headRows + row.index : row.index;
        const page = document.getCurrentPageInfo().pageNumber;
        places.push({ row: index, page: Math.max(page, pageNumber), y: cell.y, height: row.height });
      }
      const isTicked = ticks.get(cell.raw as CellInput)?.isTicked;
      if (isTicked !== undefined) drawBox(document, cell.x + cell.width / 2, cell.y + cell.height / 2, scale, isTicked);
    },
  };
}

function cellOf(cell: PrintedCell, height: number, scale: number): CellInput {
  const { rowSpan, colSpan, background, colour, align, verticalAlign, fontSize, overflow } = cell;
  return {
    content: cell.isTicked === undefined ? cell.text.normalize('NFC') : '',
    rowSpan,
    colSpan,
    styles: {
      fontSize: fontSize * scale,
      fontStyle: fontStyleOf(cell),
      halign: align,
      valign: verticalAlign,
      overflow,
      textColor: colour ?? '#000000',
      minCellHeight: height * POINTS_PER_PIXEL * scale,
      ...(background === undefined ? {} : { fillColor: background }),
      ...borderStyles(cell, scale),
    },
  };
}

/** A cell's own lines instead of the grid's; the table has one colour for all of a cell's. */
function borderStyles({ borders = {} }: PrintedCell, scale: number): Partial<Styles> {
  const [first] = Object.values(borders);
  if (!first) return {};
  const width = (side: keyof typeof borders) => (borders[side]?.width ?? 0) * LINE_WIDTH * scale;
  const lineWidth = { top: width('top'), right: width('right'), bottom: width('bottom'), left: width('left') };
  return { lineColor: first.colour, lineWidth };
}

function fontStyleOf({ isBold, isItalic }: PrintedCell): FontStyle {
  if (isBold) return isItalic ? 'bolditalic' : 'bold';
  return isItalic ? 'italic' : 'normal';
}

function drawBox(document: jsPDF, x: number, y: number, scale: number, isTicked: boolean): void {
  const half = 4 * scale;
  document.setDrawColor(95, 99, 104).setLineWidth(scale);
  document.rect(x - half, y - half, 2 * half, 2 * half);
  if (!isTicked) return;
  document.line(x - half / 2, y, x - half / 8, y + half / 2);
  document.line(x - half / 8, y + half / 2, x + half / 2, y - half / 2);
}

function numberPages(document: jsPDF): void {
  const { width, height } = document.internal.pageSize;
  const count = document.getNumberOfPages();
  document.setFont(TYPEFACE, 'normal').setFontSize(8).setTextColor(95, 99, 104);
  for (let page = 1; page <= count; page++) {
    document.setPage(page);
    document.text(`${page}`, width / 2, height - MARGIN / 2, { align: 'center' });
  }
}
