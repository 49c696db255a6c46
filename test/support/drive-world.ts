/** Random Drives for domain tests: a tree as the school once set it up, and what people did to it since. */
import fc from 'fast-check';
import type { DriveRole } from '../../src/domain/access/drive-role';
import type { ActualGrant, ActualItem } from '../../src/domain/plan/actual-item';
import { applyToActual } from '../../src/domain/plan/apply-to-actual';
import type { Register } from '../../src/domain/plan/identify';
import { withInheritance } from '../../src/domain/plan/inherit';
import { type PlanInput, planChanges } from '../../src/domain/plan/plan-changes';
import type { DesiredItem } from '../../src/domain/tree/desired-item';
import { SCHOOL } from './school-builder';

export const SET_UP_MS = 1_000_000;
export const NOW_MS = 2_000_000_000;
export const OUTSIDER = 'ngoai@khac.example';

export interface World {
  readonly actual: readonly ActualItem[];
  readonly register: Register;
}

/** The world after a faultless set-up of the tree. */
export function setUp(desired: readonly DesiredItem[]): World {
  const plan = planChanges({ desired, actual: [], register: {}, schoolAccount: SCHOOL, nowMs: SET_UP_MS });
  const actual = applyToActual(plan, [], (key) => `id:${key}`);
  return { actual, register: registerOf(actual) };
}

/** The register as the worker keeps it: every marked item's id, confirmed. */
export function registerOf(actual: readonly ActualItem[]): Register {
  return Object.fromEntries(actual.map(({ key, id }) => [key ?? id, { id, attemptedMs: null }]));
}

export function planOf(
  desired: readonly DesiredItem[],
  world: World,
  scope?: readonly string[],
  more: Partial<PlanInput> = {},
) {
  const { actual, register } = world;
  const base = { desired, actual, register, schoolAccount: SCHOOL, nowMs: NOW_MS, ...(scope ? { scope } : {}) };
  return planChanges({ ...base, ...more });
}

export function itemOf(world: World, key: string): ActualItem {
  const item = world.actual.find((each) => each.key === key);
  if (!item) throw new Error(`Not in the world: ${key}`);
  return item;
}

/** The world with one item changed, inheritance recomputed. */
export function change(world: World, key: string, changed: (item: ActualItem) => ActualItem): World {
  const actual = world.actual.map((item) => (item.key === key ? changed(item) : item));
  return { ...world, actual: withInheritance(actual) };
}

export function add(world: World, ...items: readonly ActualItem[]): World {
  return { ...world, actual: withInheritance([...world.actual, ...items]) };
}

/** Gives a person (or a link, a group, a domain) a direct role, or takes it away with null. */
export function share(
  world: World,
  key: string,
  email: string | null,
  direct: DriveRole | null,
  type: ActualGrant['type'] = 'user',
): World {
  return change(world, key, (item) => shared(item, email, direct, type));
}

export function shared(
  item: ActualItem,
  email: string | null,
  direct: DriveRole | null,
  type: ActualGrant['type'] = 'user',
): ActualItem {
  if (item.grants === null) return item;
  const permissionId = type === 'anyone' ? 'anyoneWithLink' : `${type}:${email}`;
  const others = item.grants.filter((grant) => grant.permissionId !== permissionId);
  return { ...item, grants: [...others, { permissionId, type, email, direct, inherited: null }] };
}

/** A file someone put into a folder; without a mark unless given one. */
export function fileIn(world: World, folderKey: string, given: Partial<ActualItem> & { id: string }): ActualItem {
  const owner = given.owner ?? SCHOOL;
  return {
    name: `Tệp ${given.id}`,
    kind: 'doc',
    parentId: itemOf(world, folderKey).id,
    owner,
    trashed: false,
    key: null,
    createdMs: SET_UP_MS + 1,
    modifiedMs: SET_UP_MS + 1,
    writersCanShare: true,
    canListChildren: true,
    grants: [{ permissionId: `user:${owner}`, type: 'user', email: owner, direct: 'owner', inherited: null }],
    ...given,
  };
}

/** What a listing says about people: 'e-mail role' of each item by its id, for comparisons. */
export function accessOf(items: readonly ActualItem[]): Record<string, string[]> {
  return Object.fromEntries(
    items.map(({ id, grants }) => [
      id,
      (grants ?? []).map(({ permissionId, direct, inherited }) => `${permissionId} ${direct} ${inherited}`).sort(),
    ]),
  );
}

/** One thing that people or accidents do to a Drive. Numbers pick an item and a person of the world at hand. */
export interface Mishap {
  readonly what: (typeof MISHAPS)[number];
  readonly item: number;
  readonly other: number;
  readonly person: number;
  readonly role: 'reader' | 'commenter' | 'writer';
}

