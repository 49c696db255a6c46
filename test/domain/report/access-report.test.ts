import fc from 'fast-check';
import { outranks } from '../../../src/domain/access/drive-role';
import type { LockException } from '../../../src/domain/locks/exception';
import { type Lock, withLocks } from '../../../src/domain/locks/lock';
import { effectiveRole } from '../../../src/domain/plan/actual-item';
import type { AccessLine } from '../../../src/domain/report/access-line';
import { accessReport } from '../../../src/domain/report/access-report';
import type { School } from '../../../src/domain/school/types';
import type { DesiredItem } from '../../../src/domain/tree/desired-item';
import { desiredTree } from '../../../src/domain/tree/desired-tree';
import {
  add,
  afterMishaps,
  anyMishaps,
  fileIn,
  itemOf,
  NOW_MS,
  OUTSIDER,
  setUp,
  share,
  type World,
} from '../../support/drive-world';
import { anySchool, SCHOOL, sampleSchool, TODAY } from '../../support/school-builder';

const school = sampleSchool(4);
const tree = desiredTree(school, TODAY);
const untouched = setUp(tree);
const ROOM = `class/${school.classes[0]?.id ?? ''}`;
const LEAF = `${ROOM}/plan_week`;
const TEACHER = tree.find(({ key }) => key === LEAF)?.grants[0]?.email ?? '';

function report(
  world: World,
  desired: readonly DesiredItem[] = tree,
  of: School = school,
  exceptions: readonly LockException[] = [],
  locks: readonly Lock[] = [],
  units = [...new Set(desired.map(({ scope }) => scope))],
): AccessLine[] {
  const { actual, register } = world;
  const unlocked = desiredTree(of, TODAY);
  const { regulation } = of;
  return accessReport({
    desired,
    unlocked,
    locks,
    units,
    actual,
    register,
    schoolAccount: SCHOOL,
    regulation,
    exceptions,
    nowMs: NOW_MS,
  });
}

const deviant = (lines: readonly AccessLine[]) => lines.filter(({ deviates }) => deviates);

describe('the access report', () => {
  it('[RP1] of a right tree has one line a grant, with its article and folder', () => {
    const lines = report(untouched);
    const granted = tree.flatMap(({ grants, name }) =>
      grants.map(({ email, why }) => `${email} ${name} ${why.article}`),
    );
    expect(lines.map(({ email, via, article }) => `${email} ${via} ${article}`).sort()).toEqual(granted.sort());
    expect(deviant(lines)).toEqual([]);
  });

  it('[RP2] explains every effective role by a line on the item or above it', () => {
    fc.assert(
      fc.property(anySchool, anyMishaps, (of, mishaps) => {
        const people = of.people.map(({ email }) => email);
        const desired = desiredTree(of, TODAY);
        const world = afterMishaps(setUp(desired), mishaps, people);
        const lines = report(world, desired, of);
        const told = new Set(lines.map(({ itemId }) => itemId));
        const byId = new Map(world.actual.map((item) => [item.id, item]));
        const first = world.actual[0];
        const isBinned = (item: typeof first): boolean =>
          item !== undefined && (item.trashed || isBinned(byId.get(item.parentId ?? '')));
        // Drive bins what lies in a binned folder with it: the report tells neither.
        for (const item of world.actual.filter((one) => told.has(one.id) && one.grants !== null && !isBinned(one))) {
          for (const grant of item.grants ?? []) {
            if (grant.email === SCHOOL || effectiveRole(grant) === null) continue;
            const email = grant.type === 'anyone' ? null : grant.email;
            const above: string[] = [];
            for (let at: typeof item | undefined = item; at; at = byId.get(at.parentId ?? '')) above.push(at.id);
            const roles = lines.filter((line) => line.email === email && above.includes(line.itemId));
            expect(roles.some(({ role }) => !outranks(effectiveRole(grant), role))).toBe(true);
          }
        }
      }),
      { seed: 20261122, numRuns: 30 },
    );
  });

  it('[RP3] tells what goes beyond the regulation, and where it comes from', () => {
    const lines = (world: World) =>
      deviant(report(world)).map(({ email, role, source }) => `${email} ${role} ${source}`);
    expect(lines(share(untouched, LEAF, OUTSIDER, 'reader'))).toEqual([`${OUTSIDER} reader direct`]);
    expect(lines(share(untouched, LEAF, null, 'writer', 'anyone'))).toEqual(['null writer link']);
    expect(lines(share(untouched, LEAF, 'nhom@hoamai.example', 'reader', 'group'))).toEqual([
      'nhom@hoamai.example reader group',
    ]);
    expect(lines(add(untouched, fileIn(untouched, LEAF, { id: 'own', owner: TEACHER })))).toEqual([
      `${TEACHER} owner owner`,
    ]);
  });

  it('[RP4] tells what somebody lacks', () => {
    expect(deviant(report(share(untouched, LEAF, TEACHER, null)))).toMatchObject([
      { email: TEACHER, role: null, article: 'Điều 7', name: 'Kế hoạch tuần' },
    ]);
  });

  it('[RP5] tells what a lock left and what a correction opened', () => {
    const lock: Lock = { key: ROOM, by: 'ht@hoamai.example', reason: 'Kiểm tra', sinceMs: 0 };
    const locked = withLocks(tree, [lock]);
    const lowered = setUp(locked);
    const onLeaf = (lines: readonly AccessLine[]) =>
      lines.filter(({ itemId, email }) => itemId === itemOf(lowered, LEAF).id && email === TEACHER);
    expect(deviant(report(lowered, locked))).toEqual([]);
    const closed = report(lowered, locked, school, [], [lock]).filter(({ source }) => source === 'lock');
    expect(closed.length).toBeGreaterThan(0);
    expect(new Set(closed.map((line) => line.lock))).toEqual(new Set([lock]));
    const opened = share(lowered, LEAF, TEACHER, 'writer');
    const exception = { id: itemOf(lowered, LEAF).id, email: TEACHER, untilMs: NOW_MS + 1 };
    expect(onLeaf(report(opened, locked, school, [exception]))).toMatchObject([
      { email: TEACHER, source: 'exception', deviates: false, untilMs: NOW_MS + 1 },
    ]);
    expect(onLeaf(report(opened, locked))).toMatchObject([{ email: TEACHER, source: 'direct', deviates: true }]);
  });

  it('[RP6] tells what cannot be read and what cannot be found, and nobody is said to have anything there', () => {
    const id = itemOf(untouched, LEAF).id;
    const unread = {
      ...untouched,
      actual: untouched.actual.map((item) => (item.id === id ? { ...item, grants: null } : item)),
    };
    const gone = { ...untouched, actual: untouched.actual.filter((item) => item.id !== id) };
    for (const [world, source] of [
      [unread, 'unreadable'],
      [gone, 'lost'],
    ] as const) {
      const lines = report(world).filter(({ itemId }) => itemId === id);
      expect(lines).toMatchObject([{ email: null, role: null, source, name: 'Kế hoạch tuần', deviates: true }]);
    }
  });

  it('[RP7] of some units is exactly their part of the whole report', () => {
    fc.assert(
      fc.property(anySchool, anyMishaps, (of, mishaps) => {
        const desired = desiredTree(of, TODAY);
        const world = afterMishaps(
          setUp(desired),
          mishaps,
          of.people.map(({ email }) => email),
        );
        const all = report(world, desired, of);
        for (const unit of new Set(desired.map(({ scope }) => scope)))
          expect(report(world, desired, of, [], [], [unit])).toEqual(all.filter((line) => line.unit === unit));
      }),
      { seed: 20261122, numRuns: 15 },
    );
  });
});
