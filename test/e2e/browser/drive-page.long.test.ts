/** Drive of the page in a real browser. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { addCards, type Desk, drive, newDesk, OWNER, TEACHER } from './page-desk';

jest.setTimeout(60_000);

/** A second on a machine that does nothing else. */
const SOON_MS = 5_000;
const FOLDER = 'application/vnd.google-apps.folder';
const MY_DRIVE = '#/drive/root';

let desk: Desk;
beforeAll(async () => {
  desk = await newDesk();
});
afterAll(() => desk.close());
afterEach(async () => {
  await desk.leave();
  expect(desk.errors).toEqual([]);
});

const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

function newFolder(name: string, parentId?: string): string {
  const parents = parentId ? { parents: [parentId] } : {};
  return drive<{ id: string }>(desk.world, OWNER, 'POST', '/files?fields=id', { name, mimeType: FOLDER, ...parents })
    .id;
}

it('[PG15] a folder is made, opened, put into the trash and restored by keyboard', async () => {
  const page = await desk.sit(OWNER, MY_DRIVE);
  await button(page, 'Thư mục mới').press('Enter');
  await page.getByRole('textbox', { name: 'Tên' }).fill('Năm học');
  await page.keyboard.press('Enter');
  await row(page, 'Năm học').focus();
  await page.keyboard.press('Enter');
  await page.getByText('Không có gì ở đây').waitFor();
  await page.goBack();
  await row(page, 'Năm học').press('ArrowUp');
  await page.keyboard.press('Delete');
  await page.getByText('Đã bỏ Năm học vào thùng rác').waitFor();
  await page.getByRole('link', { name: 'Thùng rác' }).press('Enter');
  await row(page, 'Năm học').click();
  await button(page, 'Khôi phục').click();
  await row(page, 'Năm học').waitFor({ state: 'detached' });
  await page.goBack();
  await row(page, 'Năm học').waitFor();
});

it('[PG7] what one shares the other sees within a second', async () => {
  newFolder('Lớp 5A1');
  const [owner, teacher] = [await desk.sit(OWNER, MY_DRIVE), await desk.sit(TEACHER, '#/drive/shared')];
  await teacher.getByText('Không có gì ở đây').waitFor();
  await row(owner, 'Lớp 5A1').click();
  await button(owner, 'Chia sẻ').click();
  await owner.getByPlaceholder('Thêm người (e-mail)').fill(TEACHER);
  await button(owner, 'Thêm').click();
  await row(teacher, 'Lớp 5A1').waitFor({ timeout: SOON_MS });
  expect(await row(teacher, 'Lớp 5A1').textContent()).toContain('Người xem');
});

it('[PG16] a role from above cannot be lowered below, and the dialog says so', async () => {
  const top = newFolder('Trường');
  newFolder('Tổ', top);
  const grant = { type: 'user', role: 'writer', emailAddress: TEACHER };
  drive(desk.world, OWNER, 'POST', `/files/${top}/permissions?sendNotificationEmail=false`, grant);
  const page = await desk.sit(OWNER, `#/drive/${top}`);
  await row(page, 'Tổ').click();
  await button(page, 'Chia sẻ').click();
  await page.getByText('Người chỉnh sửa từ thư mục “Trường”').waitFor();
  await page.getByRole('combobox', { name: `Quyền của ${TEACHER}` }).selectOption('reader');
  expect(await page.getByRole('dialog').getByRole('alert').textContent()).toContain('cannotModifyInheritedPermission');
});

it('[PG17] an upload comes down byte for byte', async () => {
  const bytes = Buffer.from([0, 255, 13, 10, 128, 10, 0]);
  const page = await desk.sit(OWNER, MY_DRIVE);
  await page.getByLabel('Tải lên').setInputFiles({ name: 'ảnh.png', mimeType: 'image/png', buffer: bytes });
  await row(page, 'ảnh.png').click();
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Tải xuống').click()]);
  expect(readFileSync(await download.path())).toEqual(bytes);
});

it('[PG18] a reader can open and look, nothing else', async () => {
  const id = newFolder('Chỉ xem');
  drive(desk.world, OWNER, 'POST', `/files/${id}/permissions?sendNotificationEmail=false`, {
    type: 'user',
    role: 'reader',
    emailAddress: TEACHER,
  });
  const page = await desk.sit(TEACHER, '#/drive/shared');
  await row(page, 'Chỉ xem').click();
  expect(await button(page, 'Đổi tên').isDisabled()).toBe(true);
  expect(await button(page, 'Bỏ vào thùng rác').isDisabled()).toBe(true);
  await row(page, 'Chỉ xem').press('Enter');
  expect(await button(page, 'Tải lên').isDisabled()).toBe(true);
});

it('[PG24] the card of what is selected takes a form, answers, and goes back', async () => {
  addCards(desk.world);
  newFolder('Kế hoạch');
  const page = await desk.sit(OWNER, MY_DRIVE);
  await page.getByText('Chọn một mục').waitFor();
  await row(page, 'Kế hoạch').click();
  const card = page.getByRole('article');
  await card.getByRole('heading', { name: 'Kế hoạch' }).waitFor();
  await card.getByLabel('Ghi chú').fill('tuần 12');
  await card.getByRole('button', { name: 'Gửi' }).click();
  await card.getByRole('heading', { name: 'Đã nhận: tuần 12' }).waitFor();
  await page.getByText('Đã gửi ghi chú').waitFor();
  await button(page, 'Quay lại').click();
  await card.getByRole('button', { name: 'Gửi' }).waitFor();
});

it('[PG25] on a phone a tap opens, and there is no card', async () => {
  const page = await desk.sit(OWNER, MY_DRIVE, '&client=phone');
  await page.setViewportSize({ width: 390, height: 800 });
  await row(page, 'Kế hoạch').click();
  await page.getByText('Không có gì ở đây').waitFor();
  expect(await page.getByRole('article').count()).toBe(0);
  expect(await page.getByText('Tiện ích').count()).toBe(0);
});
