/** Who belongs to a group of the regulation on a day, relative to a class, a team or a person. */

import type { GivenRole } from '../access/drive-role';
import type { Grant } from '../access/grant';
import type { AccessGroup, GroupGrant, GroupRule, Role } from '../regulation/types';
import { activeAssignments, adminBoardOf, isGoing } from '../school/people';
import type { Assignment, Person, School } from '../school/types';
import type { PlainDate } from '../shared/plain-date';

/** The unit an item belongs to: what `same_class`, `same_team` and `self` refer to. */
export interface UnitContext {
  readonly classId?: string;
  readonly teamIds?: readonly string[];
  readonly person?: Person;
}

/** The people of a day with the assignments that hold that day; whoever has none is not in it. */
export interface Roster {
  readonly school: School;
  /** Ids of the classes that have ended: their records are only read. */
  readonly ended: ReadonlySet<string>;
  /** Ids of the members of the administration board. */
  readonly adminBoard: ReadonlySet<string>;
  readonly people: readonly RosterPerson[];
  /** The same people by their class and by their teams: a large school has thousands of items to give to them. */
  readonly byClass: ReadonlyMap<string, readonly RosterPerson[]>;
  readonly byTeam: ReadonlyMap<string, readonly RosterPerson[]>;
  readonly teamOfClass: ReadonlyMap<string, string>;
  /** Members of groups that are the same for every unit, once they were asked for. */
  readonly ofSchool: Map<AccessGroup, readonly Person[]>;
}

export interface RosterPerson {
  readonly person: Person;
  readonly assignments: readonly Assignment[];
}

export function rosterOf(school: School, today: PlainDate): Roster {
  const ended = new Set(school.classes.filter((room) => !isGoing(room, today)).map(({ id }) => id));
  const people = school.people.map((person) => ({
    person,
    assignments: activeAssignments(person, today).map((assignment) => withoutEnded(assignment, ended)),
  }));
  const adminBoard = new Set(adminBoardOf(school, today).map(({ id }) => id));
  const here = people.filter(({ assignments }) => assignments.length > 0);
  const teamOfClass = new Map(school.classes.map(({ id, team }) => [id, team]));
  return {
    school,
    ended,
    adminBoard,
    people: here,
    byClass: groupedBy(here, ({ assignments }) => assignments.flatMap(({ classId }) => classId ?? [])),
    byTeam: groupedBy(here, ({ assignments }) => assignments.flatMap((one) => teamsOf(teamOfClass, one))),
    teamOfClass,
    ofSchool: new Map(),
  };
}

function groupedBy(people: readonly RosterPerson[], keysOf: (one: RosterPerson) => string[]) {
  const groups = new Map<string, RosterPerson[]>();
  for (const one of people)
    for (const key of new Set(keysOf(one))) {
      const group = groups.get(key);
      if (group) group.push(one);
      else groups.set(key, [one]);
    }
  return groups;
}

/** Whoever taught a class that has ended is a teacher without a class until the staff sheet says more. */
function withoutEnded({ classId, ...rest }: Assignment, ended: ReadonlySet<string>): Assignment {
  return classId === undefined || ended.has(classId) ? rest : { ...rest, classId };
}

/** One grant for each member of the groups, in the order of the staff sheet; a person may appear twice. */
export function grantsTo(roster: Roster, groups: readonly GroupGrant[], role: GivenRole, unit: UnitContext): Grant[] {
  return groups.flatMap(({ group, article }) =>
    membersOf(roster, group, unit).map(({ email }) => ({ email, role, why: { article, reason: group } })),
  );
}

/** The people of the group that day, in the order of the staff sheet. */
export function membersOf(roster: Roster, group: AccessGroup, unit: UnitContext): readonly Person[] {
  const rule = ruleOf(roster, group, unit);
  const isSame = rule.relation === 'school' || rule.relation === 'admin_board';
  const known = isSame ? roster.ofSchool.get(group) : undefined;
  const members =
    known ??
    among(roster, rule, unit)
      .filter((one) => isMember(roster, rule, one, unit))
      .map(personOf);
  if (isSame) roster.ofSchool.set(group, members);
  return members;
}

function personOf({ person }: RosterPerson): Person {
  return person;
}

/** Nobody else can be a member. */
function among(roster: Roster, { relation }: GroupRule, { classId, teamIds }: UnitContext): readonly RosterPerson[] {
  if (relation === 'same_class') return roster.byClass.get(classId ?? '') ?? [];
  const [team, ...others] = teamIds ?? [];
  return relation === 'same_team' && others.length === 0 ? (roster.byTeam.get(team ?? '') ?? []) : roster.people;
}

/** Whoever teaches or leads a team that has classes keeps the records of a teacher. */
export function isTeacher(roster: Roster, { assignments }: RosterPerson): boolean {
  const teams = new Set(roster.school.teams.map(({ id }) => id));
  return assignments.some(({ role, teamId }) => role === 'teacher' || (leads(role) && teams.has(teamId ?? '')));
}

/** The teams the person belongs to that day, by the assignment itself or by its class. */
export function teamIdsOf(roster: Roster, { assignments }: RosterPerson): string[] {
  return [...new Set(assignments.flatMap((one) => teamsOf(roster.teamOfClass, one)))];
}

function teamsOf(teamOfClass: Roster['teamOfClass'], { teamId, classId }: Assignment): string[] {
  const team = classId === undefined ? undefined : teamOfClass.get(classId);
  return [teamId, team].filter((id): id is string => id !== undefined);
}

/** A role that is no group of the regulation means its people nearest to the unit: of its class, of its team, else of the school. */
function ruleOf({ school }: Roster, group: AccessGroup, { classId, teamIds }: UnitContext): GroupRule {
  const named = (school.regulation.groups as Readonly<Partial<Record<AccessGroup, GroupRule>>>)[group];
  if (named) return named;
  const names = school.regulation.roles.find(({ role }) => role === group)?.names;
  const roles = [group as Role];
  if (names === 'class' && classId !== undefined) return { relation: 'same_class', roles };
  if (names !== 'none' && teamIds !== undefined) return { relation: 'same_team', roles };
  return { relation: 'school', roles };
}

function isMember(
  roster: Roster,
  rule: GroupRule,
  { person, assignments }: RosterPerson,
  { classId, teamIds, person: self }: UnitContext,
): boolean {
  switch (rule.relation) {
    case 'none':
      return false;
    case 'admin_board':
      return roster.adminBoard.has(person.id);
    case 'self':
      return person.id === self?.id;
    case 'school':
      return assignments.some(
        ({ role, classId: of }) => rule.roles.includes(role) && (of !== undefined || !rule.withClass),
      );
    case 'same_class':
      return assignments.some(
        ({ role, classId: of }) => rule.roles.includes(role) && of !== undefined && of === classId,
      );
    case 'same_team':
      return assignments.some(
        (one) => rule.roles.includes(one.role) && teamsOf(roster.teamOfClass, one).some((id) => teamIds?.includes(id)),
      );
  }
}

function leads(role: Assignment['role']): boolean {
  return role === 'team_lead' || role === 'deputy_team_lead';
}