const MISHAPS = [
  'lose',
  'trash',
  'rename',
  'move',
  'share',
  'unshare',
  'link',
  'group',
  'domain',
  'unreadable',
  'switchSharing',
  'forget',
  'copyUntouched',
  'copyTouched',
  'copyByTeacher',
  'copyElsewhere',
  'upload',
  'uploadShared',
  'giveAway',
  'close',
] as const;

export const anyMishap: fc.Arbitrary<Mishap> = fc.record({
  what: fc.constantFrom(...MISHAPS),
  item: fc.nat(),
  other: fc.nat(),
  person: fc.nat(),
  role: fc.constantFrom('reader', 'commenter', 'writer'),
});

export const anyMishaps = fc.array(anyMishap, { maxLength: 12 });

/** The world after the mishaps; `people` are the addresses that may be given something, beside an outsider. */
export function afterMishaps(world: World, mishaps: readonly Mishap[], people: readonly string[]): World {
  return mishaps.reduce((now, mishap, index) => mishapIn(now, mishap, [...people, OUTSIDER], `x${index}`), world);
}

function mishapIn(world: World, mishap: Mishap, people: readonly string[], newId: string): World {
  const item = world.actual[mishap.item % world.actual.length];
  const other = world.actual[mishap.other % world.actual.length];
  const email = people[mishap.person % people.length] ?? OUTSIDER;
  if (!item || !other) return world;
  const replaced = (changed: Partial<ActualItem>): World => ({
    ...world,
    actual: withInheritance(world.actual.map((each) => (each === item ? { ...each, ...changed } : each))),
  });
  const given = (...sharing: [string | null, DriveRole | null, ActualGrant['type']?]) =>
    replaced({ grants: shared(item, ...sharing).grants });
  const copied = (changed: Partial<ActualItem>) => add(world, { ...copyOf(item, newId), ...changed });
  const folder = other.kind === 'folder' && !isBelow(world, other, item) ? other : null;
  switch (mishap.what) {
    case 'lose':
      return { ...world, actual: world.actual.filter((each) => !isBelow(world, each, item)) };
    case 'trash':
      return replaced({ trashed: true });
    case 'rename':
      return replaced({ name: `Tên khác ${newId}`, modifiedMs: item.modifiedMs + 1 });
    case 'move':
      return folder ? replaced({ parentId: folder.id }) : world;
    case 'share':
      return given(email, mishap.role);
    case 'unshare':
      return given(email, null);
    case 'link':
      return given(null, mishap.role, 'anyone');
    case 'group':
      return given('nhom@hoamai.example', mishap.role, 'group');
    case 'domain':
      return given('hoamai.example', mishap.role, 'domain');
    case 'unreadable':
      return replaced({ grants: null });
    case 'switchSharing':
      return replaced({ writersCanShare: true });
    case 'forget':
      return { ...world, register: without(world.register, item.key) };
    case 'copyUntouched':
      return copied({});
    case 'copyTouched':
      return copied({ modifiedMs: NOW_MS });
    case 'copyByTeacher':
      return copied({ owner: email, grants: owned(email) });
    case 'copyElsewhere':
      return folder ? copied({ parentId: folder.id }) : world;
    case 'upload':
      return folder
        ? add(world, { ...copyOf(item, newId), key: null, parentId: folder.id, owner: email, grants: owned(email) })
        : world;
    case 'uploadShared':
      return folder
        ? add(world, shared({ ...copyOf(item, newId), key: null, parentId: folder.id }, email, mishap.role))
        : world;
    case 'giveAway':
      return replaced({ owner: email, grants: owned(email) });
    case 'close': {
      const approved = world.actual.find(({ key }) => key === `${item.key?.split('/').slice(0, 2).join('/')}/approved`);
      return approved && item.kind !== 'folder' ? replaced({ parentId: approved.id }) : world;
    }
  }
}

function copyOf(item: ActualItem, id: string): ActualItem {
  const createdMs = SET_UP_MS + 5;
  return { ...item, id, createdMs, modifiedMs: createdMs, trashed: false, grants: owned(item.owner) };
}

function owned(email: string): ActualGrant[] {
  return [{ permissionId: `user:${email}`, type: 'user', email, direct: 'owner', inherited: null }];
}

function without(register: Register, key: string | null): Register {
  return Object.fromEntries(Object.entries(register).filter(([each]) => each !== key));
}

/** Whether the item is the other one or lies below it. */
export function isBelow(world: World, item: ActualItem, above: ActualItem): boolean {
  if (item.id === above.id) return true;
  const parent = world.actual.find(({ id }) => id === item.parentId);
  return parent !== undefined && isBelow(world, parent, above);
}
