/** A small locked school, and what its people do to get a record opened. */
import { type DayRun, passTo, typeAs } from '../../../scripts/day/day-run';
import { idOfKey, journalRows, valuesAt } from '../../../scripts/day/places';
import { controlId, type SchoolWorld } from '../../../scripts/school/school-world';
import { CONTROL, TASKS } from '../../../src/app/workbooks';
import { effectivePermissions } from '../../../src/simulator/drive';
import type { SimWorld, WorldOptions } from '../../../src/simulator/world';
import { columnName } from '../../../src/ui/sheets/a1';
import { type JobOptions, setUpSchool } from '../faults/small-school';

export const TEACHER = 'gv.3a1@hoamai.example';
export const COLLEAGUE = 'gv2.3a1@hoamai.example';
export const PRINCIPAL = 'ht@hoamai.example';
export const VICE = 'pht1@hoamai.example';
export const RECORD = { key: 'class/3a1/children/attendance', name: 'Sổ theo dõi, điểm danh trẻ – Lớp 3A1' };

/** Monday afternoon, the class locked since a moment ago. */
export function correctionDesk(
  switches: WorldOptions['switches'] = {},
  seed = 1,
  edition?: JobOptions['edition'],
): DayRun {
  const school = setUpSchool('2026-11-23T15:30+07:00', { seed, switches, ...(edition ? { edition } : {}) });
  const day: DayRun = { school, dice: { rng: 1 }, runs: [], refusals: [], onProgress: () => {} };
  lock(day, true);
  return day;
}

export function lock(day: DayRun, ticked: boolean, key = 'class/3a1'): void {
  const spreadsheetId = controlId(day.school.world);
  const { id: sheet, columns } = CONTROL.locks;
  const rows = valuesAt(day.school.world, spreadsheetId, sheet, [0, 0, 50, 1]);
  const row = rows.findIndex(([value]) => value === key) + 1;
  typeAs(day, PRINCIPAL, { spreadsheetId, sheet, cell: `${columnName(columns.reason)}${row}` }, 'Hết học kỳ');
  typeAs(day, PRINCIPAL, { spreadsheetId, sheet, cell: `${columnName(columns.tick)}${row}` }, ticked);
  pass(day, 12);
}

export function pass(day: DayRun, minutes: number): void {
  passTo(day, day.school.world.state.nowMs + minutes * 60_000);
}

export interface Asked {
  record?: string;
  what?: string;
  before?: string;
  after?: string;
  reason?: string;
  evidence?: string;
}

export const WANTED: Asked = {
  record: RECORD.name,
  what: 'Ngày 12/11, dòng 3',
  before: 'vắng',
  after: 'Bé Na có mặt',
  reason: 'Nhập nhầm dòng',
};

/** Types the n-th row of the person's block and ticks; false if any cell refused. */
export function ask(day: DayRun, email: string, n: number, asked: Asked = WANTED): boolean {
  const cells = Object.entries(asked).map(([name, text]) =>
    typeAs(day, email, requestCell(day, email, n, name as keyof Asked), text),
  );
  return [...cells, tick(day, email, n, true)].every((ok) => ok);
}

export function tick(day: DayRun, email: string, n: number, sent: boolean, whose = email): boolean {
  return typeAs(day, email, requestCell(day, whose, n, 'sent'), sent);
}

/** The two teachers' blocks stand in the order of the staff sheet. */
export function requestCell(day: DayRun, email: string, n: number, column: keyof typeof TASKS.requests.columns) {
  const { id: sheet, columns } = TASKS.requests;
  return { spreadsheetId: tasksId(day), sheet, cell: `${columnName(columns[column])}${rowOf(email, n) + 1}` };
}

function rowOf(email: string, n: number): number {
  const { firstRow, blockRows } = TASKS.requests;
  return firstRow + (email === COLLEAGUE ? blockRows + 1 : 0) + n;
}

export function tasksId(day: DayRun): string {
  return idOfKey(day.school.world, 'tasks/3a1');
}

/** What the asker reads in her row. */
export function answer(day: DayRun, email: string, n: number, column: 'state' | 'form' | 'outcome' | 'code' = 'state') {
  const { id, columns } = TASKS.requests;
  const at = [rowOf(email, n), columns[column], 1, 1] as [number, number, number, number];
  return String(valuesAt(day.school.world, tasksId(day), id, at)[0]?.[0] ?? '');
}

type BoardColumn = keyof typeof CONTROL.corrections.columns;

export function boardRow(day: DayRun, n: number): Record<BoardColumn, string> {
  const { id, firstRow, columns, width } = CONTROL.corrections;
  const cells = valuesAt(day.school.world, controlId(day.school.world), id, [firstRow + n - 1, 0, 1, width])[0] ?? [];
  const entries = Object.entries(columns).map(([name, at]) => [name, String(cells[at] ?? '')]);
  return Object.fromEntries(entries) as Record<BoardColumn, string>;
}

export function decide(
  day: DayRun,
  n: number,
  said: { choice?: string; hours?: string | number; reason?: string },
  email = PRINCIPAL,
): boolean {
  const { id: sheet, firstRow, columns } = CONTROL.corrections;
  const spreadsheetId = controlId(day.school.world);
  const cell = (column: BoardColumn) => ({
    spreadsheetId,
    sheet,
    cell: `${columnName(columns[column])}${firstRow + n}`,
  });
  const { choice, ...rest } = said;
  const typed = Object.entries(rest).map(([name, value]) => typeAs(day, email, cell(name as BoardColumn), value));
  return [...typed, ...(choice ? [typeAs(day, email, cell('choice'), choice)] : [])].every((ok) => ok);
}

/** Everyone but the school account and the board who can write something of the class: `<name> <e-mail>`. */
export function writers(world: SimWorld): string[] {
  const { files } = world.state.drive;
  const kept = [PRINCIPAL, VICE, 'truong@hoamai.example'];
  return Object.values(files).flatMap((file) =>
    (file.properties.hsmnKey ?? '').startsWith('class/3a1')
      ? effectivePermissions(world, file)
          .filter(({ role, emailAddress }) => role === 'writer' && !kept.includes(emailAddress ?? ''))
          .map(({ emailAddress }) => `${file.properties.hsmnKey} ${emailAddress}`)
      : [],
  );
}

export function typeInRecord(day: DayRun, email: string, cell: string, text: string): boolean {
  return typeAs(day, email, { spreadsheetId: idOfKey(day.school.world, RECORD.key), sheet: 0, cell }, text);
}

export function journalText({ world, journalId }: SchoolWorld): string {
  return journalRows(world, journalId)
    .map((cells) => cells.join(' | '))
    .join('\n');
}

export function mailsTo(day: DayRun, email: string): string[] {
  return day.school.world.state.script.mails
    .filter(({ to }) => to.includes(email))
    .map(({ subject, body }) => `${subject}\n${body}`);
}
