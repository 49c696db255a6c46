/** The control workbook (Bảng điều hành): tabs to fill in, `Khóa – Mở` and `Lệnh`. */

import type { Outline } from '../../app/layouts';
import type { CellInput, SheetOp } from '../../app/sheet-ops';
import type { WorkbookModel } from '../../app/views';
import { CONTROL, protectionId } from '../../app/workbooks';
import { hoaMai } from '../../domain/regulation/hoa-mai';
import { CONTROL_SHEETS, OFF_DAY_KINDS, SETTINGS, STAGE_NAMES } from '../../domain/school/control-sheets';
import type { SheetKey } from '../../domain/school/types';
import { say } from '../messages/catalogue';
import { controlGuide } from '../messages/control';
import { COLOURS, heading, page, protect, row, sheet, widths } from './cells';
import { lockProtection } from './locks';

/** Rows of the tabs people fill in; Sheets adds more when they are used up. */
const TABLE_ROWS: Record<SheetKey, number> = { settings: 40, classes: 120, staff: 400, offDays: 80 };
/** Columns that need more than a short word. */
const WIDE: Readonly<Record<string, number>> = {
  fullName: 200,
  role: 170,
  email: 230,
  name: 200,
  team: 140,
  value: 220,
};
/** Plain text, so that a typed date stays what was typed. */
const AS_TEXT = '@';

export function controlWorkbook({ outline, account }: { outline: Outline; account: string }): SheetOp[] {
  return [
    sheet(outline, { sheetId: CONTROL.guide.id, title: say('control.tab.guide'), rows: 60, columns: 1 }),
    page(CONTROL.guide.id, controlGuide()),
    { type: 'columns', sheetId: CONTROL.guide.id, from: 0, to: 1, width: 760 },
    protect(outline, CONTROL.guide.id, 1, { block: null, editors: [account], description: say('control.tab.guide') }),
    ...(Object.keys(CONTROL_SHEETS) as SheetKey[]).flatMap((key) => table(outline, account, key)),
    ...settings(outline, account),
    ...choices(),
    ...locks(outline, account),
    ...commands(outline, account),
  ];
}

/** What depends on the school: the rows of `Khóa – Mở`, who may tick and give commands. */
export function controlRows(
  model: WorkbookModel & { lockRows: readonly string[]; editors: readonly string[] },
): SheetOp[] {
  const { id: sheetId, firstRow, columns } = CONTROL.locks;
  const { outline, editors, lockRows } = model;
  const ticks = {
    row: firstRow,
    endRow: firstRow + lockRows.length,
    column: columns.tick,
    endColumn: columns.tick + 1,
  };
  const open = { ...ticks, endColumn: columns.reason + 1 };
  return [
    {
      type: 'cells',
      sheetId,
      row: firstRow,
      column: 0,
      cells: lockRows.map((key): CellInput[] => [{ value: key }, { value: lockName(model, key) }]),
    },
    { type: 'validate', sheetId, block: ticks, rule: { type: 'checkbox' } },
    protect(outline, sheetId, 1, {
      block: null,
      editors: [model.account],
      open: [open],
      description: say('lock.protection'),
    }),
    ...lockProtection({
      editors,
      rows: lockRows.length,
      isNew: !outline.protectionIds.includes(protectionId(sheetId, CONTROL.locks.tickProtection)),
    }),
    commandProtection(outline, editors),
  ];
}

export function lockName({ school }: Pick<WorkbookModel, 'school'>, key: string): string {
  if (key === 'year') return say('lock.target.year');
  const room = school.classes.find((one) => `class/${one.id}` === key);
  return room?.name ?? key;
}

function table(outline: Outline, account: string, key: SheetKey): SheetOp[] {
  const { name, columns } = CONTROL_SHEETS[key];
  const sheetId = CONTROL[key].id;
  const rows = TABLE_ROWS[key];
  const cells = columns.map((column) => heading(column.header, column.help));
  const asText: SheetOp[] = outline.sheetIds.includes(sheetId)
    ? []
    : [
        {
          type: 'cells',
          sheetId,
          row: 1,
          column: 0,
          cells: Array.from({ length: rows - 1 }, () => columns.map(() => ({ format: AS_TEXT }))),
        },
      ];
  return [
    sheet(outline, { sheetId, title: name, rows, columns: columns.length, frozenRows: 1, tabColour: COLOURS.heading }),
    row(sheetId, 0, cells),
    ...asText,
    ...widths(
      sheetId,
      0,
      columns.map((column) => WIDE[column.key] ?? 120),
    ),
    protect(outline, sheetId, 1, {
      block: { row: 0, endRow: 1, column: 0, endColumn: columns.length },
      editors: [account],
      description: say('control.tab.guide'),
    }),
  ];
}

