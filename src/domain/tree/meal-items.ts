/** The meal workbooks and the two folders of each: open and locked. */
import type { Grant } from '../access/grant';
import { type MealPart, mealFolderKey, mealKey, mealPartsOf, ONLY_PART } from '../meals/meal-parts';
import type { GroupRule } from '../regulation/types';
import type { DesiredItem } from './desired-item';
import { lockedName, nameOf, openName } from './names';
import { item, PRIORITY, workbook } from './new-item';
import type { Roster } from './roster';

/**
 * A hundred people write in the meal workbook, and Drive takes one change at a time on one item. They write by the folder it
 * lies in and read by another: a lock is one move between the two.
 */
export function mealItems(roster: Roster): DesiredItem[] {
  const { name } = workbook(roster, 'meals');
  const folder = item({ key: MEALS_FOLDER, parent: 'year', name, priority: PRIORITY.meals });
  return [folder, ...mealPartsOf(roster.school).flatMap((part) => mealPart(roster, part))];
}

const MEALS_FOLDER = 'meals/folder';

function mealPart(roster: Roster, part: MealPart): DesiredItem[] {
  const { name: all, kind, grants } = workbook(roster, 'meals');
  const name = part.label === null ? all : nameOf(all, part.label);
  const writers = part.id === ONLY_PART ? grants : grants.filter(reportsIn(roster, part));
  const records = roster.school.regulation.records.filter(({ form }) => form === 'workbook').map(({ key }) => key);
  const shared = { records, priority: PRIORITY.meals };
  const [open, lockedInto] = [mealFolderKey(part.id, 'open'), mealFolderKey(part.id, 'locked')];
  const readers = writers.map((grant) => ({ ...grant, role: 'reader' as const }));
  const folder = { parent: MEALS_FOLDER, priority: PRIORITY.meals };
  return [
    item({ ...folder, key: lockedInto, name: lockedName(name), grants: readers }),
    item({
      ...{ ...folder, ...shared, key: open, name: openName(name), lockedInto },
      ...{ grants: writers, grain: true, alwaysOpen: true },
    }),
    item({ ...shared, key: mealKey(part.id), parent: open, name, kind, lockedInto }),
  ];
}

/** Of several workbooks each class's teachers have their own; whoever cooks for all has all. */
function reportsIn(roster: Roster, { classIds }: MealPart): (grant: Grant) => boolean {
  const here = classIds.flatMap((id) => roster.byClass.get(id) ?? []);
  const emails = new Set(here.map(({ person }) => person.email));
  const groups: Readonly<Partial<Record<string, GroupRule>>> = roster.school.regulation.groups;
  const isOfClass = (group: string) => {
    const rule = groups[group];
    return rule?.relation === 'school' && rule.withClass === true;
  };
  return ({ email, why }) => !isOfClass(why.reason) || emails.has(email);
}
