/** Acknowledged supplements in the month's ledger: one more row of the class each, of which the last one holds. */
import { countedSteps } from '../domain/meals/supplements';
import type { Context } from './context';
import { textOf } from './control';
import type { KitchenModel, LedgerSupplement } from './kitchen-views';
import { readLedgers } from './meal-ledger';
import type { CellValue } from './sheet-ops';
import { STAFF_ROW } from './workbooks';

/** How many of the day's supplements stand there now. What a run that was cut off has written is not written again. */
export function writeLedger(context: Context, model: KitchenModel): number {
  const { book, state } = model;
  const { id, day, inLedger } = book;
  const steps = countedSteps(day).filter(({ rowId }) => rowId !== STAFF_ROW);
  if (steps.length <= inLedger) return inLedger;
  const [ledger] = readLedgers(context, [book], state);
  const rows = missingRows(model, ledger?.values ?? []);
  if (rows.length > 0) context.ports.sheets.write(id, context.views.supplementLedger(model, rows));
  return steps.length;
}

/** The report is the first row of a class that was asked, its supplements follow in their order. */
function missingRows({ book: { day } }: KitchenModel, ledger: readonly (readonly CellValue[])[]): LedgerSupplement[] {
  const steps = countedSteps(day);
  const classIds = [...new Set(steps.map(({ rowId }) => rowId))].filter((id) => id !== STAFF_ROW);
  const missing = classIds.flatMap((classId) => {
    const there = ledger.filter(([date, id]) => textOf(date) === day.date && textOf(id) === classId);
    const written = Math.max(0, there.length - (day.reported[classId] ? 1 : 0));
    const last = there[there.length - 1];
    const timing = textOf(last?.[last.length - 1]);
    const own = steps.filter(({ rowId }) => rowId === classId).slice(written);
    return own.map((step): LedgerSupplement => ({ ...step, timing }));
  });
  return missing.sort((a, b) => a.atMs - b.atMs);
}
