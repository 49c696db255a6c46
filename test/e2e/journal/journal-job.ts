/** The job of the journal's fault sweep: two runs that have something to tell, the second in a new month. */
import { advanceTo } from '../../../src/simulator/script';
import type { Job } from '../../support/fault-sweep';
import { makeJob } from '../faults/make-job';
import type { Outcome } from '../faults/outcome';
import { type JobOptions, MINUTE, pass, pressUntilDone, setUpSchool } from '../faults/small-school';

export function writeJournal(options: JobOptions): Job<Outcome> {
  const school = setUpSchool('2026-11-30T23:40+07:00', options);
  const runByHand = () => pressUntilDone(school, 'Chạy ngay', () => pass(school, 6 * MINUTE));
  return makeJob('journal', school, {
    run: () => {
      runByHand();
      advanceTo(school.world, '2026-12-01T00:01+07:00');
      runByHand();
      pass(school, 6 * MINUTE);
    },
    facts: () => ({}),
  });
}
