/**
 * "Cập nhật nhân sự": compares the school that was agreed to with the staff and class tabs, plans only the units that differ,
 * and after the tick carries that out. What is not of today is agreed to as well and comes by itself on its day.
 */
import { askerFiles } from '../domain/corrections/asker-files';
import { changedScope, joinScopes, scopeOfPeople } from '../domain/people/changed-scope';
import type { SchoolOnDay } from '../domain/people/leavers';
import { type StaffChange, staffChanges } from '../domain/people/staff-changes';
import { isEmpty } from '../domain/plan/plan-questions';
import { registerPart } from '../domain/plan/register-part';
import type { PlanScope } from '../domain/plan/scope';
import { activeAssignments } from '../domain/school/people';
import { readSettings } from '../domain/school/read-settings';
import type { ControlTables, Person, School, SheetKey } from '../domain/school/types';
import type { PlainDate } from '../domain/shared/plain-date';
import type { Problem } from '../domain/shared/problem';
import { desiredTree } from '../domain/tree/desired-tree';
import { stepCount } from './apply-plan';
import { type Context, knownSchool, log, today } from './context';
import { readControl } from './control';
import { changedLayouts } from './layouts';
import { withKnownLocks } from './lock-state';
import { rememberMealParts } from './meal-books';
import { leaversOf } from './people-leavers';
import { refusedToday } from './refused-addresses';
import { keepRegisterPart } from './register';
import { type AgreeablePlan, fingerprintOf, isKnown, readTables, type SetUpPlan } from './set-up';
import type { Leaver, TreeJob } from './stored-values';
import { keepPlan } from './tree-job';
import { planTree } from './tree-plan';

export interface ChangeFacts {
  /** The school as it was agreed to. */
  before: School;
  scope: PlanScope;
  leavers: readonly Leaver[];
  changes: readonly StaffChange[];
  /** Other tabs that differ from what was agreed to: this command leaves them alone. */
  otherTabs: readonly SheetKey[];
}

/** Reads and plans; writes nothing. */
export function planPeople(context: Context): SetUpPlan {
  const agreed = context.store.get('school');
  const before = knownSchool(context);
  if (!agreed || !before) return { ok: false, problems: [{ type: 'YearNotSetUp', sheet: 'commands' }] };
  const control = readControl(context);
  const otherYear = yearOfTabs(control.tables, before);
  if (otherYear) return { ok: false, problems: [otherYear] };
  const reading = readTables(context, { ...control, tables: peopleTables(agreed, control.tables) });
  if (!reading.ok) return reading;
  const { tables, school, warnings } = reading;
  const facts = factsOf(context, before, school, otherTabs(agreed, control.tables));
  const tree = planTree(context, school, facts.scope);
  const { plan, layouts } = tree;
  const { scope } = facts;
  keepRegisterPart(context, school, { scope, entries: registerPart(tree.register, tree.desired, scope) });
  const isNothing = isEmpty(plan) && layouts.length === 0 && facts.leavers.length === 0;
  return {
    ok: true,
    tables,
    school,
    plan,
    tree,
    warnings: [...warnings, ...tree.problems],
    refused: [...refusedToday(context, school)],
    change: facts,
    opensOn: null,
    fingerprint: fingerprintOf(plan, tables),
    isEmpty: isNothing && isKnown(context, tables),
  };
}

/** The tabs may already be those of the next year: its classes and staff are not this year's. */
function yearOfTabs({ settings }: ControlTables, { settings: { schoolYear } }: School): Problem | null {
  const { year } = readSettings(settings, { problems: [], warnings: [] });
  if (year === null || year === schoolYear) return null;
  return { type: 'TabsOfOtherYear', sheet: 'settings', value: year, expected: schoolYear };
}

