/** SpreadsheetApp: the open spreadsheet, spreadsheets by id, sheets. Dialogs and menus are in ui.ts. */
import { call, chained, registerReviver } from './bridge';
import { type RangeFacts, rangeObject, registerSheets, type SheetLike } from './range';
import { lazy, serviceObject } from './service';
import { button, buttonSet, ui } from './ui';

interface SheetFacts {
  sheetId: number;
  title: string;
}

function sheetObject(spreadsheetId: string, sheetId: number): SheetLike {
  const range = (...where: unknown[]) =>
    rangeObject(call('Sheet', 'range', spreadsheetId, sheetId, ...where) as RangeFacts);
  const ask = (method: string) => call('Sheet', method, spreadsheetId, sheetId);
  const self = serviceObject<SheetLike>('SpreadsheetApp.Sheet', {
    getSheetId: ['', () => sheetId],
    getName: ['', () => ask('getName')],
    getLastRow: ['', () => ask('getLastRow')],
    getLastColumn: ['', () => ask('getLastColumn')],
    getMaxRows: ['', () => ask('getMaxRows')],
    getMaxColumns: ['', () => ask('getMaxColumns')],
    getRange: ['String | integer,integer,integer?,integer?', range],
    getParent: ['', () => spreadsheetObject(spreadsheetId)],
    activate: ['', () => chained(ask('activate'), self)],
  });
  return self;
}

registerSheets(sheetObject);

function spreadsheetObject(id: string): object {
  const ask = (method: string, ...args: unknown[]) => call('Spreadsheet', method, id, ...args);
  const sheet = (facts: unknown) => (facts ? sheetObject(id, (facts as SheetFacts).sheetId) : null);
  const self = serviceObject('SpreadsheetApp.Spreadsheet', {
    getId: ['', () => id],
    getName: ['', () => ask('getName')],
    getUrl: ['', () => `https://docs.google.com/spreadsheets/d/${id}/edit`],
    getSpreadsheetTimeZone: ['', () => ask('getSpreadsheetTimeZone')],
    getSheets: ['', () => (ask('getSheets') as SheetFacts[]).map(sheet)],
    getSheetByName: ['String', (name: string) => sheet(ask('getSheetByName', name))],
    getActiveSheet: ['', () => sheet(ask('getActiveSheet'))],
    setActiveSheet: [
      'SpreadsheetApp.Sheet',
      (target: SheetLike & { getSheetId(): number }) =>
        chained(call('Sheet', 'activate', id, target.getSheetId()), target),
    ],
    toast: [
      'String | String,String | String,String,number',
      (message: string, title = '') => void ask('toast', message, title),
    ],
  });
  return self;
}

registerReviver('spreadsheet', (data) => spreadsheetObject(data.id as string));

/** Null where the script has no open spreadsheet. */
function active(): object | null {
  const id = call('SpreadsheetApp', 'getActiveSpreadsheet') as string | null;
  return id === null ? null : spreadsheetObject(id);
}

export const spreadsheetApp = lazy<object>(() =>
  serviceObject(
    'SpreadsheetApp',
    {
      getUi: ['', () => chained(call('SpreadsheetApp', 'getUi'), ui())],
      getActiveSpreadsheet: ['', active],
      getActive: ['', active],
      openById: ['String', (id: string) => chained(call('SpreadsheetApp', 'openById', id), spreadsheetObject(id))],
      flush: ['', () => void call('SpreadsheetApp', 'flush')],
    },
    { Button: button(), ButtonSet: buttonSet() },
  ),
);
