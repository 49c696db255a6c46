/** Cells and blocks of cells, counted from 0; the end of a block is the first row or column behind it. */

export interface Place {
  row: number;
  column: number;
}

export interface Block {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

export function contains(block: Block, { row, column }: Place): boolean {
  return row >= block.startRow && row < block.endRow && column >= block.startColumn && column < block.endColumn;
}

/** The smallest block with all of these blocks. */
export function around(...blocks: Block[]): Block {
  return {
    startRow: Math.min(...blocks.map((block) => block.startRow)),
    endRow: Math.max(...blocks.map((block) => block.endRow)),
    startColumn: Math.min(...blocks.map((block) => block.startColumn)),
    endColumn: Math.max(...blocks.map((block) => block.endColumn)),
  };
}

export function blockOf({ row, column }: Place): Block {
  return { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
}

export function isSamePlace(one: Place, other: Place): boolean {
  return one.row === other.row && one.column === other.column;
}

/** 0 → A, 26 → AA. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** Such as B3. */
export function cellName({ row, column }: Place): string {
  return `${columnName(column)}${row + 1}`;
}

/** Such as B3 or B3:D8. */
export function blockName({ startRow, endRow, startColumn, endColumn }: Block): string {
  const [first, last] = [
    cellName({ row: startRow, column: startColumn }),
    cellName({ row: endRow - 1, column: endColumn - 1 }),
  ];
  return first === last ? first : `${first}:${last}`;
}
