/** Takes the reviews that were chosen in Duyệt. An answer that is incomplete, or not hers to give, says why in its row. */
import { type Review, refusalOf } from '../domain/duties/plan-state';
import type { Duty, ReviewStep } from '../domain/duties/types';
import type { School } from '../domain/school/types';
import { plainDate } from '../domain/shared/plain-date';
import { foldText } from '../domain/shared/text';
import { type Context, log, today } from './context';
import { textOf } from './control';
import { dutyTable } from './duty-rows';
import { recordEvent, statusOf } from './duty-state';
import type { ListedItem, SheetReading } from './ports';
import { isProvenFor } from './proof';
import { type QueueRow, queueOf, queueSheetId, setQueue, type VerdictProblem } from './review-queue';
import { type ReviewTab, reviewTabs } from './review-tabs';
import type { CellValue } from './sheet-ops';
import { REVIEW } from './workbooks';

/** `items`: the workbooks changed since the last look. */
export function collectVerdicts(context: Context, school: School, items: readonly ListedItem[]): void {
  const file = items.find(({ key }) => key === 'review')?.id;
  const tabs = reviewTabs(context, school).filter(
    ({ personId, email }) => email !== null && hasWaiting(context, school, personId),
  );
  if (file === undefined || tabs.length === 0) return;
  const ranges = tabs.map((tab) => {
    return { sheetId: queueSheetId(tab), row: REVIEW.queue.firstRow, column: 0, endColumn: REVIEW.queue.width };
  });
  const [readings] = context.ports.sheets.read([{ spreadsheetId: file, ranges }]);
  const duties = new Map(dutyTable(context, school).duties.map((duty) => [duty.id, duty]));
  tabs.forEach((tab, i) => {
    const reading = readings?.[i];
    if (reading) takeTab(context, school, tab, reading, duties);
  });
}

function hasWaiting(context: Context, school: School, personId: string): boolean {
  return Object.keys(queueOf(context, school, personId).waiting).length > 0;
}

function takeTab(
  context: Context,
  school: School,
  tab: ReviewTab,
  reading: SheetReading,
  duties: ReadonlyMap<string, Duty>,
): void {
  const queue = queueOf(context, school, tab.personId);
  const rows = Object.entries(queue.waiting).map(([key, row]): [string, QueueRow] => {
    const cells = reading.values[row.index] ?? [];
    const duty = duties.get(key.split('@')[0] ?? '');
    const isIts = duty !== undefined && textOf(cells[REVIEW.queue.columns.key]) === key;
    return [key, isIts ? { ...row, problem: take(context, tab, { key, row, cells, duty, reading }) } : row];
  });
  if (rows.every(([key, { problem }]) => queue.waiting[key]?.problem === problem)) return;
  setQueue(context, school, tab.personId, { ...queue, waiting: Object.fromEntries(rows) });
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
  const { columns } = REVIEW.queue;
  const { cells, duty } = answer;
  const text = textOf(cells[columns.verdict]);
  if (text === '') return null;
  if (!isHers(context, tab, answer)) return 'unproven';
  const review = readReview(context, tab, text, answer);
  if (typeof review === 'string') return review;
  const steps = duty.occasion.rule.check?.steps ?? [];
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
    step: key.slice(key.lastIndexOf('.') + 1) as ReviewStep,
    verdict,
    remark: textOf(cells[columns.remark]),
    ...(verdict === 'change' && date !== null ? { changesBy: date } : {}),
    fingerprint: statusOf(context, duty).content?.fingerprint ?? null,
  };
}
