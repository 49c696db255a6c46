/** The sample school as `npm start` serves it, and windows in which its people sit. */
import { mkdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { guideOf } from '../../../scripts/start/guide';
import { newSchool, type School } from '../../../scripts/start/school';
import type { Edition } from '../../../src/simulator/kernel/accounts';
import { type RunningServer, startServer } from '../../../src/simulator/server';
import { launchBrowser } from '../../support/browser';

/** Those that the README shows are drawn anew when asked for (`npm run pictures`); the others are not kept. */
const README = process.env.PICTURES === '1' ? readFileSync('README.md', 'utf8') : '';
const SIZES = { desktop: { width: 1280, height: 720 }, phone: { width: 390, height: 780 } } as const;

export interface SchoolDesk {
  school: School;
  server: RunningServer;
  browser: Browser;
}

/** Four classes are enough for most stories; the clock stands still. */
export async function openSchool(
  edition: Edition,
  { classes = 4, now = '2026-11-23T07:40+07:00' }: { classes?: number; now?: string } = {},
): Promise<SchoolDesk> {
  const options = { school: 'sample', classes, edition, now, seed: 1 } as const;
  const school = newSchool(options, () => undefined);
  const server = await startServer(school.world, { pageFolder: 'dist/simulator/page', guide: () => guideOf(school) });
  return { school, server, browser: await launchBrowser() };
}

export async function closeSchool({ server, browser }: SchoolDesk): Promise<void> {
  await browser.close();
  await server.close();
}

/** A window as this person at this place of the page. */
export async function sit(
  { server, browser }: SchoolDesk,
  email: string,
  hash: string,
  client: keyof typeof SIZES = 'desktop',
): Promise<Page> {
  const page = await browser.newPage({
    viewport: SIZES[client],
    deviceScaleFactor: client === 'phone' ? 1.25 : 1,
    locale: 'vi-VN',
  });
  await page.goto(`${server.url}/?as=${encodeURIComponent(email)}&client=${client}${hash}`);
  return page;
}

export async function picture(page: Page, name: string): Promise<void> {
  const folder = README.includes(`docs/img/${name}.png`) ? 'docs/img' : '.cache/pictures';
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled' });
}

/** Lets world time pass; what falls due runs. */
export async function pass({ server }: SchoolDesk, minutes: number): Promise<void> {
  const answer = await fetch(`${server.url}/simulator/clock`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ byMinutes: minutes }),
  });
  if (!answer.ok) throw new Error(await answer.text());
}
