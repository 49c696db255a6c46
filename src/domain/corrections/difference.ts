/** What changed in a record between opening and closing, place by place. */

/** The content of a record as numbered lines: a row of a sheet with its cells, a paragraph of a document. */
export interface RecordLine {
  /** 'Tháng 11!5' for row 5 of a tab, '12' for a paragraph. Places are unique. */
  readonly at: string;
  readonly cells: readonly string[];
}

export interface Change {
  /** 'Tháng 11!C5' in a sheet, '12' for a paragraph. */
  readonly at: string;
  readonly before: string;
  readonly after: string;
}

/** Sheets are compared cell by cell, since rows keep their places in a register. */
export function changesInSheet(before: readonly RecordLine[], after: readonly RecordLine[]): Change[] {
  const old = new Map(before.map(({ at, cells }) => [at, cells]));
  const now = new Map(after.map(({ at, cells }) => [at, cells]));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((at) => cellChanges(at, old.get(at), now.get(at)));
}

function cellChanges(at: string, before: readonly string[] = [], after: readonly string[] = []): Change[] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, column) => ({
    at: cellAt(at, column),
    before: before[column] ?? '',
    after: after[column] ?? '',
  })).filter((change) => change.before !== change.after);
}

/** 'Tháng 11!5' and column 2 → 'Tháng 11!C5'. */
function cellAt(line: string, column: number): string {
  const split = line.lastIndexOf('!') + 1;
  return `${line.slice(0, split)}${columnName(column)}${line.slice(split)}`;
}

function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnName(rest) : '') + String.fromCharCode(65 + (column % 26));
}

/** Paragraphs move when one is put in between: what both texts have in order is no change. */
export function changesInText(before: readonly string[], after: readonly string[]): Change[] {
  const start = commonStart(before, after);
  const end = commonStart([...before.slice(start)].reverse(), [...after.slice(start)].reverse());
  const old = before.slice(start, before.length - end);
  const now = after.slice(start, after.length - end);
  return Array.from({ length: Math.max(old.length, now.length) }, (_, i) => ({
    at: String(start + i + 1),
    before: old[i] ?? '',
    after: now[i] ?? '',
  })).filter((change) => change.before !== change.after);
}

function commonStart(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((text, i) => text !== other[i]);
  return differs < 0 ? Math.min(one.length, other.length) : differs;
}
