/** Bundles the page of the local Workspace into `dist/simulator/page`: what its server gives a browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { syncFolder } from './sync-folder';

const PAGE = 'src/simulator/page';

/** Builds the page and returns one line per file. */
export function buildPage(root: string): string[] {
  const files = { 'index.html': readFileSync(join(root, PAGE, 'index.html'), 'utf8'), ...bundle(root) };
  syncFolder(join(root, 'dist/simulator/page'), files);
  return Object.entries(files).map(([name, text]) => `dist/simulator/page/${name} ${Buffer.byteLength(text)} bytes`);
}

/** `page.js` and the styles it imports as `page.css`. */
function bundle(root: string): Record<string, string> {
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    entryPoints: { page: `${PAGE}/main.tsx` },
    tsconfig: `${PAGE}/tsconfig.json`,
    outdir: 'dist/simulator/page',
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    write: false,
    logLevel: 'warning',
  });
  return Object.fromEntries(outputFiles.map(({ path, text }) => [path.replace(/^.*[\\/]/, ''), text]));
}

if (process.argv[1]?.endsWith('build-page.ts')) for (const line of buildPage(process.cwd())) console.log(line);
