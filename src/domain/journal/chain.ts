/** The journal's chain: each row carries the hash of the row before it, so that no row can be changed or left out unseen. */

/** SHA-256 of an ASCII text as hexadecimal digits: an argument, because Apps Script has it. */
export type Digest = (text: string) => string;

/** A row of the journal as it stands in its tab: its own cells, the first of them its number, then the two hashes. */
export interface ChainedRow {
  readonly cells: readonly string[];
  readonly previous: string;
  readonly hash: string;
}

/** What is known of a month's tab: its first and its last row, and the last row's hash. The last month's is the head. */
export interface ChainMonth {
  /** '2026-11'. */
  readonly month: string;
  readonly from: number;
  readonly to: number;
  readonly hash: string;
}

/** Before the first row there is nothing. */
export const NO_HASH = '';

/** Links the rows to the row with the hash `previous`, in their order. */
export function chainRows(rows: readonly (readonly string[])[], previous: string, digest: Digest): ChainedRow[] {
  let last = previous;
  return rows.map((cells) => {
    const row = { cells, previous: last, hash: rowHash(cells, last, digest) };
    last = row.hash;
    return row;
  });
}

/** Half of SHA-256: 128 bits nobody can aim at, and short enough to be read out. */
export function rowHash(cells: readonly string[], previous: string, digest: Digest): string {
  return digest(ascii(JSON.stringify([previous, ...cells]))).slice(0, HASH_LENGTH);
}

/** Apps Script reads a text to be hashed as US-ASCII: https://developers.google.com/apps-script/reference/utilities/utilities */
function ascii(text: string): string {
  return text.replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const HASH_LENGTH = 32;

/** The number and hash of the last row; nothing before the first one. */
export function headOf(months: readonly ChainMonth[]): { number: number; hash: string } {
  const last = months[months.length - 1];
  return { number: last?.to ?? 0, hash: last?.hash ?? NO_HASH };
}

/** The months after rows were added at the end of one. */
export function withRows(months: readonly ChainMonth[], month: string, added: readonly ChainedRow[]): ChainMonth[] {
  const last = added[added.length - 1];
  if (!last) return [...months];
  const known = months.find((one) => one.month === month);
  const from = known?.from ?? headOf(months).number + 1;
  return [
    ...months.filter((one) => one !== known),
    { month, from, to: headOf(months).number + added.length, hash: last.hash },
  ];
}
