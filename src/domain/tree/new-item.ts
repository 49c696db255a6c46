/** What the items of the tree have in common: their usual fields, the order in which they are made, the school's own workbooks. */
import type { WorkbookRule } from '../regulation/types';
import type { ClassRoom } from '../school/types';
import type { DesiredItem } from './desired-item';
import { grantsTo, type Roster, type UnitContext } from './roster';

/** Sooner is lower; a folder never comes later than what lies in it. */
export const PRIORITY = {
  frame: 0,
  meals: 1,
  classFolders: 2,
  tasks: 3,
  classRecords: 4,
  offices: 5,
  people: 6,
  plans: 7,
} as const;

/** An item of the whole year with the fields that differ from the usual ones. */
export function item(given: Partial<DesiredItem> & Pick<DesiredItem, 'key' | 'parent' | 'name'>): DesiredItem {
  return {
    kind: 'folder',
    scope: 'year',
    grants: [],
    records: [],
    grain: false,
    alwaysOpen: false,
    priority: PRIORITY.frame,
    closesInto: null,
    ...given,
  };
}

export function workbook(roster: Roster, key: WorkbookRule['key']) {
  const rule = workbookRule(roster, key);
  const grants = grantsTo(roster, rule?.writers ?? [], 'writer', {});
  return { key, name: rule?.name ?? key, kind: 'sheet' as const, grants };
}

export function workbookRule({ school }: Roster, key: WorkbookRule['key']): WorkbookRule | undefined {
  return school.regulation.workbooks.find((rule) => rule.key === key);
}

/** The teachers of a class that was merged into another are those of that one; a dissolved class has none. */
export function classContext({ ended }: Roster, { id, team, mergedInto }: ClassRoom): UnitContext {
  const classId = ended.has(id) ? mergedInto : id;
  return { teamIds: [team], classId: classId ?? '' };
}

/** What belongs to a class that has ended is only read. */
export function asRoomIs({ ended }: Roster, { id, team }: ClassRoom, each: DesiredItem): DesiredItem {
  const item = each.key === `class/${id}` ? { ...each, team } : each;
  if (!ended.has(id)) return item;
  return { ...item, grants: item.grants.map((grant) => ({ ...grant, role: 'reader' })) };
}
