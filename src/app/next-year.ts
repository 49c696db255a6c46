/**
 * "Chuẩn bị năm học mới": from the tabs as they are for the next school year its tree is made beside the present one, which stays
 * in force. On its first day the prepared year begins by itself.
 */
import { yearAfter, yearSpan } from '../domain/calendar/school-year';
import { isEmpty } from '../domain/plan/plan-questions';
import type { School } from '../domain/school/types';
import { formatDate, type MonthDay, type PlainDate } from '../domain/shared/plain-date';
import type { Problem } from '../domain/shared/problem';
import { stepCount } from './apply-plan';
import { type Context, knownSchool, log, nextSchool, today } from './context';
import { readControl } from './control';
import { rememberMealParts } from './meal-books';
import { leaversOf } from './people-leavers';
import { type AgreeablePlan, fingerprintOf, readTables, type SetUpPlan } from './set-up';
import { keepPlan } from './tree-job';
import { planNextYear } from './tree-plan';
import { turnYear } from './year-turn';

/** Reads and plans; writes nothing. */
export function planPreparation(context: Context): SetUpPlan {
  const known = knownSchool(context);
  if (!known) return refusal({ type: 'YearNotSetUp', sheet: 'commands' });
  const year = yearAfter(known.settings.schoolYear);
  const { from } = yearSpan(year);
  const untimely = untimelyProblem(context, known, year, from);
  if (untimely) return refusal(untimely);
  const reading = readTables(context, readControl(context), from);
  if (!reading.ok) return reading;
  const { tables, school, warnings } = reading;
  const value = school.settings.schoolYear;
  if (value !== year) return refusal({ type: 'NextYearExpected', sheet: 'settings', value, expected: year });
  const tree = planNextYear(context, school);
  const isAgreed = JSON.stringify(context.store.get('nextSchool')) === JSON.stringify(tables);
  return {
    ok: true,
    tables,
    school,
    plan: tree.plan,
    tree,
    warnings: [...warnings, ...tree.problems],
    refused: [],
    change: null,
    opensOn: from,
    fingerprint: fingerprintOf(tree.plan, tables),
    isEmpty: isEmpty(tree.plan) && tree.layouts.length === 0 && isAgreed,
  };
}

/** Begins what was agreed to; the present year's data stays what it is. */
export function startPreparation(context: Context, agreed: AgreeablePlan, row: number, actor: string): void {
  const total = stepCount(agreed.plan);
  const job = { rows: [row], actor, total, scope: null, leavers: [], notBeforeMs: 0 };
  rememberMealParts(context, agreed.school);
  context.store.set('nextSchool', agreed.tables);
  context.store.set('nextYear', { ...job, startedMs: context.ports.clock.now() });
  keepPlan(context, 'nextYear', agreed.tree);
  log(context, {
    action: 'nextYearStarted',
    actor,
    target: agreed.school.settings.schoolYear,
    detail: { steps: total },
  });
}

/** On the first beat of its first day; whether the year has turned. */
export function beginNextYear(context: Context): boolean {
  const { store } = context;
  const [before, next, date] = [knownSchool(context), nextSchool(context), today(context)];
  const tables = store.get('nextSchool');
  if (!before || !next || date < yearSpan(next.settings.schoolYear).from) return false;
  const leavers = leaversOf({ school: before, date: store.get('accessDate') ?? date }, { school: next, date });
  const startedMs = context.ports.clock.now();
  turnYear(context, before);
  store.set('school', tables);
  store.set('setUp', {
    rows: [],
    actor: context.ports.account,
    total: 0,
    scope: null,
    leavers,
    startedMs,
    notBeforeMs: 0,
  });
  store.set('accessDate', date);
  store.set('agenda', null);
  log(context, { action: 'yearBegun', actor: context.ports.account, target: next.settings.schoolYear, detail: {} });
  store.save();
  return true;
}

function untimelyProblem(context: Context, known: School, year: string, from: PlainDate): Problem | null {
  const place = { sheet: 'commands', value: year } as const;
  const earliest = dayOf(from, known.regulation.nextYearFrom);
  if (today(context) >= from) return { type: 'NextYearBegun', ...place, expected: formatDate(from) };
  if (today(context) < earliest) return { type: 'NextYearTooEarly', ...place, expected: formatDate(earliest) };
  return null;
}

/** The day in the calendar year in which the next school year begins. */
function dayOf(from: PlainDate, { month, day }: MonthDay): PlainDate {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${from.slice(0, 4)}-${two(month)}-${two(day)}` as PlainDate;
}

function refusal(problem: Problem): SetUpPlan {
  return { ok: false, problems: [problem] };
}
