/**
 * SpreadsheetApp as the running account: the open spreadsheet, spreadsheets by id, sheets, blocks of cells. Script writes
 * obey protections and never fire triggers.
 * Source: https://developers.google.com/apps-script/reference/spreadsheet
 */
import { effectiveRole, getFile, isAtLeast } from '../../drive';
import { GoogleError } from '../../kernel/errors';
import { getRangeValues, setRangeNotes, setRangeValues } from '../../sheets';
import { boxIn } from '../../sheets/grid-range';
import { isEditable } from '../../sheets/protection';
import { SPREADSHEET_FLUSH_MS, SPREADSHEET_OPEN_MS, SPREADSHEET_READ_MS, SPREADSHEET_WRITE_MS } from '../latency';
import { type Run, ScriptException } from '../run';
import { type HostMethod, type HostMethods, SCOPES } from './service';
import { gridRangeOf, type RangeFacts, rangeFacts, sheetOf, usedExtent, workbook } from './sheet-facts';

/** The open document needs the small scope; it is there in LIMITED mode too. */
const scopes = [SCOPES.currentOnly, SCOPES.spreadsheets];
const onOpenFile = { scopes, isLimitedAllowed: true };

function of(label: string, cost: Partial<HostMethod>, answer: HostMethod['answer']): HostMethod {
  return { label: `SpreadsheetApp.${label}`, ...onOpenFile, ...cost, answer };
}

const READ = { latencyMs: SPREADSHEET_READ_MS };
const WRITE = { latencyMs: SPREADSHEET_WRITE_MS, isWrite: true };

export const SPREADSHEET: HostMethods = {
  'SpreadsheetApp.getActiveSpreadsheet': of('getActiveSpreadsheet', {}, (run) => activeId(run)),
  'SpreadsheetApp.openById': {
    latencyMs: SPREADSHEET_OPEN_MS,
    scopes: [SCOPES.spreadsheets],
    answer: (run, [id]) => requireAccess(run, String(id)),
  },
  'SpreadsheetApp.flush': of('flush', { latencyMs: SPREADSHEET_FLUSH_MS }, () => undefined),
  'Spreadsheet.getName': of('Spreadsheet.getName', READ, (run, [id]) => getFile(run.world, String(id)).name),
  'Spreadsheet.getSpreadsheetTimeZone': of(
    'Spreadsheet.getSpreadsheetTimeZone',
    READ,
    (run, [id]) => workbook(run, id).timeZone,
  ),
  'Spreadsheet.getSheets': of('Spreadsheet.getSheets', READ, (run, [id]) =>
    workbook(run, id).sheets.map(({ sheetId, title }) => ({ sheetId, title })),
  ),
  'Spreadsheet.getSheetByName': of('Spreadsheet.getSheetByName', READ, (run, [id, name]) => {
    const sheet = workbook(run, id).sheets.find(({ title }) => title === name);
    return sheet ? { sheetId: sheet.sheetId } : null;
  }),
  'Spreadsheet.getActiveSheet': of('Spreadsheet.getActiveSheet', {}, (run, [id]) => ({
    sheetId: run.activeSheetId ?? workbook(run, id).sheets[0]?.sheetId,
  })),
  'Spreadsheet.toast': of('Spreadsheet.toast', { latencyMs: SPREADSHEET_READ_MS }, (run, [, text, title]) => {
    run.dialogs.push({ kind: 'toast', text: String(text), ...(title !== '' && { title: String(title) }) });
  }),
  'Sheet.getName': of('Sheet.getName', {}, (run, [id, sheetId]) => sheetOf(run, id, sheetId).title),
  'Sheet.getMaxRows': of('Sheet.getMaxRows', {}, (run, [id, sheetId]) => sheetOf(run, id, sheetId).rowCount),
  'Sheet.getMaxColumns': of('Sheet.getMaxColumns', {}, (run, [id, sheetId]) => sheetOf(run, id, sheetId).columnCount),
  'Sheet.getLastRow': of('Sheet.getLastRow', READ, (run, [id, sheetId]) => usedExtent(run, id, sheetId).rows),
  'Sheet.getLastColumn': of('Sheet.getLastColumn', READ, (run, [id, sheetId]) => usedExtent(run, id, sheetId).columns),
  'Sheet.activate': of('Spreadsheet.setActiveSheet', { latencyMs: SPREADSHEET_READ_MS }, (run, [, sheetId]) => {
    run.activeSheetId = Number(sheetId);
  }),
  'Sheet.range': of('Sheet.getRange', {}, (run, [id, sheetId, ...where]) => rangeFacts(run, id, sheetId, where)),
  'Range.getValues': of('Range.getValues', READ, (run, [facts]) =>
    asGoogle(() => readValues(run, facts as RangeFacts)),
  ),
  'Range.setValues': of('Range.setValues', WRITE, (run, [facts, values]) =>
    asGoogle(() => writeValues(run, facts as RangeFacts, values as unknown[][])),
  ),
  'Range.canEdit': of('Range.canEdit', READ, (run, [facts]) => mayEdit(run, facts as RangeFacts)),
  'Range.setNote': of('Range.setNote', WRITE, (run, [facts, note]) =>
    asGoogle(() => {
      const range = facts as RangeFacts;
      setRangeNotes(run.world, run.account, range.spreadsheetId, gridRangeOf(range), String(note));
    }),
  ),
};

/** The spreadsheet in which the run was started; a bound script has its container even in the background. */
function activeId(run: Run): string | null {
  return run.activeSpreadsheetId ?? run.project.parentId ?? null;
}

function requireAccess(run: Run, id: string): void {
  const { world, account } = run;
  const isThere = world.state.sheets.spreadsheets[id] !== undefined && effectiveRole(world, id, account) !== null;
  // Google does not tell a missing file from one that is not shared.
  if (!isThere) throw new ScriptException('You do not have permission to access the requested document.');
}

function readValues(run: Run, range: RangeFacts): unknown[][] {
  return getRangeValues(run.world, run.account, range.spreadsheetId, gridRangeOf(range)).map((row) =>
    row.map(toScript),
  );
}

function writeValues(run: Run, range: RangeFacts, values: unknown[][]): void {
  const cells = values.map((row) => row.map(fromScript));
  setRangeValues(run.world, run.account, range.spreadsheetId, gridRangeOf(range), cells);
}

function mayEdit(run: Run, range: RangeFacts): boolean {
  const role = effectiveRole(run.world, range.spreadsheetId, run.account);
  const sheet = sheetOf(run, range.spreadsheetId, range.sheetId);
  const box = boxIn(sheet, gridRangeOf(range));
  return (
    isAtLeast(role, 'writer') && isEditable(run.world, workbook(run, range.spreadsheetId), sheet, box, run.account)
  );
}

/** Errors of the sheet reach the script as exceptions with the same text. */
function asGoogle<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof GoogleError) throw new ScriptException(error.message);
    throw error;
  }
}

/** Dates travel as `{ $: 'date', ms }`. */
function toScript(value: unknown): unknown {
  return value instanceof Date ? { $: 'date', ms: value.getTime() } : value;
}

function fromScript(value: unknown): string | number | boolean | Date {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') return new Date((value as { ms: number }).ms);
  return value as string | number | boolean;
}
