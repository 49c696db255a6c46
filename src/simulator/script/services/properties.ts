/**
 * Stores of properties and caches.
 * Limits: https://developers.google.com/apps-script/guides/services/quotas, …/reference/cache/cache
 */
import { CACHE_READ_MS, CACHE_REMOVE_MS, CACHE_WRITE_MS, PROPERTY_READ_MS, PROPERTY_WRITE_MS } from '../latency';
import { useDaily } from '../quotas';
import { type Run, ScriptException } from '../run';
import { scopeKey } from './runtime';
import type { HostMethod, HostMethods } from './service';

const VALUE_BYTES = 9 * 1024;
const STORE_BYTES = 500 * 1024;
const CACHE_VALUE_BYTES = 100 * 1024;
const CACHE_KEY_LENGTH = 250;
const CACHE_SECONDS = 21_600;

type Store = Record<string, string>;

/** A read or write of a store; every one counts against the day's quota. */
function onStore(isWrite: boolean, answer: (store: Store, args: unknown[]) => unknown): HostMethod {
  return {
    latencyMs: isWrite ? PROPERTY_WRITE_MS : PROPERTY_READ_MS,
    isWrite,
    answer: (run, [scope, ...args]) => {
      useDaily(run.world, run.account, 'properties');
      const key = scopeKey(run, scope);
      const store = { ...run.world.state.script.properties[key] };
      const value = answer(store, args);
      if (isWrite) run.world.state.script.properties[key] = within(store);
      return value;
    },
  };
}

function within(store: Store): Store {
  const size = Object.entries(store).reduce((sum, [key, value]) => sum + bytes(key) + bytes(value), 0);
  if (size <= STORE_BYTES) return store;
  throw new ScriptException(
    'You have exceeded the property storage quota. Please remove some properties and try again.',
  );
}

function put(store: Store, values: Store): void {
  for (const [key, value] of Object.entries(values)) {
    if (bytes(value) > VALUE_BYTES) throw new ScriptException('Argument too large: value');
    store[key] = value;
  }
}

function clear(store: Store): void {
  for (const key of Object.keys(store)) delete store[key];
}

function bytes(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

export const PROPERTIES: HostMethods = {
  'PropertiesService.getProperty': onStore(false, (store, [key]) => store[String(key)] ?? null),
  'PropertiesService.getProperties': onStore(false, (store) => store),
  'PropertiesService.getKeys': onStore(false, (store) => Object.keys(store)),
  'PropertiesService.setProperty': onStore(true, (store, [key, value]) => put(store, { [String(key)]: String(value) })),
  'PropertiesService.setProperties': onStore(true, (store, [values, deleteOthers]) => {
    if (deleteOthers) clear(store);
    put(store, values as Store);
  }),
  'PropertiesService.deleteProperty': onStore(true, (store, [key]) => void delete store[String(key)]),
  'PropertiesService.deleteAllProperties': onStore(true, clear),
};

type CacheStore = Record<string, { value: string; untilMs: number }>;

function onCache(latencyMs: number, answer: (store: CacheStore, run: Run, args: unknown[]) => unknown): HostMethod {
  return {
    latencyMs,
    isWrite: latencyMs !== CACHE_READ_MS,
    answer: (run, [scope, ...args]) => {
      const caches = run.world.state.script.cache;
      const key = scopeKey(run, scope);
      caches[key] ??= {};
      return answer(caches[key], run, args);
    },
  };
}

function cachePut(store: CacheStore, run: Run, [key, value, seconds]: unknown[]): void {
  if (String(key).length > CACHE_KEY_LENGTH) throw new ScriptException('Argument too large: key');
  if (bytes(String(value)) > CACHE_VALUE_BYTES) throw new ScriptException('Argument too large: value');
  const life = Number(seconds);
  if (life < 1 || life > CACHE_SECONDS) throw new ScriptException('Invalid argument: expirationInSeconds');
  store[String(key)] = { value: String(value), untilMs: run.world.now() + life * 1000 };
}

export const CACHE: HostMethods = {
  'CacheService.get': onCache(CACHE_READ_MS, (store, run, [key]) => {
    const entry = store[String(key)];
    return entry && run.world.now() < entry.untilMs ? entry.value : null;
  }),
  'CacheService.put': onCache(CACHE_WRITE_MS, cachePut),
  'CacheService.remove': onCache(CACHE_REMOVE_MS, (store, _run, [key]) => void delete store[String(key)]),
};
