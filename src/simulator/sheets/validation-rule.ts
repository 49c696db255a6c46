/** The form of conditions: which exist where, and what they carry. */
import { invalidArgument } from './errors';
import { moveFormula } from './formula-refs';
import type { LocaleRules } from './locale';
import type { BooleanCondition, DataValidationRule } from './resources';

/** Least and most condition values per type. BooleanCondition in google/discovery/sheets.v4.json. */
const VALUE_COUNTS: Readonly<Record<string, readonly [number, number]>> = {
  BOOLEAN: [0, 2],
  ONE_OF_LIST: [1, 500],
  ONE_OF_RANGE: [1, 1],
  CUSTOM_FORMULA: [1, 1],
  NUMBER_GREATER: [1, 1],
  NUMBER_GREATER_THAN_EQ: [1, 1],
  NUMBER_LESS: [1, 1],
  NUMBER_LESS_THAN_EQ: [1, 1],
  NUMBER_EQ: [1, 1],
  NUMBER_NOT_EQ: [1, 1],
  NUMBER_BETWEEN: [2, 2],
  NUMBER_NOT_BETWEEN: [2, 2],
  TEXT_CONTAINS: [1, 1],
  TEXT_NOT_CONTAINS: [1, 1],
  TEXT_STARTS_WITH: [1, 1],
  TEXT_ENDS_WITH: [1, 1],
  TEXT_EQ: [1, 1],
  TEXT_IS_EMAIL: [0, 0],
  TEXT_IS_URL: [0, 0],
  DATE_EQ: [1, 1],
  DATE_BEFORE: [1, 1],
  DATE_AFTER: [1, 1],
  DATE_ON_OR_BEFORE: [1, 1],
  DATE_ON_OR_AFTER: [1, 1],
  DATE_BETWEEN: [2, 2],
  DATE_NOT_BETWEEN: [2, 2],
  DATE_IS_VALID: [0, 0],
  BLANK: [0, 0],
  NOT_BLANK: [0, 0],
};

/** The conditions of data validation alone, and those it does not have. */
const ONLY_VALIDATION = new Set(
  'BOOLEAN ONE_OF_LIST ONE_OF_RANGE TEXT_IS_EMAIL TEXT_IS_URL DATE_ON_OR_BEFORE DATE_ON_OR_AFTER DATE_BETWEEN DATE_NOT_BETWEEN DATE_IS_VALID'.split(
    ' ',
  ),
);
const NOT_VALIDATION = new Set('BLANK NOT_BLANK TEXT_STARTS_WITH TEXT_ENDS_WITH'.split(' '));

export type ConditionUse = 'data validation' | 'conditional formatting' | 'filters';

/** Throws 400 for a condition data validation does not support, or with the wrong number of values. */
export function checkRule(rule: DataValidationRule): void {
  checkCondition(rule.condition, 'data validation');
}

/** The same for any use of conditions. */
export function checkCondition(condition: BooleanCondition | undefined, use: ConditionUse): void {
  const { type = 'CONDITION_TYPE_UNSPECIFIED', values = [] } = condition ?? {};
  const counts = VALUE_COUNTS[type];
  const others = use === 'data validation' ? NOT_VALIDATION : ONLY_VALIDATION;
  if (!counts || others.has(type)) throw invalidArgument(`ConditionType '${type}' is not supported for ${use}.`);
  if (values.length < counts[0] || values.length > counts[1]) {
    throw invalidArgument(`ConditionType '${type}' has the wrong number of ConditionValues: ${values.length}.`);
  }
}

/** The rule as it stands `rows` down and `columns` right of where it was given. */
export function movedRule(rule: DataValidationRule, rules: LocaleRules, rows: number, columns: number) {
  return withFormulas(rule, (formula) => moveFormula(formula, rules, rows, columns));
}

/** The rule with each formula among its condition's values rewritten; the same object if nothing changes. */
export function withFormulas(rule: DataValidationRule, rewrite: (formula: string) => string): DataValidationRule {
  const condition = conditionWithFormulas(rule.condition, rewrite);
  return condition === rule.condition ? rule : { ...rule, condition };
}

export function conditionWithFormulas(
  condition: BooleanCondition,
  rewrite: (formula: string) => string,
): BooleanCondition {
  if (!condition.values?.some((value) => value.userEnteredValue?.startsWith('='))) return condition;
  const values = condition.values.map((value) =>
    value.userEnteredValue?.startsWith('=') ? { ...value, userEnteredValue: rewrite(value.userEnteredValue) } : value,
  );
  return { ...condition, values };
}
