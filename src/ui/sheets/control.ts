/** The control workbook (Bảng điều hành): tabs to fill in, `Khóa – Mở` and `Lệnh`. */

import type { Outline } from '../../app/layouts';
import type { CellInput, SheetOp } from '../../app/sheet-ops';
import type { WorkbookModel } from '../../app/views';
import { CONTROL, protectionId } from '../../app/workbooks';
import { say } from '../messages/catalogue';
import { GUIDE_MESSAGES } from '../messages/control-guide';
import { COLOURS, heading, protect, row, sheet, widths } from './cells';
import { commandProtection, commandTab } from './control-commands';
import { controlTables } from './control-tables';
import { correctionRows, correctionTab } from './corrections';
import { GUIDE_WIDTH, guideLines, guideTab } from './guide';
import { lockProtection } from './locks';

export function controlWorkbook({ outline, account }: { outline: Outline; account: string }): SheetOp[] {
  return [
    ...guideTab({
      outline,
      account,
      sheetId: CONTROL.guide.id,
      width: GUIDE_WIDTH.computer,
      lines: guideLines(GUIDE_MESSAGES, { account }),
    }),
    ...controlTables(outline, account),
    ...locks(outline, account),
    ...commandTab(outline, account),
    ...correctionTab(outline),
  ];
}

/** What depends on the school: the rows of `Khóa – Mở`, who may tick and give commands. */
export function controlRows(
  model: WorkbookModel & {
    lockRows: readonly string[];
    editors: readonly string[];
    deciders: readonly string[];
    correctionRows: number;
  },
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
    ...correctionRows({
      account: model.account,
      editors: model.deciders,
      rows: model.correctionRows,
      protectionIds: outline.protectionIds,
    }),
  ];
}

export function lockName({ school }: Pick<WorkbookModel, 'school'>, key: string): string {
  if (key === 'year') return say('lock.target.year');
  const room = school.classes.find((one) => `class/${one.id}` === key);
  return room?.name ?? key;
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
