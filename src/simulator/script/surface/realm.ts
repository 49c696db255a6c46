/** Makes the context's globals those of Apps Script's V8: world time, seeded randomness, no host facilities. */
import { call, worldNow } from './bridge';

type Globals = Record<string, unknown>;

/** Built-ins younger than ES2021: Google documents none of them, so a script that uses one is refused here. */
const TOO_YOUNG: readonly (readonly [holder: string, names: readonly string[]])[] = [
  ['Array.prototype', ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with', 'group']],
  ['String.prototype', ['at', 'isWellFormed', 'toWellFormed']],
  ['Object', ['hasOwn', 'groupBy']],
  ['Map', ['groupBy']],
  ['Promise', ['withResolvers']],
];
const NOT_THERE = ['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'WeakRef', 'FinalizationRegistry'];

export function shapeRealm(globals: Globals): void {
  for (const name of NOT_THERE) delete globals[name];
  for (const [holder, names] of TOO_YOUNG) removeMembers(globals, holder, names);
  globals.Date = worldDate(Date);
  globals.console = consoleObject();
}

/** Seeds `Math.random` (mulberry32). */
export function seedRandom(seed: number): void {
  let state = seed | 0;
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function removeMembers(globals: Globals, holder: string, names: readonly string[]): void {
  const object = holder.split('.').reduce<unknown>((value, key) => (value as Globals)[key], globals) as Globals;
  for (const name of names) delete object[name];
}

/** `Date` whose "now" is world time; parsing, printing and arithmetic stay the engine's. */
function worldDate(Native: DateConstructor): DateConstructor {
  const proxy = new Proxy(Native, {
    construct: (target, args: unknown[], newTarget): Date =>
      Reflect.construct(
        target as DateConstructor,
        (args.length === 0 ? [worldNow()] : args) as [number],
        newTarget,
      ) as Date,
    apply: () => new Native(worldNow()).toString(),
  });
  Native.now = () => worldNow();
  Object.defineProperty(Native.prototype, 'constructor', { value: proxy, configurable: true, writable: true });
  return proxy;
}

function consoleObject(): object {
  const log =
    (level: string) =>
    (...args: unknown[]) =>
      void call('Runtime', 'log', level, args.map(printed).join(' '));
  return Object.freeze({ log: log('INFO'), info: log('INFO'), warn: log('WARNING'), error: log('ERROR') });
}

/** One logged value as text: errors with their stack, objects as JSON. */
export function printed(value: unknown): string {
  if (value instanceof Error) return value.stack ?? String(value);
  if (typeof value !== 'object' || value === null) return String(value);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}
