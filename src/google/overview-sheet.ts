/** The lines of `Tổng quan` from beside Drive, as the tab shows them. */
import { CONTROL } from '../app/workbooks';
import type { OverviewLine } from '../ui/cards/overview-section';
import { type ApiError, sendOne } from './http';

const API = 'https://sheets.googleapis.com/v4/spreadsheets';

/** Its first rows; null if the workbook cannot be read through this add-on, or has no such tab. */
export function readOverview(spreadsheetId: string, endRowIndex: number): OverviewLine[] | null {
  const { id: sheetId } = CONTROL.overview;
  const gridRange = { sheetId, startRowIndex: 0, endRowIndex, startColumnIndex: 0, endColumnIndex: 2 };
  try {
    const { valueRanges = [] } = sendOne<{ valueRanges?: { valueRange?: { values?: string[][] } }[] }>({
      method: 'post',
      url: `${API}/${spreadsheetId}/values:batchGetByDataFilter?fields=valueRanges(valueRange(values))`,
      body: { dataFilters: [{ gridRange }], valueRenderOption: 'FORMATTED_VALUE' },
      repeatable: true,
    });
    const rows = valueRanges[0]?.valueRange?.values ?? [];
    return rows.flatMap(([label = '', text = '']): OverviewLine[] => (label === '' ? [] : [[label, text]]));
  } catch (error) {
    if ([400, 403, 404].includes((error as ApiError).status)) return null;
    throw error;
  }
}
