/** Computed values of cells and formulas, by HyperFormula. A sheet without formulas needs no engine. */
import type { CellValue, DetailedCellError, HyperFormula } from 'hyperformula';
import type { World } from '../kernel/world';
import { engineFor } from './engine-cache';
import { hasFormulas } from './engine-content';
import { partFor } from './engine-part';
import { engineFormula } from './formula';
import type { ErrorValue, ExtendedValue } from './resources';
import type { Sheet, Spreadsheet } from './state';

/** A computed value; `numberType` is the kind of number a formula yields when its cell has no format of its own. */
export interface Computed {
  value?: ExtendedValue;
  numberType?: 'DATE' | 'TIME' | 'DATE_TIME' | 'PERCENT';
}

export interface Calculator {
  cell(sheet: Sheet, row: number, column: number): Computed;
  /** Computes a formula (syntax of the locale) as if it stood on the sheet. */
  formula(sheet: Sheet, text: string): ExtendedValue | undefined;
  /** How far the computed values of a sheet reach, spilled ones too; nothing for a sheet without formulas. */
  extent(sheet: Sheet): { rows: number; columns: number };
}

const ENGINE_TYPES = { DATE: 'DATE', TIME: 'TIME', DATETIME: 'DATE_TIME', PERCENT: 'PERCENT' } as const;
const ERROR_TYPES: Readonly<Record<string, ErrorValue['type']>> = {
  DIV_BY_ZERO: 'DIVIDE_BY_ZERO',
  NA: 'N_A',
  NAME: 'NAME',
  NUM: 'NUM',
  REF: 'REF',
  VALUE: 'VALUE',
  CYCLE: 'REF',
  SPILL: 'REF',
  ERROR: 'ERROR',
};

/** Computed values of the spreadsheet (also of a draft) at the world's present time. What spills stays on its sheet. */
export function calculator(world: World, spreadsheet: Spreadsheet): Calculator {
  const engine = (sheet: Sheet, text?: string): HyperFormula =>
    engineFor(world, spreadsheet, partFor(spreadsheet, sheet, text));
  const known = new Map<Sheet, boolean>();
  const needsEngine = (sheet: Sheet): boolean => {
    const needs = known.get(sheet) ?? hasFormulas(sheet);
    known.set(sheet, needs);
    return needs;
  };
  return {
    cell: (sheet, row, column) =>
      needsEngine(sheet) ? computedCell(engine(sheet), sheet, row, column) : enteredCell(sheet, row, column),
    formula: (sheet, text) => computedFormula(engine(sheet, text), spreadsheet, sheet, text),
    extent: (sheet) => (needsEngine(sheet) ? computedExtent(engine(sheet), sheet) : { rows: 0, columns: 0 }),
  };
}

function enteredCell(sheet: Sheet, row: number, column: number): Computed {
  const value = sheet.rows[row]?.[column]?.userEnteredValue;
  return value ? { value } : {};
}

function computedCell(engine: HyperFormula, sheet: Sheet, row: number, column: number): Computed {
  const entered = sheet.rows[row]?.[column]?.userEnteredValue;
  if (entered && entered.formulaValue === undefined) return { value: entered };
  const id = engineSheet(engine, sheet);
  const address = { sheet: id, row, col: column };
  const value = extendedValue(engine.getCellValue(address));
  if (value?.numberValue === undefined) return value ? { value } : {};
  const type = engine.getCellValueDetailedType(address).replace('NUMBER_', '');
  const numberType = ENGINE_TYPES[type as keyof typeof ENGINE_TYPES];
  return { value, ...(numberType && { numberType }) };
}

function computedExtent(engine: HyperFormula, sheet: Sheet): { rows: number; columns: number } {
  const { height, width } = engine.getSheetDimensions(engineSheet(engine, sheet));
  return { rows: height, columns: width };
}

function engineSheet(engine: HyperFormula, sheet: Sheet): number {
  const id = engine.getSheetId(sheet.title);
  if (id === undefined) throw new Error(`the engine lacks the sheet ${sheet.title}`);
  return id;
}

function computedFormula(
  engine: HyperFormula,
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  text: string,
): ExtendedValue | undefined {
  const formula = engineFormula(text, spreadsheet, sheet);
  const id = engine.getSheetId(sheet.title);
  if (formula === undefined || id === undefined) return { errorValue: { type: 'ERROR' } };
  const result = engine.calculateFormula(formula, id);
  return extendedValue(Array.isArray(result) ? (result[0]?.[0] ?? null) : result);
}

function extendedValue(value: CellValue): ExtendedValue | undefined {
  if (value === null) return undefined;
  if (typeof value === 'number') return { numberValue: value };
  if (typeof value === 'string') return { stringValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  return { errorValue: errorOf(value) };
}

function errorOf(error: DetailedCellError): ErrorValue {
  const type = ERROR_TYPES[error.type];
  if (!type) throw new Error(`the engine answered ${error.value}`);
  return { type, ...(error.message && { message: error.message }) };
}
