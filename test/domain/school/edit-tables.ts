/** Changes to the sample tables as people make them: each gives new tables. */
import { CONTROL_SHEETS } from '../../../src/domain/school/control-sheets';
import type { ControlTable, ControlTables, SheetKey } from '../../../src/domain/school/types';

export type Edit = (tables: ControlTables) => ControlTables;

/** Sets a cell, found by the row the user sees and the column's key. */
export function setCell(sheet: SheetKey, row: number, column: string, value: string): Edit {
  const at = columnIndex(sheet, column);
  return onTable(sheet, (table) => ({
    ...table,
    rows: table.rows.map((line) =>
      line.row === row ? { row, cells: line.cells.map((cell, index) => (index === at ? value : cell)) } : line,
    ),
  }));
}

/** Empties a row; it stays where it is, as in a sheet. */
export function clearRow(sheet: SheetKey, row: number): Edit {
  return onTable(sheet, (table) => ({
    ...table,
    rows: table.rows.map((line) => (line.row === row ? { row, cells: line.cells.map(() => '') } : line)),
  }));
}

/** Adds a row below the last. */
export function addRow(sheet: SheetKey, cells: readonly string[]): Edit {
  return onTable(sheet, (table) => ({
    ...table,
    rows: [...table.rows, { row: lastRow(table) + 1, cells: [...cells] }],
  }));
}

/** Removes a whole tab. */
export function removeSheet(sheet: SheetKey): Edit {
  return (tables) => ({ ...tables, [sheet]: null });
}

export function setHeader(sheet: SheetKey, column: string, value: string): Edit {
  const at = columnIndex(sheet, column);
  return onTable(sheet, (table) => ({
    ...table,
    header: table.header.map((text, index) => (index === at ? value : text)),
  }));
}

/** Moves a column with its cells to another place; those between move up. */
export function moveColumn(sheet: SheetKey, column: string, to: number): Edit {
  const from = columnIndex(sheet, column);
  return onTable(sheet, (table) => mapLines(table, (cells) => moved(cells, from, to)));
}

/** Deletes a column with its cells; those behind it move up. */
export function deleteColumn(sheet: SheetKey, column: string): Edit {
  const at = columnIndex(sheet, column);
  return onTable(sheet, (table) => mapLines(table, (cells) => cells.filter((_, index) => index !== at)));
}

export const edited = (tables: ControlTables, ...edits: readonly Edit[]): ControlTables =>
  edits.reduce((current, edit) => edit(current), tables);

/** The cells of the row as the user sees it. */
export function rowCells(tables: ControlTables, sheet: SheetKey, row: number): readonly string[] {
  return tables[sheet]?.rows.find((line) => line.row === row)?.cells ?? [];
}

export function lastRow(table: ControlTable | null): number {
  return table?.rows[table.rows.length - 1]?.row ?? 1;
}

/** The row whose cell in the column says this. */
export function rowWith(tables: ControlTables, sheet: SheetKey, column: string, value: string): number {
  const at = columnIndex(sheet, column);
  const found = tables[sheet]?.rows.find(({ cells }) => cells[at] === value);
  if (!found) throw new Error(`No row of ${sheet} with ${column} ${value}`);
  return found.row;
}

function columnIndex(sheet: SheetKey, column: string): number {
  const index = CONTROL_SHEETS[sheet].columns.findIndex(({ key }) => key === column);
  if (index < 0) throw new Error(`No column ${column} in ${sheet}`);
  return index;
}

function onTable(sheet: SheetKey, change: (table: ControlTable) => ControlTable): Edit {
  return (tables) => {
    const table = tables[sheet];
    return table ? { ...tables, [sheet]: change(table) } : tables;
  };
}

function mapLines(table: ControlTable, change: (cells: readonly string[]) => string[]): ControlTable {
  return {
    ...table,
    header: change(table.header),
    rows: table.rows.map(({ row, cells }) => ({ row, cells: change(cells) })),
  };
}

function moved(cells: readonly string[], from: number, to: number): string[] {
  const rest = cells.filter((_, index) => index !== from);
  return [...rest.slice(0, to), cells[from] ?? '', ...rest.slice(to)];
}
