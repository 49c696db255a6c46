/** Rows that do not stand where they were written: out of the order of their numbers, or in another month's tab. */
import type { ChainMonth } from './chain';

interface Placed {
  readonly number: number;
  readonly month: string;
  readonly row: number;
}

/** The fewest rows that must have been moved. */
export function misplaced<Row extends Placed>(rows: readonly Row[], months: readonly ChainMonth[]): Row[] {
  const bySheet = [...rows].sort((a, b) => (a.month === b.month ? a.row - b.row : a.month < b.month ? -1 : 1));
  const inOrder = new Set(longestRising(bySheet));
  return bySheet.filter((row) => !inOrder.has(row) || isInAnotherMonth(row, months));
}

function isInAnotherMonth({ number, month }: Placed, months: readonly ChainMonth[]): boolean {
  const own = months.find(({ from, to }) => number >= from && number <= to);
  return own !== undefined && own.month !== month;
}

/** The longest subsequence of rising numbers, by patience sorting. */
function longestRising<Row extends Placed>(rows: readonly Row[]): Row[] {
  const ends: Step<Row>[] = [];
  for (const row of rows) {
    const at = firstNotBelow(ends, row.number);
    ends[at] = { row, before: ends[at - 1] ?? null };
  }
  const chain: Row[] = [];
  for (let step = ends[ends.length - 1] ?? null; step; step = step.before) chain.push(step.row);
  return chain;
}

interface Step<Row> {
  readonly row: Row;
  readonly before: Step<Row> | null;
}

function firstNotBelow(ends: readonly Step<Placed>[], number: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle]?.row.number ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
