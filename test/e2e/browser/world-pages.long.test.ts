/** The start page, mail, clock, log and settings of the page in a real browser. */
import type { Page } from 'playwright-core';
import { createProject, pushFiles, runFunction } from '../../../src/simulator/script';
import { type Desk, drive, newDesk, OWNER, TEACHER } from './page-desk';

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

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** A script whose trigger runs every five minutes. */
function addBeat(): void {
  const scriptId = createProject(desk.world, OWNER, { title: 'Nhịp' });
  const source = `
    function begin() { ScriptApp.newTrigger('beat').timeBased().everyMinutes(5).create(); }
    function beat() { PropertiesService.getScriptProperties().setProperty('a', '1'); console.log('đã chạy'); }`;
  const manifest = JSON.stringify({ timeZone: 'Asia/Ho_Chi_Minh', runtimeVersion: 'V8' });
  pushFiles(desk.world, scriptId, [
    { name: 'appsscript', type: 'JSON', source: manifest },
    { name: 'Code', type: 'SERVER_JS', source },
  ]);
  runFunction(desk.world, { scriptId, functionName: 'begin', account: OWNER, kind: 'editor' });
}

it('[PG9] who has not said who they are is asked, and another device keeps the place', async () => {
  const page = await desk.sit('', '#/drive/shared');
  await page.getByRole('link', { name: 'Vào với Giáo viên' }).click();
  await page.getByRole('link', { name: 'Được chia sẻ với tôi' }).click();
  await button(page, 'Điện thoại').click();
  await page.getByRole('heading', { name: 'Được chia sẻ với tôi' }).waitFor();
  await button(page, 'English').click();
  await page.getByRole('heading', { name: 'Shared with me' }).waitFor();
  expect(new URL(page.url()).searchParams.get('client')).toBe('phone');
});

it('[PG31] each has their own mail box', async () => {
  const { id } = drive<{ id: string }>(desk.world, OWNER, 'POST', '/files?fields=id', { name: 'Sổ họp' });
  const grant = { type: 'user', role: 'reader', emailAddress: TEACHER };
  drive(desk.world, OWNER, 'POST', `/files/${id}/permissions?sendNotificationEmail=true`, grant);
  const teacher = await desk.sit(TEACHER, '#/mail');
  await teacher.getByRole('link', { name: /Sổ họp/ }).click();
  await teacher.getByRole('article', { name: /Sổ họp/ }).waitFor();
  const owner = await desk.sit(OWNER, '#/mail');
  await owner.getByText('Chưa có thư nào').waitFor();
  expect(await owner.getByRole('link', { name: new RegExp(TEACHER) }).textContent()).toContain('1');
});

it('[PG40] the clock goes on, says what ran, and the run tells its calls', async () => {
  addBeat();
  const page = await desk.sit(OWNER, '#/clock');
  await button(page, '+30 phút').click();
  const runs = page.getByRole('link', { name: 'beat' });
  await runs.first().waitFor();
  expect(await runs.count()).toBeGreaterThanOrEqual(5);
  await runs.first().click();
  await page.getByText('PropertiesService.setProperty').waitFor();
  await page.getByText('đã chạy').waitFor();
});

it('[PG41] a saved state is loaded again, and the start comes back', async () => {
  const page = await desk.sit(OWNER, '#/settings');
  const [saved] = await Promise.all([page.waitForEvent('download'), button(page, 'Lưu ra tệp').click()]);
  drive(desk.world, OWNER, 'POST', '/files', { name: 'Mới' });
  const count = (): number => Object.values(desk.world.state.drive.files).filter(({ name }) => name === 'Mới').length;
  expect(count()).toBe(1);
  await page.getByLabel('Nạp từ tệp').setInputFiles(await saved.path());
  await page.getByText('Đã nạp trạng thái.').waitFor();
  expect(count()).toBe(0);
  page.on('dialog', (dialog) => void dialog.accept());
  await button(page, 'Trở về lúc đầu').click();
  await page.getByText('Đã trở về lúc đầu.').waitFor();
  expect(Object.keys(desk.world.state.script.projects)).toEqual([]);
});

it('[PG42] a switch of the world is turned', async () => {
  const page = await desk.sit(OWNER, '#/settings');
  await page.getByLabel('Sửa trên điện thoại có kích hoạt khi-sửa').uncheck();
  await page.getByText('Đã áp dụng.').waitFor();
  expect(desk.world.state.switches.editTriggerFiresOnPhone).toBe(false);
});
