/** "Khởi tạo năm học": read the control workbook, plan, show the plan in words, and after agreement apply it in slices. */
import { fingerprint, hashText } from '../domain/plan/fingerprint';
import type { Plan } from '../domain/plan/plan';
import { isEmpty } from '../domain/plan/plan-questions';
import { readSchool } from '../domain/school/read-school';
import type { ControlTables, School } from '../domain/school/types';
import type { PlainDate } from '../domain/shared/plain-date';
import type { Problem } from '../domain/shared/problem';
import { stepCount } from './apply-plan';
import { type Context, knownSchool, log, today } from './context';
import { type ControlReading, readControl } from './control';
import { mealColumnsLater, rememberMealParts, withMealParts } from './meal-books';
import type { ChangeFacts } from './people-change';
import { leaversOf } from './people-leavers';
import { refusedToday } from './refused-addresses';
import { checkPlace, drivesWith } from './shared-drive';
import type { TreeJob } from './stored-values';
import { keepPlan } from './tree-job';
import { planTree, type TreePlan } from './tree-plan';
import { turnYear, yearProblem } from './year-turn';

export interface AgreeablePlan {
  ok: true;
  tables: ControlTables;
  school: School;
  plan: Plan;
  /** What the plan was made of, for the run that begins it. */
  tree: TreePlan;
  warnings: readonly Problem[];
  /** Addresses that Google does not take: nothing was given to them. */
  refused: readonly string[];
  /** What changes for whom, for a change of people; null for a whole year. */
  change: ChangeFacts | null;
  /** Before that day nobody is given anything; null: at once. */
  opensOn: PlainDate | null;
  fingerprint: string;
  isEmpty: boolean;
}

export type SetUpPlan = { ok: false; problems: readonly Problem[] } | AgreeablePlan;

/** Reads and plans; writes nothing. */
export function planSetUp(context: Context): SetUpPlan {
  const reading = readTables(context, readControl(context));
  if (!reading.ok) return reading;
  const { tables, school, warnings } = reading;
  const wrongYear = yearProblem(context, school);
  if (wrongYear) return { ok: false, problems: [wrongYear] };
  const place = checkPlace(context, school, tables);
  if (place.problem) return { ok: false, problems: [place.problem] };
  const tree = planTree(context, school, null);
  const { plan, layouts } = tree;
  return {
    ok: true,
    tables,
    school,
    plan,
    tree,
    warnings: [...warnings, ...mealColumnsLater(context, school), ...tree.problems],
    refused: [...refusedToday(context, school)],
    change: null,
    opensOn: null,
    fingerprint: fingerprintOf(plan, tables),
    isEmpty: isEmpty(plan) && layouts.length === 0 && !place.isRestrictable && isKnown(context, tables),
  };
}

export type TablesReading =
  | { ok: false; problems: readonly Problem[] }
  | { ok: true; tables: ControlTables; school: School; warnings: readonly Problem[] };

/** The school the tables describe on the date, for this school account. */
export function readTables(
  context: Context,
  { tables, lost }: ControlReading,
  date: PlainDate = today(context),
): TablesReading {
  const reading = readSchool(tables, date);
  const gone = lost.map((sheet): Problem => ({ type: 'SheetMissing', sheet }));
  if (!reading.ok) return { ok: false, problems: [...gone, ...reading.problems] };
  if (gone.length > 0) return { ok: false, problems: gone };
  const school = withMealParts(context, reading.school);
  const { warnings } = reading;
  if (school.settings.schoolAccount !== context.ports.account.toLowerCase())
    return { ok: false, problems: [wrongAccount(context)] };
  return { ok: true, tables, school, warnings };
}

/** What is agreed to are the steps and the tables: a date that lies ahead changes no step of today. */
export function fingerprintOf(plan: Plan, tables: ControlTables): string {
  return hashText(`${fingerprint(plan)} ${JSON.stringify(tables)}`);
}

/** Whether the school was agreed to as these tables say. */
export function isKnown(context: Context, tables: ControlTables): boolean {
  return JSON.stringify(context.store.get('school')) === JSON.stringify(tables);
}

/** Begins the work that was agreed to, once the store is saved; `continueJob` does it, in this run and the next ones. */
export function startSetUp(context: Context, agreed: AgreeablePlan, row: number, actor: string): void {
  const total = stepCount(agreed.plan);
  const before = knownSchool(context);
  const date = today(context);
  const job: TreeJob = {
    rows: [row],
    actor,
    total,
    scope: null,
    leavers: before
      ? leaversOf({ school: before, date: context.store.get('accessDate') ?? date }, { school: agreed.school, date })
      : [],
    startedMs: context.ports.clock.now(),
    notBeforeMs: 0,
  };
  if (before && before.settings.schoolYear !== agreed.school.settings.schoolYear) turnYear(context, before);
  rememberMealParts(context, agreed.school);
  context.store.set('school', agreed.tables);
  context.store.set('drives', drivesWith(context, agreed.school));
  context.store.set('setUp', job);
  keepPlan(context, 'setUp', agreed.tree);
  context.store.set('accessDate', date);
  context.store.set('agenda', null);
  log(context, { action: 'setUpStarted', actor, target: agreed.school.settings.schoolYear, detail: { steps: total } });
}

function wrongAccount(context: Context): Problem {
  return { type: 'NotSchoolAccount', sheet: 'settings', value: context.ports.account };
}
