import fc from 'fast-check';
import {
  assignMealParts,
  isMealFolder,
  isMealWorkbook,
  MOST_CLASSES,
  mealFolderKey,
  mealKey,
  mealPartsOf,
  onlyPart,
} from '../../../src/domain/meals/meal-parts';
import type { ClassRoom } from '../../../src/domain/school/types';
import { desiredTree } from '../../../src/domain/tree/desired-tree';
import { lineageOf } from '../../../src/domain/tree/subtree';
import { classRoom, sampleSchool, TODAY } from '../../support/school-builder';
import { width } from '../../support/width';

const SEED = { seed: 20261123, numRuns: width(50, 500) };
const CAMPUSES = [null, 'Điểm chính', 'Điểm lẻ', 'folder', 'Điểm lẻ 1'];

/** Classes of some campuses, some of them there before the others came. */
const anyClasses = fc.array(fc.constantFrom(...CAMPUSES), { minLength: 1, maxLength: 150 }).chain((campuses) =>
  fc.record({
    classes: fc.constant(campuses.map((campus, n): ClassRoom => ({ ...classRoom(`c${n}`), campus }))),
    before: fc.integer({ min: 0, max: campuses.length }),
  }),
);

function sizesOf(parts: Readonly<Record<string, string>>): number[] {
  const ids = Object.values(parts);
  return [...new Set(ids)].map((part) => ids.filter((one) => one === part).length);
}

describe('which meal workbook a class reports in', () => {
  it('[ML17] a school of at most forty classes has one, whatever its campuses', () => {
    fc.assert(
      fc.property(anyClasses, ({ classes }) => {
        const few = classes.slice(0, MOST_CLASSES);
        expect(assignMealParts(few, {})).toEqual(onlyPart(few));
        expect(mealPartsOf({ classes: few }).map(({ label }) => label)).toEqual([null]);
      }),
      SEED,
    );
  });

  it('[ML17] none serves more than forty classes or, from the beginning, two campuses; no two campuses share a name', () => {
    fc.assert(
      fc.property(anyClasses, ({ classes }) => {
        const parts = assignMealParts(classes, {});
        expect(Math.max(...sizesOf(parts))).toBeLessThanOrEqual(MOST_CLASSES);
        if (classes.length > MOST_CLASSES)
          for (const part of new Set(Object.values(parts)))
            expect(new Set(classes.filter(({ id }) => parts[id] === part).map(({ campus }) => campus)).size).toBe(1);
      }),
      SEED,
    );
  });

  it('[ML18] a class keeps its workbook when classes are added, in whatever order the tab has them then', () => {
    fc.assert(
      fc.property(anyClasses, ({ classes, before }) => {
        const known = assignMealParts(classes.slice(0, before), {});
        const after = assignMealParts([...classes].reverse(), known);
        for (const [id, part] of Object.entries(known)) expect(after[id]).toBe(part);
        expect(Object.keys(after)).toHaveLength(classes.length);
        expect(Math.max(...sizesOf(after))).toBeLessThanOrEqual(MOST_CLASSES);
        expect(assignMealParts(classes, after)).toEqual(after);
      }),
      SEED,
    );
  });

  it('[ML17] keys of workbooks and folders are never taken for each other', () => {
    fc.assert(
      fc.property(anyClasses, ({ classes }) => {
        for (const { id } of mealPartsOf({ classes })) {
          const keys = [mealKey(id), mealFolderKey(id, 'open'), mealFolderKey(id, 'locked'), 'meals/folder'];
          expect(new Set(keys).size).toBe(4);
          expect(keys.map(isMealWorkbook)).toEqual([true, false, false, false]);
          expect(keys.map(isMealFolder)).toEqual([false, true, false, false]);
        }
      }),
      SEED,
    );
  });
});

describe('the tree of a large school', () => {
  const school = sampleSchool(400);
  const tree = desiredTree(school, TODAY);
  const at = (key: string) => tree.find((item) => item.key === key);

  it('[TR15] no item is given to more accounts than Google lets into one', () => {
    expect(Math.max(...tree.map(({ grants }) => grants.length))).toBeLessThanOrEqual(600);
  });

  it('[TR16] each workbook is written by the teachers of its own classes and by those who cook for all', () => {
    const parts = mealPartsOf(school);
    expect(parts).toHaveLength(10);
    for (const part of parts) {
      const writers = at(mealFolderKey(part.id, 'open'))?.grants.map(({ email }) => email) ?? [];
      const teachers = school.people.filter(({ assignments }) =>
        assignments.some(({ classId }) => classId !== undefined),
      );
      const here = teachers.filter(({ assignments }) =>
        assignments.some(({ classId }) => part.classIds.includes(classId ?? '')),
      );
      expect(writers.filter((email) => teachers.some((one) => one.email === email)).sort()).toEqual(
        here.map(({ email }) => email).sort(),
      );
      expect(writers).toContain('nd1@hoamai.example');
      expect(at(mealKey(part.id))?.lockedInto).toBe(mealFolderKey(part.id, 'locked'));
      expect(lineageOf(tree)(mealKey(part.id))).toContain('meals/folder');
    }
  });
});
