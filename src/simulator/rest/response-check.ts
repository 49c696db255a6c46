/** Checks what a simulated service answers against the discovery schema. */
import { type DiscoveryTable, resolveSchema, type Schema } from './discovery-tables';

/** A response that Google could not have sent: a bug of the simulator, never of its user. */
export class ResponseViolation extends Error {
  constructor(methodId: string, path: string, problem: string) {
    super(`Response of ${methodId} at '${path || '.'}': ${problem}`);
    this.name = 'ResponseViolation';
  }
}

/** @throws ResponseViolation naming the first place that does not fit the schema */
export function checkResponse(table: DiscoveryTable, methodId: string, schemaName: string, value: unknown): void {
  const fail = (path: string, problem: string): never => {
    throw new ResponseViolation(methodId, path, problem);
  };
  checkValue({ table, fail }, { $ref: schemaName }, value, '');
}

interface Check {
  table: DiscoveryTable;
  fail: (path: string, problem: string) => never;
}

function checkValue(check: Check, reference: Schema, value: unknown, path: string): void {
  const schema = resolveSchema(check.table, reference);
  if (schema.type === 'any') return;
  if (schema.type === 'object') checkObject(check, schema, value, path);
  else if (schema.type === 'array') checkArray(check, schema, value, path);
  else checkScalar(check, schema, value, path);
}

function checkObject(check: Check, schema: Schema, value: unknown, path: string): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) check.fail(path, 'is not an object');
  for (const [name, item] of Object.entries(value as Record<string, unknown>)) {
    const property = schema.properties?.[name] ?? schema.additionalProperties;
    if (!property) check.fail(`${path}.${name}`, 'is not in the schema');
    if (item !== undefined) checkValue(check, property as Schema, item, `${path}.${name}`);
  }
}

function checkArray(check: Check, schema: Schema, value: unknown, path: string): void {
  if (!Array.isArray(value)) check.fail(path, 'is not an array');
  for (const [index, item] of (value as unknown[]).entries()) {
    checkValue(check, schema.items ?? { type: 'any' }, item, `${path}[${index}]`);
  }
}

function checkScalar(check: Check, schema: Schema, value: unknown, path: string): void {
  const isRight = isOfType(schema.type, value);
  if (!isRight) check.fail(path, `is ${JSON.stringify(value)}, not of type ${schema.type}`);
  if (schema.enum && !schema.enum.includes(value as string)) check.fail(path, `${value} is not in the enum`);
  if (!fitsFormat(schema.format, value)) check.fail(path, `${value} is not a ${schema.format}`);
}

function isOfType(type: Schema['type'], value: unknown): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'number') return Number.isFinite(value);
  return type === 'boolean' ? typeof value === 'boolean' : typeof value === 'string';
}

function fitsFormat(format: string | undefined, value: unknown): boolean {
  if (format === 'int64' || format === 'uint64') return /^-?\d+$/.test(value as string);
  if (format === 'date-time' || format === 'google-datetime') return !Number.isNaN(Date.parse(value as string));
  return true;
}
