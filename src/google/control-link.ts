/** Where the control workbook is, as far as this person's own use of the panel has shown. */

const PROPERTY = 'controlUrl';

export function rememberControl(): void {
  PropertiesService.getUserProperties().setProperty(PROPERTY, SpreadsheetApp.getActiveSpreadsheet().getUrl());
}

export function knownControl(): string | null {
  return PropertiesService.getUserProperties().getProperty(PROPERTY);
}
