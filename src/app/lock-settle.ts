/** After a lock: who can still write where, and what its row, the journal and the principal are told. */
import type { Closing } from '../domain/locks/close-below';
import { openItems } from '../domain/locks/close-below';
import { isExcepted } from '../domain/locks/exception';
import { parseScope } from '../domain/locks/scope';
import { unlockWidens } from '../domain/locks/unlock-widens';
import { type WriterLeft, writersLeft } from '../domain/locks/writers-left';
import { boardOf, peopleWith } from '../domain/school/people';
import { type Context, log, today } from './context';
import { coveredBy, type LockListing, type LockScene } from './lock-scene';
import { replaceLock } from './lock-state';
import { queueMails } from './outbox';
import type { SheetOp } from './sheet-ops';
import type { LockRecord } from './stored-values';

export interface LockOutcome {
  readonly scene: LockScene;
  /** The listing after the last write. */
  readonly listing: LockListing;
  readonly sweep: Closing;
  readonly openTabs: readonly { readonly id: string; readonly name: string }[];
  readonly isChanged: boolean;
}

/** Nothing is shown or noted of a lock that is as complete as it was. */
export function settleLock(context: Context, outcome: LockOutcome, row: number): SheetOp[] {
  const { key, by, sinceMs, reason, until } = outcome.scene.lock;
  const lock = context.store.get('locks').find((one) => one.key === key);
  if (!lock) return [];
  const left = leftOpen(context, outcome);
  const state = left.length === 0 ? 'complete' : 'incomplete';
  const isNews = outcome.isChanged || state !== lock.state;
  const pointed = pointedIn(outcome) ?? lock.pointed;
  replaceLock(context, { ...lock, state, checked: today(context), ...(pointed ? { pointed } : {}) });
  if (isNews)
    log(context, {
      action: state === 'complete' ? 'locked' : 'lockedPartly',
      actor: lock.state === 'pending' ? lock.by : context.ports.account,
      target: key,
      detail: { left: left.length },
      why: reason,
    });
  if (state === 'incomplete' && state !== lock.state) tellPrincipals(context, outcome, lock, left);
  if (!isNews && state === 'complete') return [];
  const shown = state === 'complete' ? 'locked' : 'incomplete';
  const { tree, register, school } = outcome.scene;
  const opens = { widenings: unlockWidens(tree, [lock], key, register), school };
  const item = itemOf(outcome);
  return context.views.lockStatus({
    row,
    state: shown,
    by,
    sinceMs,
    left,
    opens,
    ...(until ? { until } : {}),
    ...(item ? { item } : {}),
  });
}

/** The one folder or file that the lock names by its key. */
function itemOf({ scene: { lock }, listing }: LockOutcome): string | undefined {
  return parseScope(lock.key).type === 'tree' ? listing.identities.found.get(lock.key)?.id : undefined;
}

/** Of a link to what is not of the tree: what it is called, and the folder of the tree in which it lies, or lay before the lock. */
function pointedIn({ scene: { reach }, listing: { all, identities } }: LockOutcome): LockRecord['pointed'] {
  const byId = new Map(all.map((item) => [item.id, item]));
  const keys = new Map([...identities.found].map(([key, { id }]) => [id, key]));
  const item = byId.get(reach.pointedId ?? '');
  const placeOf = (id: string | null): string | undefined =>
    id === null ? undefined : (keys.get(id) ?? placeOf(byId.get(id)?.parentId ?? null));
  const place = item && placeOf(item.closedFrom ?? item.parentId);
  return item && place !== undefined ? { name: item.name, place } : undefined;
}

function leftOpen(context: Context, { scene, listing, sweep, openTabs }: LockOutcome): WriterLeft[] {
  const { account, clock } = context.ports;
  const exceptions = context.store.get('exceptions');
  const board = boardOf(scene.school, today(context)).map((person) => person.email);
  const writers = writersLeft(
    coveredBy(scene, listing),
    account,
    board,
    openItems(scene.desired, listing.all, account, scene.register),
    (id, email) => isExcepted(exceptions, id, email, clock.now()),
  );
  const unread = sweep.unreadable.map(({ id, name }): WriterLeft => ({ email: null, id, name, how: 'unknown' }));
  const rest = unread.filter((one) => !writers.some((other) => other.id === one.id && other.how === 'unknown'));
  return [
    ...writers,
    ...rest,
    ...unseen(scene, listing),
    ...stuckItems(scene, listing),
    ...homelessItems(scene, listing),
    ...openTabs.map(openTab),
  ];
}

/** The folder or file that the lock is about, if the school account does not see it: nobody knows who writes there. */
function unseen({ lock, reach }: LockScene, { all, identities }: LockListing): WriterLeft[] {
  const scope = parseScope(lock.key);
  if (scope.type !== 'tree' && scope.type !== 'item') return [];
  const isSeen =
    reach.pointedId === null
      ? reach.targets.every((key) => identities.found.has(key))
      : all.some(({ id, trashed }) => id === reach.pointedId && !trashed);
  return isSeen ? [] : [{ email: null, id: lock.key, name: lock.key, how: 'unknown' }];
}

/** Records that would have to move and have nowhere to go. */
function stuckItems({ coverage, lock }: LockScene, { identities }: LockListing): WriterLeft[] {
  return [...coverage.stuck].flatMap(([key, locks]): WriterLeft[] => {
    const item = identities.found.get(key);
    const isOurs = locks.some((one) => one.key === lock.key);
    return item && isOurs ? [{ email: null, id: item.id, name: item.name, how: 'stuck' }] : [];
  });
}

function homelessItems({ lock }: LockScene, { documents }: LockListing): WriterLeft[] {
  const mine = documents.covered.filter(({ locks }) => locks.some(({ key }) => key === lock.key));
  const ids = new Set(mine.map(({ item }) => item.id));
  return documents.homeless
    .filter(({ id }) => ids.has(id))
    .map(({ id, name }): WriterLeft => ({ email: null, id, name, how: 'stuck' }));
}

function openTab({ id, name }: { readonly id: string; readonly name: string }): WriterLeft {
  return { email: null, id, name, how: 'tab' };
}

function tellPrincipals(context: Context, { scene }: LockOutcome, lock: LockRecord, left: readonly WriterLeft[]): void {
  const to = peopleWith(scene.school, today(context), 'principal').map(({ email }) => email);
  const occasion = `lock/${lock.key}/${lock.sinceMs}/${today(context)}`;
  queueMails(
    context,
    context.views.lockIncompleteMails({ occasion, target: lock.key, to, left, school: scene.school }),
  );
}
