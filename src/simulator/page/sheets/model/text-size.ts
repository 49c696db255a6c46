/** How much room text needs: heights of rows with wrapped text, and how far text reaches into empty neighbours. */
import type { CellStyle, CellView } from '../../../server/protocol';
import { DEFAULT_POINTS } from './cell-css';
import type { Place } from './place';
import type { SheetModel } from './sheet-model';

/** Width of a text in pixels. */
export type Measure = (text: string, style: CellStyle) => number;

export const DEFAULT_ROW_PIXELS = 21;
/** 4/3 pixels a point, lines 1.2 times as high as the type: 16 pixels for 10 points. */
const LINE_PIXELS_PER_POINT = 1.6;
const ONE_LINE_PIXELS = 16;
/** Left and right of a cell's text, with its line. */
const PADDING = 7;

/** Height of each row shown: its own, else the least that its texts fit in, as Sheets does. */
export function rowHeights(model: SheetModel, measure: Measure): Map<number, number> {
  const heights = new Map<number, number>();
  for (const cell of model.view.cells) {
    const height = cellHeight(model, cell, measure);
    heights.set(cell.row, Math.max(height, heights.get(cell.row) ?? DEFAULT_ROW_PIXELS));
  }
  for (const { index, height } of model.view.rows) if (height !== undefined) heights.set(index, height);
  return heights;
}

/** Lines a text takes when it is broken at words (a word longer than a line, within). */
export function wrappedLines(text: string, width: number, measure: (text: string) => number): number {
  return text
    .split('\n')
    .map((line) => linesOf(line, width, measure))
    .reduce((sum, lines) => sum + lines, 0);
}

/** Pixels to the right of a cell that its text may run over: empty neighbours, no further than needed. */
export function roomToTheRight(model: SheetModel, place: Place, needed: number): number {
  return room(model, place, needed, model.columns.slice(model.columns.indexOf(place.column) + 1));
}

export function roomToTheLeft(model: SheetModel, place: Place, needed: number): number {
  return room(model, place, needed, model.columns.slice(0, model.columns.indexOf(place.column)).reverse());
}

function room(model: SheetModel, { row }: Place, needed: number, columns: number[]): number {
  let width = 0;
  for (const column of columns) {
    if (width >= needed) break;
    const neighbour = { row, column };
    const cell = model.cell(neighbour);
    if (cell?.text || cell?.control || model.mergeAt(neighbour)) break;
    width += model.view.columns[column]?.width ?? 0;
  }
  return width;
}

/** Merged cells do not make rows higher. */
function cellHeight(model: SheetModel, cell: CellView, measure: Measure): number {
  const style = cell.style ?? {};
  if (cell.text === '' || model.mergeAt(cell)) return 0;
  const line = Math.round((style.fontSize ?? DEFAULT_POINTS) * LINE_PIXELS_PER_POINT);
  const width = (model.view.columns[cell.column]?.width ?? 0) - PADDING;
  const lines =
    style.wrap === 'wrap'
      ? wrappedLines(cell.text, width, (text) => measure(text, style))
      : cell.text.split('\n').length;
  return lines * line + DEFAULT_ROW_PIXELS - ONE_LINE_PIXELS;
}

function linesOf(line: string, width: number, measure: (text: string) => number): number {
  let lines = 1;
  let filled = '';
  for (const word of line.split(' ')) {
    const longer = filled === '' ? word : `${filled} ${word}`;
    if (measure(longer) <= width) {
      filled = longer;
      continue;
    }
    if (filled !== '') lines++;
    lines += Math.max(0, Math.ceil(measure(word) / Math.max(width, 1)) - 1);
    filled = word;
  }
  return lines;
}
