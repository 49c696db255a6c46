/** A teacher leaves: her last day is typed into the staff tab, the command is given, its plan agreed to. */
import { CONTROL } from '../../src/app/workbooks';
import { CONTROL_SHEETS } from '../../src/domain/school/control-sheets';
import { type ExecutionResult, type } from '../../src/simulator/script';
import { getRangeValues } from '../../src/simulator/sheets';
import { say } from '../../src/ui/messages/catalogue';
import { cellName } from '../../src/ui/sheets/a1';
import { controlId, SCHOOL_ACCOUNT } from '../school/school-world';
import type { BenchSchool } from './bench-school';

/** The second teacher of the class; her last day was the day before. */
export function teacherLeaves(school: BenchSchool, room: string, lastDay: string): ExecutionResult[] {
  const sheet = CONTROL.staff.id;
  const rows = staffRows(school);
  const row = rows.findIndex((cells) => String(cells[0]).toUpperCase() === `GV2-${room.toUpperCase()}`);
  if (row < 0) throw new Error(`No second teacher of ${room} in the staff tab`);
  const column = CONTROL_SHEETS.staff.columns.findIndex(({ key }) => key === 'to');
  return [...enter(school, sheet, row, column, lastDay), ...command(school)];
}

function command(school: BenchSchool): ExecutionResult[] {
  const { id: sheet, firstRow, columns } = CONTROL.commands;
  const row = firstRow + FREE_ROW;
  return [
    ...enter(school, sheet, row, columns.name, say('control.command.updateStaff')),
    ...enter(school, sheet, row, columns.agree, true),
  ];
}

/** The rows above hold what the menu was asked before. */
const FREE_ROW = 4;

function staffRows({ world }: BenchSchool) {
  return getRangeValues(world, SCHOOL_ACCOUNT, controlId(world), { sheetId: CONTROL.staff.id });
}

function enter({ world }: BenchSchool, sheet: number, row: number, column: number, value: string | boolean) {
  const at = { spreadsheetId: controlId(world), sheet, cell: cellName(row, column) };
  return type(world, SCHOOL_ACCOUNT, at, value);
}
