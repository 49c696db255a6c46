/** A sheet's properties as the API answers them: defaults that are false or zero are left out. */
import type { SheetProperties } from './resources';
import type { Sheet, Spreadsheet } from './state';

export function sheetProperties(spreadsheet: Spreadsheet, sheet: Sheet): SheetProperties {
  return {
    sheetId: sheet.sheetId,
    title: sheet.title,
    index: spreadsheet.sheets.findIndex((each) => each.sheetId === sheet.sheetId),
    sheetType: 'GRID',
    gridProperties: {
      rowCount: sheet.rowCount,
      columnCount: sheet.columnCount,
      ...(sheet.frozenRowCount > 0 && { frozenRowCount: sheet.frozenRowCount }),
      ...(sheet.frozenColumnCount > 0 && { frozenColumnCount: sheet.frozenColumnCount }),
      ...(sheet.hideGridlines && { hideGridlines: true }),
    },
    ...(sheet.hidden && { hidden: true }),
    ...(sheet.rightToLeft && { rightToLeft: true }),
    ...(sheet.tabColor !== undefined && { tabColor: sheet.tabColor }),
    ...(sheet.tabColorStyle !== undefined && { tabColorStyle: sheet.tabColorStyle }),
  };
}
