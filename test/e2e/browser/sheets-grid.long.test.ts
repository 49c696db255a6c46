/** The grid of the page in a real browser: typing, refusals, the clipboard, two people, a phone. */
import type { Page } from 'playwright-core';
import { batchUpdateAs } from '../../../src/simulator/sheets';
import { type Desk, newDesk, OWNER, TEACHER } from './page-desk';
import { active, at, bindScript, newBook, shows } from './sheets-book';

jest.setTimeout(60_000);

let desk: Desk;
beforeAll(async () => {
  desk = await newDesk();
});
afterAll(() => desk.close());
afterEach(async () => {
  await desk.leave();
  expect(desk.errors).toEqual([]);
});

const open = (email: string, id: string, query?: string) => desk.sit(email, `#/sheets/${id}/0`, query);

async function refusalOf(page: Page): Promise<string> {
  const text = await page.getByRole('dialog').locator('.dialog-text').textContent();
  await page.getByRole('button', { name: 'OK' }).click();
  return text ?? '';
}

it('[PG51] Enter enters and goes down, Tab goes right, and the formula bar shows the formula', async () => {
  const page = await open(OWNER, newBook(desk));
  await at(page, 'C3').click();
  await page.keyboard.type('20');
  await page.keyboard.press('Tab');
  await page.keyboard.type('=C3+1');
  await page.keyboard.press('Enter');
  await shows(page, 'D3', '21');
  expect(await active(page)).toBe('C4');
  await at(page, 'D3').click();
  expect(await page.getByLabel('Nội dung ô').inputValue()).toBe('=C3+1');
});

it('[PG52] typing replaces, a double click opens, Escape drops', async () => {
  const page = await open(OWNER, newBook(desk));
  await at(page, 'B2').dblclick();
  await page.keyboard.type(' mới');
  await page.keyboard.press('Enter');
  await shows(page, 'B2', 'Lớp 5A1 mới');
  await at(page, 'B2').click();
  await page.keyboard.type('bỏ');
  await page.keyboard.press('Escape');
  await shows(page, 'B2', 'Lớp 5A1 mới');
});

it('[PG58] what Sheets refuses is told in its words, the value before is back and the keyboard too', async () => {
  const page = await open(TEACHER, newBook(desk));
  await at(page, 'B2').click();
  await page.keyboard.type('sai');
  await page.keyboard.press('Enter');
  expect(await refusalOf(page)).toContain('được bảo vệ');
  await shows(page, 'B2', 'Lớp 5A1');
  await at(page, 'C2').click();
  await page.keyboard.type('41');
  await page.keyboard.press('Enter');
  await refusalOf(page);
  await shows(page, 'C2', '');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('40');
  await page.keyboard.press('Enter');
  await shows(page, 'C2', '40');
});

it('[PG57] a checkbox is ticked by mouse and by key, a value is chosen from a list', async () => {
  const page = await open(TEACHER, newBook(desk));
  const box = at(page, 'D2').getByRole('checkbox');
  await box.click();
  await page.keyboard.press(' ');
  await page.keyboard.press(' ');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Cháo' }).click();
  await shows(page, 'E2', 'Cháo');
  expect(await box.getAttribute('aria-checked')).toBe('true');
});

it('[PG56] a block is copied, pasted and emptied', async () => {
  const page = await open(OWNER, newBook(desk));
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await at(page, 'B1').click();
  await at(page, 'C2').click({ modifiers: ['Shift'] });
  await page.keyboard.press('Control+c');
  await at(page, 'B4').click();
  await page.keyboard.press('Control+v');
  await shows(page, 'B5', 'Lớp 5A1');
  await shows(page, 'C4', 'Suất');
  await page.keyboard.press('Delete');
  await shows(page, 'B5', '');
  await shows(page, 'C4', '');
});

it('[PG64] two people see each other type, and the one who edits goes on', async () => {
  const id = newBook(desk);
  const [owner, teacher] = [await open(OWNER, id), await open(TEACHER, id)];
  await at(owner, 'C3').click();
  await owner.keyboard.type('dở');
  await at(teacher, 'C2').click();
  await teacher.keyboard.type('25');
  await teacher.keyboard.press('Enter');
  await shows(owner, 'C2', '25');
  await owner.keyboard.type(' dang');
  await owner.keyboard.press('Enter');
  await shows(teacher, 'C3', 'dở dang');
});

it('[PG63] a cell far away is scrolled to, and another sheet is opened by its tab', async () => {
  const page = await open(OWNER, newBook(desk));
  await page.getByRole('tab', { name: 'Hai' }).click();
  await at(page, 'A1').click();
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.type('cuối');
  await page.keyboard.press('Enter');
  await shows(page, 'A200', 'cuối');
  expect(await at(page, 'A1').count()).toBe(0);
});

it('[PG65] a phone has a bar to type in and nothing of scripts', async () => {
  const id = newBook(desk);
  bindScript(desk, id);
  const page = await open(TEACHER, id, '&client=phone');
  await page.setViewportSize({ width: 390, height: 844 });
  await at(page, 'C2').click();
  const field = page.getByLabel('Nội dung ô');
  expect(await field.getAttribute('inputmode')).toBe('decimal');
  await field.fill('31');
  await field.press('Enter');
  await shows(page, 'C2', '31');
  await at(page, 'E2').click();
  await page.getByLabel('Các giá trị để chọn').selectOption('Thường');
  await shows(page, 'E2', 'Thường');
  expect(await page.getByRole('menubar').count()).toBe(0);
});

it('[SH84] a chart lies over its cells, and goes with them when they are scrolled', async () => {
  const book = newBook(desk);
  const data = (column: number) => ({
    sourceRange: {
      sources: [{ sheetId: 0, startRowIndex: 1, endRowIndex: 4, startColumnIndex: column, endColumnIndex: column + 1 }],
    },
  });
  const basicChart = { chartType: 'COLUMN', domains: [{ domain: data(1) }], series: [{ series: data(2) }] };
  const overlayPosition = {
    anchorCell: { sheetId: 0, rowIndex: 5, columnIndex: 2 },
    widthPixels: 400,
    heightPixels: 200,
  };
  const chart = { chartId: 5, spec: { title: 'Suất ăn', basicChart }, position: { overlayPosition } };
  batchUpdateAs(desk.world, OWNER, book, [{ addChart: { chart } }]);
  const page = await open(OWNER, book);
  const picture = page.getByRole('img', { name: 'Suất ăn' });
  await picture.waitFor();
  const gap = async () => {
    const [cell, box] = [await at(page, 'C9').boundingBox(), await picture.boundingBox()];
    return Math.round((cell?.y ?? 0) - (box?.y ?? 0));
  };
  // Three rows of 21 pixels.
  expect(await gap()).toBe(63);
  await at(page, 'C9').hover();
  await page.mouse.wheel(0, 100);
  expect(await gap()).toBe(63);
});
