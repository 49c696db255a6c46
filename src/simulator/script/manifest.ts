/** `appsscript.json`: known fields only. Source: https://developers.google.com/apps-script/manifest */
import { NotSimulated } from '../kernel/errors';
import { type AddOnManifest, readAddOns } from './manifest-add-ons';
import { invalidManifest as invalid, refuseUnknown } from './manifest-errors';

export interface Manifest {
  timeZone: string;
  oauthScopes?: string[];
  urlFetchWhitelist?: string[];
  addOn?: AddOnManifest;
  advancedServices: AdvancedService[];
}

/** An advanced service that the script names by its symbol. */
export interface AdvancedService {
  userSymbol: string;
  serviceId: string;
  version: string;
}

const FIELDS = ['timeZone', 'runtimeVersion', 'exceptionLogging', 'oauthScopes', 'urlFetchWhitelist'].concat([
  'dependencies',
  'webapp',
  'executionApi',
  'sheets',
  'addOns',
]);
const ACCESSES = ['MYSELF', 'DOMAIN', 'ANYONE', 'ANYONE_ANONYMOUS'];

/** Reads and checks a manifest. Throws Google's "Invalid manifest" text, or NotSimulated for what is not modelled. */
export function readManifest(source: string): Manifest {
  const manifest = parsed(source);
  refuseUnknown(manifest, FIELDS, '');
  const addOn = manifest.addOns === undefined ? undefined : readAddOns(manifest.addOns as Record<string, unknown>);
  checkEntryPoint(manifest, 'webapp', { access: ACCESSES, executeAs: ['USER_ACCESSING', 'USER_DEPLOYING'] });
  checkEntryPoint(manifest, 'executionApi', { access: ACCESSES });
  const advancedServices = readDependencies((manifest.dependencies ?? {}) as Record<string, unknown>);
  if (manifest.runtimeVersion !== 'V8') throw new NotSimulated('a runtimeVersion other than V8');
  if (typeof manifest.timeZone !== 'string') throw invalid('timeZone is missing');
  const whitelist = texts(manifest, 'urlFetchWhitelist');
  whitelist?.forEach(checkPrefix);
  const oauthScopes = texts(manifest, 'oauthScopes');
  return {
    timeZone: manifest.timeZone,
    ...(oauthScopes && { oauthScopes }),
    ...(whitelist && { urlFetchWhitelist: whitelist }),
    ...(addOn && { addOn }),
    advancedServices,
  };
}

function parsed(source: string): Record<string, unknown> {
  try {
    return JSON.parse(source) as Record<string, unknown>;
  } catch (error) {
    throw invalid((error as Error).message);
  }
}

/** Source: https://developers.google.com/apps-script/manifest/web-app-api-executable */
function checkEntryPoint(manifest: Record<string, unknown>, name: string, known: Record<string, string[]>): void {
  const config = (manifest[name] ?? {}) as Record<string, string>;
  refuseUnknown(config, Object.keys(known), `${name}.`);
  for (const [field, value] of Object.entries(config)) {
    if (!known[field]?.includes(value)) throw invalid(`${name}.${field}: ${value}`);
  }
}

function readDependencies(dependencies: Record<string, unknown>): AdvancedService[] {
  const { enabledAdvancedServices = [], ...rest } = dependencies;
  if (Object.keys(rest).length > 0) throw new NotSimulated(`manifest dependencies.${Object.keys(rest)[0]}`);
  return (enabledAdvancedServices as AdvancedService[]).map((service) => {
    refuseUnknown(service, ['userSymbol', 'serviceId', 'version'], 'dependencies.enabledAdvancedServices.');
    return service;
  });
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
