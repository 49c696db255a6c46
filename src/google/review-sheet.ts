/** The reviews in Duyệt from beside Drive: read and written as the person who presses. Whether an answer counts is told by the tabs' protections alone. */
import { asText } from '../app/typed-text';
import { protectionId, REVIEW } from '../app/workbooks';
import type { QueueEntry, QueueTab } from '../ui/cards/review-desk';
import { type ApiError, sendOne } from './http';
import { toApiRequests } from './sheet-requests';

const API = 'https://sheets.googleapis.com/v4/spreadsheets';
const TAB_FIELDS = 'sheets(properties(sheetId,title),protectedRanges(protectedRangeId,requestingUserCanEdit))';
const {
  firstTab: FIRST_TAB,
  firstRow: FIRST_ROW,
  columns: COLUMN,
  width: WIDTH,
  inputProtection: INPUTS,
} = REVIEW.queue;

/** Null if the workbook cannot be read through this add-on, or has no such tabs. Two requests, however many tabs there are. */
export function readQueueTabs(spreadsheetId: string): QueueTab[] | null {
  try {
    const tabs = queueTabs(spreadsheetId);
    return tabs.length === 0 ? null : withRows(spreadsheetId, tabs);
  } catch (error) {
    if ([400, 403, 404].includes((error as ApiError).status)) return null;
    throw error;
  }
}

/** The cells of an answer in one request, which Google carries out as a whole or not at all. @throws if refused */
export function writeVerdict(
  spreadsheetId: string,
  { sheetId, index }: QueueEntry,
  answer: readonly [verdict: string, remark: string, changesBy: string],
): void {
  const cells = [answer.map((value) => ({ value: asText(value) }))];
  const op = { type: 'cells', sheetId, row: FIRST_ROW + index, column: COLUMN.verdict, cells } as const;
  sendOne({
    method: 'post',
    url: `${API}/${spreadsheetId}:batchUpdate?fields=spreadsheetId`,
    body: { requests: toApiRequests([op]) },
    repeatable: true,
  });
}

type TabHead = Omit<QueueTab, 'rows'>;

/** Told apart by their ids and their own protections. */
function queueTabs(spreadsheetId: string): TabHead[] {
  const url = `${API}/${spreadsheetId}?fields=${encodeURIComponent(TAB_FIELDS)}`;
  const { sheets = [] } = sendOne<ApiReviewTabs>({ method: 'get', url, repeatable: true });
  return sheets.flatMap(({ properties: { sheetId = 0, title = '' } = {}, protectedRanges = [] }) => {
    const inputs = protectedRanges.find((one) => one.protectedRangeId === protectionId(sheetId, INPUTS));
    return sheetId < FIRST_TAB || !inputs ? [] : [{ sheetId, title, isMine: inputs.requestingUserCanEdit === true }];
  });
}

/** Values alone: a school's year has thousands of rows. Formulas as they are, for the links in them. */
function withRows(spreadsheetId: string, tabs: readonly TabHead[]): QueueTab[] {
  const dataFilters = tabs.map(({ sheetId }) => {
    return { gridRange: { sheetId, startRowIndex: FIRST_ROW, startColumnIndex: 0, endColumnIndex: WIDTH } };
  });
  const { valueRanges = [] } = sendOne<ApiQueueRows>({
    method: 'post',
    url: `${API}/${spreadsheetId}/values:batchGetByDataFilter?fields=valueRanges(valueRange(values),dataFilters(gridRange(sheetId)))`,
    body: { dataFilters, valueRenderOption: 'FORMULA' },
    repeatable: true,
  });
  return tabs.map((tab) => {
    const found = valueRanges.find(({ dataFilters: [filter] = [] }) => filter?.gridRange?.sheetId === tab.sheetId);
    return { ...tab, rows: found?.valueRange?.values ?? [] };
  });
}

interface ApiReviewTabs {
  sheets?: {
    properties?: { sheetId?: number; title?: string };
    protectedRanges?: { protectedRangeId?: number; requestingUserCanEdit?: boolean }[];
  }[];
}

interface ApiQueueRows {
  valueRanges?: {
    valueRange?: { values?: (string | number | boolean)[][] };
    dataFilters?: { gridRange?: { sheetId?: number } }[];
  }[];
}
