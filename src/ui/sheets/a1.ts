/** A1 notation for formulas; rows and columns zero-based. */

export function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnName(rest) : '') + String.fromCharCode(65 + (column % 26));
}

export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** `'Báo ăn 2026-11'!C3:C20`, both ends included. */
export function rangeOf(
  title: string,
  first: { row: number; column: number },
  last: { row: number; column: number },
): string {
  return `${tabName(title)}!${cellName(first.row, first.column)}:${cellName(last.row, last.column)}`;
}

export function cellOf(title: string, row: number, column: number): string {
  return `${tabName(title)}!${cellName(row, column)}`;
}

function tabName(title: string): string {
  return `'${title.replace(/'/g, "''")}'`;
}

/** A text inside a formula. */
export function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** A cell that opens the address when it is tapped. */
export function linkTo(url: string, text: string): string {
  return `=HYPERLINK(${quoted(url)};${quoted(text)})`;
}
