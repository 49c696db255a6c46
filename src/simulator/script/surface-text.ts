/** The built parts of the runtime: what the sandbox evaluates and what a worker runs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const BUILT = join(__dirname, '../../../dist/simulator');

let surface: string | undefined;

/** Read once per process. Throws with the command to run when it has not been built. */
export function surfaceText(): string {
  surface ??= read('surface.js');
  return surface;
}

export const THREAD_PATH = join(BUILT, 'thread.js');

function read(name: string): string {
  try {
    return readFileSync(join(BUILT, name), 'utf8');
  } catch {
    throw new Error(`dist/simulator/${name} is missing: run \`npm run build\``);
  }
}
