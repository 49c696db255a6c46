/** PropertiesService and CacheService: text by key, in the script's, the user's or the document's store. */
import { call, chained } from './bridge';
import { lazy, serviceObject } from './service';

type Scope = 'script' | 'user' | 'document';

function properties(scope: Scope): object {
  const ask = (method: string, ...args: unknown[]) => call('PropertiesService', method, scope, ...args);
  const self: object = serviceObject('PropertiesService.Properties', {
    getProperty: ['String', (key: string) => ask('getProperty', key) ?? null],
    getProperties: ['', () => ask('getProperties')],
    getKeys: ['', () => ask('getKeys')],
    setProperty: ['String,String', (key: string, value: string) => chained(ask('setProperty', key, value), self)],
    setProperties: [
      'Object,boolean?',
      (values: Record<string, unknown>, deleteOthers?: boolean) =>
        chained(ask('setProperties', asTexts(values), deleteOthers === true), self),
    ],
    deleteProperty: ['String', (key: string) => chained(ask('deleteProperty', key), self)],
    deleteAllProperties: ['', () => chained(ask('deleteAllProperties'), self)],
  });
  return self;
}

function asTexts(values: Record<string, unknown>): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const key of Object.keys(values)) texts[key] = String(values[key]);
  return texts;
}

function cache(scope: Scope): object {
  const ask = (method: string, ...args: unknown[]) => call('CacheService', method, scope, ...args);
  return serviceObject('CacheService.Cache', {
    get: ['String', (key: string) => ask('get', key) ?? null],
    put: [
      'String,String,integer?',
      (key: string, value: string, seconds = 600) => void ask('put', key, value, seconds),
    ],
    remove: ['String', (key: string) => void ask('remove', key)],
  });
}

/** The document stores are null where the script has no document. */
function ofDocument(make: (scope: Scope) => object): object | null {
  return call('Runtime', 'hasDocumentStore') ? make('document') : null;
}

export const propertiesService = lazy<object>(() =>
  serviceObject('PropertiesService', {
    getScriptProperties: ['', () => properties('script')],
    getUserProperties: ['', () => properties('user')],
    getDocumentProperties: ['', () => ofDocument(properties)],
  }),
);

export const cacheService = lazy<object>(() =>
  serviceObject('CacheService', {
    getScriptCache: ['', () => cache('script')],
    getUserCache: ['', () => cache('user')],
    getDocumentCache: ['', () => ofDocument(cache)],
  }),
);
