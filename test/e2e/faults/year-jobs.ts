/** The next school year: prepared beside the present one, and its first night. */
import { sleepTo } from '../../../scripts/day/day-run';
import type { Job } from '../../support/fault-sweep';
import { nextYear } from '../people/next-year';
import { agree, answerNow, ask, edit, openDesk, type PeopleDesk } from '../people/people-desk';
import { makeJob } from './make-job';
import type { Outcome } from './outcome';
import { type JobOptions, MINUTE, pass } from './small-school';
import { storedValue } from './stored-value';

const JUNE = '2027-06-10T08:00+07:00';

/** "Chuẩn bị năm học mới" in `Lệnh`, its plan, the tick. */
export function prepareYear(options: JobOptions): Job<Outcome> {
  const desk = deskInJune(options);
  ask(desk, 'prepareYear');
  return makeJob('prepare the next year', desk.school, {
    run: () => agreed(desk),
    facts: () => yearFacts(desk),
  });
}

/** The night of 1 August: the prepared year begins and the last one is archived, locks and all. */
export function turnOfYear(options: JobOptions, before: (desk: PeopleDesk) => void = () => {}): Job<Outcome> {
  const desk = deskInJune(options);
  before(desk);
  ask(desk, 'prepareYear');
  agreed(desk);
  sleepTo(desk.world, '2027-07-31T23:50+07:00');
  return makeJob("the year's turn", desk.school, {
    run: () => pass(desk.school, 100 * MINUTE),
    facts: () => yearFacts(desk),
  });
}

/** The tabs are turned to the next year. */
export function deskInJune({ seed, switches }: JobOptions): PeopleDesk {
  const desk = openDesk(JUNE, seed, switches);
  edit(desk, nextYear(desk));
  return desk;
}

/** Whoever sees the run fail waits for the next one. */
export function agreed(desk: PeopleDesk, minutes = 40): void {
  try {
    agree(desk);
  } catch {
    // The tick stands in its cell.
  }
  pass(desk.school, minutes * MINUTE);
}

export function yearFacts(desk: PeopleDesk): Record<string, unknown> {
  const { school } = desk;
  const archives = storedValue<{ year: string }[]>(school, 'archives') ?? [];
  return {
    command: answerNow(desk).state,
    left: [storedValue(school, 'nextYear'), storedValue(school, 'setUp')],
    locks: storedValue(school, 'locks') ?? [],
    archives: archives.map(({ year }) => year),
  };
}
