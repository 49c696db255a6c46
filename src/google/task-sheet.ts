/** The duties of a workbook Việc của tôi from beside Drive: read and ticked as the person who presses. Whether a tick counts is told by the protections alone. */
import type { CellValue } from '../app/sheet-ops';
import { TASKS } from '../app/workbooks';
import type { TaskBook, TaskEntry, TaskRow } from '../ui/cards/task-desk';
import { type ApiError, sendOne } from './http';
import { toApiRequests } from './sheet-requests';
import { type ApiValue, toValue } from './sheets';

const API = 'https://sheets.googleapis.com/v4/spreadsheets';
const FIELDS =
  'sheets(properties(sheetId),protectedRanges(range(startRowIndex,endRowIndex,startColumnIndex),requestingUserCanEdit),data(rowData(values(effectiveValue,hyperlink)),rowMetadata(hiddenByUser)))';
const TABS = [TASKS.list, TASKS.own] as const;

/** Null if none of them can be read through this add-on. One request a workbook. */
export function readTaskBooks(spreadsheetIds: readonly string[]): TaskBook[] | null {
  const read = spreadsheetIds.flatMap((id) => bookOf(id) ?? []);
  return read.length === 0 ? null : read;
}

/** `column`: of the version. @throws if refused */
export function writeTick({ book, sheetId, row }: TaskEntry, column: number): void {
  const op = { type: 'cells', sheetId, row, column, cells: [[{ value: true }]] } as const;
  sendOne({
    method: 'post',
    url: `${API}/${book.spreadsheetId}:batchUpdate?fields=spreadsheetId`,
    body: { requests: toApiRequests([op]) },
    repeatable: true,
  });
}

function bookOf(spreadsheetId: string): TaskBook | null {
  const dataFilters = TABS.map(({ id: sheetId, firstRow, columns, width }) => {
    return { gridRange: { sheetId, startRowIndex: firstRow, startColumnIndex: columns.key, endColumnIndex: width } };
  });
  try {
    const { sheets = [] } = sendOne<ApiTaskBook>({
      method: 'post',
      url: `${API}/${spreadsheetId}:getByDataFilter?fields=${encodeURIComponent(FIELDS)}`,
      body: { dataFilters, includeGridData: true },
      repeatable: true,
    });
    return { spreadsheetId, rows: sheets.flatMap(rowsOf) };
  } catch (error) {
    if ([400, 403, 404].includes((error as ApiError).status)) return null;
    throw error;
  }
}

/** Those in sight: what is not owed here is hidden. */
function rowsOf({ properties, protectedRanges = [], data: [grid] = [] }: ApiTaskSheet): TaskRow[] {
  const sheetId = properties?.sheetId ?? 0;
  const { rowData = [], rowMetadata = [] } = grid ?? {};
  return rowData.flatMap(({ values = [] }, i): TaskRow[] => {
    if (rowMetadata[i]?.hiddenByUser) return [];
    const row = TASKS.list.firstRow + i;
    const cells = values.map(({ effectiveValue }): CellValue => toValue(effectiveValue));
    const url = values[TASKS.list.columns.name]?.hyperlink ?? null;
    return [{ sheetId, row, cells, url, isMine: isMine(protectedRanges, row) }];
  });
}

/** By the protection of the ticks; that of the whole tab is everybody's. */
function isMine(protections: readonly ApiProtection[], row: number): boolean {
  return protections.some(({ range, requestingUserCanEdit }) => {
    const { startRowIndex = 0, endRowIndex = 0, startColumnIndex } = range ?? {};
    const isOfTicks = startColumnIndex === TASKS.list.columns.done;
    return isOfTicks && startRowIndex <= row && row < endRowIndex && requestingUserCanEdit === true;
  });
}

interface ApiProtection {
  range?: { startRowIndex?: number; endRowIndex?: number; startColumnIndex?: number };
  requestingUserCanEdit?: boolean;
}

interface ApiTaskSheet {
  properties?: { sheetId?: number };
  protectedRanges?: ApiProtection[];
  data?: {
    rowData?: { values?: { effectiveValue?: ApiValue; hyperlink?: string }[] }[];
    rowMetadata?: { hiddenByUser?: boolean }[];
  }[];
}

interface ApiTaskBook {
  sheets?: ApiTaskSheet[];
}