/** The labels and help of the settings; a value is only written into a new workbook. */
function settings(outline: Outline, account: string): SheetOp[] {
  const sheetId = CONTROL.settings.id;
  const isNew = !outline.sheetIds.includes(sheetId);
  const initial = (value: string, key: string) => (key === 'school_account' ? account : value);
  return [
    { type: 'cells', sheetId, row: 1, column: 0, cells: SETTINGS.map((one) => [{ value: one.label, bold: true }]) },
    {
      type: 'cells',
      sheetId,
      row: 1,
      column: 2,
      cells: SETTINGS.map((one) => [{ value: one.help, wrap: true, colour: '#666666' }]),
    },
    ...(isNew
      ? [
          {
            type: 'cells' as const,
            sheetId,
            row: 1,
            column: 1,
            cells: SETTINGS.map((one) => [{ value: initial(one.initial, one.key), format: AS_TEXT }]),
          },
        ]
      : []),
    { type: 'columns', sheetId, from: 0, to: 1, width: 300 },
    { type: 'columns', sheetId, from: 2, to: 3, width: 460 },
    protect(outline, sheetId, 2, {
      block: { row: 1, endRow: SETTINGS.length + 1, column: 0, endColumn: 1 },
      editors: [account],
      description: say('control.protection.header'),
    }),
    protect(outline, sheetId, 3, {
      block: { row: 1, endRow: SETTINGS.length + 1, column: 2, endColumn: 3 },
      editors: [account],
      description: say('control.tab.guide'),
    }),
  ];
}

/** Drop-downs: not strict, because the plan explains a wrong word better than Sheets does. */
function choices(): SheetOp[] {
  const list = (key: SheetKey, column: string, values: readonly string[]): SheetOp => {
    const at = CONTROL_SHEETS[key].columns.findIndex((one) => one.key === column);
    const block = { row: 1, endRow: TABLE_ROWS[key], column: at, endColumn: at + 1 };
    return {
      type: 'validate',
      sheetId: CONTROL[key].id,
      block,
      rule: { type: 'list', values, strict: false, help: say('control.choose') },
    };
  };
  return [
    list('classes', 'stage', Object.values(STAGE_NAMES)),
    list(
      'staff',
      'role',
      hoaMai.roles.map((one) => one.name),
    ),
    list('offDays', 'kind', Object.values(OFF_DAY_KINDS)),
  ];
}

function locks(outline: Outline, account: string): SheetOp[] {
  const { id: sheetId, width, columns } = CONTROL.locks;
  const names = ['key', 'name', 'tick', 'reason', 'state', 'by', 'since', 'detail'] as const;
  return [
    sheet(outline, {
      sheetId,
      title: say('control.tab.locks'),
      rows: 600,
      columns: width,
      frozenRows: 1,
      frozenColumns: columns.name + 1,
      tabColour: COLOURS.warning,
    }),
    row(
      sheetId,
      0,
      names.map((name) => heading(say(`control.locks.${name}`), say(`control.locks.${name}.help`))),
    ),
    { type: 'columns', sheetId, from: 0, to: 1, hidden: true },
    ...widths(sheetId, columns.name, [110, 60, 180, 210, 180, 130, 480]),
    protect(outline, sheetId, 1, { block: null, editors: [account], description: say('lock.protection') }),
  ];
}

function commands(outline: Outline, account: string): SheetOp[] {
  const { id: sheetId, width, rows, firstRow, columns } = CONTROL.commands;
  const names = ['number', 'name', 'agree', 'state', 'plan', 'progress', 'at'] as const;
  const column = (at: number) => ({ row: firstRow, endRow: firstRow + rows, column: at, endColumn: at + 1 });
  const open = { ...column(columns.name), endColumn: columns.agree + 1 };
  const values = [say('control.command.setUpYear')];
  return [
    sheet(outline, {
      sheetId,
      title: say('control.tab.commands'),
      rows: firstRow + rows,
      columns: width,
      frozenRows: 1,
      tabColour: COLOURS.good,
    }),
    row(
      sheetId,
      0,
      names.map((name) => heading(say(`control.commands.${name}`), say(`control.commands.${name}.help`))),
    ),
    {
      type: 'cells',
      sheetId,
      row: firstRow,
      column: 0,
      cells: Array.from({ length: rows }, (_, i) => [{ value: i + 1, wrap: true }, { wrap: true }, { wrap: true }]),
    },
    {
      type: 'validate',
      sheetId,
      block: column(columns.name),
      rule: { type: 'list', values, strict: true, help: say('control.choose') },
    },
    { type: 'validate', sheetId, block: column(columns.agree), rule: { type: 'checkbox' } },
    ...widths(sheetId, 0, [40, 160, 70, 110, 560, 260, 130]),
    protect(outline, sheetId, 1, {
      block: null,
      editors: [account],
      open: [open],
      description: say('control.tab.commands'),
    }),
    commandProtection(outline, [account]),
  ];
}

/** Until the staff list is known only the school account gives commands. */
function commandProtection(outline: Outline, editors: readonly string[]): SheetOp {
  const { id: sheetId, rows, firstRow, columns } = CONTROL.commands;
  const block = { row: firstRow, endRow: firstRow + rows, column: columns.name, endColumn: columns.agree + 1 };
  return protect(outline, sheetId, 2, { block, editors, description: say('control.tab.commands') });
}
