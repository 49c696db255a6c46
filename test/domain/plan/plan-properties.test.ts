import fc from 'fast-check';
import { outranks } from '../../../src/domain/access/drive-role';
import { explainAccess } from '../../../src/domain/access/explain-access';
import { type ActualItem, effectiveRole } from '../../../src/domain/plan/actual-item';
import { applyToActual } from '../../../src/domain/plan/apply-to-actual';
import type { Plan } from '../../../src/domain/plan/plan';
import { isEmpty, widensAccess } from '../../../src/domain/plan/plan-questions';
import { registerPart } from '../../../src/domain/plan/register-part';
import type { PlanScope } from '../../../src/domain/plan/scope';
import { addDays } from '../../../src/domain/shared/plain-date';
import type { DesiredItem } from '../../../src/domain/tree/desired-item';
import { desiredTree } from '../../../src/domain/tree/desired-tree';
import { afterMishaps, anyMishaps, planOf, setUp, type World } from '../../support/drive-world';
import { anySchool, SCHOOL, TODAY } from '../../support/school-builder';
import { width } from '../../support/width';

const SEED = { seed: 20261123, numRuns: width(25, 80) };

/** A Drive that was set up for today or a day before, and what happened to it since; planned for today. */
const anyCase = fc.record({ school: anySchool, mishaps: anyMishaps, daysAgo: fc.constantFrom(0, 1, 2) });

type Case = typeof anyCase extends fc.Arbitrary<infer Value> ? Value : never;

function play({ school, mishaps, daysAgo }: Case) {
  const before = setUp(desiredTree(school, addDays(TODAY, -daysAgo)));
  const world = afterMishaps(
    before,
    mishaps,
    school.people.map(({ email }) => email),
  );
  const desired = desiredTree(school, TODAY);
  const plan = planOf(desired, world);
  return { desired, world, plan, after: applied(plan, world) };
}

function applied(plan: Plan, world: World): World {
  return { ...world, actual: applyToActual(plan, world.actual, (key) => `new:${key}`) };
}

function peopleOn(item: ActualItem): string[] {
  return (item.grants ?? [])
    .filter(({ type, email }) => type === 'user' && email !== SCHOOL)
    .filter((grant) => effectiveRole(grant) !== null)
    .map((grant) => `${grant.email} ${effectiveRole(grant)}`)
    .sort();
}

/** Units, and items of the frame alone. */
function scopeFrom(desired: readonly DesiredItem[], picks: readonly number[]): PlanScope {
  const units = picks.map((pick) => desired[pick % desired.length]!.scope).filter((unit) => unit !== 'year');
  const frame = desired.filter(({ scope }) => scope === 'year').map(({ key }) => key);
  const items = picks.map((pick) => frame[pick % frame.length]!);
  return { units: [...new Set(units)], items: [...new Set(items)] };
}

/** What is listed of a part: by the marks of its items. */
function isOf(desired: readonly DesiredItem[], { units, items }: PlanScope) {
  const scopes = new Map(desired.map(({ key, scope }) => [key, scope]));
  return ({ key }: ActualItem) => key !== null && (items.includes(key) || units.includes(scopes.get(key) ?? ''));
}

