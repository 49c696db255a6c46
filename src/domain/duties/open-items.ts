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
  return duties.flatMap((duty) => {
    if (duty.occasion.rule.remind === 'never') return [];
    const turn = turnOf(duty.occasion, statuses[duty.id] ?? NOT_DONE, school.calendar, around);
    if (!turn?.moments.some((moment) => moment <= nowMs)) return [];
    return whoseTurn(duty, turn, input).map((person) => {
      return { personId: person.id, duty, ...turn, moments: [...turn.moments, ...startsOf(person, input)] };
    });
  });
}

/** Whoever takes over a post is told at once of what is open there. */
function startsOf(person: Person, { settings, nowMs }: OpenInput): Instant[] {
  return activeAssignments(person, localOf(nowMs).date).flatMap(({ from }) =>
    from === undefined ? [] : [instantOf(from, settings.reminders.time)],
  );
}

/** Whose review a step of it is that day; empty: nobody may. */
export function reviewersAsked(duty: Duty, step: ReviewStep, input: OpenInput): readonly Person[] {
  const { school, settings, statuses, away, nowMs } = input;
  const { authors } = statuses[duty.id] ?? NOT_DONE;
  const question = { duty, step, authors, date: localOf(nowMs).date, away };
  return reviewersFor(question, school, settings).asked;
}

function whoseTurn(duty: Duty, { step }: Turn, input: OpenInput): readonly Person[] {
  if (step !== undefined) return reviewersAsked(duty, step, input);
  const { school, settings, nowMs } = input;
  return owersOf(duty, school, settings, localOf(nowMs).date);
}
