/** A spreadsheet as a person sees it on the screen, with one of its sheets open. */
import { effectiveRole, getFile } from '../../drive';
import type { World } from '../../kernel/world';
import type { SpreadsheetView } from '../../server/protocol';
import { requireAccess } from '../access';
import { findSpreadsheet, sheetById } from '../edit';
import { renderer } from '../rendered';
import type { Sheet, Spreadsheet } from '../state';
import { cssColour } from './colour';
import { sheetView } from './sheet-view';

export interface ViewOptions {
  /** The open sheet; without it the first that is not hidden. */
  sheetId?: number;
}

/** @throws GoogleError 404 for no such file, 403 without access, 400 for another kind of file or an unknown sheet */
export function spreadsheetView(
  world: World,
  email: string,
  spreadsheetId: string,
  options: ViewOptions = {},
): SpreadsheetView {
  requireAccess(world, spreadsheetId, email, 'read');
  const spreadsheet = findSpreadsheet(world, spreadsheetId);
  const sheet = openSheet(spreadsheet, options.sheetId);
  const role = effectiveRole(world, spreadsheetId, email) as SpreadsheetView['role'];
  return {
    spreadsheetId,
    title: getFile(world, spreadsheetId).name,
    role,
    locale: spreadsheet.locale,
    tabs: spreadsheet.sheets.map(tabOf),
    sheet: sheetView({ world, spreadsheet, sheet, render: renderer(world, spreadsheet) }, email),
  };
}

function openSheet(spreadsheet: Spreadsheet, sheetId: number | undefined): Sheet {
  if (sheetId !== undefined) return sheetById(spreadsheet, sheetId);
  return (spreadsheet.sheets.find((sheet) => !sheet.hidden) ?? spreadsheet.sheets[0]) as Sheet;
}

function tabOf({ sheetId, title, hidden, tabColor, tabColorStyle }: Sheet): SpreadsheetView['tabs'][number] {
  const colour = cssColour(tabColorStyle, tabColor);
  return { sheetId, title, ...(colour && { colour }), isHidden: hidden };
}
