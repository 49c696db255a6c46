/** Takes the reviews that were chosen in Duyệt. An answer that is incomplete, or not hers to give, says why in its row. */
import { type Review, refusalOf } from '../domain/duties/plan-state';
import type { Duty } from '../domain/duties/types';
import type { School } from '../domain/school/types';
import { plainDate } from '../domain/shared/plain-date';
import { foldText } from '../domain/shared/text';
import { type Context, log, today } from './context';
import { textOf } from './control';
import { dutyTable } from './duty-rows';
import { recordEvent, statusOf, stepsOf } from './duty-state';
import { noteWritten } from './plan-contents';
import type { ListedItem, SheetReading } from './ports';
import { isProvenFor } from './proof';
import { partsOfKey, type QueueRow, queueOf, queueSheetId, setQueue, type VerdictProblem } from './review-queue-rows';
import { type ReviewTab, reviewTabs } from './review-tabs';
import type { CellValue } from './sheet-ops';
import { REVIEW } from './workbooks';

/** `items`: the workbooks to look into. False: Duyệt could not be read, so what waits is not known. */
export function collectVerdicts(context: Context, school: School, items: readonly ListedItem[]): boolean {
  const file = items.find(({ key }) => key === 'review')?.id;
  const tabs = reviewTabs(context, school).filter(
    ({ personId, email }) => email !== null && hasWaiting(context, school, personId),
  );
  if (file === undefined || tabs.length === 0) return true;
  const ranges = tabs.map((tab) => {
    return { sheetId: queueSheetId(tab), row: REVIEW.queue.firstRow, column: 0, endColumn: REVIEW.queue.width };
  });
  const [readings] = context.ports.sheets.read([{ spreadsheetId: file, ranges }]);
  const answers = tabs.flatMap((tab, i) => {
    const reading = readings?.[i];
    return reading ? [{ tab, answers: answersIn(context, school, tab, reading) }] : [];
  });
  const given = answers.flatMap(({ answers: some }) => some.filter(isGiven).map(({ duty }) => duty.id));
  noteWritten(context, school, given);
  for (const { tab, answers: some } of answers) takeTab(context, school, tab, some);
  return answers.length === tabs.length;
}

function hasWaiting(context: Context, school: School, personId: string): boolean {
  return Object.keys(queueOf(context, school, personId).waiting).length > 0;
}

/** The rows that wait and still are what they were given out for. */
function answersIn(context: Context, school: School, tab: ReviewTab, reading: SheetReading): Answer[] {
  const { byId } = dutyTable(context, school);
  return Object.entries(queueOf(context, school, tab.personId).waiting).flatMap(([key, row]) => {
    const cells = reading.values[row.index] ?? [];
    const duty = byId.get(partsOfKey(key).id);
    return duty && textOf(cells[REVIEW.queue.columns.key]) === key ? [{ key, row, cells, duty, reading }] : [];
  });
}

function isGiven({ cells }: Answer): boolean {
  return textOf(cells[REVIEW.queue.columns.verdict]) !== '';
}

function takeTab(context: Context, school: School, tab: ReviewTab, answers: readonly Answer[]): void {
  const queue = queueOf(context, school, tab.personId);
  const rows = answers.map((answer) => [answer.key, { ...answer.row, problem: take(context, tab, answer) }] as const);
  if (rows.every(([key, { problem }]) => queue.waiting[key]?.problem === problem)) return;
  setQueue(context, school, tab.personId, { ...queue, waiting: { ...queue.waiting, ...Object.fromEntries(rows) } });
  context.store.set('dutiesStale', true);
}

interface Answer {
  readonly key: string;
  readonly row: QueueRow;
  readonly cells: readonly CellValue[];
  readonly duty: Duty;
  readonly reading: SheetReading;
}

/** null: there is no answer yet, or it was taken. */
function take(context: Context, tab: ReviewTab, answer: Answer): VerdictProblem | null {
  const { cells, duty } = answer;
  if (!isGiven(answer)) return null;
  const text = textOf(cells[REVIEW.queue.columns.verdict]);
  if (!isHers(context, tab, answer)) return 'unproven';
  const review = readReview(context, tab, text, answer);
  if (typeof review === 'string') return review;
  const steps = stepsOf(duty);
  const refusal = refusalOf(statusOf(context, duty), review, steps);
  if (refusal !== null) return refusal;
  recordEvent(context, duty, review);
  const action = review.verdict === 'accept' ? 'dutyAccepted' : 'dutySentBack';
  const detail = { duty: duty.occasion.key, step: review.step };
  log(context, { action, actor: tab.email ?? '', target: duty.unit, detail, why: review.remark });
  return null;
}

function isHers({ ports }: Context, { email }: ReviewTab, { row, reading }: Answer): boolean {
  const { columns, firstRow } = REVIEW.queue;
  const at = firstRow + row.index;
  const cells = { row: at, endRow: at + 1, column: columns.verdict, endColumn: columns.changesBy + 1 };
  return email !== null && isProvenFor(reading.protections, cells, [ports.account, email]);
}

function readReview(
  context: Context,
  { personId }: ReviewTab,
  text: string,
  { key, cells, duty }: Answer,
): Review | VerdictProblem {
  const { columns } = REVIEW.queue;
  const { verdictNames } = context.views;
  const verdicts = Object.keys(verdictNames) as Review['verdict'][];
  const verdict = verdicts.find((one) => foldText(verdictNames[one]) === foldText(text));
  if (!verdict) return 'unknownVerdict';
  const until = textOf(cells[columns.changesBy]);
  const date = plainDate(until);
  if (verdict === 'change' && until !== '' && date === null) return 'dateInvalid';
  if (verdict === 'change' && date !== null && date < today(context)) return 'datePast';
  return {
    type: 'reviewed',
    atMs: context.ports.clock.now(),
    by: personId,
    step: partsOfKey(key).step,
    verdict,
    remark: textOf(cells[columns.remark]),
    ...(verdict === 'change' && date !== null ? { changesBy: date } : {}),
    fingerprint: statusOf(context, duty).content?.fingerprint ?? null,
  };
}
