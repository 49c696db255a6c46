/** The tab `Sai lệch`: a row a deviation, in words; and the progress of a sweep in its row of `Lệnh`. */
import { BY_HAND, type DeviationRow, type DeviationState, type SweepProgress } from '../../app/deviation-views';
import type { Outline } from '../../app/layouts';
import type { CellInput, Colour, SheetOp } from '../../app/sheet-ops';
import { CONTROL, protectionId } from '../../app/workbooks';
import type { School } from '../../domain/school/types';
import { formatDateTime } from '../../domain/shared/plain-date';
import { cureText, itemText, sinceText, whatText, whereText, whoText } from '../describe-deviation';
import { say } from '../messages/catalogue';
import { COLOURS, growingSheet, heading, row, widths } from './cells';
import { commandOps } from './commands';

const {
  id: SHEET_ID,
  columns: COLUMN,
  firstRow: FIRST_ROW,
  rows: ROWS,
  width: WIDTH,
  tickProtection,
} = CONTROL.deviations;

export function deviationTab({ outline }: { outline: Outline; account: string }): SheetOp[] {
  const title = say('control.tab.deviations');
  const shape = { sheetId: SHEET_ID, title, frozenRows: 1, frozenColumns: COLUMN.state, tabColour: COLOURS.warning };
  const names = Object.keys(COLUMN) as (keyof typeof COLUMN)[];
  return [
    growingSheet(outline, { ...shape, rows: ROWS, columns: WIDTH }),
    row(
      SHEET_ID,
      0,
      names.map((name) =>
        heading(say(`deviation.column.${name}`), name === 'tick' ? say('deviation.column.tick.help') : undefined),
      ),
    ),
    { type: 'columns', sheetId: SHEET_ID, from: COLUMN.id, to: COLUMN.tick, hidden: true },
    ...widths(SHEET_ID, COLUMN.tick, [50, 150, 230, 230, 300, 180, 130, 80, 330]),
  ];
}

/** With the install: nobody but the school account ticks before the staff list is known. */
export function newDeviationTab(outline: Outline, account: string): SheetOp[] {
  const isNew = !outline.protectionIds.includes(protectionId(SHEET_ID, tickProtection));
  const guard = isNew ? deviationProtection({ editors: [account], account, rows: ROWS, isNew }) : [];
  return [...deviationTab({ outline, account }), ...guard];
}

/** Whose ticks count; the protection itself grows with the tab. */
export function deviationEditors(editors: readonly string[]): SheetOp {
  return { type: 'protectionEditors', id: protectionId(SHEET_ID, tickProtection), editors };
}

/** The ticks are the board's, all other columns the worker's. */
export function deviationProtection(model: {
  editors: readonly string[];
  account: string;
  rows: number;
  isNew: boolean;
}): SheetOp[] {
  const { editors, account, rows, isNew } = model;
  const guard = (
    n: number,
    column: number,
    endColumn: number,
    open: readonly string[],
    description: string,
  ): SheetOp => ({
    type: 'protect',
    id: protectionId(SHEET_ID, n),
    isNew,
    sheetId: SHEET_ID,
    block: { row: n === tickProtection ? FIRST_ROW : 0, endRow: rows, column, endColumn },
    editors: open,
    description,
  });
  const own = say('deviation.protection.rows');
  return [
    { type: 'editSheet', sheetId: SHEET_ID, rows },
    guard(1, 0, COLUMN.tick, [account], own),
    guard(tickProtection, COLUMN.tick, COLUMN.tick + 1, editors, say('deviation.protection')),
    guard(tickProtection + 1, COLUMN.tick + 1, WIDTH, [account], own),
  ];
}

export function deviationRows(rows: readonly DeviationRow[], school: School): SheetOp[] {
  return rows.flatMap((each) => [...(each.deviation ? toldOps(each, school) : []), ...stateOps(each)]);
}

/** A new row gets its box; what is only told or mended at once has none. */
function toldOps({ row: at, deviation, isNew, atMs }: DeviationRow, school: School): SheetOp[] {
  if (!deviation) return [];
  const texts = [
    whatText(deviation, school),
    itemText(deviation),
    whereText(deviation),
    whoText(deviation, school),
    ...(isNew ? [sinceText(deviation, atMs)] : []),
  ];
  const block = { row: at, endRow: at + 1, column: COLUMN.tick, endColumn: COLUMN.tick + 1 };
  const after = [deviation.article ?? '', cureText(deviation)].map(wrapped);
  return [
    row(SHEET_ID, at, [{ value: deviation.id }, { value: deviation.unit }]),
    row(SHEET_ID, at, texts.map(wrapped), COLUMN.what),
    row(SHEET_ID, at, after, COLUMN.article),
    ...(deviation.treatment === 'ask'
      ? [{ type: 'validate', sheetId: SHEET_ID, block, rule: { type: 'checkbox' } } as const]
      : []),
  ];
}

function stateOps({ row: at, state, code, atMs, trouble }: DeviationRow): SheetOp[] {
  const words = say(`deviation.state.${state}`);
  const why = trouble === BY_HAND ? say('deviation.byHand') : trouble;
  const message = why === '' ? words : say('deviation.trouble', { state: words, message: why });
  const value = say('deviation.stateSince', { state: message, at: formatDateTime(atMs) });
  return [
    row(SHEET_ID, at, [{ value: code }], COLUMN.code),
    row(SHEET_ID, at, [{ value, bold: true, wrap: true, ...LOOKS[state] }], COLUMN.state),
  ];
}

const LOOKS: Readonly<Record<DeviationState, { background: Colour; colour: Colour }>> = {
  told: { background: COLOURS.input, colour: '#000000' },
  offered: { background: COLOURS.warning, colour: '#000000' },
  mending: { background: COLOURS.input, colour: '#000000' },
  left: { background: COLOURS.bad, colour: COLOURS.badText },
  solved: { background: COLOURS.good, colour: '#000000' },
};

export function deviationTick({ row: at, ticked }: { row: number; ticked: boolean }): SheetOp[] {
  return [row(SHEET_ID, at, [{ value: ticked }], COLUMN.tick)];
}

export function sweepProgress({ row: at, isDone, done, total, found, mended, atMs }: SweepProgress): SheetOp[] {
  const text = isDone ? 'sweep.done' : done === 0 ? 'sweep.begun' : 'sweep.running';
  const background = isDone ? COLOURS.good : COLOURS.warning;
  return commandOps(at, isDone ? 'done' : 'running', background, say(text, { done, total, found, mended }), atMs);
}

export function sweepRefused({ row: at, atMs }: { row: number; atMs: number }): SheetOp[] {
  return commandOps(at, 'mustMend', COLOURS.bad, say('sweep.refused'), atMs);
}

function wrapped(value: string): CellInput {
  return { value, wrap: true };
}
