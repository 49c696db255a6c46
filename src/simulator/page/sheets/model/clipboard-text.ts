/** Blocks of cells as text on the clipboard: tabs between cells, line ends between rows, quotes where a cell has either. */

export function parseBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const { cell, end } = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    rows.at(-1)?.push(cell);
    const lineEnd = /^\r?\n/.exec(text.slice(end, end + 2))?.[0];
    at = end + (lineEnd?.length ?? 1);
    if (lineEnd !== undefined && at < text.length) rows.push([]);
    if (lineEnd === undefined && at === text.length) rows.at(-1)?.push('');
  }
  return rectangle(rows);
}

export function formatBlock(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\n');
}

function plainCell(text: string, start: number): { cell: string; end: number } {
  const length = text.slice(start).search(/\t|\r?\n/);
  const end = length < 0 ? text.length : start + length;
  return { cell: text.slice(start, end), end };
}

/** A quote that is not closed before the next tab or line is an ordinary sign. */
function quotedCell(text: string, start: number): { cell: string; end: number } {
  const found = /^"((?:[^"]|"")*)"(?=\t|\r?\n|$)/.exec(text.slice(start));
  if (!found) return plainCell(text, start);
  return { cell: (found[1] ?? '').replaceAll('""', '"'), end: start + found[0].length };
}

function quoted(cell: string): string {
  return /[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function rectangle(rows: string[][]): string[][] {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}