/** Begins what was agreed to; it joins a change that is still going on. */
export function startPeople(context: Context, agreed: AgreeablePlan, row: number, actor: string): void {
  if (!agreed.change) throw new Error('This plan is not one of a change of people');
  const { scope, leavers } = agreed.change;
  const total = stepCount(agreed.plan);
  const isAlone = context.store.get('change') === null;
  startChange(context, { rows: [row], actor, total, scope, leavers });
  const date = context.store.get('accessDate') ?? today(context);
  if (isAlone) keepPlan(context, 'change', agreed.tree, { school: agreed.change.before, date });
  rememberMealParts(context, agreed.school);
  context.store.set('school', agreed.tables);
  context.store.set('accessDate', today(context));
  context.store.set('agenda', null);
  context.store.set('registerPart', null);
  log(context, {
    action: 'changeStarted',
    actor,
    target: agreed.school.settings.schoolYear,
    detail: { steps: total, leavers: leavers.length },
  });
}

type Change = Pick<TreeJob, 'rows' | 'actor' | 'total' | 'leavers'> & { scope: PlanScope };

/** Puts a change beside the one that is still going on, if there is one. */
export function startChange(context: Context, change: Change): void {
  const open = context.store.get('change');
  const gone = new Set(change.leavers.map(({ email }) => email));
  context.store.set('change', {
    ...change,
    rows: [...(open?.rows ?? []), ...change.rows],
    total: (open?.total ?? 0) + change.total,
    scope: open?.scope ? joinScopes(open.scope, change.scope) : change.scope,
    leavers: [...(open?.leavers ?? []).filter(({ email }) => !gone.has(email)), ...change.leavers],
    startedMs: context.ports.clock.now(),
    notBeforeMs: 0,
  });
}

/** What differs between the two in tree, access and workbooks. */
export function differenceOf(context: Context, before: SchoolOnDay, after: SchoolOnDay): PlanScope {
  const treeOf = ({ school, date }: SchoolOnDay) => withKnownLocks(context, desiredTree(school, date));
  const items = [...changedLayouts(context, before, after), ...booksOfChanged(before, after)];
  return joinScopes(changedScope(treeOf(before), treeOf(after)), { units: [], items });
}

/** A post brings its duties into her workbook, even one that opens nothing else for her. */
function booksOfChanged(before: SchoolOnDay, after: SchoolOnDay): string[] {
  const was = new Map(before.school.people.map((person) => [person.id, postsOf(person, before.date)]));
  const changed = after.school.people.filter((person) => was.get(person.id) !== postsOf(person, after.date));
  const ids = new Set(changed.map(({ id }) => id));
  const books = askerFiles(after.school, after.date);
  return books.filter(({ askers }) => askers.some(({ id }) => ids.has(id))).map(({ key }) => key);
}

function postsOf(person: Person, date: PlainDate): string {
  return JSON.stringify(activeAssignments(person, date).map(({ role, classId, teamId }) => [role, classId, teamId]));
}

function factsOf(context: Context, before: School, after: School, tabs: readonly SheetKey[]): ChangeFacts {
  const date = today(context);
  const was = { school: before, date: context.store.get('accessDate') ?? date };
  const is = { school: after, date };
  const again = scopeOfPeople(desiredTree(after, date), refusedButChanged(context, after));
  return {
    before,
    scope: joinScopes(differenceOf(context, was, is), again),
    leavers: leaversOf(was, is),
    changes: staffChanges(before, after),
    otherTabs: tabs,
  };
}

/** Addresses that Google refused today while their row said something else. */
function refusedButChanged(context: Context, school: School): Set<string> {
  const known = context.store.get('refused');
  const still = refusedToday(context, school);
  return new Set(school.people.flatMap(({ email }) => (known[email] && !still.has(email) ? [email] : [])));
}

/** Tabs that say nothing of people and classes. */
const OTHER_TABS: ReadonlySet<string> = new Set(['settings', 'offDays', 'catalogue']);

/** The tabs of people and classes as they are now, the others as they were agreed to. */
export function peopleTables(agreed: ControlTables, edited: ControlTables): ControlTables {
  const kept = tabKeys(agreed).filter((key) => OTHER_TABS.has(key));
  return { ...edited, ...Object.fromEntries(kept.map((key) => [key, agreed[key]])) };
}

function otherTabs(agreed: ControlTables, edited: ControlTables): SheetKey[] {
  return tabKeys(edited).filter(
    (key) => OTHER_TABS.has(key) && JSON.stringify(agreed[key]) !== JSON.stringify(edited[key]),
  );
}

function tabKeys(tables: ControlTables): SheetKey[] {
  return Object.keys(tables) as SheetKey[];
}
