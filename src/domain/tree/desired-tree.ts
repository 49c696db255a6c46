/** What the school's Drive should hold on a day: folders, records and exactly the access the regulation gives. */

import { outranks } from '../access/drive-role';
import { effectiveAccess } from '../access/explain-access';
import { type Grant, mergeGrants } from '../access/grant';
import { type MealPart, mealFolderKey, mealKey, mealPartsOf, ONLY_PART } from '../meals/meal-parts';
import type { GroupRule, Unit, WorkbookRule } from '../regulation/types';
import type { ClassRoom, School } from '../school/types';
import type { PlainDate } from '../shared/plain-date';
import type { DesiredItem } from './desired-item';
import {
  lockedName,
  nameOf,
  openName,
  personFolderName,
  REPORTS_NAME,
  rootName,
  SET_ASIDE_NAME,
  SHARED_DRIVE_NAME,
  TEMPLATES_NAME,
  yearName,
} from './names';
import { grantsTo, isTeacher, type Roster, type RosterPerson, rosterOf, teamIdsOf, type UnitContext } from './roster';
import { TEMPLATES, templateFiles } from './templates';
import { unitBranch } from './unit-branch';

/** The shared drive that the school was given. */
export const DRIVE_KEY = 'drive';

/** Sooner is lower; a folder never comes later than what lies in it. */
const PRIORITY = { frame: 0, meals: 1, classFolders: 2, tasks: 3, classRecords: 4, offices: 5, people: 6 } as const;

/**
 * The whole tree of a day, parents before children. Whoever has no assignment that day is in no grant,
 * and someone who has left has no folder here: the plan closes the one that exists.
 */
export function desiredTree(school: School, today: PlainDate): DesiredItem[] {
  const roster = rosterOf(school, today);
  return withNeededGrants([
    ...frame(roster),
    ...meals(roster),
    ...tasks(roster),
    ...review(roster),
    ...classes(roster),
    ...offices(roster),
    ...people(roster),
  ]);
}

function frame(roster: Roster): DesiredItem[] {
  const { school } = roster;
  return [
    item({ key: 'root', parent: null, name: rootName(school) }),
    item({
      ...workbook(roster, 'control'),
      parent: 'root',
      priority: PRIORITY.frame,
      alwaysOpen: true,
    }),
    ...(topOf(school) === DRIVE_KEY
      ? [item({ key: DRIVE_KEY, parent: null, name: SHARED_DRIVE_NAME, given: true })]
      : []),
    item({
      key: 'year',
      parent: topOf(school),
      name: yearName(school),
      grants: grantsTo(roster, school.regulation.yearReaders, 'reader', {}),
    }),
    item({ key: 'reports', parent: 'year', name: REPORTS_NAME }),
    item({ key: 'setAside', parent: topOf(school), name: SET_ASIDE_NAME }),
    ...templates(roster),
  ];
}

/** Outside the year: the school's wording goes on, and no lock closes what the board alone writes. */
function templates(roster: Roster): DesiredItem[] {
  const { regulation } = roster.school;
  const grants = grantsTo(roster, regulation.templateWriters, 'writer', {});
  return [
    item({ key: TEMPLATES, parent: topOf(roster.school), name: TEMPLATES_NAME, grants }),
    ...templateFiles(regulation).map((file) => item({ ...file, parent: TEMPLATES })),
  ];
}

/** The key of what holds the year: the root folder in My Drive, or the shared drive. Root and control workbook stay in My Drive. */
function topOf({ settings }: School): string {
  return settings.edition === 'shared_drive' ? DRIVE_KEY : 'root';
}

/**
 * A hundred people write in the meal workbook, and Drive takes one change at a time on one item. They write by the folder it
 * lies in and read by another: a lock is one move between the two.
 */
