/** Field masks of writes: `a,b.c`, `a(b,c.d)`, `*`. https://developers.google.com/workspace/sheets/api/guides/field-masks */
import { invalidArgument } from './errors';

export type FieldMask = readonly (readonly string[])[];

/** The paths of a mask; throws 400 for an empty or unreadable one. */
export function parseFieldMask(fields: string | undefined): FieldMask {
  if (!fields)
    throw invalidArgument("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  const tokens = fields.match(/[A-Za-z_][\w]*|[*.,()]/g) ?? [];
  if (tokens.join('') !== fields.replace(/\s/g, '')) throw invalidArgument(`Invalid field mask: ${fields}`);
  const reader = { tokens, at: 0 };
  const paths = readPaths(reader);
  if (reader.at !== tokens.length) throw invalidArgument(`Invalid field mask: ${fields}`);
  return paths;
}

/** Whether the mask names the top field or something inside of it. */
export function masks(mask: FieldMask, field: string): boolean {
  return mask.some((path) => path[0] === '*' || path[0] === field);
}

/** `target` with every field the mask names taken from `source`; a field the source lacks is removed. */
export function applyMask<T extends object>(target: T, source: object, mask: FieldMask): T {
  return mask.reduce<T>(
    (result, path) => (path[0] === '*' ? ({ ...source } as T) : withPath(result, source, path)),
    target,
  );
}

interface Reader {
  tokens: readonly string[];
  at: number;
}

function readPaths(reader: Reader): string[][] {
  const paths = [...readPath(reader)];
  while (reader.tokens[reader.at] === ',') {
    reader.at += 1;
    paths.push(...readPath(reader));
  }
  return paths;
}

function readPath(reader: Reader): string[][] {
  const name = reader.tokens[reader.at];
  if (name === undefined || /^[.,()]$/.test(name)) throw invalidArgument('Invalid field mask');
  reader.at += 1;
  const next = reader.tokens[reader.at];
  if (next !== '.' && next !== '(') return [[name]];
  reader.at += 1;
  const inner = next === '.' ? readPath(reader) : readPaths(reader);
  if (next === '(' && reader.tokens[reader.at++] !== ')') throw invalidArgument('Invalid field mask');
  return inner.map((path) => [name, ...path]);
}

function withPath<T extends object>(target: T, source: object, path: readonly string[]): T {
  const [field = '', ...rest] = path;
  const from = (source as Record<string, unknown>)[field];
  const { [field]: old, ...others } = target as Record<string, unknown>;
  if (rest.length === 0 || rest[0] === '*') return (from === undefined ? others : { ...target, [field]: from }) as T;
  const inner = withPath(isObject(old) ? old : {}, isObject(from) ? from : {}, rest);
  return (Object.keys(inner).length === 0 ? others : { ...target, [field]: inner }) as T;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
