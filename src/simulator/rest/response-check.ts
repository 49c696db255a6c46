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
  const misfit = checkOf(table, { $ref: schemaName })(value);
  if (misfit) throw new ResponseViolation(methodId, misfit.path, misfit.problem);
}

/** The path is put together on the way back from a misfit only: nearly every answer fits. */
interface Misfit {
  path: string;
  problem: string;
}

type Check = (value: unknown) => Misfit | undefined;

/** A schema becomes one function, once: answers have thousands of values. */
const checks = new WeakMap<Schema, Check>();

function checkOf(table: DiscoveryTable, reference: Schema): Check {
  const schema = resolveSchema(table, reference);
  const known = checks.get(schema);
  if (known) return known;
  const check = newCheck(table, schema);
  checks.set(schema, check);
  return check;
}

function newCheck(table: DiscoveryTable, schema: Schema): Check {
  if (schema.type === 'any') return () => undefined;
  if (schema.type === 'object') return objectCheck(table, schema);
  if (schema.type === 'array') return arrayCheck(table, schema);
  return (value) => {
    const problem = problemOfScalar(schema, value);
    return problem === undefined ? undefined : { path: '', problem };
  };
}

/** Properties are looked up at their first value: schemas refer to themselves. */
function objectCheck(table: DiscoveryTable, { properties = {}, additionalProperties }: Schema): Check {
  const ofName = new Map<string, Check>();
  const find = (name: string): Check | undefined => {
    const property = properties[name] ?? additionalProperties;
    const check = property && checkOf(table, property);
    if (check) ofName.set(name, check);
    return check;
  };
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return { path: '', problem: 'is not an object' };
    }
    for (const name in value) {
      const check = ofName.get(name) ?? find(name);
      if (!check) return { path: `.${name}`, problem: 'is not in the schema' };
      const item = (value as Record<string, unknown>)[name];
      const misfit = item === undefined ? undefined : check(item);
      if (misfit) return { ...misfit, path: `.${name}${misfit.path}` };
    }
    return undefined;
  };
}

function arrayCheck(table: DiscoveryTable, { items = ANY }: Schema): Check {
  let check: Check | undefined;
  return (value) => {
    if (!Array.isArray(value)) return { path: '', problem: 'is not an array' };
    check ??= checkOf(table, items);
    for (let index = 0; index < value.length; index++) {
      const misfit = check(value[index]);
      if (misfit) return { ...misfit, path: `[${index}]${misfit.path}` };
    }
    return undefined;
  };
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
