/** The morning's meals on phones: a class reports, the kitchen sees it and confirms, and a child who came late is added. */
import type { Page } from 'playwright-core';
import { mealCell } from '../../../scripts/day/places';
import { MEALS } from '../../../src/app/workbooks';
import { KITCHEN, MONDAY, supplementCell, tickCell } from '../meals/kitchen-desk';
import { closeSchool, openSchool, pass, picture, type SchoolDesk, sit } from './school-desk';
import { at, shows, tap } from './sheets-book';

jest.setTimeout(180_000);

const TEACHER = 'gv.5a1@hoamai.example';
let desk: SchoolDesk;

beforeAll(async () => {
  desk = await openSchool('gmail');
});
afterAll(() => closeSchool(desk));

interface Place {
  readonly spreadsheetId: string;
  readonly sheet: number;
}

const onPhone = (email: string, { spreadsheetId, sheet }: Place) =>
  sit(desk, email, `#/sheets/${spreadsheetId}/${sheet}`, 'phone');

const kitchenSays = (page: Page, label: string) => page.locator('[data-cell]', { hasText: label }).first();

it('[BW6] the kitchen sees a report as it is typed, confirms with a tick, and takes what comes later with another', async () => {
  const { world, journalId = '', scripts } = desk.school;
  const school = { world, journalId, workerId: scripts.worker ?? '' };
  const present = mealCell(school.world, '5a1', MONDAY, 'present');
  const kitchen = await onPhone(KITCHEN, { ...present, sheet: MEALS.kitchen.id });
  await kitchenSays(kitchen, 'Lớp chưa báo').waitFor();
  await picture(kitchen, 'page-kitchen-waiting');

  const teacher = await onPhone(TEACHER, present);
  await tap(teacher, present.cell, '21');
  await shows(teacher, present.cell, '21');
  await kitchenSays(kitchen, '21').waitFor();

  await pass(desk, 62);
  const tick = tickCell(school, 'kitchen');
  await at(kitchen, tick.cell).getByRole('checkbox').click();
  await pass(desk, 6);
  await kitchenSays(kitchen, 'Bếp xác nhận lúc').waitFor();
  await picture(kitchen, 'page-kitchen-confirmed');

  const [main, reason, state] = ['main', 'reason', 'state'].map((name) => supplementCell(school, '5a1', name));
  const later = await onPhone(TEACHER, main!);
  await tap(later, main!.cell, '22');
  await at(later, reason!.cell).click();
  await later.getByLabel('Các giá trị để chọn').selectOption('Trẻ đến muộn');
  await pass(desk, 6);
  await at(later, state!.cell).filter({ hasText: 'chờ bếp nhận' }).waitFor();
  await picture(later, 'page-supplement');

  await kitchenSays(kitchen, 'ăn chính +1 (21 → 22)').waitFor();
  await at(kitchen, tickCell(school, 0).cell).getByRole('checkbox').click();
  await pass(desk, 6);
  await at(later, state!.cell).filter({ hasText: 'đã nhận' }).waitFor();
  await picture(kitchen, 'page-kitchen-supplement');
});
