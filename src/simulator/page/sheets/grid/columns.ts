/** RevoGrid's columns for a sheet: how its cells are drawn, with `data-row` and `data-col` on each. */
import type { CellProps, ColumnDataSchemaModel, ColumnRegular } from '@revolist/revogrid';
import type { CellView } from '../../../server/protocol';
import { cellName, columnName } from '../model/place';
import { isWhollyClosed } from '../model/sheet-model';
import { type Drawing, drawnCell, widthOf } from './drawing';

/** A row as RevoGrid keeps it: only its number, cells are looked up when they are drawn. */
export interface GridRow {
  row: number;
}

type Draw = (tag: string, props: object, ...children: unknown[]) => unknown;

export const ROW_HEAD_PIXELS = 40;

/** @param drawing gives what is to be drawn now: the columns stay while cells change */
export function gridColumns(drawing: () => Drawing): ColumnRegular[] {
  const { columns, view } = drawing().model;
  return columns.map((column) => ({
    prop: column,
    name: columnName(column),
    size: Math.max(widthOf(drawing(), column), 1),
    minSize: 1,
    ...(column < view.frozenColumns && { pin: 'colPinStart' as const }),
    readonly: true,
    columnProperties: () => ({ 'data-column-head': column, class: { 'column-head': true } }),
    cellProperties: (cell) => propertiesOf(drawing(), cell, column),
    cellTemplate: (draw, cell) => contentOf(draw as unknown as Draw, drawing(), cell, column),
  }));
}

/** The numbers at the left. */
export function rowHead(): ColumnRegular {
  return {
    prop: 'row',
    size: ROW_HEAD_PIXELS,
    cellTemplate: (_draw, cell) => String(rowOf(cell) + 1),
    cellProperties: (cell) => ({ 'data-row-head': rowOf(cell), class: { 'row-head': true } }),
  };
}

/** What changes only with the shape of the sheet, not with what is in it. */
export function shapeOf({ model: { view, columns } }: Drawing): string {
  const sizes = columns.map((column) => view.columns[column]?.width);
  return JSON.stringify([view.sheetId, view.frozenColumns, columns, sizes]);
}

function rowOf(cell: ColumnDataSchemaModel): number {
  return (cell.model as unknown as GridRow).row;
}

function propertiesOf(drawing: Drawing, data: ColumnDataSchemaModel, column: number): CellProps {
  const row = rowOf(data);
  const { model } = drawing;
  const isClosed = model.isClosed({ row, column });
  const { cell, classes, css } = drawnCell(drawing, { row, column }, !isWhollyClosed(model));
  return {
    'data-row': row,
    'data-col': column,
    'data-cell': cellName({ row, column }),
    'aria-rowindex': String(row + 2),
    'aria-colindex': String(column + 2),
    'aria-readonly': String(isClosed),
    ...(cell?.isInvalid && { 'aria-invalid': 'true' }),
    class: Object.fromEntries(classes.map((name) => [name, true])),
    style: css,
  };
}

function contentOf(draw: Draw, drawing: Drawing, data: ColumnDataSchemaModel, column: number): unknown {
  const { cell, textCss } = drawnCell(drawing, { row: rowOf(data), column }, false);
  if (!cell) return '';
  if (cell.control?.kind === 'checkbox') return tick(draw, cell.control.isTicked);
  return [draw('span', { class: 'cell-text', style: textCss }, cell.text), ...arrow(draw, cell)];
}

function tick(draw: Draw, isTicked: boolean): unknown {
  return draw('span', {
    class: isTicked ? 'tick-box is-ticked' : 'tick-box',
    role: 'checkbox',
    'aria-checked': String(isTicked),
  });
}

function arrow(draw: Draw, { control }: CellView): unknown[] {
  return control?.kind === 'dropDown' ? [draw('span', { class: 'drop-arrow', 'aria-hidden': 'true' })] : [];
}
