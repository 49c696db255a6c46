/** What belongs to the part of the tree that a plan looks at. */
import { lineageOf } from '../tree/subtree';
import type { ActualItem } from './actual-item';
import { type IdentifyInput, type Identities, idOf } from './identify';
import type { Unrecognised } from './plan';

/** A part of the tree: units with all below them, and single items alone. */
export interface PlanScope {
  readonly units: readonly string[];
  readonly items: readonly string[];
}

export interface Scope {
  /** Whether the key lies in the scope. */
  readonly has: (key: string) => boolean;
  /** Whether the scope lies in that folder and it has to be made for it. */
  readonly needs: (key: string) => boolean;
  /** Whether the listed item lies in the scope, by where it is or by its mark. */
  readonly holds: (item: ActualItem) => boolean;
  readonly hasEntry: (entry: Unrecognised) => boolean;
}

/** Everything when the plan has no scope. */
export function scopeOf(
  { desired, actual, register }: IdentifyInput,
  part: readonly string[] | PlanScope | undefined,
  { found }: Identities,
): Scope {
  const all = () => true;
  if (!part) return { has: all, needs: all, holds: all, hasEntry: all };
  const { units: scope, items } = 'units' in part ? part : { units: part, items: [] };
  const lineage = lineageOf(desired);
  const alone = new Set(items);
  const units = new Set(scope);
  const isUnknown = (key: string) => idOf(key, found, register) === null;
  const above = new Set([...scope, ...items].flatMap((key) => unknownAbove(lineage(key), isUnknown)));
  const byId = new Map(actual.map((item) => [item.id, item]));
  const unitIds = new Set(scope.map((key) => idOf(key, found, register)));
  const has = (key: string) =>
    alone.has(key) || lineage(key).some((each) => units.has(each)) || scope.some((unit) => key.startsWith(`${unit}/`));
  const lies = (item: ActualItem | undefined): boolean =>
    item !== undefined && (unitIds.has(item.id) || unitIds.has(item.parentId) || lies(byId.get(item.parentId ?? '')));
  const holds = (item: ActualItem) => (item.key !== null && has(item.key)) || lies(item);
  const hasEntry = ({ key, id }: Unrecognised) => (key !== null && has(key)) || lies(byId.get(id));
  return { has, needs: (key) => above.has(key), holds, hasEntry };
}

/** The folders right above a unit of which nothing is known; those above a known folder are somebody else's business. */
function unknownAbove([, ...above]: readonly string[], isUnknown: (key: string) => boolean): string[] {
  const known = above.findIndex((key) => !isUnknown(key));
  return known < 0 ? above : above.slice(0, known);
}
