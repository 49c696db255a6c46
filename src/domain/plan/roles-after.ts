/** Who has which role on an item before a plan and after it. Roles by lower-case e-mail; groups and links are not people. */
import { type DriveRole, outranks, strongest } from '../access/drive-role';
import { type ActualGrant, type ActualItem, effectiveRole } from './actual-item';
import type { GrantStep } from './plan';

export type Roles = ReadonlyMap<string, DriveRole>;

/** The roles people have now, by the part of their grants that counts. */
export function rolesNow(item: ActualItem, part: (grant: ActualGrant) => DriveRole | null = effectiveRole): Roles {
  const roles = new Map<string, DriveRole>();
  for (const grant of item.grants ?? []) {
    const role = part(grant);
    if (grant.type === 'user' && grant.email !== null && role) roles.set(grant.email.toLowerCase(), role);
  }
  return roles;
}

/** The roles given directly on the item once the steps are done. */
export function directAfter(item: ActualItem, steps: readonly GrantStep[]): Roles {
  const roles = new Map(rolesNow(item, ({ direct }) => direct));
  for (const step of steps) {
    if (step.email === null) continue;
    if (step.type === 'grant') roles.set(step.email, step.role);
    else if (step.type === 'changeRole') roles.set(step.email.toLowerCase(), step.to);
    else roles.delete(step.email.toLowerCase());
  }
  return roles;
}

/** The stronger of both for each person. */
export function joinRoles(above: Roles, own: Roles): Roles {
  if (own.size === 0) return above;
  const joined = new Map(above);
  for (const [email, role] of own) joined.set(email, strongest(role, joined.get(email) ?? null) ?? role);
  return joined;
}

/** What the roles on a folder are below it: its owner is writer of what lies in it. */
export function handedDown(roles: Roles): Roles {
  if (![...roles.values()].includes('owner')) return roles;
  return new Map([...roles].map(([email, role]) => [email, role === 'owner' ? 'writer' : role]));
}

/** Whose role grows, and to what. */
export function grown(before: Roles, after: Roles): [string, DriveRole][] {
  return [...after].filter(([email, role]) => outranks(role, before.get(email)));
}
