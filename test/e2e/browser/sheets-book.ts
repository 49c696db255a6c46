/** A spreadsheet with what the grid can show, and a script bound to it. */
import type { Page } from 'playwright-core';
import { createProject, pushFiles } from '../../../src/simulator/script';
import { batchUpdateAs } from '../../../src/simulator/sheets';
import { type Desk, drive, OWNER, TEACHER } from './page-desk';

const SHEET_TYPE = 'application/vnd.google-apps.spreadsheet';

const cell = (row: number, column: number) => ({
  sheetId: 0,
  startRowIndex: row,
  endRowIndex: row + 1,
  startColumnIndex: column,
  endColumnIndex: column + 1,
});

const texts = (row: number, column: number, ...values: string[]) => ({
  updateCells: {
    start: { sheetId: 0, rowIndex: row, columnIndex: column },
    rows: [{ values: values.map((stringValue) => ({ userEnteredValue: { stringValue } })) }],
    fields: 'userEnteredValue',
  },
});

const rule = (row: number, column: number, type: string, ...values: string[]) => ({
  setDataValidation: {
    range: cell(row, column),
    rule: { strict: true, condition: { type, values: values.map((userEnteredValue) => ({ userEnteredValue })) } },
  },
});

/**
 * Column A is hidden, row 1 frozen. B: names, closed to the teacher; C2 takes a number, D2 is a checkbox, E2 a
 * drop-down; a second sheet is called "Hai".
 */
export function newBook({ world }: Desk): string {
  const { id } = drive<{ id: string }>(world, OWNER, 'POST', '/files?fields=id', {
    name: 'Báo ăn',
    mimeType: SHEET_TYPE,
  });
  drive(world, OWNER, 'POST', `/files/${id}/permissions?sendNotificationEmail=false`, {
    type: 'user',
    role: 'writer',
    emailAddress: TEACHER,
  });
  const names = { sheetId: 0, startColumnIndex: 1, endColumnIndex: 2 };
  batchUpdateAs(world, OWNER, id, [
    { addSheet: { properties: { sheetId: 7, title: 'Hai', gridProperties: { rowCount: 200, columnCount: 3 } } } },
    {
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties: { frozenRowCount: 1 } },
        fields: 'gridProperties.frozenRowCount',
      },
    },
    {
      updateDimensionProperties: {
        range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
        properties: { hiddenByUser: true },
        fields: 'hiddenByUser',
      },
    },
    texts(0, 1, 'Lớp', 'Suất', 'Xong', 'Loại'),
    texts(1, 1, 'Lớp 5A1'),
    rule(1, 2, 'NUMBER_BETWEEN', '0', '40'),
    rule(1, 3, 'BOOLEAN'),
    rule(1, 4, 'ONE_OF_LIST', 'Thường', 'Cháo'),
    { addProtectedRange: { protectedRange: { range: names, editors: { users: [OWNER] } } } },
  ]);
  return id;
}

const SOURCE = `
const HTML = '<p id=said>…</p><button onclick="google.script.run.withSuccessHandler(t => said.textContent = t).hello(\\'cô\\')">Gọi</button>';
const ui = () => SpreadsheetApp.getUi();
const page = (title) => HtmlService.createHtmlOutput(HTML).setTitle(title).setWidth(320).setHeight(160);
function onOpen() {
  ui().createMenu('Hồ sơ').addItem('Hỏi', 'ask').addItem('Trang', 'open').addItem('Bên', 'side').addItem('Hỏng', 'fail').addToUi();
}
function ask() {
  const name = ui().prompt('Tên', 'Lớp nào?', ui().ButtonSet.OK_CANCEL).getResponseText();
  const agreed = ui().alert('Khóa', 'Khóa ' + name + '?', ui().ButtonSet.YES_NO);
  SpreadsheetApp.getActiveSpreadsheet().toast(name + ': ' + agreed, 'Xong');
}
function open() { ui().showModalDialog(page('Trang HTML'), 'Trang HTML'); }
function side() { ui().showSidebar(page('Thanh bên')); }
function fail() { throw new Error('Hỏng rồi'); }
function hello(who) { return 'Chào ' + who; }`;

export function bindScript({ world }: Desk, spreadsheetId: string): void {
  const scriptId = createProject(world, OWNER, { title: 'Hồ sơ', parentId: spreadsheetId });
  const manifest = JSON.stringify({ timeZone: 'Asia/Ho_Chi_Minh', runtimeVersion: 'V8' });
  pushFiles(world, scriptId, [
    { name: 'appsscript', type: 'JSON', source: manifest },
    { name: 'Code', type: 'SERVER_JS', source: SOURCE },
  ]);
}

/** A cell on the screen. */
export const at = (page: Page, name: string) => page.locator(`[data-cell="${name}"]`);

/** Waits until the cell shows the text. */
export async function shows(page: Page, name: string, text: string): Promise<void> {
  await page.locator(`[data-cell="${name}"]`, { hasText: new RegExp(`^${text}$`) }).waitFor();
}

/** The name of the active cell. */
export const active = (page: Page) => page.locator('.is-active').getAttribute('data-cell');

/** On a phone one taps a cell and types into the bar below. */
export async function tap(page: Page, cell: string, input: string): Promise<void> {
  await at(page, cell).click();
  const bar = page.getByLabel('Nội dung ô');
  await bar.fill(input);
  await bar.press('Enter');
}
