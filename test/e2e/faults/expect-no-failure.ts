/** A sweep as a test: every failure with its fault, so that it can be replayed with `npm run soak`. */
import { failureText, type Job, type SweepOptions, sweep } from '../../support/fault-sweep';
import type { Outcome } from './outcome';

/** @returns how many faults were injected */
export function expectNoFailure(job: Job<Outcome>, options: SweepOptions): number {
  const { failures, injected } = sweep(job, options);
  expect(failures.map(failureText)).toEqual([]);
  expect(injected).toBeGreaterThan(0);
  return injected;
}
