/** The control workbook (Bảng điều hành): tabs to fill in, `Khóa – Mở` and `Lệnh`. */

import type { Outline } from '../../app/layouts';
import { isHeadingRow, isLinkRow } from '../../app/row-kinds';
import { type Block, type SheetOp, TO_THE_END } from '../../app/sheet-ops';
import type { WorkbookModel } from '../../app/views';
import { CONTROL, protectionId } from '../../app/workbooks';
import { nameOfKey } from '../key-names';
import { type MessageKey, say } from '../messages/catalogue';
import { GUIDE_MESSAGES } from '../messages/control-guide';
import { columnName, quoted } from './a1';
import { accountTab } from './accounts';
import { attendanceEditTab } from './attendance-edits';
import { COLOURS, heading, protect, row, sheet, widths } from './cells';
import { commandProtection, commandTab } from './control-commands';
import { controlTables } from './control-tables';
import { correctionRows, correctionTab } from './corrections';
import { deviationEditors, newDeviationTab } from './deviations';
import { GUIDE_WIDTH, guideLines, guideTab } from './guide';
import { healthTab } from './health';
import { incidentRows, incidentTab } from './incidents';
import { lockProtection, openBlocks } from './locks';
import { monthTab } from './month-figures';
import { overviewTab } from './overview';
import { proposalRows, proposalTab } from './proposals';

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
    ...accountTab(outline, account),
    ...correctionTab(outline),
    ...proposalTab(outline),
    ...newDeviationTab(outline, account),
    ...attendanceEditTab({ outline, account }),
    ...incidentTab(outline),
    ...healthTab({ outline, account }),
    ...overviewTab({ outline, account }),
    ...monthTab({ outline, account }),
  ];
}

/** What depends on the school: the rows of `Khóa – Mở`, who may tick and give commands. */
export function controlRows(
  model: WorkbookModel & {
    lockRows: readonly string[];
    editors: readonly string[];
    deciders: readonly string[];
    correctionRows: number;
    proposalRows: number;
    incidentRows: number;
  },
): SheetOp[] {
  const { id: sheetId } = CONTROL.locks;
  const { outline, editors, lockRows } = model;
  return [
    ...lockRows.map((key, i) => lockCells(model, key, i)),
    { type: 'wrap', sheetId, block: typedBlock(lockRows.length) },
    ...tickBlocks(lockRows).map((block): SheetOp => ({ type: 'validate', sheetId, block, rule: { type: 'checkbox' } })),
    protect(outline, sheetId, 1, {
      block: null,
      editors: [model.account],
      open: openBlocks(lockRows).map(({ block }) => block),
      description: say('lock.protection'),
    }),
    ...lockProtection({
      editors,
      board: model.deciders,
      rows: lockRows,
      isKnown: (n) => outline.protectionIds.includes(protectionId(sheetId, n)),
    }),
    commandProtection(outline, editors),
    ...correctionRows({
      account: model.account,
      editors: model.deciders,
      rows: model.correctionRows,
      protectionIds: outline.protectionIds,
    }),
    ...proposalRows({
      ...{ account: model.account, editors, rows: model.proposalRows },
      protectionIds: outline.protectionIds,
    }),
    ...incidentRows({
      ...{ account: model.account, editors: model.deciders, rows: model.incidentRows },
      protectionIds: outline.protectionIds,
    }),
    deviationEditors(model.deciders),
  ];
}

/** Key and name of a row; in a free row the name is the link that the principal pastes. */
function lockCells(model: Pick<WorkbookModel, 'school'>, key: string, index: number): SheetOp {
  const { id: sheetId, firstRow } = CONTROL.locks;
  if (isLinkRow(key))
    return row(sheetId, firstRow + index, [{ value: key }, { note: say('lock.linkRow'), wrap: true }]);
  const name = lockName(model, key);
  return row(sheetId, firstRow + index, [
    { value: key },
    isHeadingRow(key) ? heading(name) : { value: name, wrap: true },
  ]);
}

/** From the tick to the last day: what stands in a row stands at its top. */
function typedBlock(rows: number): Block {
  const { firstRow: row, columns } = CONTROL.locks;
  return { row, endRow: row + rows, column: columns.tick, endColumn: columns.until + 1 };
}

/** Runs of rows that are no headings: only these have a box to tick. */
function tickBlocks(rows: readonly string[]): Block[] {
  const { firstRow, columns } = CONTROL.locks;
  const blocks: Block[] = [];
  rows.forEach((key, i) => {
    if (isHeadingRow(key)) return;
    const last = blocks[blocks.length - 1];
    const at = firstRow + i;
    if (last?.endRow === at) last.endRow = at + 1;
    else blocks.push({ row: at, endRow: at + 1, column: columns.tick, endColumn: columns.tick + 1 });
  });
  return blocks;
}

export function lockName({ school }: Pick<WorkbookModel, 'school'>, key: string): string {
  return isHeadingRow(key) ? say(`lock.group.${key.slice('group/'.length)}` as MessageKey) : nameOfKey(key, school);
}

/** A phone shows the name and not the state: the name has its colour. Rules of colours have no id, so they come with the tab. */
function nameColours(): SheetOp[] {
  const { id: sheetId, firstRow: row, columns } = CONTROL.locks;
  const block = { row, endRow: TO_THE_END, column: columns.name, endColumn: columns.name + 1 };
  const looks = { locked: COLOURS.good, scheduled: COLOURS.warning, incomplete: COLOURS.bad } as const;
  return (['locked', 'scheduled', 'incomplete'] as const).map((state) => ({
    type: 'colourWhen',
    sheetId,
    block,
    formula: `=$${columnName(columns.state)}${row + 1}=${quoted(say(`lock.state.${state}`))}`,
    background: looks[state],
  }));
}

function locks(outline: Outline, account: string): SheetOp[] {
  const { id: sheetId, width, columns } = CONTROL.locks;
  const names = ['key', 'name', 'tick', 'reason', 'state', 'by', 'since', 'detail', 'from', 'until', 'item'] as const;
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
    { type: 'columns', sheetId, from: columns.item, to: columns.item + 1, hidden: true },
    ...widths(sheetId, columns.name, [110, 52, 150, 180, 150, 90, 330, 90, 90]),
    protect(outline, sheetId, 1, { block: null, editors: [account], description: say('lock.protection') }),
    ...(outline.sheetIds.includes(sheetId) ? [] : nameColours()),
  ];
}
