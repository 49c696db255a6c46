/** What waits for a person's review in her tab of Duyệt: she chooses, the worker answers beside it. */
import type { QueueLinesModel } from '../../app/duty-views';
import type { QueueLine } from '../../app/review-queue';
import { queueSheetId } from '../../app/review-queue-rows';
import type { ReviewTab } from '../../app/review-tabs';
import type { Block, CellInput, SheetOp } from '../../app/sheet-ops';
import type { WorkbookModel } from '../../app/views';
import { REVIEW } from '../../app/workbooks';
import type { Review } from '../../domain/duties/plan-state';
import { formatDateTime } from '../../domain/shared/plain-date';
import { dutyOfUnit, remarkText } from '../duty-words';
import { say } from '../messages/catalogue';
import { linkTo } from './a1';
import { COLOURS, growingSheet, heading, noFormula, protect, row, widths } from './cells';

const { firstRow: FIRST_ROW, columns: COLUMN, width: WIDTH, inputProtection: INPUTS } = REVIEW.queue;
const COLUMNS = Object.keys(COLUMN) as (keyof typeof COLUMN)[];
/** Plain text, so that a typed date stays what was typed. */
const AS_TEXT = '@';

export const verdictNames: Readonly<Record<Review['verdict'], string>> = {
  accept: say('queue.verdict.accept'),
  change: say('queue.verdict.change'),
};

/** `rows`: how many there are for what is to be reviewed. */
export function queueTab({ outline, account, tab, rows }: WorkbookModel & { tab: ReviewTab; rows: number }): SheetOp[] {
  const sheetId = queueSheetId(tab);
  const title = say('queue.tab', { name: tab.title });
  return [
    growingSheet(outline, { sheetId, title, rows: FIRST_ROW + rows, columns: WIDTH, frozenRows: FIRST_ROW }),
    row(sheetId, 0, [{ value: '' }, { value: say('queue.help'), wrap: true }]),
    row(
      sheetId,
      1,
      COLUMNS.map((name) => heading(say(`queue.column.${name}`))),
    ),
    { type: 'columns', sheetId, from: COLUMN.key, to: COLUMN.key + 1, hidden: true },
    ...widths(sheetId, COLUMN.what, [176, 74, 92, 200, 92, 200]),
    ...inputRules(sheetId, inputsOf(rows)),
    ...protections({ outline, account, tab, rows }),
  ];
}

export function queueLines(model: QueueLinesModel): SheetOp[] {
  const { tab, lines, grown, hidden, account } = model;
  const sheetId = queueSheetId(tab);
  const outline = { sheetIds: [sheetId], protectionIds: [] };
  const grow: SheetOp[] =
    grown === null
      ? []
      : [
          { type: 'editSheet', sheetId, rows: FIRST_ROW + grown },
          ...inputRules(sheetId, inputsOf(grown)),
          ...protections({ outline, account, tab, rows: grown }).map((op) => ({ ...op, isNew: false })),
        ];
  return [
    ...grow,
    ...hidden.map((index): SheetOp => {
      return { type: 'rows', sheetId, from: FIRST_ROW + index, to: FIRST_ROW + index + 1, hidden: true };
    }),
    ...lines.flatMap((line) => lineOps(line, model)),
  ];
}

function lineOps(line: QueueLine, { school }: QueueLinesModel): SheetOp[] {
  const { sheetId, row: at, key, duty, status, state, link } = line;
  const background = BACKGROUND[state] ?? COLOURS.bad;
  const stateCell: CellInput = { value: say(`queue.state.${state}`), wrap: true, background };
  const told = row(sheetId, at, [stateCell], COLUMN.state);
  if (link === undefined) return [told];
  const due = duty.occasion.checkMs;
  const name = noFormula(dutyOfUnit(duty, school));
  const remark = remarkText(status, school);
  const what: CellInput = {
    value: link === null ? name : linkTo(link, name),
    wrap: true,
    ...(remark === '' ? {} : { note: remark }),
    ...(link === null ? {} : { colour: COLOURS.link }),
  };
  return [
    row(sheetId, at, [{ value: key }, what, { value: due === null ? '' : formatDateTime(due), wrap: true }]),
    told,
  ];
}

const BACKGROUND: Readonly<Partial<Record<QueueLine['state'], (typeof COLOURS)[keyof typeof COLOURS]>>> = {
  waiting: COLOURS.warning,
  again: COLOURS.warning,
  answered: COLOURS.good,
  gone: COLOURS.closed,
};

function inputRules(sheetId: number, inputs: Block): SheetOp[] {
  const column = (at: number): Block => ({ ...inputs, column: at, endColumn: at + 1 });
  const rule = { type: 'list', values: Object.values(verdictNames), strict: true, help: say('queue.choose') } as const;
  return [
    { type: 'validate', sheetId, block: column(COLUMN.verdict), rule },
    { type: 'wrap', sheetId, block: { ...inputs, column: 0, endColumn: WIDTH } },
    textDates(sheetId, inputs),
  ];
}

function textDates(sheetId: number, { row: first, endRow }: Block): SheetOp {
  const cells = Array.from({ length: endRow - first }, (): CellInput[] => [{ format: AS_TEXT }]);
  return { type: 'cells', sheetId, row: first, column: COLUMN.changesBy, cells };
}

function protections({
  outline,
  account,
  tab,
  rows,
}: Pick<WorkbookModel, 'outline' | 'account'> & { tab: ReviewTab; rows: number }): SheetOp[] {
  const sheetId = queueSheetId(tab);
  const inputs = inputsOf(rows);
  return [
    protect(outline, sheetId, 1, {
      ...{ block: null, editors: [account], open: [inputs] },
      description: say('message.protection.sheet'),
    }),
    protect(outline, sheetId, INPUTS, {
      ...{ block: inputs, editors: tab.email ? [account, tab.email] : [account] },
      description: say('message.protection.block', { name: tab.title }),
    }),
  ];
}

function inputsOf(rows: number): Block {
  return { row: FIRST_ROW, endRow: FIRST_ROW + rows, column: COLUMN.verdict, endColumn: COLUMN.changesBy + 1 };
}
