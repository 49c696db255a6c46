/** What people do in `Báo sự cố` and `Sự cố`. */
import { type DayRun, passTo, typeAs } from '../../../scripts/day/day-run';
import { idOfKey, valuesAt } from '../../../scripts/day/places';
import { controlId } from '../../../scripts/school/school-world';
import { CONTROL, TASKS } from '../../../src/app/workbooks';
import { columnName } from '../../../src/ui/sheets/a1';

export const TEACHER = 'gv.3a1@hoamai.example';
export const COLLEAGUE = 'gv2.3a1@hoamai.example';
export const PRINCIPAL = 'ht@hoamai.example';
export const VICE = 'pht1@hoamai.example';

export function pass(day: DayRun, minutes: number): void {
  passTo(day, day.school.world.state.nowMs + minutes * 60_000);
}

export function tasksId(day: DayRun): string {
  return idOfKey(day.school.world, 'tasks/3a1');
}

type ReportColumn = keyof typeof TASKS.incidents.columns;

/** The n-th row (from 1) of the person's block; the two teachers' stand in the order of the staff sheet. */
function rowOf(email: string, n: number): number {
  const { firstRow, blockRows } = TASKS.incidents;
  return firstRow + (email === COLLEAGUE ? blockRows + 1 : 0) + n;
}

export function reportCell(day: DayRun, email: string, n: number, column: ReportColumn) {
  const { id: sheet, columns } = TASKS.incidents;
  return { spreadsheetId: tasksId(day), sheet, cell: `${columnName(columns[column])}${rowOf(email, n) + 1}` };
}

export const TROUBLE = { what: 'Không mở được sổ điểm danh', since: '7h sáng nay' };

/** Types the row and ticks; false if any cell refused. */
export function report(day: DayRun, email: string, n: number, said: Partial<Record<ReportColumn, string>> = TROUBLE) {
  const cells = Object.entries(said).map(([name, text]) =>
    typeAs(day, email, reportCell(day, email, n, name as ReportColumn), text),
  );
  return [...cells, typeAs(day, email, reportCell(day, email, n, 'sent'), true)].every((ok) => ok);
}

export function reply(day: DayRun, email: string, n: number): string {
  const { id, columns } = TASKS.incidents;
  const at = [rowOf(email, n), columns.state, 1, 1] as [number, number, number, number];
  return String(valuesAt(day.school.world, tasksId(day), id, at)[0]?.[0] ?? '');
}

type BoardColumn = keyof typeof CONTROL.incidents.columns;

export function boardRow(day: DayRun, n: number): Record<BoardColumn, string> {
  const { id, firstRow, columns, width } = CONTROL.incidents;
  const cells = valuesAt(day.school.world, controlId(day.school.world), id, [firstRow + n - 1, 0, 1, width])[0] ?? [];
  const entries = Object.entries(columns).map(([name, at]) => [name, String(cells[at] ?? '')]);
  return Object.fromEntries(entries) as Record<BoardColumn, string>;
}

/** The board's two cells; false if any refused. */
export function answer(day: DayRun, n: number, state: string, text: string, email = VICE): boolean {
  const { id: sheet, firstRow, columns } = CONTROL.incidents;
  const spreadsheetId = controlId(day.school.world);
  const cell = (column: BoardColumn) => ({
    spreadsheetId,
    sheet,
    cell: `${columnName(columns[column])}${firstRow + n}`,
  });
  return typeAs(day, email, cell('answer'), text) && typeAs(day, email, cell('state'), state);
}
