/**
 * Schools as they are once they are set up: made by the first test file that needs one and read by the others. A kept one is
 * in every detail a new one.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { KEEPS_GLOBALS, type SchoolWorld } from '../../scripts/school/school-world';
import { createWorld } from '../../src/simulator/world';
import { KEPT_SCHOOLS } from './schools-folder';

/** The school that `make` makes of `options`, always the same; `kind` tells the ways to make one apart. */
export function keptSchool(kind: string, options: object, make: () => SchoolWorld): SchoolWorld {
  const folder = process.env[KEPT_SCHOOLS];
  if (folder === undefined) return make();
  const name = createHash('sha1')
    .update(JSON.stringify([kind, options]))
    .digest('hex');
  const path = join(folder, `${kind}-${name}.json`);
  return kept(path) ?? keep(path, make());
}

function kept(path: string): SchoolWorld | undefined {
  const text = textOf(path);
  if (text === undefined) return undefined;
  const { state, ...ids } = JSON.parse(text);
  const world = createWorld({ now: 0, seed: 0, keepsGlobals: KEEPS_GLOBALS });
  world.restore(state);
  return { world, ...ids };
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** In place at once: another worker finds nothing or the whole file. */
function keep(path: string, school: SchoolWorld): SchoolWorld {
  const { world, ...ids } = school;
  const half = `${path}.${process.pid}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(half, JSON.stringify({ ...ids, state: world.state }));
  renameSync(half, path);
  return school;
}
