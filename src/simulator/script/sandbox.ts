/**
 * Runs a project's code in a context that has only what Apps Script's V8 has. Used in the simulator's own thread and in
 * a worker; it knows nothing of the world but the one call.
 */
import { type Context, constants, createContext, Script } from 'node:vm';

export type HostCall = (service: string, method: string, argsJson: string) => string;

export interface SandboxInput {
  /** The built surface (dist/simulator/surface.js). */
  surface: string;
  /** Server files in the order of the project. */
  files: readonly { name: string; source: string }[];
  /** A top-level function, or `object.method`. */
  functionName: string;
  /** JSON of `{ args, returnsTo }`: arguments with ranges and the like as `{ $: kind, … }`, and the kind of run. */
  inputJson: string;
  /** Longest real time, ms: ends loops that never call a service. */
  realTimeoutMs: number;
  /** The realm of an earlier run of the same files serves again; runs that threw or ran too long leave none. */
  keepsGlobals?: boolean;
}

export type SandboxOutcome =
  | { kind: 'returned'; valueJson?: string }
  | { kind: 'threw'; name: string; message: string; stack?: string }
  | { kind: 'ranTooLong' };

/** A context with the surface in it, and with the script's top level once it has run. */
interface Realm {
  globals: Context;
  begin: unknown;
  invoke: unknown;
  files: SandboxInput['files'];
  isNew: boolean;
}

interface Settled {
  value?: string;
  error?: unknown;
  isRejected?: boolean;
}

export function runInSandbox(input: SandboxInput, hostCall: HostCall): SandboxOutcome {
  try {
    return withinTime(input.realTimeoutMs, () => runFiles(input, hostCall));
  } catch (error) {
    return failure(error);
  }
}

function runFiles({ surface, files, functionName, inputJson, keepsGlobals }: SandboxInput, hostCall: HostCall) {
  const realm = (keepsGlobals && takeKept(files)) || newRealm(surface, files);
  const { globals } = realm;
  const evaluate = (script: Script): unknown => script.runInContext(globals);
  Object.assign(globals, { __call: hostCall, __begin: realm.begin });
  evaluate(BEGIN);
  if (realm.isNew) for (const { name, source } of files) evaluate(compiled(`${name}.gs`, source));
  Object.assign(globals, { __invoke: realm.invoke, __args: inputJson });
  const outcome = outcomeOf(evaluate(invocation(functionName)) as Settled);
  if (keepsGlobals) keep(realm);
  return outcome;
}

/** The global object is an ordinary one: that of a contextified object asks interceptors at every name, which is slow. */
function newRealm(surface: string, files: SandboxInput['files']): Realm {
  const globals = createContext(constants.DONT_CONTEXTIFY, { microtaskMode: 'afterEvaluate' });
  const { begin, invoke } = compiled('surface.js', surface).runInContext(globals) as Pick<Realm, 'begin' | 'invoke'>;
  return { globals, begin, invoke, files, isNew: true };
}

const BEGIN = new Script(`{ const { __begin } = globalThis; delete globalThis.__begin; __begin(); }`);

/** One limit for a whole run: each is a thread of its own. Past it, nothing of the run goes on, not even its `catch`. */
function withinTime<T>(ms: number, work: () => T): T {
  guard.work = work;
  return GUARDED.runInContext(guard, { timeout: ms }) as T;
}

const guard: Context = createContext({});
const GUARDED = new Script('work()');

/** Realms no run is in, the latest last: a run inside a run takes one of its own. */
const idle: Realm[] = [];
const MOST_IDLE = 6;

function takeKept(files: SandboxInput['files']): Realm | undefined {
  const at = idle.findIndex(
    ({ files: known }) => known.length === files.length && known.every((file, i) => file.source === files[i]?.source),
  );
  return at < 0 ? undefined : idle.splice(at, 1)[0];
}

function keep(realm: Realm): void {
  idle.push({ ...realm, isNew: false });
  if (idle.length > MOST_IDLE) idle.shift();
}

/** By source, then by file name: a joined key would be copied and hashed at every run. */
const scripts = new Map<string, Map<string, Script>>();
const MOST_SOURCES = 200;

/** Compiling costs more than running: the same text is compiled once per process. */
function compiled(filename: string, source: string): Script {
  const named = scripts.get(source) ?? new Map<string, Script>();
  const known = named.get(filename);
  if (known) return known;
  if (scripts.size >= MOST_SOURCES) scripts.clear();
  const script = new Script(source, { filename });
  scripts.set(source, named.set(filename, script));
  return script;
}

/** Hands the function, found in the global scope, to the surface; the helpers are gone before the script's code runs. */
function invocation(functionName: string): Script {
  if (!/^[\p{ID_Start}$_][\p{ID_Continue}$.]*$/u.test(functionName)) throw new Error(notFoundText(functionName));
  const refusal = `throw new Error(${JSON.stringify(notFoundText(functionName))})`;
  const find = `() => { if (typeof ${functionName} !== 'function') ${refusal}; return ${functionName}; }`;
  return compiled('invocation', `(${HAND_OVER})(${find})`);
}

const HAND_OVER = `(find) => {
  const { __invoke, __args } = globalThis;
  delete globalThis.__invoke;
  delete globalThis.__args;
  return __invoke(find, __args);
}`;

function notFoundText(functionName: string): string {
  return `Script function not found: ${functionName}`;
}

/** Microtasks have run: a promise is settled, or waits for something that never comes. */
function outcomeOf({ value, error, isRejected }: Settled): SandboxOutcome {
  if (isRejected) return failure(error);
  return value === undefined ? { kind: 'returned' } : { kind: 'returned', valueJson: value };
}

/** Errors come from the script's realm: they are only read. */
function failure(error: unknown): SandboxOutcome {
  const { name, message, stack, code } = (typeof error === 'object' && error !== null ? error : {}) as Partial<
    Error & { code: string }
  >;
  if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return { kind: 'ranTooLong' };
  if (message === undefined) return { kind: 'threw', name: 'Error', message: String(error) };
  return { kind: 'threw', name: name ?? 'Error', message, ...(stack !== undefined && { stack }) };
}
