/** addConditionalFormatRule, updateConditionalFormatRule, deleteConditionalFormatRule. */
import { sheetForEdit } from '../edit';
import { invalidArgument } from '../errors';
import type { ConditionalFormatRule } from '../resources';
import type { Sheet } from '../state';
import { checkCondition } from '../validation-rule';
import { type Editing, editableRange, rangeForEdit } from './editing';

export function addConditionalFormatRule(
  editing: Editing,
  request: { rule?: ConditionalFormatRule; index?: number },
): undefined {
  const { sheet, rule } = checked(editing, request.rule);
  sheet.conditionalFormats.splice(request.index ?? 0, 0, rule);
  return undefined;
}

/** Replaces the rule at the index, or moves it to `newIndex`. */
export function updateConditionalFormatRule(
  editing: Editing,
  request: { sheetId?: number; index?: number; newIndex?: number; rule?: ConditionalFormatRule },
) {
  const { index = 0, newIndex } = request;
  if ((request.rule === undefined) === (newIndex === undefined)) {
    throw invalidArgument('Exactly one of rule and newIndex must be set');
  }
  if (newIndex !== undefined) return moved(editing, request.sheetId ?? 0, index, newIndex);
  const { sheet, rule } = checked(editing, request.rule);
  const oldRule = openRule(editing, sheet, index);
  sheet.conditionalFormats[index] = rule;
  return { oldRule, newRule: rule, newIndex: index };
}

export function deleteConditionalFormatRule(editing: Editing, request: { sheetId?: number; index?: number }) {
  const sheet = sheetForEdit(editing.draft, request.sheetId ?? 0);
  const rule = openRule(editing, sheet, request.index ?? 0);
  sheet.conditionalFormats.splice(request.index ?? 0, 1);
  return { rule };
}

function moved(editing: Editing, sheetId: number, oldIndex: number, newIndex: number) {
  const sheet = sheetForEdit(editing.draft, sheetId);
  const newRule = openRule(editing, sheet, oldIndex);
  if (newIndex < 0 || newIndex >= sheet.conditionalFormats.length) throw noRule(sheet, newIndex);
  sheet.conditionalFormats.splice(oldIndex, 1);
  sheet.conditionalFormats.splice(newIndex, 0, newRule);
  return { oldIndex, newIndex, newRule };
}

/** The rule at the index, if the account may edit what it colours. */
function openRule(editing: Editing, sheet: Sheet, index: number): ConditionalFormatRule {
  const rule = sheet.conditionalFormats[index];
  if (!rule) throw noRule(sheet, index);
  for (const range of rule.ranges) editableRange(editing, range);
  return rule;
}

function noRule(sheet: Sheet, index: number) {
  return invalidArgument(`No conditional format on sheet: ${sheet.sheetId} at index: ${index}`);
}

function checked(editing: Editing, rule: ConditionalFormatRule | undefined) {
  const [first] = rule?.ranges ?? [];
  if (!rule || !first) throw invalidArgument('A conditional format rule needs ranges');
  if (!rule.booleanRule === !rule.gradientRule) throw invalidArgument('Exactly one of booleanRule, gradientRule');
  if (rule.booleanRule) checkCondition(rule.booleanRule.condition, 'conditional formatting');
  if (rule.gradientRule) checkGradient(rule.gradientRule);
  const { sheet } = rangeForEdit(editing, first);
  for (const range of rule.ranges) {
    if ((range.sheetId ?? 0) !== sheet.sheetId) throw invalidArgument('All ranges must be on one sheet');
    editableRange(editing, range);
  }
  return { sheet, rule };
}

function checkGradient({ minpoint, midpoint, maxpoint }: NonNullable<ConditionalFormatRule['gradientRule']>): void {
  for (const point of [minpoint ?? {}, maxpoint ?? {}, ...(midpoint ? [midpoint] : [])]) {
    if (!point.type) throw invalidArgument('No interpolationPointType specified.');
    const needsValue = point.type !== 'MIN' && point.type !== 'MAX';
    if (needsValue && !point.value) throw invalidArgument('InterpolationPoint.value is required.');
  }
}
