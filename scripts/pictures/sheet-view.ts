/** A tab as one person sees it: shown texts, formats, colours, hidden columns, and which cells are closed to that person. */
import { effectiveRole } from '../../src/simulator/drive';
import { cellBox } from '../../src/simulator/sheets/grid-range';
import { DEFAULT_COLUMN_PIXELS } from '../../src/simulator/sheets/limits';
import { isEditable } from '../../src/simulator/sheets/protection';
import { type RenderedCell, type Renderer, renderer } from '../../src/simulator/sheets/rendered';
import type { Sheet, Spreadsheet } from '../../src/simulator/sheets/state';
import type { SimWorld } from '../../src/simulator/world';
import { columnName } from '../../src/ui/sheets/a1';
import { type Look, lookOf } from './cell-look';
import { conditionalLook } from './conditional-look';

export interface ViewCell {
  text: string;
  look: Look;
  control: 'none' | 'checkbox' | 'ticked' | 'dropDown';
  /** A protection keeps this person from typing here. */
  isClosed: boolean;
}

export interface SheetView {
  file: string;
  account: string;
  tabs: { title: string; isOpen: boolean; colour?: string }[];
  frozenRows: number;
  columns: { index: number; name: string; width: number; isLastFrozen: boolean }[];
  rows: { number: number; cells: ViewCell[] }[];
}

export interface ViewRequest {
  spreadsheetId: string;
  sheetId: number;
  account: string;
  /** Zero-based first row below the frozen ones, and how many rows at most. */
  fromRow?: number;
  maxRows: number;
}

export function sheetView(world: SimWorld, request: ViewRequest): SheetView {
  const spreadsheet = world.state.sheets.spreadsheets[request.spreadsheetId];
  const sheet = spreadsheet?.sheets.find((one) => one.sheetId === request.sheetId);
  if (!spreadsheet || !sheet) throw new Error(`There is no sheet ${request.sheetId} in ${request.spreadsheetId}`);
  const render = renderer(world, spreadsheet);
  const columns = visibleColumns(sheet);
  const numbers = rowNumbers(sheet, request);
  return {
    file: world.state.drive.files[request.spreadsheetId]?.name ?? '',
    account: request.account,
    tabs: spreadsheet.sheets.map((one) => ({ title: one.title, isOpen: one === sheet, ...tabColour(one) })),
    frozenRows: sheet.frozenRowCount,
    columns,
    rows: numbers.map((row) => ({
      number: row + 1,
      cells: columns.map(({ index }) => viewCell(world, spreadsheet, sheet, render, request.account, row, index)),
    })),
  };
}

function visibleColumns(sheet: Sheet): SheetView['columns'] {
  return Array.from({ length: sheet.columnCount }, (_, index) => index)
    .filter((index) => !sheet.columnProperties[index]?.hiddenByUser)
    .map((index) => ({
      index,
      name: columnName(index),
      width: sheet.columnProperties[index]?.pixelSize ?? DEFAULT_COLUMN_PIXELS,
      isLastFrozen: index === sheet.frozenColumnCount - 1,
    }));
}

function rowNumbers(sheet: Sheet, { fromRow = 0, maxRows }: ViewRequest): number[] {
  const all = Array.from({ length: sheet.rowCount }, (_, row) => row);
  return all.filter((row) => row < sheet.frozenRowCount || row >= fromRow).slice(0, maxRows);
}

function tabColour(sheet: Sheet): { colour?: string } {
  const style = sheet.tabColorStyle as { rgbColor?: Record<string, number> } | undefined;
  return style?.rgbColor ? { colour: lookOf({ backgroundColorStyle: style }).background ?? '' } : {};
}

function viewCell(
  world: SimWorld,
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  render: Renderer,
  account: string,
  row: number,
  column: number,
): ViewCell {
  const shown = render.at(sheet, row, column);
  const isWriter = ['owner', 'writer'].includes(effectiveRole(world, spreadsheet.spreadsheetId, account) ?? '');
  return {
    text: shown.formatted ?? '',
    look: {
      ...(controlOf(shown) === 'checkbox' ? { align: 'center' as const } : alignedByType(shown)),
      ...lookOf(shown.cell?.userEnteredFormat),
      ...conditionalLook(spreadsheet, sheet, render.calculator, row, column),
    },
    control: controlOf(shown),
    isClosed: isWriter && !isEditable(world, spreadsheet, sheet, cellBox(row, column), account),
  };
}

/** Sheets puts numbers to the right and truth values into the middle. */
function alignedByType({ effective }: RenderedCell): Look {
  if (effective?.numberValue !== undefined) return { align: 'right' };
  return effective?.boolValue !== undefined ? { align: 'center' } : {};
}

function controlOf({ cell, effective }: RenderedCell): ViewCell['control'] {
  const rule = cell?.dataValidation?.condition.type;
  if (rule === 'BOOLEAN') return effective?.boolValue === true ? 'ticked' : 'checkbox';
  return rule === 'ONE_OF_LIST' || rule === 'ONE_OF_RANGE' ? 'dropDown' : 'none';
}
