/** The tab `Kiểm tra môi trường` of the journal: a row a question, with what to do, the answer and what follows. */
import type { Outline } from '../../app/layouts';
import {
  type Answer,
  type Environment,
  HELPER_STEPS,
  OWN_STEPS,
  QUESTIONS,
  type Question,
} from '../../app/probe/environment';
import { type Guided, PASTED } from '../../app/probe/guided';
import type { CellInput, SheetOp } from '../../app/sheet-ops';
import { JOURNAL } from '../../app/workbooks';
import { formatDateTime } from '../../domain/shared/plain-date';
import { type MessageKey, say } from '../messages/catalogue';
import { COLOURS, heading, protect, row, sheet, widths } from './cells';

const { id: SHEET_ID, firstRow: FIRST_ROW, columns: COLUMN, helper: HELPER, width: WIDTH } = JOURNAL.probe;
const HEADINGS = ['number', 'question', 'how', 'input', 'tried', 'answer', 'at', 'follows'] as const;

export const probeNames = { folder: say('probe.file'), sheet: say('probe.sheet') };

export function probeDone(count: { answered: number; total: number }): string {
  return say('probe.done', count);
}

/** All but what people write: their cells are theirs. */
export function probeTab({ outline, account }: { outline: Outline; account: string }): SheetOp[] {
  const title = say('probe.tab');
  const isNew = !outline.sheetIds.includes(SHEET_ID);
  return [
    sheet(outline, {
      sheetId: SHEET_ID,
      title,
      rows: FIRST_ROW + QUESTIONS.length,
      columns: WIDTH,
      frozenRows: FIRST_ROW,
    }),
    ...widths(SHEET_ID, 0, [40, 260, 420, 90, 70, 90, 130, 300, 40]),
    row(
      SHEET_ID,
      1,
      HEADINGS.map((name) => heading(say(`probe.column.${name}`))),
    ),
    row(SHEET_ID, HELPER.row, [{ value: say('probe.helper'), wrap: true }], HELPER.column - 1),
    {
      type: 'cells',
      sheetId: SHEET_ID,
      row: FIRST_ROW,
      column: 0,
      cells: QUESTIONS.map((question, i): CellInput[] => [
        { value: i + 1 },
        { value: say(`probe.ask.${question}`), wrap: true },
      ]),
    },
    ...(isNew ? QUESTIONS.flatMap(trialCells) : []),
    protect(outline, SHEET_ID, 1, { block: null, editors: [account], description: title }),
  ];
}

/** Once: a paste may have taken the rule of its cell away, and that is the answer. */
function trialCells(question: Question): SheetOp[] {
  const at = FIRST_ROW + QUESTIONS.indexOf(question);
  const block = (column: number) => ({ row: at, endRow: at + 1, column, endColumn: column + 1 });
  if (!isIn(OWN_STEPS, question) && !isIn(HELPER_STEPS, question)) return [];
  const tick: SheetOp = { type: 'validate', sheetId: SHEET_ID, block: block(COLUMN.tried), rule: { type: 'checkbox' } };
  if (question !== 'pasteReplacesValidation') return [tick];
  const rule = { type: 'list', values: ['1'], strict: true, help: say('control.choose') } as const;
  return [
    tick,
    { type: 'validate', sheetId: SHEET_ID, block: block(COLUMN.input), rule },
    row(SHEET_ID, at, [{ value: PASTED }], COLUMN.sample),
  ];
}

export function probeAnswers(model: { environment: Environment; guided: Guided | null; trouble: string }): SheetOp[] {
  const help = model.trouble ? say('probe.trouble', { message: model.trouble }) : say('probe.help');
  const background = model.trouble ? COLOURS.bad : COLOURS.input;
  return [
    row(SHEET_ID, 0, [{ value: help, wrap: true, background }], COLUMN.question),
    ...QUESTIONS.flatMap((question, i) => {
      const answer = model.environment[question];
      const cells: CellInput[] = [
        { value: answer ? answerText(answer) : say('probe.open'), background: answer ? COLOURS.good : COLOURS.warning },
        { value: answer ? formatDateTime(answer.atMs) : '' },
        { value: say(`probe.follows.${question}`), wrap: true },
      ];
      return [
        row(SHEET_ID, FIRST_ROW + i, [{ value: howText(question, model.guided), wrap: true }], COLUMN.how),
        row(SHEET_ID, FIRST_ROW + i, cells, COLUMN.answer),
      ];
    }),
  ];
}

function answerText({ value }: Answer): string {
  if (typeof value === 'number') return say('probe.seconds', { seconds: (value / 1_000).toFixed(1) });
  return say(value ? 'probe.yes' : 'probe.no');
}

function howText(question: Question, guided: Guided | null): string {
  if (isIn(OWN_STEPS, question)) return say(`probe.how.${question}` as MessageKey);
  if (question === 'apiFilesCountAgainstDailyLimit') return say('probe.how.inUse');
  if (!isIn(HELPER_STEPS, question)) return say('probe.how.alone');
  const helper = guided?.yard?.made ? guided.yard.helper : null;
  return helper ? say(`probe.how.${question}` as MessageKey, { helper }) : say('probe.how.needsHelper');
}

function isIn(steps: readonly Question[], question: Question): boolean {
  return steps.includes(question);
}
