/**
 * `npm run pictures [-- name …]`: runs a day in the local Workspace and draws the tabs that people see as PNGs into
 * docs/img (only the named ones, if any are named). Needs Chromium; the pictures are ours, not Google's screens.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll } from './build';
import { findChromium, takePicture, type Window } from './pictures/chromium';
import type { Device } from './pictures/sheet-html';
import { storyPictures } from './pictures/story';

const FOLDER = 'docs/img';
const WINDOWS: Record<Device, Window> = {
  desktop: { width: 1366, height: 640, scale: 1 },
  phone: { width: 390, height: 780, scale: 1.5 },
};

async function main(wanted: readonly string[]): Promise<void> {
  const chromium = findChromium();
  await buildAll(process.cwd());
  const pictures = storyPictures((text) => console.error(`… ${text}`));
  const unknown = wanted.filter((name) => !pictures.some((one) => one.name === name));
  if (unknown.length > 0) throw new Error(`No picture is called ${unknown.join(', ')}`);
  mkdirSync(FOLDER, { recursive: true });
  for (const { name, device, html } of pictures) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    takePicture(chromium, html, WINDOWS[device], join(FOLDER, `${name}.png`));
    console.log(join(FOLDER, `${name}.png`));
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
