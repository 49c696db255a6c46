/** The tab `Khóa – Mở` of the open workbook, as the person who clicks may read and write it. */
import type { CellValue } from '../app/sheet-ops';
import { asText } from '../app/typed-text';
import { CONTROL } from '../app/workbooks';
import { sheetById } from './screen';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const { id: SHEET_ID, firstRow: FIRST_ROW, columns: COLUMN, width: WIDTH } = CONTROL.locks;

/** The rows of locks and whether this person may tick; null if the open workbook has no such tab. */
export function readLockTab(): { rows: CellValue[][]; mayTick: boolean } | null {
  const sheet = sheetById(SHEET_ID);
  if (!sheet) return null;
  const count = sheet.getLastRow() - FIRST_ROW;
  if (count <= 0) return { rows: [], mayTick: false };
  const rows = sheet.getRange(FIRST_ROW + 1, 1, count, WIDTH).getValues();
  return { rows, mayTick: requestCells(sheet, 0, count).canEdit() };
}

/** Tick and reason of the row, in one write, so that the worker never sees one without the other. @throws if refused */
export function writeLockRequest(index: number, ticked: boolean, reason: string): void {
  const sheet = sheetById(SHEET_ID);
  if (sheet) requestCells(sheet, index, 1).setValues([[ticked, asText(reason)]]);
}

/** Only the school account may write what the worker writes. */
export function isSchoolAccount(): boolean {
  return (
    sheetById(SHEET_ID)
      ?.getRange(FIRST_ROW + 1, COLUMN.state + 1)
      .canEdit() === true
  );
}

function requestCells(sheet: Sheet, index: number, count: number): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(FIRST_ROW + 1 + index, COLUMN.tick + 1, count, COLUMN.reason - COLUMN.tick + 1);
}
