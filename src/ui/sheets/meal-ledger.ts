/** The month's ledger: a row a class and day, only ever added to, and to its copy in the same write. */
import type { KitchenModel, LedgerSupplement } from '../../app/kitchen-views';
import type { CellValue, SheetOp } from '../../app/sheet-ops';
import { ledgerCopySheetId, ledgerSheetId } from '../../app/workbooks';
import type { MealColumn } from '../../domain/meals/meal-columns';
import type { LedgerRow } from '../../domain/meals/meal-summary';
import { PRESENT } from '../../domain/meals/supplements';
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
  return appended(date, cells);
}

/** One more row of a class: of several of a day the last one holds. */
export function supplementLedger(
  { school, state: { date, columns } }: KitchenModel,
  rows: readonly LedgerSupplement[],
): SheetOp[] {
  const cells = rows.map(({ rowId, counts, atMs, timing }) => {
    const room = school.classes.find(({ id }) => id === rowId);
    return [
      date,
      rowId,
      room?.name ?? rowId,
      room ? STAGE_NAMES[room.stage] : '',
      room?.enrolment ?? null,
      counts[PRESENT] ?? null,
      ...columns.map(({ key }) => counts[key] ?? null),
      say('meals.status.supplemented'),
      formatDateTime(atMs),
      timing || say('meals.status.missing'),
    ];
  });
  return appended(date, cells);
}

function appended(date: PlainDate, rows: readonly (readonly CellValue[])[]): SheetOp[] {
  const month = formatMonth(date);
  return [ledgerSheetId(month), ledgerCopySheetId(month)].map((sheetId) => ({ type: 'appendRows', sheetId, rows }));
}
