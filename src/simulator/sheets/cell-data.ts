/** CellData of requests as cells keep it. */
import { NotSimulated } from '../kernel/errors';
import { invalidArgument } from './errors';
import { type FieldMask, masks } from './field-mask';
import { normalFormula } from './formula';
import { moveFormula } from './formula-refs';
import type { LocaleRules } from './locale';
import type { Cell, ExtendedValue } from './resources';
import { checkRule, movedRule } from './validation-rule';

/** CellData as a cell keeps it. Read-only fields are ignored as Google does; content that is not modelled is refused. */
export function readCellData(data: object, mask: FieldMask, rules: LocaleRules): Cell {
  for (const field of ['pivotTable', 'dataSourceTable', 'dataSourceFormula', 'chipRuns']) {
    if (field in data && masks(mask, field)) throw new NotSimulated(`CellData.${field}`);
  }
  const { userEnteredValue, userEnteredFormat, textFormatRuns, note, dataValidation } = data as Cell;
  if (dataValidation && masks(mask, 'dataValidation')) checkRule(dataValidation);
  return {
    ...(userEnteredValue && { userEnteredValue: readValue(userEnteredValue, rules) }),
    ...(userEnteredFormat && { userEnteredFormat }),
    ...(textFormatRuns && { textFormatRuns }),
    ...(note !== undefined && { note }),
    ...(dataValidation && { dataValidation }),
  };
}

function readValue(value: ExtendedValue, rules: LocaleRules): ExtendedValue {
  if (Object.keys(value).length > 1) throw invalidArgument('userEnteredValue has more than one value');
  if (value.errorValue) throw invalidArgument('errorValue cannot be written');
  if (value.stringValue === '') return {};
  if (value.formulaValue === undefined) return value;
  if (!value.formulaValue.startsWith('=')) throw invalidArgument(`Invalid formula: ${value.formulaValue}`);
  return { formulaValue: normalFormula(value.formulaValue, rules) };
}

/** The cell as it reads `rows` down and `columns` right of where it was given. */
export function movedCell(cell: Cell, rules: LocaleRules, rows: number, columns: number): Cell {
  const formula = cell.userEnteredValue?.formulaValue;
  const rule = cell.dataValidation;
  return {
    ...cell,
    ...(formula && { userEnteredValue: { formulaValue: moveFormula(formula, rules, rows, columns) } }),
    ...(rule && { dataValidation: movedRule(rule, rules, rows, columns) }),
  };
}
