/** Which control workbook this person locks by, as her own use of the panel has shown; another may not be readable to the add-on. */

const PROPERTY = 'controlUrl';

export function rememberControl(): void {
  remember(SpreadsheetApp.getActiveSpreadsheet().getUrl());
}

export function rememberControlId(id: string): void {
  remember(`https://docs.google.com/spreadsheets/d/${id}/edit`);
}

export function knownControl(): string | null {
  return PropertiesService.getUserProperties().getProperty(PROPERTY);
}

function remember(url: string): void {
  PropertiesService.getUserProperties().setProperty(PROPERTY, url);
}
