/** Which rows of the journal were changed, taken out, put in or moved: told by their hashes, numbers and places. */
import { type ChainMonth, type Digest, NO_HASH, rowHash } from './chain';
import { brokenLinks, type Link } from './links';
import { misplaced } from './order';

/** A row of a month's tab as it stands there now. */
export interface TabRow {
  readonly month: string;
  /** 1-based, as people see it. */
  readonly row: number;
  readonly cells: readonly string[];
  readonly previous: string;
  readonly hash: string;
}

/** A row's hash known from elsewhere: what a mail carried, or what the worker remembers of a month's last row. */
export interface Anchor {
  readonly number: number;
  readonly hash: string;
}

export type Finding =
  | { readonly type: 'changed' | 'moved'; readonly number: number; readonly month: string; readonly row: number }
  | { readonly type: 'missing' | 'rewritten'; readonly from: number; readonly to: number }
  | { readonly type: 'added'; readonly month: string; readonly row: number };

export interface ChainFacts {
  readonly months: readonly ChainMonth[];
  /** Every row of every tab, empty ones too, in the order of months and rows. */
  readonly rows: readonly TabRow[];
  readonly anchors: readonly Anchor[];
}

/** All findings, by kind; none for a journal nobody has touched. */
export function verifyChain({ months, rows, anchors }: ChainFacts, digest: Digest): Finding[] {
  const last = Math.max(0, ...months.map(({ to }) => to), ...anchors.map(({ number }) => number));
  const judged = withoutTrailingBlanks(rows).map((row) => judge(row, last, digest));
  const chosen = chooseRows(judged);
  const kept = new Set<Judged>(chosen.values());
  const rewritten = new Set([
    ...[...chosen].filter(([, { isTrue }]) => !isTrue).map(([number]) => number),
    ...brokenLinks(linksOf(chosen), anchors),
  ]);
  return [
    ...missing(chosen, last),
    ...[...rewritten].sort((a, b) => a - b).map((number) => ({ type: 'changed' as const, ...placeOf(chosen, number) })),
    ...misplaced([...kept], months).map(({ number, month, row }) => ({ type: 'moved' as const, number, month, row })),
    ...judged.filter((row) => !kept.has(row)).map(({ month, row }) => ({ type: 'added' as const, month, row })),
    ...unanchored(chosen, rewritten, [...anchors, ...months.map(({ to, hash }) => ({ number: to, hash }))]),
  ];
}

interface Judged extends TabRow {
  /** 0 for a row that cannot be one of the chain. */
  readonly number: number;
  /** Whether its hash is that of its cells. */
  readonly isTrue: boolean;
}

function judge(row: TabRow, last: number, digest: Digest): Judged {
  const text = row.cells[0] ?? '';
  const number = /^[1-9]\d*$/.test(text) && Number(text) <= last ? Number(text) : 0;
  return { ...row, number, isTrue: number > 0 && rowHash(row.cells, row.previous, digest) === row.hash };
}

/** The grid may have more rows than the journal: only an empty row before a filled one was put in. */
function withoutTrailingBlanks(rows: readonly TabRow[]): TabRow[] {
  const lastFilled = new Map<string, number>();
  for (const row of rows) if (!isBlank(row)) lastFilled.set(row.month, row.row);
  return rows.filter(({ month, row }) => row <= (lastFilled.get(month) ?? 0));
}

function isBlank({ cells, previous, hash }: TabRow): boolean {
  return previous === '' && hash === '' && cells.every((cell) => cell === '');
}

/** One row a number: of several the one that is true and goes on from the row before it, else a true one, else the first. */
function chooseRows(judged: readonly Judged[]): Map<number, Judged> {
  const byNumber = new Map<number, Judged[]>();
  for (const row of judged) if (row.number > 0) byNumber.set(row.number, [...(byNumber.get(row.number) ?? []), row]);
  const chosen = new Map<number, Judged>();
  for (const [number, rows] of [...byNumber].sort(([a], [b]) => a - b)) {
    const before = number === 1 ? NO_HASH : chosen.get(number - 1)?.hash;
    const best = rows.find((row) => row.isTrue && row.previous === before) ?? rows.find((row) => row.isTrue) ?? rows[0];
    if (best) chosen.set(number, best);
  }
  return chosen;
}

function linksOf(chosen: ReadonlyMap<number, Judged>): Link[] {
  return [...chosen.values()].filter(({ isTrue }) => isTrue);
}

function missing(chosen: ReadonlyMap<number, Judged>, last: number): Finding[] {
  const gaps: { from: number; to: number }[] = [];
  for (let number = 1; number <= last; number++) {
    if (chosen.has(number)) continue;
    const gap = gaps[gaps.length - 1];
    if (gap?.to === number - 1) gap.to = number;
    else gaps.push({ from: number, to: number });
  }
  return gaps.map((gap) => ({ type: 'missing', ...gap }));
}

/** A hash known from elsewhere differs although the rows agree among themselves: all since the last known one is in doubt. */
function unanchored(
  chosen: ReadonlyMap<number, Judged>,
  told: ReadonlySet<number>,
  anchors: readonly Anchor[],
): Finding[] {
  let proven = 0;
  const findings: Finding[] = [];
  for (const { number, hash } of [...anchors].sort((a, b) => a.number - b.number)) {
    const row = chosen.get(number);
    if (row?.hash === hash) proven = Math.max(proven, number);
    else if (row && !told.has(number) && number > proven) {
      findings.push({ type: 'rewritten', from: proven + 1, to: number });
      proven = number;
    }
  }
  return findings;
}

function placeOf(chosen: ReadonlyMap<number, Judged>, number: number): { number: number; month: string; row: number } {
  const { month, row } = chosen.get(number) ?? { month: '', row: 0 };
  return { number, month, row };
}
