/** Whether a cell's value satisfies a condition of a validation rule, a conditional format or a filter. */
import { NotSimulated } from '../kernel/errors';
import type { World } from '../kernel/world';
import { parseA1 } from './a1';
import { sheetById } from './edit';
import { entryContext } from './enter';
import { boxIn } from './grid-range';
import { localeRules } from './locale';
import { isDateFormat } from './number-format';
import { readInput } from './parse-input';
import { type RenderedCell, type Renderer, scalarOf, textOf } from './rendered';
import type { BooleanCondition, ConditionValue } from './resources';
import { serialOfInstant } from './serial';
import type { Sheet, Spreadsheet } from './state';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const URL_TEXT = /^(https?:\/\/)?[\w-]+(\.[\w-]+)+(\/\S*)?$/;

/** The cell in question, and where its condition stands. */
export interface Check {
  world: World;
  spreadsheet: Spreadsheet;
  sheet: Sheet;
  render: Renderer;
  subject: RenderedCell;
}

/** Formulas among the condition's values are read as they stand: relative references are not moved. */
export function satisfies(condition: BooleanCondition, check: Check): boolean {
  const { type, values = [] } = condition;
  if (type === 'BLANK' || type === 'NOT_BLANK') return isBlank(check) === (type === 'BLANK');
  if (type === 'BOOLEAN') return isCheckboxValue(values, check);
  if (type === 'ONE_OF_LIST') return values.some((value) => shownAs(check, value.userEnteredValue ?? ''));
  if (type === 'ONE_OF_RANGE')
    return rangeTexts(check, values[0]?.userEnteredValue ?? '').some((each) => shownAs(check, each));
  if (type === 'CUSTOM_FORMULA') return isTrue(check, values[0]?.userEnteredValue ?? '');
  if (type.startsWith('NUMBER_')) return compares(type, check.subject.effective?.numberValue, numbersOf(check, values));
  if (type.startsWith('DATE_')) return compares(type, dateOf(check), numbersOf(check, values).map(Math.floor));
  if (type.startsWith('TEXT_')) return matchesText(type, textOfSubject(check), values[0]?.userEnteredValue ?? '');
  throw new NotSimulated(`the condition ${type}`);
}

function isBlank({ subject }: Check): boolean {
  return (subject.formatted ?? '') === '';
}

function isCheckboxValue(values: readonly ConditionValue[], check: Check): boolean {
  const { effective } = check.subject;
  if (values.length === 0) return effective?.boolValue !== undefined;
  return values.some((value) => shownAs(check, value.userEnteredValue ?? ''));
}

function shownAs(check: Check, text: string): boolean {
  return check.subject.formatted === text || textOfSubject(check) === text;
}

function textOfSubject(check: Check): string {
  return textOf(check.subject.effective, localeRules(check.spreadsheet.locale));
}

/** Shown texts of the filled cells of `='DS'!A2:A`. */
export function rangeTexts(check: Omit<Check, 'subject' | 'world'>, formula: string): string[] {
  const text = formula.replace(/^=/, '').replace(/\$/g, '');
  const range = parseA1(check.spreadsheet, text);
  const sheet = text.includes('!') ? sheetById(check.spreadsheet, range.sheetId ?? 0) : check.sheet;
  const box = boxIn(sheet, range);
  const texts: string[] = [];
  for (let row = box.startRow; row < Math.min(box.endRow, sheet.rowCount); row++) {
    for (let column = box.startColumn; column < box.endColumn; column++) {
      const { formatted = '' } = check.render.at(sheet, row, column);
      if (formatted !== '') texts.push(formatted);
    }
  }
  return texts;
}

function isTrue(check: Check, formula: string): boolean {
  const value = check.render.calculator.formula(check.sheet, formula);
  return value?.boolValue === true || (value?.numberValue !== undefined && value.numberValue !== 0);
}

function dateOf(check: Check): number | undefined {
  const { effective, numberFormat } = check.subject;
  return isDateFormat(numberFormat) && effective?.numberValue !== undefined
    ? Math.floor(effective.numberValue)
    : undefined;
}

function numbersOf(check: Check, values: readonly ConditionValue[]): number[] {
  return values.map((value) => {
    if (value.relativeDate !== undefined) return relativeDate(check, value.relativeDate);
    const text = value.userEnteredValue ?? '';
    const computed = text.startsWith('=') ? check.render.calculator.formula(check.sheet, text) : undefined;
    const read = computed ?? readInput(text, entryContext(check.world, check.spreadsheet)).value;
    const number = scalarOf(read);
    return typeof number === 'number' ? number : Number.NaN;
  });
}

function relativeDate(check: Check, name: string): number {
  const today = Math.floor(serialOfInstant(check.world.now(), check.spreadsheet.timeZone));
  const days: Readonly<Record<string, number>> = { YESTERDAY: -1, TODAY: 0, TOMORROW: 1, PAST_WEEK: -7 };
  const offset = days[name];
  if (offset === undefined) throw new NotSimulated(`relative date ${name}`);
  return today + offset;
}

function compares(
  type: string,
  subject: number | undefined,
  [a = Number.NaN, b = Number.NaN]: readonly number[],
): boolean {
  if (subject === undefined) return false;
  switch (type.replace(/^(NUMBER|DATE)_/, '')) {
    case 'IS_VALID':
      return true;
    case 'GREATER':
    case 'AFTER':
      return subject > a;
    case 'GREATER_THAN_EQ':
    case 'ON_OR_AFTER':
      return subject >= a;
    case 'LESS':
    case 'BEFORE':
      return subject < a;
    case 'LESS_THAN_EQ':
    case 'ON_OR_BEFORE':
      return subject <= a;
    case 'EQ':
      return subject === a;
    case 'NOT_EQ':
      return subject !== a;
    case 'BETWEEN':
      return subject >= Math.min(a, b) && subject <= Math.max(a, b);
    case 'NOT_BETWEEN':
      return subject < Math.min(a, b) || subject > Math.max(a, b);
    default:
      throw new NotSimulated(`the condition ${type}`);
  }
}

function matchesText(type: string, text: string, given: string): boolean {
  const [own, other] = [text.toLowerCase(), given.toLowerCase()];
  switch (type) {
    case 'TEXT_CONTAINS':
      return own.includes(other);
    case 'TEXT_NOT_CONTAINS':
      return !own.includes(other);
    case 'TEXT_STARTS_WITH':
      return own.startsWith(other);
    case 'TEXT_ENDS_WITH':
      return own.endsWith(other);
    case 'TEXT_EQ':
      return text === given;
    case 'TEXT_IS_EMAIL':
      return EMAIL.test(text);
    case 'TEXT_IS_URL':
      return URL_TEXT.test(text);
    default:
      throw new NotSimulated(`the condition ${type}`);
  }
}
