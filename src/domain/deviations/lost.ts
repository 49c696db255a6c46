/** Items that the register knows and no listing of their unit shows, not even the bin. */
import type { ActualItem } from '../plan/actual-item';
import type { Deviation } from './deviation';
import { type Facts, told } from './telling';

export function lostDeviations(facts: Facts): Deviation[] {
  const { desired, register, units } = facts.input;
  const swept = new Set(units);
  return desired.flatMap((wanted) => {
    const id = register[wanted.key]?.id;
    if (!id || wanted.given || !swept.has(wanted.scope) || facts.identities.found.has(wanted.key)) return [];
    return [told(facts, 'lost', placeholder(facts, id, wanted), [])];
  });
}

/** What is known of an item that is gone. */
function placeholder(
  { input }: Facts,
  id: string,
  { name, kind, parent }: { name: string; kind: ActualItem['kind']; parent: string | null },
): ActualItem {
  return {
    id,
    name,
    kind,
    parentId: input.register[parent ?? '']?.id ?? null,
    owner: input.schoolAccount,
    trashed: false,
    key: null,
    createdMs: 0,
    modifiedMs: 0,
    writersCanShare: false,
    canListChildren: false,
    grants: [],
  };
}
