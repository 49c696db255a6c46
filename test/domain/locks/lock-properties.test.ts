import fc from 'fast-check';
import { effectiveAccess, explainAccess } from '../../../src/domain/access/explain-access';
import { type Closing, closeBelow, openItems } from '../../../src/domain/locks/close-below';
import { coverage } from '../../../src/domain/locks/coverage';
import { documentMoves } from '../../../src/domain/locks/documents';
import { type Lock, withLocks } from '../../../src/domain/locks/lock';
import { writersLeft } from '../../../src/domain/locks/writers-left';
import type { ActualItem } from '../../../src/domain/plan/actual-item';
import { applyGrantSteps, applyToActual } from '../../../src/domain/plan/apply-to-actual';
import { withInheritance } from '../../../src/domain/plan/inherit';
import { isEmpty } from '../../../src/domain/plan/plan-questions';
import { boardOf } from '../../../src/domain/school/people';
import type { School } from '../../../src/domain/school/types';
import type { DesiredItem } from '../../../src/domain/tree/desired-item';
import { desiredTree } from '../../../src/domain/tree/desired-tree';
import { afterMishaps, anyMishaps, isBelow, planOf, setUp, type World } from '../../support/drive-world';
import { anySchool, SCHOOL, TODAY } from '../../support/school-builder';
import { width } from '../../support/width';

const SEED = { seed: 20261123, numRuns: width(25, 80) };

const LOCKABLE = [
  'year',
  'class/c1',
  'class/c1/plan_week',
  'class/c1/children',
  'classes',
  'people',
  'meals',
  'office',
];

const anyLocks = fc.uniqueArray(fc.constantFrom(...LOCKABLE), { minLength: 1, maxLength: 3 });

const anyCase = fc.record({ school: anySchool, mishaps: anyMishaps, locks: anyLocks });

function lock(key: string): Lock {
  return { key, by: 'ht@hoamai.example', reason: 'Kiểm tra cuối kỳ', sinceMs: 0 };
}

function emails(school: School): string[] {
  return boardOf(school, TODAY).map(({ email }) => email);
}

/** What a lock does: the plan of the locked tree, then the sweep below each lock, then the files of others are taken out. */
function closed(world: World, locked: readonly DesiredItem[], keys: readonly string[], board: readonly string[]) {
  const plan = planOf(locked, world);
  const made = applyToActual(plan, world.actual, (key) => `new:${key}`);
  const planned = { ...world, actual: withDocumentsMoved(made, world, locked, keys) };
  const scope = scopeOf(planned, keys);
  const closing = sweep(scope, locked, board, planned);
  const swept = applyGrantSteps(closing.steps, planned.actual);
  const out = new Set(closing.takeOver.map(({ id }) => id));
  const actual = swept.filter((item) => !out.has(item.id) && !below(swept, item, out));
  return { plan, closing, world: { ...world, actual }, scope: scopeOf({ ...world, actual }, keys) };
}

/** What people put where the meal workbook lies moves with it. */
function withDocumentsMoved(
  actual: readonly ActualItem[],
  { register }: World,
  desired: readonly DesiredItem[],
  keys: readonly string[],
): ActualItem[] {
  const input = { desired, actual, register, schoolAccount: SCHOOL, coverage: coverage(desired, keys.map(lock)) };
  const { moves } = documentMoves(input);
  return withInheritance(
    actual.map((item) => {
      const move = moves.find(({ id }) => id === item.id);
      return move ? { ...item, parentId: move.toId, closedFrom: move.closedFrom } : item;
    }),
  );
}

function sweep(
  scope: readonly ActualItem[],
  desired: readonly DesiredItem[],
  board: readonly string[],
  world: World,
): Closing {
  return closeBelow({ actual: scope, desired, schoolAccount: SCHOOL, board, register: world.register });
}

function scopeOf(world: World, keys: readonly string[]): ActualItem[] {
  const tops = world.actual.filter(({ key, owner }) => key !== null && keys.includes(key) && owner === SCHOOL);
  return world.actual.filter((item) => tops.some((top) => isBelow(world, item, top)));
}

