/** Locking from the card beside Drive, through the built domain panel and worker. Rules: src/ui/spec/panel.md. */
import { callAs, passTo } from '../../../scripts/day/day-run';
import { idOfKey, valuesAt } from '../../../scripts/day/places';
import { CONTROL } from '../../../src/app/workbooks';
import type { WorldState } from '../../../src/simulator/kernel/state';
import { type AddOnView, openDriveCards, pressCard } from '../../../src/simulator/script';
import { MONDAY, type PanelDesk, PRINCIPAL, panelDesk, VICE_PRINCIPAL } from './panel-desk';

const LEAF = 'class/3a1/children';
const DAY = (date: string) => [String(Date.parse(`${date}T00:00:00Z`))];
let desk: PanelDesk;
let ready: WorldState;

beforeAll(() => {
  desk = panelDesk('panel-domain');
  ready = desk.day.school.world.snapshot();
}, 60_000);

beforeEach(() => desk.day.school.world.restore(ready));

const id = (key: string) => idOfKey(desk.day.school.world, key);
const textOf = ({ cards, error }: AddOnView) => error ?? JSON.stringify(cards);
const fileOf = (key: string) => desk.day.school.world.state.drive.files[id(key)];

const lockRows = () =>
  valuesAt(desk.day.school.world, desk.control, CONTROL.locks.id, [0, 0, 120, CONTROL.locks.width]);

/** Presses a button of the item's card. */
function press(email: string, key: string, name: string, form: Record<string, string[]> = {}, more = {}): AddOnView {
  const itemId = id(key);
  const parameters = Object.entries({ itemId, ...more }).map(([k, value]) => ({ key: k, value: String(value) }));
  const action = { function: name, parameters };
  return pressCard(desk.day.school.world, email, {
    scriptId: desk.scriptId,
    host: 'drive',
    action,
    itemIds: [itemId],
    formInputs: form,
  });
}

/** Selects the item and lets the add-on look at it. */
function card(email: string, key: string): string {
  const { world } = desk.day.school;
  const view = openDriveCards(world, email, [id(key)]).find((one) => one.scriptId === desk.scriptId);
  const shown = view ? textOf(view) : '';
  return shown.includes('cardLook') ? textOf(press(email, key, 'cardLook')) : shown;
}

function useControl(email: string): void {
  card(email, 'control');
  press(email, 'control', 'cardUseBook');
}

function lock(email: string, key: string, form: Record<string, string[]>, isLocked = true): AddOnView {
  card(email, key);
  return press(email, key, 'cardLock', form, { isLocked });
}

it('[CD27, CD28] locks a folder and opens it again, with reason and days', () => {
  useControl(PRINCIPAL);
  expect(card(PRINCIPAL, LEAF)).toMatch(/Khóa “.*chỉ còn xem/);
  const asked = lock(PRINCIPAL, LEAF, { reason: ['=Kiểm tra'], until: DAY('2026-11-30') });
  expect(asked.notification).toContain('Đã ghi yêu cầu');
  expect(textOf(asked)).toContain('Đã ghi yêu cầu khóa, hệ thống chưa làm xong');
  passTo(desk.day, `${MONDAY}T07:20+07:00`);
  expect(card(PRINCIPAL, LEAF)).toMatch(/Đã khóa.*ht@hoamai.example.*Tự mở sau ngày 30\/11\/2026/);
  expect(fileOf(LEAF)?.permissions.filter(({ role }) => role === 'writer')).toEqual([]);
  lock(PRINCIPAL, LEAF, { reason: ['Xong'] }, false);
  passTo(desk.day, `${MONDAY}T07:40+07:00`);
  expect(fileOf(LEAF)?.permissions.filter(({ role }) => role === 'writer')).toHaveLength(2);
  expect(card(PRINCIPAL, LEAF)).toContain('Đang mở');
});

it('[CD29] who may not tick is told so, and Google refuses a forged press', () => {
  useControl(VICE_PRINCIPAL);
  const shown = card(VICE_PRINCIPAL, LEAF);
  expect(shown).toContain('Chỉ hiệu trưởng và tài khoản trường');
  expect(shown).not.toContain('cardLock');
  const start = {
    sheetId: CONTROL.locks.id,
    rowIndex: CONTROL.locks.firstRow,
    columnIndex: CONTROL.locks.columns.tick,
  };
  const rows = [{ values: [{ userEnteredValue: { boolValue: true } }] }];
  const url = `https://sheets.googleapis.com/v4/spreadsheets/${desk.control}:batchUpdate`;
  const body = { requests: [{ updateCells: { start, rows, fields: 'userEnteredValue' } }] };
  expect(callAs(desk.day, VICE_PRINCIPAL, 'POST', url, body).status).toBe(400);
});

it('[CD27] who has not let the add-on use the workbook sees no form', () => {
  expect(card('gv.3a1@hoamai.example', LEAF)).not.toContain('cardLock');
  expect(card(PRINCIPAL, LEAF)).not.toContain('cardLock');
});

it('[CD31] the card of the control workbook names its owner and asks', () => {
  expect(card(PRINCIPAL, 'control')).toContain('Chủ sở hữu: truong@hoamai.example');
});

it.each<{ scenario: string; form: Record<string, string[]>; says: string }>([
  { scenario: 'no reason', form: { reason: [] }, says: 'ghi lý do' },
  { scenario: 'days that are over', form: { reason: ['x'], until: DAY('2026-11-01') }, says: 'Ngày cuối' },
  {
    scenario: 'days in the wrong order',
    form: { reason: ['x'], from: DAY('2026-12-02'), until: DAY('2026-12-01') },
    says: 'Ngày cuối',
  },
])('[CD30] $scenario writes nothing', ({ form, says }) => {
  useControl(PRINCIPAL);
  const before = lockRows();
  expect(lock(PRINCIPAL, LEAF, form).notification).toContain(says);
  expect(lockRows()).toEqual(before);
});
