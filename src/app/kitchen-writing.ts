/** What the kitchen's tabs have to show: written where it is not there yet, after the day itself was written down. */
import type { KitchenDay } from '../domain/meals/supplements';
import { type Context, log } from './context';
import { writeLedger } from './kitchen-ledger';
import type { BookReading } from './kitchen-reading';
import type { KitchenModel } from './kitchen-views';
import type { Outline } from './layouts';
import type { SheetOp } from './sheet-ops';
import type { KitchenBook } from './stored-values';

/** All of a workbook in one write; the book with what its tabs show now, null where Google takes it not. */
export function showBook(context: Context, model: KitchenModel, reading: BookReading): KitchenBook | null {
  const { book } = model;
  const shown = shownOf(book.day);
  // What proves nothing is put back first; the next beat shows the rest.
  const isNew = shown !== book.shown && reading.doubtfulTicks.length === 0;
  const outline = { sheetIds: [], protectionIds: reading.protectionIds };
  const ops = [
    ...(isNew ? context.views.kitchenShown({ ...model, outline }) : []),
    ...context.views.supplementStates(model, reading.rows),
    ...putBack(context, { ...model, outline }, reading),
  ];
  if (!isWritten(context, book.id, ops)) return null;
  const inLedger = writeLedger(context, model);
  if (!isNew && inLedger === book.inLedger) return book;
  return { ...book, shown: isNew ? shown : book.shown, inLedger };
}

/** @throws if Google wants to be asked later: the next beat does */
function isWritten({ ports }: Context, spreadsheetId: string, ops: readonly SheetOp[]): boolean {
  const [result] = ops.length === 0 ? ['written'] : ports.sheets.writeAll([{ spreadsheetId, ops }]);
  if (result === 'busy') throw new Error(`The workbook ${spreadsheetId} takes nothing now.`);
  return result === 'written';
}

/** Nothing of a day is ever taken back: how much there is says which of its states it is. */
export function shownOf({ confirmation, supplements }: KitchenDay): string {
  const acknowledged = supplements.filter(({ acknowledgedMs }) => acknowledgedMs !== null).length;
  return [confirmation?.by ?? '-', supplements.length, acknowledged].join(' ');
}

function putBack(
  context: Context,
  model: KitchenModel & { outline: Outline },
  { doubtfulRows, doubtfulTicks }: BookReading,
): SheetOp[] {
  const { rows } = model.book;
  for (const index of doubtfulRows) logDoubt(context, model, 'mealRowUnproven', rows[index] ?? '');
  if (doubtfulTicks.length > 0) logDoubt(context, model, 'kitchenTickUnproven', model.state.date);
  return [
    ...context.views.supplementRowsBack(model, doubtfulRows),
    ...context.views.kitchenTicksBack(model, doubtfulTicks),
  ];
}

function logDoubt(context: Context, { state: { date } }: KitchenModel, action: string, target: string): void {
  log(context, { action, actor: 'unknown', target, detail: { date } });
}
