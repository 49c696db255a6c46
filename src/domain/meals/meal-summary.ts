/** What the kitchen, the board and the ledger want to know of a day of meal reports. */
import type { Stage } from '../school/types';
import type { Instant, PlainDate } from '../shared/plain-date';
import { judgeReport, type ReportEvidence, reportInterval } from './judge-report';
import { type MealCounts, sumCounts } from './meal-columns';
import { closedAt, type MealClass, type MealDay, mainOf } from './meal-day';

/** `changed_after_cutoff` counts as reported; `invalid`: something stands in the row, but no count. */
export type MealStatus = 'missing' | 'on_time' | 'late' | 'changed_after_cutoff' | 'invalid';

export interface MealSummary {
  /** Children who eat the main meal. */
  readonly portionsByStage: Readonly<Record<Stage, number>>;
  /** Every column, diets too; null where no class reported. */
  readonly countsByStage: Readonly<Record<Stage, MealCounts>>;
  readonly staff: number | null;
  /** How many classes have a valid report, on time or late. */
  readonly reported: number;
  readonly onTime: number;
  readonly late: number;
  readonly lateClasses: readonly string[];
  /** Class ids without a report; those with something unreadable in the row are in `invalid` too. */
  readonly missing: readonly string[];
  readonly invalid: readonly string[];
  readonly changedAfterCutoff: readonly string[];
}

/** Portions are sums over the classes that reported: a missing class adds nothing and is named. */
export function summaryOf(day: MealDay): MealSummary {
  const reported = day.classes.filter((each) => mainOf(each) !== null);
  const late = reported.filter((each) => timingOf(day, each) === 'late');
  const counts = (stage: Stage) => sumCounts(ofStage(reported, stage), day.columns);
  const portions = (stage: Stage) => counts(stage).main ?? 0;
  const ids = (classes: readonly MealClass[]) => classes.map(({ classId }) => classId);
  return {
    portionsByStage: { nursery: portions('nursery'), kindergarten: portions('kindergarten') },
    countsByStage: { nursery: counts('nursery'), kindergarten: counts('kindergarten') },
    staff: mainOf({ counts: day.staff }),
    reported: reported.length,
    onTime: reported.length - late.length,
    late: late.length,
    lateClasses: ids(late),
    missing: ids(day.classes.filter((each) => mainOf(each) === null)),
    invalid: ids(day.classes.filter((each) => statusOf(day, each) === 'invalid')),
    changedAfterCutoff: ids(day.classes.filter((each) => each.changedAfterCutOff)),
  };
}

/** The one word for a class's row. A number taken away again is missing; a later change outweighs when it first came. */
export function statusOf(day: MealDay, each: MealClass): MealStatus {
  if (mainOf(each) === null) return each.problem === null ? 'missing' : 'invalid';
  return each.changedAfterCutOff ? 'changed_after_cutoff' : timingOf(day, each);
}

export interface LedgerRow {
  readonly date: PlainDate;
  readonly classId: string;
  readonly stage: Stage;
  readonly enrolment: number;
  readonly present: number | null;
  readonly counts: MealCounts;
  readonly status: MealStatus;
  /** Whether the first report came in time, whatever changed later; null: no report. */
  readonly timing: 'on_time' | 'late' | null;
  /** The latest instant at which the report can have been made; null: no report. */
  readonly reportedAtMs: Instant | null;
}

/** One row a class, in the order of the classes. */
export function ledgerRows(day: MealDay): LedgerRow[] {
  return day.classes.map((each) => ({
    date: day.date,
    classId: each.classId,
    stage: each.stage,
    enrolment: each.enrolment,
    present: each.present,
    counts: each.counts,
    status: statusOf(day, each),
    timing: mainOf(each) === null ? null : timingOf(day, each),
    reportedAtMs: mainOf(each) === null ? null : reportInterval(evidenceOf(day, each)).toMs,
  }));
}

/** Whether what was first reported came in time. */
export function timingOf(day: MealDay, each: MealClass): 'on_time' | 'late' {
  return judgeReport(evidenceOf(day, each));
}

function evidenceOf(day: MealDay, each: MealClass): ReportEvidence {
  return {
    cutOffMs: each.cutOffMs,
    lastReadWithoutMs: each.lastWithoutMs,
    firstReadWithMs: each.firstWithMs,
    stampMs: each.stampMs,
    closedAtMs: closedAt(day, each),
  };
}

function ofStage(classes: readonly MealClass[], stage: Stage): MealCounts[] {
  return classes.filter((each) => each.stage === stage).map(({ counts }) => counts);
}
