/** Makes one pushable script: a bundle in one file with its top-level stubs, the manifest and the pages beside it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import {
  BUNDLE_GLOBAL,
  type EntryPoint,
  entryNames,
  entryStubs,
  exportProblems,
  listProblems,
  manifestProblems,
  type Target,
} from './entry-stubs';
import { type Language, oneLanguage } from './one-language';
import { syncFolder } from './sync-folder';

/**
 * Every trigger evaluates the whole bundle before it does anything, so it stays small: locks, the journal's chain, people,
 * healing, corrections, the access report, Duyệt, themes, templates, shared drives, attendance, the kitchen's morning and month, the
 * worker's health, incidents and the duties of the year with their texts and documents are what it has grown for.
 */
export const BUNDLE_LIMIT_BYTES = 800_000;

interface ScriptSource {
  readonly mainFile: string;
  readonly manifestFile: string;
}

export const SCRIPT_SOURCES: Readonly<Record<Target, ScriptSource>> = {
  worker: { mainFile: 'src/main.ts', manifestFile: 'src/worker-manifest.json' },
  panel: { mainFile: 'src/main-panel.ts', manifestFile: 'appsscript.json' },
  'panel-domain': { mainFile: 'src/main-panel-domain.ts', manifestFile: 'src/panel-domain-manifest.json' },
};

const PAGES_FOLDER = 'src/ui/html';

/** What of a script is wrong, all at once; thrown before anything of it is written. */
export class BuildError extends Error {
  constructor(
    readonly target: Target,
    readonly problems: readonly string[],
  ) {
    super(`dist/${target} cannot be built:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

export interface BuildOptions {
  /** The only language of the texts; `vi` if left out. */
  readonly language?: Language;
  /** The folder of the products; `dist` under the root if left out. */
  readonly outDir?: string;
}

/** Builds `dist/<target>` under `root` and returns the size of its Code.js in bytes. Throws a BuildError. */
export async function buildScript(
  root: string,
  target: Target,
  entryPoints: readonly EntryPoint[],
  { language = 'vi', outDir = join(root, 'dist') }: BuildOptions = {},
): Promise<number> {
  const { mainFile, manifestFile } = SCRIPT_SOURCES[target];
  const names = entryNames(entryPoints, target);
  const manifest = readFileSync(join(root, manifestFile), 'utf8');
  const code = await bundle(root, mainFile, names, language);
  const bytes = Buffer.byteLength(code);
  refuse(target, [
    ...listProblems(names),
    ...exportProblems(mainFile, exportsOf(target, code), names),
    ...manifestProblems(manifestFile, JSON.parse(manifest), names),
    ...(bytes > BUNDLE_LIMIT_BYTES ? [`Code.js has ${bytes} bytes, more than ${BUNDLE_LIMIT_BYTES}`] : []),
  ]);
  syncFolder(join(outDir, target), { 'Code.js': code, 'appsscript.json': manifest, ...pagesOf(root, code) });
  return bytes;
}

async function bundle(root: string, mainFile: string, names: readonly string[], language: Language): Promise<string> {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [mainFile],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: BUNDLE_GLOBAL,
    target: 'es2019',
    charset: 'utf8',
    legalComments: 'none',
    minify: true,
    plugins: [oneLanguage(language)],
    footer: { js: entryStubs(names) },
    logLevel: 'silent',
  });
  return result.outputFiles[0]?.text ?? '';
}

/** Evaluates the bundle where no Google service exists: its top level may not call one, and must be harmless anyway. */
function exportsOf(target: Target, code: string): Record<string, unknown> {
  const sandbox = createContext({});
  try {
    return runInContext(`${code}\n;${BUNDLE_GLOBAL}`, sandbox, { filename: `${target}/Code.js` });
  } catch (cause) {
    throw new BuildError(target, [`the top level of Code.js fails by itself: ${cause}`]);
  }
}

function refuse(target: Target, problems: readonly string[]): void {
  if (problems.length > 0) throw new BuildError(target, problems);
}

/** The pages that the code names. */
function pagesOf(root: string, code: string): Record<string, string> {
  const folder = join(root, PAGES_FOLDER);
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder).filter((name) => name.endsWith('.html') && code.includes(`"${parse(name).name}"`));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
