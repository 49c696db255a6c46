/** What the kitchen, the board and the ledger want to know of a day of meal reports. */
import type { Stage } from '../school/types';
import type { Instant, PlainDate } from '../shared/plain-date';
import { judgeReport, reportInterval } from './judge-report';
import type { MealClass, MealDay } from './meal-day';

/** `changed_after_cutoff` counts as reported; `invalid`: something stands in the row, but no count. */
export type MealStatus = 'missing' | 'on_time' | 'late' | 'changed_after_cutoff' | 'invalid';

export interface MealSummary {
  readonly portionsByStage: Readonly<Record<Stage, number>>;
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
  const reported = day.classes.filter(({ portions }) => portions !== null);
  const late = reported.filter((each) => timing(day, each) === 'late');
  const ids = (classes: readonly MealClass[]) => classes.map(({ classId }) => classId);
  return {
    portionsByStage: { nursery: portionsOf(reported, 'nursery'), kindergarten: portionsOf(reported, 'kindergarten') },
    staff: day.staff,
    reported: reported.length,
    onTime: reported.length - late.length,
    late: late.length,
    lateClasses: ids(late),
    missing: ids(day.classes.filter(({ portions }) => portions === null)),
    invalid: ids(day.classes.filter((each) => statusOf(day, each) === 'invalid')),
    changedAfterCutoff: ids(day.classes.filter((each) => each.changedAfterCutOff)),
  };
}

/** The one word for a class's row. A number taken away again is missing; a later change outweighs when it first came. */
export function statusOf(day: MealDay, each: MealClass): MealStatus {
  if (each.portions === null) return each.problem === null ? 'missing' : 'invalid';
  return each.changedAfterCutOff ? 'changed_after_cutoff' : timing(day, each);
}

export interface LedgerRow {
  readonly date: PlainDate;
  readonly classId: string;
  readonly stage: Stage;
  readonly enrolment: number;
  readonly present: number | null;
  readonly portions: number | null;
  readonly status: MealStatus;
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
    portions: each.portions,
    status: statusOf(day, each),
    reportedAtMs: each.portions === null ? null : reportInterval(evidenceOf(day, each)).toMs,
  }));
}

function timing(day: MealDay, each: MealClass): 'on_time' | 'late' {
  return judgeReport(evidenceOf(day, each));
}

function evidenceOf(day: MealDay, each: MealClass) {
  return {
    cutOffMs: day.cutOffMs[each.stage],
    lastReadWithoutMs: each.lastWithoutMs,
    firstReadWithMs: each.firstWithMs,
    stampMs: each.stampMs,
    closedAtMs: day.closedAtMs[each.stage],
  };
}

function portionsOf(classes: readonly MealClass[], stage: Stage): number {
  return classes.filter((each) => each.stage === stage).reduce((sum, { portions }) => sum + (portions ?? 0), 0);
}
