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
  const misfit = misfitOf(table, { $ref: schemaName }, value);
  if (misfit) throw new ResponseViolation(methodId, misfit.path, misfit.problem);
}

/** The path is put together on the way back from a misfit only: nearly every answer fits. */
interface Misfit {
  path: string;
  problem: string;
}

function misfitOf(table: DiscoveryTable, reference: Schema, value: unknown): Misfit | undefined {
  const schema = resolveSchema(table, reference);
  if (schema.type === 'any') return undefined;
  if (schema.type === 'object') return misfitInObject(table, schema, value);
  if (schema.type === 'array') return misfitInArray(table, schema, value);
  const problem = problemOfScalar(schema, value);
  return problem === undefined ? undefined : { path: '', problem };
}

function misfitInObject(table: DiscoveryTable, schema: Schema, value: unknown): Misfit | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { path: '', problem: 'is not an object' };
  }
  for (const name of Object.keys(value)) {
    const property = schema.properties?.[name] ?? schema.additionalProperties;
    if (!property) return { path: `.${name}`, problem: 'is not in the schema' };
    const item = (value as Record<string, unknown>)[name];
    const misfit = item === undefined ? undefined : misfitOf(table, property, item);
    if (misfit) return { ...misfit, path: `.${name}${misfit.path}` };
  }
  return undefined;
}

function misfitInArray(table: DiscoveryTable, schema: Schema, value: unknown): Misfit | undefined {
  if (!Array.isArray(value)) return { path: '', problem: 'is not an array' };
  for (let index = 0; index < value.length; index++) {
    const misfit = misfitOf(table, schema.items ?? ANY, value[index]);
    if (misfit) return { ...misfit, path: `[${index}]${misfit.path}` };
  }
  return undefined;
}

const ANY: Schema = { type: 'any' };

function problemOfScalar(schema: Schema, value: unknown): string | undefined {
  if (!isOfType(schema.type, value)) return `is ${JSON.stringify(value)}, not of type ${schema.type}`;
  if (schema.enum && !schema.enum.includes(value as string)) return `${value} is not in the enum`;
  return fitsFormat(schema.format, value) ? undefined : `${value} is not a ${schema.format}`;
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
