/** The worker's locks as a pure step over a random Drive, and a plain model of what must be closed then. */
import { closeBelow } from '../../src/domain/locks/close-below';
import { coverage } from '../../src/domain/locks/coverage';
import { documentMoves } from '../../src/domain/locks/documents';
import type { LockException } from '../../src/domain/locks/exception';
import { type Lock, locksOn, withLocks } from '../../src/domain/locks/lock';
import type { ActualItem } from '../../src/domain/plan/actual-item';
import { applyGrantSteps, applyToActual } from '../../src/domain/plan/apply-to-actual';
import { identify } from '../../src/domain/plan/identify';
import { withInheritance } from '../../src/domain/plan/inherit';
import { boardOf } from '../../src/domain/school/people';
import type { School } from '../../src/domain/school/types';
import { localOf, type PlainDate } from '../../src/domain/shared/plain-date';
import { desiredTree } from '../../src/domain/tree/desired-tree';
import { planOf, type World } from './drive-world';
import { SCHOOL } from './school-builder';

export interface LockWorld {
  readonly school: School;
  readonly world: World;
  readonly locks: readonly Lock[];
  readonly exceptions: readonly LockException[];
  readonly today: PlainDate;
  readonly nowMs: number;
}

/** What a nightly look does: plan, documents, sweep and take-over, again until nothing is left to do. */
export function settled(state: LockWorld): LockWorld {
  let now = state;
  for (let round = 0; round < 4; round++) now = { ...now, world: { ...now.world, actual: settleOnce(now, round) } };
  return now;
}

/** The plan that is left. */
export function planLeft({ school, world, locks, exceptions, today, nowMs }: LockWorld) {
  const desired = withLocks(desiredTree(school, today), locksOn(locks, today), world.register);
  return planOf(desired, world, undefined, { exceptions, nowMs });
}

function settleOnce(state: LockWorld, round: number): readonly ActualItem[] {
  const { school, world, locks, exceptions, today, nowMs } = state;
  const tree = desiredTree(school, today);
  const inForce = locksOn(locks, today);
  const desired = withLocks(tree, inForce, world.register);
  const cover = coverage(tree, inForce, world.register);
  const newId = (key: string) => `new${round}:${key}`;
  const planned = applyToActual(planLeft(state), world.actual, newId);
  const documents = documentMoves({
    desired,
    actual: planned,
    register: world.register,
    schoolAccount: SCHOOL,
    coverage: cover,
  });
  const moved = withInheritance(
    planned.map((item) => {
      const move = documents.moves.find(({ id }) => id === item.id);
      return move ? { ...item, parentId: move.toId, closedFrom: move.closedFrom } : item;
    }),
  );
  const { found } = identify({ desired, actual: moved, register: world.register, schoolAccount: SCHOOL });
  const keys = [...cover.closed.keys(), ...cover.moved.keys(), ...cover.stuck.keys()];
  const tops = new Set([...keys.map((key) => found.get(key)?.id), ...documents.covered.map(({ item }) => item.id)]);
  const closing = closeBelow({
    actual: moved.filter((item) => !item.trashed && lineOf(moved, item).some(({ id }) => tops.has(id))),
    desired,
    schoolAccount: SCHOOL,
    board: boardOf(school, today).map(({ email }) => email),
    register: world.register,
    exceptions,
    nowMs,
  });
  const swept = applyGrantSteps(closing.steps, moved);
  const taken = new Set(closing.takeOver.map(({ id }) => id));
  // The original leaves with all below it; the school keeps a copy of a file where the lock wants it.
  const copies = closing.takeOver.flatMap(({ id, kind }) => {
    const original = swept.find((item) => item.id === id);
    const place = documents.copies.find((copy) => copy.id === id);
    if (!original || kind === 'folder') return [];
    return [
      {
        ...original,
        ...ownedBySchool(`copy:${id}`),
        parentId: place?.toId ?? original.parentId,
        closedFrom: place?.closedFrom ?? null,
        date: localOf(original.createdMs).date,
      },
    ];
  });
  return withInheritance([...swept.filter((item) => !lineOf(swept, item).some(({ id }) => taken.has(id))), ...copies]);
}

function ownedBySchool(id: string): Pick<ActualItem, 'id' | 'owner' | 'key' | 'grants'> {
  const owner = {
    permissionId: `user:${SCHOOL}`,
    type: 'user',
    email: SCHOOL,
    direct: 'owner',
    inherited: null,
  } as const;
  return { id, owner: SCHOOL, key: null, grants: [owner] };
}

/** The item and the folders above it, by hand. */
export function lineOf(items: readonly ActualItem[], item: ActualItem): ActualItem[] {
  const line = [item];
  for (let above = parentOf(items, item); above && line.length < 50; above = parentOf(items, above)) line.push(above);
  return line;
}

function parentOf(items: readonly ActualItem[], { parentId }: ActualItem): ActualItem | undefined {
  return parentId === null ? undefined : items.find(({ id }) => id === parentId);
}

/** Everyone who can write, by direct grants on the item and above alone: `inherited` is not believed. */
export function writersByHand(items: readonly ActualItem[], item: ActualItem): Set<string> {
  const writers = lineOf(items, item).flatMap(({ grants }) =>
    (grants ?? [])
      .filter(({ direct }) => direct === 'writer' || direct === 'owner')
      .map(({ email, type }) => email ?? type),
  );
  return new Set(writers);
}

/** Plain model: whether the locks in force close what people keep in, or the tree keeps as, the item of this key. */
export function closedByHand({ school, locks, today }: LockWorld, key: string): boolean {
  if (/^(root|control|setAside)$|^tasks\//.test(key)) return false;
  return locks
    .filter(({ from, until }) => !(from && from > today) && !(until && until < today))
    .some((lock) => {
      const [head = '', name = ''] = lock.key.split('/');
      const isBelow = (top: string) => key === top || key.startsWith(`${top}/`);
      if (lock.key === 'year') return true;
      if (head === 'class') return isBelow(lock.key);
      if (head === 'team')
        return isBelow(lock.key) || school.classes.some((room) => room.team === name && isBelow(`class/${room.id}`));
      return (
        head === 'kind' && key.split('/')[0] === 'class' && (key.endsWith(`/${name}`) || key.includes(`/${name}/`))
      );
    });
}
