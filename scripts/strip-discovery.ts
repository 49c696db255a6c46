/**
 * Strips Google's discovery files to facts (methods, paths, parameters, types, enums; no prose) for the simulator.
 * Usage: npx tsx scripts/strip-discovery.ts <dir of discovery json>
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const APIS = ['drive.v3', 'sheets.v4', 'script.v1', 'docs.v1'];
const FACTS = ['type', 'format', '$ref', 'enum', 'repeated', 'required', 'location', 'minimum', 'maximum'] as const;

type Json = Record<string, unknown>;

function main(sourceDir: string): void {
  const targetDir = join(dirname(fileURLToPath(import.meta.url)), '../src/simulator/rest/discovery');
  for (const api of APIS) {
    const discovery = JSON.parse(readFileSync(join(sourceDir, `${api}.json`), 'utf8')) as Json;
    writeFileSync(join(targetDir, `${api}.json`), print(strip(discovery)));
  }
}

function strip(discovery: Json): Json {
  return {
    api: discovery.name,
    version: discovery.version,
    revision: discovery.revision,
    rootUrl: discovery.rootUrl,
    servicePath: discovery.servicePath,
    parameters: mapValues(discovery.parameters, stripSchema),
    methods: Object.fromEntries(methodsOf(discovery).map((method) => [method.id, stripMethod(method)])),
    schemas: mapValues(discovery.schemas, stripSchema),
  };
}

function methodsOf(resource: Json): Json[] {
  const own = Object.values((resource.methods ?? {}) as Json) as Json[];
  const nested = Object.values((resource.resources ?? {}) as Json) as Json[];
  return [...own, ...nested.flatMap(methodsOf)];
}

function stripMethod(method: Json): Json {
  const upload = (method.mediaUpload as { protocols?: { simple?: { path?: string } } } | undefined)?.protocols?.simple;
  return compact({
    httpMethod: method.httpMethod,
    path: method.path,
    parameters: mapValues(method.parameters, stripSchema),
    request: (method.request as Json | undefined)?.$ref,
    response: (method.response as Json | undefined)?.$ref,
    supportsMediaDownload: method.supportsMediaDownload,
    uploadPath: upload?.path,
  });
}

/** "Output only" stands in the prose of most read-only fields and as a flag on a few: both become `readOnly`. */
function stripSchema(schema: Json): Json {
  const facts = Object.fromEntries(FACTS.map((fact) => [fact, schema[fact]]));
  const isReadOnly = schema.readOnly === true || /^Output only\b/.test(String(schema.description ?? ''));
  return compact({
    ...facts,
    readOnly: isReadOnly || undefined,
    properties: schema.properties && mapValues(schema.properties, stripSchema),
    items: schema.items && stripSchema(schema.items as Json),
    additionalProperties: schema.additionalProperties && stripSchema(schema.additionalProperties as Json),
  });
}

function mapValues(object: unknown, change: (value: Json) => Json): Json {
  return Object.fromEntries(Object.entries((object ?? {}) as Json).map(([key, value]) => [key, change(value as Json)]));
}

function compact(object: Json): Json {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}

/** One line per method and per schema, so that a new revision reads as a small diff. */
function print(table: Json): string {
  const lines = Object.entries(table).map(([key, value]) => {
    const isTable = key === 'methods' || key === 'schemas';
    return `${JSON.stringify(key)}: ${isTable ? printRows(value as Json) : JSON.stringify(value)}`;
  });
  return `{\n${lines.join(',\n')}\n}\n`;
}

function printRows(rows: Json): string {
  const lines = Object.entries(rows).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{\n${lines.join(',\n')}\n}`;
}

const sourceDir = process.argv[2];
if (!sourceDir) throw new Error('Usage: npx tsx scripts/strip-discovery.ts <dir of discovery json>');
main(sourceDir);
