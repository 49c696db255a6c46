/** The meal workbook under locks: it leaves the folder it is written in, and returns. */
import { coverage } from '../../../src/domain/locks/coverage';
import { documentMoves } from '../../../src/domain/locks/documents';
import { type Lock, withLocks } from '../../../src/domain/locks/lock';
import type { ActualItem } from '../../../src/domain/plan/actual-item';
import { applyToActual } from '../../../src/domain/plan/apply-to-actual';
import { withInheritance } from '../../../src/domain/plan/inherit';
import { isEmpty } from '../../../src/domain/plan/plan-questions';
import { desiredTree } from '../../../src/domain/tree/desired-tree';
import { add, change, fileIn, itemOf, planOf, setUp, type World } from '../../support/drive-world';
import { classRoom, person, SCHOOL, schoolOf, TODAY, teacherOf } from '../../support/school-builder';

const school = schoolOf([classRoom('c1')], [person('ht', { role: 'principal' }), teacherOf('gv1', 'c1')]);
const tree = desiredTree(school, TODAY);
const world = setUp(tree);

function lock(key: string): Lock {
  return { key, by: 'ht@hoamai.example', reason: 'Kiểm tra', sinceMs: 0 };
}

describe('the meal workbook', () => {
  const put = (id: string, more: Partial<ActualItem> = {}) => fileIn(world, 'meals/open', { id, ...more });
  const now = add(world, put('thu'), put('cua gv', { owner: 'gv1@hoamai.example' }));

  it.each(['year', 'kind/meal_report', `item/${itemOf(world, 'meals/open').id}`])(
    '[LK41] under %s it leaves its folder with all that was put there, and returns',
    (key) => {
      const held = worldAfter(now, [lock(key)]);
      expect(placesOf(held)).toEqual({ meals: 'meals/locked', thu: 'meals/locked', 'cua gv': 'meals/open' });
      expect(copiesOf(now, [lock(key)])).toEqual([['cua gv', 'meals/locked']]);
      expect(worldAfter(held, [lock(key)])).toEqual(held);
      expect(placesOf(worldAfter(held, []))).toEqual(placesOf(now));
    },
  );

  it('[LK41] put into the locked folder by hand it comes back', () => {
    const away = change(world, 'meals', (item) => ({ ...item, parentId: itemOf(world, 'meals/locked').id }));
    expect(placesOf(worldAfter(away, [])).meals).toBe('meals/open');
  });

  it('[LK41] a lock of the workbook alone leaves what lies beside it', () => {
    expect(placesOf(worldAfter(now, [lock('meals')]))).toMatchObject({ meals: 'meals/locked', thu: 'meals/open' });
  });
});

/** What a lock, or the end of all, does to the tree's items and to what lies beside them. */
function worldAfter(of: World, locks: readonly Lock[]): World {
  const desired = withLocks(tree, locks, of.register);
  const planned = { ...of, actual: applyToActual(planOf(desired, of), of.actual, (key) => `new:${key}`) };
  expect(isEmpty(planOf(desired, planned))).toBe(true);
  const { moves } = documentsOf(planned, locks);
  const actual = planned.actual.map((item) => {
    const move = moves.find(({ id }) => id === item.id);
    return move ? { ...item, parentId: move.toId, closedFrom: move.closedFrom } : item;
  });
  return { ...of, actual: withInheritance(actual) };
}

function documentsOf({ actual, register }: World, locks: readonly Lock[]) {
  const desired = withLocks(tree, locks, register);
  return documentMoves({
    desired,
    actual,
    register,
    schoolAccount: SCHOOL,
    coverage: coverage(tree, locks, register),
  });
}

function copiesOf(of: World, locks: readonly Lock[]): (string | null)[][] {
  return documentsOf(of, locks).copies.map(({ id, toId }) => [id, keyOf(of, toId)]);
}

function keyOf({ actual }: World, id: string | null): string | null {
  return actual.find((item) => item.id === id)?.key ?? null;
}

/** The key of the folder that the workbook and what lies without a mark are in. */
function placesOf(of: World): Record<string, string | null> {
  const beside = of.actual.filter(({ key }) => key === null || key === 'meals');
  return Object.fromEntries(beside.map(({ id, key, parentId }) => [key ?? id, keyOf(of, parentId)]));
}
