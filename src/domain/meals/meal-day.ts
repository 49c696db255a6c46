/** One day of meal reports as the readings of the workbook show it. The state is plain data and survives between runs. */
import type { SchoolSettings, Stage } from '../school/types';
import type { Instant, PlainDate } from '../shared/plain-date';
import type { AskedClass } from './asked-classes';
import { type CountProblem, type CountWarning, checkCount } from './check-count';
import { cutOffInstant } from './cut-off';
import { judgeReport } from './judge-report';
import { columnsOf, isAfternoon, type MealColumn, type MealCounts, staffColumns } from './meal-columns';

export interface MealDay {
  readonly date: PlainDate;
  /** What is asked for: the columns with which the month's tab was made. */
  readonly columns: readonly MealColumn[];
  /** When the rows of a cut-off were closed for those who type, by the cut-off; absent: open. */
  readonly closedAtMs: Readonly<Record<Instant, Instant>>;
  /** What the staff eat, one number a meal for the school. */
  readonly staff: MealCounts;
  /** Those that are asked that day. */
  readonly classes: readonly MealClass[];
}

export interface MealClass {
  readonly classId: string;
  readonly stage: Stage;
  /** With the children of the classes that eat with it that day. */
  readonly enrolment: number;
  readonly cutOffMs: Instant;
  /** Nobody eats in the afternoon. */
  readonly isHalfDay: boolean;
  readonly present: number | null;
  /** The report: children who eat, by column. Without the main meal nothing is reported, which is not zero. */
  readonly counts: MealCounts;
  readonly problem: CountProblem | null;
  readonly warning: CountWarning | null;
  /** The last reading of the row. */
  readonly readMs: Instant | null;
  /** The last reading before the first one with a report, and that one. */
  readonly lastWithoutMs: Instant | null;
  readonly firstWithMs: Instant | null;
  /** When an on-edit run saw the report typed. */
  readonly stampMs: Instant | null;
  /** How often a reported number changed afterwards, taking it away included. */
  readonly changes: number;
  readonly changedAfterCutOff: boolean;
  /** What it reported on the school day before, where the school wants estimates. */
  readonly dayBefore?: MealCounts;
}

/** What one reading found in a class's row of the day. */
export interface RowFacts {
  readonly classId: string;
  readonly present: unknown;
  /** The cells by column. */
  readonly counts: Readonly<Record<string, unknown>>;
  /** The first and the last time an on-edit run saw the row typed in; null: never. */
  readonly firstStampMs: Instant | null;
  readonly lastStampMs: Instant | null;
}

export interface MealReading {
  /** The instant before the request was sent: what is missing in the answer was missing then. */
  readonly atMs: Instant;
  readonly rows: readonly RowFacts[];
  /** The cells of the staff's row by column; absent: not read. */
  readonly staff?: Readonly<Record<string, unknown>>;
}

/** The day before anything was read, with the cut-off of each class. `before`: the school day before, for estimates. */
export function openMealDay(
  date: PlainDate,
  settings: SchoolSettings,
  classes: readonly AskedClass[],
  columns: readonly MealColumn[],
  before: MealDay | null = null,
): MealDay {
  const known = new Map(before?.classes.map(({ classId, counts }) => [classId, counts]));
  return {
    date,
    columns,
    closedAtMs: {},
    staff: {},
    classes: classes.map((room) => unread(room, cutOffInstant(settings, room, date), known.get(room.id))),
  };
}

/**
 * The day after the school's tables changed in mid-morning: who is asked, and how many are enrolled. What classes reported stays,
 * and so does their cut-off. The same value if nothing changes.
 */
export function adjustDay(day: MealDay, settings: SchoolSettings, asked: readonly AskedClass[]): MealDay {
  const known = new Map(day.classes.map((each) => [each.classId, each]));
  const classes = asked.map((room) => {
    const each = known.get(room.id) ?? unread(room, cutOffInstant(settings, room, day.date), undefined);
    return { ...each, stage: room.stage, enrolment: room.enrolment, isHalfDay: room.isHalfDay };
  });
  return JSON.stringify(classes) === JSON.stringify(day.classes) ? day : { ...day, classes };
}

/** What the class is asked for that day. */
export function askedColumns({ columns }: MealDay, { stage, isHalfDay }: MealClass): MealColumn[] {
  return columnsOf(columns, stage).filter((column) => !(isHalfDay && isAfternoon(column)));
}

/** The report itself: children who eat the main meal; null while nothing is reported. */
export function mainOf({ counts }: Pick<MealClass, 'counts'>): number | null {
  return counts.main ?? null;
}

