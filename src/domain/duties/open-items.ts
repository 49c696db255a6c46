/** What is open for each person at a moment, as far as she is told of it. */
import { activeAssignments } from '../school/people';
import type { Person, School } from '../school/types';
import { type Instant, instantOf, localOf } from '../shared/plain-date';
import { owersOf } from './duties';
import { momentsAround, type Turn, turnOf } from './moments';
import { NOT_DONE, type PlanStatus } from './plan-state';
import { reviewersFor } from './reviewers';
import type { Duty, DutySettings, ReviewStep } from './types';

/** By the id of the duty; absent: nothing was done. */
export type Statuses = Readonly<Record<string, PlanStatus>>;

export interface OpenItem extends Turn {
  readonly personId: string;
  readonly duty: Duty;
}

export interface OpenInput {
  readonly duties: readonly Duty[];
  readonly statuses: Statuses;
  readonly school: School;
  readonly settings: DutySettings;
  /** Ids of who is away that day: their reviews go to whoever is next. */
  readonly away: readonly string[];
  readonly nowMs: Instant;
}

/** What was told of from some moment on, in the order of the duties, and for each in the order of those asked. */
export function openItems(input: OpenInput): OpenItem[] {
  const { duties, statuses, school, settings, nowMs } = input;
  const around = momentsAround(school.calendar, settings);
  const holdersOf = turnHolders(input);
  return duties.flatMap((duty) => {
    if (duty.occasion.rule.remind === 'never') return [];
    const turn = turnOf(duty.occasion, statuses[duty.id] ?? NOT_DONE, school.calendar, around);
    if (!turn?.moments.some((moment) => moment <= nowMs)) return [];
    const itemOf = ({ personId, starts }: Holder): OpenItem => {
      return { personId, duty, ...turn, moments: [...turn.moments, ...starts] };
    };
    return holdersOf(duty, turn).map(itemOf);
  });
}

interface Holder {
  readonly personId: string;
  /** Whoever takes over a post is told at once of what is open there. */
  readonly starts: readonly Instant[];
}

/** Whose turn it is that day. */
function turnHolders(input: OpenInput): (duty: Duty, turn: Turn) => readonly Holder[] {
  const { school, settings, nowMs } = input;
  const { date } = localOf(nowMs);
  const reviewersOf = reviewersAsked(input);
  const owers = new Map<string, readonly Person[]>();
  const holders = new Map<Person, Holder>();
  const owersToday = (duty: Duty) => lookUp(owers, duty.unit, () => owersOf(duty, school, settings, date));
  return (duty, { step }) => {
    const people = step === undefined ? owersToday(duty) : reviewersOf(duty, step);
    return people.map((person) => lookUp(holders, person, () => holderOf(person, input)));
  };
}

function holderOf(person: Person, { settings, nowMs }: OpenInput): Holder {
  const starts = activeAssignments(person, localOf(nowMs).date).flatMap(({ from }) =>
    from === undefined ? [] : [instantOf(from, settings.reminders.time)],
  );
  return { personId: person.id, starts };
}

/** Whose review a step of a duty is that day, worked out once for all duties of a unit; empty: nobody may. */
export function reviewersAsked(input: OpenInput): (duty: Duty, step: ReviewStep) => readonly Person[] {
  const { school, settings, statuses, away, nowMs } = input;
  const { date } = localOf(nowMs);
  const known = new Map<string, readonly Person[]>();
  return (duty, step) => {
    const { authors } = statuses[duty.id] ?? NOT_DONE;
    return lookUp(known, `${duty.unit} ${step} ${authors.join(' ')}`, () => {
      return reviewersFor({ duty, step, authors, date, away }, school, settings).asked;
    });
  };
}

function lookUp<Key, Value>(known: Map<Key, Value>, key: Key, find: () => Value): Value {
  const value = known.get(key) ?? find();
  known.set(key, value);
  return value;
}
