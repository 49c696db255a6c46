/** The jobs of a correction: a request is received; it is accepted, used, and closed at its hour or before. */
import type { DayRun } from '../../../scripts/day/day-run';
import type { Job } from '../../support/fault-sweep';
import {
  answer,
  ask,
  boardRow,
  correctionDesk,
  decide,
  pass,
  TEACHER,
  typeInRecord,
} from '../corrections/correction-desk';
import { makeJob } from './make-job';
import type { Outcome } from './outcome';
import type { JobOptions } from './small-school';
import { storedValue } from './stored-value';

export function askCorrection(options: JobOptions): Job<Outcome> {
  const day = correctionDesk(options.switches, options.seed);
  ask(day, TEACHER, 1);
  return makeJob('ask for a correction', day.school, { run: () => pass(day, 36), facts: () => correctionFacts(day) });
}

export function useCorrection(options: JobOptions): Job<Outcome> {
  const day = askedCorrection(options);
  return makeJob('use a correction', day.school, {
    run: () => {
      decide(day, 1, { choice: 'Đồng ý', hours: 0.4 });
      pass(day, 16);
      typeInRecord(day, TEACHER, 'C9', 'có mặt');
      pass(day, 45);
    },
    facts: () => correctionFacts(day),
  });
}

/** The board takes its word back while the record is open. */
export function withdrawCorrection(options: JobOptions): Job<Outcome> {
  const day = openCorrection(options);
  return makeJob('withdraw a correction', day.school, {
    run: () => {
      decide(day, 1, { choice: 'Thu hồi' });
      pass(day, 45);
    },
    facts: () => correctionFacts(day),
  });
}

/** A request of the teacher that the board has accepted for two hours. */
export function openCorrection(options: JobOptions): DayRun {
  const day = askedCorrection(options);
  decide(day, 1, { choice: 'Đồng ý', hours: 2 });
  pass(day, 16);
  return day;
}

/** Received, and not decided yet. */
export function askedCorrection(options: JobOptions): DayRun {
  const day = correctionDesk(options.switches, options.seed);
  ask(day, TEACHER, 1);
  pass(day, 16);
  return day;
}

/** What people read, without its times, and that nothing is left to be done. */
export function correctionFacts(day: DayRun): Record<string, unknown> {
  const { number, state, changes, overdue } = boardRow(day, 1);
  const said = (['state', 'form', 'outcome'] as const).map((column) => withoutTimes(answer(day, TEACHER, 1, column)));
  return {
    ...{ number, state, changes, overdue, said },
    left: (storedValue<{ state: string }[]>(day.school, 'corrections') ?? []).map((one) => one.state),
    exceptions: storedValue<unknown[]>(day.school, 'exceptions')?.length ?? 0,
  };
}

function withoutTimes(text: string): string {
  return text.replace(/\d\d:\d\d/g, 'then');
}
