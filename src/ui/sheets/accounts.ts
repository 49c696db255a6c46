/** The tab `Tài khoản`: a row an address, with what the board has confirmed of it. */
import type { AccountRow } from '../../app/accounts';
import type { Outline } from '../../app/layouts';
import type { SheetReading } from '../../app/ports';
import type { CellInput, SheetOp } from '../../app/sheet-ops';
import { CONTROL, protectionId } from '../../app/workbooks';
import { type Account, ALARMING } from '../../domain/accounts/accounts';
import type { Assignment, School } from '../../domain/school/types';
import { type MessageKey, say } from '../messages/catalogue';
import { COLOURS, heading, protect, row, sheet, widths } from './cells';

const { id: SHEET_ID, firstRow: FIRST_ROW, columns: COLUMN, width: WIDTH, typed: TYPED } = CONTROL.accounts;

export function accountTab(outline: Outline, account: string): SheetOp[] {
  const names = Object.keys(COLUMN) as (keyof typeof COLUMN)[];
  const title = say('control.tab.accounts');
  return [
    sheet(outline, { sheetId: SHEET_ID, title, rows: ROWS, columns: WIDTH, frozenRows: 1, frozenColumns: 1 }),
    row(
      SHEET_ID,
      0,
      names.map((name) => heading(say(`accounts.${name}`), say(`accounts.${name}.help`))),
    ),
    ...widths(SHEET_ID, 0, [170, 146, 220, 150, 120, 100, 150, 200, 380]),
    protect(outline, SHEET_ID, 1, { block: null, editors: [account], description: title }),
  ];
}

const ROWS = 200;

export interface AccountRowsModel {
  readonly rows: readonly AccountRow[];
  readonly reading: SheetReading;
  readonly editors: readonly string[];
  readonly school: School;
}

/** Only what differs from the reading: the worker's own cells, and who may type in the others. */
export function accountRows({ rows, reading, editors, school }: AccountRowsModel): SheetOp[] {
  const changed = rows.flatMap((one) => changedCells(one, reading, school));
  return [...guards(rows, reading, editors), ...changed];
}

function changedCells({ row: at, account, duty }: AccountRow, reading: SheetReading, school: School): SheetOp[] {
  const isAlarming = ALARMING.includes(account.state);
  const look = isAlarming ? { background: COLOURS.bad, colour: COLOURS.badText } : NO_ALARM;
  const own = [
    account.email,
    account.people.join('; '),
    rolesText(account, school),
    say(`accounts.is.${account.state}`),
  ];
  const todo = duty === 'none' ? '' : say(`accounts.duty.${duty}`, { year: school.settings.schoolYear });
  const there = reading.texts[at - 1 - FIRST_ROW] ?? [];
  const isSame = own.every((text, column) => (there[column] ?? '') === text) && (there[COLUMN.todo] ?? '') === todo;
  if (isSame) return [];
  const todoCell: CellInput = {
    value: todo,
    wrap: true,
    background: duty === 'none' ? COLOURS.input : COLOURS.warning,
  };
  return [
    row(
      SHEET_ID,
      at - 1,
      own.map((value) => ({ value, wrap: true, ...look })),
    ),
    row(SHEET_ID, at - 1, [todoCell], COLUMN.todo),
  ];
}

const NO_ALARM = { background: COLOURS.input, colour: '#000000' } as const;

/** 'Giáo viên 5A1; Tổ trưởng tổ Lá'. */
function rolesText({ assignments }: Account, school: School): string {
  return assignments.map((assignment) => roleText(assignment, school)).join('; ');
}

function roleText({ role, classId, teamId }: Assignment, school: School): string {
  const name = school.regulation.roles.find((one) => one.role === role)?.name ?? role;
  const place =
    school.classes.find(({ id }) => id === classId)?.name ?? school.teams.find(({ id }) => id === teamId)?.name;
  return place === undefined ? name : say('accounts.role', { name, place });
}

/** The board types in its columns, of rows that have an address; nobody else does. */
function guards(rows: readonly AccountRow[], reading: SheetReading, editors: readonly string[]): SheetOp[] {
  const endRow = Math.max(FIRST_ROW + 1, ...rows.map((one) => one.row));
  const block = { row: FIRST_ROW, endRow, column: TYPED.from, endColumn: TYPED.to };
  const known = reading.protections.find(({ id }) => id === protectionId(SHEET_ID, 2));
  const isSame = known?.range?.endRow === endRow && !known.warningOnly && sorted(known.editors) === sorted(editors);
  if (isSame) return [];
  const outline = { sheetIds: [SHEET_ID], protectionIds: reading.protections.map(({ id }) => id) };
  const description = say('control.tab.accounts');
  const account = editors.slice(0, 1);
  return [
    { type: 'editSheet', sheetId: SHEET_ID, rows: Math.max(ROWS, endRow + 1) },
    { type: 'cells', sheetId: SHEET_ID, row: FIRST_ROW, column: TYPED.from, cells: asText(endRow - FIRST_ROW) },
    protect(outline, SHEET_ID, 1, { block: null, editors: account, open: [block], description }),
    protect(outline, SHEET_ID, 2, { block, editors, description }),
  ];
}

function sorted(emails: readonly string[]): string {
  return emails
    .map((email) => email.toLowerCase())
    .sort()
    .join();
}

/** A typed date stays what was typed. */
function asText(rows: number): CellInput[][] {
  return Array.from({ length: rows }, () => Array.from({ length: TYPED.to - TYPED.from }, () => ({ format: '@' })));
}

/** Lines of the weekly mail; none when all is in order. */
export function accountLines({ unconfirmed, alarming }: { unconfirmed: number; alarming: number }): string[] {
  const line = (key: MessageKey, count: number) => (count > 0 ? [say(key, { count })] : []);
  return [...line('mail.weekly.unconfirmed', unconfirmed), ...line('mail.weekly.alarming', alarming)];
}
