/**
 * The query language of files.list, parsed to a tree.
 * Source: https://developers.google.com/workspace/drive/api/guides/ref-search-terms
 */
import { GoogleError, parameterLocation } from '../kernel/errors';

export type Query =
  | { kind: 'all' }
  | { kind: 'and' | 'or'; left: Query; right: Query }
  | { kind: 'not'; inner: Query }
  | { kind: 'in'; value: string; collection: string }
  | { kind: 'compare'; field: string; operator: string; value: string | boolean }
  | { kind: 'has'; field: string; key: string; value: string }
  | { kind: 'flag'; field: string };

/**
 * `and` and `or` are evaluated from left to right; parentheses group.
 * @throws GoogleError 400 invalid on a syntax error
 */
export function parseQuery(text: string): Query {
  if (text.trim() === '') return { kind: 'all' };
  const parser = { tokens: tokenize(text), at: 0 };
  const query = parseExpression(parser);
  if (parser.at < parser.tokens.length) throw invalidQuery();
  return query;
}

interface Parser {
  tokens: string[];
  at: number;
}

function tokenize(text: string): string[] {
  const tokens = text.match(/'(?:[^'\\]|\\.)*'|[A-Za-z][\w.]*|<=|>=|!=|[=<>(){}]|\S/g) ?? [];
  if (tokens.some((token) => !/^('.*'|[A-Za-z][\w.]*|<=|>=|!=|[=<>(){}])$/s.test(token) || token === "'")) {
    throw invalidQuery();
  }
  return tokens;
}

function parseExpression(parser: Parser): Query {
  let left = parseTerm(parser);
  while (isNext(parser, 'and', 'or')) {
    const kind = take(parser) as 'and' | 'or';
    left = { kind, left, right: parseTerm(parser) };
  }
  return left;
}

function parseTerm(parser: Parser): Query {
  if (isNext(parser, 'not')) {
    take(parser);
    return { kind: 'not', inner: parseTerm(parser) };
  }
  if (isNext(parser, '(')) {
    take(parser);
    const inner = parseExpression(parser);
    expect(parser, ')');
    return inner;
  }
  return parseClause(parser);
}

function parseClause(parser: Parser): Query {
  const first = take(parser);
  if (first.startsWith("'")) {
    expect(parser, 'in');
    return { kind: 'in', value: unquote(first), collection: takeName(parser) };
  }
  if (!isName(first)) throw invalidQuery();
  if (isNext(parser, 'has')) return parseHas(parser, first);
  if (isNext(parser, '=', '!=', '<', '<=', '>', '>=', 'contains')) {
    return { kind: 'compare', field: first, operator: take(parser), value: takeValue(parser) };
  }
  return { kind: 'flag', field: first };
}

function parseHas(parser: Parser, field: string): Query {
  for (const token of ['has', '{', 'key', '=']) expect(parser, token);
  const key = takeText(parser);
  for (const token of ['and', 'value', '=']) expect(parser, token);
  const value = takeText(parser);
  expect(parser, '}');
  return { kind: 'has', field, key, value };
}

function takeValue(parser: Parser): string | boolean {
  if (isNext(parser, 'true', 'false')) return take(parser) === 'true';
  return takeText(parser);
}

function takeText(parser: Parser): string {
  const token = take(parser);
  if (!token.startsWith("'")) throw invalidQuery();
  return unquote(token);
}

function takeName(parser: Parser): string {
  const token = take(parser);
  if (!isName(token)) throw invalidQuery();
  return token;
}

function take(parser: Parser): string {
  const token = parser.tokens[parser.at++];
  if (token === undefined) throw invalidQuery();
  return token;
}

function expect(parser: Parser, token: string): void {
  if (take(parser) !== token) throw invalidQuery();
}

function isNext(parser: Parser, ...tokens: string[]): boolean {
  return tokens.includes(parser.tokens[parser.at] as string);
}

function isName(token: string): boolean {
  return /^[A-Za-z]/.test(token);
}

function unquote(token: string): string {
  return token.slice(1, -1).replace(/\\(.)/g, '$1');
}

export function invalidQuery(): GoogleError {
  return new GoogleError(400, 'invalid', 'Invalid Value', parameterLocation('q'));
}
