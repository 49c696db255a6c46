/** The committed facts of Google's discovery files (made by scripts/strip-discovery.ts). */
import docs from './discovery/docs.v1.json';
import drive from './discovery/drive.v3.json';
import script from './discovery/script.v1.json';
import sheets from './discovery/sheets.v4.json';

export interface Schema {
  type?: 'string' | 'integer' | 'number' | 'boolean' | 'object' | 'array' | 'any';
  format?: string;
  $ref?: string;
  enum?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: Schema;
  readOnly?: boolean;
}

export interface Parameter extends Schema {
  location?: 'path' | 'query';
  required?: boolean;
  repeated?: boolean;
  minimum?: string;
  maximum?: string;
}

export interface Method {
  httpMethod: string;
  path: string;
  parameters: Record<string, Parameter>;
  /** Name of the request schema. */
  request?: string;
  /** Name of the response schema; none = an empty 204. */
  response?: string;
  supportsMediaDownload?: boolean;
  uploadPath?: string;
}

export interface DiscoveryTable {
  api: string;
  version: string;
  revision: string;
  rootUrl: string;
  servicePath: string;
  parameters: Record<string, Parameter>;
  methods: Record<string, Method>;
  schemas: Record<string, Schema>;
}

export const DISCOVERY_TABLES: readonly DiscoveryTable[] = [drive, sheets, script, docs] as unknown as DiscoveryTable[];

/** A schema with its `$ref` followed. */
export function resolveSchema(table: DiscoveryTable, schema: Schema): Schema {
  if (!schema.$ref) return schema;
  const target = table.schemas[schema.$ref];
  if (!target) throw new Error(`Discovery of ${table.api} has no schema ${schema.$ref}`);
  return target;
}
