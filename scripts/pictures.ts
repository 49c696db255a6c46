/**
 * `npm run pictures [-- name …]`: runs a day in the local Workspace and draws the tabs that people see as PNGs (only the
 * named ones, if any are named): those of the README into docs/img, the others into a folder that is not kept. Needs
 * Chromium; the pictures are drawn by us, they are not Google's screens.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll } from './build';
import { findChromium, takePicture, type Window } from './pictures/chromium';
import type { Device } from './pictures/sheet-html';
import { storyPictures } from './pictures/story';

const IN_README = [
  'command-progress',
  'meals-teacher-phone',
  'kitchen-phone',
  'locks',
  'tasks',
  'journal',
  'overview-phone',
];
const README_FOLDER = 'docs/img';
const OTHER_FOLDER = '.cache/pictures';
const WINDOWS: Record<Device, Window> = {
  desktop: { width: 1366, height: 640, scale: 1 },
  phone: { width: 390, height: 780, scale: 1.25 },
};

async function main(wanted: readonly string[]): Promise<void> {
  const chromium = findChromium();
  await buildAll(process.cwd());
  const pictures = storyPictures((text) => console.error(`… ${text}`));
  const unknown = wanted.filter((name) => !pictures.some((one) => one.name === name));
  if (unknown.length > 0) throw new Error(`No picture is called ${unknown.join(', ')}`);
  for (const folder of [README_FOLDER, OTHER_FOLDER]) mkdirSync(folder, { recursive: true });
  for (const { name, device, html } of pictures) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const png = join(IN_README.includes(name) ? README_FOLDER : OTHER_FOLDER, `${name}.png`);
    takePicture(chromium, html, WINDOWS[device], png);
    console.log(png);
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
