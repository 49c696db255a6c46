/** Cells as readers see them: effective value, shown text, formula. */
import type { World } from '../kernel/world';
import { type Calculator, type Computed, calculator } from './engine';
import { type LocaleRules, localeRules } from './locale';
import { formatValue, generalNumber } from './number-format';
import type { Cell, ExtendedValue, NumberFormat } from './resources';
import type { Sheet, Spreadsheet } from './state';

export interface RenderedCell {
  cell?: Cell;
  /** Undefined for an empty cell. */
  effective?: ExtendedValue;
  /** The number format that applies: the cell's own, else what the formula yields. */
  numberFormat?: NumberFormat;
  /** Undefined for an empty cell. */
  formatted?: string;
  /** The formula, or the value as typed; undefined for an empty cell. */
  entered?: string | number | boolean;
}

export interface Renderer {
  at(sheet: Sheet, row: number, column: number): RenderedCell;
  calculator: Calculator;
}

/** Renders cells of a spreadsheet (or draft) at the world's present time. */
export function renderer(world: World, spreadsheet: Spreadsheet): Renderer {
  const calculate = calculator(world, spreadsheet);
  const rules = localeRules(spreadsheet.locale);
  return {
    calculator: calculate,
    at: (sheet, row, column) => render(sheet.rows[row]?.[column], calculate.cell(sheet, row, column), rules),
  };
}

/** A value as a plain scalar; an error as its text; `''` for nothing. */
export function scalarOf(value: ExtendedValue | undefined, formatted?: string): string | number | boolean {
  if (!value) return '';
  if (value.errorValue) return formatted ?? '';
  return value.formulaValue ?? value.numberValue ?? value.boolValue ?? value.stringValue ?? '';
}

/** A value as text in the file's locale, without any number format. */
export function textOf(value: ExtendedValue | undefined, rules: LocaleRules): string {
  if (value?.numberValue !== undefined) return generalNumber(value.numberValue, rules);
  return formatValue(value, undefined, rules) ?? '';
}

/** Built field by field: tables have thousands of cells. */
function render(cell: Cell | undefined, computed: Computed, rules: LocaleRules): RenderedCell {
  if (!cell && !computed.value) return {};
  const numberFormat = cell?.userEnteredFormat?.numberFormat ?? (computed.numberType && { type: computed.numberType });
  const formatted = formatValue(computed.value, numberFormat, rules);
  const value = cell?.userEnteredValue;
  const rendered: RenderedCell = {};
  if (cell) rendered.cell = cell;
  if (computed.value) rendered.effective = computed.value;
  if (numberFormat) rendered.numberFormat = numberFormat;
  if (formatted !== undefined) rendered.formatted = formatted;
  if (value) rendered.entered = scalarOf(value);
  return rendered;
}
