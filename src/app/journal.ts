/**
 * The log (Nhật ký): entries wait in the store, so a run that dies loses none. They are appended with their hashes in one
 * request a run; when its answer was lost, the next run looks whether they are there before it goes on.
 */
import { chainRows, headOf, withRows } from '../domain/journal/chain';
import { formatMonth, localOf } from '../domain/shared/plain-date';
import type { Context } from './context';
import { textOf } from './control';
import { readOne } from './read-one';
import { journalId } from './register';
import type { SheetOp } from './sheet-ops';
import type { LogEntry } from './stored-values';
import { JOURNAL, journalSheetId } from './workbooks';

/** Appends what waits. With nothing to append and nothing in doubt it makes no call. */
export function flushLog(context: Context): void {
  if (mayWait(context)) return;
  const lost = settleDoubt(context);
  const entries = context.store.get('log');
  if (entries.length === 0) return;
  const ops = planAppend(context, entries, lost);
  context.store.save();
  context.ports.sheets.write(journalId(context), ops);
  settle(context);
}

/** A plan that was shown a moment ago changed nothing: its row goes with that of the tick, or with the next beat's. */
function mayWait({ store, ports }: Context): boolean {
  const entries = store.get('log');
  const isFresh = ({ action, atMs }: LogEntry) => action === 'planShown' && ports.clock.now() - atMs < A_MOMENT_MS;
  return entries.length > 0 && entries.every(isFresh);
}

const A_MOMENT_MS = 60_000;

/** The tabs of months, and the rows with their hashes; what will then stand there is noted first. */
function planAppend(context: Context, entries: readonly LogEntry[], lost: readonly string[]): SheetOp[] {
  let months = context.store.get('journal');
  const ops: SheetOp[] = [];
  for (const [month, added] of byMonth(entries, months[months.length - 1]?.month ?? '')) {
    const before = months[months.length - 1]?.month;
    const isThere = before === month && !lost.includes(month);
    const hide = before !== month && !lost.includes(before ?? '') ? before : undefined;
    if (!isThere) ops.push(...context.views.journalMonth({ month, hide, account: context.ports.account }));
    const rows = chainRows(added.map(context.views.logRow), headOf(months).hash, context.ports.digest);
    const cells = rows.map((row) => [...row.cells, row.previous, row.hash]);
    ops.push({ type: 'appendRows', sheetId: journalSheetId(month), rows: cells });
    months = withRows(months, month, rows);
  }
  context.store.set('journalNext', months);
  return ops;
}

/** In the month they happened, but never in one that is closed: the numbers rise from tab to tab. */
function byMonth(entries: readonly LogEntry[], open: string): Map<string, LogEntry[]> {
  const months = new Map<string, LogEntry[]>();
  let last = open;
  for (const entry of entries) {
    const own = formatMonth(localOf(entry.atMs).date);
    if (own > last) last = own;
    months.set(last, [...(months.get(last) ?? []), entry]);
  }
  return months;
}

/**
 * After a run that died while appending: one request adds all rows or none, so one of their numbers tells. Returns the months
 * whose tab is gone.
 */
function settleDoubt(context: Context): string[] {
  const next = context.store.get('journalNext');
  if (next === null) return [];
  const { number } = headOf(context.store.get('journal'));
  const months = next.filter(({ to }) => to >= number).map(({ month }) => month);
  const { firstRow: row, number: column } = JOURNAL.month;
  const ranges = months.map((month) => ({ sheetId: journalSheetId(month), row, column, endColumn: column + 1 }));
  const readings = readOne(context, journalId(context), ranges);
  const numbers = readings.flatMap((reading) => (reading?.values ?? []).map(([cell]) => Number(textOf(cell))));
  if (numbers.some((each) => each > number && each <= headOf(next).number)) settle(context);
  else context.store.set('journalNext', null);
  return months.filter((_, i) => readings[i] === null);
}

/** The rows are there: they wait no longer. */
function settle(context: Context): void {
  const next = context.store.get('journalNext') ?? [];
  context.store.set('journal', next);
  context.store.set('journalNext', null);
  const { number } = headOf(next);
  context.store.set(
    'log',
    context.store.get('log').filter(({ id }) => Number(id) > number),
  );
  context.store.save();
}
