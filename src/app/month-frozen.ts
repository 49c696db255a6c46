/**
 * Writes down the month's duties once it is over: a row a unit and duty in `Tổng hợp tháng`, never worked out again. The memory keeps
 * the sums alone. A run that is cut off between the two finds the month's rows, and writes none twice.
 */
import type { Figures } from '../domain/duties/figures';
import type { MonthFigures } from '../domain/duties/glance';
import { freezeMonths, type MonthRow, monthEnds } from '../domain/duties/month-freeze';
import type { School } from '../domain/school/types';
import { type Context, knownSchool, log, mayGoOn } from './context';
import { controlId, textOf } from './control';
import { forgetOver } from './duties-over';
import { openInput } from './duty-open';
import { EMPTY_OUTLINE } from './layouts';
import { lookNow } from './look-for-requests';
import { readOne } from './read-one';
import { CONTROL } from './workbooks';

/** In the nights: what was ticked on the last evening is read before. Whether nothing is left to write. */
export function freezeAtNight(context: Context): boolean {
  const school = knownSchool(context);
  if (!school || openMonths(context, school).length === 0) return true;
  lookNow(context, school, true);
  if (!mayGoOn(context)) return false;
  writeMonths(context, school);
  forgetOver(context, school, lastEndMs(context, school));
  return true;
}

/** What fell due until then is written down. */
function lastEndMs({ store }: Context, { calendar }: School): number {
  const known = new Set(store.get('frozen').map(({ month }) => month));
  const ends = monthEnds(calendar).filter(({ month }) => known.has(month));
  return Math.max(...ends.map(({ toMs }) => toMs));
}

/** Before its year is put away. The caller saves. */
export function writeMonths(context: Context, school: School): void {
  const months = openMonths(context, school);
  if (months.length === 0) return;
  const rows = rowsOf(context, school);
  const there = monthsThere(context);
  const fresh = rows.filter(({ month }) => !there?.has(month));
  if (fresh.length > 0) writeRows(context, school, fresh, there === null);
  const frozen = months.map((month): MonthFigures => {
    const own = rows.filter((row) => row.month === month);
    return { month, figures: sumOf(own) };
  });
  context.store.set('frozen', [...context.store.get('frozen'), ...frozen]);
  for (const { month, figures } of frozen) {
    const { owed, onTime, late, missing } = figures;
    if (owed === 0) continue;
    const detail = { dutiesOwed: owed, dutiesOnTime: onTime, dutiesLate: late, dutiesMissing: missing };
    log(context, {
      action: 'monthFrozen',
      actor: context.ports.account,
      target: `period/${month}`,
      detail,
    });
  }
}

/** Those that are over and not written down. */
function openMonths({ store, ports }: Context, { calendar }: School): string[] {
  const known = new Set(store.get('frozen').map(({ month }) => month));
  const over = monthEnds(calendar).filter(({ toMs }) => toMs <= ports.clock.now());
  return over.map(({ month }) => month).filter((month) => !known.has(month));
}

function rowsOf(context: Context, school: School): MonthRow[] {
  const { duties, statuses, nowMs } = openInput(context, school);
  const frozen = context.store.get('frozen').map(({ month }) => month);
  return freezeMonths(frozen, duties, statuses, school.calendar, nowMs);
}

/** null: the tab is gone. */
function monthsThere(context: Context): ReadonlySet<string> | null {
  const { id: sheetId, firstRow: row, columns } = CONTROL.months;
  const range = { sheetId, row, column: columns.key, endColumn: columns.key + 1, valuesOnly: true as const };
  const [reading = null] = readOne(context, controlId(context), [range]);
  return reading && new Set(reading.values.map(([month]) => textOf(month)));
}

/** All in one write, which Google does whole or not at all. */
function writeRows(context: Context, school: School, rows: readonly MonthRow[], isGone: boolean): void {
  const { ports, views } = context;
  const tab = isGone ? views.monthTab({ outline: EMPTY_OUTLINE, account: ports.account }) : [];
  ports.sheets.write(controlId(context), [...tab, ...views.monthRows({ rows, school })]);
}

function sumOf(rows: readonly Figures[]): Figures {
  const sum = (key: keyof Figures) => rows.reduce((total, row) => total + row[key], 0);
  return { owed: sum('owed'), onTime: sum('onTime'), late: sum('late'), missing: sum('missing') };
}
