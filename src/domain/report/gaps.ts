/** Lines about what is not there: access that somebody lacks, what cannot be read, what cannot be found. */
import { outranks } from '../access/drive-role';
import { type ActualItem, effectiveRole, sameAddress } from '../plan/actual-item';
import type { AccessLine, AccessSource } from './access-line';
import type { Facts } from './facts';

/** Whom the regulation gives more here than they have. */
export function missing(facts: Facts, item: ActualItem): AccessLine[] {
  const wanted = facts.wanted.get(facts.ownKey.get(item.id) ?? '');
  if (!wanted || item.grants === null) return [];
  return wanted.grants.flatMap(({ email, role, why }): AccessLine[] => {
    const grant = item.grants?.find((each) => each.type === 'user' && sameAddress(each.email, email));
    if (grant && !outranks(role, effectiveRole(grant))) return [];
    const line = { ...emptyLine(facts, item, 'missing'), email, article: why.article, group: why.reason };
    return [{ ...line, via: wanted.name }];
  });
}

export function unreadable(facts: Facts, item: ActualItem): AccessLine[] {
  const isRead = item.grants !== null && (item.kind !== 'folder' || item.canListChildren);
  return isRead ? [] : [emptyLine(facts, item, 'unreadable')];
}

/** What the register knows and the listing does not show. */
export function lost({ input, units, ownKey, wanted }: Facts): AccessLine[] {
  const found = new Set(ownKey.values());
  return input.desired.flatMap(({ key, name, scope, parent }) => {
    const id = input.register[key]?.id;
    if (!id || !units.has(scope) || found.has(key)) return [];
    const path = [wanted.get(parent ?? '')?.name ?? ''];
    return [{ ...NOTHING, source: 'lost' as const, itemId: id, name, path, unit: scope }];
  });
}

const NOTHING = {
  ...{ email: null, role: null, article: null, group: null, via: null, untilMs: null, lock: null },
  deviates: true,
};

/** Where the item is, and nothing of anybody. */
export function emptyLine({ places }: Facts, item: ActualItem, source: AccessSource): AccessLine {
  const unit = places.unitOf(places.keyOf(item));
  return { ...NOTHING, source, itemId: item.id, name: item.name, path: places.pathOf(item), unit };
}
