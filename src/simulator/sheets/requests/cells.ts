/** updateCells, repeatCell, appendCells, setDataValidation, updateBorders. */
import { NotSimulated } from '../../kernel/errors';
import { movedCell, readCellData } from '../cell-data';
import { cellAt, setCell, sheetForEdit } from '../edit';
import { invalidArgument } from '../errors';
import { applyMask, type FieldMask, masks, parseFieldMask } from '../field-mask';
import { type Box, cellBox } from '../grid-range';
import { localeRules } from '../locale';
import { requireEditable } from '../protection';
import type { Cell, DataValidationRule, GridRange } from '../resources';
import type { Sheet } from '../state';
import { checkRule, movedRule } from '../validation-rule';
import { type Editing, editableRange, forEachCell } from './editing';

interface RowData {
  values?: object[];
}

export interface UpdateCells {
  rows?: RowData[];
  fields?: string;
  start?: { sheetId?: number; rowIndex?: number; columnIndex?: number };
  range?: GridRange;
}

/** With `range`, cells without data lose the masked fields; with `start`, just the given cells are written. */
export function updateCells(editing: Editing, request: UpdateCells): undefined {
  const mask = parseFieldMask(request.fields);
  const rows = request.rows ?? [];
  const { sheet, box } = editableRange(editing, request.range ?? rangeFrom(request.start, rows));
  const write = cellWriter(editing, sheet, mask);
  if (request.range) {
    checkFits(rows, box);
    forEachCell(box, (row, column) =>
      write(row, column, rows[row - box.startRow]?.values?.[column - box.startColumn] ?? {}),
    );
    return undefined;
  }
  rows.forEach((data, i) => {
    data.values?.forEach((cell, j) => {
      write(box.startRow + i, box.startColumn + j, cell);
    });
  });
  return undefined;
}

/** Writes one cell's data to all; a formula moves along from the first cell. */
export function repeatCell(
  editing: Editing,
  request: { range?: GridRange; cell?: object; fields?: string },
): undefined {
  const mask = parseFieldMask(request.fields);
  const { sheet, box } = editableRange(editing, request.range);
  const rules = localeRules(editing.draft.spreadsheet.locale);
  const source = readCellData(request.cell ?? {}, mask, rules);
  forEachCell(box, (row, column) => {
    const moved = movedCell(source, rules, row - box.startRow, column - box.startColumn);
    setCell(sheet, row, column, written(cellAt(sheet, row, column), moved, mask));
  });
  return undefined;
}

/** Writes rows after the last row with data, with new rows where the grid ends. */
export function appendCells(
  editing: Editing,
  request: { sheetId?: number; rows?: RowData[]; fields?: string; tableId?: string },
): undefined {
  if (request.tableId !== undefined) throw new NotSimulated('appendCells to a table');
  const mask = parseFieldMask(request.fields);
  const sheet = sheetForEdit(editing.draft, request.sheetId ?? 0);
  const rows = request.rows ?? [];
  const first = lastDataRow(sheet) + 1;
  sheet.rowCount = Math.max(sheet.rowCount, first + rows.length);
  const write = cellWriter(editing, sheet, mask);
  rows.forEach((data, i) => {
    data.values?.forEach((cell, column) => {
      requireEditable(editing.world, editing.draft.spreadsheet, sheet, cellBox(first + i, column), editing.email);
      write(first + i, column, cell);
    });
  });
  return undefined;
}

/** Puts the rule on every cell of the range, or takes rules away when none is given. */
export function setDataValidation(
  editing: Editing,
  request: { range?: GridRange; rule?: DataValidationRule },
): undefined {
  const { sheet, box } = editableRange(editing, request.range);
  const rules = localeRules(editing.draft.spreadsheet.locale);
  if (request.rule) checkRule(request.rule);
  forEachCell(box, (row, column) => {
    const { dataValidation: _old, ...rest } = cellAt(sheet, row, column) ?? {};
    const rule = request.rule && movedRule(request.rule, rules, row - box.startRow, column - box.startColumn);
    setCell(sheet, row, column, rule ? { ...rest, dataValidation: rule } : rest);
  });
  return undefined;
}

type Side = 'top' | 'bottom' | 'left' | 'right';
type Borders = Partial<Record<Side | 'innerHorizontal' | 'innerVertical', object>>;

/** Kept on each cell as `userEnteredFormat.borders`. */
export function updateBorders(editing: Editing, request: Borders & { range?: GridRange }): undefined {
  const { sheet, box } = editableRange(editing, request.range);
  forEachCell(box, (row, column) => {
    const cell = cellAt(sheet, row, column) ?? {};
    const sides: Partial<Record<Side, object | undefined>> = {
      top: row === box.startRow ? request.top : request.innerHorizontal,
      bottom: row === box.endRow - 1 ? request.bottom : request.innerHorizontal,
      left: column === box.startColumn ? request.left : request.innerVertical,
      right: column === box.endColumn - 1 ? request.right : request.innerVertical,
    };
    const given = Object.fromEntries(Object.entries(sides).filter(([, border]) => border));
    const borders = { ...(cell.userEnteredFormat?.borders as object | undefined), ...given };
    setCell(sheet, row, column, { ...cell, userEnteredFormat: { ...cell.userEnteredFormat, borders } });
  });
  return undefined;
}

function cellWriter(editing: Editing, sheet: Sheet, mask: FieldMask) {
  const rules = localeRules(editing.draft.spreadsheet.locale);
  return (row: number, column: number, data: object): void => {
    const source = readCellData(data, mask, rules);
    setCell(sheet, row, column, written(cellAt(sheet, row, column), source, mask));
  };
}

/** A new value takes the formats of parts of the old text away. */
function written(old: Cell = {}, source: Cell, mask: FieldMask): Cell {
  const next = applyMask(old, source, mask);
  if (!old.textFormatRuns || !masks(mask, 'userEnteredValue') || masks(mask, 'textFormatRuns')) return next;
  const { textFormatRuns: _ofOldText, ...rest } = next;
  return rest;
}

function rangeFrom(start: UpdateCells['start'], rows: readonly RowData[]): GridRange {
  if (!start) throw invalidArgument('Either range or start is required');
  const [row, column] = [start.rowIndex ?? 0, start.columnIndex ?? 0];
  const width = Math.max(1, ...rows.map((each) => each.values?.length ?? 0));
  return {
    sheetId: start.sheetId ?? 0,
    startRowIndex: row,
    endRowIndex: row + Math.max(1, rows.length),
    startColumnIndex: column,
    endColumnIndex: column + width,
  };
}

function checkFits(rows: readonly RowData[], box: Box): void {
  const width = Math.max(0, ...rows.map((each) => each.values?.length ?? 0));
  if (rows.length > box.endRow - box.startRow) {
    throw invalidArgument(
      `Attempting to write row: ${box.endRow}, beyond the last requested row of: ${box.endRow - 1}`,
    );
  }
  if (width > box.endColumn - box.startColumn) {
    throw invalidArgument(
      `Attempting to write column: ${box.endColumn}, beyond the last requested column of: ${box.endColumn - 1}`,
    );
  }
}

/** -1 for a sheet without values. */
function lastDataRow(sheet: Sheet): number {
  const filled = Object.entries(sheet.rows).filter(([, row]) =>
    Object.values(row).some((cell) => cell.userEnteredValue),
  );
  return Math.max(-1, ...filled.map(([row]) => Number(row)));
}
