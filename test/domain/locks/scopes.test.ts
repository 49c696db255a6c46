import { closesRegister, coverage } from '../../../src/domain/locks/coverage';
import { documentMoves } from '../../../src/domain/locks/documents';
import { coveringLocks, type Lock, locksOn, withLocks } from '../../../src/domain/locks/lock';
import { periodOf, wholeMonths } from '../../../src/domain/locks/period';
import { parseScope } from '../../../src/domain/locks/scope';
import type { ActualItem } from '../../../src/domain/plan/actual-item';
import { applyToActual } from '../../../src/domain/plan/apply-to-actual';
import { isEmpty } from '../../../src/domain/plan/plan-questions';
import { addDays, instantOf } from '../../../src/domain/shared/plain-date';
import { desiredTree } from '../../../src/domain/tree/desired-tree';
import { add, fileIn, itemOf, planOf, setUp, type World } from '../../support/drive-world';
import {
  classRoom,
  date,
  person,
  SCHOOL,
  sampleSchool,
  schoolOf,
  TODAY,
  teacherOf,
} from '../../support/school-builder';

const school = schoolOf(
  [classRoom('c1', 't1'), classRoom('c2', 't1'), classRoom('c3', 't2')],
  [person('ht', { role: 'principal' }), teacherOf('gv1', 'c1'), teacherOf('gv2', 'c2'), teacherOf('gv3', 'c3')],
);
const tree = desiredTree(school, TODAY);
const world = setUp(tree);

function lock(key: string, more: Partial<Lock> = {}): Lock {
  return { key, by: 'ht@hoamai.example', reason: 'Kiểm tra', sinceMs: 0, ...more };
}

function closedKeys(...locks: readonly Lock[]): string[] {
  return [...coverage(tree, locks).closed.keys()];
}

function movedKeys(...locks: readonly Lock[]): string[] {
  return [...coverage(tree, locks).moved.keys()];
}

describe('what a key means', () => {
  it.each([
    ['year', { type: 'tree', key: 'year' }],
    ['class/c1/plan_week', { type: 'tree', key: 'class/c1/plan_week' }],
    ['team/t1', { type: 'team', team: 't1' }],
    ['team/t1/files', { type: 'tree', key: 'team/t1/files' }],
    ['kind/plan_week', { type: 'kind', record: 'plan_week' }],
    ['period/2026-11', { type: 'period' }],
    ['portions/2026-11', { type: 'period' }],
    ['week/12', { type: 'period' }],
    ['admin', { type: 'admin' }],
    ['item/1AbC', { type: 'item', id: '1AbC' }],
  ] as const)('[LK25] the key %s', (key, scope) => {
    expect(parseScope(key)).toEqual(scope);
  });

  it('[LK26] the terms share the year without a gap, a week goes from Monday to Sunday, a month is a calendar month', () => {
    const sample = sampleSchool();
    const { calendar } = sample;
    const daysOf = (key: string) => periodOf(key, sample)?.days;
    const [first, second] = ['term/1', 'term/2'].map(daysOf);
    expect([first?.from, second?.to]).toEqual(['2026-08-01', '2027-07-31']);
    expect(second?.from).toBe(addDays(first?.to ?? TODAY, 1));
    expect(first?.to).toBe(addDays(calendar.weeks[17]?.monday ?? TODAY, 6));
    expect(daysOf('week/12')).toEqual({ from: TODAY, to: '2026-11-29' });
    expect(daysOf('period/2027-02')).toEqual({ from: '2027-02-01', to: '2027-02-28' });
    expect(periodOf('theme/none', sample)).toBeNull();
    expect(wholeMonths({ from: date('2026-10-15'), to: date('2027-01-31') })).toEqual([
      '2026-11',
      '2026-12',
      '2027-01',
    ]);
  });
});

