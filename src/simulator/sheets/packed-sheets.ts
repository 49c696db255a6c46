/** Spreadsheets as they are written down: each distinct format, rule, cell and row once, then named by its number. */
import { fromRuns, type Numbered, numbered, numberedItem, runsOf } from './numbered';
import type { Cell, CellFormat, DataValidationRule } from './resources';
import { sharedCell, sharedRow } from './shared-cells';
import type { Row, Sheet, SheetsState, Spreadsheet } from './state';

type PackedCell = Omit<Cell, 'userEnteredFormat' | 'dataValidation'> & { format?: number; rule?: number };
type PackedSheet = Omit<Sheet, 'rows'> & { rows: number[] };
type PackedSpreadsheet = Omit<Spreadsheet, 'sheets'> & { sheets: PackedSheet[] };

export interface PackedSheets extends Omit<SheetsState, 'spreadsheets'> {
  formats: CellFormat[];
  rules: DataValidationRule[];
  cells: PackedCell[];
  /** Runs of cells. */
  rows: number[][];
  /** Their sheets have runs of rows. */
  spreadsheets: Record<string, PackedSpreadsheet>;
}

export function packSheets({ spreadsheets, ...others }: SheetsState): PackedSheets {
  const [cells, rows] = [numbered<Cell>(), numbered<Row>()];
  const packed = withRows(spreadsheets, (all: Sheet['rows']) => runsOf(all, (row) => rows.numberOf(sharedRow(row))));
  const packedRows = rows.all.map((row) => runsOf(row, (cell) => cells.numberOf(sharedCell(cell))));
  const [formats, rules] = [numbered<CellFormat>(), numbered<DataValidationRule>()];
  const packedCells = cells.all.map((cell) => packedCell(cell, formats, rules));
  return {
    ...others,
    formats: formats.all,
    rules: rules.all,
    cells: packedCells,
    rows: packedRows,
    spreadsheets: packed,
  };
}

/** What was saved before there were lists comes as it is. @throws Error where a list lacks what is named */
export function unpackSheets(saved: PackedSheets | SheetsState): SheetsState {
  if (!('formats' in saved)) return saved;
  const { formats, rules, cells, rows, spreadsheets, ...others } = saved;
  const allCells = cells.map((cell) => unpackedCell(cell, formats, rules));
  const allRows = rows.map((runs) => sharedRow(fromRuns(runs, allCells)));
  return { ...others, spreadsheets: withRows(spreadsheets, (runs: number[]) => fromRuns(runs, allRows)) };
}

function packedCell(
  { userEnteredFormat, dataValidation, ...rest }: Cell,
  formats: Numbered<CellFormat>,
  rules: Numbered<DataValidationRule>,
): PackedCell {
  return {
    ...rest,
    ...(userEnteredFormat && { format: formats.numberOf(userEnteredFormat) }),
    ...(dataValidation && { rule: rules.numberOf(dataValidation) }),
  };
}

function unpackedCell(
  { format, rule, ...rest }: PackedCell,
  formats: readonly CellFormat[],
  rules: readonly DataValidationRule[],
): Cell {
  return sharedCell({
    ...rest,
    ...(format !== undefined && { userEnteredFormat: numberedItem(formats, format) }),
    ...(rule !== undefined && { dataValidation: numberedItem(rules, rule) }),
  });
}

type Books<Rows> = Record<string, Omit<Spreadsheet, 'sheets'> & { sheets: (Omit<Sheet, 'rows'> & { rows: Rows })[] }>;

function withRows<A, B>(books: Books<A>, change: (rows: A) => B): Books<B> {
  const changed = Object.entries(books).map(([id, book]) => {
    const sheets = book.sheets.map((sheet) => ({ ...sheet, rows: change(sheet.rows) }));
    return [id, { ...book, sheets }];
  });
  return Object.fromEntries(changed) as Books<B>;
}
