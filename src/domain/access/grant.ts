/** A role the regulation gives one person directly on one item, and why. */
import type { AccessGroup, Article } from '../regulation/types';
import { type GivenRole, outranks } from './drive-role';

export interface Why {
  /** The article of the regulation: 'Điều 7'. */
  readonly article: Article;
  /** Whom the article means: the group of the regulation the person belongs to here. */
  readonly reason: AccessGroup;
}

export interface Grant {
  /** Lower case. */
  readonly email: string;
  readonly role: GivenRole;
  readonly why: Why;
}

/** One grant a person: the strongest; of equal ones the board's (a lock keeps it), else the first. */
export function mergeGrants(grants: readonly Grant[]): Grant[] {
  const byEmail = new Map<string, Grant>();
  for (const grant of grants) {
    const known = byEmail.get(grant.email);
    if (known === undefined || isStronger(grant, known)) byEmail.set(grant.email, grant);
  }
  return [...byEmail.values()];
}

function isStronger(grant: Grant, known: Grant): boolean {
  if (grant.role !== known.role) return outranks(grant.role, known.role);
  return grant.why.reason === 'board' && known.why.reason !== 'board';
}
