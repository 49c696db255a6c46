/** A job of the sweeps: what is run, what is watched, what is judged. */
import type { SchoolWorld } from '../../../scripts/school/school-world';
import type { Job } from '../../support/fault-sweep';
import { AccessWatch, judge, type Outcome, outcomeOf } from './outcome';

interface Work {
  run: () => void;
  facts: () => Record<string, unknown>;
}

export function makeJob(name: string, school: SchoolWorld, { run, facts }: Work): Job<Outcome> {
  const watch = new AccessWatch(school.world);
  return {
    name,
    world: school.world,
    start: school.world.snapshot(),
    onBegin: () => watch.begin(),
    run,
    outcome: () => outcomeOf(school, watch, facts()),
    judge,
  };
}
