/** Schools for domain tests: the sample school as its tables give it, small ones by hand, and random ones for properties. */
import fc from 'fast-check';
import { SCHOOL_ACCOUNT, sampleTables } from '../../scripts/school/sample-tables';
import type { Role } from '../../src/domain/regulation/types';
import { readSchool } from '../../src/domain/school/read-school';
import type { Assignment, ClassRoom, Person, School } from '../../src/domain/school/types';
import { addDays, type PlainDate, plainDate } from '../../src/domain/shared/plain-date';

export const SCHOOL = SCHOOL_ACCOUNT;

/** The day of the issue: Monday of week 12. */
export const TODAY = date('2026-11-23');

/** A date that is one; throws else. */
export function date(text: string): PlainDate {
  const read = plainDate(text);
  if (!read) throw new Error(`No date: ${text}`);
  return read;
}

/** The sample school as its control workbook reads. */
export function sampleSchool(classes = 16): School {
  const reading = readSchool(sampleTables({ classes }), TODAY);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.school;
}

const base = sampleSchool(4);

/** A small school with the sample's regulation, calendar and settings. Teams are those of its classes. */
export function schoolOf(classes: readonly ClassRoom[], people: readonly Person[]): School {
  const teams = [...new Set(classes.map(({ team }) => team))].map((id) => ({ id, name: `Tổ ${id}` }));
  return { ...base, classes, people, teams };
}

export function classRoom(id: string, team = 't1', stage: ClassRoom['stage'] = 'kindergarten'): ClassRoom {
  return { id, code: id.toUpperCase(), name: `Lớp ${id.toUpperCase()}`, stage, team, enrolment: 30, campus: null };
}

export function person(id: string, ...assignments: readonly Assignment[]): Person {
  return { id, email: `${id}@hoamai.example`, fullName: `Người ${id}`, assignments };
}

export function teacherOf(id: string, classId: string, more: Partial<Assignment> = {}): Person {
  return person(id, { role: 'teacher', classId, ...more });
}

/** The school with one person more. */
export function joined(school: School, newcomer: Person): School {
  return { ...school, people: [...school.people, newcomer] };
}

const ROLES: readonly Role[] = [
  'principal',
  'vice_principal',
  'team_lead',
  'deputy_team_lead',
  'teacher',
  'teacher',
  'teacher',
  'kitchen_staff',
  'accountant',
  'clerk',
  'health',
  'staff',
];

/** Schools of one to three classes in one or two teams, with people of every role who come and leave around `TODAY`. */
export const anySchool: fc.Arbitrary<School> = fc
  .record({
    teams: fc.array(fc.constantFrom('t1', 't2'), { minLength: 1, maxLength: 3 }),
    people: fc.array(anyAssignments(), { minLength: 1, maxLength: 7 }),
  })
  .map(({ teams, people }) =>
    inBrief(
      schoolOf(
        teams.map((team, index) => classRoom(`c${index + 1}`, team, index === 0 ? 'nursery' : 'kindergarten')),
        people.map((assignments, index) =>
          person(`p${index + 1}`, ...assignments.map((each) => fitted(each, teams.length))),
        ),
      ),
    ),
  );

/** A counterexample names classes and people, not the whole regulation. */
function inBrief(school: School): School {
  const { classes, people } = school;
  const text = () => JSON.stringify({ classes: classes.map(({ id, team }) => `${id} ${team}`), people });
  return Object.defineProperty(school, fc.toStringMethod, { value: text, enumerable: false });
}

interface RawAssignment {
  readonly role: Role;
  readonly nth: number;
  readonly team: string;
  readonly from: number | null;
  readonly to: number | null;
}

function anyAssignments(): fc.Arbitrary<RawAssignment[]> {
  const days = fc.oneof(fc.constant(null), fc.integer({ min: -2, max: 2 }));
  const assignment = fc.record({
    role: fc.constantFrom(...ROLES),
    nth: fc.nat(2),
    team: fc.constantFrom('t1', 't2'),
    from: days,
    to: days,
  });
  return fc.array(assignment, { minLength: 1, maxLength: 2 });
}

function fitted({ role, nth, team, from, to }: RawAssignment, classes: number): Assignment {
  return {
    role,
    ...(role === 'teacher' ? { classId: `c${(nth % classes) + 1}` } : {}),
    ...(role === 'team_lead' || role === 'deputy_team_lead' ? { teamId: team } : {}),
    ...(from === null ? {} : { from: addDays(TODAY, from) }),
    ...(to === null ? {} : { to: addDays(TODAY, to) }),
  };
}