/** The day with what a reading shows. A reading that is not newer than the row's last one changes nothing. */
export function observe(day: MealDay, reading: MealReading): MealDay {
  const rows = new Map(reading.rows.map((row) => [row.classId, row]));
  return {
    ...day,
    staff: reading.staff === undefined ? day.staff : staffCounts(day, reading.staff),
    classes: day.classes.map((state) => {
      const row = rows.get(state.classId);
      const isNewer = state.readMs === null || reading.atMs > state.readMs;
      return row && isNewer ? readRow(day, state, row, reading.atMs) : state;
    }),
  };
}

/** Marks the rows of a cut-off as closed at that instant; a second closing does not move the first. */
export function closeRows(day: MealDay, cutOffMs: Instant, atMs: Instant): MealDay {
  if (day.closedAtMs[cutOffMs] !== undefined) return day;
  return { ...day, closedAtMs: { ...day.closedAtMs, [cutOffMs]: atMs } };
}

/** When the class's row was closed for those who type; null: open. */
export function closedAt(day: MealDay, { cutOffMs }: MealClass): Instant | null {
  return day.closedAtMs[cutOffMs] ?? null;
}

/** The cut-offs that are past at that instant and whose rows are open yet, the earliest first. */
export function dueCutOffs(day: MealDay, nowMs: Instant): Instant[] {
  const cutOffs = new Set(day.classes.map(({ cutOffMs }) => cutOffMs));
  return [...cutOffs].filter((at) => at <= nowMs && day.closedAtMs[at] === undefined).sort((a, b) => a - b);
}

/** Whether all rows are closed. */
export function isClosed(day: MealDay): boolean {
  return day.classes.every((each) => closedAt(day, each) !== null);
}

function staffCounts({ columns }: MealDay, cells: Readonly<Record<string, unknown>>): MealCounts {
  const count = (key: string) => checkCount(cells[key], { enrolment: Number.POSITIVE_INFINITY }).value;
  return Object.fromEntries(staffColumns(columns).map(({ key }) => [key, count(key)]));
}

function readRow(day: MealDay, state: MealClass, row: RowFacts, atMs: Instant): MealClass {
  const read: MealClass = { ...state, ...countsOf(askedColumns(day, state), state.enrolment, row), readMs: atMs };
  if (state.firstWithMs !== null) return noteChange(day, state, read, row, atMs);
  if (mainOf(read) === null) return { ...read, lastWithoutMs: atMs };
  return { ...read, firstWithMs: atMs, stampMs: stampSince(state.lastWithoutMs, row) };
}

/** The first thing that is wrong, in the order of the cells; what is right in the others counts. */
function countsOf(columns: readonly MealColumn[], enrolment: number, row: RowFacts) {
  const present = checkCount(row.present, { enrolment });
  const main = checkCount(row.counts.main, { enrolment, present: present.value }).value;
  const checks = columns.map(
    (column) =>
      [column.key, checkCount(row.counts[column.key], { enrolment, present: present.value, main, column })] as const,
  );
  const all = [present, ...checks.map(([, check]) => check)];
  return {
    present: present.value,
    counts: Object.fromEntries(checks.map(([key, { value }]) => [key, value])),
    problem: all.find(({ problem }) => problem)?.problem ?? null,
    warning: all.find(({ warning }) => warning)?.warning ?? null,
  };
}

/** A number that was reported became another one, or none; a diet may be added. */
function noteChange(day: MealDay, before: MealClass, read: MealClass, row: RowFacts, atMs: Instant): MealClass {
  const keys = new Set([...Object.keys(before.counts), ...Object.keys(read.counts)]);
  if ([...keys].every((key) => (read.counts[key] ?? null) === (before.counts[key] ?? null))) return read;
  const judged = judgeReport({
    cutOffMs: before.cutOffMs,
    lastReadWithoutMs: before.readMs,
    firstReadWithMs: atMs,
    stampMs: stampSince(before.readMs, row),
    closedAtMs: closedAt(day, before),
  });
  const changedAfterCutOff = before.changedAfterCutOff || judged === 'late';
  return { ...read, changes: before.changes + 1, changedAfterCutOff };
}

/** The earliest stamp that can belong to what was typed after that reading. */
function stampSince(readMs: Instant | null, { firstStampMs, lastStampMs }: RowFacts): Instant | null {
  const isSince = (stamp: Instant | null): stamp is Instant => stamp !== null && (readMs === null || stamp > readMs);
  const since = [firstStampMs, lastStampMs].filter(isSince);
  return since.length === 0 ? null : Math.min(...since);
}

function unread(room: AskedClass, cutOffMs: Instant, dayBefore: MealCounts | undefined): MealClass {
  return {
    classId: room.id,
    stage: room.stage,
    enrolment: room.enrolment,
    cutOffMs,
    isHalfDay: room.isHalfDay,
    present: null,
    counts: {},
    problem: null,
    warning: null,
    readMs: null,
    lastWithoutMs: null,
    firstWithMs: null,
    stampMs: null,
    changes: 0,
    changedAfterCutOff: false,
    ...(dayBefore ? { dayBefore } : {}),
  };
}
