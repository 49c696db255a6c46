/** The tab `Đề nghị` of an asker's workbook: rows of her own to ask in, and what the worker answers beside them. */
import type { CorrectionForm, CorrectionOutcome } from '../../app/correction-views';
import type { Outline } from '../../app/layouts';
import type { RequestBlock } from '../../app/request-blocks';
import { type Block, type CellInput, type SheetOp, TO_THE_END } from '../../app/sheet-ops';
import { TASKS } from '../../app/workbooks';
import type { Change } from '../../domain/corrections/difference';
import type { RowProblem } from '../../domain/corrections/read-row';
import type { CorrectionRequest, RequestState } from '../../domain/corrections/request';
import { formatDate, formatDateTime, localOf } from '../../domain/shared/plain-date';
import { say } from '../messages/catalogue';
import { columnName, quoted } from './a1';
import { COLOURS, heading, protect, row, sheet, widths } from './cells';

const { id: SHEET_ID, firstRow: FIRST_ROW, blockRows: ROWS, columns: COLUMN, width: WIDTH } = TASKS.requests;
const COLUMNS = Object.keys(COLUMN) as (keyof typeof COLUMN)[];

export function requestTab(model: { outline: Outline; account: string; blocks: readonly RequestBlock[] }): SheetOp[] {
  const { outline, account, blocks } = model;
  const rows = FIRST_ROW + blocks.length * (ROWS + 1);
  return [
    sheet(outline, { sheetId: SHEET_ID, title: say('request.tab'), rows, columns: WIDTH, frozenRows: FIRST_ROW }),
    row(SHEET_ID, 0, [{ value: '' }, { value: say('request.help'), note: say('request.help.more') }]),
    row(
      SHEET_ID,
      1,
      COLUMNS.map((name) => heading(say(`request.column.${name}`))),
    ),
    ...blocks.flatMap((block, i) => blockOps(outline, account, block, i)),
    ...(outline.sheetIds.includes(SHEET_ID) ? [] : recordColours()),
    { type: 'columns', sheetId: SHEET_ID, from: COLUMN.code, to: COLUMN.code + 1, hidden: true },
    ...widths(SHEET_ID, COLUMN.record, [170, 146, 90, 90, 150, 120, 44, 220, 320, 320]),
    protect(outline, SHEET_ID, 1, {
      block: null,
      editors: [account],
      open: blocks.map(inputsOf),
      description: say('request.protection.sheet'),
    }),
    ...snapshotTab(outline, account),
  ];
}

/** The worker's own: what records held before they were opened. */
function snapshotTab(outline: Outline, account: string): SheetOp[] {
  const { id: sheetId, width } = TASKS.snapshots;
  const title = say('request.tab.snapshots');
  const tab: SheetOp[] = outline.sheetIds.includes(sheetId)
    ? []
    : [{ type: 'addSheet', sheetId, title, rows: 2, columns: width, hidden: true }];
  return [...tab, protect(outline, sheetId, 1, { block: null, editors: [account], description: title })];
}

/** A phone shows the record and not the state: the record has its colour. Rules of colours have no id, so they come with the tab. */
function recordColours(): SheetOp[] {
  const looks = { 'request.rejected': COLOURS.bad, 'request.allowed': COLOURS.good } as const;
  const block = { row: FIRST_ROW, endRow: TO_THE_END, column: COLUMN.record, endColumn: COLUMN.record + 1 };
  return (['request.rejected', 'request.allowed'] as const).map((text) => ({
    type: 'colourWhen',
    sheetId: SHEET_ID,
    block,
    formula: `=ISNUMBER(FIND(${quoted(say(text))};$${columnName(COLUMN.state)}${FIRST_ROW + 1}))`,
    background: looks[text],
  }));
}

function blockOps(outline: Outline, account: string, block: RequestBlock, index: number): SheetOp[] {
  const inputs = inputsOf(block);
  const { name, email, records } = block;
  return [
    row(SHEET_ID, block.row, [heading(say(email ? 'request.block' : 'request.block.closed', { name }))], COLUMN.record),
    { type: 'wrap', sheetId: SHEET_ID, block: inputs },
    { type: 'validate', sheetId: SHEET_ID, block: column(inputs, COLUMN.sent), rule: { type: 'checkbox' } },
    ...(records.length === 0 ? [] : [recordList(inputs, records)]),
    protect(outline, SHEET_ID, 10 + index, blockRule(account, block)),
  ];
}

/** Not strict: a link may stand there too. */
function recordList(inputs: Block, values: readonly string[]): SheetOp {
  const rule = { type: 'list', values, strict: false, help: say('request.choose') } as const;
  return { type: 'validate', sheetId: SHEET_ID, block: column(inputs, COLUMN.record), rule };
}

