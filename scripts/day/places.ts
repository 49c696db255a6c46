/** Where things are in the school's Drive and workbooks, by the marks the worker leaves. */
import {
  dayColumn,
  dayOffsets,
  JOURNAL,
  journalSheetId,
  ledgerSheetId,
  monthSheetId,
  widthOfMonth,
} from '../../src/app/workbooks';
import { isMealWorkbook } from '../../src/domain/meals/meal-parts';
import type { DriveFile } from '../../src/simulator/drive';
import { getRangeValues } from '../../src/simulator/sheets';
import type { SimWorld } from '../../src/simulator/world';
import { columnName } from '../../src/ui/sheets/a1';
import { SCHOOL_ACCOUNT } from '../school/school-world';
import type { Cell } from './day-run';

export function findByKey(world: SimWorld, key: string): DriveFile | undefined {
  return Object.values(world.state.drive.files).find((one) => one.properties.hsmnKey === key && !one.trashed);
}

export function idOfKey(world: SimWorld, key: string): string {
  const file = findByKey(world, key);
  if (!file) throw new Error(`There is no item with the key ${key}`);
  return file.id;
}

type MealCell = keyof ReturnType<typeof dayOffsets>;

/** The cell of a class (or `staff`) on a date like 2026-11-23. */
export function mealCell(world: SimWorld, classId: string, date: string, column: MealCell): Cell {
  const sheet = monthSheetId(date.slice(0, 7));
  const spreadsheetId = mealBooks(world).find((id) => keysOf(world, id, sheet).includes(classId)) ?? '';
  const width = dayWidthIn(world, spreadsheetId, sheet);
  const at = dayColumn(Number(date.slice(8)), width) + dayOffsets(width)[column];
  return { spreadsheetId, sheet, cell: `${columnName(at)}${rowOf(world, spreadsheetId, sheet, classId) + 1}` };
}

/** How many columns a day has in the month's tab. */
export function dayWidthIn(world: SimWorld, spreadsheetId: string, sheetId: number): number {
  const sheets = world.state.sheets.spreadsheets[spreadsheetId]?.sheets ?? [];
  return widthOfMonth(sheets.find((one) => one.sheetId === sheetId)?.columnCount ?? 0) ?? 0;
}

/** Ids of the meal workbooks: one, or one for each part of a large school. */
export function mealBooks(world: SimWorld): string[] {
  const files = Object.values(world.state.drive.files).filter(({ trashed }) => !trashed);
  return files.filter(({ properties }) => isMealWorkbook(properties.hsmnKey ?? '')).map(({ id }) => id);
}

/** Zero-based row whose first cell has the key. */
export function rowOf(world: SimWorld, spreadsheetId: string, sheetId: number, key: string): number {
  const row = keysOf(world, spreadsheetId, sheetId).indexOf(key);
  if (row < 0) throw new Error(`There is no row for ${key}`);
  return row;
}

function keysOf(world: SimWorld, spreadsheetId: string, sheetId: number): unknown[] {
  const range = { sheetId, startColumnIndex: 0, endColumnIndex: 1 };
  return getRangeValues(world, SCHOOL_ACCOUNT, spreadsheetId, range).map(([value]) => value);
}

/** What stands in the cells, as the school account sees it. */
export function valuesAt(
  world: SimWorld,
  spreadsheetId: string,
  sheetId: number,
  box: [row: number, column: number, rows: number, columns: number],
): unknown[][] {
  const [row, column, rows, columns] = box;
  const range = {
    sheetId,
    startRowIndex: row,
    endRowIndex: row + rows,
    startColumnIndex: column,
    endColumnIndex: column + columns,
  };
  return getRangeValues(world, SCHOOL_ACCOUNT, spreadsheetId, range);
}

/** The rows of the journal's months, the oldest first, as texts. */
export function journalRows(world: SimWorld, journalId: string): string[][] {
  const sheets = world.state.sheets.spreadsheets[journalId]?.sheets ?? [];
  const months = sheets.map(({ sheetId }) => sheetId).filter((id) => id >= journalSheetId('0000-00'));
  return months.sort().flatMap((sheetId) => {
    const range = { sheetId, startRowIndex: JOURNAL.month.firstRow };
    const rows = getRangeValues(world, SCHOOL_ACCOUNT, journalId, range);
    return rows.map((cells) => cells.map(String)).filter(([number]) => number !== '');
  });
}

/** The ledger's rows of the date. */
export function ledgerOf(world: SimWorld, date: string): { class: string; portions: number | null; status: string }[] {
  const range = { sheetId: ledgerSheetId(date.slice(0, 7)), startRowIndex: 0, startColumnIndex: 0 };
  return mealBooks(world).flatMap((id) => {
    const [header = [], ...rows] = getRangeValues(world, SCHOOL_ACCOUNT, id, range);
    const [portions, status] = ['Ăn chính', 'Tình trạng'].map((name) => header.indexOf(name)) as [number, number];
    return rows
      .filter(([day]) => day === date)
      .map((cells) => ({
        class: String(cells[2]),
        portions: typeof cells[portions] === 'number' ? cells[portions] : null,
        status: String(cells[status]),
      }));
  });
}
