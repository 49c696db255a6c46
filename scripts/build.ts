/** `npm run build`: makes all that is pushed (dist/worker, dist/panel) and all that the simulator loads (dist/simulator). */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { buildPage } from './build-page';
import { buildSurface, buildThread } from './build-surface';
import { BuildError, type BuildOptions, buildScript } from './bundle';
import type { EntryPoint, Target } from './entry-stubs';
import { LANGUAGES } from './one-language';
import { syncFolder } from './sync-folder';

const ENTRY_POINTS_FILE = 'src/entry-points.ts';
export const TARGETS: readonly Target[] = ['worker', 'panel', 'panel-domain'];

/** Builds everything and returns one line per product. Throws a BuildError that names every problem of a script. */
export async function buildAll(root: string, options: BuildOptions = {}): Promise<string[]> {
  return [...(await buildScripts(root, options)), ...buildSimulator(root)];
}

/** Builds what is pushed: the scripts of the list of entry points. */
export async function buildScripts(root: string, options: BuildOptions = {}): Promise<string[]> {
  if (!existsSync(join(root, ENTRY_POINTS_FILE))) return [`no scripts: ${ENTRY_POINTS_FILE} is not there yet`];
  const { ENTRY_POINTS }: { ENTRY_POINTS: readonly EntryPoint[] } = await import(join(root, ENTRY_POINTS_FILE));
  const lines: string[] = [];
  for (const target of TARGETS) {
    lines.push(`dist/${target}/Code.js ${await buildScript(root, target, ENTRY_POINTS, options)} bytes`);
  }
  return lines;
}

function buildSimulator(root: string): string[] {
  const files = { 'surface.js': buildSurface(), 'thread.js': buildThread() };
  syncFolder(join(root, 'dist/simulator'), files);
  const lines = Object.entries(files).map(([name, text]) => `dist/simulator/${name} ${Buffer.byteLength(text)} bytes`);
  return [...lines, ...buildPage(root)];
}

async function main(): Promise<void> {
  const program = new Command('build')
    .description('Dựng mã đưa lên Google (dist/worker, dist/panel) và bộ mô phỏng (dist/simulator)')
    .addOption(new Option('--language <code>', 'ngôn ngữ của trường').choices(LANGUAGES).default('vi'))
    .parse();
  for (const line of await buildAll(process.cwd(), program.opts<BuildOptions>())) console.log(line);
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error instanceof BuildError ? error.message : error);
    process.exitCode = 1;
  });
}
