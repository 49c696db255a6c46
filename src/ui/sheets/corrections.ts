/** The tab `Đề nghị sửa` of Bảng điều hành: a row a request, where the board decides. Counts and times, no child's data. */
import type { CorrectionRowModel, CorrectionRowsModel } from '../../app/correction-views';
import type { Outline } from '../../app/layouts';
import type { CellInput, SheetOp } from '../../app/sheet-ops';
import { CONTROL, rowProtectionId, TASKS } from '../../app/workbooks';
import { type CorrectionRequest, isEnded } from '../../domain/corrections/request';
import { formatDateTime, type Instant } from '../../domain/shared/plain-date';
import { say } from '../messages/catalogue';
import { linkTo } from './a1';
import { COLOURS, growingSheet, heading, protect, row, widths } from './cells';

const { id: SHEET_ID, firstRow: FIRST_ROW, rows: STEP, columns: COLUMN, width: WIDTH } = CONTROL.corrections;
const COLUMNS = Object.keys(COLUMN) as (keyof typeof COLUMN)[];
const CHOICES = ['accept', 'refuse', 'withdraw'] as const;

export const correctionChoices = {
  accept: say('correction.choice.accept'),
  refuse: say('correction.choice.refuse'),
  withdraw: say('correction.choice.withdraw'),
};

/** A tab that is there keeps its rows: there may be more by now. */
export function correctionTab(outline: Outline): SheetOp[] {
  const title = say('correction.tab');
  const shape = { sheetId: SHEET_ID, title, frozenRows: FIRST_ROW, tabColour: COLOURS.warning } as const;
  return [
    growingSheet(outline, { ...shape, rows: FIRST_ROW + STEP, columns: WIDTH }),
    row(
      SHEET_ID,
      0,
      COLUMNS.map((name) => heading(say(`correction.column.${name}`), helpOf(name))),
    ),
    ...widths(SHEET_ID, 0, [104, 152, 60, 90, 50, 160, 180, 90, 90, 90, 70, 70, 90, 90]),
  ];
}

function helpOf(name: (typeof COLUMNS)[number]): string | undefined {
  return name === 'choice' || name === 'hours' || name === 'reason' ? say(`correction.column.${name}.help`) : undefined;
}

/** Who may write where, for so many rows. `protectionIds`: those the workbook has. */
export function correctionRows({ editors, rows, account, protectionIds }: CorrectionRowsModel): SheetOp[] {
  const block = decisionsOf(rows);
  const values = CHOICES.map((choice) => correctionChoices[choice]);
  const outline = { sheetIds: [], protectionIds };
  const column = { ...block, endColumn: COLUMN.choice + 1 };
  const help = say('correction.column.choice.help');
  return [
    { type: 'wrap', sheetId: SHEET_ID, block },
    { type: 'validate', sheetId: SHEET_ID, block: column, rule: { type: 'list', values, strict: true, help } },
    protect(outline, SHEET_ID, 1, {
      block: null,
      editors: [account],
      open: [block],
      description: say('correction.protection.sheet'),
    }),
    protect(outline, SHEET_ID, CONTROL.corrections.decisionProtection, {
      block,
      editors,
      description: say('correction.protection'),
    }),
  ];
}

export function correctionSpace({ rows }: { rows: number }): SheetOp[] {
  return [{ type: 'editSheet', sheetId: SHEET_ID, rows: FIRST_ROW + rows }];
}

function decisionsOf(rows: number) {
  return { row: FIRST_ROW, endRow: FIRST_ROW + rows, column: COLUMN.choice, endColumn: COLUMN.reason + 1 };
}

export function correctionGuard(model: { row: number; editors: readonly string[]; isNew: boolean }): SheetOp[] {
  const { row: at, editors, isNew } = model;
  const block = { row: at, endRow: at + 1, column: COLUMN.choice, endColumn: COLUMN.reason + 1 };
  const id = rowProtectionId(SHEET_ID, at);
  return [
    { type: 'protect', id, isNew, sheetId: SHEET_ID, block, editors, description: say('correction.protection.own') },
  ];
}

/** The board's own cells are not written. */
export function correctionRow({ request, asker, isOwn }: CorrectionRowModel): SheetOp[] {
  const { id, askedMs, item, file, boardRow } = request;
  const said: CellInput[] = [
    { value: asker, wrap: true },
    { value: say('correction.record', { record: item.name }), wrap: true },
    {
      value: linkTo(
        `https://docs.google.com/spreadsheets/d/${file}/edit#gid=${TASKS.requests.id}`,
        say('correction.link'),
      ),
      wrap: true,
      colour: COLOURS.link,
    },
  ];
  const done: CellInput[] = [
    stateCell(request, isOwn, asker),
    ...[request.openedMs, request.untilMs, request.closedMs].map((ms) => ({ value: timeOf(ms), wrap: true })),
    { value: request.changes ?? '', wrap: true },
    { value: request.overdue ?? '', wrap: true },
    { value: formatDateTime(askedMs), wrap: true },
    { value: id, wrap: true },
  ];
  return [row(SHEET_ID, boardRow, said), row(SHEET_ID, boardRow, done, COLUMN.state)];
}

function stateCell(request: CorrectionRequest, isOwn: boolean, asker: string): CellInput {
  const { state, problem, overdue, reason } = request;
  if (problem) return { value: say(`correction.problem.${problem}`), wrap: true, background: COLOURS.bad };
  if (overdue) return { value: say('correction.state.closedLate'), wrap: true, background: COLOURS.bad };
  if (state === 'asked' && isOwn)
    return { value: say('correction.state.own'), wrap: true, background: COLOURS.warning };
  const value = say(`correction.state.${state}`, { asker, reason: reason ?? say('request.failed.gone') });
  const background = isEnded(request) ? COLOURS.closed : state === 'open' ? COLOURS.good : COLOURS.warning;
  return { value, wrap: true, background: state === 'failed' ? COLOURS.bad : background };
}

function timeOf(ms: Instant | undefined): string {
  return ms === undefined ? '' : formatDateTime(ms);
}
