/** Who has which role in the school on a day. A person is active from the first to the last day of an assignment, both included. */
import type { Role } from '../regulation/types';
import type { PlainDate } from '../shared/plain-date';
import type { Assignment, ClassRoom, Person, School } from './types';

/** The assignments that hold on the day; empty for someone who has left or not yet come. */
export function activeAssignments(person: Person, today: PlainDate): Assignment[] {
  return person.assignments.filter((assignment) => holdsOn(assignment, today));
}

/** Everyone who has the role that day, in the order of the staff sheet. */
export function peopleWith(school: School, today: PlainDate, role: Role): Person[] {
  return peopleWho(school, today, (assignment) => assignment.role === role);
}

/** The class's teachers that day; nobody teaches a class that has ended. */
export function teachersOf(school: School, classId: string, today: PlainDate): Person[] {
  if (!classesOn(school, today).some(({ id }) => id === classId)) return [];
  return peopleWho(school, today, ({ role, classId: of }) => role === 'teacher' && of === classId);
}

/** The team's lead and deputies that day. */
export function leadsOf(school: School, teamId: string, today: PlainDate): Person[] {
  return peopleWho(
    school,
    today,
    ({ role, teamId: of }) => (role === 'team_lead' || role === 'deputy_team_lead') && of === teamId,
  );
}

/** The principal and the vice principals that day (ban giám hiệu). */
export function boardOf(school: School, today: PlainDate): Person[] {
  return peopleWho(school, today, ({ role }) => role === 'principal' || role === 'vice_principal');
}

/** The members of the administration board (ban quản trị) that day who are on the staff, in the order of the staff sheet. */
export function adminBoardOf(school: School, today: PlainDate): Person[] {
  const members = new Set(school.adminBoard.filter((one) => holdsOn(one, today)).map(({ personId }) => personId));
  return peopleWho(school, today, () => true).filter(({ id }) => members.has(id));
}

/** Whether the class goes on that day: its last day is one of them. */
export function isGoing({ to }: ClassRoom, today: PlainDate): boolean {
  return to === undefined || today <= to;
}

/** The classes of the day, in the order of the sheet. */
export function classesOn(school: School, today: PlainDate): ClassRoom[] {
  return school.classes.filter((room) => isGoing(room, today));
}

function holdsOn({ from, to }: Pick<Assignment, 'from' | 'to'>, today: PlainDate): boolean {
  return (from === undefined || from <= today) && (to === undefined || today <= to);
}

function peopleWho(school: School, today: PlainDate, matches: (assignment: Assignment) => boolean): Person[] {
  return school.people.filter((person) => activeAssignments(person, today).some(matches));
}

/** How people call the one with that address; the address itself if nobody of the list has it. */
export function nameOfAddress({ people }: Pick<School, 'people'>, email: string): string {
  return people.find((person) => person.email === email)?.fullName ?? email;
}
