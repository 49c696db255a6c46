/** Any order of locking, unlocking, correcting, moving, sharing, leaving and waiting, against a plain model. */
import fc from 'fast-check';
import type { Lock } from '../../../src/domain/locks/lock';
import { isEmpty } from '../../../src/domain/plan/plan-questions';
import { boardOf } from '../../../src/domain/school/people';
import { addDays } from '../../../src/domain/shared/plain-date';
import { desiredTree } from '../../../src/domain/tree/desired-tree';
import { add, afterMishaps, anyMishap, fileIn, type Mishap, setUp, shared } from '../../support/drive-world';
import { closedByHand, type LockWorld, lineOf, planLeft, settled, writersByHand } from '../../support/lock-world';
import { classRoom, person, SCHOOL, schoolOf, TODAY, teacherOf } from '../../support/school-builder';
import { width } from '../../support/width';

const SEED = { seed: 20261122, numRuns: width(4, 8) };
const HOUR = 3_600_000;
const SCOPES = [
  'year',
  'class/c1',
  'class/c1/plan_week',
  'class/c1/children/attendance',
  'team/t1',
  'kind/attendance',
  'kind/plan_week',
] as const;

type Command =
  | { readonly type: 'lock' | 'unlock'; readonly key: (typeof SCOPES)[number]; readonly days: number }
  | { readonly type: 'happen'; readonly mishap: Mishap }
  /** A file below a lock that someone owns or may write. */
  | { readonly type: 'meddle'; readonly item: number; readonly person: number; readonly isOwner: boolean }
  | { readonly type: 'correct'; readonly item: number; readonly person: number }
  | { readonly type: 'leave'; readonly person: number }
  | { readonly type: 'wait'; readonly days: number };

/** What people can do to a Drive by sharing, moving, copying and uploading; what cannot be read is another property. */
const TAMPERING = [
  'move',
  'share',
  'link',
  'group',
  'rename',
  'upload',
  'uploadShared',
  'copyByTeacher',
  'switchSharing',
];

const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('meddle' as const),
      item: fc.nat(),
      person: fc.nat(),
      isOwner: fc.boolean(),
    }),
  },
  fc.record({ type: fc.constant('lock' as const), key: fc.constantFrom(...SCOPES), days: fc.nat(2) }),
  fc.record({ type: fc.constant('unlock' as const), key: fc.constantFrom(...SCOPES), days: fc.constant(0) }),
  fc.record({
    type: fc.constant('happen' as const),
    mishap: anyMishap.filter(({ what }) => TAMPERING.includes(what)),
  }),
  fc.record({ type: fc.constant('correct' as const), item: fc.nat(), person: fc.nat() }),
  fc.record({ type: fc.constant('leave' as const), person: fc.nat() }),
  fc.record({ type: fc.constant('wait' as const), days: fc.nat(2) }),
);

const school = schoolOf(
  [classRoom('c1', 't1'), classRoom('c2', 't2')],
  [
    person('ht', { role: 'principal' }),
    teacherOf('gv1', 'c1'),
    teacherOf('gv2', 'c2'),
    person('tt', { role: 'team_lead', teamId: 't1' }),
  ],
);

function start(): LockWorld {
  const world = setUp(desiredTree(school, TODAY));
  return { school, world, locks: [], exceptions: [], today: TODAY, nowMs: 3_000_000_000 };
}

function run(state: LockWorld, command: Command, step: number): LockWorld {
  const { world, locks, today, nowMs } = state;
  switch (command.type) {
    case 'lock': {
      const until = command.days === 0 ? {} : { until: addDays(today, command.days) };
      const lock: Lock = { key: command.key, by: 'ht@hoamai.example', reason: 'Kiểm tra', sinceMs: nowMs, ...until };
      return { ...state, locks: [...locks.filter(({ key }) => key !== lock.key), lock] };
    }
    case 'unlock':
      return { ...state, locks: locks.filter(({ key }) => key !== command.key) };
    case 'happen': {
      const people = state.school.people.map(({ email }) => email);
      const after = afterMishaps(world, [command.mishap], people);
      // Ids of what people make are theirs: one a step.
      const renamed = after.actual.map((item) => (item.id === 'x0' ? { ...item, id: `x-${step}` } : item));
      return { ...state, world: { ...after, actual: renamed } };
    }
    case 'meddle':
      return meddle(state, command, `m-${step}`);
    case 'correct':
      return correct(state, command);
    case 'leave': {
      const people = state.school.people.filter((_, index) => index === 0 || index !== command.person % 4);
      return { ...state, school: { ...state.school, people } };
    }
    case 'wait':
      return { ...state, today: addDays(today, command.days), nowMs: nowMs + HOUR + command.days * 24 * HOUR };
  }
}

