/** What the tree should be while locks hold: everyone but the board reads, and what stays open stays open. */
import type { GivenRole } from '../access/drive-role';
import type { DesiredItem } from '../tree/desired-item';
import { lineageOf, subtreeOf } from '../tree/subtree';

export interface Lock {
  /** The key of the folder or file that is locked with all below it: 'year', 'class/5a1', 'class/5a1/plan_week'. */
  readonly key: string;
  /** Who decided it, and why, as they wrote it. */
  readonly by: string;
  readonly reason: string;
  readonly sinceMs: number;
}

/**
 * The desired tree under the locks: below a locked key every writer who is not there as the board becomes a reader, except on
 * items that are always open. Locks join: an item is open only when no lock covers it. Unknown keys lock nothing.
 */
export function withLocks(desired: readonly DesiredItem[], locks: readonly Lock[]): DesiredItem[] {
  const locked = new Set(locks.map(({ key }) => key));
  const lineage = lineageOf(desired);
  return desired.map((item) => {
    const covered = !item.alwaysOpen && lineage(item.key).some((key) => locked.has(key));
    return covered ? lowered(item) : item;
  });
}

/** The part of the tree under `scopeKey` as the locks leave it; what one lock or unlock has to bring about in Drive. */
export function planLockScope(
  desired: readonly DesiredItem[],
  locks: readonly Lock[],
  scopeKey: string,
): DesiredItem[] {
  return subtreeOf(withLocks(desired, locks), scopeKey);
}

function lowered(item: DesiredItem): DesiredItem {
  const reader: GivenRole = 'reader';
  const grants = item.grants.map((grant) => (grant.why.reason === 'board' ? grant : { ...grant, role: reader }));
  return { ...item, grants };
}
