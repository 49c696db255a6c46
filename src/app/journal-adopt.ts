/** A worker that has lost its memory, or was installed anew beside an old journal, goes on where the journal ends. */
import type { ChainMonth } from '../domain/journal/chain';
import type { TabRow } from '../domain/journal/verify-chain';
import { type Context, log } from './context';
import { readMonths } from './journal-reading';
import { journalMonth } from './workbooks';

/** `sheetIds`: the tabs that the journal workbook has. */
export function adoptJournal(context: Context, sheetIds: readonly number[]): void {
  if (context.store.get('journal').length > 0 || context.store.get('journalNext') !== null) return;
  const there = sheetIds.flatMap((id) => journalMonth(id) ?? []).sort();
  if (there.length === 0) return;
  const rows = readMonths(
    context,
    there.map((month) => ({ month })),
  );
  const months = there.flatMap((month) => monthOf(month, rows) ?? []);
  const last = months[months.length - 1];
  if (!last) return;
  context.store.set('journal', months);
  context.store.set('logCount', last.to);
  const detail = { rows: last.to };
  log(context, { action: 'journalAdopted', actor: context.ports.account, target: 'journal', detail });
}

function monthOf(month: string, rows: readonly TabRow[]): ChainMonth | null {
  const own = rows.filter((row) => row.month === month && /^[1-9]\d*$/.test(row.cells[0] ?? ''));
  const numbers = own.map(({ cells }) => Number(cells[0]));
  const to = Math.max(...numbers);
  const last = own.find(({ cells }) => Number(cells[0]) === to);
  return last ? { month, from: Math.min(...numbers), to, hash: last.hash } : null;
}