describe('what locks cover', () => {
  it('[LK27] a team’s lock closes its own folder and those of its classes, no others', () => {
    const closed = closedKeys(lock('team/t1'));
    expect(closed).toEqual(expect.arrayContaining(['team/t1', 'team/t1/files', 'class/c1', 'class/c2/plan_week']));
    expect(closed.filter((key) => key.startsWith('class/c3') || key.startsWith('team/t2'))).toEqual([]);
  });

  it('[LK28] a kind that fills its leaf closes the leaf in every unit; the meal workbook is a kind too', () => {
    const leaves = ['c1', 'c2', 'c3'].map((id) => `class/${id}/plan_week`);
    expect(closedKeys(lock('kind/plan_week'))).toEqual(leaves);
    expect([closedKeys(lock('kind/meal_report')), movedKeys(lock('kind/meal_report'))]).toEqual([[], ['meals']]);
  });

  it('[LK29] a kind that shares its leaf moves, and the leaf closes once all kinds in it are locked', () => {
    const one = lock('kind/attendance');
    expect(closedKeys(one)).toEqual([]);
    expect(movedKeys(one)).toEqual(['c1', 'c2', 'c3'].map((id) => `class/${id}/children/attendance`));
    const all = ['attendance', 'child_results', 'child_assess'].map((record) => lock(`kind/${record}`));
    expect(movedKeys(...all)).toEqual([]);
    expect(closedKeys(...all)).toEqual(expect.arrayContaining(['class/c1/children', 'class/c2/children']));
  });

  it('[LK30] a record with no folder to move into is named: its lock is not complete', () => {
    const nowhere = tree.map((item) => ({ ...item, closesInto: null }));
    expect([...coverage(nowhere, [lock('class/c1/children/attendance')]).stuck.keys()]).toEqual([
      'class/c1/children/attendance',
    ]);
  });

  it('[LK31] a link to an item of the tree is that item’s lock; any other id is a lock of its own', () => {
    const id = itemOf(world, 'class/c2').id;
    const covered = coverage(tree, [lock(`item/${id}`), lock('item/other')], world.register);
    expect([...covered.closed.keys()]).toEqual(closedKeys(lock('class/c2')));
    expect([...covered.pointed.keys()]).toEqual(['other']);
  });

  it('[LK32] a lock holds from its first to its last day', () => {
    const [from, until] = [addDays(TODAY, 1), addDays(TODAY, 2)];
    const held = [0, 1, 2, 3].map((days) => locksOn([lock('year', { from, until })], addDays(TODAY, days)).length);
    expect(held).toEqual([0, 1, 1, 0]);
  });

  it('[LK33] what covers an item is told, the wider locks first; what is always open has none', () => {
    const locks = [lock('class/c1/plan_week'), lock('kind/plan_week'), lock('year'), lock('team/t1')];
    const keys = (key: string) => coveringLocks(tree, locks, key, TODAY).map((one) => one.key);
    expect(keys('class/c1/plan_week')).toEqual(['year', 'team/t1', 'class/c1/plan_week', 'kind/plan_week']);
    expect(keys('class/c3/plan_day')).toEqual(['year']);
    expect(keys('tasks/c1')).toEqual([]);
  });
});

describe('a single record under a lock', () => {
  const attendance = 'class/c1/children/attendance';
  const locked = withLocks(tree, [lock(attendance)]);
  const planned = (desired: typeof tree, of: World): World => ({
    ...of,
    actual: applyToActual(planOf(desired, of), of.actual, (key) => `new:${key}`),
  });

  it('[LK34] moves into Đã duyệt, and back by the same mark; the plan after each is empty', () => {
    const closed = planned(locked, world);
    expect(itemOf(closed, attendance)).toMatchObject({
      parentId: itemOf(world, 'class/c1/approved').id,
      closedFrom: itemOf(world, 'class/c1/children').id,
    });
    expect(isEmpty(planOf(locked, closed))).toBe(true);
    const open = planned(tree, closed);
    expect(itemOf(open, attendance)).toMatchObject({
      parentId: itemOf(world, 'class/c1/children').id,
      closedFrom: null,
    });
    expect(isEmpty(planOf(tree, open))).toBe(true);
  });

  it('[LK34] what had been approved before the lock stays where it is', () => {
    const approvedId = itemOf(world, 'class/c1/approved').id;
    const approved: World = {
      ...world,
      actual: world.actual.map((item) => (item.key === attendance ? { ...item, parentId: approvedId } : item)),
    };
    for (const desired of [locked, tree]) expect(planOf(desired, approved).moves).toEqual([]);
  });

  it('[LK34] is found by its mark in its leaf where the register is lost', () => {
    expect(planOf(locked, { ...world, register: {} }).creates).toEqual([]);
  });

  it('[LK35] what an accepted correction opened stays open until its hour, and is closed after it', () => {
    const id = itemOf(world, attendance).id;
    const closed = planned(locked, world);
    const opened = closed.actual.map((item) =>
      item.id === id ? { ...item, grants: [...(item.grants ?? []), writer('gv1@hoamai.example')] } : item,
    );
    const exceptions = [{ id, email: 'gv1@hoamai.example', untilMs: 500 }];
    const plan = (nowMs: number) =>
      planOf(locked, { ...closed, actual: opened }, undefined, { exceptions, nowMs }).grants.map(({ type }) => type);
    expect([plan(499), plan(500)]).toEqual([[], ['revoke']]);
  });
});

