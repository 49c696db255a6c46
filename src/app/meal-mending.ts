/**
 * Mends what somebody did to the month's tab: rows sorted or deleted, headings or other cells of the worker typed over,
 * protections taken away, the tab itself deleted. The counts stay where they are proven, else those known before are put back.
 */
import type { MealDay } from '../domain/meals/meal-day';
import { settleRows } from '../domain/meals/settle-rows';
import type { School } from '../domain/school/types';
import { formatMonth } from '../domain/shared/plain-date';
import { type Context, log } from './context';
import { textOf } from './control';
import { type MonthBook, rememberRows } from './meal-books';
import { isProven, logUnproven, putBack } from './meal-proof';
import { type MealRow, type MonthReading, rowsIn } from './meal-reading';
import type { MealDayModel } from './meal-views';
import type { CellValue } from './sheet-ops';
import { MEALS, monthSheetId, protectionId } from './workbooks';

export type DayModelOf = (book: MonthBook) => Omit<MealDayModel, 'outline'>;

/** The rows of the reading that their own people typed; whatever else is wrong in the tab is mended on the way. */
export function provenRows(
  context: Context,
  school: School,
  day: MealDay,
  reading: MonthReading,
  modelOf: DayModelOf,
): MealRow[] {
  const book = settled(context, day, reading);
  const damage = damageOf(context, day, reading, modelOf(book), book !== reading.book);
  const rows = rowsIn(reading, book.rows);
  const protections = reading.fixed?.protections ?? [];
  const isSure = (row: MealRow) => damage !== 'columns' && isProven(context, school, day, protections, row);
  const trusted = reading.fixed === null ? [] : rows.filter(isSure);
  const doubtful = rows.filter((row) => !trusted.includes(row));
  if (damage) mend(context, reading, modelOf(book), doubtful, damage);
  else if (doubtful.length > 0) putBack(context, school, book.id, day, doubtful, protections);
  return trusted;
}

type Damage = 'tab' | 'rows' | 'columns' | 'cells' | 'protection';

/** The workbook with its rows where they are; the same value if they are where they were. */
function settled(context: Context, day: MealDay, { book, fixed }: MonthReading): MonthBook {
  if (!fixed) return book;
  const found = fixed.values.slice(MEALS.month.firstRow).map((cells) => textOf(cells[0]));
  const rows = settleRows(book.rows, found);
  if (rows.every((id, i) => id === (found[i] ?? '')) && rows.join() === book.rows.join()) return book;
  rememberRows(context, formatMonth(day.date), book, rows);
  return { ...book, rows };
}

function damageOf(
  context: Context,
  day: MealDay,
  reading: MonthReading,
  model: Omit<MealDayModel, 'outline'>,
  hasMoved: boolean,
): Damage | null {
  if (!reading.fixed) return 'tab';
  const wrong = wrongCells(context, reading, model);
  if (wrong.filter(({ row, isOfDay }) => row < MEALS.month.firstRow && isOfDay).length > 1) return 'columns';
  if (hasMoved) return 'rows';
  const wholeSheet = protectionId(monthSheetId(formatMonth(day.date)), 1);
  if (!reading.fixed.protections.some(({ id, range }) => id === wholeSheet && range === null)) return 'protection';
  return wrong.length > 0 ? 'cells' : null;
}

interface WrongCell {
  row: number;
  /** Among the day's columns, not those of the class. */
  isOfDay: boolean;
}

/** Cells of the worker's own in which something else stands. */
function wrongCells(context: Context, reading: MonthReading, model: Omit<MealDayModel, 'outline'>): WrongCell[] {
  const states = new Set(context.views.mealStates());
  const isRight = (wanted: CellValue, found: CellValue) =>
    typeof wanted === 'string' && wanted.startsWith('=')
      ? states.has(String(found))
      : String(wanted ?? '') === String(found ?? '');
  return context.views.mealFixed(model).flatMap(({ row, column, cells }) => {
    const isOfDay = column >= MEALS.month.firstDayColumn;
    const part = isOfDay ? reading.day : reading.fixed;
    return cells.flatMap((line, down) =>
      line.flatMap(({ value }, right) => {
        const found = part?.values[row + down]?.[column + right - part.column] ?? null;
        return value === undefined || isRight(value, found) ? [] : [{ row: row + down, isOfDay }];
      }),
    );
  });
}

/** Everything of the tab that nobody types, in one write; the doubtful rows have their known counts again. */
function mend(
  context: Context,
  { book: { id }, fixed }: MonthReading,
  model: Omit<MealDayModel, 'outline'>,
  doubtful: readonly MealRow[],
  damage: Damage,
): void {
  const outline = context.ports.sheets.outline([id])[0]!;
  const isNew = fixed === null;
  const back = doubtful.map(({ id: row, index }) => context.views.mealCountsBack({ ...model, id: row, index, isNew }));
  context.ports.sheets.write(id, [
    ...context.views.mealMonth({ ...model, outline, isNew, isBroken: damage !== 'cells' }),
    ...context.views.mealDayOpen({ ...model, outline, isFresh: isNew }),
    ...back,
  ]);
  const { account } = context.ports;
  log(context, {
    action: 'mealSheetMended',
    actor: account,
    target: model.date,
    detail: { [`meal.${damage}`]: doubtful.length },
  });
  if (!isNew) logUnproven(context, model.day, doubtful);
}
