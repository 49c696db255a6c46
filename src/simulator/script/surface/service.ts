/**
 * Objects of Apps Script services: members checked by signature as Apps Script does, and anything else refused as not
 * simulated.
 */
import { exception, notSimulated } from './bridge';

/** Methods with their overloads: `'String,number | String'`; a trailing `?` marks an optional parameter. */
export type Member = readonly [signatures: string, run: (...args: never[]) => unknown];
export type Members = Readonly<Record<string, Member>>;

/** Builds a value at its first use: a run pays only for the services it touches. */
export function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made = made ?? { value: make() };
    return made.value;
  };
}

const labels = new WeakMap<object, string>();

/**
 * A service or one of its objects. `label` is the name in error texts ("SpreadsheetApp.Range"); `constants` are plain
 * properties such as enums.
 */
export function serviceObject<T extends object>(label: string, members: Members, constants: object = {}): T {
  const target: Record<string, unknown> = { ...constants };
  for (const name of Object.keys(members)) target[name] = checked(label, name, members[name] as Member);
  if (Object.keys(members).indexOf('toString') < 0) target.toString = () => lastPart(label);
  const proxy = new Proxy(Object.freeze(target), {
    get: (object, key) => (key in object || isSilent(key) ? object[key as string] : refuse(label, key)),
    set: () => false,
  });
  labels.set(proxy, label);
  return proxy as T;
}

/** The label of a service or one of its objects; undefined for any other value. */
export function labelOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null ? labels.get(value) : undefined;
}

/** A whole service Apps Script has and this simulator has not. */
export function missingService(label: string): object {
  return serviceObject(label, {});
}

function refuse(label: string, key: string | symbol): never {
  throw notSimulated(`${label}.${String(key)}`);
}

/** Keys the language itself reads when it prints, awaits or serialises a value. */
function isSilent(key: string | symbol): boolean {
  return typeof key === 'symbol' || key === 'toJSON' || key === 'then' || key === 'constructor';
}

function lastPart(label: string): string {
  return label.slice(label.lastIndexOf('.') + 1);
}

function checked(label: string, name: string, [signatures, run]: Member): unknown {
  return (...args: unknown[]) => {
    if (!signatures.split('|').some((signature) => matches(signature.trim(), args))) throw mismatch(label, name, args);
    return (run as (...values: unknown[]) => unknown)(...args);
  };
}

function mismatch(label: string, name: string, args: unknown[]): Error {
  const given = args.map(typeName).join(',');
  return exception(`The parameters (${given}) don't match the method signature for ${label}.${name}.`);
}

function matches(signature: string, args: unknown[]): boolean {
  const wanted = signature === '' ? [] : signature.split(',');
  const required = wanted.filter((type) => !type.endsWith('?')).length;
  if (args.length < required || args.length > wanted.length) return false;
  return args.every((arg, i) => isOfType(arg, (wanted[i] as string).replace(/\?$/, '')));
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'any') return true;
  if (type.endsWith('[]')) return Array.isArray(value) && value.every((item) => isOfType(item, type.slice(0, -2)));
  if (type === 'integer') return typeof value === 'number' && Number.isFinite(value);
  if (type === 'Date') return value instanceof Date;
  if (type === 'Object') return isPlainObject(value);
  if (['String', 'number', 'boolean', 'function'].indexOf(type) >= 0) return typeof value === type.toLowerCase();
  return labelOf(value) === type;
}

function isPlainObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !labels.has(value);
}

/** Types as Apps Script names them in its error texts. */
function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return value.length > 0 ? `${typeName(value[0])}[]` : 'Array';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'object') return labels.get(value) ?? '(class)';
  return typeof value === 'function' ? '(class)' : typeof value;
}
