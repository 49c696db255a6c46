/** Which part of the tree differs between two desired trees: what a change of people, classes or the date has to read. */
import type { PlanScope } from '../plan/scope';
import type { DesiredItem } from '../tree/desired-item';

/** Whole units, and single items of the frame around them, each once in the order of the trees. */
export function changedScope(before: readonly DesiredItem[], after: readonly DesiredItem[]): PlanScope {
  const changed = [...changedItems(before, after), ...changedItems(after, before)];
  const units = changed.filter(({ scope }) => scope !== FRAME).map(({ scope }) => scope);
  const items = changed.filter(({ scope }) => scope === FRAME).map(({ key }) => key);
  return { units: [...new Set(units)], items: [...new Set(items)] };
}

/** Both scopes as one. */
export function joinScopes(one: PlanScope, other: PlanScope): PlanScope {
  return {
    units: [...new Set([...one.units, ...other.units])],
    items: [...new Set([...one.items, ...other.items])],
  };
}

/** The units and single items on which an address has a grant of its own. */
export function scopeOfPeople(desired: readonly DesiredItem[], emails: ReadonlySet<string>): PlanScope {
  const theirs = desired.filter(({ grants }) => grants.some(({ email }) => emails.has(email)));
  return changedScope([], theirs);
}

export function isNoScope({ units, items }: PlanScope): boolean {
  return units.length === 0 && items.length === 0;
}

/** Items that belong to no unit have this scope. */
const FRAME = 'year';

/** Documents of days come with the day: the nightly job makes them. */
function changedItems(items: readonly DesiredItem[], others: readonly DesiredItem[]): DesiredItem[] {
  const known = new Map(others.map((item) => [item.key, shapeOf(item)]));
  return items.filter((item) => known.get(item.key) !== shapeOf(item) && !(item.date && !known.has(item.key)));
}

/** All that a plan compares, as text. */
function shapeOf({ parent, name, kind, closesInto, grants }: DesiredItem): string {
  const given = grants.map(({ email, role }) => `${email} ${role}`).sort();
  return JSON.stringify([parent, name, kind, closesInto, given]);
}
