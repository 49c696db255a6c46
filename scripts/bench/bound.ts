/**
 * The fewest requests a lock can be done with, computed from what changed and not from how the worker went about it, and
 * the rules of batches that every run has to keep.
 */
import { type Exchange, isListing, type Recorded, sharedItem } from './exchanges';

/** Calls in one batch. */
export const MOST_PARTS = 50;
/** What was asked and the register are read, the answer is shown in its row, and the journal gets its lines. */
const READ_SHOW_LOG = 4;
/** The control workbook and the journal. */
const SHOW_LOG = 2;

/**
 * Σ over waves ⌈items in the wave / 50⌉ + listing pages + other workbooks that are written (closed months, tabs that
 * tell people) + 4. The k-th wave holds the
 * items of which at least k grants are other than before: Drive keeps one write an item at a time. A move or a note is one write more.
 */
export function boundOf({ exchanges, changed, touched }: Recorded): number {
  const counts = new Map(changed);
  for (const id of touched) counts.set(id, (counts.get(id) ?? 0) + 1);
  const waves = waveSizes([...counts.values()]).reduce((sum, items) => sum + Math.ceil(items / MOST_PARTS), 0);
  return waves + exchanges.filter(isListing).length + otherWorkbooks(exchanges) + READ_SHOW_LOG;
}

function waveSizes(counts: readonly number[]): number[] {
  return Array.from({ length: Math.max(0, ...counts) }, (_, k) => counts.filter((count) => count > k).length);
}

function otherWorkbooks(exchanges: readonly Exchange[]): number {
  const written = new Set(exchanges.map(({ url }) => url).filter((url) => url.includes(':batchUpdate')));
  return Math.max(0, written.size - SHOW_LOG);
}

/** Batches with more than 50 calls, or with two writes on one item's access list that may get lost; one line each. */
export function batchProblems({ exchanges, joinsGrants }: Pick<Recorded, 'exchanges' | 'joinsGrants'>): string[] {
  return exchanges.flatMap(({ parts }, n) => {
    const items = joinsGrants ? [] : (parts ?? []).map(sharedItem).filter((item) => item !== null);
    const twice = items.filter((item, i) => items.indexOf(item) !== i);
    return [
      ...(parts && parts.length > MOST_PARTS ? [`request ${n + 1} is a batch of ${parts.length} calls`] : []),
      ...twice.map((item) => `request ${n + 1} writes the access list of ${item} twice`),
    ];
  });
}
