/** Carries a lock or unlock out: lists, moves what moves, lowers or raises grants, sweeps below, and looks again. */
import { type Closing, closeBelow } from '../domain/locks/close-below';
import { grantWaves } from '../domain/plan/grant-waves';
import type { GrantStep, MoveStep } from '../domain/plan/plan';
import { planChanges } from '../domain/plan/plan-changes';
import type { PlanScope } from '../domain/plan/scope';
import { boardOf } from '../domain/school/people';
import type { School } from '../domain/school/types';
import type { DesiredItem } from '../domain/tree/desired-item';
import { grantWrite } from './apply-changes';
import { type Context, log, mayGoOn, today } from './context';
import { raised, rememberLowered } from './lock-lowered';
import { lockProgress } from './lock-progress';
import { restrictionWrites } from './lock-restrictions';
import { coveredBy, type LockListing, type LockScene, listReach, sceneOf } from './lock-scene';
import { settleLock } from './lock-settle';
import { replaceLock } from './lock-state';
import { tendTabs } from './lock-tabs';
import { MARK } from './marks';
import type { DriveWrite, WriteResult } from './ports';
import { registerOf } from './register';
import { afterSharingPause } from './sharing-pause';
import type { SheetOp } from './sheet-ops';
import type { LockRecord, UnlockRequest } from './stored-values';
import { joined, type Written, writtenBy } from './take-over';
import { takeOverAll } from './take-over-folders';
import { takenFoldersOf } from './taken-folders';

/** Only what the second listing shows closed is called locked; nothing to do means nothing is written. */
export function carryOutLock(context: Context, school: School, lock: LockRecord, row: number): SheetOp[] {
  const scene = sceneOf(context, school, lock);
  let listing = listReach(context, scene);
  let isChanged = false;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const written = closeOnce(context, scene, lock, listing, row);
    if (written === 'nothing') break;
    if (written === 'noSharing') return waitWithLock(context, lock, row);
    // Google was busy or the time is up: the lock stays as it is asked for, and the next beat reads and goes on.
    if (written === 'notAll')
      return context.views.lockStatus({ row, state: 'working', by: lock.by, sinceMs: lock.sinceMs });
    isChanged = true;
    listing = listReach(context, scene);
  }
  const tabs = tendTabs(context, scene, listing);
  if (tabs.written === 'notAll')
    return context.views.lockStatus({ row, state: 'working', by: lock.by, sinceMs: lock.sinceMs });
  const sweep = sweepOf(context, scene, listing);
  isChanged = isChanged || tabs.written === 'all';
  return settleLock(context, { scene, listing, sweep, openTabs: tabs.open, isChanged }, row);
}

/** What was made a moment ago is in no listing yet: the one after the first round may show more to close. */
const MAX_ROUNDS = 3;

/** What takes access away is done; what it narrows to is given when Google shares again. */
function waitWithLock(context: Context, lock: LockRecord, row: number): SheetOp[] {
  const known = context.store.get('locks').find(({ key }) => key === lock.key) ?? lock;
  replaceLock(context, { ...known, notBeforeMs: afterSharingPause(context) });
  return context.views.lockStatus({ row, state: 'waitingForSharing', by: lock.by, sinceMs: lock.sinceMs });
}

function waitWithUnlock(context: Context, asked: UnlockRequest, row: number): SheetOp[] {
  const waiting = { ...asked, notBeforeMs: afterSharingPause(context) };
  const { store, ports } = context;
  store.set(
    'unlocking',
    store.get('unlocking').map((one) => (one.key === asked.key ? waiting : one)),
  );
  return context.views.lockStatus({ row, state: 'waitingForSharing', by: asked.by, sinceMs: ports.clock.now() });
}

/** Closes what the listing shows open. */
function closeOnce(context: Context, scene: LockScene, lock: LockRecord, listing: LockListing, row: number): Sent {
  const sweep = sweepOf(context, scene, listing);
  const { moves, grants } = planOf(context, scene, listing);
  rememberLowered(context, scene, lock, sweep.steps, listing.all);
  const steps = [...grants, ...sweep.steps];
  const first = [...moveWrites(context, scene, listing, moves), ...restrictionWrites(context, scene, listing)];
  const isIdle = steps.length + first.length === 0;
  const written = isIdle
    ? 'nothing'
    : writeSteps(context, steps, listing, row, [...notes(context, scene, listing), ...first]);
  if (written === 'notAll') return written;
  const state = {
    school: scene.school,
    takenFolders: takenFoldersOf(registerOf(context, scene.school)),
  };
  const taken = takeOverAll(context, sweep.takeOver, listing.all, state, listing.documents.copies);
  return written === 'noSharing' ? written : joined(written, taken);
}

export function carryOutUnlock(context: Context, school: School, asked: UnlockRequest, row: number): SheetOp[] {
  const scene = sceneOf(context, school, { ...asked, sinceMs: 0 });
  const listing = listReach(context, scene);
  const { moves, grants } = planOf(context, scene, listing);
  const first = [
    ...raised(scene, listing, asked.lowered ?? []),
    ...moveWrites(context, scene, listing, moves),
    ...restrictionWrites(context, scene, listing),
  ];
  const written = writeSteps(context, grants, listing, row, [...notes(context, scene, listing), ...first]);
  if (written === 'noSharing') return waitWithUnlock(context, asked, row);
  if (written === 'notAll' || tendTabs(context, scene, listing).written === 'notAll') return [];
  context.store.set(
    'unlocking',
    context.store.get('unlocking').filter((one) => one.key !== asked.key),
  );
  log(context, {
    action: 'unlocked',
    actor: asked.by,
    target: asked.key,
    detail: {},
    before: 'locked',
    after: 'open',
    why: asked.reason,
  });
  return context.views.lockStatus({ row, state: 'open', by: asked.by, sinceMs: context.ports.clock.now() });
}

