/** The school account at the staff and class tabs, the command "Cập nhật nhân sự", and who can do what afterwards. */
import { addAccounts, controlId, SCHOOL_ACCOUNT, type SchoolWorld } from '../../../scripts/school/school-world';
import { MARK } from '../../../src/app/marks';
import { CONTROL } from '../../../src/app/workbooks';
import { readSchool } from '../../../src/domain/school/read-school';
import type { ControlTables, SheetKey } from '../../../src/domain/school/types';
import { localOf } from '../../../src/domain/shared/plain-date';
import type { DesiredItem } from '../../../src/domain/tree/desired-item';
import { desiredTree } from '../../../src/domain/tree/desired-tree';
import { type DriveFile, effectivePermissions } from '../../../src/simulator/drive';
import { type ExecutionResult, type as typeInto } from '../../../src/simulator/script';
import { batchUpdateAs, getRangeValues } from '../../../src/simulator/sheets';
import type { SimWorld } from '../../../src/simulator/world';
import { say } from '../../../src/ui/messages/catalogue';
import { cellName } from '../../../src/ui/sheets/a1';
import { type Edit, edited } from '../../domain/school/edit-tables';
import { inSharedDrive } from '../faults/shared-drive-school';
import { call, fileOf, type JobOptions, setUpSchool, smallTables } from '../faults/small-school';

export interface PeopleDesk {
  readonly school: SchoolWorld;
  readonly world: SimWorld;
  /** What stands in the control workbook. */
  tables: ControlTables;
  /** The last row used in `Lệnh`. */
  row: number;
}

export function openDesk(
  now: string,
  seed = 1,
  switches: JobOptions['switches'] = {},
  edition?: JobOptions['edition'],
): PeopleDesk {
  const school = setUpSchool(now, { seed, switches, ...(edition === 'shared_drive' ? { edition } : {}) });
  const [driveId] = Object.keys(school.world.state.drive.sharedDrives);
  const tables = driveId === undefined ? smallTables() : inSharedDrive(smallTables(), driveId);
  return { school, world: school.world, tables, row: CONTROL.commands.firstRow + 1 };
}

/** Types the tables as they are after the edits; everyone in them has an account, but for `strangers`. */
export function edit(desk: PeopleDesk, edits: readonly Edit[], strangers: readonly string[] = []): void {
  const before = desk.tables;
  desk.tables = edited(before, ...edits);
  const known = { ...desk.tables, staff: withoutRows(desk.tables, strangers) };
  addAccounts(desk.world, known);
  for (const key of Object.keys(desk.tables) as SheetKey[]) {
    if (desk.tables[key] !== before[key]) putTable(desk, key, before);
  }
}

/** A row deleted from the sheet: those below it move up. */
export function deleteRow(sheet: SheetKey, row: number): Edit {
  return (tables) => {
    const table = tables[sheet];
    if (!table) return tables;
    const rows = table.rows.filter((one) => one.row !== row).map(({ cells }, i) => ({ row: i + 2, cells }));
    return { ...tables, [sheet]: { ...table, rows } };
  };
}

export interface CommandAnswer {
  state: string;
  plan: string;
  progress: string;
  runs: readonly ExecutionResult[];
}

/** Gives the command in a new row and reads what is answered; nothing is agreed to yet. */
export function ask(
  desk: PeopleDesk,
  name: 'updateStaff' | 'setUpYear' | 'prepareYear' = 'updateStaff',
): CommandAnswer {
  desk.row += 1;
  const runs = typeCommand(desk, CONTROL.commands.columns.name, say(`control.command.${name}`));
  return answerOf(desk, runs);
}

/** Ticks "Đồng ý" in the last row. */
export function agree(desk: PeopleDesk): CommandAnswer {
  return answerOf(desk, typeCommand(desk, CONTROL.commands.columns.agree, true));
}

/** Edits, asks and agrees; the plan that was shown, and the runs after the tick. */
export function change(desk: PeopleDesk, edits: readonly Edit[], strangers: readonly string[] = []): CommandAnswer {
  edit(desk, edits, strangers);
  const { plan } = ask(desk);
  return { ...agree(desk), plan };
}

/** A direct grant on the item, given by the school account by hand. */
export function share(desk: PeopleDesk, key: string, email: string, role: 'reader' | 'writer'): void {
  const path = `files/${fileOf(desk.world, key).id}/permissions?sendNotificationEmail=false&supportsAllDrives=true`;
  call(desk.world, SCHOOL_ACCOUNT, 'POST', path, { type: 'user', role, emailAddress: email });
}

/** `<key> <e-mail> <role>` of everyone but the school account on every live marked item. */
export function accessNow(world: SimWorld): string[] {
  return liveItems(world)
    .flatMap((file) =>
      effectivePermissions(world, file)
        .filter(({ emailAddress }) => emailAddress !== SCHOOL_ACCOUNT)
        .map(({ emailAddress, type, role }) => `${file.properties[MARK.key]} ${emailAddress ?? type} ${role}`),
    )
    .sort();
}

/** The same as the tables want it on the world's day: grants handed down from folder to folder. */
export function accessWanted(desk: PeopleDesk, without: readonly string[] = []): string[] {
  const date = localOf(desk.world.state.nowMs).date;
  const reading = readSchool(desk.tables, date);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const roles = new Map<string, Map<string, string>>();
  const lines: string[] = [];
  for (const item of desiredTree(reading.school, date)) {
    const own = rolesOf(item, roles.get(item.parent ?? ''));
    roles.set(item.key, own);
    for (const [email, role] of own) if (!without.includes(email)) lines.push(`${item.key} ${email} ${role}`);
  }
  const keys = new Set(desiredTree(reading.school, date).map(({ key }) => key));
  const retired = retiredAccess(desk.world, keys, roles).filter((line) => !without.includes(line.split(' ')[1] ?? ''));
  return [...lines, ...retired].sort();
}

