/** The page of the dialog `Khóa – Mở…` in a browser, by keyboard alone. Rules: src/ui/spec/panel.md. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../../scripts/pictures/chromium';
import { type LockDialogModel, lockDialog } from '../../../src/ui/dialogs/lock-dialog';

const ROWS = [
  ['year', 'Cả năm học', '', '', '', '', '', ''],
  ['class/3a1', 'Lớp 3A1', '', '', '', '', '', ''],
  ['class/5a1', 'Lớp 5A1', true, 'Kết thúc học kỳ I', 'Đã khóa', 'ht@hoamai.example', '23/11/2026 07:10', ''],
];

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: pathOf(findChromium()), args: ['--no-sandbox'] });
}, 30_000);

afterAll(() => browser.close());

const pathOf = (command: string) => execFileSync('which', [command], { encoding: 'utf8' }).trim();

/** The page as HtmlService gives it, with a script that answers by these rows. */
async function open(mayTick: boolean, answered: LockDialogModel): Promise<Page> {
  const page = await browser.newPage();
  const html = readFileSync('src/ui/html/lock-dialog.html', 'utf8');
  const model = JSON.stringify(lockDialog(ROWS, mayTick));
  const answer = { isWritten: true, text: 'Đã ghi yêu cầu.', model: answered };
  await page.evaluate((given) => {
    const calls: unknown[] = [];
    const run = {
      withSuccessHandler: (handler: (value: unknown) => void) => ({ ...run, handler }),
      withFailureHandler(this: object) {
        return this;
      },
      requestLock(this: { handler: (value: unknown) => void }, ...args: unknown[]) {
        calls.push(args);
        this.handler(given);
      },
    };
    Object.assign(globalThis, { calls, google: { script: { run, host: { close: () => calls.push('closed') } } } });
  }, answer);
  await page.setContent(html.replace('<?!= model ?>', () => model));
  return page;
}

const callsOf = (page: Page) => page.evaluate(() => (globalThis as unknown as { calls: unknown[] }).calls);

it('[CD8] chooses, gives a reason, presses and closes with the keyboard alone', async () => {
  const locked = ROWS.map((row) =>
    row[0] === 'class/3a1' ? ['class/3a1', 'Lớp 3A1', true, 'Hết kỳ', '', '', '', ''] : row,
  );
  const page = await open(true, lockDialog(locked, true));
  expect(await page.locator('html').getAttribute('lang')).toBe('vi');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  expect(await page.locator('#name').textContent()).toBe('Lớp 3A1');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.getByRole('status').textContent()).toBe('Hãy ghi lý do trước.');
  await page.keyboard.type('Hết kỳ');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await callsOf(page)).toEqual([['class/3a1', true, 'Hết kỳ']]);
  expect(await page.getByRole('status').textContent()).toBe('Đã ghi yêu cầu.');
  expect(await page.locator('#scopes .waiting').count()).toBe(1);
  expect(await page.locator('#act').textContent()).toBe('Mở');
  await page.keyboard.press('Escape');
  expect(await callsOf(page)).toContain('closed');
}, 30_000);

it('[CD8] every input has a name that is read aloud', async () => {
  const page = await open(true, lockDialog(ROWS, true));
  expect(await page.getByRole('radio', { name: 'Lớp 5A1' }).count()).toBe(1);
  expect(await page.getByRole('radiogroup', { name: 'Khóa hoặc mở ở đâu?' }).count()).toBe(1);
  expect(await page.getByRole('textbox', { name: 'Lý do (bắt buộc)' }).count()).toBe(1);
}, 30_000);

it('[CD3] who may not tick is told so and can press nothing', async () => {
  const page = await open(false, lockDialog(ROWS, false));
  expect(await page.getByRole('status').textContent()).toContain('Chỉ hiệu trưởng');
  expect(await page.locator('#act').isDisabled()).toBe(true);
  await page.getByRole('radio', { name: 'Lớp 5A1' }).check();
  expect(await page.locator('#facts').textContent()).toContain('Kết thúc học kỳ I');
}, 30_000);
