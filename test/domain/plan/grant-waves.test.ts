import fc from 'fast-check';
import { outranks } from '../../../src/domain/access/drive-role';
import { closeBelow } from '../../../src/domain/locks/close-below';
import { withLocks } from '../../../src/domain/locks/lock';
import { type ActualItem, effectiveRole } from '../../../src/domain/plan/actual-item';
import { applyGrantSteps, applyToActual } from '../../../src/domain/plan/apply-to-actual';
import { grantWaves } from '../../../src/domain/plan/grant-waves';
import type { GrantStep } from '../../../src/domain/plan/plan';
import { desiredTree } from '../../../src/domain/tree/desired-tree';
import { afterMishaps, anyMishaps, planOf, setUp } from '../../support/drive-world';
import { anySchool, SCHOOL, sampleSchool, TODAY } from '../../support/school-builder';
import { width } from '../../support/width';

const SEED = { seed: 20261123, numRuns: width(25, 80) };

/** Why Drive would refuse the step on the item as it is; null when it would not. */
function refusal(step: GrantStep, item: ActualItem | undefined): string | null {
  if (!item) return 'notFound';
  if (item.owner !== SCHOOL) return 'insufficientFilePermissions';
  const grant = item.grants?.find((each) =>
    step.type === 'grant' ? each.email === step.email : each.permissionId === step.permissionId,
  );
  if (step.type === 'grant')
    return grant && outranks(effectiveRole(grant), step.role) ? 'would be answered with the higher role' : null;
  if (!grant || grant.direct === null) return 'cannotDeletePermission';
  if (grant.direct === 'owner') return 'cannotRemoveOwner';
  return step.type === 'changeRole' && outranks(grant.inherited, step.to) ? 'cannotModifyInheritedPermission' : null;
}

/** Sends the waves one after another to a Drive that refuses what Google refuses; every step of a wave meets the state before it. */
function send(waves: readonly (readonly GrantStep[])[], items: readonly ActualItem[]): ActualItem[] {
  return waves.reduce<readonly ActualItem[]>((now, wave) => {
    const byId = new Map(now.map((item) => [item.id, item]));
    expect(new Set(wave.map(({ id }) => id)).size).toBe(wave.length);
    for (const step of wave) expect([step, refusal(step, byId.get(step.id))]).toEqual([step, null]);
    return applyGrantSteps(wave, now);
  }, items) as ActualItem[];
}

describe('waves of steps', () => {
  it('[PL5] sent in waves, no step is one that Drive refuses, and the end is that of the plan', () => {
    fc.assert(
      fc.property(anySchool, anyMishaps, fc.constantFrom('none', 'year', 'class/c1'), (school, mishaps, key) => {
        const tree = desiredTree(school, TODAY);
        const desired = withLocks(tree, [{ key, by: '', reason: '', sinceMs: 0 }]);
        const people = school.people.map(({ email }) => email);
        const readable = mishaps.filter(({ what }) => what !== 'unreadable');
        const world = afterMishaps(setUp(tree), readable, people);
        const plan = planOf(desired, world);
        const placed = applyToActual({ ...plan, grants: [] }, world.actual, (each) => `new:${each}`);
        const done = send(grantWaves(plan.grants, placed), placed);
        expect(done).toEqual(applyToActual(plan, world.actual, (each) => `new:${each}`));
        const closing = closeBelow({
          actual: done,
          desired,
          schoolAccount: SCHOOL,
          board: [],
          register: world.register,
        });
        send(grantWaves(closing.steps, done), done);
        const atOnce = closeBelow({
          actual: placed,
          desired,
          schoolAccount: SCHOOL,
          board: [],
          register: world.register,
        });
        send(grantWaves([...plan.grants, ...atOnce.steps], placed), placed);
      }),
      SEED,
    );
  });

  it('[PL6] locking a class takes as many waves as its leaves have teachers', () => {
    const tree = desiredTree(sampleSchool(), TODAY);
    const world = setUp(tree);
    const locked = withLocks(tree, [{ key: 'class/5a1', by: '', reason: '', sinceMs: 0 }]);
    const { grants } = planOf(locked, world, ['class/5a1']);
    const waves = grantWaves(grants, world.actual);
    expect(waves.map(({ length }) => length)).toEqual([8, 8]);
    expect(waves.flat()).toHaveLength(grants.length);
    expect(new Set(grants.map((step) => `${step.type} ${step.type === 'changeRole' ? step.to : ''}`))).toEqual(
      new Set(['changeRole reader']),
    );
  });
});
