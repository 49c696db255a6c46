/** A small world with its page, and windows in which people sit. */
import type { Browser, Page } from 'playwright-core';
import { createProject, installAddOn, pushFiles } from '../../../src/simulator/script';
import { type RunningServer, startServer } from '../../../src/simulator/server';
import { createWorld, type SimWorld } from '../../../src/simulator/world';
import { launchBrowser } from '../../support/browser';

export const OWNER = 'truong@hoamai.example';
export const TEACHER = 'gv.5a1@hoamai.example';

export interface Desk {
  world: SimWorld;
  /** A window as this person; `query` adds device and language. */
  sit(email: string, hash: string, query?: string): Promise<Page>;
  /** What the windows' scripts threw. */
  errors: string[];
  /** Closes all windows: an open one would go on showing what happens in the world. */
  leave(): Promise<void>;
  close(): Promise<void>;
}

export async function newDesk(): Promise<Desk> {
  const world = createWorld({
    now: '2026-11-23T06:30+07:00',
    seed: 1,
    accounts: [{ email: OWNER }, { email: TEACHER }],
    switches: { listingLagMs: 0 },
  });
  const guide = { title: 'Trường mẫu', people: [{ email: TEACHER, role: 'Giáo viên', tasks: [] }], files: [] };
  const server = await startServer(world, { pageFolder: 'dist/simulator/page', guide: () => guide });
  const browser = await launchBrowser();
  const errors: string[] = [];
  const windows: Page[] = [];
  return {
    world,
    errors,
    sit: sitter(browser, server, errors, windows),
    leave: async () => {
      await Promise.all(windows.splice(0).map((page) => page.close()));
    },
    close: () => closeAll(browser, server),
  };
}

function sitter(browser: Browser, { url }: RunningServer, errors: string[], windows: Page[]): Desk['sit'] {
  return async (email, hash, query = '') => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, acceptDownloads: true });
    windows.push(page);
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${url}/?as=${encodeURIComponent(email)}${query}${hash}`);
    return page;
  };
}

async function closeAll(browser: Browser, server: RunningServer): Promise<void> {
  await browser.close();
  await server.close();
}

/** Asks Drive's REST as a person. */
export function drive<T>(world: SimWorld, email: string, method: 'GET' | 'POST', path: string, body?: object): T {
  const answer = world.rest({
    method,
    url: `https://www.googleapis.com/drive/v3${path}`,
    headers: { Authorization: `Bearer ${email}`, 'Content-Type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  return JSON.parse(String(answer.body)) as T;
}

const MANIFEST = {
  timeZone: 'Asia/Ho_Chi_Minh',
  runtimeVersion: 'V8',
  oauthScopes: ['https://www.googleapis.com/auth/drive.addons.metadata.readonly'],
  addOns: {
    common: { name: 'Hồ sơ', logoUrl: 'https://hoamai.example/logo.png' },
    drive: { homepageTrigger: { runFunction: 'home' }, onItemsSelectedTrigger: { runFunction: 'selected' } },
  },
};

const SOURCE = `
const C = CardService;
const card = (text, ...widgets) => C.newCardBuilder().setHeader(C.newCardHeader().setTitle(text))
  .addSection(widgets.reduce((section, one) => section.addWidget(one), C.newCardSection())).build();
function home() { return card('Trang đầu', C.newTextParagraph().setText('Chọn <b>một mục</b>')); }
function selected(e) {
  const note = C.newTextInput().setFieldName('note').setTitle('Ghi chú');
  const send = C.newTextButton().setText('Gửi').setOnClickAction(C.newAction().setFunctionName('send'));
  return card(e.drive.selectedItems[0].title, note, send);
}
function send(e) {
  const next = card('Đã nhận: ' + e.formInput.note, C.newTextParagraph().setText('Xong'));
  return C.newActionResponseBuilder().setNavigation(C.newNavigation().pushCard(next))
    .setNotification(C.newNotification().setText('Đã gửi ghi chú')).build();
}`;

/** An add-on with a card for each item of Drive; its owner sees it. */
export function addCards(world: SimWorld): void {
  const scriptId = createProject(world, OWNER, { title: 'Hồ sơ' });
  pushFiles(world, scriptId, [
    { name: 'appsscript', type: 'JSON', source: JSON.stringify(MANIFEST) },
    { name: 'Code', type: 'SERVER_JS', source: SOURCE },
  ]);
  installAddOn(world, scriptId, OWNER);
}
