/** Takes what people ticked in Việc của tôi as submitted, or took back. */
import { askerFiles } from '../domain/corrections/asker-files';
import { isOwersTurn, refusalOf } from '../domain/duties/plan-state';
import type { Duty } from '../domain/duties/types';
import { teachersOf } from '../domain/school/people';
import type { Person, School } from '../domain/school/types';
import { type Context, log, today } from './context';
import { textOf } from './control';
import { type DutyRow, dutyTable, rowKeyOf } from './duty-rows';
import { recordEvent, statusOf, stepsOf } from './duty-state';
import { relayout } from './layouts';
import { ownBlocks } from './own-blocks';
import { noteWritten } from './plan-contents';
import type { ListedItem, SheetReading } from './ports';
import { isProvenFor } from './proof';
import type { SheetOp } from './sheet-ops';
import type { TickProblem } from './stored-values';
import { TASKS } from './workbooks';

/**
 * `items`: the workbooks to look into; `sinceMs`: when they were looked at before, so what is new in them came after. Keys of
 * those that could not be read: what is open there is not known.
 */
export function collectTicks(
  context: Context,
  school: School,
  items: readonly ListedItem[],
  sinceMs: number,
): Set<string> {
  const files = askerFiles(school, today(context)).flatMap(({ key }) => {
    const item = items.find((one) => one.key === key);
    return item ? [{ key, item }] : [];
  });
  if (files.length === 0) return new Set();
  const readings = context.ports.sheets.read(files.map(({ item }) => ({ spreadsheetId: item.id, ranges: RANGES })));
  const unread = files.filter((_, i) => !readings[i]?.[0]).map(({ key }) => key);
  files.forEach(({ key, item }, i) => {
    const rows = placesOf(context, school, key).flatMap((place) => ticksAt(place, readings[i]?.[place.tab] ?? null));
    // A file's time of change follows the typing: nothing is dated later than it can have been.
    takeTicks(context, school, { key, file: item.id }, rows, sinceMs === 0 ? item.modifiedMs : sinceMs);
  });
  return new Set(unread);
}

const TABS = [TASKS.list, TASKS.own] as const;
const RANGES = TABS.map(({ id: sheetId, firstRow: row, columns }) => {
  return { sheetId, row, column: 0, endColumn: columns.state };
});

/** Some rows that the same people tick. */
interface Place {
  readonly tab: number;
  /** Zero-based row of the first duty. */
  readonly row: number;
  readonly rows: readonly DutyRow[];
  readonly people: readonly Person[];
}

function placesOf(context: Context, school: School, key: string): Place[] {
  const table = dutyTable(context, school);
  const date = today(context);
  const classId = key.slice('tasks/'.length);
  const ofClass: Place = {
    ...{ tab: 0, row: TASKS.list.firstRow },
    ...{ rows: table.classRows(classId), people: teachersOf(school, classId, date) },
  };
  const own = ownBlocks(context, school, key).flatMap(({ row, personId, email }): Place[] => {
    const people = school.people.filter(({ id }) => id === personId && email !== null);
    return people.length === 0 ? [] : [{ tab: 1, row: row + 1, rows: table.ownRows(personId, date), people }];
  });
  return [ofClass, ...own];
}

interface TickedRow {
  readonly place: Place;
  readonly duty: Duty;
  /** Zero-based. */
  readonly row: number;
  /** By version. */
  readonly ticks: readonly boolean[];
  readonly protections: SheetReading['protections'];
}

/** A row in which something else stands now is left alone. */
function ticksAt(place: Place, reading: SheetReading | null): TickedRow[] {
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

/** What the row says is news only when it is another thing than is known. */
function takeTicks(
  context: Context,
  school: School,
  book: { key: string; file: string },
  rows: readonly TickedRow[],
  atMs: number,
): void {
  const news = rows.flatMap((row) => {
    const status = statusOf(context, row.duty);
    const isTicked = row.ticks[status.version - 1] === true;
    return isTicked === isOwersTurn(status) ? [{ row, isTicked }] : [];
  });
  // What is submitted is what the document says by now.
  noteWritten(
    context,
    school,
    news.flatMap(({ row, isTicked }) => (isTicked ? [row.duty.id] : [])),
  );
  const refused = news.flatMap(({ row, isTicked }): Refused[] => {
    const problem = isTicked && !isTheirs(context, row) ? 'unproven' : take(context, row, isTicked, atMs);
    return problem === null ? [] : [{ ...row, problem }];
  });
  if (refused.length > 0) refuse(context, school, book, refused);
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
function take(context: Context, { duty, place }: TickedRow, isTicked: boolean, atMs: number): TickProblem | null {
  const before = statusOf(context, duty);
  const type = isTicked ? 'submitted' : 'withdrawn';
  const event = { type, atMs, by: place.people.map(({ id }) => id) } as const;
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
function refuse(
  context: Context,
  school: School,
  { key, file }: { key: string; file: string },
  refused: readonly Refused[],
): void {
  const back = refused.map(({ duty, place, row }): SheetOp => {
    const column = TASKS.list.columns.done + statusOf(context, duty).version - 1;
    return { type: 'cells', sheetId: TABS[place.tab]!.id, row, column, cells: [[{ value: false }]] };
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
