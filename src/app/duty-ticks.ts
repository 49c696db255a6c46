/** Takes what people ticked in Việc của tôi as submitted, or took back. */
import { isOwersTurn, type PlanStatus, refusalOf } from '../domain/duties/plan-state';
import type { Duty } from '../domain/duties/types';
import type { School } from '../domain/school/types';
import type { AskerBook } from './asker-books';
import { type Context, log } from './context';
import { textOf } from './control';
import { type DutyPlace, dutyPlaces } from './duty-places';
import { rowKeyOf } from './duty-rows';
import { recordEvent, statusOf, stepsOf } from './duty-state';
import { relayout } from './layouts';
import { noteWritten } from './plan-contents';
import type { SheetReading } from './ports';
import { isProvenFor } from './proof';
import type { SheetOp } from './sheet-ops';
import type { TickProblem } from './stored-values';
import { TASKS } from './workbooks';

/** `sinceMs`: when the workbooks were looked at before, so what is new in them came after. */
export function collectTicks(context: Context, school: School, books: readonly AskerBook[], sinceMs: number): void {
  const found = books.map((book) => ({ book, news: newsIn(context, school, book) }));
  const ticked = found.flatMap(({ news }) => news.filter(({ isTicked }) => isTicked));
  // What is submitted is what the document says by now.
  noteWritten(
    context,
    school,
    ticked.map(({ duty }) => duty.id),
  );
  for (const { book, news } of found) {
    // A file's time of change follows the typing: nothing is dated later than it can have been.
    const atMs = sinceMs === 0 ? book.modifiedMs : sinceMs;
    const refused = news.flatMap((row): Refused[] => {
      const problem = row.isTicked && !isTheirs(context, row) ? 'unproven' : take(context, row, atMs);
      return problem === null ? [] : [{ ...row, problem }];
    });
    if (refused.length > 0) refuse(context, school, book, refused);
  }
}

interface TickedRow {
  readonly place: DutyPlace;
  readonly duty: Duty;
  /** Zero-based. */
  readonly row: number;
  /** By version. */
  readonly ticks: readonly boolean[];
  readonly protections: SheetReading['protections'];
}

/** A row in which something else stands now is left alone. */
function ticksAt(place: DutyPlace, reading: SheetReading | null): TickedRow[] {
  if (!reading) return [];
  const { firstRow, columns } = TASKS.list;
  return place.rows.flatMap(({ index, duty }) => {
    const row = place.row + index;
    const cells = reading.values[row - firstRow] ?? [];
    if (textOf(cells[columns.key]) !== rowKeyOf(duty)) return [];
    const ticks = cells.slice(columns.done, columns.state).map((value) => value === true);
    return [{ place, duty, row, ticks, protections: reading.protections }];
  });
}

interface NewTick extends TickedRow {
  /** False: it was taken away. */
  readonly isTicked: boolean;
}

/** What a row says is news only when it is another thing than is known. */
function newsIn(context: Context, school: School, book: AskerBook): NewTick[] {
  const rows = dutyPlaces(context, school, book.key).flatMap((place) => ticksAt(place, book[place.tab]));
  return rows.flatMap((row) => {
    const status = statusOf(context, row.duty);
    const isTicked = row.ticks[status.version - 1] === true;
    const isNews = isTicked === isOwersTurn(status) && (isTicked || mayTakeBack(row, status));
    return isNews ? [{ ...row, isTicked }] : [];
  });
}

/** Where each of several people has a row, one tick is enough: only she takes it away. A class's teachers have one row together. */
function mayTakeBack({ place }: TickedRow, { submittedBy }: PlanStatus): boolean {
  return place.tab === 'list' || place.people.some(({ id }) => submittedBy?.includes(id) ?? true);
}

interface Refused extends TickedRow {
  readonly problem: TickProblem;
}

function isTheirs({ ports }: Context, { place, row, protections }: TickedRow): boolean {
  const { done, state } = TASKS.list.columns;
  const cells = { row, endRow: row + 1, column: done, endColumn: state };
  return isProvenFor(protections, cells, [ports.account, ...place.people.map(({ email }) => email)]);
}

/** Why the tick cannot stand; null: it was taken, or says nothing new. */
function take(context: Context, { duty, place, isTicked }: NewTick, atMs: number): TickProblem | null {
  const before = statusOf(context, duty);
  const type = isTicked ? 'submitted' : 'withdrawn';
  const by = place.people.map(({ id }) => id);
  const event = { type, atMs, seenMs: context.ports.clock.now(), by } as const;
  if (refusalOf(before, event, stepsOf(duty)) === 'untouched') return 'untouched';
  const after = recordEvent(context, duty, event);
  if (after === before) return null;
  setTickProblem(context, duty, null);
  const [only, more] = place.people;
  log(context, {
    action: isTicked ? 'dutySubmitted' : 'dutyTakenBack',
    actor: only && !more ? only.email : duty.unit,
    target: duty.unit,
    detail: { duty: duty.occasion.key, version: before.version },
  });
  return null;
}

/** The tick is taken away, and its row says why; where somebody else can have ticked, the rows are closed again. */
function refuse(context: Context, school: School, { key, file }: AskerBook, refused: readonly Refused[]): void {
  const back = refused.map(({ duty, place, row }): SheetOp => {
    const column = TASKS.list.columns.done + statusOf(context, duty).version - 1;
    return { type: 'cells', sheetId: TASKS[place.tab].id, row, column, cells: [[{ value: false }]] };
  });
  context.ports.sheets.write(file, back);
  for (const { duty, problem } of refused) setTickProblem(context, duty, problem);
  const unproven = refused.filter(({ problem }) => problem === 'unproven');
  if (unproven.length > 0) relayout(context, school, { key, id: file });
  for (const { duty } of unproven)
    log(context, { action: 'dutyUnproven', actor: 'unknown', target: key, detail: { duty: duty.occasion.key } });
}

function setTickProblem({ store }: Context, { id }: Duty, problem: TickProblem | null): void {
  const { [id]: known = null, ...others } = store.get('tickProblems');
  if (known === problem) return;
  store.set('tickProblems', problem === null ? others : { ...others, [id]: problem });
  store.set('dutiesStale', true);
}
