/**
 * The month's book of meal reports (Sổ tổng hợp báo ăn tháng): a tab of the meal workbook, made anew at night from the ledger and
 * from what the attendance books say. Nothing of it is typed, so whatever is done to it is gone the next time it is written.
 */

import { eatersOn } from '../domain/meals/asked-classes';
import { type LedgerLine, mealMonth } from '../domain/meals/month';
import { hashText } from '../domain/plan/fingerprint';
import { classesOn } from '../domain/school/people';
import type { School } from '../domain/school/types';
import { formatMonth, type PlainDate, plainDate } from '../domain/shared/plain-date';
import { attendedIn } from './attendance-counts';
import { type Context, knownSchool, today } from './context';
import { textOf } from './control';
import { type MealBook, mealBooks } from './meal-books';
import { readKeptLedgers } from './meal-ledger';
import type { MonthBookModel } from './month-book-views';
import type { SheetReading } from './ports';
import type { CellValue } from './sheet-ops';
import { MEALS } from './workbooks';

/** The nightly job: the months whose ledger or attendance has something new since they were written. */
export function writeMonthBooks(context: Context): boolean {
  const school = knownSchool(context);
  const { store } = context;
  const stale = school ? staleMonths(context) : [];
  if (!school || stale.length === 0) return true;
  for (const month of stale) writeMonth(context, school, month);
  const shown = store.get('mealDay')?.date ?? null;
  store.set('monthBooks', { ...store.get('monthBooks'), shown, stale: [] });
  store.save();
  return true;
}

function staleMonths({ store }: Context): string[] {
  const { shown, stale } = store.get('monthBooks');
  const last = store.get('mealDay')?.date ?? null;
  return [...new Set([...stale, ...(last !== null && last !== shown ? [formatMonth(last)] : [])])].sort();
}

/** A month without a ledger has nothing to show. */
function writeMonth(context: Context, school: School, month: string): void {
  const books = mealBooks(context, school);
  const readings = readKeptLedgers(context, books, month);
  const ledgers = books.flatMap((book, i): MonthLedger[] => {
    const reading = readings[i];
    return reading ? [{ ...book, ...readLedger(context, reading) }] : [];
  });

  for (const one of ledgers) writeBook(context, school, month, one, books.length > 1 ? 'part' : 'school');
  const [first] = ledgers;
  if (!first || books.length === 1) return;
  const all = { lines: ledgers.flatMap(({ lines }) => lines), classIds: books.flatMap(({ classIds }) => classIds) };
  writeBook(context, school, month, { ...first, ...all, part: ALL_PARTS }, 'allParts');
}

/** A workbook with what its ledger says. */
interface MonthLedger extends MealBook {
  readonly columns: readonly string[];
  readonly lines: readonly LedgerLine[];
}

/** No part is called so. */
const ALL_PARTS = '*';

function writeBook(context: Context, school: School, month: string, book: MonthLedger, of: MonthBookModel['of']): void {
  const { columns, lines } = book;
  const reported = new Set(lines.map(({ classId }) => classId));
  const going = new Set(classesOn(school, today(context)).map(({ id }) => id));
  const classes = school.classes.filter(({ id }) => book.classIds.includes(id) && (reported.has(id) || going.has(id)));
  const content = mealMonth({
    ...{ classes, lines, attended: attendedIn(context, month) },
    eatersOn: (date) => eatersOn(school, date),
  });
  const model = { school, month, of, bookId: book.id, columns, content, account: context.ports.account };
  const hash = hashText(JSON.stringify(content));
  const key = `${month}/${book.part}`;
  const { written } = context.store.get('monthBooks');
  if (written[key]?.hash !== hash) remember(context, key, hash, writeTab(context, model, written[key]?.rows ?? 0));
}

/** How many rows stand in the tab now. */
function writeTab(
  { ports, views }: Context,
  model: Omit<MonthBookModel, 'outline' | 'oldRows'>,
  oldRows: number,
): number {
  const [outline = { sheetIds: [], titles: [], protectionIds: [] }] = ports.sheets.outline([model.bookId]);
  const { ops, rows } = views.monthBook({ ...model, outline, oldRows });
  ports.sheets.write(model.bookId, ops);
  return rows;
}

/** Months of the year before are done with. */
function remember({ store }: Context, key: string, hash: string, rows: number): void {
  const known = store.get('monthBooks');
  const kept = Object.entries(known.written).slice(-MOST_KEPT);
  store.set('monthBooks', { ...known, written: { ...Object.fromEntries(kept), [key]: { hash, rows } } });
  store.save();
}

const MOST_KEPT = 120;

/** The counts stand between the children present and the state; the day's timing comes last. */
function readLedger(context: Context, { values }: SheetReading): { columns: string[]; lines: LedgerLine[] } {
  const { first, after } = MEALS.ledgerCounts;
  const header = (values[0] ?? []).map(textOf).filter((text) => text !== '');
  const end = header.length - after;
  const lines = values.slice(1).flatMap((cells): LedgerLine[] => {
    const date = dateOf(cells[0]);
    const counts = cells.slice(first, end).map(countOf);
    const timing = context.views.ledgerTiming(textOf(cells[header.length - 1]));
    return date ? [{ date, classId: textOf(cells[1]), present: countOf(cells[first - 1]), counts, timing }] : [];
  });
  return { columns: header.slice(first, end), lines };
}

function dateOf(cell: CellValue | undefined): PlainDate | null {
  const text = textOf(cell);
  return text === '' ? null : plainDate(text);
}

function countOf(cell: CellValue | undefined): number | null {
  return typeof cell === 'number' ? cell : null;
}
