/** One day of meal reports as the readings of the workbook show it. The state is plain data and survives between runs. */
import type { ClassRoom, SchoolSettings, Stage } from '../school/types';
import type { Instant, PlainDate } from '../shared/plain-date';
import { type CountCheck, type CountProblem, type CountWarning, checkCount } from './check-count';
import { cutOffInstant } from './cut-off';
import { judgeReport } from './judge-report';

export interface MealDay {
  readonly date: PlainDate;
  readonly cutOffMs: Readonly<Record<Stage, Instant>>;
  /** When the stage's rows were closed for those who type; null: open. */
  readonly closedAtMs: Readonly<Record<Stage, Instant | null>>;
  /** Portions of the staff, one number for the school; null: not entered. */
  readonly staff: number | null;
  readonly classes: readonly MealClass[];
}

export interface MealClass {
  readonly classId: string;
  readonly stage: Stage;
  readonly enrolment: number;
  readonly present: number | null;
  /** The report: children who eat. null: not reported, which is not zero. */
  readonly portions: number | null;
  readonly problem: CountProblem | null;
  readonly warning: CountWarning | null;
  /** The last reading of the row. */
  readonly readMs: Instant | null;
  /** The last reading before the first one with a report, and that one. */
  readonly lastWithoutMs: Instant | null;
  readonly firstWithMs: Instant | null;
  /** When an on-edit run saw the report typed. */
  readonly stampMs: Instant | null;
  /** How often the reported number changed afterwards, taking it away included. */
  readonly changes: number;
  readonly changedAfterCutOff: boolean;
}

/** What one reading found in a class's row of the day. */
export interface RowFacts {
  readonly classId: string;
  readonly present: unknown;
  readonly portions: unknown;
  /** The first and the last time an on-edit run saw the row typed in; null: never. */
  readonly firstStampMs: Instant | null;
  readonly lastStampMs: Instant | null;
}

export interface MealReading {
  /** The instant before the request was sent: what is missing in the answer was missing then. */
  readonly atMs: Instant;
  readonly rows: readonly RowFacts[];
  /** The cell of the staff's portions; absent: not read. */
  readonly staff?: unknown;
}

/** The day before anything was read, with the cut-off of each stage. */
export function openMealDay(date: PlainDate, settings: SchoolSettings, classes: readonly ClassRoom[]): MealDay {
  return {
    date,
    cutOffMs: {
      nursery: cutOffInstant(settings, 'nursery', date),
      kindergarten: cutOffInstant(settings, 'kindergarten', date),
    },
    closedAtMs: { nursery: null, kindergarten: null },
    staff: null,
    classes: classes.map(({ id, stage, enrolment }) => unread(id, stage, enrolment)),
  };
}

/** The day with what a reading shows. A reading that is not newer than the row's last one changes nothing. */
export function observe(day: MealDay, reading: MealReading): MealDay {
  const rows = new Map(reading.rows.map((row) => [row.classId, row]));
  return {
    ...day,
    staff: reading.staff === undefined ? day.staff : checkCount(reading.staff, Number.POSITIVE_INFINITY).value,
    classes: day.classes.map((state) => {
      const row = rows.get(state.classId);
      const isNewer = state.readMs === null || reading.atMs > state.readMs;
      return row && isNewer ? readRow(day, state, row, reading.atMs) : state;
    }),
  };
}

/** Marks the stage's rows as closed at that instant; a second closing does not move the first. */
export function closeStage(day: MealDay, stage: Stage, atMs: Instant): MealDay {
  if (day.closedAtMs[stage] !== null) return day;
  return { ...day, closedAtMs: { ...day.closedAtMs, [stage]: atMs } };
}

function readRow(day: MealDay, state: MealClass, row: RowFacts, atMs: Instant): MealClass {
  const present = checkCount(row.present, state.enrolment);
  const portions = checkCount(row.portions, state.enrolment, present.value);
  const read: MealClass = {
    ...state,
    ...countsOf(present, portions),
    readMs: atMs,
  };
  if (state.firstWithMs !== null) return noteChange(day, state, read, row, atMs);
  if (read.portions === null) return { ...read, lastWithoutMs: atMs };
  return { ...read, firstWithMs: atMs, stampMs: stampSince(state.lastWithoutMs, row) };
}

function countsOf(present: CountCheck, portions: CountCheck) {
  return {
    present: present.value,
    portions: portions.value,
    problem: portions.problem ?? present.problem ?? null,
    warning: portions.warning ?? present.warning ?? null,
  };
}

/** The number that was reported became another one, or none. */
function noteChange(day: MealDay, before: MealClass, read: MealClass, row: RowFacts, atMs: Instant): MealClass {
  if (read.portions === before.portions) return read;
  const judged = judgeReport({
    cutOffMs: day.cutOffMs[before.stage],
    lastReadWithoutMs: before.readMs,
    firstReadWithMs: atMs,
    stampMs: stampSince(before.readMs, row),
    closedAtMs: day.closedAtMs[before.stage],
  });
  const changedAfterCutOff = before.changedAfterCutOff || judged === 'late';
  return { ...read, changes: before.changes + 1, changedAfterCutOff };
}

/** The first stamp that can belong to what was typed after that reading. */
function stampSince(readMs: Instant | null, { firstStampMs, lastStampMs }: RowFacts): Instant | null {
  const since = [firstStampMs, lastStampMs].filter((stamp) => stamp !== null && (readMs === null || stamp > readMs));
  return since[0] ?? null;
}

function unread(classId: string, stage: Stage, enrolment: number): MealClass {
  return {
    classId,
    stage,
    enrolment,
    present: null,
    portions: null,
    problem: null,
    warning: null,
    readMs: null,
    lastWithoutMs: null,
    firstWithMs: null,
    stampMs: null,
    changes: 0,
    changedAfterCutOff: false,
  };
}
