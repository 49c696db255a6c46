import { withLocks } from '../../../src/domain/locks/lock';
import { effectiveRole } from '../../../src/domain/plan/actual-item';
import { applyToActual } from '../../../src/domain/plan/apply-to-actual';
import { fingerprint } from '../../../src/domain/plan/fingerprint';
import { LISTING_LAG_MS, planChanges } from '../../../src/domain/plan/plan-changes';
import { hasSteps, isEmpty, summarize, widensAccess } from '../../../src/domain/plan/plan-questions';
import { addDays } from '../../../src/domain/shared/plain-date';
import { desiredTree } from '../../../src/domain/tree/desired-tree';
import { subtreeOf } from '../../../src/domain/tree/subtree';
import {
  add,
  change,
  fileIn,
  itemOf,
  NOW_MS,
  OUTSIDER,
  planOf,
  SET_UP_MS,
  setUp,
  share,
  shared,
  type World,
} from '../../support/drive-world';
import {
  classRoom,
  joined,
  person,
  SCHOOL,
  sampleSchool,
  schoolOf,
  TODAY,
  teacherOf,
} from '../../support/school-builder';

const school = schoolOf(
  [classRoom('c1'), classRoom('c2', 't2')],
  [
    person('ht', { role: 'principal' }),
    teacherOf('gv1', 'c1'),
    teacherOf('gv2', 'c2'),
    person('kt', { role: 'accountant' }),
  ],
);
const desired = desiredTree(school, TODAY);
const world = setUp(desired);
const WEEK = 'class/c1/plan_week';
const BOOK = 'class/c1/children/attendance';

function mail(account: string): string {
  return `${account}@hoamai.example`;
}

function without(of: World, key: string): World {
  return { ...of, actual: of.actual.filter((item) => !item.key?.startsWith(key)) };
}

function forgotten(of: World, key: string, attemptedMs: number | null = null): World {
  return { ...of, register: { ...of.register, [key]: { id: null, attemptedMs } } };
}

