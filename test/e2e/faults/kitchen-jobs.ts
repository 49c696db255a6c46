/** The kitchen's morning after the reports are closed: a confirmation, a supplement that is changed, and its acknowledgement. */
import { ledgerOf } from '../../../scripts/day/places';
import { countedBy } from '../../../src/domain/meals/supplements';
import type { Job } from '../../support/fault-sweep';
import { closedMorning, KITCHEN, kitchenOf, MONDAY, supplement, TEACHER, tick } from '../meals/kitchen-desk';
import { makeJob } from './make-job';
import type { Outcome } from './outcome';
import { type JobOptions, MINUTE, pass } from './small-school';

export function mealSupplement({ seed }: JobOptions): Job<Outcome> {
  const school = closedMorning(seed, '08:28');
  const until = (isDone: () => boolean) => {
    for (let attempt = 0; attempt < 6 && !isDone(); attempt++) pass(school, 6 * MINUTE);
  };
  return makeJob('meal supplement', school, {
    run: () => {
      until(() => kitchenOf(school) !== null && tick(school, KITCHEN, 'kitchen'));
      supplement(school, TEACHER, '3a1', { main: 21, reason: 'Trẻ đến muộn' });
      until(() => tick(school, KITCHEN, 0));
      pass(school, 25 * MINUTE);
    },
    facts: () => {
      const day = kitchenOf(school)?.books[0]?.day;
      const ledger = ledgerOf(school.world, MONDAY).map((row) => `${row.class} ${row.portions} ${row.status}`);
      return { counted: day && countedBy(day), by: day?.confirmation?.by, ledger: ledger.sort() };
    },
  });
}
