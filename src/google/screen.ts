/** The open spreadsheet's own window: menus, dialogs, the active tab. Desktop only: phones have none of it. */

export interface MenuItem {
  readonly label: string;
  readonly functionName: string;
}

/** Runs in `onOpen`, also before the user has authorised anything: it calls nothing but the menu. Without a title: an add-on's. */
export function addMenu(title: string | null, items: readonly MenuItem[]): void {
  const ui = SpreadsheetApp.getUi();
  const menu = title === null ? ui.createAddonMenu() : ui.createMenu(title);
  for (const item of items) menu.addItem(item.label, item.functionName);
  menu.addToUi();
}

export function tell(title: string, text: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, text, ui.ButtonSet.OK);
}

export function confirm(title: string, text: string): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(title, text, ui.ButtonSet.YES_NO) === ui.Button.YES;
}

export function toast(text: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(text);
}

/** Shows a page of the script; `model` is put into it as JSON. */
export function showPage(file: string, title: string, model: object, size: { width: number; height: number }): void {
  const template = HtmlService.createTemplateFromFile(file);
  // In a script element only the beginning of a tag could end the text.
  template.model = JSON.stringify(model).replace(/</g, '\\u003c');
  const page = template.evaluate().setWidth(size.width).setHeight(size.height);
  SpreadsheetApp.getUi().showModalDialog(page, title);
}

export function openWorkbookId(): string {
  return SpreadsheetApp.getActiveSpreadsheet().getId();
}

/** The sheet with that id in the open workbook; tabs may be renamed. */
export function sheetById(sheetId: number): GoogleAppsScript.Spreadsheet.Sheet | null {
  const sheets = SpreadsheetApp.getActiveSpreadsheet().getSheets();
  return sheets.find((sheet) => sheet.getSheetId() === sheetId) ?? null;
}
