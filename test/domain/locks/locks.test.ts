import { effectiveAccess } from '../../../src/domain/access/explain-access';
import { type CloseInput, closeBelow, openItems } from '../../../src/domain/locks/close-below';
import { type Lock, planLockScope, withLocks } from '../../../src/domain/locks/lock';
import { writersLeft } from '../../../src/domain/locks/writers-left';
import type { ActualItem } from '../../../src/domain/plan/actual-item';
import { applyGrantSteps, applyToActual } from '../../../src/domain/plan/apply-to-actual';
import { isEmpty, summarize } from '../../../src/domain/plan/plan-questions';
import { desiredTree } from '../../../src/domain/tree/desired-tree';
import { subtreeOf } from '../../../src/domain/tree/subtree';
import {
  add,
  change,
  fileIn,
  isBelow,
  itemOf,
  OUTSIDER,
  planOf,
  setUp,
  share,
  shared,
  type World,
} from '../../support/drive-world';
import { classRoom, person, SCHOOL, sampleSchool, schoolOf, TODAY, teacherOf } from '../../support/school-builder';

const school = schoolOf(
  [classRoom('c1'), classRoom('c2')],
  [
    person('ht', { role: 'principal' }),
    person('pht', { role: 'vice_principal' }, { role: 'teacher', classId: 'c1' }),
    teacherOf('gv1', 'c1'),
    teacherOf('gv2', 'c2'),
  ],
);
const tree = desiredTree(school, TODAY);
const world = setUp(tree);
const board = ['ht@hoamai.example', 'pht@hoamai.example'];
const GV1 = 'gv1@hoamai.example';

function lock(key: string): Lock {
  return { key, by: 'ht@hoamai.example', reason: 'Kiểm tra', sinceMs: 0 };
}

const locked = withLocks(tree, [lock('class/c1')]);

function under(of: World, key: string): ActualItem[] {
  return of.actual.filter((item) => isBelow(of, item, itemOf(of, key)));
}

function sweep(of: World, more: Partial<CloseInput> = {}) {
  const input = { actual: under(of, 'class/c1'), desired: locked, schoolAccount: SCHOOL, board, register: of.register };
  return closeBelow({ ...input, ...more });
}

describe('the locked tree', () => {
  it('[LK6] a lock of one class, one leaf or one file lowers the writers there alone', () => {
    const lowered = (key: string) => {
      const before = new Set(tree);
      return withLocks(tree, [lock(key)]).flatMap((item) => (before.has(item) ? [] : [item.key]));
    };
    const leaves = subtreeOf(tree, 'class/c1').filter(({ grants }) => grants.some(({ role }) => role === 'writer'));
    expect(lowered('class/c1')).toEqual(expect.arrayContaining(leaves.map(({ key }) => key)));
    expect(lowered('class/c1').every((key) => key.startsWith('class/c1'))).toBe(true);
    expect(lowered('class/c1/plan_week')).toEqual(['class/c1/plan_week']);
    expect(lowered('meals')).toEqual(['meals']);
    expect(withLocks(tree, [lock('class/c9')])).toEqual(tree);
  });

  it('[LK7] a member of the board who teaches is lowered as a teacher and keeps the board’s own folder', () => {
    const access = effectiveAccess(withLocks(tree, [lock('year')]));
    const role = (key: string) => access.get(key)?.get('pht@hoamai.example')?.role;
    expect([role('class/c1/plan_week'), role('board/management'), role('meals')]).toEqual([
      'reader',
      'writer',
      'reader',
    ]);
  });

  it('[LK9] the part of a lock is the subtree with all locks in force', () => {
    const part = planLockScope(tree, [lock('year')], 'class/c1');
    expect(part).toEqual(subtreeOf(withLocks(tree, [lock('year')]), 'class/c1'));
    expect(part[0]?.key).toBe('class/c1');
  });

  it('[LK10] locking changes roles only: nobody is removed and nobody newly shared; locking again does nothing', () => {
    const sample = desiredTree(sampleSchool(), TODAY);
    const set = setUp(sample);
    const plan = planOf(withLocks(sample, [lock('year')]), set);
    const { grants, changes, revokes } = summarize(plan);
    expect([grants, revokes]).toEqual([0, 0]);
    // 8 leaves × 2 teachers × 16 classes, and what people, teams and office write; the meal workbook moves
    expect(changes).toBe(256 + (3 * 33 + 20) + 8 + 10);
    expect(plan.moves.map(({ key, toKey }) => [key, toKey])).toEqual([['meals', 'meals/locked']]);
    const again = { ...set, actual: applyToActual(plan, set.actual, (key) => key) };
    expect(isEmpty(planOf(withLocks(sample, [lock('year')]), again))).toBe(true);
  });
});

