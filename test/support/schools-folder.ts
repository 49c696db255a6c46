/** Where Jest's workers keep set-up schools: a folder of its own for all that such a school is made of. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sourceFiles } from '../../scripts/project-files';

/** The environment variable with the folder. Without it nothing is kept. */
export const KEPT_SCHOOLS = 'KEPT_SCHOOLS';

const FOLDER = '.cache/schools';

/** For Jest's global setup, after the build: schools made of anything else are thrown away. */
export function openSchoolsFolder(root: string): void {
  const own = hashOf(root, madeOf(root));
  const folder = join(root, FOLDER);
  mkdirSync(join(folder, own), { recursive: true });
  for (const other of readdirSync(folder).filter((name) => name !== own))
    rmSync(join(folder, other), { recursive: true, force: true });
  process.env[KEPT_SCHOOLS] = join(folder, own);
}

/** The built worker, the simulator, and whoever sets schools up. */
function madeOf(root: string): string[] {
  const built = readdirSync(join(root, 'dist/worker')).map((name) => `dist/worker/${name}`);
  const sources = sourceFiles(root, ['src', 'scripts', 'test/support', 'test/e2e']);
  return [...built, 'dist/simulator/surface.js', ...sources.filter((path) => !path.endsWith('.test.ts'))];
}

function hashOf(root: string, paths: readonly string[]): string {
  const hash = createHash('sha1');
  for (const path of paths) hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}