describe('finding the original', () => {
  it('[PL7] what the register names is the original, wherever it lies and whatever it is called', () => {
    const twin = { ...itemOf(world, BOOK), id: 'older', createdMs: 1, modifiedMs: 1 };
    const moved = change(add(world, twin), BOOK, (item) =>
      item.id === 'older' ? item : { ...item, parentId: 'id:year', name: 'Sổ cũ' },
    );
    const plan = planOf(desired, moved);
    expect(plan.found[BOOK]).toBe(`id:${BOOK}`);
    expect(plan.renames).toEqual([{ key: BOOK, id: `id:${BOOK}`, from: 'Sổ cũ', to: itemOf(world, BOOK).name }]);
    expect(plan.moves).toEqual([{ key: BOOK, id: `id:${BOOK}`, fromId: 'id:year', toKey: 'class/c1/children' }]);
  });

  it('[PL8] without the register the oldest of the school with the mark in its folder is the original', () => {
    const found = (changed: Partial<ReturnType<typeof itemOf>>) => {
      const second = { ...itemOf(world, BOOK), id: 'second', ...changed };
      return planOf(desired, forgotten(add(world, second), BOOK)).found[BOOK];
    };
    expect(found({ createdMs: SET_UP_MS - 1 })).toBe('second');
    expect(found({ createdMs: SET_UP_MS + 1 })).toBe(`id:${BOOK}`);
    expect(found({ createdMs: SET_UP_MS - 1, parentId: 'id:class/c1' })).toBe(`id:${BOOK}`);
    expect(found({ createdMs: SET_UP_MS - 1, owner: mail('gv1') })).toBe(`id:${BOOK}`);
    expect(found({ createdMs: SET_UP_MS - 1, kind: 'doc' })).toBe(`id:${BOOK}`);
    expect(found({ createdMs: SET_UP_MS - 1, trashed: true })).toBe(`id:${BOOK}`);
  });

  it('[PL9] an untouched second one in the same folder is set aside, a touched one is reported', () => {
    const second = { ...itemOf(world, BOOK), id: 'second', createdMs: 5_000_000, modifiedMs: 5_000_000 };
    const plan = planOf(desired, add(world, second));
    expect([plan.setAside, plan.unrecognised]).toEqual([[{ key: BOOK, id: 'second' }], []]);
    const after = applyToActual(plan, add(world, second).actual, String);
    expect(after.find(({ id }) => id === 'second')?.parentId).toBe('id:setAside');
    expect(isEmpty(planOf(desired, { ...world, actual: after }))).toBe(true);
    const touched = planOf(desired, add(world, { ...second, modifiedMs: 5_000_001 }));
    expect([touched.setAside, touched.unrecognised.map(({ reason }) => reason)]).toEqual([[], ['TouchedDuplicate']]);
  });

  it('[PL10] a second folder that holds something is not set aside', () => {
    const second = { ...itemOf(world, WEEK), id: 'second', createdMs: 5_000_000, modifiedMs: 5_000_000 };
    const inside = { ...fileIn(world, WEEK, { id: 'plan' }), parentId: 'second' };
    const plan = planOf(desired, add(world, second, inside));
    expect([plan.setAside, plan.unrecognised.map(({ id, reason }) => [id, reason])]).toEqual([
      [],
      [['second', 'TouchedDuplicate']],
    ]);
  });

  it('[PL10] an original that strayed into a second folder does not make that folder worth keeping', () => {
    const second = { ...itemOf(world, WEEK), id: 'second', createdMs: 5_000_000, modifiedMs: 5_000_000 };
    const strayed = change(add(world, second), BOOK, (item) => ({ ...item, parentId: 'second' }));
    const plan = planOf(desired, strayed);
    expect([plan.setAside, plan.moves.map(({ key }) => key)]).toEqual([[{ key: WEEK, id: 'second' }], [BOOK]]);
  });

  it.each([
    ['a copy that a teacher owns', { owner: mail('gv1') }, 'CopyOfOther'],
    ['a copy in another folder', { parentId: `id:${WEEK}` }, 'MarkedElsewhere'],
    ['a mark of a class that never was', { key: 'class/c9' }, 'UnknownKey'],
    ['a file of the school in the folder of all classes', { key: null, parentId: 'id:classes' }, 'Unexpected'],
  ])('[PL11] %s is reported and left alone', (_, changed, reason) => {
    const plan = planOf(desired, add(world, { ...itemOf(world, BOOK), id: 'x', ...changed }));
    expect(plan.unrecognised.map((each) => [each.id, each.reason])).toEqual([['x', reason]]);
    expect(hasSteps(plan)).toBe(false);
  });

  it('[PL12] what people put into their leaves, into Đã duyệt, Báo cáo or Để riêng is their business', () => {
    const files = [WEEK, 'class/c1/uploads', 'class/c1/approved', 'setAside', 'reports', 'board/management'].map(
      (key) => fileIn(world, key, { id: `in ${key}` }),
    );
    const plan = planOf(desired, add(world, ...files));
    expect([plan.unrecognised, isEmpty(plan)]).toEqual([[], true]);
    const locked = withLocks(desired, [{ key: 'year', by: '', reason: '', sinceMs: 0 }]);
    expect(planOf(locked, add(world, ...files)).unrecognised).toEqual([]);
  });

  it.each([
    ['is another kind of file', { kind: 'doc' }, 'WrongKind'],
    ['belongs to someone else', { owner: mail('gv1'), grants: [] }, 'OwnedByOther'],
    ['does not show who has access', { grants: null }, 'AccessUnreadable'],
  ] as const)('[PL13] a registered file that %s is reported, not shared and not made again', (_, changed, reason) => {
    const plan = planOf(
      desired,
      change(world, BOOK, (item) => ({ ...item, ...changed })),
    );
    expect(plan.unrecognised.map((each) => [each.key, each.reason])).toEqual([[BOOK, reason]]);
    expect([plan.creates, plan.grants]).toEqual([[], []]);
  });

  it('[PL14] a record that was closed into Đã duyệt stays there, readable to those who read the class', () => {
    const closed = change(world, BOOK, (item) => ({ ...item, parentId: 'id:class/c1/approved' }));
    expect(isEmpty(planOf(desired, closed))).toBe(true);
    const stray = share(closed, BOOK, mail('gv1'), 'writer');
    expect(planOf(desired, stray).grants).toMatchObject([{ type: 'revoke', key: BOOK, email: mail('gv1') }]);
    const elsewhere = change(world, BOOK, (item) => ({ ...item, parentId: 'id:class/c2/approved' }));
    expect(planOf(desired, elsewhere).moves).toHaveLength(1);
  });
});

