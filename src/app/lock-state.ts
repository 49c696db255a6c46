/** The locks the worker knows of, and the desired state under them. */
import { withLocks } from '../domain/locks/lock';
import type { DesiredItem } from '../domain/tree/desired-item';
import type { Context } from './context';
import type { LockRecord } from './store';

export function withKnownLocks(context: Context, desired: readonly DesiredItem[]): readonly DesiredItem[] {
  return withLocks(desired, context.store.get('locks'));
}

export function replaceLock(context: Context, lock: LockRecord): void {
  context.store.set('locks', [...context.store.get('locks').filter((one) => one.key !== lock.key), lock]);
}

export function removeLock(context: Context, key: string): void {
  context.store.set(
    'locks',
    context.store.get('locks').filter((one) => one.key !== key),
  );
}
