/** What the grid draws: a sheet, its row heights, and how wide texts are. */
import type { CellView } from '../../../server/protocol';
import { type Css, classesOf, cssOf } from '../model/cell-css';
import { type Block, isSamePlace, type Place } from '../model/place';
import { drawnAt, headOf, type SheetModel } from '../model/sheet-model';
import { DEFAULT_ROW_PIXELS, type Measure, roomToTheLeft, roomToTheRight, rowHeights } from '../model/text-size';

export interface Drawing {
  model: SheetModel;
  heights: Map<number, number>;
  measure: Measure;
}

export interface DrawnCell {
  cell: CellView | undefined;
  classes: string[];
  css: Css;
  textCss: Css;
}

const TEXT_PADDING = 6;

export function drawingOf(model: SheetModel, measure: Measure): Drawing {
  return { model, measure, heights: rowHeights(model, measure) };
}

export function heightOf({ heights }: Drawing, row: number): number {
  return heights.get(row) ?? DEFAULT_ROW_PIXELS;
}

export function widthOf({ model }: Drawing, column: number): number {
  return model.view.columns[column]?.width ?? 0;
}

/** How a cell looks; `hasStripes` where a part of the sheet only is closed to the person. */
export function drawnCell(drawing: Drawing, place: Place, hasStripes: boolean): DrawnCell {
  const { model } = drawing;
  const cell = model.cell(headOf(model, place));
  const merge = model.mergeAt(place);
  if (!isSamePlace(drawnAt(model, place), place))
    return { cell: undefined, classes: ['is-covered'], css: {}, textCss: {} };
  return {
    cell,
    classes: classesOf(cell, hasStripes && model.isClosed(place)),
    css: { ...cssOf(cell?.style), ...(merge && mergedSize(drawing, merge)) },
    textCss: cell && !merge ? textCss(drawing, cell) : {},
  };
}

function mergedSize(drawing: Drawing, merge: Block): Css {
  const rows = drawing.model.rows.filter((row) => row >= merge.startRow && row < merge.endRow);
  const columns = drawing.model.columns.filter((column) => column >= merge.startColumn && column < merge.endColumn);
  return {
    width: `${sum(columns.map((column) => widthOf(drawing, column)))}px`,
    height: `${sum(rows.map((row) => heightOf(drawing, row)))}px`,
    zIndex: '2',
  };
}

/** Text that is neither wrapped nor clipped runs over empty neighbours, not over filled ones. */
function textCss(drawing: Drawing, cell: CellView): Css {
  const { wrap = 'overflow', align = 'left' } = cell.style ?? {};
  if (wrap !== 'overflow' || cell.text === '' || cell.control) return {};
  const own = widthOf(drawing, cell.column) - TEXT_PADDING;
  const needed = drawing.measure(cell.text, cell.style ?? {}) - own;
  if (needed <= 0) return {};
  const right = align === 'right' ? 0 : roomToTheRight(drawing.model, cell, needed);
  const left = align === 'left' ? 0 : roomToTheLeft(drawing.model, cell, needed);
  return { maxWidth: `${own + right + left}px` };
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
