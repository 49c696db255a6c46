/** Takes a picture of a page with the Chromium of the system. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
];

/** The command of the browser. Throws with what to install if there is none. */
export function findChromium(): string {
  const found = NAMES.find((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0);
  if (found) return found;
  throw new Error('No Chromium found. On Debian: apt-get update && apt-get install -y chromium fonts-liberation');
}

export interface Window {
  width: number;
  height: number;
  /** Device pixels a CSS pixel. */
  scale: number;
}

/** Writes the page as a PNG of the window's size. */
export function takePicture(chromium: string, html: string, { width, height, scale }: Window, png: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'picture-'));
  try {
    const page = join(folder, 'page.html');
    writeFileSync(page, html);
    const sizes = [`--window-size=${width},${height}`, `--force-device-scale-factor=${scale}`];
    const places = [`--user-data-dir=${join(folder, 'profile')}`, `--screenshot=${resolve(png)}`, `file://${page}`];
    execFileSync(chromium, [...QUIET, ...sizes, ...places], { stdio: 'ignore', timeout: 60_000 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
