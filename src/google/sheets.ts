/** Sheets v4 through UrlFetch: one read tells key, value and protection of a range; one `batchUpdate` writes. */
import type { ProtectionReading, ReadRange, SheetReading, SheetsPort } from '../app/ports';
import { type CellValue, type SheetOp, TO_THE_END } from '../app/sheet-ops';
import { type ApiRequest, isTransient, parseAnswer, sendAll, sendOne } from './http';
import { toApiRequests } from './sheet-requests';

const API = 'https://sheets.googleapis.com/v4/spreadsheets';
const PROTECTION_FIELDS = 'protectedRanges(protectedRangeId,range,editors(users),warningOnly)';
const READ_FIELDS = `sheets(properties(sheetId),${PROTECTION_FIELDS},data(startRow,startColumn,rowData(values(effectiveValue,formattedValue))))`;
const VALUE_FIELDS = 'sheets(properties(sheetId),data(startRow,startColumn,rowData(values(effectiveValue))))';
const OUTLINE_FIELDS = 'sheets(properties(sheetId,title),protectedRanges(protectedRangeId))';

export const googleSheets: SheetsPort = {
  read(requests) {
    const answers = sendAll(requests.map(({ spreadsheetId, ranges }) => readRequest(spreadsheetId, ranges)));
    return answers.map((answer, i) => {
      const { spreadsheetId, ranges } = requests[i]!;
      if (answer.status === 404 || answer.status === 403) return null;
      if (answer.status === 400) return readWhatIsThere(spreadsheetId, ranges);
      const file = parseAnswer<ApiSpreadsheet>(answer);
      return ranges.map((range) => toReading(file, range));
    });
  },
  outline(spreadsheetIds) {
    const answers = sendAll(
      spreadsheetIds.map((id) => ({ method: 'get', url: `${API}/${id}?fields=${OUTLINE_FIELDS}`, repeatable: true })),
    );
    return answers.map((answer) => {
      const sheets = parseAnswer<ApiSpreadsheet>(answer).sheets ?? [];
      return {
        sheetIds: sheets.map((sheet) => sheet.properties?.sheetId ?? 0),
        titles: sheets.map((sheet) => sheet.properties?.title ?? ''),
        protectionIds: sheets.flatMap((sheet) => (sheet.protectedRanges ?? []).map((one) => one.protectedRangeId ?? 0)),
      };
    });
  },
  protections(spreadsheetIds) {
    const fields = encodeURIComponent(`sheets(properties(sheetId),${PROTECTION_FIELDS})`);
    const answers = sendAll(
      spreadsheetIds.map((id) => ({ method: 'get', url: `${API}/${id}?fields=${fields}`, repeatable: true })),
    );
    return answers.map((answer) => {
      if (answer.status === 404 || answer.status === 403) return null;
      return (parseAnswer<ApiSpreadsheet>(answer).sheets ?? []).flatMap(({ properties, protectedRanges = [] }) =>
        protectedRanges.map((one) => toProtection(one, properties?.sheetId ?? 0)),
      );
    });
  },
  write(spreadsheetId, ops) {
    if (ops.length > 0) sendOne(writeRequest(spreadsheetId, ops));
  },
  writeAll(writes) {
    const answers = sendAll(writes.map(({ spreadsheetId, ops }) => writeRequest(spreadsheetId, ops)));
    return answers.map((answer) => (answer.status < 300 ? 'written' : isTransient(answer) ? 'busy' : 'refused'));
  },
};

function writeRequest(spreadsheetId: string, ops: readonly SheetOp[]): ApiRequest {
  return {
    method: 'post',
    url: `${API}/${spreadsheetId}:batchUpdate?fields=spreadsheetId`,
    body: { requests: toApiRequests(ops) },
    repeatable: ops.every((op) => !ADDS.has(op.type)),
  };
}

/** Operations that a repeat after a lost answer would do twice or be refused for. */
const ADDS: ReadonlySet<string> = new Set(['appendRows', 'addSheet', 'copySheet', 'unprotect', 'colourWhen', 'chart']);

