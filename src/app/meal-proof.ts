/**
 * Whether a row of the month's tab was typed by its own people: only they may type in it. What others could have typed is not
 * believed: the counts known before are put back, and the journal keeps what stood there.
 */
import type { MealDay } from '../domain/meals/meal-day';
import type { School } from '../domain/school/types';
import { formatMonth } from '../domain/shared/plain-date';
import { type Context, log } from './context';
import type { MealRow } from './meal-reading';
import type { ProtectionReading } from './ports';
import { hasExactly } from './proof';
import type { SheetOp } from './sheet-ops';
import { dayOffsets, dayWidth, MEALS, monthSheetId, protectionId, STAFF_ROW } from './workbooks';

export function isProven(
  context: Context,
  school: School,
  day: MealDay,
  protections: readonly ProtectionReading[],
  row: MealRow,
): boolean {
  const wanted = [context.ports.account, ...context.views.mealRowEditors({ school, date: day.date }, row.id)];
  const at = MEALS.month.firstRow + row.index;
  return protections.some(
    ({ range, warningOnly, editors }) =>
      !warningOnly && range?.row === at && range.endRow === at + 1 && hasExactly(editors, wanted),
  );
}

/** The rows' protections and counts as they were; one write a workbook. */
export function putBack(
  context: Context,
  school: School,
  bookId: string,
  day: MealDay,
  rows: readonly MealRow[],
  protections: readonly ProtectionReading[],
): void {
  const sheetId = monthSheetId(formatMonth(day.date));
  const { account } = context.ports;
  const ops = rows.flatMap(({ id, index }): SheetOp[] => {
    const isNew = !protections.some((one) => one.id === protectionId(sheetId, 10 + index));
    return context.views.mealRowBack({ school, date: day.date, account, columns: day.columns, day, id, index, isNew });
  });
  context.ports.sheets.write(bookId, ops);
  logUnproven(context, day, rows);
}

/** What stood in the cells and what is there again: no number that was typed is lost. */
export function logUnproven(context: Context, day: MealDay, rows: readonly MealRow[]): void {
  const { present, main } = dayOffsets(dayWidth(day.columns.length));
  for (const { id, cells } of rows) {
    const room = day.classes.find(({ classId }) => classId === id);
    const known = id === STAFF_ROW ? day.staff : (room?.counts ?? {});
    const before = [room?.present ?? null, ...day.columns.map(({ key }) => known[key] ?? null)];
    const found = cells.slice(present, main + day.columns.length);
    const text = (values: readonly unknown[]) => values.map((value) => String(value ?? '') || '–').join(' · ');
    log(context, {
      action: 'mealRowUnproven',
      actor: 'unknown',
      target: id,
      detail: { date: day.date },
      before: text(found),
      after: text(before),
    });
  }
}
