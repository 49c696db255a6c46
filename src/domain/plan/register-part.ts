/** What a plan of a part of the tree asks the register: the items of the part, what lies above them, and what they come from. */
import type { DesiredItem } from '../tree/desired-item';
import { lineageOf } from '../tree/subtree';
import type { Register } from './identify';
import type { PlanScope } from './scope';

/** With the entries of such a part alone its plan is the one that the whole register gives. */
export function registerPart(register: Register, desired: readonly DesiredItem[], scope: PlanScope): Register {
  const wanted = keysWanted(desired, scope);
  const isBelow = (key: string) => scope.units.some((unit) => key === unit || key.startsWith(`${unit}/`));
  return Object.fromEntries(Object.entries(register).filter(([key]) => wanted.has(key) || isBelow(key)));
}

function keysWanted(desired: readonly DesiredItem[], { units, items }: PlanScope): Set<string> {
  const lineage = lineageOf(desired);
  const above = new Set([...units, ...items].flatMap(lineage));
  const [alone, within] = [new Set(items), new Set(units)];
  const isInside = ({ key }: DesiredItem) => alone.has(key) || lineage(key).some((each) => within.has(each));
  const wanted = desired.filter((item) => isInside(item) || above.has(item.key));
  const places = wanted.flatMap(placesOf);
  return new Set([...wanted.map(({ key }) => key), ...places.flatMap(lineage), ...items, SET_ASIDE]);
}

/** Where duplicates are put. */
const SET_ASIDE = 'setAside';

function placesOf({ parent, closesInto, lockedInto, home, template }: DesiredItem): string[] {
  const source = template && 'key' in template ? template.key : null;
  return [parent, closesInto, lockedInto, home, source].flatMap((key) => key ?? []);
}