/** What lies in the locked scope beside the tree. */
function sweepOf(context: Context, scene: LockScene, listing: LockListing): Closing {
  const { account: schoolAccount, clock } = context.ports;
  const { found } = listing.identities;
  const register = Object.fromEntries([...found].map(([key, { id }]) => [key, { id, attemptedMs: null }]));
  return closeBelow({
    actual: coveredBy(scene, listing),
    desired: scene.desired,
    schoolAccount,
    board: boardOf(scene.school, today(context)).map((person) => person.email),
    register: { ...scene.register, ...register },
    exceptions: context.store.get('exceptions'),
    nowMs: clock.now(),
  });
}

/** The steps on the tree's own items in reach. Of moves only those that locks cause: the others are the nightly sweep's. */
function planOf(context: Context, scene: LockScene, listing: LockListing) {
  const { desired, register } = scene;
  const scope = plannedPart(scene);
  const plan = planChanges({
    desired,
    actual: listing.all,
    register,
    schoolAccount: context.ports.account,
    nowMs: context.ports.clock.now(),
    scope,
    exceptions: context.store.get('exceptions'),
  });
  return { moves: plan.moves.filter(({ closedFrom }) => closedFrom !== undefined), grants: plan.grants };
}

/** Of a period the documents of its days: its registers close by their tabs, and what is not of the tree has its own moves. */
function plannedPart({ lock, desired, reach }: LockScene): readonly string[] | PlanScope {
  const { period, units } = lock;
  if (!period) return reach.keys;
  const isOfDays = ({ date, scope }: DesiredItem) =>
    date !== undefined && period.from <= date && date <= period.to && (units?.includes(scope) ?? true);
  return { units: [], items: desired.filter(isOfDays).map(({ key }) => key) };
}

/** The mark and the note go with the move: cut off in between, the item would forget where it came from. */
function moveWrites(
  context: Context,
  { lock, register }: LockScene,
  { documents, identities }: LockListing,
  moves: readonly MoveStep[],
): DriveWrite[] {
  const idOf = (key: string) => identities.found.get(key)?.id ?? register[key]?.id ?? null;
  const own = moves.map((move) => ({ ...move, toId: idOf(move.toKey), closedFrom: move.closedFrom ?? null }));
  return [...own, ...documents.moves].flatMap(({ id, fromId, toId, closedFrom }): DriveWrite[] => {
    if (toId === null) return [];
    const description = closedFrom === null ? '' : context.views.lockNote(lock);
    const parents = { addParent: toId, ...(fromId === null ? {} : { removeParent: fromId }) };
    return [{ type: 'update', id, change: { ...parents, description, properties: { [MARK.closedFrom]: closedFrom } } }];
  });
}

/**
 * Why it is closed, where people meet it: in Drive's details, of what the lock closes and of what other locks go on closing
 * below it. It goes with the first writes, in one batch.
 */
function notes(context: Context, { reach, coverage, desired }: LockScene, listing: LockListing): DriveWrite[] {
  const parents = new Map(desired.map(({ key, parent }) => [key, parent ?? '']));
  return [...listing.identities.found].flatMap(([key, item]): DriveWrite[] => {
    const above = coverage.closed.get(parents.get(key) ?? '') ?? [];
    const own = (coverage.closed.get(key) ?? []).filter((one) => !above.includes(one) && !one.period);
    const [lock] = own.reverse();
    if (!lock && !reach.targets.includes(key)) return [];
    return [{ type: 'update', id: item.id, change: { description: lock ? context.views.lockNote(lock) : '' } }];
  });
}

/** Of access; `noSharing`: all but what gives somebody access. */
type Sent = Written | 'noSharing';

/** Wave by wave, because Drive lowers nobody below what a folder above still gives. */
function writeSteps(
  context: Context,
  steps: readonly GrantStep[],
  listing: LockListing,
  row: number,
  first: readonly DriveWrite[],
): Sent {
  const tellProgress = lockProgress(context, row, steps.length + first.length);
  const waves = grantWaves(steps, listing.all).map((wave) => wave.map(grantWrite));
  const [begin = [], ...others] = waves;
  let sent: Sent = 'nothing';
  let done = 0;
  for (const wave of [[...first, ...begin], ...others]) {
    tellProgress(done);
    done += wave.length;
    sent = sendWave(context, wave, sent === 'noSharing');
    if (sent === 'notAll') return sent;
  }
  return sent;
}

/** Once Google shares no more only what takes access away is sent. */
function sendWave(context: Context, wave: readonly DriveWrite[], isSharingOver: boolean): Sent {
  const writes = isSharingOver ? wave.filter(({ type }) => type !== 'grant') : wave;
  const results = context.ports.drive.write(writes, () => mayGoOn(context));
  const isLimit = (result: WriteResult) => !result.ok && result.isSharingLimit === true;
  const written = writtenBy(results.filter((result) => !isLimit(result)));
  return written !== 'notAll' && (isSharingOver || results.some(isLimit)) ? 'noSharing' : written;
}
