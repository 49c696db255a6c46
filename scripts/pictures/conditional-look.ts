/** Colours by rule. The simulator keeps the rules of a sheet; here the formula of each is computed for the cell it colours. */
import type { Calculator } from '../../src/simulator/sheets/engine';
import { moveFormula } from '../../src/simulator/sheets/formula-refs';
import { boxIn } from '../../src/simulator/sheets/grid-range';
import { localeRules } from '../../src/simulator/sheets/locale';
import type { ConditionalFormatRule } from '../../src/simulator/sheets/resources';
import type { Sheet, Spreadsheet } from '../../src/simulator/sheets/state';
import { type Look, lookOf } from './cell-look';

/** The first rule that holds decides, as in Sheets. */
export function conditionalLook(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  calculator: Calculator,
  row: number,
  column: number,
): Look {
  for (const { ranges, booleanRule } of sheet.conditionalFormats) {
    for (const box of ranges.map((range) => boxIn(sheet, range))) {
      if (row < box.startRow || row >= box.endRow || column < box.startColumn || column >= box.endColumn) continue;
      const formula = formulaOf(booleanRule);
      const moved = moveFormula(formula, localeRules(spreadsheet.locale), row - box.startRow, column - box.startColumn);
      if (calculator.formula(sheet, moved)?.boolValue === true) return lookOf(booleanRule?.format);
    }
  }
  return {};
}

function formulaOf(rule: ConditionalFormatRule['booleanRule']): string {
  const { type, values } = rule?.condition ?? { type: 'none', values: [] };
  const formula = values?.[0]?.userEnteredValue;
  if (type !== 'CUSTOM_FORMULA' || formula === undefined) throw new Error(`A colour rule of type ${type} is not drawn`);
  return formula;
}
