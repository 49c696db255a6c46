import fc from 'fast-check';
import { mendPlan, mendsOf } from '../../../src/domain/deviations/mend-plan';
import { hasSteps } from '../../../src/domain/plan/plan-questions';
import { desiredTree } from '../../../src/domain/tree/desired-tree';
import { afterMishaps, anyMishaps, planOf, setUp } from '../../support/drive-world';
import { anySchool, SCHOOL, TODAY } from '../../support/school-builder';
import { width } from '../../support/width';
import { deviationsIn, mended } from './deviation-world';

const SEED = { seed: 20261122, numRuns: width(15, 40) };

/** What nobody but the school account itself could do, and nothing mends. */
const BEYOND_US = ['lose', 'unreadable', 'giveAway', 'forget'];

const anyCase = fc.record({ school: anySchool, mishaps: anyMishaps });

function play(
  { school, mishaps }: typeof anyCase extends fc.Arbitrary<infer Value> ? Value : never,
  without: string[],
) {
  const desired = desiredTree(school, TODAY);
  const people = school.people.map(({ email }) => email);
  const kept = mishaps.filter(({ what }) => !without.includes(what));
  return { school, desired, world: afterMishaps(setUp(desired), kept, people) };
}

describe('deviations of random Drives', () => {
  it('[HE1] each deviation has one id, and finding again finds the same', () => {
    fc.assert(
      fc.property(anyCase, (each) => {
        const { world, ...look } = play(each, []);
        const ids = deviationsIn(world, look).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(deviationsIn(world, look).map(({ id }) => id)).toEqual(ids);
      }),
      SEED,
    );
  });

  it('[HE2] after all mends only what is told is left, and the plan has no step', () => {
    fc.assert(
      fc.property(anyCase, (each) => {
        const { world, ...look } = play(each, BEYOND_US);
        let now = world;
        for (let round = 0; round < 4; round++) now = mended(now, deviationsIn(now, look));
        const left = deviationsIn(now, look).filter(({ treatment }) => treatment !== 'tell');
        expect(left.map(({ id }) => id)).toEqual([]);
        expect(hasSteps({ ...planOf(look.desired, now), setAside: [] })).toBe(false);
      }),
      SEED,
    );
  });

  it('[HE3] no mend makes or deletes an item of the tree', () => {
    fc.assert(
      fc.property(anyCase, (each) => {
        const { world, ...look } = play(each, []);
        const deviations = deviationsIn(world, look);
        const mends = mendsOf(deviations, new Set(deviations.map(({ id }) => id)));
        expect(mendPlan(mends, { found: {}, schoolAccount: SCHOOL, madeAtMs: 0 }).creates).toEqual([]);
        const ids = new Set(mended(world, deviations).actual.map(({ id }) => id));
        expect(world.actual.filter(({ id }) => !ids.has(id))).toEqual([]);
      }),
      SEED,
    );
  });

  it('[HE4] a tree that is as it should be has no deviation', () => {
    fc.assert(
      fc.property(anySchool, (school) => {
        const desired = desiredTree(school, TODAY);
        expect(deviationsIn(setUp(desired), { school, desired })).toEqual([]);
      }),
      SEED,
    );
  });
});
