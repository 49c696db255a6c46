import fc from 'fast-check';
import { outranks } from '../../../src/domain/access/drive-role';
import { effectiveAccess } from '../../../src/domain/access/explain-access';
import { type Lock, withLocks } from '../../../src/domain/locks/lock';
import { unlockWidens } from '../../../src/domain/locks/unlock-widens';
import { desiredTree } from '../../../src/domain/tree/desired-tree';
import { anySchool, sampleSchool, TODAY } from '../../support/school-builder';

const lockOf = (key: string): Lock => ({ key, by: 'ht@hoamai.example', reason: 'Kiểm tra', sinceMs: 0 });

describe('what the end of a lock widens', () => {
  it('[RP21] is exactly what people have without it and not with it, told where it begins', () => {
    const keys = fc.uniqueArray(
      fc.constantFrom('year', 'classes', 'class/c1', 'class/c1/plan_week', 'class/c2', 'kind/plan_week', 'kind/notes'),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(anySchool, keys, (school, chosen) => {
        const tree = desiredTree(school, TODAY);
        const locks = chosen.map(lockOf);
        const ended = chosen[0] ?? '';
        const open = withLocks(tree, locks.slice(1));
        const [before, after] = [effectiveAccess(withLocks(tree, locks)), effectiveAccess(open)];
        const said = unlockWidens(tree, locks, ended);
        const told = new Set(said.map(({ key, email }) => `${key} ${email}`));
        for (const { key, email, role } of said) {
          expect(after.get(key)?.get(email)?.role).toBe(role);
          expect(outranks(role, before.get(key)?.get(email)?.role)).toBe(true);
        }
        const parents = new Map(open.map(({ key, parent }) => [key, parent]));
        for (const { key } of open)
          for (const { email, role } of after.get(key)?.values() ?? []) {
            if (!outranks(role, before.get(key)?.get(email)?.role)) continue;
            const above: string[] = [];
            for (let at: string | null | undefined = key; at; at = parents.get(at)) above.push(`${at} ${email}`);
            expect(above.some((place) => told.has(place))).toBe(true);
          }
      }),
      { seed: 20261122, numRuns: 60 },
    );
  });

  it('[RP21] is nothing while another lock keeps it closed', () => {
    const tree = desiredTree(sampleSchool(4), TODAY);
    expect(unlockWidens(tree, [lockOf('year'), lockOf('classes')], 'classes')).toEqual([]);
    expect(unlockWidens(tree, [lockOf('classes')], 'classes').length).toBeGreaterThan(0);
  });
});