describe('making what is missing', () => {
  it('[PL15] from an empty account everything is made, what the day needs first, folders before what lies in them', () => {
    const plan = planOf(desired, { actual: [], register: {} });
    expect(plan.creates).toHaveLength(desired.length);
    const made = new Set<string | null>([null]);
    for (const { key, parentKey } of plan.creates) {
      expect(made).toContain(parentKey);
      made.add(key);
    }
    const order = plan.creates.map(({ priority }) => priority);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
  });

  it('[PL16] a file tried less than a minute ago and not listed is waited for, then made', () => {
    const tried = (ago: number) => planOf(desired, forgotten(without(world, BOOK), BOOK, NOW_MS - ago));
    const early = tried(LISTING_LAG_MS - 1);
    expect([early.waiting, early.creates, hasSteps(early), isEmpty(early)]).toEqual([
      [{ key: BOOK }],
      [],
      false,
      false,
    ]);
    const late = tried(LISTING_LAG_MS);
    expect([late.waiting, late.creates.map(({ key }) => key)]).toEqual([[], [BOOK]]);
    expect(planOf(desired, forgotten(without(world, BOOK), BOOK, null)).creates).toHaveLength(1);
  });

  it('[PL17] a file whose answer was lost is found again by folder and mark', () => {
    const lost = forgotten(world, BOOK, NOW_MS - 1);
    const plan = planOf(desired, lost);
    expect([isEmpty(plan), plan.found[BOOK]]).toEqual([true, `id:${BOOK}`]);
  });

  it('[PL18] a folder with a reserved id is made with that id, at once', () => {
    const reserved = {
      ...without(world, WEEK),
      register: { ...world.register, [WEEK]: { id: 'reserved', attemptedMs: NOW_MS } },
    };
    expect(planOf(desired, reserved).creates).toMatchObject([{ key: WEEK, reservedId: 'reserved' }]);
  });

  it('[PL19] what lies in the bin is taken out, with what lay in it', () => {
    const binned = new Set(subtreeOf(desired, 'class/c1/children').map(({ key }) => `id:${key}`));
    const bin = {
      ...world,
      actual: world.actual.map((item) => (binned.has(item.id) ? { ...item, trashed: true } : item)),
    };
    expect(
      planOf(desired, bin)
        .restores.map(({ id }) => id)
        .sort(),
    ).toEqual([...binned].sort());
  });

  it('[PL20] nothing is made in a folder that cannot be used', () => {
    const wrong = without(
      change(world, WEEK, (item) => ({ ...item, kind: 'doc' })),
      'nothing',
    );
    const gone = change(wrong, 'class/c1/plan_year', (item) => ({ ...item, kind: 'sheet' }));
    const plan = planOf(desired, without(gone, 'class/c1/plan_year/plan_year'));
    expect(plan.creates).toEqual([]);
    expect(plan.unrecognised.map(({ reason }) => reason)).toEqual(['WrongKind', 'WrongKind']);
  });

  it('[PL21] writers lose the right to share: the switch is turned off on every item of the tree', () => {
    const open = change(world, WEEK, (item) => ({ ...item, writersCanShare: true }));
    expect(planOf(desired, open).shareSwitches).toEqual([{ key: WEEK, id: `id:${WEEK}` }]);
  });
});

