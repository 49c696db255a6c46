/** Whose records a counted review must have seen by then: '2 lần một kỳ', '2 lần một năm' (Điều 4). */
import { activeAssignments, leadsOf } from '../school/people';
import type { Person, School } from '../school/types';
import type { PlainDate } from '../shared/plain-date';
import type { Duty } from './types';

/** Whose records are still to be reviewed how often, in the order of the staff sheet. `done`: reviews of the period by person. */
export function reviewsMissing(
  duty: Duty,
  school: School,
  date: PlainDate,
  done: Readonly<Record<string, number>>,
): { personId: string; times: number }[] {
  const wanted = duty.occasion.reviews ?? 0;
  return subjectsOf(duty, school, date)
    .map(({ id }) => ({ personId: id, times: wanted - (done[id] ?? 0) }))
    .filter(({ times }) => times > 0);
}

/** A team's duty is about its teachers without its leads, who are reviewed by the board like everyone else. */
function subjectsOf({ unit, occasion }: Duty, school: School, date: PlainDate): Person[] {
  const { evidence } = occasion.rule;
  if (evidence.type !== 'reviews') return [];
  if (evidence.of === 'all')
    return school.people.filter((person) => !isOfBoard(person, date) && isActive(person, date));
  const team = unit.slice('team/'.length);
  const rooms = new Set(school.classes.filter((room) => room.team === team).map(({ id }) => id));
  const leads = new Set(leadsOf(school, team, date).map(({ id }) => id));
  return school.people.filter(
    (person) =>
      !leads.has(person.id) &&
      activeAssignments(person, date).some(
        ({ role, classId, teamId }) => role === 'teacher' && (classId ? rooms.has(classId) : teamId === team),
      ),
  );
}

function isOfBoard(person: Person, date: PlainDate): boolean {
  return activeAssignments(person, date).some(({ role }) => role === 'principal' || role === 'vice_principal');
}

/** The accreditation unit reads what is approved and keeps no records of its own. */
function isActive(person: Person, date: PlainDate): boolean {
  return activeAssignments(person, date).some(({ role }) => role !== 'accreditation');
}
