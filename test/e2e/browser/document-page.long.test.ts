/** Documents of the page in a real browser: writing, reading, and what stands in the way. */
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

const DOCUMENT = 'application/vnd.google-apps.document';
const REASON = 'Đã duyệt, đã khóa';

function newDocument(role: string): string {
  const { id } = drive<{ id: string }>(desk.world, OWNER, 'POST', '/files', { name: 'Kế hoạch', mimeType: DOCUMENT });
  const grant = { type: 'user', role, emailAddress: TEACHER };
  drive(desk.world, OWNER, 'POST', `/files/${id}/permissions?sendNotificationEmail=false`, grant);
  return id;
}

function close(id: string): void {
  const body = { contentRestrictions: [{ readOnly: true, reason: REASON }] };
  desk.world.rest({
    method: 'PATCH',
    url: `https://www.googleapis.com/drive/v3/files/${id}`,
    headers: { Authorization: `Bearer ${OWNER}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

const FIELD = { name: 'Nội dung tài liệu' };

it('[PG71] a reader has no field to type in, and a lock tells its reason', async () => {
  const id = newDocument('reader');
  close(id);
  const page = await desk.sit(TEACHER, `#/docs/${id}`);
  await page.getByText('Chỉ xem').waitFor();
  await page.getByText(REASON).waitFor();
  expect(await page.getByRole('textbox', FIELD).count()).toBe(0);
});

it('[PG72] what was typed into a document that is closed meanwhile stays on the screen, with the refusal', async () => {
  const id = newDocument('writer');
  const page = await desk.sit(TEACHER, `#/docs/${id}`);
  const paper = page.getByRole('textbox', FIELD);
  await paper.waitFor();
  close(id);
  await paper.fill('Mục tiêu');
  await page.getByRole('alert').filter({ hasText: 'Google không lưu' }).waitFor();
  expect(await paper.inputValue()).toBe('Mục tiêu');
});

it('[PG70] two windows as two people see the same text a moment after it was typed', async () => {
  const id = newDocument('writer');
  const [owner, teacher] = await Promise.all([desk.sit(OWNER, `#/docs/${id}`), desk.sit(TEACHER, `#/docs/${id}`)]);
  await owner.getByRole('textbox', FIELD).waitFor();
  await teacher.getByRole('textbox', FIELD).fill('Đón trẻ');
  await teacher.getByRole('status').filter({ hasText: 'Đã lưu' }).waitFor();
  await owner.waitForFunction(`document.querySelector('textarea')?.value === 'Đón trẻ'`);
});
