/** Drive's inheritance as a model: a role given on a folder holds on everything below it. */
import { type DriveRole, strongest } from '../access/drive-role';
import type { ActualGrant, ActualItem } from './actual-item';

/**
 * The items with `inherited` recomputed from the folders of the listing. An item whose folder is not listed keeps what it
 * inherits; an unreadable access list stays unreadable and passes on what comes from above it.
 */
export function withInheritance(items: readonly ActualItem[]): ActualItem[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const passed = new Map<string, readonly ActualGrant[]>();
  const passedOn = (id: string): readonly ActualGrant[] => {
    const known = passed.get(id);
    if (known) return known;
    const item = byId.get(id);
    const result = item ? inheritedBy(item).map(handDown) : [];
    passed.set(id, result);
    return result;
  };
  const inheritedBy = (item: ActualItem): ActualGrant[] => {
    const isTop = item.parentId === null || !byId.has(item.parentId);
    return isTop ? [...(item.grants ?? [])] : joinGrants(item.grants ?? [], passedOn(item.parentId ?? ''));
  };
  return items.map((item) => (item.grants === null ? item : { ...item, grants: inheritedBy(item) }));
}

/** What a grant on a folder gives below it; the owner of a folder is writer of what others keep in it. */
export function handDown(grant: ActualGrant): ActualGrant {
  const role = strongest(grant.direct, grant.inherited);
  return { ...grant, direct: null, inherited: role === 'owner' ? 'writer' : role };
}

function joinGrants(own: readonly ActualGrant[], above: readonly ActualGrant[]): ActualGrant[] {
  const inherited = new Map<string, DriveRole | null>(above.map((grant) => [grant.permissionId, grant.inherited]));
  const kept = own
    .map((grant) => ({ ...grant, inherited: inherited.get(grant.permissionId) ?? null }))
    .filter(({ direct, inherited: role }) => direct !== null || role !== null);
  const known = new Set(kept.map(({ permissionId }) => permissionId));
  return [...kept, ...above.filter(({ permissionId, inherited: role }) => role !== null && !known.has(permissionId))];
}
