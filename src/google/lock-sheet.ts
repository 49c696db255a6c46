/**
 * The tab `Khóa – Mở` from beside Drive: read and written as the person who presses, in the one workbook she let the add-on use
 * (drive.file). Whether a tick counts is told by the tab's protections alone.
 */
import type { CellInput, CellValue } from '../app/sheet-ops';
import { asText } from '../app/typed-text';
import { CONTROL, protectionId } from '../app/workbooks';
import { type PlainDate, toSerial } from '../domain/shared/plain-date';
import type { LockForm, LockTab } from '../ui/cards/lock-section';
import { type ApiError, sendOne } from './http';
import { toApiRequests } from './sheet-requests';
import { type ApiValue, toValue } from './sheets';

const API = 'https://sheets.googleapis.com/v4/spreadsheets';
const FIELDS = 'sheets(protectedRanges(protectedRangeId,requestingUserCanEdit),data(rowData(values(effectiveValue))))';
const { id: SHEET_ID, firstRow: FIRST_ROW, columns: COLUMN, width: WIDTH, tickProtection: TICK } = CONTROL.locks;

/** Null if the workbook cannot be read through this add-on, or has no such tab. */
export function readLockSheet(spreadsheetId: string): LockTab | null {
  try {
    return toTab(sendOne<ApiLockSheet>(readRequest(spreadsheetId)));
  } catch (error) {
    if ([400, 403, 404].includes((error as ApiError).status)) return null;
    throw error;
  }
}

/** All that the row asks for in one request, which Google carries out as a whole or not at all. @throws if refused */
export function writeLockRow(spreadsheetId: string, index: number, link: string | null, form: LockForm): void {
  const { isLocked, reason, from, until } = form;
  const asked: CellInput[] = [{ value: isLocked }, { value: asText(reason) }];
  const name = link === null ? [] : [cells(index, COLUMN.name, [{ value: link }])];
  const days = isLocked ? [cells(index, COLUMN.from, [from, until].map(dayCell))] : [];
  sendOne({
    method: 'post',
    url: `${API}/${spreadsheetId}:batchUpdate?fields=spreadsheetId`,
    body: { requests: toApiRequests([...name, ...days, cells(index, COLUMN.tick, asked)]) },
    repeatable: true,
  });
}

function cells(index: number, column: number, row: readonly CellInput[]) {
  return { type: 'cells', sheetId: SHEET_ID, row: FIRST_ROW + index, column, cells: [row] } as const;
}

function dayCell(date: PlainDate | null): CellInput {
  return { value: date && toSerial(date), format: 'dd/MM/yyyy' };
}

function readRequest(spreadsheetId: string) {
  const gridRange = { sheetId: SHEET_ID, startRowIndex: FIRST_ROW, startColumnIndex: 0, endColumnIndex: WIDTH };
  return {
    method: 'post',
    url: `${API}/${spreadsheetId}:getByDataFilter?fields=${encodeURIComponent(FIELDS)}`,
    body: { dataFilters: [{ gridRange }], includeGridData: true },
    repeatable: true,
  } as const;
}

function toTab({ sheets = [] }: ApiLockSheet): LockTab {
  const [sheet] = sheets;
  const protection = sheet?.protectedRanges?.find((one) => one.protectedRangeId === protectionId(SHEET_ID, TICK));
  const rows = (sheet?.data?.[0]?.rowData ?? []).map(({ values = [] }): CellValue[] =>
    values.map(({ effectiveValue }) => toValue(effectiveValue)),
  );
  return { rows, mayTick: protection?.requestingUserCanEdit === true };
}

interface ApiLockSheet {
  sheets?: {
    protectedRanges?: { protectedRangeId?: number; requestingUserCanEdit?: boolean }[];
    data?: { rowData?: { values?: { effectiveValue?: ApiValue }[] }[] }[];
  }[];
}
