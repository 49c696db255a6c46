/** Worlds whose assumed rules are the other way, and how jobs are compared in them. Rules: scripts/SPEC.md. */
import { DEFAULT_SWITCHES } from '../../../src/simulator/kernel/switches';
import { createWorld } from '../../../src/simulator/world';
import type { Job } from '../../support/fault-sweep';
import type { Outcome } from './outcome';
import { otherWay, problemsOfTurning, SWITCH_NAMES, turned, turnedWorld } from './turned';

const SEEDS = Array.from({ length: 2 * SWITCH_NAMES.length }, (_, seed) => seed);

/** A job that ends as the world's rules are. */
function tellingJob(): Job<Outcome> {
  const world = createWorld({ now: '2026-11-23T08:00+07:00', seed: 1 });
  return {
    name: 'telling',
    world,
    start: world.snapshot(),
    run: () => {},
    outcome: () => ({ facts: { ...world.state.switches } }) as unknown as Outcome,
    judge: (usual, other) =>
      SWITCH_NAMES.filter((name) => usual.facts[name] !== other.facts[name]).map((name) => `${name} differs`),
  };
}

it('[TL60] every assumed rule has its turn alone, and every second world has many at once', () => {
  for (const job of [0, 7]) {
    const worlds = SEEDS.map((seed) => turnedWorld(seed, job));
    expect(worlds.filter((names) => names.length === 0)).toEqual([]);
    expect(new Set(worlds.filter(({ length }) => length === 1).flat())).toEqual(new Set(SWITCH_NAMES));
    expect(worlds.filter(({ length }) => length > SWITCH_NAMES.length / 2)).toHaveLength(SWITCH_NAMES.length);
  }
});

it('[TL60] a turned rule is another one, and turned again the one that is assumed', () => {
  const other = { ...DEFAULT_SWITCHES, ...otherWay(SWITCH_NAMES) };
  expect(SWITCH_NAMES.filter((name) => other[name] === DEFAULT_SWITCHES[name])).toEqual([]);
  expect(otherWay(SWITCH_NAMES, other)).toEqual(DEFAULT_SWITCHES);
});

it('[TL61] what ends otherwise is told, unless it is listed for that job', () => {
  const job = tellingJob();
  expect(problemsOfTurning(job, 'meals', ['folderOwnerMovesOthersItems'])).toEqual([
    'folderOwnerMovesOthersItems differs',
  ]);
  expect(problemsOfTurning(job, 'lock year', ['folderOwnerMovesOthersItems'])).toEqual([]);
  expect(problemsOfTurning(job, 'lock year', ['listingLagMs'])).toEqual(['listingLagMs differs']);
});

it('[TL61] the night after a job has the same rules as the job', () => {
  const job = tellingJob();
  const night = turned({ ...job, withNight: job }, ['listingLagMs']).withNight;
  expect(night?.start.switches.listingLagMs).toBe(30_000);
});
