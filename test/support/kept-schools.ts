/**
 * Schools as they are once they are set up: made by the first test file that needs one and read by the others. A kept one is
 * in every detail a new one.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { KEEPS_GLOBALS, type SchoolWorld } from '../../scripts/school/school-world';
import type { WorldState } from '../../src/simulator/kernel/state';
import { restoreWorld, type SavedWorld, savedWorld } from '../../src/simulator/server/saved-world';
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
  const school = read.get(path) ?? parsed(path);
  if (school === undefined) return undefined;
  read.set(path, school);
  const { state, ...ids } = school;
  const world = createWorld({ now: 0, seed: 0, keepsGlobals: KEEPS_GLOBALS });
  world.restore(state);
  return { world, ...ids };
}

type KeptSchool = Omit<SchoolWorld, 'world'> & { state: WorldState };

/** Parsed once a test file: worlds with the very same spreadsheets share their formula engines. */
const read = new Map<string, KeptSchool>();

function parsed(path: string): KeptSchool | undefined {
  const text = textOf(path);
  if (text === undefined) return undefined;
  const { saved, ...ids } = JSON.parse(text) as Omit<SchoolWorld, 'world'> & { saved: SavedWorld };
  const world = createWorld({ now: 0, seed: 0 });
  restoreWorld(world, saved);
  return { state: world.state, ...ids };
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
  writeFileSync(half, JSON.stringify({ ...ids, saved: savedWorld(world) }));
  renameSync(half, path);
  return school;
}
