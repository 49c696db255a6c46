/** Writes a folder of build products so that who reads it meanwhile never sees half a file. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Makes `folder` hold exactly these files (name → text): the same ones stay untouched, other ones go; folders stay. */
export function syncFolder(folder: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeIfChanged(join(folder, name), text);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isFile() && !(entry.name in files) && !entry.name.endsWith(HALF_WRITTEN)) {
      rmSync(join(folder, entry.name), { force: true });
    }
  }
}

const HALF_WRITTEN = '.part';

function writeIfChanged(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  const half = `${path}.${process.pid}${HALF_WRITTEN}`;
  writeFileSync(half, text);
  renameSync(half, path);
}
