/** New spreadsheets and sheets with Google's defaults. */
import { DEFAULT_COLUMN_COUNT, DEFAULT_ROW_COUNT } from './limits';
import { DEFAULT_LOCALE, localeRules } from './locale';
import type { SheetProperties } from './resources';
import type { Sheet, Spreadsheet } from './state';

const DEFAULT_TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** A spreadsheet with one empty sheet. */
export function newSpreadsheet(
  spreadsheetId: string,
  locale = DEFAULT_LOCALE,
  timeZone = DEFAULT_TIME_ZONE,
): Spreadsheet {
  const title = localeRules(locale).sheetTitle(1);
  return {
    spreadsheetId,
    locale,
    timeZone,
    autoRecalc: 'ON_CHANGE',
    sheets: [newSheet({ sheetId: 0, title })],
    namedRanges: [],
  };
}

export function newSheet(properties: SheetProperties & { sheetId: number; title: string }): Sheet {
  const grid = properties.gridProperties ?? {};
  return {
    sheetId: properties.sheetId,
    title: properties.title,
    hidden: properties.hidden ?? false,
    rowCount: grid.rowCount ?? DEFAULT_ROW_COUNT,
    columnCount: grid.columnCount ?? DEFAULT_COLUMN_COUNT,
    frozenRowCount: grid.frozenRowCount ?? 0,
    frozenColumnCount: grid.frozenColumnCount ?? 0,
    hideGridlines: grid.hideGridlines ?? false,
    rightToLeft: properties.rightToLeft ?? false,
    ...(properties.tabColor !== undefined && { tabColor: properties.tabColor }),
    ...(properties.tabColorStyle !== undefined && { tabColorStyle: properties.tabColorStyle }),
    rows: {},
    rowProperties: {},
    columnProperties: {},
    merges: [],
    protectedRanges: [],
    conditionalFormats: [],
  };
}
