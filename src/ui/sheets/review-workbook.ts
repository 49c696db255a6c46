/** Duyệt: a guide, and a tab a person with rows of her own for remarks and proposals; the worker answers beside them. */
import type { ReviewTab } from '../../app/review-tabs';
import type { Block, CellInput, SheetOp } from '../../app/sheet-ops';
import type { WorkbookModel } from '../../app/views';
import { REVIEW } from '../../app/workbooks';
import type { MessageKind, MessageProblem } from '../../domain/proposals/message';
import { say } from '../messages/catalogue';
import { REVIEW_GUIDE } from '../messages/review-guide';
import { rangeOf } from './a1';
import { COLOURS, heading, noFormula, protect, row, sheet, widths } from './cells';
import { GUIDE_WIDTH, guideLines, guideTab } from './guide';
import { queueTab } from './review-queue';

const { firstRow: FIRST_ROW, columns: COLUMN, width: WIDTH } = REVIEW;
const COLUMNS = Object.keys(COLUMN) as (keyof typeof COLUMN)[];
/** Plain text, so that a typed date stays what was typed. */
const AS_TEXT = '@';

export const messageKinds: Readonly<Record<MessageKind, string>> = {
  remark: say('message.kind.remark'),
  lock: say('message.kind.lock'),
  unlock: say('message.kind.unlock'),
  staff: say('message.kind.staff'),
};

type TabModel = WorkbookModel & { tab: ReviewTab };

export function reviewWorkbook(
  model: WorkbookModel & { tabs: readonly ReviewTab[]; queueRows: (personId: string) => number },
): SheetOp[] {
  const { outline, account, tabs } = model;
  const lines = guideLines(REVIEW_GUIDE, { account });
  const guide = { outline, account, sheetId: REVIEW.guide.id, width: GUIDE_WIDTH.computer, lines };
  return [
    ...guideTab(guide),
    ...listTab(model),
    ...tabs.flatMap((tab) => [
      ...queueTab({ ...model, tab, rows: model.queueRows(tab.personId) }),
      ...reviewTab({ ...model, tab }),
    ]),
  ];
}

/** A column a tab, written by `reviewLists`. */
function listTab({ outline, account, tabs }: WorkbookModel & { tabs: readonly ReviewTab[] }): SheetOp[] {
  const { id: sheetId, rows } = REVIEW.lists;
  const title = say('message.tab.lists');
  const columns = Math.max(1, tabs.length);
  return [
    sheet(outline, { sheetId, title, rows, columns, hidden: true }),
    protect(outline, sheetId, 1, { block: null, editors: [account], description: say('message.protection.sheet') }),
  ];
}

export function reviewLists({ lists, rows }: { lists: readonly (readonly string[])[]; rows: number }): SheetOp[] {
  const cells = Array.from({ length: rows }, (_, i) =>
    lists.map((list): CellInput => ({ value: list[i] === undefined ? null : noFormula(list[i]) })),
  );
  return rows === 0 ? [] : [{ type: 'cells', sheetId: REVIEW.lists.id, row: 0, column: 0, cells }];
}

export function reviewTab({ outline, account, tab }: TabModel): SheetOp[] {
  const { sheetId, title, rows, email, kinds } = tab;
  const [inputs, more] = [inputsOf(rows), moreOf(rows)];
  const rule = {
    editors: email ? [account, email] : [account],
    description: say('message.protection.block', { name: title }),
  };
  return [
    sheet(outline, { sheetId, title, rows: FIRST_ROW + rows, columns: WIDTH, frozenRows: FIRST_ROW }),
    row(sheetId, 0, [{ value: '' }, { value: say('message.help'), note: say('message.help.more') }]),
    row(
      sheetId,
      1,
      COLUMNS.map((name) => heading(say(`message.column.${name}`))),
    ),
    textCells(tab),
    { type: 'wrap', sheetId, block: { ...inputs, endColumn: WIDTH } },
    choices(sheetId, inputs, kinds),
    targets(sheetId, inputs),
    { type: 'validate', sheetId, block: column(inputs, COLUMN.sent), rule: { type: 'checkbox' } },
    { type: 'columns', sheetId, from: COLUMN.code, to: COLUMN.kind, hidden: true },
    { type: 'columns', sheetId, from: COLUMN.fullName, to: COLUMN.team + 1, hidden: !kinds.includes('staff') },
    ...widths(sheetId, COLUMN.kind, [84, 116, 116, 44, 230, 82, 82, 130, 90, 170, 60, 110]),
    protect(outline, sheetId, 1, {
      block: null,
      editors: [account],
      open: [inputs, more],
      description: say('message.protection.sheet'),
    }),
    protect(outline, sheetId, REVIEW.inputProtection, { block: inputs, ...rule }),
    protect(outline, sheetId, REVIEW.moreProtection, { block: more, ...rule }),
  ];
}

function textCells({ sheetId, rows }: ReviewTab): SheetOp {
  const cells = Array.from({ length: rows }, () =>
    Array.from({ length: WIDTH - COLUMN.from }, (): CellInput => ({ format: AS_TEXT })),
  );
  return { type: 'cells', sheetId, row: FIRST_ROW, column: COLUMN.from, cells };
}

function choices(sheetId: number, inputs: Block, kinds: readonly MessageKind[]): SheetOp {
  const values = kinds.length === 0 ? Object.values(messageKinds) : kinds.map((kind) => messageKinds[kind]);
  const rule = { type: 'list', values, strict: true, help: say('message.choose') } as const;
  return { type: 'validate', sheetId, block: column(inputs, COLUMN.kind), rule };
}

/** Not strict: a link may stand there too. */
function targets(sheetId: number, inputs: Block): SheetOp {
  const list = sheetId - REVIEW.firstTab;
  const last = { row: REVIEW.lists.rows - 1, column: list };
  const source = `=${rangeOf(say('message.tab.lists'), { row: 0, column: list }, last)}`;
  const rule = { type: 'range', source, strict: false, help: say('message.chooseTarget') } as const;
  return { type: 'validate', sheetId, block: column(inputs, COLUMN.target), rule };
}

function inputsOf(rows: number): Block {
  return { row: FIRST_ROW, endRow: FIRST_ROW + rows, column: COLUMN.kind, endColumn: COLUMN.sent + 1 };
}

/** Days, and a row of staff. */
function moreOf(rows: number): Block {
  return { ...inputsOf(rows), column: COLUMN.from, endColumn: WIDTH };
}

function column(block: Block, at: number): Block {
  return { ...block, column: at, endColumn: at + 1 };
}

export function messageNoteText(problem: MessageProblem | null): string {
  return problem === null ? '' : say(`message.problem.${problem}`);
}

export function messageNote(note: { sheetId: number; row: number; problem: MessageProblem | null }): SheetOp[] {
  const background = note.problem === null ? COLOURS.input : COLOURS.bad;
  const cell: CellInput = { value: messageNoteText(note.problem), wrap: true, background };
  return [row(note.sheetId, note.row, [cell], COLUMN.state)];
}

export function messageUnproven({ sheetId, row: at }: { sheetId: number; row: number }): SheetOp[] {
  return [row(sheetId, at, [{ value: false }], COLUMN.sent), ...messageNote({ sheetId, row: at, problem: 'unproven' })];
}
