/** Form fields and actions of a card on the screen: what a press may send, and what it sends. */
import type { Card } from './card-answer';

/** As the event carries them, by field name. */
export type FormValues = Record<string, FormValue>;

interface FormValue {
  stringInputs?: { value: string[] };
  dateInput?: { msSinceEpoch: number };
  dateTimeInput?: { msSinceEpoch: number; hasDate: true; hasTime: true };
  timeInput?: { hours: number; minutes: number };
}

export interface CardActionJson {
  function: string;
  parameters?: { key: string; value: string }[];
  requiredWidgets?: string[];
  allWidgetsAreRequired?: boolean;
}

interface Field {
  name: string;
  /** `DATE_ONLY` and the like of pickers. */
  type?: string;
  value?: string;
  valueMsEpoch?: string;
  selected?: boolean;
  items?: { value: string; selected?: boolean }[];
  validation?: { characterLimit?: number; inputType?: string };
}

const FIELD_KEYS = ['textInput', 'selectionInput', 'dateTimePicker', 'switchControl'];

/**
 * The values a press of `action` sends: what was typed, else what the card offered; empty fields are left out.
 * @throws for a field the card does not have, a value it would not take, and a required field that is empty
 */
export function formValues(card: Card, action: CardActionJson, typed: Readonly<Record<string, string[]>>): FormValues {
  const fields = fieldsOf(card);
  const stray = Object.keys(typed).find((name) => !fields.some((field) => field.name === name));
  if (stray !== undefined) throw new Error(`The card has no field ${stray}`);
  const values: FormValues = {};
  for (const field of fields) {
    const given = (typed[field.name] ?? offered(field)).filter((value) => value !== '');
    checkValue(field, given);
    if (given.length > 0) values[field.name] = formValue(field, given);
  }
  const required = action.allWidgetsAreRequired ? fields.map(({ name }) => name) : (action.requiredWidgets ?? []);
  const empty = required.find((name) => values[name] === undefined);
  if (empty !== undefined) throw new Error(`The field ${empty} is required`);
  return values;
}

/** The action of the card with this function and the most of these parameters (a grid adds some of its own). */
export function findAction(card: Card, name: string, given: readonly { key: string; value: string }[]): CardActionJson {
  const has = (key: string, value: string) => given.some((each) => each.key === key && each.value === value);
  const actions = objectsIn(card).filter((each) => typeof each.function === 'string') as unknown as CardActionJson[];
  const [found] = actions
    .filter((action) => action.function === name && parametersOf(action).every(({ key, value }) => has(key, value)))
    .sort((a, b) => parametersOf(b).length - parametersOf(a).length);
  if (found) return found;
  const names = [...new Set(actions.map((action) => action.function))].join(', ');
  throw new Error(`The card has no action ${name} with these parameters; there are: ${names}`);
}

function parametersOf({ parameters = [] }: CardActionJson) {
  return parameters;
}

/** Every object inside a card, the card itself first. */
export function objectsIn(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(objectsIn)];
}

function fieldsOf(card: Card): Field[] {
  return objectsIn(card).flatMap((each) =>
    FIELD_KEYS.filter((key) => each[key] !== undefined).map((key) => each[key] as Field),
  );
}

function offered({ items, selected, value, valueMsEpoch }: Field): string[] {
  if (items) return items.filter((item) => item.selected).map((item) => item.value);
  if (valueMsEpoch !== undefined) return [valueMsEpoch];
  return value === undefined || selected === false ? [] : [value];
}

const INPUT_TYPES: Readonly<Record<string, RegExp>> = {
  INTEGER: /^-?\d+$/,
  FLOAT: /^-?\d+([.,]\d+)?$/,
  EMAIL: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
};

function checkValue({ name, items, validation = {} }: Field, given: readonly string[]): void {
  const { characterLimit = Number.POSITIVE_INFINITY, inputType = '' } = validation;
  const isWrong = (value: string) =>
    (items && !items.some((item) => item.value === value)) ||
    value.length > characterLimit ||
    INPUT_TYPES[inputType]?.test(value) === false;
  const wrong = given.find(isWrong);
  if (wrong !== undefined) throw new Error(`The field ${name} does not take "${wrong}"`);
}

function formValue({ type }: Field, given: string[]): FormValue {
  const ms = Number(given[0]);
  switch (type) {
    case 'DATE_ONLY':
      return { dateInput: { msSinceEpoch: ms } };
    case 'DATE_AND_TIME':
      return { dateTimeInput: { msSinceEpoch: ms, hasDate: true, hasTime: true } };
    case 'TIME_ONLY':
      return { timeInput: { hours: Math.floor(ms / 3_600_000) % 24, minutes: Math.floor(ms / 60_000) % 60 } };
    default:
      return { stringInputs: { value: given } };
  }
}
