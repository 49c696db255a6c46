/**
 * Bundles the simulator's Apps Script surface (`dist/simulator/surface.js`, evaluated inside the sandbox) and the
 * worker that runs a script in a thread of its own (`dist/simulator/thread.js`).
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const SCRIPT = join(__dirname, '../src/simulator/script');

/** The surface as one script whose completion value has `invoke`. */
export function buildSurface(): string {
  return bundle(`${SCRIPT}/surface/main.ts`, {
    format: 'iife',
    globalName: 'SimulatorSurface',
    target: 'es2021',
  }).replace(/^(?:"use strict";\n)?var SimulatorSurface = /, '');
}

/** The Node program of a worker thread. */
export function buildThread(): string {
  return bundle(`${SCRIPT}/thread/main.ts`, { format: 'cjs', platform: 'node', target: 'node20' });
}

/** Writes both under `outDir`. */
export function writeSimulator(outDir = 'dist/simulator'): void {
  mkdirSync(outDir, { recursive: true });
  writeFileSync(join(outDir, 'surface.js'), buildSurface());
  writeFileSync(join(outDir, 'thread.js'), buildThread());
}

function bundle(entry: string, options: Parameters<typeof buildSync>[0]): string {
  const { outputFiles } = buildSync({
    ...options,
    entryPoints: [entry],
    bundle: true,
    write: false,
    logLevel: 'warning',
  });
  const [file] = outputFiles ?? [];
  if (!file) throw new Error(`${entry}: nothing was built`);
  return file.text;
}

if (process.argv[1]?.endsWith('build-surface.ts')) writeSimulator();
