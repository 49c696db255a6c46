/** What the school's Drive should hold on a day: folders, records and exactly the access the regulation gives. */
import { outranks } from '../access/drive-role';
import { effectiveAccess } from '../access/explain-access';
import { mergeGrants } from '../access/grant';
import type { School } from '../school/types';
import type { PlainDate } from '../shared/plain-date';
import type { DesiredItem } from './desired-item';
import { frameItems } from './frame-items';
import { mealItems } from './meal-items';
import { planItems } from './plan-items';
import { rosterOf } from './roster';
import { reviewItems, taskItems } from './task-items';
import { classItems, officeItems, peopleItems } from './unit-items';

/**
 * The whole tree of a day, parents before children. Whoever has no assignment that day is in no grant,
 * and someone who has left has no folder here: the plan closes the one that exists.
 */
export function desiredTree(school: School, today: PlainDate): DesiredItem[] {
  const roster = rosterOf(school, today);
  const granted = withNeededGrants([
    ...frameItems(roster),
    ...mealItems(roster),
    ...taskItems(roster),
    ...reviewItems(roster),
    ...classItems(roster),
    ...officeItems(roster),
    ...peopleItems(roster),
  ]);
  // Thousands at the end of a year, and nobody is given anything on them.
  return [...granted, ...planItems(roster, today)];
}

/** Drops what a person already has from above and what is given twice; parents stand before children. */
function withNeededGrants(items: readonly DesiredItem[]): DesiredItem[] {
  const merged = items.map((each) => ({ ...each, grants: mergeGrants(each.grants) }));
  const access = effectiveAccess(merged);
  return merged.map((each) => {
    const above = each.parent === null ? undefined : access.get(each.parent);
    return { ...each, grants: each.grants.filter(({ email, role }) => outranks(role, above?.get(email)?.role)) };
  });
}