/** What was given to items that the tree does not name (documents of plans among them): they inherit from the folder they lie in, no more. */
function retiredAccess(
  world: SimWorld,
  keys: ReadonlySet<string>,
  roles: ReadonlyMap<string, ReadonlyMap<string, string>>,
): string[] {
  const retired = liveItems(world).filter((file) => !keys.has(file.properties[MARK.key] ?? ''));
  const above = (file: DriveFile): ReadonlyMap<string, string> => {
    const parent = world.state.drive.files[file.parentId ?? ''];
    const known = parent && roles.get(parent.properties[MARK.key] ?? '');
    return known ?? (parent ? above(parent) : new Map());
  };
  return retired.flatMap((file) =>
    [...above(file)].map(([email, role]) => `${file.properties[MARK.key]} ${email} ${role}`),
  );
}

function rolesOf({ grants }: DesiredItem, above: ReadonlyMap<string, string> = new Map()): Map<string, string> {
  const roles = new Map(above);
  for (const { email, role } of grants) if (role === 'writer' || !roles.has(email)) roles.set(email, role);
  return roles;
}

/** Every item of the school on which the address has any role, by name. */
export function holdingsOf(world: SimWorld, email: string): string[] {
  return Object.values(world.state.drive.files)
    .filter(isSchools)
    .filter((file) => effectivePermissions(world, file).some(({ emailAddress }) => emailAddress === email))
    .map(({ name }) => name);
}

/** Protections of the school's workbooks that name the address. */
export function protectionsNaming(world: SimWorld, email: string): number[] {
  return Object.values(world.state.sheets.spreadsheets).flatMap(({ sheets }) =>
    sheets.flatMap(({ protectedRanges }) =>
      (protectedRanges ?? [])
        .filter(({ editors }) => editors?.users?.includes(email))
        .map(({ protectedRangeId }) => protectedRangeId),
    ),
  );
}

/** Ids of live marked items by key. */
export function idsNow(world: SimWorld): Record<string, string> {
  return Object.fromEntries(liveItems(world).map(({ id, properties }) => [properties[MARK.key] ?? '', id]));
}

export function nameOfItem(world: SimWorld, key: string): string {
  return liveItems(world).find(({ properties }) => properties[MARK.key] === key)?.name ?? '';
}

function liveItems(world: SimWorld): DriveFile[] {
  return Object.values(world.state.drive.files).filter(
    (file) => !file.trashed && file.properties[MARK.key] && isSchools(file),
  );
}

/** Of the school account, or of the shared drive. */
function isSchools({ ownerEmail }: DriveFile): boolean {
  return ownerEmail === SCHOOL_ACCOUNT || ownerEmail === null;
}

function withoutRows(tables: ControlTables, emails: readonly string[]) {
  const { staff } = tables;
  return staff && { ...staff, rows: staff.rows.filter(({ cells }) => !emails.includes(cells[3] ?? '')) };
}

/** Rows that are no more are emptied. */
function putTable(desk: PeopleDesk, key: SheetKey, before: ControlTables): void {
  const table = desk.tables[key];
  if (!table) return;
  const last = Math.max(1, ...[...table.rows, ...(before[key]?.rows ?? [])].map(({ row }) => row));
  const width = table.header.length;
  const rows = Array.from({ length: last - 1 }, (_, i) => {
    const cells = table.rows.find(({ row }) => row === i + 2)?.cells ?? [];
    const values = Array.from({ length: width }, (_, column) =>
      cells[column] ? { userEnteredValue: { stringValue: cells[column] } } : {},
    );
    return { values };
  });
  const start = { sheetId: CONTROL[key].id, rowIndex: 1, columnIndex: 0 };
  batchUpdateAs(desk.world, SCHOOL_ACCOUNT, controlId(desk.world), [
    { updateCells: { start, rows, fields: 'userEnteredValue' } },
  ]);
}

function typeCommand(desk: PeopleDesk, column: number, input: string | boolean): ExecutionResult[] {
  const target = {
    spreadsheetId: controlId(desk.world),
    sheet: CONTROL.commands.id,
    cell: cellName(desk.row - 1, column),
  };
  const runs = typeInto(desk.world, SCHOOL_ACCOUNT, target, input);
  const failed = runs.find(({ status }) => status !== 'completed');
  if (failed) throw new Error(failed.error?.message);
  return runs;
}

/** What stands beside the last command now. */
export function answerNow(desk: PeopleDesk): CommandAnswer {
  return answerOf(desk, []);
}

function answerOf(desk: PeopleDesk, runs: readonly ExecutionResult[]): CommandAnswer {
  const { id: sheetId, columns } = CONTROL.commands;
  const range = { sheetId, startRowIndex: desk.row - 1, endRowIndex: desk.row };
  const [cells = []] = getRangeValues(desk.world, SCHOOL_ACCOUNT, controlId(desk.world), range);
  const [state = '', plan = '', progress = ''] = [columns.state, columns.plan, columns.progress].map((at) =>
    String(cells[at] ?? ''),
  );
  return { state, plan, progress, runs };
}
