/** `appsscript.json`: known fields only. Source: https://developers.google.com/apps-script/manifest */
import { NotSimulated } from '../kernel/errors';

export interface Manifest {
  timeZone: string;
  oauthScopes?: string[];
  urlFetchWhitelist?: string[];
}

const FIELDS = ['timeZone', 'runtimeVersion', 'exceptionLogging', 'oauthScopes', 'urlFetchWhitelist'].concat([
  'dependencies',
  'webapp',
  'executionApi',
  'sheets',
  'addOns',
]);
const ACCESSES = ['MYSELF', 'DOMAIN', 'ANYONE', 'ANYONE_ANONYMOUS'];
const ADD_ON_FIELDS = ['common', 'drive', 'sheets', 'gmail', 'docs', 'slides', 'calendar', 'httpOptions'];

/** Reads and checks a manifest. Throws Google's "Invalid manifest" text, or NotSimulated for what is not modelled. */
export function readManifest(source: string): Manifest {
  const manifest = parsed(source);
  refuseUnknown(manifest, FIELDS, '');
  if (manifest.addOns !== undefined) checkAddOns(manifest.addOns as Record<string, unknown>);
  checkEntryPoint(manifest, 'webapp', { access: ACCESSES, executeAs: ['USER_ACCESSING', 'USER_DEPLOYING'] });
  checkEntryPoint(manifest, 'executionApi', { access: ACCESSES });
  checkDependencies((manifest.dependencies ?? {}) as Record<string, unknown>);
  if (manifest.runtimeVersion !== 'V8') throw new NotSimulated('a runtimeVersion other than V8');
  if (typeof manifest.timeZone !== 'string') throw invalid('timeZone is missing');
  const whitelist = texts(manifest, 'urlFetchWhitelist');
  whitelist?.forEach(checkPrefix);
  const oauthScopes = texts(manifest, 'oauthScopes');
  return {
    timeZone: manifest.timeZone,
    ...(oauthScopes && { oauthScopes }),
    ...(whitelist && { urlFetchWhitelist: whitelist }),
  };
}

function parsed(source: string): Record<string, unknown> {
  try {
    return JSON.parse(source) as Record<string, unknown>;
  } catch (error) {
    throw invalid((error as Error).message);
  }
}

function refuseUnknown(value: object, known: readonly string[], path: string): void {
  const unknown = Object.keys(value).filter((key) => !known.includes(key));
  if (unknown.length > 0) throw invalid(`unknown fields: [${unknown.map((key) => path + key).join(', ')}]`);
}

/** Source: https://developers.google.com/apps-script/manifest/web-app-api-executable */
function checkEntryPoint(manifest: Record<string, unknown>, name: string, known: Record<string, string[]>): void {
  const config = (manifest[name] ?? {}) as Record<string, string>;
  refuseUnknown(config, Object.keys(known), `${name}.`);
  for (const [field, value] of Object.entries(config)) {
    if (!known[field]?.includes(value)) throw invalid(`${name}.${field}: ${value}`);
  }
}

function checkAddOns(addOns: Record<string, unknown>): void {
  refuseUnknown(addOns, ADD_ON_FIELDS, 'addOns.');
  const common = addOns.common as Record<string, unknown> | undefined;
  for (const field of ['name', 'logoUrl']) if (!common?.[field]) throw invalid(`addOns.common.${field} is missing`);
}

/** Advanced services may be enabled (that turns their APIs on in the script's Cloud project); their objects are not modelled. */
function checkDependencies(dependencies: Record<string, unknown>): void {
  const { enabledAdvancedServices = [], ...rest } = dependencies;
  if (Object.keys(rest).length > 0) throw new NotSimulated(`manifest dependencies.${Object.keys(rest)[0]}`);
  for (const service of enabledAdvancedServices as Record<string, unknown>[]) {
    refuseUnknown(service, ['userSymbol', 'serviceId', 'version'], 'dependencies.enabledAdvancedServices.');
  }
}

function texts(manifest: Record<string, unknown>, field: string): string[] | undefined {
  const value = manifest[field];
  if (value === undefined) return undefined;
  if (!Array.isArray(value) || value.some((item) => typeof item !== 'string')) throw invalid(`${field} is not a list`);
  return value as string[];
}

/** HTTPS, a full domain (one leading `*.` allowed), a non-empty path. */
function checkPrefix(prefix: string): void {
  if (!/^https:\/\/(\*\.)?[\w-]+(\.[\w-]+)+\/[^*]*$/.test(prefix)) throw invalid(`urlFetchWhitelist: ${prefix}`);
}

function invalid(what: string): Error {
  return new Error(`"appsscript.json" has errors: Invalid manifest: ${what}`);
}
