/** A week plan: written and submitted on a phone, reviewed in Drive from its card, and counted in what the board sees on a phone. */
import type { Locator, Page } from 'playwright-core';
import { idOfKey, rowOf } from '../../../scripts/day/places';
import { CONTROL, REVIEW, TASKS } from '../../../src/app/workbooks';
import { columnName } from '../../../src/ui/sheets/a1';
import { closeSchool, openSchool, pass, picture, type SchoolDesk, sit } from './school-desk';
import { at } from './sheets-book';

jest.setTimeout(300_000);

const PRINCIPAL = 'ht@hoamai.example';
const LEAD = 'gv.5a1@hoamai.example';
const TEACHER = 'gv2.5a2@hoamai.example';
const PLAN = 'class/5a2/plan_week/13';
const HALF_A_DAY = 14 * 60;
/** Until the next look at the workbooks. */
const LOOK = 31;

let desk: SchoolDesk;

/** On Monday morning, with the documents that the night has made: the lead's team has two classes. */
beforeAll(async () => {
  desk = await openSchool('education', { classes: 8, now: '2026-11-22T19:30+07:00' });
  await pass(desk, HALF_A_DAY);
});
afterAll(() => closeSchool(desk));

const id = (key: string) => idOfKey(desk.school.world, key);

/** A cell of the plan's row in Việc của tôi. */
function taskCell(column: keyof typeof TASKS.list.columns): string {
  const row = rowOf(desk.school.world, id('tasks/5a2'), TASKS.list.id, 'plan_week/13');
  return `${columnName(TASKS.list.columns[column])}${row + 1}`;
}

const tasksOnPhone = () => sit(desk, TEACHER, `#/sheets/${id('tasks/5a2')}/${TASKS.list.id}`, 'phone');

async function says(page: Page, cell: string, text: string): Promise<void> {
  await at(page, cell).scrollIntoViewIfNeeded();
  await at(page, cell).filter({ hasText: text }).waitFor();
}

/** Selects the workbook and says that the cards may use it. */
async function useReviews(panel: Locator): Promise<void> {
  await panel.getByRole('button', { name: 'Xem thông tin hồ sơ' }).click();
  await panel.getByRole('button', { name: 'Duyệt bằng bảng này' }).click();
  await panel.getByText('Các thẻ đang dùng bảng này').waitFor();
}

it('[BW11, PG70] the teacher opens the document from the row of her plan and writes', async () => {
  const page = await sit(desk, TEACHER, `#/sheets/${id('tasks/5a2')}/${TASKS.list.id}`);
  await at(page, taskCell('name')).click();
  await page.getByRole('link', { name: 'Mở liên kết' }).click();
  const paper = page.getByRole('textbox', { name: 'Nội dung tài liệu' });
  const made = await paper.inputValue();
  expect(made).toContain('Tuần 13');
  await paper.fill(`${made}\nMục tiêu: trẻ kể được tên các con vật`);
  await page.getByRole('status').filter({ hasText: 'Đã lưu' }).waitFor();
  expect(desk.school.world.state.drive.files[id(PLAN)]).toMatchObject({
    content: expect.stringContaining('tên các con vật'),
    lastModifyingEmail: TEACHER,
  });
  await picture(page, 'page-write-plan');
  await page.close();
  const phone = await sit(desk, TEACHER, `#/docs/${id(PLAN)}`, 'phone');
  await phone.getByRole('textbox', { name: 'Nội dung tài liệu' }).waitFor();
  await picture(phone, 'page-write-plan-phone');
  await phone.close();
});

it('[BW7] the teacher submits the plan on her phone', async () => {
  const page = await tasksOnPhone();
  await at(page, taskCell('done')).getByRole('checkbox').click();
  await picture(page, 'page-submit-phone');
  await pass(desk, LOOK);
  await says(page, taskCell('state'), 'chờ tổ trưởng duyệt');
  await page.close();
});

it('[BW9] the board opens the dashboard on a phone', async () => {
  await pass(desk, 60);
  const page = await sit(desk, PRINCIPAL, `#/sheets/${id('control')}/${CONTROL.overview.id}`, 'phone');
  const lead = page.locator('[data-cell^="A"]', { hasText: 'Giáo viên 1 lớp 5A1' }).first();
  await lead.waitFor();
  const row = (await lead.getAttribute('data-cell'))?.slice(1);
  await says(page, `B${row}`, '1 việc');
  const box = await at(page, `B${row}`).boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
  await picture(page, 'page-overview-phone');
  await page.close();
});

it('[BW10] the lead finds on her phone what waits for her', async () => {
  const book = desk.school.world.state.sheets.spreadsheets[id('review')];
  const tab = book?.sheets.find(({ title }) => title.startsWith('Chờ duyệt') && title.includes('(GV1-5A1)'));
  const page = await sit(desk, LEAD, `#/sheets/${id('review')}/${tab?.sheetId}`, 'phone');
  await says(page, `B${REVIEW.queue.firstRow + 1}`, 'Lớp 5A2 – Tuần 13');
  await at(page, `D${REVIEW.queue.firstRow + 1}`).click();
  await page.getByLabel('Các giá trị để chọn').waitFor();
  await picture(page, 'page-review-phone');
  await page.close();
});

it('[BW8, PG19] the lead finds the plan by the card of Drive and accepts it there', async () => {
  const page = await sit(desk, LEAD, '#/drive/shared');
  await page.setViewportSize({ width: 1280, height: 1000 });
  await page.locator(`tr[data-id="${id('review')}"]`).click();
  const panel = page.locator('.add-ons');
  await useReviews(panel);
  await page.getByRole('link', { name: 'Drive của tôi' }).click();
  await panel.getByText('Chờ thầy/cô duyệt: 1').waitFor();
  await picture(page, 'page-review-home');
  await panel.getByText('Kế hoạch giáo dục tuần').click();
  await page.getByText('tên các con vật').waitFor();
  await page.getByRole('link', { name: 'Mở trong Drive' }).click();
  const accept = panel.getByRole('button', { name: 'Đạt', exact: true });
  await accept.scrollIntoViewIfNeeded();
  await picture(page, 'page-plan-card');
  await accept.click();
  await panel.getByText('Hệ thống nhận trong ít phút').waitFor();
  await page.close();
  await pass(desk, LOOK);
  const teacher = await tasksOnPhone();
  await says(teacher, taskCell('state'), 'Đã duyệt, đã khóa');
  await teacher.close();
});

it('[BW11, PG71] the accepted plan its teacher only reads', async () => {
  const page = await sit(desk, TEACHER, `#/docs/${id(PLAN)}`);
  await page.getByText('Chỉ xem').waitFor();
  await page.getByRole('article', { name: 'Nội dung tài liệu' }).getByText('tên các con vật').waitFor();
  expect(await page.getByRole('textbox').count()).toBe(0);
  await picture(page, 'page-closed-plan');
  await page.close();
});
