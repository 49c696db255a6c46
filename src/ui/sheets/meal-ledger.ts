/** The month's ledger: a row a class and day, only ever added to. */
import type { SheetOp } from '../../app/sheet-ops';
import { ledgerSheetId } from '../../app/workbooks';
import type { MealColumn } from '../../domain/meals/meal-columns';
import type { LedgerRow } from '../../domain/meals/meal-summary';
import { STAGE_NAMES } from '../../domain/school/control-sheets';
import type { School } from '../../domain/school/types';
import { formatDateTime, formatMonth, type PlainDate } from '../../domain/shared/plain-date';
import { say } from '../messages/catalogue';

export function mealLedger(
  rows: readonly LedgerRow[],
  date: PlainDate,
  school: School,
  columns: readonly MealColumn[],
): SheetOp[] {
  const cells = rows.map((row) => [
    row.date,
    row.classId,
    school.classes.find((room) => room.id === row.classId)?.name ?? row.classId,
    STAGE_NAMES[row.stage],
    row.enrolment,
    row.present,
    ...columns.map(({ key }) => row.counts[key] ?? null),
    say(`meals.status.${row.status}`),
    row.reportedAtMs === null ? '' : formatDateTime(row.reportedAtMs),
    say(`meals.status.${row.timing ?? 'missing'}`),
  ]);
  return [{ type: 'appendRows', sheetId: ledgerSheetId(formatMonth(date)), rows: cells }];
}