function meddle(state: LockWorld, command: Command & { readonly type: 'meddle' }, id: string): LockWorld {
  const folders = state.world.actual.filter(({ kind, key }) => kind === 'folder' && key && closedByHand(state, key));
  const folder = folders[command.item % Math.max(1, folders.length)];
  const email = state.school.people[command.person % state.school.people.length]?.email ?? '';
  if (!folder?.key) return state;
  const file = fileIn(state.world, folder.key, command.isOwner ? { id, owner: email } : { id });
  return { ...state, world: add(state.world, command.isOwner ? file : shared(file, email, 'writer')) };
}

/** The board lets one person write one record for an hour. */
function correct(state: LockWorld, { item, person: nth }: { item: number; person: number }): LockWorld {
  const records = state.world.actual.filter(
    ({ kind, key, owner }) => kind !== 'folder' && key?.includes('/c1/') && owner === SCHOOL,
  );
  const record = records[item % Math.max(1, records.length)];
  const email = state.school.people[nth % state.school.people.length]?.email ?? '';
  if (!record?.grants) return state;
  const writer = { permissionId: `user:${email}`, type: 'user', email, direct: 'writer', inherited: null } as const;
  const grants = [...record.grants.filter((grant) => grant.email !== email), writer];
  const actual = state.world.actual.map((each) => (each === record ? { ...each, grants } : each));
  const exception = { id: record.id, email, untilMs: state.nowMs + HOUR };
  return { ...state, world: { ...state.world, actual }, exceptions: [...state.exceptions, exception] };
}

function expectModel(state: LockWorld): void {
  const { actual, register } = state.world;
  const keyOf = new Map(Object.entries(register).map(([key, { id }]) => [id, key]));
  const board = boardOf(state.school, state.today).map(({ email }) => email);
  const staff = new Set(state.school.people.map(({ email }) => email));
  expect(isEmpty(planLeft(state))).toBe(true);
  for (const item of actual) {
    if (item.trashed) continue;
    const key = lineOf(actual, item).flatMap(({ id }) => keyOf.get(id) ?? [])[0];
    if (key === undefined) continue;
    const writers = [...writersByHand(actual, item)].filter((email) => email !== SCHOOL && !board.includes(email));
    const open = state.exceptions.filter(({ id, untilMs }) => id === item.id && state.nowMs < untilMs);
    const rest = writers.filter((email) => !open.some((one) => one.email === email));
    if (closedByHand(state, key)) expect([key, item.id, ...rest]).toEqual([key, item.id]);
    if (keyOf.get(item.id) !== key || item.owner !== SCHOOL) continue;
    // On the tree's own items nobody has a role whom the staff list does not know; groups are only reported.
    const strangers = rest.filter((email) => !staff.has(email) && !email.startsWith('nhom@'));
    expect([key, ...strangers]).toEqual([key]);
  }
}

it('[LK40] whatever happens in whatever order, after each look closed is closed, open is as the regulation gives it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...SCOPES), fc.array(anyCommand, { minLength: 2, maxLength: 8 }), (first, commands) => {
      // Under a lock from the beginning: most of what can go wrong goes wrong there.
      let state = run(start(), { type: 'lock', key: first, days: 0 }, -1);
      commands.forEach((command, step) => {
        state = settled(run(state, command, step));
        expectModel(state);
      });
      const opened = settled({ ...state, locks: [], exceptions: [] });
      expectModel(opened);
      const marked = opened.world.actual.filter(({ closedFrom }) => closedFrom);
      expect(marked.map(({ id }) => id)).toEqual([]);
    }),
    SEED,
  );
});
