/** Parses a JSON request body and checks it against its discovery schema. */
import { GoogleError } from '../kernel/errors';
import { type DiscoveryTable, resolveSchema, type Schema } from './discovery-tables';

type Json = Record<string, unknown>;

/** Marked read-only in the discovery file, yet needed or tolerated in requests. */
const TOLERATED_READ_ONLY = ['kind', 'emailAddress', 'domain', 'displayName'];

/** What a body is checked against. */
interface Check {
  table: DiscoveryTable;
  /** Unknown names are left out instead of refused. */
  isLenient: boolean;
}

/**
 * The body as the service sees it: unset (null) fields dropped, numbers and numeric texts in the type of the schema.
 * Output-only fields are dropped for Sheets and Script; Drive refuses them.
 * @throws GoogleError 400 parseError / badRequest naming the field; 403 fieldNotWritable (Drive)
 */
export function parseBody(check: Check, schemaName: string | undefined, text: string | undefined): Json {
  if (!schemaName) {
    if (text && !check.isLenient) throw badRequest('Invalid JSON payload received. The request does not take a body.');
    return {};
  }
  return checkValue(check, { $ref: schemaName }, parseJson(text), '') as Json;
}

function parseJson(text: string | undefined): unknown {
  if (!text) return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new GoogleError(400, 'parseError', 'Invalid JSON payload received. Unexpected token.');
  }
}

function checkValue(check: Check, reference: Schema, value: unknown, path: string): unknown {
  const schema = resolveSchema(check.table, reference);
  switch (schema.type) {
    case 'object':
      return checkObject(check, schema, value, path);
    case 'array':
      if (!Array.isArray(value)) throw invalidValue(path, 'LIST', value);
      return value.map((item, index) => checkValue(check, schema.items ?? { type: 'any' }, item, `${path}[${index}]`));
    case 'string':
      return checkString(schema, value, path);
    case 'integer':
    case 'number':
      return checkNumber(schema, value, path);
    case 'boolean':
      if (typeof value !== 'boolean') throw invalidValue(path, 'TYPE_BOOL', value);
      return value;
    default:
      return value;
  }
}

function checkObject(check: Check, schema: Schema, value: unknown, path: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidValue(path, 'OBJECT', value);
  const checked: Json = {};
  for (const [name, item] of Object.entries(value)) {
    const at = path ? `${path}.${name}` : name;
    if (schema.additionalProperties) {
      checked[name] = item === null ? null : checkValue(check, schema.additionalProperties, item, at);
      continue;
    }
    const property = schema.properties?.[name];
    if (!property && check.isLenient) continue;
    if (!property) throw unknownName(name, path);
    if (item === null || isDroppedReadOnly(check.table, property, name)) continue;
    checked[name] = checkValue(check, property, item, at);
  }
  return checked;
}

function isDroppedReadOnly(table: DiscoveryTable, property: Schema, name: string): boolean {
  if (!property.readOnly || TOLERATED_READ_ONLY.includes(name)) return false;
  if (table.api !== 'drive') return true;
  throw new GoogleError(
    403,
    'fieldNotWritable',
    `The resource body includes fields which are not directly writable: ${name}.`,
  );
}

function checkString(schema: Schema, value: unknown, path: string): string {
  const isNumericText = schema.format === 'int64' || schema.format === 'uint64';
  const text = isNumericText && typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') throw invalidValue(path, 'TYPE_STRING', value);
  if (schema.enum && !schema.enum.includes(text)) throw invalidValue(path, 'TYPE_ENUM', value);
  if (schema.format === 'date-time' && Number.isNaN(Date.parse(text))) throw invalidValue(path, 'DATE_TIME', value);
  return text;
}

function checkNumber(schema: Schema, value: unknown, path: string): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  const isNumber = typeof number === 'number' && Number.isFinite(number);
  if (!isNumber) throw invalidValue(path, schema.type === 'integer' ? 'TYPE_INT32' : 'TYPE_DOUBLE', value);
  if (schema.type === 'integer' && (number as number) !== ((number as number) | 0)) {
    throw invalidValue(path, 'TYPE_INT32', value);
  }
  return number as number;
}

function unknownName(name: string, path: string): GoogleError {
  const place = path ? ` at '${path}'` : '';
  return badRequest(`Invalid JSON payload received. Unknown name "${name}"${place}: Cannot find field.`);
}

function invalidValue(path: string, type: string, value: unknown): GoogleError {
  return badRequest(`Invalid value at '${path}' (${type}), ${JSON.stringify(value)}`);
}

function badRequest(message: string): GoogleError {
  return new GoogleError(400, 'badRequest', message);
}
