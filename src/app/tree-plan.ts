/** What has to be done in Drive for a school on a day: the whole year or a part of it, read and planned. */

import { yearSpan } from '../domain/calendar/school-year';
import type { LockException } from '../domain/locks/exception';
import { joinScopes } from '../domain/people/changed-scope';
import type { Register } from '../domain/plan/identify';
import type { Plan } from '../domain/plan/plan';
import { planChanges } from '../domain/plan/plan-changes';
import type { PlanScope } from '../domain/plan/scope';
import type { School } from '../domain/school/types';
import type { Problem } from '../domain/shared/problem';
import type { DesiredItem } from '../domain/tree/desired-item';
import { desiredTree } from '../domain/tree/desired-tree';
import { lineageOf } from '../domain/tree/subtree';
import { TEMPLATES } from '../domain/tree/templates';
import { type Context, today } from './context';
import { type LayoutStep, layoutsToWrite } from './layouts';
import { FRAME_SCOPE, idsByKey, listItems, listPart } from './listing';
import { withKnownLocks } from './lock-state';
import type { ListedItem } from './ports';
import { listingWaitMs } from './probe/environment';
import { recordsToFill } from './records';
import { withoutRefused } from './refused-addresses';
import { registerForPart, registerOf } from './register';
import { withUsableTemplates } from './template-links';

export interface TreePlan {
  plan: Plan;
  desired: readonly DesiredItem[];
  items: readonly ListedItem[];
  ids: Record<string, string>;
  layouts: readonly LayoutStep[];
  register: Register;
  /** Templates of the school's own that cannot be used: their records are not in the plan. */
  problems: readonly Problem[];
}

/** `scope` null: everything. Of a part only its own items are listed; what lies around it the register knows. */
export function planTree(context: Context, school: School, scope: PlanScope | null): TreePlan {
  const year = school.settings.schoolYear;
  const items = scope ? listPart(context, year, scope) : listItems(context, year);
  const register = scope ? registerForPart(context, school, scope) : registerOf(context, school);
  const desired = withoutRefused(context, school, treeOfToday(context, school, register));
  const wanted = { desired, items, register, exceptions: context.store.get('exceptions') };
  const tree = planPart(context, school, wanted, scope);
  const needed = scope ? templatesNeeded(tree.plan, register, scope) : [];
  if (scope && needed.length > 0) return planTree(context, school, joinScopes(scope, { units: [], items: needed }));
  return { ...tree, layouts: [...layoutsToWrite(context, school, items, idsOf(items, tree.ids)), ...tree.layouts] };
}

/** The tree of a year that has not begun: as on its first day, but nobody is given anything. Its workbooks are laid out then. */
export function planNextYear(context: Context, school: School): TreePlan {
  const year = school.settings.schoolYear;
  const register = registerOf(context, school);
  const tree = desiredTree(school, yearSpan(year).from);
  const wanted = {
    desired: tree.map((item) => ({ ...item, grants: [] })),
    items: listItems(context, year),
    register,
    exceptions: [],
  };
  const scope = { units: [FRAME_SCOPE], items: [] };
  const needed = templatesNeeded(planPart(context, school, wanted, scope).plan, register, scope);
  return planPart(context, school, wanted, { ...scope, items: needed });
}

/** Single items that nobody can have made yet: nothing is listed, and what lies above them the register knows. */
export function planUnlisted(context: Context, school: School, keys: readonly string[]): TreePlan {
  const register = registerOf(context, school);
  const tree = treeOfToday(context, school, register);
  const lineage = lineageOf(tree);
  const above = new Set(keys.flatMap(lineage));
  const desired = tree.filter(({ key }) => above.has(key));
  return planPart(context, school, { desired, items: [], register, exceptions: [] }, { units: [], items: keys });
}

interface Wanted {
  readonly desired: readonly DesiredItem[];
  readonly items: readonly ListedItem[];
  readonly register: Register;
  readonly exceptions: readonly LockException[];
}

function planPart(context: Context, school: School, wanted: Wanted, scope: PlanScope | null): TreePlan {
  const { desired, items, register, exceptions } = wanted;
  const all = planChanges({
    desired,
    actual: items,
    register,
    schoolAccount: context.ports.account,
    nowMs: context.ports.clock.now(),
    listingLagMs: listingWaitMs(context.store),
    exceptions,
    ...(scope ? { scope } : {}),
  });
  const { plan, problems } = withUsableTemplates(context, school, all);
  const ids = { ...(scope ? knownIds(register) : given(desired, register)), ...idsByKey(items), ...plan.found };
  return { plan, desired, items, ids, register, layouts: recordsToFill(items, [], idsOf(items, ids)), problems };
}

/** Templates of which nothing is known yet: a school may have been set up before there were any. */
function templatesNeeded({ creates }: Plan, register: Register, { items }: PlanScope): string[] {
  const keys = creates.flatMap(({ template }) => (template && 'key' in template ? [TEMPLATES, template.key] : []));
  return [...new Set(keys)].filter((key) => !register[key]?.id && !items.includes(key));
}

/** The tree the school should have today, under the locks in force. */
function treeOfToday(context: Context, school: School, register: Register): readonly DesiredItem[] {
  return withKnownLocks(context, desiredTree(school, today(context)), register);
}

/** Of a part only the listed workbooks are laid out anew: of the others nothing is known. */
export function idsOf(items: readonly ListedItem[], ids: Readonly<Record<string, string>>): Record<string, string> {
  const listed = new Set(items.map(({ id }) => id));
  return Object.fromEntries(Object.entries(ids).filter(([, id]) => listed.has(id)));
}

/** What the school was given is in no listing. */
function given(desired: readonly DesiredItem[], register: Register): Record<string, string> {
  return Object.fromEntries(
    desired.flatMap(({ key, given: isGiven }) => (isGiven && register[key]?.id ? [[key, register[key].id]] : [])),
  );
}

function knownIds(register: Register): Record<string, string> {
  return Object.fromEntries(Object.entries(register).flatMap(([key, { id }]) => (id ? [[key, id]] : [])));
}
