/** Takes what people ticked in Việc của tôi as submitted, or took back. */
import { askerFiles } from '../domain/corrections/asker-files';
import { isOwersTurn } from '../domain/duties/plan-state';
import type { Duty } from '../domain/duties/types';
import { teachersOf } from '../domain/school/people';
import type { Person, School } from '../domain/school/types';
import { type Context, log, today } from './context';
import { textOf } from './control';
import { type DutyRow, dutyTable, rowKeyOf } from './duty-rows';
import { recordEvent, statusOf } from './duty-state';
import { relayout } from './layouts';
import { ownBlocks } from './own-blocks';
import type { ListedItem, SheetReading } from './ports';
import { isProvenFor } from './proof';
import type { SheetOp } from './sheet-ops';
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
): ReadonlySet<string> {
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
  const forged = news.filter(({ row, isTicked }) => isTicked && !isTheirs(context, row)).map(({ row }) => row);
  for (const { row, isTicked } of news) if (!forged.includes(row)) take(context, row, isTicked, atMs);
  if (forged.length > 0) refuse(context, school, book, forged);
}

function isTheirs({ ports }: Context, { place, row, protections }: TickedRow): boolean {
  const { done, state } = TASKS.list.columns;
  const cells = { row, endRow: row + 1, column: done, endColumn: state };
  return isProvenFor(protections, cells, [ports.account, ...place.people.map(({ email }) => email)]);
}

function take(context: Context, { duty, place }: TickedRow, isTicked: boolean, atMs: number): void {
  const before = statusOf(context, duty);
  const type = isTicked ? 'submitted' : 'withdrawn';
  const after = recordEvent(context, duty, { type, atMs, by: place.people.map(({ id }) => id) });
  if (after === before) return;
  const [only, more] = place.people;
  log(context, {
    action: isTicked ? 'dutySubmitted' : 'dutyTakenBack',
    actor: only && !more ? only.email : duty.unit,
    target: duty.unit,
    detail: { duty: duty.occasion.key, version: before.version },
  });
}

/** Somebody else can have ticked there: the tick is taken away and the rows are closed again. */
function refuse(
  context: Context,
  school: School,
  { key, file }: { key: string; file: string },
  forged: readonly TickedRow[],
): void {
  const back = forged.map(({ duty, place, row }): SheetOp => {
    const column = TASKS.list.columns.done + statusOf(context, duty).version - 1;
    return { type: 'cells', sheetId: TABS[place.tab]!.id, row, column, cells: [[{ value: false }]] };
  });
  context.ports.sheets.write(file, back);
  relayout(context, school, { key, id: file });
  for (const { duty } of forged)
    log(context, { action: 'dutyUnproven', actor: 'unknown', target: key, detail: { duty: duty.occasion.key } });
}
