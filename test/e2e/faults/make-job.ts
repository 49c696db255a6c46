/** A job of the sweeps: what is run, what is watched, what is judged. */
import type { SchoolWorld } from '../../../scripts/school/school-world';
import type { Job } from '../../support/fault-sweep';
import { AccessWatch, judge, judgeAccess, type Outcome, outcomeOf } from './outcome';
import { afterNight } from './small-school';

interface Work {
  run: () => void;
  facts: () => Record<string, unknown>;
}

export function makeJob(name: string, school: SchoolWorld, { run, facts }: Work): Job<Outcome> {
  const watch = new AccessWatch(school.world);
  const job: Job<Outcome> = {
    name,
    world: school.world,
    start: school.world.snapshot(),
    onBegin: () => watch.begin(),
    run,
    outcome: () => outcomeOf(school, watch, facts()),
    judge,
  };
  const withNight = () => {
    run();
    afterNight(school);
  };
  return { ...job, withNight: { ...job, run: withNight, judge: judgeAccess } };
}
