/** What a sweep holds a listing against: the tree with the locks in force, the register, the people. */
import type { Deviation } from '../domain/deviations/deviation';
import { findDeviations } from '../domain/deviations/find-deviations';
import type { Register } from '../domain/plan/identify';
import { activeAssignments } from '../domain/school/people';
import type { School } from '../domain/school/types';
import type { DesiredItem } from '../domain/tree/desired-item';
import { desiredTree } from '../domain/tree/desired-tree';
import { type Context, today } from './context';
import { FRAME_SCOPE } from './listing';
import { withKnownLocks } from './lock-state';
import { MARK, markOf } from './marks';
import { ofYear } from './other-years';
import type { ListedItem } from './ports';
import { registerOf } from './register';
import { takenFoldersOf } from './taken-folders';

export interface SchoolState {
  readonly school: School;
  readonly desired: readonly DesiredItem[];
  /** The same tree without the locks. */
  readonly unlocked: readonly DesiredItem[];
  readonly register: Register;
  readonly staff: ReadonlySet<string>;
  /** The unit of each registered item, by its id. */
  readonly unitById: ReadonlyMap<string, string>;
  /** The school's folder for each folder of a teacher that was taken over, this run's included. */
  readonly takenFolders: Map<string, string>;
}

export function schoolState(context: Context, school: School): SchoolState {
  const date = today(context);
  const people = school.people.filter((person) => activeAssignments(person, date).length > 0);
  const register = registerOf(context, school);
  const unlocked = desiredTree(school, date);
  const desired = withKnownLocks(context, unlocked, register);
  const staff = new Set(people.map(({ email }) => email));
  const takenFolders = takenFoldersOf(register);
  return { school, desired, unlocked, register, staff, unitById: unitsById(desired, register), takenFolders };
}

function unitsById(desired: readonly DesiredItem[], register: Register): ReadonlyMap<string, string> {
  return new Map(
    desired.flatMap(({ key, scope }) => {
      const id = register[key]?.id;
      return id ? [[id, scope] as const] : [];
    }),
  );
}

/** Whether a set-up or a change of people goes on: what it has not done yet is no deviation. */
export function isTreeWorkedOn({ store }: Context): boolean {
  return store.get('setUp') !== null || store.get('change') !== null;
}

/** The units of the tree, the frame first. */
export function unitsOf({ desired }: SchoolState): string[] {
  const units = new Set(desired.map(({ scope }) => scope));
  units.delete(FRAME_SCOPE);
  return [FRAME_SCOPE, ...[...units].sort()];
}

/** What the listing of these units shows; of the tree only what the listing is about is looked at. */
export function deviationsOf(
  context: Context,
  state: SchoolState,
  units: readonly string[],
  listed: readonly ListedItem[],
): Deviation[] {
  const { school, register, staff } = state;
  const listing = ofYear(listed, school.settings.schoolYear, state.unitById).map((item) => withWholeMark(state, item));
  const records = new Map(school.regulation.records.map((record) => [record.key, record]));
  return findDeviations({
    desired: partOf(state, state.desired, units, listing),
    actual: listing,
    register,
    schoolAccount: context.ports.account,
    regulation: school.regulation,
    staff,
    exceptions: context.store.get('exceptions'),
    nowMs: context.ports.clock.now(),
    units,
    ruleOf: (key) => records.get(key)?.mending ?? 'auto',
  });
}

/** A registered item whose mark says something else of its year or unit has none: it is marked again. */
function withWholeMark({ school, unitById }: SchoolState, item: ListedItem): ListedItem {
  const scope = unitById.get(item.id);
  if (scope === undefined || item.key === null) return item;
  const { key, properties } = item;
  const mark = Object.entries(markOf(school.settings.schoolYear, { key, scope }));
  return mark.every(([name, value]) => properties[name] === value) ? item : { ...item, key: null };
}

/** The items of the tree that a listing of these units is about. */
export function partOf(
  { unitById }: SchoolState,
  tree: readonly DesiredItem[],
  units: readonly string[],
  listing: readonly ListedItem[],
): DesiredItem[] {
  const about = listing.flatMap(({ id, parentId, properties }) => [
    properties[MARK.scope],
    unitById.get(id),
    unitById.get(parentId ?? ''),
  ]);
  const scopes = new Set<string | undefined>([FRAME_SCOPE, ...units, ...about]);
  return tree.filter(({ scope }) => scopes.has(scope));
}