describe('access of what exists', () => {
  it.each([
    ['an outsider', OUTSIDER, 'reader', 'user'],
    ['a colleague of another class', mail('gv2'), 'writer', 'user'],
    ['someone who left', 'cu@hoamai.example', 'reader', 'user'],
    ['everybody with the link', null, 'reader', 'anyone'],
  ] as const)('[PL22] what was given to %s beyond the regulation is taken back', (_, email, role, type) => {
    const plan = planOf(desired, share(world, WEEK, email, role, type));
    expect(plan.grants).toMatchObject([{ type: 'revoke', key: WEEK, email, from: role }]);
    expect(widensAccess(plan)).toEqual([]);
  });

  it.each([
    ['group', 'GroupGrant'],
    ['domain', 'DomainGrant'],
  ] as const)('[PL23] what a %s was given is reported', (type, reason) => {
    const plan = planOf(desired, share(world, WEEK, 'nhom@hoamai.example', 'writer', type));
    expect([plan.grants, plan.unrecognised.map((each) => [each.reason, each.email])]).toEqual([
      [],
      [[reason, 'nhom@hoamai.example']],
    ]);
  });

  it.each([
    ['reader', 'writer'],
    ['commenter', 'writer'],
  ] as const)('[PL24] a direct %s who should be %s is raised by changing the role', (from, to) => {
    const plan = planOf(desired, share(world, WEEK, mail('gv1'), from));
    expect(plan.grants).toMatchObject([{ type: 'changeRole', key: WEEK, email: mail('gv1'), from, to }]);
    expect(widensAccess(plan)).toMatchObject([
      { email: mail('gv1'), key: WEEK, role: 'writer', why: { article: 'Điều 7' } },
    ]);
  });

  it.each(['writer', 'commenter'] as const)(
    '[PL25] a direct %s who should only read is lowered by changing the role',
    (from) => {
      const plan = planOf(desired, share(world, 'class/c1', mail('gv1'), from));
      expect(plan.grants).toMatchObject([
        { type: 'changeRole', key: 'class/c1', email: mail('gv1'), from, to: 'reader' },
      ]);
    },
  );

  it('[PL26] a grant that adds nothing to what comes from above is left alone', () => {
    expect(isEmpty(planOf(desired, share(world, BOOK, mail('gv1'), 'writer')))).toBe(true);
    expect(isEmpty(planOf(desired, share(world, WEEK, mail('ht'), 'reader')))).toBe(true);
    expect(planOf(desired, share(world, WEEK, mail('ht'), 'commenter')).grants).toMatchObject([{ type: 'revoke' }]);
  });

  it('[PL27] addresses are the same in any case of letters', () => {
    const loud = change(world, WEEK, (item) => ({
      ...item,
      owner: SCHOOL.toUpperCase(),
      grants: (item.grants ?? []).map((grant) => ({ ...grant, email: grant.email?.toUpperCase() ?? null })),
    }));
    expect(isEmpty(planOf(desired, loud))).toBe(true);
  });

  it('[PL28] a person keeps a role of her own where a wider one from above is being closed', () => {
    const wide = share(share(world, 'classes', mail('gv1'), 'writer'), WEEK, mail('gv1'), null);
    const plan = planOf(desired, wide);
    expect(plan.grants.map((step) => [step.type, step.key])).toEqual([
      ['revoke', 'classes'],
      ['grant', WEEK],
    ]);
    expect(widensAccess(plan)).toEqual([]);
  });

  it('[PL28] and also below a folder that we may not change', () => {
    const wide = share(share(world, 'classes', mail('gv1'), 'writer'), WEEK, mail('gv1'), null);
    const theirs = change(wide, 'class/c1', (item) => ({ ...item, owner: mail('gv2') }));
    const plan = planOf(desired, theirs);
    expect(plan.grants.map((step) => [step.type, step.key])).toEqual([
      ['revoke', 'classes'],
      ['grant', WEEK],
    ]);
  });

  it.each([
    ['has nothing of her own', null, []],
    ['has what she should', 'reader', []],
    ['has a little more, but less than from above', 'commenter', []],
    ['has as much as from above', 'writer', []],
  ] as const)(
    '[PL29] where a wider role from above stays and she %s here, nothing is done: Drive would refuse',
    (_, direct, steps) => {
      const wide = share(share(world, 'root', mail('gv1'), 'writer'), 'class/c1', mail('gv1'), direct);
      expect(planOf(desired, wide, ['class/c1']).grants).toEqual(steps);
    },
  );

  it('[PL29] what was given beyond a wider role from above is taken away, not lowered below it', () => {
    const wide = share(share(world, 'root', mail('gv1'), 'commenter'), 'class/c1', mail('gv1'), 'writer');
    expect(planOf(desired, wide, ['class/c1']).grants).toMatchObject([
      { type: 'revoke', key: 'class/c1', from: 'writer' },
    ]);
  });

  it('[PL30] the folder of someone who left stays, and nobody keeps a grant on it', () => {
    const gone = schoolOf(
      school.classes,
      school.people.map((each) => (each.id === 'gv1' ? teacherOf('gv1', 'c1', { to: addDays(TODAY, -1) }) : each)),
    );
    const plan = planOf(desiredTree(gone, TODAY), world);
    const after = applyToActual(plan, world.actual, String);
    expect(plan.retired.map(({ key }) => key)).toContain('person/gv1/notes/notes');
    expect(
      after.filter(({ grants }) => grants?.some((grant) => grant.email === mail('gv1') && effectiveRole(grant))),
    ).toEqual([]);
    expect(after).toHaveLength(world.actual.length);
    expect([plan.creates, plan.moves, plan.unrecognised]).toEqual([[], [], []]);
  });
});