describe('the sweep below a lock', () => {
  const upload = fileIn(world, 'class/c1/uploads', { id: 'file' });

  it.each([
    ['a teacher who reads the class', GV1, 'writer', 'user', 'changeRole'],
    ['a teacher who may comment', GV1, 'commenter', 'user', 'changeRole'],
    ['a teacher of another class', 'gv2@hoamai.example', 'writer', 'user', 'revoke'],
    ['an outsider', OUTSIDER, 'writer', 'user', 'revoke'],
    ['everybody with the link', null, 'writer', 'anyone', 'revoke'],
    ['a group', 'nhom@hoamai.example', 'writer', 'group', 'changeRole'],
    ['the whole domain', 'hoamai.example', 'writer', 'domain', 'changeRole'],
  ] as const)('[LK11] the direct grant of %s on a file of the school is closed', (_, email, role, type, step) => {
    const { steps } = sweep(add(world, shared(upload, email, role, type)));
    expect(steps).toMatchObject([{ type: step, id: 'file', key: null, email, from: role }]);
  });

  it.each([
    ['reading', GV1, 'reader', 'user'],
    ['reading by link', null, 'reader', 'anyone'],
    ['what the principal may', 'ht@hoamai.example', 'writer', 'user'],
  ] as const)('[LK12] %s is left as it is', (_, email, role, type) => {
    expect(sweep(add(world, shared(upload, email, role, type))).steps).toEqual([]);
  });

  it('[LK13] what others own is to be taken over, be it a file or a folder; what the board owns is not', () => {
    const theirs = fileIn(world, 'class/c1/uploads', { id: 'theirs', owner: GV1, name: 'Ảnh' });
    const folder = fileIn(world, 'class/c1/uploads', { id: 'folder', owner: GV1, kind: 'folder', name: 'Mục' });
    const boards = fileIn(world, 'class/c1/uploads', { id: 'boards', owner: 'ht@hoamai.example' });
    expect(sweep(add(world, theirs, folder, boards)).takeOver).toEqual([
      { id: 'theirs', name: 'Ảnh', owner: GV1, kind: 'doc' },
      { id: 'folder', name: 'Mục', owner: GV1, kind: 'folder' },
    ]);
  });

  it('[LK14] what cannot be read is named: an access list, or a folder that does not show what it holds', () => {
    const secret = fileIn(world, 'class/c1/uploads', { id: 'secret', grants: null, name: 'A' });
    const shut = fileIn(world, 'class/c1/uploads', { id: 'shut', kind: 'folder', canListChildren: false, name: 'B' });
    expect(sweep(add(world, secret, shut)).unreadable).toEqual([
      { id: 'secret', name: 'A', reason: 'AccessUnreadable' },
      { id: 'shut', name: 'B', reason: 'ChildrenUnlistable' },
    ]);
  });

  it('[LK15] what the plan of the scope closes is not closed twice, a copy with the same mark is', () => {
    const strange = share(world, 'class/c1/children/attendance', OUTSIDER, 'writer');
    const copy = shared(
      { ...itemOf(world, 'class/c1/children/attendance'), id: 'copy', modifiedMs: 9 },
      OUTSIDER,
      'writer',
    );
    const both = add(strange, copy);
    expect(planOf(locked, both, ['class/c1']).grants.filter(({ type }) => type === 'revoke')).toMatchObject([
      { id: 'id:class/c1/children/attendance' },
    ]);
    expect(sweep(both).steps).toMatchObject([{ type: 'revoke', id: 'copy' }]);
  });

  it('[LK16] a group on an item of the tree, which a plan only reports, is lowered by the sweep', () => {
    const grouped = share(world, 'class/c1/plan_week', 'nhom@hoamai.example', 'writer', 'group');
    expect(sweep(grouped).steps).toMatchObject([{ type: 'changeRole', key: 'class/c1/plan_week', to: 'reader' }]);
  });

  it('[LK17] what lies in the bin and what is always open is passed over, a copy of an open file is not', () => {
    const year = withLocks(tree, [lock('year')]);
    const binned = shared(fileIn(world, 'class/c1/uploads', { id: 'binned', trashed: true }), OUTSIDER, 'writer');
    const copy = fileIn(world, 'class/c1/uploads', { id: 'copy', key: 'tasks/c1', owner: GV1 });
    const now = share(add(world, binned, copy), 'tasks/c1', 'nhom@hoamai.example', 'writer', 'group');
    const closing = sweep(now, { actual: under(now, 'year'), desired: year });
    expect([closing.steps, closing.takeOver.map(({ id }) => id)]).toEqual([[], ['copy']]);
    expect([...openItems(year, now.actual, SCHOOL, now.register)].sort()).toEqual([
      'id:control',
      'id:meals/open',
      'id:review',
      'id:tasks/c1',
      'id:tasks/c2',
      'id:tasks/person/ht',
    ]);
  });

  it('[LK18] folders above are closed before what lies in them', () => {
    const folder = shared(fileIn(world, 'class/c1/uploads', { id: 'folder', kind: 'folder' }), GV1, 'writer');
    const inside = shared(
      { ...fileIn(world, 'class/c1/uploads', { id: 'inside' }), parentId: 'folder' },
      GV1,
      'writer',
    );
    expect(sweep(add(world, inside, folder)).steps.map(({ id }) => id)).toEqual(['folder', 'inside']);
  });
});

