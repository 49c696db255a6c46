/** Finding and mending deviations in a world of random mishaps. */
import type { Deviation, DeviationRule, Mend } from '../../../src/domain/deviations/deviation';
import { findDeviations } from '../../../src/domain/deviations/find-deviations';
import { mendPlan, mendsOf } from '../../../src/domain/deviations/mend-plan';
import type { LockException } from '../../../src/domain/locks/exception';
import type { ActualItem } from '../../../src/domain/plan/actual-item';
import { applyToActual } from '../../../src/domain/plan/apply-to-actual';
import { withInheritance } from '../../../src/domain/plan/inherit';
import type { School } from '../../../src/domain/school/types';
import type { DesiredItem } from '../../../src/domain/tree/desired-item';
import { NOW_MS, type World } from '../../support/drive-world';
import { SCHOOL } from '../../support/school-builder';

export interface Look {
  readonly school: School;
  readonly desired: readonly DesiredItem[];
  readonly rule?: (record: string) => DeviationRule;
  readonly exceptions?: readonly LockException[];
  readonly units?: readonly string[];
}

export function deviationsIn(world: World, { school, desired, rule, exceptions = [], units }: Look): Deviation[] {
  return findDeviations({
    desired,
    actual: world.actual,
    register: world.register,
    schoolAccount: SCHOOL,
    regulation: school.regulation,
    staff: new Set(school.people.map(({ email }) => email)),
    exceptions,
    nowMs: NOW_MS,
    units: units ?? [...new Set(desired.map(({ scope }) => scope))],
    ruleOf: rule ?? (() => 'auto'),
  });
}

/** The world after everything was agreed to and mended. */
export function mended(world: World, deviations: readonly Deviation[]): World {
  const mends = mendsOf(deviations, new Set(deviations.map(({ id }) => id)));
  const found = Object.fromEntries(Object.entries(world.register).map(([key, { id }]) => [key, id ?? '']));
  const plan = mendPlan(mends, { found, schoolAccount: SCHOOL, madeAtMs: NOW_MS });
  const applied = applyToActual(plan, world.actual, (key) => `new:${key}`);
  return { ...world, actual: withInheritance(mends.reduce(beyondPlan, applied)) };
}

/** What no plan knows: marks, limits, and the school's copies of what others own. */
function beyondPlan(actual: ActualItem[], mend: Mend): ActualItem[] {
  if (mend.type === 'mark') return changed(actual, mend.step.id, { key: mend.step.key });
  if (mend.type === 'unlimit') return changed(actual, mend.step.id, { limited: false });
  if (mend.type !== 'takeOver') return actual;
  const { id } = mend.item;
  const taken = actual.find((item) => item.id === id);
  if (!taken) return actual;
  const grants = [{ permissionId: `user:${SCHOOL}`, type: 'user' as const, email: SCHOOL, direct: 'owner' as const }];
  const copy: ActualItem = {
    ...taken,
    id: `copy:${id}`,
    key: null,
    owner: SCHOOL,
    writersCanShare: false,
    grants: grants.map((grant) => ({ ...grant, inherited: null })),
  };
  const inside = actual.map((item) => (item.parentId === id ? { ...item, parentId: copy.id } : item));
  return [...inside.map((item) => (item.id === id ? { ...item, parentId: null } : item)), copy];
}

function changed(actual: readonly ActualItem[], id: string, change: Partial<ActualItem>): ActualItem[] {
  return actual.map((item) => (item.id === id ? { ...item, ...change } : item));
}
