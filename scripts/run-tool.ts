/** Runs one of the installed command-line tools with the Node that runs us: no shell, no npx, no input. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface ToolRun {
  readonly ok: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

const OUTPUT_LIMIT_BYTES = 64 * 1024 * 1024;

/** Runs command `bin` of the installed `packageName` in folder `cwd`. Throws if it cannot be started at all. */
export function runTool(packageName: string, bin: string, args: readonly string[], cwd: string): ToolRun {
  const result = spawnSync(process.execPath, [binPath(packageName, bin), ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: OUTPUT_LIMIT_BYTES,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (result.error) throw result.error;
  return { ok: result.status === 0, stdout: result.stdout, stderr: result.stderr };
}

function binPath(packageName: string, bin: string): string {
  const folder = join(__dirname, '..', 'node_modules', packageName);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const path = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin?.[bin];
  if (path === undefined) throw new Error(`Package ${packageName} has no command ${bin}`);
  return join(dirname(join(folder, 'package.json')), path);
}