describe('planning and applying', () => {
  it('[PL1] applying a plan and planning again finds nothing to do', () => {
    fc.assert(
      fc.property(anyCase, (each) => {
        const { desired, after } = play(each);
        const again = planOf(desired, after);
        expect({ ...again, unrecognised: [], found: {} }).toMatchObject({
          creates: [],
          renames: [],
          moves: [],
          restores: [],
          grants: [],
          shareSwitches: [],
          setAside: [],
          waiting: [],
        });
        expect(isEmpty(again)).toBe(true);
      }),
      SEED,
    );
  });

  it('[PL2] whatever the plan does not recognise stays exactly as it is', () => {
    fc.assert(
      fc.property(anyCase, (each) => {
        const { plan } = play(each);
        const touched = new Set([
          ...[plan.renames, plan.moves, plan.restores, plan.grants, plan.shareSwitches, plan.setAside].flatMap(
            (steps) => steps.map(({ id }) => id),
          ),
        ]);
        const known = new Set([
          ...Object.values(plan.found),
          ...[...plan.setAside, ...plan.retired].map(({ id }) => id),
        ]);
        for (const id of touched) expect(known).toContain(id);
        for (const { key, id, reason } of plan.unrecognised) {
          if (reason === 'GroupGrant' || reason === 'DomainGrant') continue;
          if (reason === 'AccessUnreadable') expect(plan.grants.some((step) => step.id === id)).toBe(false);
          else expect([key, id, touched.has(id)]).toEqual([key, id, false]);
        }
      }),
      SEED,
    );
  });

  it('[PL3] after the plan everyone has exactly what the regulation gives on what the school owns and can read', () => {
    fc.assert(
      fc.property(anyCase, (each) => {
        const played = play(each);
        const { desired, plan } = played;
        const after = played.after.actual;
        const byId = new Map(after.map((item) => [item.id, item]));
        const closed = (item: ActualItem | undefined): boolean =>
          item === undefined ||
          (item.grants !== null && item.owner === SCHOOL && closed(byId.get(item.parentId ?? '')));
        for (const item of after) {
          const wanted = desired.find(({ key }) => key === item.key);
          if (!wanted || !closed(item) || (plan.found[wanted.key] ?? `new:${wanted.key}`) !== item.id) continue;
          const isClosedRecord = item.parentId === idOfKey(after, wanted.closesInto);
          const place = isClosedRecord ? (wanted.closesInto ?? '') : wanted.key;
          const given = explainAccess(desired, place).map(({ email, role }) => `${email} ${role}`);
          expect([wanted.key, ...peopleOn(item)]).toEqual([wanted.key, ...given.sort()]);
        }
      }),
      SEED,
    );
  });

  it('[PL38] a part is planned alike from the whole register and from its part of it', () => {
    fc.assert(
      fc.property(anyCase, fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), (each, picks) => {
        const { desired, world } = play(each);
        const scope = scopeFrom(desired, picks);
        const listed = { ...world, actual: world.actual.filter(isOf(desired, scope)) };
        const part = { ...listed, register: registerPart(world.register, desired, scope) };
        const plan = planOf(desired, listed, undefined, { scope });
        expect(planOf(desired, part, undefined, { scope })).toEqual(plan);
        if (scope.units.length === 1) expect(Object.keys(part.register).length).toBeLessThan(120);
      }),
      SEED,
    );
  });

  it('[PL4] widensAccess names exactly those whose role grows, where the plan gives it', () => {
    fc.assert(
      fc.property(anyCase, (each) => {
        const played = play({ ...each, mishaps: each.mishaps.filter(({ what }) => what !== 'unreadable') });
        const { world, plan } = played;
        const after = played.after.actual;
        const moved = new Set(plan.moves.map(({ id }) => id));
        const expected = after.flatMap((item) => {
          if (item.key === null || item.grants === null) return [];
          const before = world.actual.find(({ id }) => id === item.id);
          const roleBefore = (email: string | null) => {
            const grants = before ? before.grants : (after.find(({ id }) => id === item.parentId)?.grants ?? []);
            const grant = grants?.find((each) => each.type === 'user' && each.email === email);
            return grant ? effectiveRole(grant) : null;
          };
          return item.grants
            .filter(({ type, email }) => type === 'user' && email !== SCHOOL)
            .filter((grant) =>
              outranks(moved.has(item.id) ? effectiveRole(grant) : grant.direct, roleBefore(grant.email)),
            )
            .filter(({ direct }) => direct !== 'owner')
            .map((grant) => `${item.key} ${grant.email} ${moved.has(item.id) ? effectiveRole(grant) : grant.direct}`);
        });
        const said = widensAccess(plan).map(({ key, email, role }) => `${key} ${email} ${role}`);
        expect([...said].sort()).toEqual([...expected].sort());
      }),
      SEED,
    );
  });
});

function idOfKey(items: readonly ActualItem[], key: string | null): string | undefined {
  return items.find((item) => item.key === key && key !== null)?.id;
}
