/**
 * The HTTP request of an advanced service's call: the resource first, then what the path and the method require, then
 * (where files can be uploaded) the media, and the other parameters in one object.
 */
import { NotSimulated } from '../../kernel/errors';
import type { RestRequest } from '../../kernel/rest';
import type { DiscoveryTable, Method } from '../../rest/discovery-tables';
import { ScriptException } from '../run';

/** @throws ScriptException for a wrong number of arguments */
export function advancedRequest(
  table: DiscoveryTable,
  methodId: string,
  args: readonly unknown[],
  account: string,
): RestRequest {
  const method = table.methods[methodId] as Method;
  const required = requiredNames(method);
  const first = method.request ? 1 : 0;
  const most = first + required.length + (method.uploadPath ? 2 : 1);
  const least = first + required.length;
  if (args.length < least || args.length > most) {
    throw new ScriptException(`Invalid number of arguments provided. Expected ${least}-${most} only`);
  }
  const named = Object.fromEntries(required.map((name, i) => [name, String(args[first + i])]));
  const optional = (args.slice(least).find((arg) => arg !== null && arg !== undefined) ?? {}) as Record<
    string,
    unknown
  >;
  if (optional.alt !== undefined) throw new NotSimulated(`${methodId} with alt=${String(optional.alt)}`);
  const headers: Record<string, string> = { Authorization: `Bearer ${account}` };
  if (method.request) headers['Content-Type'] = 'application/json';
  return {
    method: method.httpMethod as RestRequest['method'],
    url: urlOf(table, method, { ...optional, ...named }),
    headers,
    ...(method.request && { body: JSON.stringify(args[0]) }),
  };
}

/** Parameters of the path in their order there, then required ones of the query. */
function requiredNames({ path, parameters }: Method): string[] {
  const inPath = [...path.matchAll(/\{\+?(\w+)\}/g)].map((match) => match[1] as string);
  const others = Object.entries(parameters).filter(([name, { required }]) => required && !inPath.includes(name));
  return [...inPath, ...others.map(([name]) => name)];
}

function urlOf(table: DiscoveryTable, { path, parameters }: Method, values: Record<string, unknown>): string {
  const filled = path.replace(/\{\+?(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])));
  const query = Object.entries(values)
    .filter(([name]) => parameters[name]?.location !== 'path')
    .flatMap(([name, value]) => [value].flat().map((each) => `${name}=${encodeURIComponent(String(each))}`));
  return `${table.rootUrl}${table.servicePath}${filled}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}
