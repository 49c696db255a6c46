/** Carries a lock or unlock out: lists, lowers or raises grants, sweeps below, and looks again. */
import { type Closing, closeBelow, openItems } from '../domain/locks/close-below';
import { writersLeft } from '../domain/locks/writers-left';
import { grantWaves } from '../domain/plan/grant-waves';
import { identify } from '../domain/plan/identify';
import type { GrantStep } from '../domain/plan/plan';
import { planChanges } from '../domain/plan/plan-changes';
import { boardOf } from '../domain/school/people';
import type { School } from '../domain/school/types';
import type { DesiredItem } from '../domain/tree/desired-item';
import { desiredTree } from '../domain/tree/desired-tree';
import { grantWrite } from './apply-plan';
import { type Context, log, mayGoOn, today } from './context';
import { listScope, type ScopeListing } from './listing';
import { lockProgress } from './lock-progress';
import { replaceLock, withKnownLocks } from './lock-state';
import type { DriveWrite } from './ports';
import type { SheetOp } from './sheet-ops';
import type { LockRecord, UnlockRequest } from './store';
import { takeOver, type Written, writtenBy } from './take-over';

/** Only what the second listing shows closed is called locked; nothing to do means nothing is written. */
export function carryOutLock(context: Context, school: School, lock: LockRecord, row: number): SheetOp[] {
  const year = school.settings.schoolYear;
  const desired = withKnownLocks(context, desiredTree(school, today(context)));
  let listing = listScope(context, year, lock.key);
  let isChanged = false;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const written = closeOnce(context, school, lock, desired, listing, row);
    if (written === 'nothing') break;
    if (written === 'notAll') return goOnLater(context, lock, row);
    isChanged = true;
    listing = listScope(context, year, lock.key);
  }
  return settleLock(context, school, lock, row, { desired, after: listing, isChanged });
}

/** What was made a moment ago is in no listing yet: the one after the first round may show more to close. */
const MAX_ROUNDS = 3;

/** Google was busy or the time is up: the lock stays as it is asked for, and the next beat reads and goes on. */
function goOnLater(context: Context, { by, sinceMs }: LockRecord, row: number): SheetOp[] {
  return context.views.lockStatus({ row, state: 'working', by, sinceMs });
}

/** Closes what the listing shows open. */
function closeOnce(
  context: Context,
  school: School,
  lock: LockRecord,
  desired: readonly DesiredItem[],
  listing: ScopeListing,
  row: number,
): Written {
  const sweep = sweepOf(context, school, desired, listing);
  const steps = [...planSteps(context, desired, listing, lock.key), ...sweep.steps];
  const note = noteOn(listing, lock.key, context.views.lockNote(lock));
  const lowered = steps.length === 0 ? 'nothing' : writeSteps(context, steps, listing, row, note);
  const taken = lowered === 'notAll' ? 'notAll' : takeOver(context, sweep.takeOver, listing.inside);
  return taken === 'nothing' ? lowered : taken;
}

export function carryOutUnlock(context: Context, school: School, asked: UnlockRequest, row: number): SheetOp[] {
  const before = listScope(context, school.settings.schoolYear, asked.key);
  const desired = withKnownLocks(context, desiredTree(school, today(context)));
  const steps = planSteps(context, desired, before, asked.key);
  if (writeSteps(context, steps, before, row, noteOn(before, asked.key, '')) === 'notAll') return [];
  context.store.set(
    'unlocking',
    context.store.get('unlocking').filter((one) => one.key !== asked.key),
  );
  const change = { before: 'locked', after: 'open', why: asked.reason };
  log(context, { action: 'unlocked', actor: asked.by, target: asked.key, detail: {}, ...change });
  return context.views.lockStatus({ row, state: 'open', by: asked.by, sinceMs: context.ports.clock.now() });
}

function settleLock(
  context: Context,
  school: School,
  lock: LockRecord,
  row: number,
  { desired, after, isChanged }: { desired: readonly DesiredItem[]; after: ScopeListing; isChanged: boolean },
): SheetOp[] {
  const { account } = context.ports;
  const sweep = sweepOf(context, school, desired, after);
  const unread = sweep.unreadable.map(({ id, name }) => ({ email: null, id, name, how: 'unknown' as const }));
  const writers = writersLeft(
    after.inside,
    account,
    boardEmails(context, school),
    openItems(desired, after.all, account),
  );
  const left = [
    ...writers,
    ...unread.filter((one) => !writers.some((other) => other.id === one.id && other.how === 'unknown')),
  ];
  const state = left.length === 0 ? 'complete' : 'incomplete';
  const isNews = isChanged || state !== lock.state;
  replaceLock(context, { ...lock, state, checked: today(context) });
  if (isNews)
    log(context, {
      action: state === 'complete' ? 'locked' : 'lockedPartly',
      actor: lock.state === 'pending' ? lock.by : account,
      target: lock.key,
      detail: { left: left.length },
      why: lock.reason,
    });
  if (!isNews && state === 'complete') return [];
  return context.views.lockStatus({
    row,
    state: state === 'complete' ? 'locked' : 'incomplete',
    by: lock.by,
    sinceMs: lock.sinceMs,
    left,
  });
}

/** What lies in the locked scope beside the tree. The frame above it tells which items are the tree's own. */
function sweepOf(context: Context, school: School, desired: readonly DesiredItem[], listing: ScopeListing): Closing {
  const { account: schoolAccount } = context.ports;
  const { found } = identify({ desired, actual: listing.all, register: {}, schoolAccount });
  const register = Object.fromEntries([...found].map(([key, { id }]) => [key, { id, attemptedMs: null }]));
  return closeBelow({ actual: listing.inside, desired, schoolAccount, board: boardEmails(context, school), register });
}

function planSteps(
  context: Context,
  desired: readonly DesiredItem[],
  listing: ScopeListing,
  key: string,
): readonly GrantStep[] {
  return planChanges({
    desired,
    actual: listing.all,
    register: {},
    schoolAccount: context.ports.account,
    nowMs: context.ports.clock.now(),
    scope: [key],
  }).grants;
}

/** Why the locked item is closed, where people meet it: in Drive's details. It goes with the first writes, in one batch. */
function noteOn(listing: ScopeListing, key: string, description: string): DriveWrite[] {
  const item = listing.all.find((one) => one.key === key && !one.trashed);
  return item ? [{ type: 'update', id: item.id, change: { description } }] : [];
}

/** Wave by wave, because Drive lowers nobody below what a folder above still gives. */
function writeSteps(
  context: Context,
  steps: readonly GrantStep[],
  listing: ScopeListing,
  row: number,
  note: readonly DriveWrite[],
): Written {
  const tellProgress = lockProgress(context, row, steps.length);
  const [first = [], ...others] = grantWaves(steps, listing.all).map((wave) => wave.map(grantWrite));
  let written: Written = 'nothing';
  let done = 0;
  for (const wave of [[...note, ...first], ...others]) {
    tellProgress(done);
    done += wave.length;
    written = writtenBy(context.ports.drive.write(wave, () => mayGoOn(context)));
    if (written === 'notAll') return written;
  }
  return written;
}

function boardEmails(context: Context, school: School): string[] {
  return boardOf(school, today(context)).map((person) => person.email);
}
