/** Finds the discovery method of an HTTP method and URL. */
import { DISCOVERY_TABLES, type DiscoveryTable, type Method } from './discovery-tables';

export interface Route {
  table: DiscoveryTable;
  methodId: string;
  method: Method;
  isUpload: boolean;
  /** Path parameters, percent-decoded. */
  pathParams: Record<string, string>;
}

interface Template {
  table: DiscoveryTable;
  methodId: string;
  method: Method;
  isUpload: boolean;
  host: string;
  pattern: RegExp;
  names: string[];
  literalLength: number;
}

const TEMPLATES: readonly Template[] = DISCOVERY_TABLES.flatMap(templatesOf).sort(
  (a, b) => b.literalLength - a.literalLength,
);

/** The route of a request, or undefined when no method of the known APIs has this URL. The fullest literal match wins. */
export function findRoute(httpMethod: string, url: URL): Route | undefined {
  for (const template of TEMPLATES) {
    if (template.method.httpMethod !== httpMethod || template.host !== url.host) continue;
    const match = template.pattern.exec(url.pathname);
    if (match) return { ...template, pathParams: decodeParams(template.names, match) };
  }
  return undefined;
}

/** True when some method lives at this URL, whatever its HTTP method. */
export function isKnownUrl(url: URL): boolean {
  return TEMPLATES.some((template) => template.host === url.host && template.pattern.test(url.pathname));
}

function templatesOf(table: DiscoveryTable): Template[] {
  return Object.entries(table.methods).flatMap(([methodId, method]) => {
    const plain = newTemplate(table, methodId, method, `/${table.servicePath}${method.path}`, false);
    return method.uploadPath ? [plain, newTemplate(table, methodId, method, method.uploadPath, true)] : [plain];
  });
}

function newTemplate(table: DiscoveryTable, methodId: string, method: Method, path: string, isUpload: boolean) {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string);
  const source = path.replace(/[.:]/g, '\\$&').replace(/\{\w+\}/g, '([^/]+?)');
  return {
    table,
    methodId,
    method,
    isUpload,
    host: new URL(table.rootUrl).host,
    pattern: new RegExp(`^${source}$`),
    names,
    literalLength: path.replace(/\{\w+\}/g, '').length,
  };
}

function decodeParams(names: string[], match: RegExpExecArray): Record<string, string> {
  return Object.fromEntries(names.map((name, index) => [name, decode(match[index + 1] as string)]));
}

/** A malformed escape stays as it is: it is then the name of nothing. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