describe('a plan of a part', () => {
  it('[PL31] a scope takes what lies below its keys and leaves everything else', () => {
    const both = share(share(world, WEEK, OUTSIDER, 'reader'), 'class/c2/plan_week', OUTSIDER, 'reader');
    expect(planOf(desired, both, ['class/c1']).grants.map(({ key }) => key)).toEqual([WEEK]);
    expect(planOf(desired, both, ['class/c1', 'class/c2']).grants).toHaveLength(2);
    expect(planOf(desired, both, ['people']).grants).toEqual([]);
  });

  it('[PL32] a scope needs only its own listing if the register knows what lies above', () => {
    const part = { ...world, actual: world.actual.filter(({ key }) => key?.startsWith('class/c1')) };
    expect(isEmpty(planOf(desired, part, ['class/c1']))).toBe(true);
    const missing = without(part, 'class/c1');
    const plan = planOf(
      desired,
      { actual: missing.actual, register: { classes: { id: 'id:classes', attemptedMs: null } } },
      ['class/c1'],
    );
    expect(plan.creates.map(({ key }) => key)).toEqual(
      subtreeOf(desired, 'class/c1')
        .sort((a, b) => a.priority - b.priority)
        .map(({ key }) => key),
    );
  });

  it('[PL33] folders that are missing above the scope are made with it', () => {
    const plan = planOf(desired, { actual: [], register: {} }, [WEEK]);
    expect(plan.creates.map(({ key }) => key)).toEqual(['root', 'year', 'classes', 'class/c1', WEEK]);
  });
});

describe('asking a plan', () => {
  it('[PL34] the summary counts what the plan does and what each person is given', () => {
    const summary = summarize(planOf(desired, { actual: [], register: {} }));
    expect(summary.folders + summary.records).toBe(desired.length);
    expect(summary.grants).toBe(desired.reduce((sum, { grants }) => sum + grants.length, 0));
    expect(summary.byPerson.reduce((sum, { reads, writes }) => sum + reads + writes, 0)).toBe(summary.grants);
    const teacher = summary.byPerson.find(({ email }) => email === mail('gv1'));
    expect(teacher).toMatchObject({ reads: 2 + 1, writes: 8 + 1 + 1 + 3 });
    expect(teacher?.keys).toContain('tasks/c1');
  });

  it('[PL35] the sample school of 16 classes is set up with 416 folders, 334 files and 939 grants, and then there is nothing to do', () => {
    const tree = desiredTree(sampleSchool(), TODAY);
    const set = setUp(tree);
    const first = summarize(planOf(tree, { actual: [], register: {} }));
    expect([first.folders, first.records, first.grants]).toEqual([416, 334, 939]);
    expect(isEmpty(planOf(tree, set))).toBe(true);
  });

  it('[PL36] the fingerprint is that of the steps: the same for the same, another for any other step', () => {
    const plan = planOf(desired, share(world, WEEK, OUTSIDER, 'reader'));
    const later = planChanges({
      desired,
      ...share(world, WEEK, OUTSIDER, 'reader'),
      schoolAccount: SCHOOL,
      nowMs: NOW_MS + 1,
    });
    expect(fingerprint(plan)).toMatch(/^[0-9a-f]{16}$/);
    expect(fingerprint(later)).toBe(fingerprint(plan));
    const reversed = { ...plan, grants: [...plan.grants].reverse() };
    expect(fingerprint(reversed)).toBe(fingerprint(plan));
    const others = [
      planOf(desired, share(world, WEEK, OUTSIDER, 'writer')),
      planOf(desired, share(world, BOOK, OUTSIDER, 'reader')),
      planOf(desired, world),
      planOf(desiredTree(joined(school, teacherOf('moi', 'c1')), TODAY), world),
    ].map(fingerprint);
    expect(new Set([fingerprint(plan), ...others]).size).toBe(5);
  });

  it('[PL37] a file shared with someone keeps its grants when it is set aside or reported', () => {
    const second = shared({ ...itemOf(world, BOOK), id: 'second', modifiedMs: NOW_MS }, OUTSIDER, 'writer');
    expect(planOf(desired, add(world, second)).grants).toEqual([]);
  });
});
