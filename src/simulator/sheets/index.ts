/** Google Sheets: handlers of the Sheets API, what people do in the grid, and the content of spreadsheet files. */
import type { RestHandlers } from '../kernel/rest';
import { copyTo } from './copy-sheet';
import { getByDataFilter } from './get-by-data-filter';
import { metadataHandlers } from './metadata-handlers';
import { spreadsheetsHandlers } from './spreadsheets-handlers';
import { valuesByFilterHandlers } from './values-by-filter';
import { valuesHandlers } from './values-handlers';

export { answerExportLink } from './export-link';
export const sheetsHandlers: RestHandlers = {
  ...spreadsheetsHandlers,
  ...valuesHandlers,
  ...valuesByFilterHandlers,
  ...metadataHandlers,
  'sheets.spreadsheets.getByDataFilter': getByDataFilter,
  'sheets.spreadsheets.sheets.copyTo': copyTo,
};

export { formatA1, parseA1 } from './a1';
export { batchUpdateAs } from './batch-update';
export { type RefusalReason, SheetRefusal } from './errors';
export type { CellTarget, EditEvent } from './grid-edit';
export { spreadsheetContent } from './native-content';
export { type PackedSheets, packSheets, unpackSheets } from './packed-sheets';
export { type PasteOptions, pasteBlock } from './pasting';
export {
  getRangeCells,
  getRangeValues,
  readCells,
  type ScriptCell,
  type ScriptValue,
  setRangeNotes,
  setRangeValues,
} from './range-values';
export { SPREADSHEET_MIME_TYPE } from './spreadsheets-handlers';
export { newSheetsState, type SheetsState, type Spreadsheet } from './state';
export { tickCheckbox, typeInCell } from './typing';
export { spreadsheetView, type ViewOptions } from './view/spreadsheet-view';
