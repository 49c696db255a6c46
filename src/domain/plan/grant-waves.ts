/** The order in which steps on access lists may be sent: Drive loses concurrent writes on one item and refuses some orders. */
import { outranks } from '../access/drive-role';
import type { ActualItem } from './actual-item';
import type { GrantStep } from './plan';

/**
 * Waves of steps, each wave to be sent after the one before has been answered. Within a wave no item has two steps, and nobody
 * is lowered on an item before what they lose on the folders above: Drive refuses a role below the inherited one.
 * `items`: the listing after the plan's moves, for who lies in what. Steps keep their order otherwise.
 */
export function grantWaves(
  steps: readonly GrantStep[],
  items: readonly Pick<ActualItem, 'id' | 'parentId'>[],
): GrantStep[][] {
  const parents = new Map(items.map(({ id, parentId }) => [id, parentId]));
  const lastOf = new Map<string, number>();
  const loses = new Map<string, number>();
  const waves: GrantStep[][] = [];
  for (const step of steps) {
    const person = grantee(step);
    const above = isLoss(step) ? ancestorsOf(step.id, parents) : [];
    const before = [lastOf.get(step.id), ...above.map((id) => loses.get(`${id} ${person}`))];
    const wave = 1 + Math.max(...before.map((each) => each ?? -1));
    lastOf.set(step.id, wave);
    if (isLoss(step)) loses.set(`${step.id} ${person}`, wave);
    waves[wave] = [...(waves[wave] ?? []), step];
  }
  return waves;
}

function isLoss(step: GrantStep): boolean {
  return step.type === 'revoke' || (step.type === 'changeRole' && outranks(step.from, step.to));
}

function grantee(step: GrantStep): string {
  return step.email?.toLowerCase() ?? (step.type === 'grant' ? '' : step.permissionId);
}

function ancestorsOf(id: string, parents: ReadonlyMap<string, string | null>): string[] {
  const above: string[] = [];
  for (let parent = parents.get(id); parent; parent = parents.get(parent)) above.push(parent);
  return above;
}
