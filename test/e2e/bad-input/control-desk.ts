/** The administrator at the control workbook: what she types and does to tabs and columns, as the school account. */
import {
  addAccounts,
  controlId,
  fillControl,
  newSchoolWorld,
  pressWorkerMenu,
  SCHOOL_ACCOUNT,
  type SchoolWorld,
} from '../../../scripts/school/school-world';
import { CONTROL } from '../../../src/app/workbooks';
import { CONTROL_SHEETS } from '../../../src/domain/school/control-sheets';
import type { ControlTables, SheetKey } from '../../../src/domain/school/types';
import { advanceTo, type } from '../../../src/simulator/script';
import { batchUpdateAs, getRangeValues } from '../../../src/simulator/sheets';
import { say } from '../../../src/ui/messages/catalogue';
import { cellName } from '../../../src/ui/sheets/a1';
import { lastRow } from '../../domain/school/edit-tables';
import { keptSchool } from '../../support/kept-schools';

export interface Desk extends SchoolWorld {
  /** What was filled in before the mistakes. */
  readonly tables: ControlTables;
}

/** The worker is installed and the tabs are filled in; nothing is agreed to. */
export function filledDesk(now: string, tables: ControlTables): Desk {
  return { ...keptSchool('filled', { now, tables }, () => filledSchool(now, tables)), tables };
}

/** The same, with the year set up until then. */
export function agreedDesk(now: string, until: string, tables: ControlTables): Desk {
  const make = () => {
    const school = filledSchool(now, tables);
    setUpUntil(school, until);
    return school;
  };
  return { ...keptSchool('agreed', { now, until, tables }, make), tables };
}

export function setUpUntil(school: SchoolWorld, until: string): void {
  pressWorkerMenu(school, 'Khởi tạo năm học', [{ button: 'YES' }]);
  const runs = advanceTo(school.world, until);
  expect(runs.map(({ status, error }) => error?.message ?? status)).toEqual(runs.map(() => 'completed'));
}

function filledSchool(now: string, tables: ControlTables): SchoolWorld {
  const school = newSchoolWorld({ now, seed: 7 });
  pressWorkerMenu(school, 'Cài đặt', [{ button: 'OK' }]);
  addAccounts(school.world, tables);
  fillControl(school.world, tables);
  return school;
}

/** Types a text into a cell; the worker is woken by it as by any edit. */
export function typeAt(desk: Desk, sheet: SheetKey | 'commands', row: number, column: number, text: string): void {
  const spreadsheetId = controlId(desk.world);
  const target = { spreadsheetId, sheet: CONTROL[sheet].id, cell: cellName(row - 1, column) };
  const failed = type(desk.world, SCHOOL_ACCOUNT, target, text).find(({ status }) => status !== 'completed');
  if (failed) throw new Error(failed.error?.message);
}

/** Types into the column with that key. */
export function typeIn(desk: Desk, sheet: SheetKey, row: number, column: string, text: string): void {
  typeAt(desk, sheet, row, columnOf(sheet, column), text);
}

/** Empties every cell of every row below the headings. */
export function emptyRows(desk: Desk, sheet: SheetKey): void {
  for (const { row, cells } of desk.tables[sheet]?.rows ?? []) {
    for (const column of cells.keys()) typeAt(desk, sheet, row, column, '');
  }
}

/** Types a row below the last one and returns its number. */
export function addRow(desk: Desk, sheet: SheetKey, cells: readonly string[]): number {
  const row = lastRow(desk.tables[sheet]) + 1;
  cells.forEach((text, column) => {
    if (text) typeAt(desk, sheet, row, column, text);
  });
  return row;
}

export function deleteColumn(desk: Desk, sheet: SheetKey, column: string): void {
  edit(desk, { deleteDimension: { range: columns(sheet, columnOf(sheet, column)) } });
}

/** Cuts a column out and puts it in again before the first one. */
export function moveToFront(desk: Desk, sheet: SheetKey, column: string): void {
  const at = columnOf(sheet, column);
  const table = desk.tables[sheet];
  const cells = [table?.header ?? [], ...(table?.rows ?? []).map((row) => row.cells)].map((row) => row[at] ?? '');
  const rows = cells.map((stringValue) => ({ values: [{ userEnteredValue: { stringValue } }] }));
  const start = { sheetId: CONTROL[sheet].id, rowIndex: 0, columnIndex: 0 };
  edit(desk, { deleteDimension: { range: columns(sheet, at) } });
  edit(desk, { insertDimension: { range: columns(sheet, 0) } });
  edit(desk, { updateCells: { start, rows, fields: 'userEnteredValue' } });
}

export function deleteTab(desk: Desk, sheet: keyof typeof CONTROL): void {
  edit(desk, { deleteSheet: { sheetId: CONTROL[sheet].id } });
}

export function renameTab(desk: Desk, sheet: SheetKey, title: string): void {
  edit(desk, { updateSheetProperties: { properties: { sheetId: CONTROL[sheet].id, title }, fields: 'title' } });
}

/** What the row of a command (from 1) says: its state, the plan or refusal, the progress. */
export function commandAt(desk: Desk, row: number): { state: string; plan: string; progress: string } {
  const { id: sheetId, columns: column } = CONTROL.commands;
  const range = { sheetId, startRowIndex: row - 1, endRowIndex: row };
  const [cells = []] = getRangeValues(desk.world, SCHOOL_ACCOUNT, controlId(desk.world), range);
  const [state, plan, progress] = [column.state, column.plan, column.progress].map((at) => String(cells[at] ?? ''));
  return { state: state ?? '', plan: plan ?? '', progress: progress ?? '' };
}

/** Gives the command in the tab `Lệnh`, in that row. */
export function command(desk: Desk, row: number): void {
  typeAt(desk, 'commands', row, CONTROL.commands.columns.name, say('control.command.setUpYear'));
}

/** Everything in Drive that a plan could change: items, places, names, marks, access. */
export function drivePicture({ world }: Desk): unknown[] {
  return Object.values(world.state.drive.files)
    .map(({ id, name, parentId, trashed, properties, permissions, ownerEmail }) =>
      structuredClone({ id, name, parentId, trashed, properties, permissions, ownerEmail }),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function edit(desk: Desk, request: Parameters<typeof batchUpdateAs>[3][number]): void {
  batchUpdateAs(desk.world, SCHOOL_ACCOUNT, controlId(desk.world), [request]);
}

function columns(sheet: SheetKey, at: number) {
  return { sheetId: CONTROL[sheet].id, dimension: 'COLUMNS' as const, startIndex: at, endIndex: at + 1 };
}

function columnOf(sheet: SheetKey, column: string): number {
  const at = CONTROL_SHEETS[sheet].columns.findIndex(({ key }) => key === column);
  if (at < 0) throw new Error(`No column ${column} in ${sheet}`);
  return at;
}
