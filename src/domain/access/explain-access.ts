/** Who can do what on an item of the desired tree, where it comes from and which article gives it. */
import type { DesiredItem } from '../tree/desired-item';
import { type GivenRole, outranks } from './drive-role';
import type { Why } from './grant';

export interface EffectiveGrant {
  readonly email: string;
  readonly role: GivenRole;
  /** The key of the item that carries the grant: the item itself or a folder above it. */
  readonly via: string;
  readonly why: Why;
}

/** The effective grants of every item of the tree by its key, then by e-mail. Parents must stand before children. */
export type EffectiveAccess = ReadonlyMap<string, ReadonlyMap<string, EffectiveGrant>>;

/** Everyone's effective role on the item; empty when the tree has no such item. */
export function explainAccess(desired: readonly DesiredItem[], key: string): EffectiveGrant[] {
  return [...(effectiveAccess(desired).get(key)?.values() ?? [])];
}

/** A role given above holds below; the strongest counts, and of equal ones the one given higher up. */
export function effectiveAccess(desired: readonly DesiredItem[]): EffectiveAccess {
  const access = new Map<string, ReadonlyMap<string, EffectiveGrant>>();
  for (const item of desired) {
    const inherited = item.parent === null ? undefined : access.get(item.parent);
    access.set(item.key, withGrantsOf(item, inherited ?? new Map()));
  }
  return access;
}

function withGrantsOf(
  item: DesiredItem,
  inherited: ReadonlyMap<string, EffectiveGrant>,
): ReadonlyMap<string, EffectiveGrant> {
  if (item.grants.length === 0) return inherited;
  const effective = new Map(inherited);
  for (const { email, role, why } of item.grants) {
    if (outranks(role, effective.get(email)?.role)) effective.set(email, { email, role, via: item.key, why });
  }
  return effective;
}
