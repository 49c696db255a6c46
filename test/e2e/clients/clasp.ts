/** The real clasp as a program of its own, signed in as an account of a served world. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PROGRAM = join(__dirname, '../../../node_modules/@google/clasp/build/src/index.js');
const REDIRECT = pathToFileURL(join(__dirname, 'redirect.mjs')).href;
const FAR_FUTURE_MS = Date.parse('2099-01-01T00:00:00Z');

export interface Finished {
  code: number;
  out: string;
  err: string;
}

export class ClaspUser {
  private readonly home = mkdtempSync(join(tmpdir(), 'clasp-'));

  /** A token that is not stale is used as it is: in the local Workspace it is the e-mail. */
  constructor(
    private readonly url: string,
    email: string,
  ) {
    const token = { type: 'authorized_user', client_id: 'id', client_secret: 'secret', refresh_token: 'none' };
    const tokens = { default: { ...token, access_token: email, expiry_date: FAR_FUTURE_MS } };
    writeFileSync(join(this.home, '.clasprc.json'), JSON.stringify({ tokens }));
  }

  /** A new folder of a project; with a script id it has a `.clasp.json`. */
  newFolder(name: string, scriptId?: string): string {
    const folder = join(this.home, name);
    mkdirSync(folder);
    if (scriptId !== undefined) writeFileSync(join(folder, '.clasp.json'), JSON.stringify({ scriptId, rootDir: '.' }));
    return folder;
  }

  run(folder: string, ...args: string[]): Promise<Finished> {
    const env = { PATH: process.env.PATH, HOME: this.home, WORKSPACE_URL: this.url, NO_COLOR: '1' };
    return new Promise((resolve) => {
      execFile(process.execPath, ['--import', REDIRECT, PROGRAM, ...args], { cwd: folder, env }, (error, out, err) =>
        resolve({ code: error ? Number(error.code) : 0, out, err }),
      );
    });
  }

  /** As `run`; fails the test when clasp fails. With `--json` the answer is its output. */
  async json<T>(folder: string, ...args: string[]): Promise<T> {
    const { code, out, err } = await this.run(folder, '--json', ...args);
    if (code !== 0) throw new Error(`clasp ${args.join(' ')}: ${err}`);
    return JSON.parse(out) as T;
  }

  /** For `afterEach`. */
  remove(): void {
    rmSync(this.home, { recursive: true });
  }
}
