/** One teacher leaves and another one takes her place: typed into the staff tab; then the command is given, and its plan agreed to. */
import { CONTROL } from '../../src/app/workbooks';
import { CONTROL_SHEETS } from '../../src/domain/school/control-sheets';
import { type ExecutionResult, type } from '../../src/simulator/script';
import { getRangeValues } from '../../src/simulator/sheets';
import { say } from '../../src/ui/messages/catalogue';
import { cellName } from '../../src/ui/sheets/a1';
import { controlId, SCHOOL_ACCOUNT } from '../school/school-world';
import type { BenchSchool } from './bench-school';

/** The second teacher of the class had her last day; the teacher without a class has her first one there. */
export function replaceTeacher(school: BenchSchool, room: string, days: { last: string; first: string }): void {
  const [leaver, comer] = [`GV2-${room.toUpperCase()}`, 'GV0'];
  const rows = staffRows(school);
  const hers = (id: string) => rows.flatMap((cells, row) => (cells[0] === id ? [row] : []));
  const places = [
    ...hers(leaver).map((row) => [row, 'to', days.last] as const),
    ...place(hers(comer), room, days.first),
  ];
  if (places.length < 3) throw new Error(`No second teacher of ${room} in the staff tab, or none without a class`);
  for (const [row, key, value] of places) enter(school, CONTROL.staff.id, row, columnOf(key), value);
}

function place(rows: readonly number[], room: string, first: string) {
  return rows.flatMap((row) => [[row, 'class', room.toUpperCase()] as const, [row, 'from', first] as const]);
}

/** The command, whose plan is then shown. */
export function askForStaff(school: BenchSchool): ExecutionResult[] {
  return enter(school, ...placeOf('name'), say('control.command.updateStaff'));
}

/** The tick: what was shown is carried out. */
export function agreeToStaff(school: BenchSchool): ExecutionResult[] {
  return enter(school, ...placeOf('agree'), true);
}

function placeOf(column: 'name' | 'agree'): [sheet: number, row: number, column: number] {
  const { id, firstRow, columns } = CONTROL.commands;
  return [id, firstRow + FREE_ROW, columns[column]];
}

/** The rows above hold what the menu was asked before. */
const FREE_ROW = 4;

function columnOf(key: string): number {
  return CONTROL_SHEETS.staff.columns.findIndex((column) => column.key === key);
}

function staffRows({ world }: BenchSchool) {
  return getRangeValues(world, SCHOOL_ACCOUNT, controlId(world), { sheetId: CONTROL.staff.id });
}

function enter({ world }: BenchSchool, sheet: number, row: number, column: number, value: string | boolean) {
  const at = { spreadsheetId: controlId(world), sheet, cell: cellName(row, column) };
  return type(world, SCHOOL_ACCOUNT, at, value);
}
