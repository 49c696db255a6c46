/** Who reviews a duty: the lead or deputy of its team first, whoever is next above when they wrote it or are away; never its author. */
import { activeAssignments } from '../school/people';
import type { Assignment, Person, School } from '../school/types';
import type { PlainDate } from '../shared/plain-date';
import { owersOf } from './duties';
import type { Duty, DutySettings, ReviewStep } from './types';

export interface ReviewQuestion {
  readonly duty: Duty;
  readonly step: ReviewStep;
  /** Ids of those who submitted it, beside those who owe it that day. */
  readonly authors: readonly string[];
  readonly date: PlainDate;
  /** Ids of who is away that day. */
  readonly away: readonly string[];
}

export interface Reviewers {
  /** Those it waits for. */
  readonly asked: readonly Person[];
  /** Those who may as well. */
  readonly others: readonly Person[];
}

/** Both are empty when nobody is left: the board has to name someone. */
export function reviewersFor(question: ReviewQuestion, school: School, settings: DutySettings): Reviewers {
  const { duty, step, date, away } = question;
  const owers = owersOf(duty, school, settings, date).map(({ id }) => id);
  const barred = new Set([...question.authors, ...owers, ...away]);
  const isBarred = ({ id }: Person) => barred.has(id);
  const present = (tier: Tier) => school.people.filter((person) => isPresent(person, tier, date) && !isBarred(person));
  const [own, above] = tiersOf(step, teamsOf(duty, school, date));
  const ofTask = own.map(present).filter((people) => people.length > 0);
  const standIns = ofTask.length > 0 ? [] : above.map(present).filter((people) => people.length > 0);
  const [asked = [], ...others] = [...ofTask, ...standIns];
  const isAsked = new Set(asked.map(({ id }) => id));
  return { asked, others: uniquePeople(others.flat()).filter(({ id }) => !isAsked.has(id)) };
}

/** Whether she may review it now. */
export function mayReview(personId: string, { asked, others }: Reviewers): boolean {
  return [...asked, ...others].some(({ id }) => id === personId);
}

/** Whoever has one of these posts. */
type Tier = (assignment: Assignment) => boolean;

/** Most people never have the post: their days are not looked at. */
function isPresent(person: Person, tier: Tier, date: PlainDate): boolean {
  return person.assignments.some(tier) && activeAssignments(person, date).some(tier);
}

const withRole =
  (role: Assignment['role']): Tier =>
  (assignment) =>
    assignment.role === role;

/** Those whose task it is, first choice first, and who stands in for all of them. */
function tiersOf(step: ReviewStep, teams: readonly string[]): [Tier[], Tier[]] {
  const [vice, principal] = [withRole('vice_principal'), withRole('principal')];
  const ofTeam =
    (role: Assignment['role']): Tier =>
    ({ role: is, teamId }) =>
      is === role && teamId !== undefined && teams.includes(teamId);
  switch (step) {
    case 'leads':
      return [
        [ofTeam('team_lead'), ofTeam('deputy_team_lead')],
        [vice, principal],
      ];
    case 'board':
      return [[vice, principal], []];
    case 'principal':
      return [[principal], [vice]];
    case 'vice_principal':
      return [[vice], [principal]];
    case 'clerk':
      return [[withRole('clerk')], [vice, principal]];
  }
}

/** The teams whose leads answer for the unit. */
function teamsOf({ unit }: Duty, { classes, people }: School, date: PlainDate): string[] {
  const [kind, id] = unit.split('/');
  const teamOf = (classId: string | undefined) => classes.find((room) => room.id === classId)?.team;
  if (kind === 'team') return [id ?? ''];
  if (kind === 'class') return [teamOf(id) ?? ''];
  const own = people.filter((person) => kind === 'person' && person.id === id);
  return own
    .flatMap((person) => latestAssignments(person, date))
    .flatMap(({ teamId, classId }) => teamId ?? teamOf(classId) ?? []);
}

/** Her posts that day, or those she left last: what she submitted waits for the leads she had. */
function latestAssignments(person: Person, date: PlainDate): readonly Assignment[] {
  const active = activeAssignments(person, date);
  if (active.length > 0) return active;
  const lastDay = person.assignments
    .flatMap(({ to }) => (to !== undefined && to < date ? to : []))
    .sort()
    .pop();
  return person.assignments.filter(({ to }) => to !== undefined && to === lastDay);
}

function uniquePeople(people: readonly Person[]): Person[] {
  return [...new Map(people.map((person) => [person.id, person])).values()];
}