function blockRule(account: string, block: RequestBlock) {
  const editors = block.email ? [account, block.email] : [account];
  return { block: inputsOf(block), editors, description: say('request.protection.block', { name: block.name }) };
}

function inputsOf(block: RequestBlock): Block {
  return { row: block.row + 1, endRow: block.row + 1 + ROWS, column: COLUMN.record, endColumn: COLUMN.sent + 1 };
}

function column(block: Block, at: number): Block {
  return { ...block, column: at, endColumn: at + 1 };
}

export function requestNoteText(problem: RowProblem | null): string {
  return problem === null ? '' : say(`request.problem.${problem}`);
}

export function requestNote({ row: at, problem }: { row: number; problem: RowProblem | null }): SheetOp[] {
  const background = problem === null || problem === 'isOpen' ? COLOURS.input : COLOURS.bad;
  return [row(SHEET_ID, at, [{ value: requestNoteText(problem), wrap: true, background }], COLUMN.state)];
}

export function requestUnproven(model: {
  row: number;
  block: RequestBlock;
  index: number;
  account: string;
  isNew: boolean;
}): SheetOp[] {
  const { row: at, block, index, account, isNew } = model;
  const outline = { sheetIds: [], protectionIds: [] };
  const protection = protect(outline, SHEET_ID, 10 + index, blockRule(account, block));
  return [
    ...(protection.type === 'protect' ? [{ ...protection, isNew }] : []),
    row(SHEET_ID, at, [{ value: false }], COLUMN.sent),
    ...requestNote({ row: at, problem: 'unproven' }),
  ];
}

export function requestForm({ request, asked, asker, school }: CorrectionForm): SheetOp[] {
  const none = say('request.form.none');
  const text = say('request.form', {
    id: request.id,
    date: formatDate(localOf(request.askedMs).date),
    school: school.settings.schoolName,
    asker,
    record: request.item.name,
    what: asked.what,
    before: asked.before || none,
    after: asked.after,
    reason: asked.reason,
    evidence: asked.evidence || none,
  });
  return [row(SHEET_ID, request.row, [{ value: text, wrap: true }], COLUMN.form)];
}

export function requestState(request: CorrectionRequest): SheetOp[] {
  const { id, state, untilMs = 0, closedMs = 0, because = 'hour', reason } = request;
  const text = say(`request.state.${state}`, {
    id,
    until: formatDateTime(untilMs),
    closed: formatDateTime(closedMs),
    because: say(`request.because.${because}`),
    reason: reason ?? say('request.failed.gone'),
  });
  const cell: CellInput = { value: text, wrap: true, background: BACKGROUND[state] ?? COLOURS.input };
  return [row(SHEET_ID, request.row, [{ value: id }], COLUMN.code), row(SHEET_ID, request.row, [cell], COLUMN.state)];
}

const BACKGROUND: Readonly<Partial<Record<RequestState, (typeof COLOURS)[keyof typeof COLOURS]>>> = {
  asked: COLOURS.warning,
  open: COLOURS.good,
  refused: COLOURS.bad,
  failed: COLOURS.bad,
  closed: COLOURS.closed,
};

export function requestOutcome({ request, changes, writers, lateMs }: CorrectionOutcome): SheetOp[] {
  const { openedMs = 0, untilMs = 0, closedMs = 0 } = request;
  const text = say('request.outcome', {
    opened: formatDateTime(openedMs),
    until: formatDateTime(untilMs),
    closed: formatDateTime(closedMs),
    writers:
      writers.map((email) => email || say('request.outcome.someone')).join(', ') || say('request.outcome.nobody'),
    changes: changesText(changes),
  });
  const late =
    lateMs.length === 0 ? [] : [say('request.outcome.late', { times: lateMs.map(formatDateTime).join('; ') })];
  const background = late.length > 0 ? COLOURS.bad : COLOURS.input;
  return [row(SHEET_ID, request.row, [{ value: [...late, text].join('\n'), wrap: true, background }], COLUMN.outcome)];
}

/** More are only counted: Drive has them all in the history of the file. */
const LISTED = 40;
/** Characters of a value; a cell takes 50,000 in all. */
const LONGEST = 300;

function changesText(changes: readonly Change[] | null): string {
  if (changes === null) return say('request.outcome.unknown');
  if (changes.length === 0) return say('request.outcome.none');
  const lines = changes
    .slice(0, LISTED)
    .map(({ at, before, after }) =>
      say('request.outcome.change', { at, before: before.slice(0, LONGEST), after: after.slice(0, LONGEST) }),
    );
  const more = changes.length - LISTED;
  return [...lines, ...(more > 0 ? [say('request.outcome.more', { count: more })] : [])].join('\n');
}
