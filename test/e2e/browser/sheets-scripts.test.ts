/** What scripts put around the grid, in a real browser. */
import type { Page } from 'playwright-core';
import { type Desk, newDesk, OWNER } from './page-desk';
import { bindScript, newBook } from './sheets-book';

jest.setTimeout(60_000);

let desk: Desk;
let page: Page;
beforeAll(async () => {
  desk = await newDesk();
  const id = newBook(desk);
  bindScript(desk, id);
  page = await desk.sit(OWNER, `#/sheets/${id}`);
});
afterAll(() => desk.close());
afterEach(() => expect(desk.errors).toEqual([]));

async function choose(item: string): Promise<void> {
  await page.getByRole('menuitem', { name: 'Hồ sơ' }).click();
  await page.getByRole('menuitem', { name: item }).press('Enter');
}

const dialog = () => page.getByRole('dialog');

it('[PG66] a script waits for what is asked, and its toast tells the end', async () => {
  await choose('Hỏi');
  await dialog().getByRole('textbox').fill('5A1');
  await page.keyboard.press('Enter');
  await dialog().getByText('Khóa 5A1?').waitFor();
  await dialog().getByRole('button', { name: 'Có' }).click();
  await page.getByText('5A1: YES').waitFor();
  await dialog().waitFor({ state: 'detached' });
});

it('[PG66] an HTML dialog and a sidebar call their script, and are closed', async () => {
  await choose('Bên');
  const sidebar = page.getByRole('complementary', { name: 'Thanh bên' });
  await sidebar.frameLocator('iframe').getByRole('button', { name: 'Gọi' }).click();
  await sidebar.frameLocator('iframe').getByText('Chào cô').waitFor();
  await choose('Trang');
  await dialog().frameLocator('iframe').getByRole('button', { name: 'Gọi' }).click();
  await dialog().frameLocator('iframe').getByText('Chào cô').waitFor();
  await dialog().getByRole('button', { name: 'Đóng' }).click();
  await dialog().waitFor({ state: 'detached' });
  await sidebar.getByRole('button', { name: 'Đóng' }).click();
  await sidebar.waitFor({ state: 'detached' });
});

it('[PG66] a script that fails says why', async () => {
  await choose('Hỏng');
  await page.getByText('Tập lệnh báo lỗi: Hỏng rồi').waitFor();
});
