/** sheets.spreadsheets.create, get, batchUpdate. */
import { createFile } from '../drive';
import { NotSimulated } from '../kernel/errors';
import { newNumericId } from '../kernel/ids';
import type { RestCall, RestHandlers } from '../kernel/rest';
import { countRequest, openForCall } from './access';
import { batchUpdate } from './batch-update';
import { editSpreadsheet } from './edit';
import { DEFAULT_LOCALE, localeRules } from './locale';
import { newSheet, newSpreadsheet } from './new-spreadsheet';
import { updateCells } from './requests/cells';
import type { ConditionalFormatRule, GridRange, SheetProperties } from './resources';
import { spreadsheetResource } from './spreadsheet-resource';

export const SPREADSHEET_MIME_TYPE = 'application/vnd.google-apps.spreadsheet';

export const spreadsheetsHandlers: RestHandlers = {
  'sheets.spreadsheets.create': create,
  'sheets.spreadsheets.get': get,
  'sheets.spreadsheets.batchUpdate': batchUpdate,
};

interface NewSpreadsheet {
  properties?: { title?: string; locale?: string; timeZone?: string };
  sheets?: NewSheet[];
}

interface NewSheet {
  properties?: SheetProperties;
  data?: { startRow?: number; startColumn?: number; rowData?: { values?: object[] }[] }[];
  merges?: GridRange[];
  conditionalFormats?: ConditionalFormatRule[];
}

/** The file lies in the caller's My Drive root. */
function create(call: RestCall) {
  const { world, account } = call;
  countRequest(world, account.email, 'write');
  const body = call.body as NewSpreadsheet;
  const { title, locale = DEFAULT_LOCALE, timeZone } = body.properties ?? {};
  const name = title ?? localeRules(locale).untitled;
  const file = createFile(world, account.email, { name, mimeType: SPREADSHEET_MIME_TYPE });
  world.state.sheets.spreadsheets[file.id] = newSpreadsheet(file.id, locale, timeZone);
  if (body.sheets?.length) addSheets(call, file.id, body.sheets);
  const spreadsheet = world.state.sheets.spreadsheets[file.id] as ReturnType<typeof newSpreadsheet>;
  return spreadsheetResource(world, spreadsheet, { email: account.email, withGridData: false });
}

function addSheets(call: RestCall, fileId: string, sheets: readonly NewSheet[]): void {
  const { world, account } = call;
  editSpreadsheet(world, fileId, account.email, (draft) => {
    const rules = localeRules(draft.spreadsheet.locale);
    draft.spreadsheet.sheets = sheets.map((given, index) => {
      const known = ['properties', 'data', 'merges', 'conditionalFormats'];
      const other = Object.keys(given).find((key) => !known.includes(key));
      if (other) throw new NotSimulated(`spreadsheets.create with sheets[].${other}`);
      const sheetId = given.properties?.sheetId ?? (index === 0 ? 0 : newNumericId(world.state));
      const title = given.properties?.title ?? rules.sheetTitle(index + 1);
      const sheet = newSheet({ ...given.properties, sheetId, title });
      return { ...sheet, merges: given.merges ?? [], conditionalFormats: given.conditionalFormats ?? [] };
    });
    sheets.forEach((given, index) => {
      const sheetId = draft.spreadsheet.sheets[index]?.sheetId ?? 0;
      for (const data of given.data ?? []) {
        const start = { sheetId, rowIndex: data.startRow ?? 0, columnIndex: data.startColumn ?? 0 };
        updateCells({ world, email: account.email, draft }, { start, rows: data.rowData ?? [], fields: '*' });
      }
    });
  });
}

function get(call: RestCall) {
  const spreadsheet = openForCall(call, 'read');
  const { ranges, includeGridData, fields } = call.params;
  return spreadsheetResource(call.world, spreadsheet, {
    email: call.account.email,
    ...(ranges !== undefined && { ranges: Array.isArray(ranges) ? ranges : [String(ranges)] }),
    withGridData: typeof fields === 'string' ? asksForData(fields) : includeGridData === true,
  });
}

/** With a field mask, `includeGridData` is ignored: the mask decides. */
export function asksForData(fields: string): boolean {
  return /(^|[^\w])(data|\*)([^\w]|$)/.test(fields) || /(^|,)\s*sheets\s*(,|$)/.test(fields);
}
