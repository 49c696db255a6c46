/** Ranges for the SpreadsheetApp service of scripts and for tests: access checked, no request counted. */
import type { World } from '../kernel/world';
import { formatCell, parseA1 } from './a1';
import { requireAccess } from './access';
import { cellAt, editSpreadsheet, findSpreadsheet, sheetById, sheetForEdit } from './edit';
import type { Scalar } from './enter';
import { invalidArgument } from './errors';
import { boxIn } from './grid-range';
import { isDateFormat } from './number-format';
import { type RenderedCell, renderer, scalarOf } from './rendered';
import { repeatCell } from './requests/cells';
import type { GridRange } from './resources';
import { instantOfSerial } from './serial';
import { satisfiesRule } from './validation';
import { boxInGrid } from './value-range';
import { writeRows } from './value-write';

export interface ScriptCell {
  /** `''` for an empty cell; dates are serial numbers; errors are their text. */
  value: Scalar;
  /** As shown. */
  display: string;
  /** With `=`; `''` without a formula. */
  formula: string;
  /** The value is a date or time by its number format. */
  isDate: boolean;
  note: string;
}

/** A value as SpreadsheetApp hands it to a script: dates and times are Dates. */
export type ScriptValue = Scalar | Date;

/** Computed values of a range as a script sees them, for an account that may read. */
export function getRangeValues(world: World, email: string, spreadsheetId: string, range: GridRange): ScriptValue[][] {
  const { timeZone } = findSpreadsheet(world, spreadsheetId);
  return getRangeCells(world, email, spreadsheetId, range).map((row) =>
    row.map(({ value, isDate }) => (isDate ? new Date(instantOfSerial(Number(value), timeZone)) : value)),
  );
}

export function getRangeCells(world: World, email: string, spreadsheetId: string, range: GridRange): ScriptCell[][] {
  requireAccess(world, spreadsheetId, email, 'read');
  return cellsOf(world, spreadsheetId, range).map((row) => row.map(scriptCell));
}

/**
 * Writes values as SpreadsheetApp does: text is read as if typed, protections and (switch SW11) strict validation bind the account.
 * `null` leaves a cell as it is. Fires no trigger.
 * @throws GoogleError 403, 404, or 400 with the text scripts get
 */
export function setRangeValues(
  world: World,
  email: string,
  spreadsheetId: string,
  range: GridRange,
  values: readonly (readonly (ScriptValue | null)[])[],
): void {
  requireAccess(world, spreadsheetId, email, 'write');
  editSpreadsheet(world, spreadsheetId, email, (draft) => {
    writeRows(draft, { world, email, option: 'USER_ENTERED' }, range, values);
    if (!world.state.switches.scriptWritesObeyValidation) return;
    const sheet = sheetForEdit(draft, range.sheetId ?? 0);
    const box = boxIn(sheet, range);
    values.forEach((row, i) => {
      row.forEach((_value, j) => {
        const [at, column] = [box.startRow + i, box.startColumn + j];
        if (!cellAt(sheet, at, column)?.dataValidation?.strict) return;
        if (!satisfiesRule(world, draft, sheet.sheetId, at, column)) throw invalidData(formatCell(at, column));
      });
    });
  });
}

/** Sets the same note on every cell of a range, or takes notes away with `''`. Protections bind the account. */
export function setRangeNotes(
  world: World,
  email: string,
  spreadsheetId: string,
  range: GridRange,
  note: string,
): void {
  requireAccess(world, spreadsheetId, email, 'write');
  editSpreadsheet(world, spreadsheetId, email, (draft) => {
    repeatCell({ world, email, draft }, { range, cell: { note }, fields: 'note' });
  });
}

/** Computed values of an A1 range for tests: no account, no access check; the whole range, `''` for empty cells. */
export function readCells(world: World, spreadsheetId: string, a1: string): Scalar[][] {
  const range = parseA1(findSpreadsheet(world, spreadsheetId), a1);
  return cellsOf(world, spreadsheetId, range).map((row) => row.map((cell) => scalarOf(cell.effective, cell.formatted)));
}

function cellsOf(world: World, spreadsheetId: string, range: GridRange): RenderedCell[][] {
  const spreadsheet = findSpreadsheet(world, spreadsheetId);
  const sheet = sheetById(spreadsheet, range.sheetId ?? 0);
  const box = boxInGrid(sheet, range);
  const render = renderer(world, spreadsheet);
  return Array.from({ length: box.endRow - box.startRow }, (_row, i) =>
    Array.from({ length: box.endColumn - box.startColumn }, (_column, j) =>
      render.at(sheet, box.startRow + i, box.startColumn + j),
    ),
  );
}

function scriptCell(rendered: RenderedCell): ScriptCell {
  return {
    value: scalarOf(rendered.effective, rendered.formatted),
    display: rendered.formatted ?? '',
    formula: rendered.cell?.userEnteredValue?.formulaValue ?? '',
    isDate: isDateFormat(rendered.numberFormat) && rendered.effective?.numberValue !== undefined,
    note: rendered.cell?.note ?? '',
  };
}

/** As Apps Script words it. */
function invalidData(cell: string) {
  return invalidArgument(`The data you entered in cell ${cell} violates the data validation rules set on this cell.`);
}
