/** Jest's global setup: tests run the very bundles that are pushed, so they are built from the current sources first. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { openSchoolsFolder } from './schools-folder';

export default function buildOnce(): void {
  if (!existsSync('scripts/build.ts')) return;
  execFileSync('npx', ['tsx', 'scripts/build.ts'], { stdio: 'inherit' });
  openSchoolsFolder(process.cwd());
}