function below(items: readonly ActualItem[], item: ActualItem, ids: ReadonlySet<string>): boolean {
  const parent = items.find(({ id }) => id === item.parentId);
  return parent !== undefined && (ids.has(parent.id) || below(items, parent, ids));
}

/** What the worker writes into the register when it makes something: the lost item's row holds no more. */
function madeAnew(actual: readonly ActualItem[]): World['register'] {
  const made = actual.filter(({ id }) => id.startsWith('new:'));
  return Object.fromEntries(made.map(({ id, key }) => [key ?? '', { id, attemptedMs: null }]));
}

describe('locks', () => {
  it('[LK44] whatever cannot be read below a lock is named, however little it is', () => {
    const picks = fc.array(fc.record({ nth: fc.nat(), isFolder: fc.boolean() }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(anyCase, picks, ({ school, mishaps, locks }, chosen) => {
        const desired = desiredTree(school, TODAY);
        const locked = withLocks(desired, locks.map(lock));
        const people = school.people.map(({ email }) => email);
        const { world, scope } = closed(afterMishaps(setUp(desired), mishaps, people), locked, locks, emails(school));
        const open = openItems(locked, world.actual, SCHOOL, world.register);
        const counted = scope.filter(({ id, trashed }) => !trashed && !open.has(id));
        const hidden = new Map(
          chosen.flatMap(({ nth, isFolder }) => {
            const items = counted.filter(({ kind }) => !isFolder || kind === 'folder');
            const item = items[nth % Math.max(items.length, 1)];
            return item ? [[item.id, isFolder ? { canListChildren: false } : { grants: null }] as const] : [];
          }),
        );
        const seen = scope.map((item) => ({ ...item, ...hidden.get(item.id) }));
        const named = sweep(seen, locked, emails(school), world).unreadable.map(({ id }) => id);
        for (const id of hidden.keys()) expect(named).toContain(id);
      }),
      SEED,
    );
  });

  it('[LK1] under a lock nobody but the board is writer on anything that is not always open', () => {
    fc.assert(
      fc.property(anySchool, anyLocks, (school, keys) => {
        const desired = desiredTree(school, TODAY);
        const locked = withLocks(desired, keys.map(lock));
        for (const item of locked.filter(
          (each) => !each.alwaysOpen && lineage(desired, each.key).some((key) => keys.includes(key)),
        )) {
          const writers = explainAccess(locked, item.key).filter(({ role }) => role === 'writer');
          expect(writers.filter(({ why }) => why.reason !== 'board')).toEqual([]);
          for (const { email } of writers) expect(emails(school)).toContain(email);
        }
      }),
      SEED,
    );
  });

  it('[LK2] a lock takes no reading away and changes nothing outside it', () => {
    fc.assert(
      fc.property(anySchool, anyLocks, (school, keys) => {
        const desired = desiredTree(school, TODAY);
        const locked = withLocks(desired, keys.map(lock));
        const after = new Map(locked.map((item) => [item.key, item]));
        const reading = [desired, locked].map((tree) => effectiveAccess(tree));
        desired.forEach((item) => {
          const covered = lineage(desired, item.key).some((key) => keys.includes(key)) && !item.alwaysOpen;
          if (!covered) expect(after.get(item.key)).toEqual(item);
          const [before, now] = reading.map((access) => [...(access.get(item.key)?.keys() ?? [])].sort());
          expect(now).toEqual(before);
        });
      }),
      SEED,
    );
  });

  it('[LK3] locks join in any order, and taking one away leaves the others', () => {
    fc.assert(
      fc.property(anySchool, anyLocks, anyLocks, (school, some, others) => {
        const desired = desiredTree(school, TODAY);
        const all = [...some, ...others].map(lock);
        const joined = withLocks(desired, all);
        expect(withLocks(withLocks(desired, some.map(lock)), others.map(lock))).toEqual(joined);
        expect(withLocks(desired, [...all].reverse())).toEqual(joined);
        expect(withLocks(joined, all)).toEqual(joined);
        const left = others.filter((key) => !some.includes(key)).map(lock);
        const without = all.filter(({ key }) => !some.includes(key));
        expect(withLocks(desired, without)).toEqual(withLocks(desired, left));
        expect(withLocks(desired, [])).toEqual(desired);
      }),
      SEED,
    );
  });

  it('[LK4] after plan, sweep and take-over no writer is left whom the listing shows', () => {
    fc.assert(
      fc.property(anyCase, ({ school, mishaps, locks: keys }) => {
        const desired = desiredTree(school, TODAY);
        const board = emails(school);
        const people = school.people.map(({ email }) => email);
        const world = afterMishaps(setUp(desired), mishaps, people);
        const locked = withLocks(desired, keys.map(lock));
        const result = closed(world, locked, keys, board);
        const open = openItems(locked, result.scope, SCHOOL, result.world.register);
        const unreadable = new Set(result.closing.unreadable.map(({ id }) => id));
        const left = writersLeft(result.scope, SCHOOL, board, open);
        const explained = left.filter(({ id, how }) => !(how === 'unknown' && unreadable.has(id)));
        const fromOutside = outsideWays(result.world, result.scope);
        expect(explained.filter(({ email, how }) => !fromOutside.has(`${how} ${email}`))).toEqual([]);
      }),
      SEED,
    );
  });

  it('[LK5] unlocking gives back exactly what the regulation gives, and what the lock closed stays closed', () => {
    fc.assert(
      fc.property(anyCase, ({ school, mishaps, locks: keys }) => {
        const desired = desiredTree(school, TODAY);
        const people = school.people.map(({ email }) => email);
        const readable = mishaps.filter(({ what }) => what !== 'unreadable' && what !== 'giveAway');
        const world = afterMishaps(setUp(desired), readable, people);
        const unlockedOnly = applyToActual(planOf(desired, world), world.actual, (key) => `new:${key}`);
        const register = { ...world.register, ...madeAnew(unlockedOnly) };
        const result = closed(
          { ...world, actual: unlockedOnly, register },
          withLocks(desired, keys.map(lock)),
          keys,
          emails(school),
        );
        const back = applyToActual(planOf(desired, result.world), result.world.actual, (key) => `back:${key}`);
        const after = planOf(desired, { ...world, actual: back, register });
        expect(isEmpty(after)).toBe(true);
        const marked = new Set(Object.values(after.found));
        const roles = (items: readonly ActualItem[]) => rolesOf(items.filter(({ id }) => marked.has(id)));
        expect(roles(back)).toEqual(roles(unlockedOnly));
        const strays = (items: readonly ActualItem[]) => items.filter(({ id }) => !marked.has(id));
        expect(directOf(strays(back))).toEqual(directOf(strays(result.world.actual)));
      }),
      SEED,
    );
  });
});

/** Effective roles of people by item. */
function rolesOf(items: readonly ActualItem[]): Record<string, string[]> {
  return Object.fromEntries(
    items.map(({ id, grants }) => [
      id,
      (grants ?? [])
        .filter(({ type }) => type === 'user')
        .map(
          ({ email, direct, inherited }) =>
            `${email} ${direct === 'writer' || inherited === 'writer' ? 'writer' : (direct ?? inherited)}`,
        )
        .sort(),
    ]),
  );
}

/** What was given on each item itself. */
function directOf(items: readonly ActualItem[]): Record<string, string[]> {
  return Object.fromEntries(
    items.map(({ id, grants }) => [
      id,
      (grants ?? [])
        .filter(({ direct }) => direct)
        .map(({ permissionId, direct }) => `${permissionId} ${direct}`)
        .sort(),
    ]),
  );
}

/** Ways to write that come from folders above the locked scope, out of reach of the lock. */
function outsideWays(world: World, scope: readonly ActualItem[]): Set<string> {
  const inside = new Set(scope.map(({ id }) => id));
  const above = world.actual.filter((item) => !inside.has(item.id) && scope.some((each) => isBelow(world, each, item)));
  const ways = writersLeft(above, SCHOOL, []);
  return new Set(ways.map(({ how, email }) => `${how === 'owner' ? 'grant' : how} ${email}`));
}

function lineage(desired: readonly DesiredItem[], key: string): string[] {
  const parent = desired.find((item) => item.key === key)?.parent;
  return parent ? [key, ...lineage(desired, parent)] : [key];
}
