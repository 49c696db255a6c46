/** A small school whose journal is looked at and meddled with. */
import { SCHOOL_ACCOUNT, type SchoolWorld } from '../../../scripts/school/school-world';
import { JOURNAL, journalSheetId } from '../../../src/app/workbooks';
import { batchUpdateAs } from '../../../src/simulator/sheets';

/** The school account can write there; it has the file open, and nothing stops it. */
export function meddle({ world, journalId }: SchoolWorld, requests: readonly Readonly<Record<string, object>>[]): void {
  batchUpdateAs(world, SCHOOL_ACCOUNT, journalId, [...requests]);
}

/** Types into a cell of a month's tab; `row` as people count it. */
export function overwrite(school: SchoolWorld, month: string, row: number, column: number, text: string): void {
  const start = { sheetId: journalSheetId(month), rowIndex: row - 1, columnIndex: column };
  const rows = [{ values: [{ userEnteredValue: { stringValue: text } }] }];
  meddle(school, [{ updateCells: { start, rows, fields: 'userEnteredValue' } }]);
}

export function deleteRow(school: SchoolWorld, month: string, row: number): void {
  meddle(school, [{ deleteDimension: { range: { ...rowAt(month, row), dimension: 'ROWS' } } }]);
}

/** A row as people count it. */
export function rowAt(month: string, row: number): { sheetId: number; startIndex: number; endIndex: number } {
  return { sheetId: journalSheetId(month), startIndex: row - 1, endIndex: row };
}

export function tabOf({ world, journalId }: SchoolWorld, month: string) {
  const { sheets } = world.state.sheets.spreadsheets[journalId] ?? { sheets: [] };
  return sheets.find(({ sheetId }) => sheetId === journalSheetId(month));
}

/** What the front page says of the last check. */
export function checkPage({ world, journalId }: SchoolWorld): string[][] {
  const { sheets } = world.state.sheets.spreadsheets[journalId] ?? { sheets: [] };
  const rows = sheets.find(({ sheetId }) => sheetId === JOURNAL.check.id)?.rows ?? {};
  return Object.values(rows).map((row) =>
    Object.values(row).map(({ userEnteredValue }) => String(userEnteredValue?.stringValue ?? '')),
  );
}
