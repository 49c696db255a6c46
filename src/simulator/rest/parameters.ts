/** Parses and checks the query and path parameters of a call. */
import { GoogleError, NotSimulated, parameterLocation } from '../kernel/errors';
import type { Parameter } from './discovery-tables';
import type { Route } from './routes';

type Value = string | number | boolean | string[];

/** Global parameters that change nothing here; the other global ones are not simulated. */
const ACCEPTED_GLOBALS = ['alt', 'fields', 'prettyPrint', 'quotaUser', 'uploadType'];

/** Parameters of methods that would change an answer in a way that is not modelled. */
const UNMODELLED = ['includeLabels', 'includePermissionsForView', 'ocrLanguage', 'useContentAsIndexableText'];

/**
 * Every parameter of the call with the type the discovery file gives it (`fields` and the like included). A lenient
 * world leaves out the names it does not know.
 * @throws GoogleError 400 for an unknown name, a wrong type, a value out of range, a missing required parameter.
 */
export function parseParameters(route: Route, query: URLSearchParams, isLenient: boolean): Record<string, Value> {
  const values: Record<string, Value> = {};
  for (const name of new Set(query.keys())) {
    if (isLenient && !isKnown(route, name)) continue;
    values[name] = parseParameter(route, name, query.getAll(name));
  }
  for (const [name, raw] of Object.entries(route.pathParams)) values[name] = raw;
  requireParameters(route, values);
  return values;
}

/** What a lenient world does not leave out. */
function isKnown({ method }: Route, name: string): boolean {
  if (UNMODELLED.includes(name)) return false;
  return method.parameters[name]?.location === 'query' || ACCEPTED_GLOBALS.includes(name);
}

function parseParameter(route: Route, name: string, raw: string[]): Value {
  const own = route.method.parameters[name];
  const parameter = own?.location === 'query' ? own : globalParameter(route, name);
  if (UNMODELLED.includes(name)) throw new NotSimulated(`query parameter ${name}`);
  if (parameter.repeated) return raw;
  if (raw.length > 1) throw new NotSimulated(`query parameter ${name} given ${raw.length} times`);
  return parseValue(name, parameter, raw[0] as string);
}

function globalParameter(route: Route, name: string): Parameter {
  const parameter = route.table.parameters[name];
  if (!parameter) throw badRequest(unknownNameMessage(name));
  if (!ACCEPTED_GLOBALS.includes(name)) throw new NotSimulated(`query parameter ${name}`);
  return parameter;
}

function parseValue(name: string, parameter: Parameter, raw: string): Value {
  if (parameter.type === 'boolean') return parseBoolean(name, raw);
  if (parameter.type === 'integer') return parseInteger(name, parameter, raw);
  if (parameter.enum && !parameter.enum.includes(raw)) throw invalidParameter(name, raw);
  return raw;
}

function parseBoolean(name: string, raw: string): boolean {
  if (raw === 'true' || raw === 'false') return raw === 'true';
  throw invalidParameter(name, raw);
}

function parseInteger(name: string, parameter: Parameter, raw: string): number {
  const value = Number(raw);
  const isInRange = value >= Number(parameter.minimum ?? -Infinity) && value <= Number(parameter.maximum ?? Infinity);
  if (!/^-?\d+$/.test(raw) || !isInRange) throw invalidParameter(name, raw);
  return value;
}

function requireParameters(route: Route, values: Record<string, Value>): void {
  for (const [name, parameter] of Object.entries(route.method.parameters)) {
    if (parameter.required && values[name] === undefined) {
      throw new GoogleError(400, 'required', `Required parameter: ${name}`, parameterLocation(name));
    }
  }
}

function invalidParameter(name: string, raw: string): GoogleError {
  const message = `Invalid value '${raw}' for parameter ${name}.`;
  return new GoogleError(400, 'invalidParameter', message, parameterLocation(name));
}

function unknownNameMessage(name: string): string {
  return (
    `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. ` +
    `Field '${name}' could not be found in request message.`
  );
}

function badRequest(message: string): GoogleError {
  return new GoogleError(400, 'badRequest', message);
}
