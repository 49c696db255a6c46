/** Where each row of the month's tab is, after somebody sorted it, deleted or added a row, or typed over a key. */

/**
 * `known`: the keys by row as they were written, `found`: as they stand there. A key that stands somewhere has that row, the first
 * one; one that is gone has its old row where nobody else has it, else the next free one. '' where no key belongs.
 */
export function settleRows(known: readonly string[], found: readonly string[]): string[] {
  const rows: (string | undefined)[] = [];
  for (const [at, key] of found.entries()) if (isKey(key) && known.includes(key) && !rows.includes(key)) rows[at] = key;
  for (const [at, key] of known.entries())
    if (isKey(key) && !rows.includes(key)) rows[rows[at] === undefined ? at : freeRow(rows)] = key;
  return Array.from(rows, (key) => key ?? '');
}

function isKey(key: string): boolean {
  return key !== '';
}

function freeRow(rows: readonly (string | undefined)[]): number {
  const hole = Array.from(rows).indexOf(undefined);
  return hole < 0 ? rows.length : hole;
}
