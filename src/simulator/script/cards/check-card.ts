/** Checks the JSON of cards and responses against the facts of google.apps.card.v1. */
import { CARD_SCHEMA, type FieldType, type MessageSchema } from './card-schema';

/** What is wrong, with its place (`sections[0].widgets[2].textInput.name`); empty when the message is valid. */
export function cardProblems(message: string, value: unknown): string[] {
  return messageProblems(message, value, '');
}

function messageProblems(message: string, value: unknown, path: string): string[] {
  const schema = CARD_SCHEMA[message];
  if (!schema) return [`${path}: there is no message ${message}`];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${path} is not a ${message}`];
  const entries = Object.entries(value);
  return [
    ...wholeProblems(message, schema, value as Record<string, unknown>, path),
    ...entries.flatMap(([name, member]) =>
      fieldProblems(message, schema, name, member, `${path && `${path}.`}${name}`),
    ),
  ];
}

function wholeProblems(message: string, schema: MessageSchema, value: Record<string, unknown>, path: string): string[] {
  const at = path || message;
  const missing = (schema.required ?? [])
    .filter((name) => isEmpty(value[name]))
    .map((name) => `${at}.${name} is missing`);
  const chosen = (schema.oneOf ?? []).filter((name) => value[name] !== undefined);
  if (schema.oneOf && chosen.length !== 1) missing.push(`${at} needs one of ${schema.oneOf.join(', ')}`);
  if (message === 'TextInput' && isEmpty(value.label) && isEmpty(value.hintText))
    missing.push(`${at} needs a title or a hint`);
  if (message === 'CardFixedFooter') missing.push(...footerProblems(value, at));
  return missing;
}

/** https://developers.google.com/apps-script/reference/card-service/fixed-footer */
function footerProblems({ primaryButton }: Record<string, unknown>, at: string): string[] {
  const { type, color } = (primaryButton ?? {}) as { type?: string; color?: unknown };
  return type === 'FILLED' || color !== undefined ? [] : [`${at}.primaryButton is not a filled button`];
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

function fieldProblems(message: string, schema: MessageSchema, name: string, value: unknown, path: string): string[] {
  const type = schema.fields[name];
  if (type === undefined) return [`${path} is not a field of ${message}`];
  if (!type.endsWith('[]')) return valueProblems(type, value, path);
  if (!Array.isArray(value)) return [`${path} is not a list`];
  const most = schema.most?.[name] ?? Number.POSITIVE_INFINITY;
  const tooMany = value.length > most ? [`${path} has ${value.length} items, more than ${most}`] : [];
  return [...tooMany, ...value.flatMap((each, i) => valueProblems(type.slice(0, -2), each, `${path}[${i}]`))];
}

const SCALARS: Readonly<Record<FieldType, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  number: (value) => typeof value === 'number',
  integer: Number.isInteger,
  int64: (value) => typeof value === 'string' && /^-?\d+$/.test(value),
  https: (value) => typeof value === 'string' && /^(https:\/\/|data:image\/)/.test(value),
  url: (value) => typeof value === 'string' && /^(https?:\/\/|mailto:)/.test(value),
};

function valueProblems(type: FieldType, value: unknown, path: string): string[] {
  if (CARD_SCHEMA[type]) return messageProblems(type, value, path);
  const isValid = SCALARS[type] ?? ((given: unknown) => type.split('|').includes(String(given)));
  return isValid(value) ? [] : [`${path} is not ${SCALARS[type] ? `a ${type}` : `one of ${type}`}`];
}
