/** Rewrites every formula of a spreadsheet: cells, validation rules, conditional formats. */
import { type Draft, setCell, sheetForEdit } from './edit';
import type { Cell } from './resources';
import type { Sheet } from './state';
import { conditionWithFormulas, withFormulas } from './validation-rule';

export type FormulaRewrite = (formula: string, sheet: Sheet) => string;

/** Sheets and cells whose formulas stay the same are not touched. */
export function rewriteFormulas(draft: Draft, rewrite: FormulaRewrite): void {
  for (const { sheetId } of draft.spreadsheet.sheets) rewriteSheet(draft, sheetId, rewrite);
}

function rewriteSheet(draft: Draft, sheetId: number, rewrite: FormulaRewrite): void {
  const found = draft.spreadsheet.sheets.find((each) => each.sheetId === sheetId);
  if (!found) return;
  for (const [row, cells] of Object.entries(found.rows)) {
    for (const [column, cell] of Object.entries(cells)) {
      const next = rewriteCell(cell, (formula) => rewrite(formula, found));
      if (next !== cell) setCell(sheetForEdit(draft, sheetId), Number(row), Number(column), next);
    }
  }
  const formats = found.conditionalFormats.map((rule) => {
    if (!rule.booleanRule) return rule;
    const condition = conditionWithFormulas(rule.booleanRule.condition, (formula) => rewrite(formula, found));
    return condition === rule.booleanRule.condition
      ? rule
      : { ...rule, booleanRule: { ...rule.booleanRule, condition } };
  });
  if (formats.some((rule, index) => rule !== found.conditionalFormats[index])) {
    sheetForEdit(draft, sheetId).conditionalFormats = formats;
  }
}

function rewriteCell(cell: Cell, rewrite: (formula: string) => string): Cell {
  const formula = cell.userEnteredValue?.formulaValue;
  const next = formula === undefined ? undefined : rewrite(formula);
  const rule = cell.dataValidation && withFormulas(cell.dataValidation, rewrite);
  if (next === formula && sameRule(rule, cell.dataValidation)) return cell;
  return {
    ...cell,
    ...(next !== undefined && { userEnteredValue: { formulaValue: next } }),
    ...(rule && { dataValidation: rule }),
  };
}

/** Rewriting gives a new rule object even where the text stays the same. */
function sameRule(a: Cell['dataValidation'], b: Cell['dataValidation']): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
