/** The tab `Lệnh`: where commands are chosen and agreed to. */
import type { Outline } from '../../app/layouts';
import type { SheetOp } from '../../app/sheet-ops';
import { CONTROL } from '../../app/workbooks';
import { COMMAND_NAMES } from '../command-names';
import { say } from '../messages/catalogue';
import { COLOURS, heading, protect, row, sheet, widths } from './cells';

export function commandTab(outline: Outline, account: string): SheetOp[] {
  const { id: sheetId, width, rows, firstRow, columns } = CONTROL.commands;
  const names = ['number', 'name', 'agree', 'state', 'plan', 'progress', 'at'] as const;
  const column = (at: number) => ({ row: firstRow, endRow: firstRow + rows, column: at, endColumn: at + 1 });
  const open = { ...column(columns.name), endColumn: columns.agree + 1 };
  const values = Object.values(COMMAND_NAMES);
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
export function commandProtection(outline: Outline, editors: readonly string[]): SheetOp {
  const { id: sheetId, rows, firstRow, columns } = CONTROL.commands;
  const block = { row: firstRow, endRow: firstRow + rows, column: columns.name, endColumn: columns.agree + 1 };
  return protect(outline, sheetId, 2, { block, editors, description: say('control.tab.commands') });
}
