/** Locks of periods over documents of plans. Rules: src/domain/spec/plans.md. */
import { askRights } from '../../../src/domain/corrections/ask-rights';
import { type Lock, withLocks } from '../../../src/domain/locks/lock';
import { periodOf } from '../../../src/domain/locks/period';
import { changedScope, isNoScope } from '../../../src/domain/people/changed-scope';
import { applyToActual } from '../../../src/domain/plan/apply-to-actual';
import { isEmpty } from '../../../src/domain/plan/plan-questions';
import type { School } from '../../../src/domain/school/types';
import { desiredTree } from '../../../src/domain/tree/desired-tree';
import { planOf, setUp } from '../../support/drive-world';
import { date, sampleSchool } from '../../support/school-builder';

const school: School = { ...sampleSchool(2), documentsSince: date('2026-09-01') };
const tree = desiredTree(school, date('2026-12-05'));
const [room] = school.classes;
const CLASS = `class/${room!.id}`;

function lock(key: string, units?: readonly string[]): Lock {
  const period = periodOf(key, school)?.days;
  return {
    key,
    by: 'ht@hoamai.example',
    reason: '',
    sinceMs: 0,
    ...(period ? { period } : {}),
    ...(units ? { units } : {}),
  };
}

const moved = (...locks: Lock[]) => withLocks(tree, locks).flatMap(({ key, home }) => (home ? [key] : []));

it('[PD17] a period closes the plans that begin in it, and its end brings them back', () => {
  const week = moved(lock('week/13'));
  expect(week.length).toBeGreaterThan(0);
  for (const key of week) expect(tree.find((item) => item.key === key)?.date).toMatch(/^2026-(11-30|12-0[1-6])$/);
  expect(week).toEqual(expect.arrayContaining([`${CLASS}/plan_week/13`, `${CLASS}/plan_day/13`]));
  expect(moved(lock('week/13', [CLASS])).every((key) => key.startsWith(`${CLASS}/`))).toBe(true);
  const november = moved(lock('period/2026-11'));
  expect(november).toContain(`${CLASS}/plan_week/12`);
  expect(november).toContain(`${CLASS}/plan_week/13`);
  expect(november).not.toContain(`${CLASS}/plan_week/14`);
  expect(moved(lock('portions/2026-11'))).toEqual([]);
  const world = setUp(tree);
  const closing = planOf(withLocks(tree, [lock('week/13')]), world);
  expect(closing.moves.map(({ key }) => key).sort()).toEqual([...week].sort());
  const locked = { ...world, actual: applyToActual(closing, world.actual, (key) => `id:${key}`) };
  expect(isEmpty(planOf(withLocks(tree, [lock('week/13')]), locked))).toBe(true);
  const opening = planOf(tree, locked);
  expect(opening.moves.map(({ key, toKey }) => [key, toKey]).sort()).toEqual(
    week.map((key) => [key, key.split('/').slice(0, 3).join('/')]).sort(),
  );
  const opened = { ...world, actual: applyToActual(opening, locked.actual, (key) => `id:${key}`) };
  expect(isEmpty(planOf(tree, opened))).toBe(true);
});

it('[PD16] what lies approved is not brought back by the end of a lock', () => {
  const world = setUp(tree);
  const key = `${CLASS}/plan_week/13`;
  const approved = world.actual.find((item) => item.key === `${CLASS}/approved`)!.id;
  const actual = world.actual.map((item) => (item.key === key ? { ...item, parentId: approved } : item));
  expect(planOf(tree, { ...world, actual }).moves).toEqual([]);
  expect(planOf(withLocks(tree, [lock('week/13')]), { ...world, actual }).moves.map((one) => one.key)).not.toContain(
    key,
  );
});

it('[PD3] plans are asked for by their link: the list of records to choose from stays as it is', () => {
  const email = school.people.find(({ assignments }) => assignments.some(({ classId }) => classId === room!.id))!.email;
  const { documentsSince: _, ...before } = school;
  const records = (one: School) => askRights(desiredTree(one, date('2026-12-05')))(email).records.map(({ key }) => key);
  expect(records(school)).toEqual(records(before));
  expect(askRights(tree)(email).mayAskIn(`${CLASS}/plan_week/13`)).toBe(true);
});

it('[PD19] a day that brings documents changes no unit, a new name does', () => {
  const before = desiredTree(school, date('2026-11-20'));
  expect(tree.length).toBeGreaterThan(before.length);
  expect(isNoScope(changedScope(before, tree))).toBe(true);
  const classes = school.classes.map((one) => (one === room ? { ...one, name: 'Lớp Hoa Hồng' } : one));
  const renamed = desiredTree({ ...school, classes }, date('2026-12-05'));
  expect(changedScope(tree, renamed).units).toContain(CLASS);
  expect(renamed.find(({ key }) => key === `${CLASS}/plan_week/13`)?.name).toContain('Lớp Hoa Hồng');
});
