/** Jobs of the sweeps where rules of Google that are only assumed are the other way. */
import { DEFAULT_SWITCHES, type Switches } from '../../../src/simulator/kernel/switches';
import { type Job, runOnce } from '../../support/fault-sweep';
import type { Outcome } from './outcome';

export type SwitchName = keyof Switches;

export const SWITCH_NAMES = Object.keys(DEFAULT_SWITCHES) as SwitchName[];

/** The job in a world in which these rules are the other way. */
export function turned(job: Job<Outcome>, names: readonly SwitchName[]): Job<Outcome> {
  const { start, withNight } = job;
  const switches = { ...start.switches, ...otherWay(names, start.switches) };
  return { ...job, start: { ...start, switches }, ...(withNight && { withNight: turned(withNight, names) }) };
}

/** A rule that is true or false is negated; a time is fifteen times the assumed one, or that again. */
export function otherWay(names: readonly SwitchName[], now: Switches = DEFAULT_SWITCHES): Partial<Switches> {
  const entries = names.map((name): [SwitchName, number | boolean] => {
    const [value, usual] = [now[name], DEFAULT_SWITCHES[name]];
    if (typeof value === 'boolean') return [name, !value];
    return [name, value === usual ? value * 15 : usual];
  });
  return Object.fromEntries(entries);
}

/** With each seed and each job another: every second time all rules at once, else one alone. */
export function turnedWorld(seed: number, job: number): readonly SwitchName[] {
  const turn = seed + job;
  const alone = SWITCH_NAMES[Math.floor(turn / 2) % SWITCH_NAMES.length];
  return turn % 2 === 0 || !alone ? NEUTRAL : [alone];
}

/** In what the job ends otherwise than with the rules as they are assumed. */
export function problemsOfTurning(job: Job<Outcome>, name: string, names: readonly SwitchName[]): string[] {
  if (OTHERWISE.some((rule) => names.includes(rule.turned) && rule.jobs.test(name))) return [];
  const usual = runOnce(job, null).outcome;
  return job.judge(usual, runOnce(turned(job, names), null).outcome);
}

/** What jobs rightly do otherwise in a turned world; everything else has to end the same. */
const OTHERWISE: readonly { turned: SwitchName; jobs: RegExp }[] = [
  // What teachers own stays where it is: the lock says that it is not complete, the finding is offered again.
  { turned: 'folderOwnerMovesOthersItems', jobs: /^(lock|mends by tick)/ },
  // Nobody was looking between the tick and its end: there is nothing to be locked.
  { turned: 'typistsNeedScriptAccess', jobs: /^unlock beside a lock$/ },
];

/** All rules that may be turned together for any job. */
const NEUTRAL = SWITCH_NAMES.filter((name) => !OTHERWISE.some((rule) => rule.turned === name));
