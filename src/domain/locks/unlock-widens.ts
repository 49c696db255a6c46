/** Who will be given more when a lock ends while the others stay: what the principal reads before the tick is taken out. */
import { type DriveRole, outranks } from '../access/drive-role';
import { type EffectiveAccess, effectiveAccess } from '../access/explain-access';
import type { Register } from '../plan/identify';
import type { Widening } from '../plan/plan';
import type { DesiredItem } from '../tree/desired-item';
import { type Lock, withLocks } from './lock';

/** On the items where it begins. `tree`: without any lock; `locks`: those in force. */
export function unlockWidens(
  tree: readonly DesiredItem[],
  locks: readonly Lock[],
  key: string,
  register: Register = {},
): Widening[] {
  const others = locks.filter((lock) => lock.key !== key);
  const closed = effectiveAccess(withLocks(tree, locks, register));
  const open = withLocks(tree, others, register);
  const given = effectiveAccess(open);
  return open.flatMap((item) =>
    [...(given.get(item.key)?.values() ?? [])]
      .filter(({ email, role }) => outranks(role, roleOn(closed, item.key, email)))
      .filter(({ email, role }) => !comesFromAbove(given, closed, item, email, role))
      .map(({ email, role, why }) => ({ email, key: item.key, role, why })),
  );
}

function roleOn(access: EffectiveAccess, key: string | null, email: string): DriveRole | null {
  return access.get(key ?? '')?.get(email)?.role ?? null;
}

/** The folder above is told already. */
function comesFromAbove(
  given: EffectiveAccess,
  closed: EffectiveAccess,
  { parent }: DesiredItem,
  email: string,
  role: DriveRole,
): boolean {
  return roleOn(given, parent, email) === role && outranks(role, roleOn(closed, parent, email));
}