describe('who can still write', () => {
  const plan = planOf(locked, world, ['class/c1']);
  const done: World = { ...world, actual: applyGrantSteps(plan.grants, world.actual) };
  const left = (of: World, key = 'class/c1') =>
    writersLeft(under(of, key), SCHOOL, board).map(({ email, id, how }) => [email, id, how]);
  const file = fileIn(done, 'class/c1/uploads', { id: 'file' });

  it('[LK19] nobody, once a class is locked whose items are all the school’s', () => {
    expect(left(done)).toEqual([]);
    expect(left(world).length).toBeGreaterThan(0);
  });

  it.each([
    ['a person', OUTSIDER, 'writer', 'user', 'grant'],
    ['everybody with the link', null, 'writer', 'anyone', 'link'],
    ['a group', 'nhom@hoamai.example', 'writer', 'group', 'unknown'],
    ['a domain', 'hoamai.example', 'writer', 'domain', 'unknown'],
  ] as const)('[LK20] %s with a direct grant is left, and how is said', (_, email, role, type, how) => {
    expect(left(add(done, shared(file, email, role, type)))).toEqual([[email, 'file', how]]);
  });

  it('[LK21] the owner of a file is left as its owner, the owner of a folder as writer of what lies in it', () => {
    const theirs = fileIn(done, 'class/c1/uploads', { id: 'theirs', owner: GV1, kind: 'folder' });
    const inside = { ...fileIn(done, 'class/c1/uploads', { id: 'inside' }), parentId: 'theirs' };
    expect(left(add(done, theirs, inside))).toEqual([
      [GV1, 'theirs', 'owner'],
      [GV1, 'inside', 'grant'],
    ]);
  });

  it('[LK22] a role on a folder above counts below it even where the listing of the item does not show it', () => {
    const wide = change(done, 'class/c1/uploads', (item) => shared(item, OUTSIDER, 'writer'));
    const hidden = { ...file, grants: [] };
    const actual = [...under(wide, 'class/c1'), hidden];
    expect(writersLeft(actual, SCHOOL, board).map(({ email, id }) => [email, id])).toEqual([
      [OUTSIDER, 'id:class/c1/uploads'],
      [OUTSIDER, 'file'],
    ]);
  });

  it('[LK23] an access list that could not be read leaves an unknown writer: the lock is not complete', () => {
    expect(left(add(done, { ...file, grants: null }))).toEqual([[null, 'file', 'unknown']]);
  });

  it('[LK24] the board, what is in the bin and what is always open do not count', () => {
    const boards = shared(file, 'ht@hoamai.example', 'writer');
    const binned = shared({ ...file, id: 'binned', trashed: true }, OUTSIDER, 'writer');
    expect(left(add(done, boards, binned))).toEqual([]);
    const year = withLocks(tree, [lock('year')]);
    const closed = { ...world, actual: applyToActual(planOf(year, world), world.actual, (key) => key) };
    const open = openItems(year, closed.actual, SCHOOL, closed.register);
    expect(writersLeft(under(closed, 'year'), SCHOOL, board, open)).toEqual([]);
    const uncounted = writersLeft(under(closed, 'year'), SCHOOL, board).map(({ id }) => id);
    expect([...new Set(uncounted)]).toEqual(['id:meals/open', 'id:tasks/c1', 'id:tasks/c2']);
  });
});
