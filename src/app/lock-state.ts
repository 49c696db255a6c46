/** The locks the worker knows of, and the desired state under them. */
import { locksOn, withLocks } from '../domain/locks/lock';
import type { Register } from '../domain/plan/identify';
import type { DesiredItem } from '../domain/tree/desired-item';
import { type Context, today } from './context';
import type { LockRecord } from './stored-values';

/** The locks that hold today. */
export function locksInForce(context: Context): LockRecord[] {
  return locksOn(context.store.get('locks'), today(context));
}

export function withKnownLocks(
  context: Context,
  desired: readonly DesiredItem[],
  register: Register = {},
): readonly DesiredItem[] {
  return withLocks(desired, locksInForce(context), register);
}

export function replaceLock(context: Context, lock: LockRecord): void {
  context.store.set('closedStale', true);
  context.store.set('locks', [...context.store.get('locks').filter((one) => one.key !== lock.key), lock]);
}

export function removeLock(context: Context, key: string): void {
  context.store.set('closedStale', true);
  context.store.set(
    'locks',
    context.store.get('locks').filter((one) => one.key !== key),
  );
}
