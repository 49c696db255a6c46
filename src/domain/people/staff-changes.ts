/** What two readings of the staff and class tabs say differently, person by person and class by class. */
import type { Assignment, ClassRoom, Person, School } from '../school/types';

export type StaffChange =
  | { readonly type: 'came' | 'gone'; readonly person: Person }
  | { readonly type: 'email' | 'name'; readonly person: Person; readonly from: string; readonly to: string }
  | { readonly type: 'begins' | 'ends'; readonly person: Person; readonly assignment: Assignment }
  | { readonly type: 'newClass' | 'classGone' | 'classEnds'; readonly room: ClassRoom }
  | { readonly type: 'classRenamed'; readonly room: ClassRoom; readonly from: string; readonly to: string };

/** People in the order of the sheet, those who are gone last; then classes. */
export function staffChanges(before: School, after: School): StaffChange[] {
  const known = new Map(before.people.map((person) => [person.id, person]));
  const still = new Set(after.people.map(({ id }) => id));
  return [
    ...after.people.flatMap((person) => personChanges(known.get(person.id), person)),
    ...before.people.filter(({ id }) => !still.has(id)).map((person) => ({ type: 'gone' as const, person })),
    ...classChanges(before, after),
  ];
}

function personChanges(before: Person | undefined, person: Person): StaffChange[] {
  if (!before) return [{ type: 'came', person }];
  const [was, is] = [before.assignments.map(textOf), person.assignments.map(textOf)];
  return [
    ...(before.email === person.email
      ? []
      : [{ type: 'email' as const, person, from: before.email, to: person.email }]),
    ...(before.fullName === person.fullName
      ? []
      : [{ type: 'name' as const, person, from: before.fullName, to: person.fullName }]),
    ...before.assignments
      .filter((assignment) => !is.includes(textOf(assignment)))
      .map((assignment) => ({ type: 'ends' as const, person, assignment })),
    ...person.assignments
      .filter((assignment) => !was.includes(textOf(assignment)))
      .map((assignment) => ({ type: 'begins' as const, person, assignment })),
  ];
}

function textOf({ role, classId, teamId, from, to }: Assignment): string {
  return JSON.stringify([role, classId, teamId, from, to]);
}

function classChanges(before: School, after: School): StaffChange[] {
  const known = new Map(before.classes.map((room) => [room.id, room]));
  const still = new Set(after.classes.map(({ id }) => id));
  return [
    ...after.classes.flatMap((room) => roomChanges(known.get(room.id), room)),
    ...before.classes.filter(({ id }) => !still.has(id)).map((room) => ({ type: 'classGone' as const, room })),
  ];
}

function roomChanges(before: ClassRoom | undefined, room: ClassRoom): StaffChange[] {
  if (!before) return [{ type: 'newClass', room }];
  const [from, to] = [labelOf(before), labelOf(room)];
  return [
    ...(from === to ? [] : [{ type: 'classRenamed' as const, room, from, to }]),
    ...(room.to === undefined || room.to === before.to ? [] : [{ type: 'classEnds' as const, room }]),
  ];
}

/** The name, with the code where it says something else. */
function labelOf({ name, code }: ClassRoom): string {
  return name.includes(code) ? name : `${name} (${code})`;
}
