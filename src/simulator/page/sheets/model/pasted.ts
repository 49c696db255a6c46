/** What a paste writes, and what a copy takes. */
import type { Block } from './place';
import type { SheetModel } from './sheet-model';

/** The values repeated over the chosen block where it is a multiple of them; else once, from its first cell. */
export function fitted(values: string[][], { startRow, endRow, startColumn, endColumn }: Block): string[][] {
  const [height, width] = [values.length, values[0]?.length ?? 0];
  const [rows, columns] = [endRow - startRow, endColumn - startColumn];
  if (width === 0 || rows % height !== 0 || columns % width !== 0) return values;
  return table(rows, columns, (row, column) => values[row % height]?.[column % width] ?? '');
}

/** The shown texts of the rows and columns that are shown. */
export function copied(model: SheetModel, block: Block): string[][] {
  const rows = model.rows.filter((row) => row >= block.startRow && row < block.endRow);
  const columns = model.columns.filter((column) => column >= block.startColumn && column < block.endColumn);
  return rows.map((row) => columns.map((column) => model.cell({ row, column })?.text ?? ''));
}

/** Empty texts for a whole block: what Delete writes. */
export function emptied({ startRow, endRow, startColumn, endColumn }: Block): string[][] {
  return table(endRow - startRow, endColumn - startColumn, () => '');
}

function table(rows: number, columns: number, at: (row: number, column: number) => string): string[][] {
  return Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: columns }, (_column, column) => at(row, column)),
  );
}
