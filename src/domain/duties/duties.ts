/** Whose an occasion is, and who owes it on a day: decided by the staff list of that day, so that substitutes count. */
import { isSchoolDay } from '../calendar/calendar';
import type { DateRange } from '../locks/scope';
import { notAskedOn } from '../meals/asked-classes';
import { activeAssignments, boardOf, classesOn, leadsOf, peopleWith, teachersOf } from '../school/people';
import type { ClassRoom, Person, School } from '../school/types';
import { datesBetween, type PlainDate } from '../shared/plain-date';
import type { Duty, DutyOccasion, DutySettings } from './types';

/**
 * The duties of the occasions, in their order. A class owes what is for days on which it goes on, and nothing of a day on which
 * it is away; a person what falls due while she is on the staff.
 */
export function dutiesOf(occasions: readonly DutyOccasion[], school: School): Duty[] {
  const { schoolYear } = school.calendar;
  return occasions.flatMap((occasion) =>
    unitsOf(occasion, school).map((unit) => ({ id: `${schoolYear}/${occasion.key}/${unit}`, unit, occasion })),
  );
}

/** Who owes the duty on that day, in the order of the staff sheet; empty when its post is vacant. */
export function owersOf(duty: Duty, school: School, settings: DutySettings, date: PlainDate): Person[] {
  const [kind = '', id = ''] = duty.unit.split('/');
  switch (kind) {
    case 'class':
      return teachersOf(school, id, date);
    case 'team':
      return leadsOf(school, id, date);
    case 'person':
      return school.people.filter((person) => person.id === id && activeAssignments(person, date).length > 0);
    case 'board':
      return boardOf(school, date);
    default:
      return roleHolders(id, school, settings, date);
  }
}

function unitsOf(occasion: DutyOccasion, school: School): string[] {
  const { owner } = occasion.rule;
  switch (owner) {
    case 'class':
      return classesFor(occasion, school).map(({ id }) => `class/${id}`);
    case 'team':
      return school.teams.map(({ id }) => `team/${id}`);
    case 'each_teacher':
      return peopleFor(occasion, peopleWith(school, occasion.dueDate, 'teacher'));
    case 'each_person':
      return peopleFor(occasion, activeOn(school, occasion.dueDate));
    case 'board':
      return ['board'];
    default:
      return [`role/${owner}`];
  }
}

/** A plan is for days to come, a remark for days that were: the class goes on when the later of the two comes. */
function classesFor({ about, dueDate, rule, classIds }: DutyOccasion, school: School): ClassRoom[] {
  const isOfDays = rule.anchor.type === 'week' || rule.anchor.type === 'school_day';
  const rooms = classesOn(school, about.from > dueDate ? about.from : dueDate);
  return rooms.filter(
    ({ id }) =>
      (classIds?.includes(id) ?? true) &&
      !(isOfDays && isAwayThroughout(school, id, about)) &&
      !(rule.record === 'meal_report' && notAskedOn(school, dueDate).has(id)),
  );
}

function isAwayThroughout({ calendar, classDays }: School, classId: string, { from, to }: DateRange): boolean {
  const away = classDays.filter(({ kind, classIds }) => kind === 'off' && classIds.includes(classId));
  if (away.length === 0) return false;
  const days = datesBetween(from, to).filter((day) => isSchoolDay(calendar, day));
  return days.every((day) => away.some((row) => row.from <= day && day <= row.to));
}

function peopleFor({ personIds }: DutyOccasion, people: readonly Person[]): string[] {
  return people.filter(({ id }) => personIds?.includes(id) ?? true).map(({ id }) => `person/${id}`);
}

function activeOn(school: School, date: PlainDate): Person[] {
  return school.people.filter((person) => activeAssignments(person, date).length > 0);
}

/** Điều 4 names the vice principals who review; a school may leave it to all of them. */
function roleHolders(role: string, school: School, { namedVicePrincipals }: DutySettings, date: PlainDate): Person[] {
  const holders = school.people.filter((person) => activeAssignments(person, date).some((one) => one.role === role));
  const named = holders.filter(({ id }) => namedVicePrincipals.includes(id));
  return role === 'vice_principal' && named.length > 0 ? named : holders;
}
