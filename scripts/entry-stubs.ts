/**
 * Apps Script calls only top-level functions of the pushed file, and a bundle hides all of its own. This makes the
 * stubs that stand after the bundle, and says where the list of entry points, the code and the manifest disagree.
 */

export type Target = 'worker' | 'panel' | 'panel-domain';

export interface EntryPoint {
  readonly name: string;
  readonly target: Target;
  readonly kind: string;
}

/** The global that holds what the bundle exports. */
export const BUNDLE_GLOBAL = 'App';

/** The functions Google calls by their name when a web app is opened. */
const WEB_APP_FUNCTIONS = ['doGet', 'doPost'];

/** One top-level function per name, which passes its arguments on to the bundle. */
export function entryStubs(names: readonly string[]): string {
  return names.map((name) => `function ${name}(){return ${BUNDLE_GLOBAL}.${name}.apply(this,arguments);}`).join('\n');
}

/** The names of the entry points of one script, in the order of the list. */
export function entryNames(entryPoints: readonly EntryPoint[], target: Target): string[] {
  return entryPoints.filter((entry) => entry.target === target).map((entry) => entry.name);
}

/** Names that no function can have, and names listed twice for one script. */
export function listProblems(names: readonly string[]): string[] {
  const misnamed = names.filter((name) => !/^[A-Za-z][A-Za-z0-9_]*$/.test(name) || name === BUNDLE_GLOBAL);
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  return [
    ...misnamed.map((name) => `entry point "${name}" cannot be the name of a top-level function`),
    ...twice.map((name) => `entry point ${name} is listed twice`),
  ];
}

/** Where the exports of a main file (name → value) and the list differ. */
export function exportProblems(
  mainFile: string,
  exported: Readonly<Record<string, unknown>>,
  names: readonly string[],
): string[] {
  const missing = names.filter((name) => typeof exported[name] !== 'function');
  const unlisted = Object.keys(exported).filter((name) => !names.includes(name));
  return [
    ...missing.map((name) => `${mainFile} does not export the function ${name} of src/entry-points.ts`),
    ...unlisted.map((name) => `${mainFile} exports ${name}, which is not in src/entry-points.ts`),
  ];
}

/** The functions a manifest names (any `…Function` or `functionName` field) or needs (a web app) and the list lacks. */
export function manifestProblems(manifestFile: string, manifest: object, names: readonly string[]): string[] {
  const unknown = functionsNamedIn(manifest).filter((name) => !names.includes(name));
  const problems = unknown.map(
    (name) => `${manifestFile} names the function ${name}, which is not in src/entry-points.ts`,
  );
  const isWebApp = 'webapp' in manifest;
  const answersWeb = names.some((name) => WEB_APP_FUNCTIONS.includes(name));
  if (isWebApp && !answersWeb)
    problems.push(`${manifestFile} declares a web app, but doGet or doPost is not in src/entry-points.ts`);
  if (!isWebApp && answersWeb)
    problems.push(`${manifestFile} declares no web app, but doGet or doPost is in src/entry-points.ts`);
  return problems;
}

function functionsNamedIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' && /function(name)?$/i.test(key) ? [inner] : functionsNamedIn(inner),
  );
}