function meals(roster: Roster): DesiredItem[] {
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

/** One file a class: whoever may write a file reads all of it, and a request is no other class's business. */
function tasks(roster: Roster): DesiredItem[] {
  const rule = workbookRule(roster, 'tasks');
  if (!rule) return [];
  const folder = item({ key: 'tasks', parent: 'year', name: rule.name, priority: PRIORITY.tasks });
  const files = roster.school.classes.map((room) =>
    asRoomIs(
      roster,
      room,
      item({
        key: `tasks/${room.id}`,
        parent: 'tasks',
        name: nameOf(rule.name, room.name),
        kind: 'sheet',
        grants: grantsTo(roster, rule.writers, 'writer', classContext(roster, room)),
        priority: PRIORITY.tasks,
        alwaysOpen: true,
      }),
    ),
  );
  return [folder, ...files, ...tasksAlone(roster, rule)];
}

/** Whoever has no class asks in a file of her own. */
function tasksAlone(roster: Roster, { name, article }: WorkbookRule): DesiredItem[] {
  return roster.people
    .filter(({ assignments }) => !assignments.some(({ role, classId }) => role === 'teacher' && classId !== undefined))
    .map(({ person }) =>
      item({
        key: `tasks/person/${person.id}`,
        parent: 'tasks',
        name: nameOf(name, personFolderName(person)),
        kind: 'sheet',
        grants: [{ email: person.email, role: 'writer', why: { article, reason: 'person' } }],
        priority: PRIORITY.people,
        alwaysOpen: true,
      }),
    );
}

/** A lock closes the records, not what is said about them. */
function review(roster: Roster): DesiredItem[] {
  if (!workbookRule(roster, 'review')) return [];
  return [item({ ...workbook(roster, 'review'), parent: 'year', priority: PRIORITY.tasks, alwaysOpen: true })];
}

function classes(roster: Roster): DesiredItem[] {
  const branches = roster.school.classes.map((room) =>
    unitBranch(roster, {
      unit: 'class',
      key: `class/${room.id}`,
      parent: 'classes',
      name: room.name,
      whose: room.name,
      context: classContext(roster, room),
      teacher: true,
      folderPriority: PRIORITY.classFolders,
      recordPriority: PRIORITY.classRecords,
    }).map((each) => asRoomIs(roster, room, each)),
  );
  return [collection(roster, 'class', 'classes', PRIORITY.classFolders), ...branches.flat()];
}

function offices(roster: Roster): DesiredItem[] {
  const place = { whose: '', context: {}, teacher: false, ...priorities(PRIORITY.offices) };
  const teams = roster.school.teams.map(({ id, name }) =>
    unitBranch(roster, {
      ...place,
      unit: 'team',
      key: `team/${id}`,
      parent: 'teams',
      name,
      whose: name,
      context: { teamIds: [id] },
    }),
  );
  const office = { ...place, unit: 'office', key: 'office', parent: 'year', name: folderOf(roster, 'office') } as const;
  const board = { ...place, unit: 'board', key: 'board', parent: 'year', name: folderOf(roster, 'board') } as const;
  return [
    collection(roster, 'team', 'teams', PRIORITY.offices),
    ...teams.flat(),
    ...unitBranch(roster, { ...office, whose: office.name }),
    ...unitBranch(roster, { ...board, whose: board.name }),
  ];
}

function people(roster: Roster): DesiredItem[] {
  const branches = roster.people.map((entry) => personBranch(roster, entry));
  return [collection(roster, 'person', 'people', PRIORITY.people), ...branches.flat()];
}

function personBranch(roster: Roster, entry: RosterPerson): DesiredItem[] {
  const { person } = entry;
  return unitBranch(roster, {
    unit: 'person',
    key: `person/${person.id}`,
    parent: 'people',
    name: personFolderName(person),
    whose: person.fullName,
    context: { person, teamIds: teamIdsOf(roster, entry) },
    teacher: isTeacher(roster, entry),
    ...priorities(PRIORITY.people),
  });
}

function collection(roster: Roster, unit: Unit, key: string, priority: number): DesiredItem {
  return item({ key, parent: 'year', name: folderOf(roster, unit), priority });
}

function folderOf(roster: Roster, unit: Unit): string {
  return roster.school.regulation.units.find((rule) => rule.unit === unit)?.folder ?? unit;
}

function workbook(roster: Roster, key: WorkbookRule['key']) {
  const rule = workbookRule(roster, key);
  const grants = grantsTo(roster, rule?.writers ?? [], 'writer', {});
  return { key, name: rule?.name ?? key, kind: 'sheet' as const, grants };
}

function workbookRule({ school }: Roster, key: WorkbookRule['key']): WorkbookRule | undefined {
  return school.regulation.workbooks.find((rule) => rule.key === key);
}

/** The teachers of a class that was merged into another are those of that one; a dissolved class has none. */
function classContext({ ended }: Roster, { id, team, mergedInto }: ClassRoom): UnitContext {
  const classId = ended.has(id) ? mergedInto : id;
  return { teamIds: [team], classId: classId ?? '' };
}

/** What belongs to a class that has ended is only read. */
function asRoomIs({ ended }: Roster, { id, team }: ClassRoom, each: DesiredItem): DesiredItem {
  const item = each.key === `class/${id}` ? { ...each, team } : each;
  if (!ended.has(id)) return item;
  return { ...item, grants: item.grants.map((grant) => ({ ...grant, role: 'reader' })) };
}

function priorities(priority: number) {
  return { folderPriority: priority, recordPriority: priority };
}

/** An item of the whole year with the fields that differ from the usual ones. */
function item(given: Partial<DesiredItem> & Pick<DesiredItem, 'key' | 'parent' | 'name'>): DesiredItem {
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

/** Drops what a person already has from above and what is given twice; parents stand before children. */
function withNeededGrants(items: readonly DesiredItem[]): DesiredItem[] {
  const merged = items.map((each) => ({ ...each, grants: mergeGrants(each.grants) }));
  const access = effectiveAccess(merged);
  return merged.map((each) => {
    const above = each.parent === null ? undefined : access.get(each.parent);
    return { ...each, grants: each.grants.filter(({ email, role }) => outranks(role, above?.get(email)?.role)) };
  });
}
