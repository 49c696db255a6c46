/** The tab `Báo sự cố` of Việc của tôi: rows of one's own to report in, and what the board answers beside them. */
import type { BlocksModel } from '../../app/block-growth';
import type { RequestBlock } from '../../app/request-blocks';
import type { Block, CellInput, SheetOp } from '../../app/sheet-ops';
import { TASKS } from '../../app/workbooks';
import type { Incident, IncidentProblem, IncidentState } from '../../domain/incidents/incident';
import { say } from '../messages/catalogue';
import { COLOURS, heading, noFormula, protect, row, sheet, widths } from './cells';

const { id: SHEET_ID, firstRow: FIRST_ROW, blockRows: ROWS, columns: COLUMN, width: WIDTH } = TASKS.incidents;
const COLUMNS = Object.keys(COLUMN) as (keyof typeof COLUMN)[];

export function incidentReportTab({ outline, account, blocks }: BlocksModel): SheetOp[] {
  const rows = FIRST_ROW + blocks.length * (ROWS + 1);
  const title = say('incident.report.tab');
  return [
    sheet(outline, { sheetId: SHEET_ID, title, rows, columns: WIDTH, frozenRows: FIRST_ROW }),
    row(SHEET_ID, 0, [{ value: '' }, { value: say('incident.report.help'), note: say('incident.report.help.more') }]),
    row(
      SHEET_ID,
      1,
      COLUMNS.map((name) => heading(say(`incident.report.${name}`))),
    ),
    ...blocks.flatMap((block, i) => blockOps({ outline, account, blocks }, block, i)),
    { type: 'columns', sheetId: SHEET_ID, from: COLUMN.code, to: COLUMN.code + 1, hidden: true },
    ...widths(SHEET_ID, COLUMN.what, [128, 68, 76, 44, 240]),
    protect(outline, SHEET_ID, 1, {
      ...{ block: null, editors: [account], open: blocks.map(inputsOf) },
      description: say('request.protection.sheet'),
    }),
  ];
}

function blockOps({ outline, account }: BlocksModel, block: RequestBlock, index: number): SheetOp[] {
  const inputs = inputsOf(block);
  const { name, email } = block;
  const ticks = { ...inputs, column: COLUMN.sent, endColumn: COLUMN.sent + 1 };
  return [
    row(SHEET_ID, block.row, [heading(say(email ? 'request.block' : 'request.block.closed', { name }))], COLUMN.what),
    { type: 'wrap', sheetId: SHEET_ID, block: inputs },
    { type: 'validate', sheetId: SHEET_ID, block: ticks, rule: { type: 'checkbox' } },
    protect(outline, SHEET_ID, 10 + index, blockRule(account, block)),
  ];
}

function blockRule(account: string, block: RequestBlock) {
  const editors = block.email ? [account, block.email] : [account];
  return { block: inputsOf(block), editors, description: say('request.protection.block', { name: block.name }) };
}

function inputsOf(block: RequestBlock): Block {
  return { row: block.row + 1, endRow: block.row + 1 + ROWS, column: COLUMN.what, endColumn: COLUMN.sent + 1 };
}

export function incidentNoteText(problem: IncidentProblem | null): string {
  return problem === null ? '' : say(`incident.problem.${problem}`);
}

export function incidentNote({ row: at, problem }: { row: number; problem: IncidentProblem | null }): SheetOp[] {
  const background = problem === null ? COLOURS.input : COLOURS.bad;
  return [row(SHEET_ID, at, [{ value: incidentNoteText(problem), wrap: true, background }], COLUMN.state)];
}

export function incidentUnproven(model: {
  row: number;
  block: RequestBlock;
  index: number;
  account: string;
  isNew: boolean;
}): SheetOp[] {
  const { row: at, block, index, account, isNew } = model;
  const protection = protect({ sheetIds: [], protectionIds: [] }, SHEET_ID, 10 + index, blockRule(account, block));
  return [
    ...(protection.type === 'protect' ? [{ ...protection, isNew }] : []),
    row(SHEET_ID, at, [{ value: false }], COLUMN.sent),
    ...incidentNote({ row: at, problem: 'unproven' }),
  ];
}

export function incidentState({ id, row: at, state, answer }: Incident): SheetOp[] {
  const value = say(`incident.told.${state}`, { id, answer: noFormula(answer) }).trim();
  const cell: CellInput = { value, wrap: true, background: BACKGROUND[state] };
  return [row(SHEET_ID, at, [{ value: id }], COLUMN.code), row(SHEET_ID, at, [cell], COLUMN.state)];
}

const BACKGROUND = {
  new: COLOURS.warning,
  working: COLOURS.warning,
  done: COLOURS.good,
  takenBack: COLOURS.closed,
} as const satisfies Record<IncidentState, string>;
