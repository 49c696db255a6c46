/** What a listing shows that is not as the regulation wants it: found by register and mark, never by name. */
import { effectiveAccess } from '../access/explain-access';
import { identify } from '../plan/identify';
import { planChanges } from '../plan/plan-changes';
import type { Deviation } from './deviation';
import { duplicateDeviations } from './duplicates';
import { grantDeviations } from './grants';
import { itemDeviations } from './items';
import { lostDeviations } from './lost';
import { placesOf } from './places';
import { strangerDeviations, strangerPlace } from './strangers';
import type { DeviationInput, Facts, Finding } from './telling';

/**
 * Every deviation of the listed items, each once. `desired`: the tree with the locks in force, at least the listed units with
 * the folders above them and the units of every mark in the listing.
 */
export function findDeviations(input: DeviationInput): Deviation[] {
  const finding = begin(input);
  const all = [
    ...itemDeviations(finding),
    ...lostDeviations(finding),
    ...duplicateDeviations(finding),
    ...strangerDeviations(finding),
    ...grantDeviations(finding),
  ];
  return [...new Map(all.map((each) => [each.id, each])).values()];
}

function begin(input: DeviationInput): Finding {
  const { desired, actual, register, regulation } = input;
  const identities = identify(input);
  const byId = new Map(actual.map((item) => [item.id, item]));
  const places = placesOf(desired, actual, register, identities.found, regulation);
  const own = new Set([...identities.found.values(), ...identities.retired].map(({ id }) => id));
  const facts: Facts = {
    input,
    identities,
    places,
    byId,
    registered: new Set(Object.values(register).map(({ id }) => id)),
    wanted: new Map(desired.map((item) => [item.key, item])),
    given: effectiveAccess(desired),
    plan: planChanges(input),
  };
  const lying = (place: 'beside' | 'aside') => actual.filter((item) => strangerPlace(item, own, facts) === place);
  return { ...facts, strangers: lying('beside'), aside: lying('aside') };
}
