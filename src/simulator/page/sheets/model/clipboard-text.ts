/** Blocks of cells as text on the clipboard: tabs between cells, line ends between rows, quotes where a cell has either. */

/** A cell in quotes (with what follows it), or one up to the next tab or line end; a quote left open is an ordinary sign. */
const QUOTED = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/;
const PLAIN = /^[^\t\n]*/;

export function parseBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  let rest = text.replaceAll('\r\n', '\n').replace(/\n$/, '');
  for (;;) {
    const quoted = QUOTED.exec(rest);
    const [plain = ''] = PLAIN.exec(rest) ?? [];
    rows.at(-1)?.push(quoted?.[1]?.replaceAll('""', '"') ?? plain);
    rest = rest.slice((quoted?.[0] ?? plain).length);
    if (rest === '') return rectangle(rows);
    if (rest.startsWith('\n')) rows.push([]);
    rest = rest.slice(1);
  }
}

export function formatBlock(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\n');
}

function quoted(cell: string): string {
  return /[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Rows from elsewhere may be of different length. */
function rectangle(rows: string[][]): string[][] {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}