describe('documents of a period', () => {
  const period = lock('period/2026-11', { period: { from: date('2026-11-01'), to: date('2026-11-30') } });
  const made = (id: string, day: string, more: Partial<ActualItem> = {}) =>
    fileIn(world, 'class/c1/plan_week', { id, createdMs: instantOf(date(day), 600), ...more });
  const sub = made('sub', '2026-11-02', { kind: 'folder' });
  const now = add(
    world,
    made('before', '2026-10-31'),
    made('first', '2026-11-01'),
    made('dated', '2026-12-24', { date: '2026-11-30' }),
    sub,
    made('inner', '2026-11-10', { parentId: 'sub' }),
    made('theirs', '2026-11-10', { owner: 'gv1@hoamai.example' }),
  );
  const movesIn = (actual: readonly ActualItem[], ...locks: readonly Lock[]) => {
    const desired = withLocks(tree, locks);
    return documentMoves({
      desired,
      actual,
      register: world.register,
      schoolAccount: SCHOOL,
      coverage: coverage(tree, locks),
    });
  };
  const moved = (actual: readonly ActualItem[], ...locks: readonly Lock[]): ActualItem[] =>
    actual.map((item) => {
      const move = movesIn(actual, ...locks).moves.find(({ id }) => id === item.id);
      return move ? { ...item, parentId: move.toId, closedFrom: move.closedFrom } : item;
    });

  it('[LK36] go by the date in their mark, else by their making, and only the school’s own move', () => {
    expect(movesIn(now.actual, period).moves.map(({ id }) => id)).toEqual(['first', 'dated', 'inner']);
  });

  it('[MM7] stay where they are when the portions of their month are settled, which closes two registers alone', () => {
    const portions = lock('portions/2026-11', { period: { from: date('2026-11-01'), to: date('2026-11-30') } });
    expect(movesIn(now.actual, portions).moves).toEqual([]);
    const [closed] = coverage(tree, [portions]).periods;
    const closes = (record: string) => closed && closesRegister(closed, [record]);
    expect(['meal_report', 'attendance', 'toys'].map(closes)).toEqual([true, true, false]);
    expect(periodOf('portions/2027-02', sampleSchool())?.days).toEqual({ from: '2027-02-01', to: '2027-02-28' });
  });

  it('[LK43] of a theme are those of its classes, and of a team that has no others', () => {
    const theme = { id: 'gia-dinh', name: 'Gia đình', label: '', from: date('2026-11-01'), to: date('2026-11-30') };
    const periods = [['c1'], ['c1', 'c2']].map((classIds) =>
      periodOf('theme/gia-dinh', { ...school, themes: [{ ...theme, classIds }] }),
    );
    expect(periods.map((one) => one?.units)).toEqual([['class/c1'], ['class/c1', 'class/c2', 'team/t1']]);
    const ids = (units: readonly string[]) =>
      movesIn(now.actual, lock('theme/gia-dinh', { period: theme, units })).moves.map(({ id }) => id);
    expect([ids(['class/c1']), ids(['class/c2'])]).toEqual([['first', 'dated', 'inner'], []]);
    const closed = moved(now.actual, lock('theme/gia-dinh', { period: theme, units: ['class/c1'] }));
    expect(moved(closed, lock('theme/other', { period: theme, units: ['class/c2'] }))).toEqual(
      now.actual.map((item) => expect.objectContaining({ id: item.id, parentId: item.parentId })),
    );
  });

  it('[LK37] return to the folder they came from, once no lock covers them', () => {
    const closed = moved(now.actual, period);
    expect(movesIn(closed, period).moves).toEqual([]);
    expect(moved(closed).map(({ id, parentId }) => [id, parentId])).toEqual(
      now.actual.map(({ id, parentId }) => [id, parentId]),
    );
  });

  it('[LK37] stay in Đã duyệt, and are named, if the folder they came from is gone', () => {
    const gone = moved(now.actual, period).filter(({ id }) => id !== 'sub');
    const { moves, homeless } = movesIn(gone);
    expect([moves.map(({ id }) => id), homeless.map(({ id }) => id)]).toEqual([['first', 'dated'], ['inner']]);
  });

  it('[LK38] do not move where their folder is closed as a whole', () => {
    expect(movesIn(now.actual, period, lock('class/c1')).moves).toEqual([]);
  });

  it('[LK39] a folder or file named by link closes in the same way', () => {
    expect(movesIn(now.actual, lock('item/sub'), lock('item/before')).moves.map(({ id }) => id)).toEqual([
      'before',
      'sub',
    ]);
  });
});

function writer(email: string) {
  return { permissionId: `user:${email}`, type: 'user', email, direct: 'writer', inherited: 'reader' } as const;
}
