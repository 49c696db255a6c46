/** A teacher reports from her phone, the principal locks, the teacher can only look, a team lead sees what a plan is. */
import type { Locator } from 'playwright-core';
import { idOfKey, mealCell, rowOf } from '../../../scripts/day/places';
import { SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { CONTROL } from '../../../src/app/workbooks';
import { getRangeValues } from '../../../src/simulator/sheets';
import { closeSchool, openSchool, pass, picture, type SchoolDesk, sit } from './school-desk';
import { at, shows, tap } from './sheets-book';

jest.setTimeout(120_000);

const PRINCIPAL = 'ht@hoamai.example';
const TEACHER = 'gv2.5a1@hoamai.example';
const LEAD = 'gv.5a1@hoamai.example';
const ATTENDANCE = 'class/5a1/children/attendance';
const TODAY = '2026-11-23';

/** The row of a class in `Khóa – Mở`, counted from 1. */
function lockRow({ school }: SchoolDesk, key: string): number {
  return rowOf(school.world, idOfKey(school.world, 'control'), CONTROL.locks.id, key) + 1;
}

function lockState({ school }: SchoolDesk, key: string): string {
  const { world } = school;
  const row = lockRow({ school } as SchoolDesk, key) - 1;
  const column = CONTROL.locks.columns.state;
  const cell = { startRowIndex: row, endRowIndex: row + 1, startColumnIndex: column, endColumnIndex: column + 1 };
  const range = { sheetId: CONTROL.locks.id, ...cell };
  return String(getRangeValues(world, SCHOOL_ACCOUNT, idOfKey(world, 'control'), range)[0]?.[0]);
}

describe('in a school with consumer accounts', () => {
  let desk: SchoolDesk;
  beforeAll(async () => {
    desk = await openSchool('gmail');
  });
  afterAll(() => closeSchool(desk));

  it('[BW1] the teacher reports on her phone, and only for her class', async () => {
    const { world } = desk.school;
    const own = mealCell(world, '5a1', TODAY, 'present');
    const other = mealCell(world, '4a1', TODAY, 'present');
    const page = await sit(desk, TEACHER, `#/sheets/${own.spreadsheetId}/${own.sheet}`, 'phone');
    await tap(page, own.cell, '21');
    await shows(page, own.cell, '21');
    await picture(page, 'page-teacher-phone');
    await tap(page, other.cell, '30');
    const refusal = page.getByRole('dialog');
    expect(await refusal.textContent()).toContain('được bảo vệ');
    await picture(page, 'page-teacher-refused');
    await page.close();
  });

  it('[BW2] a tick of the principal locks the class, and its teacher can only look', async () => {
    const row = lockRow(desk, 'class/5a1');
    const control = idOfKey(desk.school.world, 'control');
    const page = await sit(desk, PRINCIPAL, `#/sheets/${control}/${CONTROL.locks.id}`);
    await at(page, `D${row}`).click();
    await page.keyboard.type('Hết học kỳ I');
    await page.keyboard.press('Enter');
    await shows(page, `D${row}`, 'Hết học kỳ I');
    await at(page, `C${row}`).getByRole('checkbox').click();
    await pass(desk, 6);
    await shows(page, `E${row}`, 'Đã khóa');
    await picture(page, 'page-lock-tick');
    await page.close();
    const book = idOfKey(desk.school.world, ATTENDANCE);
    const teacher = await sit(desk, TEACHER, `#/sheets/${book}/0`);
    await at(teacher, 'A1').click();
    await teacher.keyboard.type('sửa');
    await teacher.keyboard.press('Enter');
    expect(await teacher.getByRole('dialog').textContent()).toContain('chỉ có quyền xem');
    await picture(teacher, 'page-locked-book');
    await teacher.close();
  });

  it('[BW3] the dialog of the menu asks for a lock with its reason', async () => {
    const control = idOfKey(desk.school.world, 'control');
    const page = await sit(desk, PRINCIPAL, `#/sheets/${control}/${CONTROL.locks.id}`);
    await page.getByRole('menuitem', { name: 'Hồ sơ điện tử' }).click();
    await page.getByRole('menuitem', { name: 'Khóa – Mở…' }).click();
    const dialog = page.frameLocator('iframe');
    await dialog.getByRole('radio', { name: /4A1/ }).check();
    await dialog.locator('#reason').fill('Kiểm tra nội bộ');
    await picture(page, 'page-lock-dialog');
    await dialog.locator('#act').click();
    await dialog.locator('#said', { hasText: /\S/ }).waitFor();
    await pass(desk, 6);
    expect(lockState(desk, 'class/4a1')).toContain('Đã khóa');
    await page.close();
  });
});

describe('in a school with a domain of its own', () => {
  let desk: SchoolDesk;
  beforeAll(async () => {
    desk = await openSchool('education');
  });
  afterAll(() => closeSchool(desk));

  it('[BW4] the team lead selects a plan in Drive and sees its card', async () => {
    const { world } = desk.school;
    const plan = idOfKey(world, 'class/5a1/plan_week');
    const folder = world.state.drive.files[plan]?.parentId;
    const page = await sit(desk, LEAD, `#/drive/${folder}`);
    await page.locator(`tr[data-id="${plan}"]`).click();
    const panel = page.locator('.add-ons');
    await panel
      .getByRole('button', { name: /Xem|Cho phép/ })
      .first()
      .click();
    await panel.getByText('Kế hoạch tuần').first().waitFor();
    await panel.getByText(/5A1/).first().waitFor();
    await picture(page, 'page-folder-card');
    await page.close();
  });

  it('[BW5] the principal locks from the card of a folder, and the card tells its teacher why', async () => {
    const control = await cardOf(desk, PRINCIPAL, 'control');
    await control.getByRole('button', { name: 'Khóa, mở bằng bảng này' }).click();
    await control
      .getByText(/^Đã chọn|bảng này/)
      .first()
      .waitFor();
    await control.page().close();
    const panel = await cardOf(desk, PRINCIPAL, 'class/4a1', idOfKey(desk.school.world, 'classes'));
    await panel.getByLabel('Lý do').first().fill('Kiểm tra nội bộ');
    await picture(panel.page(), 'page-lock-card');
    await panel.getByRole('button', { name: 'Khóa', exact: true }).click();
    await pass(desk, 6);
    expect(lockState(desk, 'class/4a1')).toContain('Đã khóa');
    await panel.page().close();
    const locked = await cardOf(desk, 'gv.4a1@hoamai.example', 'class/4a1');
    await locked.getByText('Kiểm tra nội bộ').first().waitFor();
    await picture(locked.page(), 'page-why-locked');
    await locked.page().close();
  });
});

/** The cards of a window in which the add-on has looked at the item. */
async function cardOf(desk: SchoolDesk, email: string, key: string, place = 'shared'): Promise<Locator> {
  const item = idOfKey(desk.school.world, key);
  const page = await sit(desk, email, `#/drive/${place}`);
  await page.locator(`tr[data-id="${item}"]`).click();
  const panel = page.locator('.add-ons');
  const look = panel.getByRole('button', { name: /Xem|Cho phép/ });
  await look.first().click();
  return panel;
}