/** By sheet id, so that a renamed tab is still found (spreadsheets.getByDataFilter). */
function readRequest(spreadsheetId: string, ranges: readonly ReadRange[]): ApiRequest {
  const fields = ranges.every(({ valuesOnly }) => valuesOnly) ? VALUE_FIELDS : READ_FIELDS;
  return {
    method: 'post',
    url: `${API}/${spreadsheetId}:getByDataFilter?fields=${encodeURIComponent(fields)}`,
    body: { dataFilters: ranges.map((range) => ({ gridRange: toGridRange(range) })), includeGridData: true },
    repeatable: true,
  };
}

/** A deleted tab makes Google refuse the whole request: the others are read without it. */
function readWhatIsThere(spreadsheetId: string, ranges: readonly ReadRange[]): (SheetReading | null)[] {
  const { sheetIds } = googleSheets.outline([spreadsheetId])[0]!;
  const there = ranges.filter((range) => sheetIds.includes(range.sheetId));
  const file = there.length === 0 ? {} : sendOne<ApiSpreadsheet>(readRequest(spreadsheetId, there));
  return ranges.map((range) => toReading(file, range));
}

function toGridRange(range: ReadRange): Record<string, number> {
  const bounds: [string, number | undefined][] = [
    ['startRowIndex', range.row],
    ['endRowIndex', range.endRow],
    ['startColumnIndex', range.column],
    ['endColumnIndex', range.endColumn],
  ];
  const grid: Record<string, number> = { sheetId: range.sheetId };
  for (const [name, value] of bounds) if (value !== undefined) grid[name] = value;
  return grid;
}

function toReading(file: ApiSpreadsheet, range: ReadRange): SheetReading | null {
  const sheet = (file.sheets ?? []).find((one) => (one.properties?.sheetId ?? 0) === range.sheetId);
  if (!sheet) return null;
  const [row, column] = [range.row ?? 0, range.column ?? 0];
  const block = (sheet.data ?? []).find((one) => (one.startRow ?? 0) === row && (one.startColumn ?? 0) === column);
  const rows = (block?.rowData ?? []).map((one) => one.values ?? []);
  return {
    sheetId: range.sheetId,
    row,
    column,
    values: rows.map((cells) => cells.map((cell) => toValue(cell.effectiveValue))),
    texts: rows.map((cells) => cells.map((cell) => cell.formattedValue ?? '')),
    protections: (sheet.protectedRanges ?? []).map((one) => toProtection(one, range.sheetId)),
  };
}

function toProtection(protection: ApiProtection, sheetId: number): ProtectionReading {
  const range = protection.range;
  const isWhole = !range || (range.startRowIndex === undefined && range.startColumnIndex === undefined);
  return {
    id: protection.protectedRangeId ?? 0,
    sheetId,
    range: isWhole
      ? null
      : {
          row: range.startRowIndex ?? 0,
          endRow: range.endRowIndex ?? TO_THE_END,
          column: range.startColumnIndex ?? 0,
          endColumn: range.endColumnIndex ?? TO_THE_END,
        },
    editors: protection.editors?.users ?? [],
    warningOnly: protection.warningOnly === true,
  };
}

export function toValue(value: ApiValue | undefined): CellValue {
  if (!value) return null;
  if (value.errorValue) return '#ERROR';
  return value.boolValue ?? value.numberValue ?? value.stringValue ?? null;
}

export interface ApiValue {
  boolValue?: boolean;
  numberValue?: number;
  stringValue?: string;
  errorValue?: { type?: string };
}

interface ApiProtection {
  protectedRangeId?: number;
  range?: { startRowIndex?: number; endRowIndex?: number; startColumnIndex?: number; endColumnIndex?: number };
  editors?: { users?: string[] };
  warningOnly?: boolean;
}

interface ApiSpreadsheet {
  sheets?: {
    properties?: { sheetId?: number; title?: string };
    protectedRanges?: ApiProtection[];
    data?: {
      startRow?: number;
      startColumn?: number;
      rowData?: { values?: { effectiveValue?: ApiValue; formattedValue?: string }[] }[];
    }[];
  }[];
}
