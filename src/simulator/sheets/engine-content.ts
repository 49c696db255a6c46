/** What the engine is fed: the content of cells in its own syntax, and what separates two versions of a spreadsheet. */
import type { RawCellContent } from 'hyperformula';
import { engineFormula } from './formula';
import type { Cell } from './resources';
import type { Row, Sheet, Spreadsheet } from './state';

export interface CellChange {
  sheet: Sheet;
  row: number;
  column: number;
  cell: Cell | undefined;
}

const CLOCK = /\b(?:NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY)\s*\(/i;
const OPEN_RANGE = /:\$?[A-Za-z]{1,3}(?![\w$])/;

export function engineContent(spreadsheet: Spreadsheet, sheet: Sheet, cell: Cell | undefined): RawCellContent {
  const value = cell?.userEnteredValue;
  if (!value) return null;
  if (value.stringValue !== undefined) return `'${value.stringValue}`;
  if (value.formulaValue === undefined) return value.numberValue ?? value.boolValue ?? null;
  // What cannot be read in the locale must not be read by the engine either: an open bracket is #ERROR! for it.
  return engineFormula(value.formulaValue, spreadsheet, sheet) ?? '=(';
}

/** A whole sheet for building an engine. */
export function sheetContent(spreadsheet: Spreadsheet, sheet: Sheet): RawCellContent[][] {
  const rows: RawCellContent[][] = [];
  for (const [row, cells] of Object.entries(sheet.rows)) {
    const contents: RawCellContent[] = [];
    for (const [column, cell] of Object.entries(cells)) {
      contents[Number(column)] = engineContent(spreadsheet, sheet, cell);
    }
    rows[Number(row)] = Array.from(contents, (content) => content ?? null);
  }
  return Array.from(rows, (row) => row ?? []);
}

/** Cells whose entered value differs; both versions have the same sheets. */
export function changedCells(before: readonly Sheet[], after: readonly Sheet[]): CellChange[] {
  return after.flatMap((sheet, index) => changesIn(sheet, before[index]?.rows ?? {}));
}

/** Whether a formula of the sheet names whole columns: what it covers follows the grid. */
export function hasOpenRanges(sheet: Sheet): boolean {
  return someFormula(sheet, openRangeRows, (formula) => OPEN_RANGE.test(formula));
}

/** Whether a formula of the sheet may yield something else when time has passed. */
export function hasClock(sheet: Sheet): boolean {
  return someFormula(sheet, clockRows, (formula) => CLOCK.test(formula));
}

export function hasFormulas(sheet: Sheet): boolean {
  return someFormula(sheet, formulaRows, () => true);
}

const formulaRows = new WeakMap<Row, boolean>();
const clockRows = new WeakMap<Row, boolean>();
const openRangeRows = new WeakMap<Row, boolean>();

/** Rows are never changed in place, so what was found in one stays true. */
function someFormula(sheet: Sheet, known: WeakMap<Row, boolean>, fits: (formula: string) => boolean): boolean {
  return Object.values(sheet.rows).some((row) => {
    const before = known.get(row);
    if (before !== undefined) return before;
    const found = Object.values(row).some(
      ({ userEnteredValue: value }) => value?.formulaValue && fits(value.formulaValue),
    );
    known.set(row, found);
    return found;
  });
}

function changesIn(sheet: Sheet, before: Readonly<Record<number, Row>>): CellChange[] {
  if (sheet.rows === before) return [];
  return indexes(before, sheet.rows).flatMap((row) => {
    const [old = {}, next = {}] = [before[row], sheet.rows[row]];
    if (old === next) return [];
    return indexes(old, next)
      .filter((column) => !isSameValue(old[column], next[column]))
      .map((column) => ({ sheet, row, column, cell: next[column] }));
  });
}

function isSameValue(a: Cell | undefined, b: Cell | undefined): boolean {
  const [x, y] = [a?.userEnteredValue, b?.userEnteredValue];
  return (
    x === y ||
    (x?.numberValue === y?.numberValue &&
      x?.stringValue === y?.stringValue &&
      x?.boolValue === y?.boolValue &&
      x?.formulaValue === y?.formulaValue)
  );
}

function indexes(a: object, b: object): number[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].map(Number);
}
