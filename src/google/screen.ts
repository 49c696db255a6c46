/** The open spreadsheet's own window: menus, dialogs, the active tab. Desktop only: phones have none of it. */

export interface MenuItem {
  readonly label: string;
  readonly functionName: string;
}

/** Runs in `onOpen`, also before the user has authorised anything: it calls nothing but the menu. */
export function addMenu(title: string, items: readonly MenuItem[]): void {
  const menu = SpreadsheetApp.getUi().createMenu(title);
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

export function openWorkbookId(): string {
  return SpreadsheetApp.getActiveSpreadsheet().getId();
}

/** The sheet with that id in the open workbook; tabs may be renamed. */
export function sheetById(sheetId: number): GoogleAppsScript.Spreadsheet.Sheet | null {
  const sheets = SpreadsheetApp.getActiveSpreadsheet().getSheets();
  return sheets.find((sheet) => sheet.getSheetId() === sheetId) ?? null;
}
