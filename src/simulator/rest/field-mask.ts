/** Partial responses: the grammar of `fields` masks, their check against a schema, and their application. */
import { GoogleError, parameterLocation } from '../kernel/errors';
import type { FieldMask } from '../kernel/rest';
import { type DiscoveryTable, resolveSchema, type Schema } from './discovery-tables';

type MutableMask = { [name: string]: MutableMask | true };

/**
 * Parses `files(id,permissions(id,role)),nextPageToken`, `a/b`, `a.b`, `*`.
 * @throws GoogleError 400 invalidParameter on a syntax error
 */
export function parseFieldMask(text: string): FieldMask {
  const tokens = text.match(/[\w$-]+|[*(),/.]|\S/g) ?? [];
  const parser = { tokens, at: 0, text };
  const mask = parseList(parser);
  if (parser.at < tokens.length) throw invalidSelection(text);
  return mask;
}

/** Keeps what the mask selects. Names the value does not have are left out, empty sub-objects stay. */
export function applyFieldMask(mask: FieldMask | true, value: unknown): unknown {
  if (mask === true || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => applyFieldMask(mask, item));
  const from = value as Record<string, unknown>;
  const kept: Record<string, unknown> = {};
  for (const name in from) {
    const selected = selectionOf(mask, name);
    const item = from[name];
    if (selected !== undefined && item !== undefined) kept[name] = applyFieldMask(selected, item);
  }
  return kept;
}

/** What a mask selects of one name: a mask for its inside, `true` for all of it, undefined for nothing. */
export function selectionOf(mask: FieldMask | true | undefined, name: string): FieldMask | true | undefined {
  if (mask === undefined || mask === true) return true;
  const own = mask[name];
  const any = mask['*'];
  if (own === undefined || any === undefined || own === any) return own ?? any;
  return own === true || any === true ? true : merged(own as MutableMask, any as MutableMask);
}

/** @throws GoogleError 400 naming the first selected field that the schema does not have */
export function checkFieldMask(table: DiscoveryTable, schema: Schema, mask: FieldMask, path = ''): void {
  const target = elementSchema(table, schema);
  for (const [name, selected] of Object.entries(mask)) {
    const at = path ? `${path}${table.api === 'drive' ? '/' : '.'}${name}` : name;
    for (const property of selectedSchemas(table, target, name, at)) {
      if (selected !== true) checkFieldMask(table, property, selected, at);
    }
  }
}

function selectedSchemas(table: DiscoveryTable, schema: Schema, name: string, at: string): Schema[] {
  if (schema.type === 'any') return [schema];
  const properties = schema.properties ?? {};
  if (name === '*' && schema.type === 'object') return [];
  const property = properties[name] ?? schema.additionalProperties;
  if (!property) throw unknownField(table, at);
  return [property];
}

function elementSchema(table: DiscoveryTable, reference: Schema): Schema {
  const schema = resolveSchema(table, reference);
  return schema.type === 'array' && schema.items ? elementSchema(table, schema.items) : schema;
}

interface Parser {
  tokens: string[];
  at: number;
  text: string;
}

function parseList(parser: Parser): MutableMask {
  const mask: MutableMask = {};
  do addPath(mask, parsePath(parser), parser);
  while (accept(parser, ','));
  return mask;
}

function parsePath(parser: Parser): string[] {
  const path: string[] = [];
  do {
    const token = parser.tokens[parser.at++];
    if (token === undefined || !/^(\*|[\w$-]+)$/.test(token)) throw invalidSelection(parser.text);
    path.push(token);
  } while (accept(parser, '/') || accept(parser, '.'));
  return path;
}

function addPath(mask: MutableMask, path: string[], parser: Parser): void {
  let leaf: MutableMask | true = true;
  if (accept(parser, '(')) {
    leaf = parseList(parser);
    if (!accept(parser, ')')) throw invalidSelection(parser.text);
  }
  for (const name of [...path].reverse()) leaf = { [name]: leaf };
  Object.assign(mask, merged(mask, leaf as MutableMask));
}

function merged(a: MutableMask, b: MutableMask): MutableMask {
  const sum: MutableMask = { ...a };
  for (const [name, added] of Object.entries(b)) {
    const present = sum[name];
    if (present === undefined) sum[name] = added;
    else sum[name] = present === true || added === true ? true : merged(present, added);
  }
  return sum;
}

function accept(parser: Parser, token: string): boolean {
  if (parser.tokens[parser.at] !== token) return false;
  parser.at++;
  return true;
}

function invalidSelection(text: string): GoogleError {
  return new GoogleError(400, 'invalidParameter', `Invalid field selection ${text}`, parameterLocation('fields'));
}

function unknownField(table: DiscoveryTable, path: string): GoogleError {
  if (table.api === 'drive') return invalidSelection(path);
  const message = `Error expanding 'fields' parameter. Cannot find matching fields for path '${path}'.`;
  return new GoogleError(400, 'badRequest', message);
}
