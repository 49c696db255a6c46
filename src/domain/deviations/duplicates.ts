/** Second items with a mark of ours: copies that people made, and what an interrupted run may have made twice. */
import type { ActualItem } from '../plan/actual-item';
import type { Deviation } from './deviation';
import { type Facts, isSchools, told } from './telling';

/** Same place: duplicated; elsewhere: copied. What the school owns can be set aside; another's copy in our folders is theirs. */
export function duplicateDeviations(facts: Facts): Deviation[] {
  return facts.input.actual.filter((item) => isSecond(facts, item)).flatMap((item) => deviationOf(facts, item));
}

function isSecond({ identities, input, registered }: Facts, item: ActualItem): boolean {
  if (item.key === null || item.trashed) return false;
  const isOriginal =
    identities.found.get(item.key)?.id === item.id || identities.retired.some(({ id }) => id === item.id);
  const aside = identities.found.get('setAside')?.id ?? input.register.setAside?.id;
  return !isOriginal && !registered.has(item.id) && item.parentId !== aside;
}

function deviationOf(facts: Facts, item: ActualItem): Deviation[] {
  const original = facts.identities.found.get(item.key ?? '');
  const details = { who: item.changedBy ?? item.owner, sinceMs: item.createdMs, wanted: original?.name ?? null };
  if (isSchools(facts, item)) {
    const isBeside = original !== undefined && original.parentId === item.parentId;
    const mends = [{ type: 'setAside' as const, id: item.id, fromId: item.parentId }];
    return [told(facts, isBeside ? 'duplicated' : 'copied', item, mends, details)];
  }
  // In the school's folders it is told as the file of a teacher.
  const isInside = facts.places.keyOf(item) !== null;
  return isInside ? [] : [told(facts, 'copied', item, [], { ...details, who: item.owner })];
}
