/** Who belongs to a group of the regulation on a day, relative to a class, a team or a person. */

import type { GivenRole } from '../access/drive-role';
import type { Grant } from '../access/grant';
import type { AccessGroup, GroupGrant, GroupRule } from '../regulation/types';
import { activeAssignments, isGoing } from '../school/people';
import type { Assignment, ClassRoom, Person, School } from '../school/types';
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
  readonly people: readonly RosterPerson[];
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
  return { school, ended, people: people.filter(({ assignments }) => assignments.length > 0) };
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
export function membersOf(roster: Roster, group: AccessGroup, unit: UnitContext): Person[] {
  const rule = roster.school.regulation.groups[group];
  return roster.people
    .filter(({ person, assignments }) => isMember(rule, person, assignments, unit))
    .map(({ person }) => person);
}

/** Whoever teaches or leads a team that has classes keeps the records of a teacher. */
export function isTeacher(roster: Roster, { assignments }: RosterPerson): boolean {
  const teams = new Set(roster.school.teams.map(({ id }) => id));
  return assignments.some(({ role, teamId }) => role === 'teacher' || (leads(role) && teams.has(teamId ?? '')));
}

/** The teams the person belongs to that day, by the assignment itself or by its class. */
export function teamIdsOf(roster: Roster, { assignments }: RosterPerson): string[] {
  const classes = new Map(roster.school.classes.map((room): [string, ClassRoom] => [room.id, room]));
  const ids = assignments.flatMap(({ teamId, classId }) => [teamId, classes.get(classId ?? '')?.team]);
  return [...new Set(ids.filter((id): id is string => id !== undefined))];
}

function isMember(
  rule: GroupRule,
  person: Person,
  assignments: readonly Assignment[],
  { classId, teamIds, person: self }: UnitContext,
): boolean {
  switch (rule.relation) {
    case 'none':
      return false;
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
      return assignments.some(({ role, teamId }) => rule.roles.includes(role) && !!teamIds?.includes(teamId ?? ''));
  }
}

function leads(role: Assignment['role']): boolean {
  return role === 'team_lead' || role === 'deputy_team_lead';
}
