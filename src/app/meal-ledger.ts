/** The month's ledger: a tab that a hidden copy brings back with all its rows. */
import type { MealColumn } from '../domain/meals/meal-columns';
import { formatMonth, type PlainDate, plainDate } from '../domain/shared/plain-date';
import { type Context, log } from './context';
import { textOf } from './control';
import type { MealBook } from './meal-books';
import { ledgerCorners } from './meal-reading';
import type { ReadRange, SheetReading } from './ports';
import { ledgerSheetId } from './workbooks';

/** Any day of the month, and what its tab asks for. */
export interface LedgerMonth {
  readonly date: PlainDate;
  readonly columns: readonly MealColumn[];
}

type Book = Pick<MealBook, 'id'>;

/** What stands in the ledgers of these workbooks, of each null where there is none; what somebody deleted is made again before. */
export function readLedgers(
  context: Context,
  books: readonly Book[],
  month: LedgerMonth,
  { endColumn, isLost = someGone }: { endColumn?: number; isLost?: (tabs: Tabs) => boolean } = {},
): (SheetReading | null)[] {
  const requests = books.map(({ id }) => ({ spreadsheetId: id, ranges: rangesOf(month, endColumn) }));
  const read = () => context.ports.sheets.read(requests);
  const found = read();
  const lost = books.filter((_, i) => found[i] && isLost(found[i]));
  for (const { id } of lost) mendLedger(context, id, month);
  return (lost.length > 0 ? read() : found).map((tabs) => tabs?.[0] ?? null);
}

/** The ledger and its copy. */
type Tabs = readonly (SheetReading | null)[];

function someGone(tabs: Tabs): boolean {
  return tabs.some((tab) => tab === null);
}

/** A month that is over, or never began: what is kept comes back, and nothing is begun. */
export function readKeptLedgers(context: Context, books: readonly Book[], month: string): (SheetReading | null)[] {
  const date = plainDate(`${month}-01`);
  if (!date) return books.map(() => null);
  const isLost = ([ledger = null, copy = null]: Tabs) => ledger === null && copy !== null;
  return readLedgers(context, books, { date, columns: [] }, { isLost });
}

/** By workbook the class ids that its ledger has a row of for the day. */
export function classesInLedgers(context: Context, books: readonly Book[], month: LedgerMonth): ReadonlySet<string>[] {
  return readLedgers(context, books, month, { endColumn: 2 }).map((ledger) => {
    const ofDay = (ledger?.values ?? []).filter((cells) => textOf(cells[0]) === month.date);
    return new Set(ofDay.map((cells) => textOf(cells[1])));
  });
}

/** The ledger or its copy is gone: it is made again of the other one; if both are, anew. */
export function mendLedger(context: Context, spreadsheetId: string, { date, columns }: LedgerMonth): void {
  const { ports, views } = context;
  const outline = ports.sheets.outline([spreadsheetId])[0]!;
  const ops = views.mealLedgerTab({ date, columns, outline, account: ports.account });
  if (ops.length === 0) return;
  ports.sheets.write(spreadsheetId, ops);
  if (outline.sheetIds.includes(ledgerSheetId(formatMonth(date)))) return;
  log(context, { action: 'mealSheetMended', actor: ports.account, target: date, detail: { 'meal.ledger': 1 } });
}

function rangesOf({ date }: LedgerMonth, endColumn?: number): ReadRange[] {
  const month = formatMonth(date);
  const [, copy] = ledgerCorners(month);
  const ledger = { sheetId: ledgerSheetId(month), row: 0, column: 0, valuesOnly: true as const };
  return [{ ...ledger, ...(endColumn === undefined ? {} : { endColumn }) }, copy];
}
