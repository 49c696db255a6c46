/** What people are told of the locks on their records. Rules: src/domain/spec/part2.md. */
import fc from 'fast-check';
import { askRights } from '../../../src/domain/corrections/ask-rights';
import { closedFor } from '../../../src/domain/locks/closed-for';
import { coverage } from '../../../src/domain/locks/coverage';
import type { Lock } from '../../../src/domain/locks/lock';
import { periodOf } from '../../../src/domain/locks/period';
import { desiredTree } from '../../../src/domain/tree/desired-tree';
import { sampleSchool, TODAY } from '../../support/school-builder';

const school = sampleSchool(4);
const tree = desiredTree(school, TODAY);
const byKey = new Map(tree.map((item) => [item.key, item]));
const rights = askRights(tree);
const TEACHER = 'gv.3a1@hoamai.example';

function lock(key: string, more: Partial<Lock> = {}): Lock {
  return { key, by: 'ht@hoamai.example', reason: 'Kiểm tra', sinceMs: 0, ...more };
}

function told(email: string, locks: readonly Lock[], place: string | null = null) {
  return closedFor(rights(email).items, coverage(tree, locks), () => place);
}

function lineOf(key: string): string[] {
  const above = byKey.get(key)?.parent;
  return above ? [key, ...lineOf(above)] : [key];
}

const keys = [
  ...new Set(tree.flatMap(({ key, records }) => [key, ...records.map((record) => `kind/${record}`)])),
  ...school.teams.map(({ id }) => `team/${id}`),
];

it('[LK46] exactly what is closed of what one writes is named, by itself, a folder above or its unit', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...keys), { minLength: 1, maxLength: 6 }),
      fc.constantFrom(...school.people.map(({ email }) => email)),
      (locked, email) => {
        const locks = locked.map((key) => lock(key));
        const { closed, moved, stuck } = coverage(tree, locks);
        const lines = told(email, locks);
        for (const item of rights(email).items) {
          const covering = closed.get(item.key) ?? moved.get(item.key) ?? stuck.get(item.key) ?? [];
          const naming = lines.filter(
            ({ units, items }) => units.includes(item.scope) || items.some(({ key }) => lineOf(item.key).includes(key)),
          );
          expect(naming.map((line) => line.lock.key).sort()).toEqual(covering.map(({ key }) => key).sort());
        }
      },
    ),
    { seed: 46, numRuns: 150 },
  );
});

it('[LK46] the year stands before the class, the class before its record', () => {
  const lines = told(TEACHER, [lock('class/3a1/plan_week'), lock('class/3a1'), lock('year')]);
  expect(lines.map((line) => [line.lock.key, line.isAll, line.units.includes('class/3a1')])).toEqual([
    ['year', true, true],
    ['class/3a1', false, true],
    ['class/3a1/plan_week', false, false],
  ]);
});

it('[LK47] a month is told to everyone, a theme to its classes, a link to those who write where it lies', () => {
  const month = lock('period/2026-11', { period: periodOf('period/2026-11', school)!.days });
  expect(told(TEACHER, [month])).toMatchObject([{ lock: month, units: expect.arrayContaining(['class/3a1']) }]);
  const theme = { ...month, key: 'theme/x', units: ['class/4a1'] };
  expect([told(TEACHER, [theme]), told('gv.4a1@hoamai.example', [theme]).length]).toEqual([[], 1]);
  const link = lock('item/1AbCdEfGhIjKlMnOpQrStUvWxYz');
  expect(told(TEACHER, [link], 'class/3a1/plan_week').map((line) => line.lock)).toEqual([link]);
  expect(told(TEACHER, [link], 'class/4a1/plan_week')).toEqual([]);
});
