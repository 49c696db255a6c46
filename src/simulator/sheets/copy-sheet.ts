/** sheets.spreadsheets.sheets.copyTo: a copy of a sheet at the end of another spreadsheet. */
import { NotSimulated } from '../kernel/errors';
import { newNumericId } from '../kernel/ids';
import type { RestCall } from '../kernel/rest';
import { findSheet } from './a1';
import { openForCall, requireAccess } from './access';
import { editSpreadsheet, sheetById } from './edit';
import { localeRules } from './locale';
import { sheetCopy } from './sheet-copy';
import { sheetProperties } from './sheet-resource';
import type { Spreadsheet } from './state';

export function copyTo(call: RestCall) {
  const source = openForCall(call, 'read');
  const sheet = sheetById(source, Number(call.params.sheetId));
  const targetId = String((call.body as { destinationSpreadsheetId?: string }).destinationSpreadsheetId ?? '');
  requireAccess(call.world, targetId, call.account.email, 'write');
  return editSpreadsheet(call.world, targetId, call.account.email, ({ spreadsheet, owned }) => {
    if (spreadsheet.locale !== source.locale) throw new NotSimulated('copyTo a spreadsheet of another locale');
    const copy = sheetCopy(sheet, newNumericId(call.world.state), freeTitle(spreadsheet, sheet.title));
    owned.add(copy);
    spreadsheet.sheets.push(copy);
    return sheetProperties(spreadsheet, copy);
  });
}

/** "Copy of …", with a number where that is taken. */
function freeTitle(spreadsheet: Spreadsheet, title: string): string {
  const wanted = localeRules(spreadsheet.locale).copyTitle(title);
  let free = wanted;
  for (let n = 1; findSheet(spreadsheet, free); n++) free = `${wanted} ${n}`;
  return free;
}
