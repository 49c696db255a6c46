/** Who can still write after a lock: the lock is complete (trọn) only if nobody can and everything could be read. */
import { canWrite, type DriveRole, strongest } from '../access/drive-role';
import { type ActualGrant, type ActualItem, effectiveRole, sameAddress } from '../plan/actual-item';

export interface WriterLeft {
  /** null: a link, a domain, or nobody knows who. */
  readonly email: string | null;
  readonly id: string;
  readonly name: string;
  /** stuck: a record or document that cannot be moved out of its open leaf; tab: a tab whose protection is not there. */
  readonly how: 'grant' | 'owner' | 'link' | 'unknown' | 'stuck' | 'tab';
}

/**
 * Everyone but the school account and the board who can write to an item of the listing, by a grant on it or on a folder
 * above it. `unknown`: a group or a domain, or an access list that could not be read. `open`: ids of items that no lock closes;
 * `isExcepted`: what accepted corrections leave open.
 */
export function writersLeft(
  actual: readonly ActualItem[],
  schoolAccount: string,
  board: readonly string[],
  open: ReadonlySet<string> = new Set(),
  isExcepted: (id: string, email: string | null) => boolean = () => false,
): WriterLeft[] {
  const byId = new Map(actual.map((item) => [item.id, item]));
  const kept = [schoolAccount, ...board];
  return actual
    .filter(({ id, trashed }) => !trashed && !open.has(id))
    .flatMap((item) => writersOf(item, byId))
    .filter(({ id, email, how }) => !(how === 'grant' && isExcepted(id, email)))
    .filter(({ email }) => !kept.some((each) => sameAddress(each, email)));
}

function writersOf(item: ActualItem, byId: ReadonlyMap<string, ActualItem>): WriterLeft[] {
  const { id, name } = item;
  const left = [...effectiveGrants(item, byId).values()].filter(({ role }) => canWrite(role));
  const writers = left.map(({ grant, role }) => ({ email: grant.email, id, name, how: howOf(grant, role) }));
  return item.grants === null ? [...writers, { email: null, id, name, how: 'unknown' }] : writers;
}

function howOf({ type }: ActualGrant, role: DriveRole | null): WriterLeft['how'] {
  if (type === 'anyone') return 'link';
  if (type !== 'user') return 'unknown';
  return role === 'owner' ? 'owner' : 'grant';
}

/** The listed grants joined with those of the folders above, by grantee. The owner of a folder writes below it, no more. */
function effectiveGrants(item: ActualItem, byId: ReadonlyMap<string, ActualItem>) {
  const grants = new Map<string, { grant: ActualGrant; role: DriveRole | null }>();
  const add = (grant: ActualGrant, role: DriveRole | null) =>
    grants.set(grant.permissionId, { grant, role: strongest(role, grants.get(grant.permissionId)?.role ?? null) });
  for (const grant of item.grants ?? []) add(grant, effectiveRole(grant));
  for (let above = byId.get(item.parentId ?? ''); above; above = byId.get(above.parentId ?? '')) {
    for (const grant of above.grants ?? []) add(grant, grant.direct === 'owner' ? 'writer' : effectiveRole(grant));
  }
  return grants;
}
