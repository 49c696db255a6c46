/** What mends deviations, as a plan that is applied like any other. */
import type { MoveStep, Plan } from '../plan/plan';
import type { Deviation, Mend } from './deviation';

/** Take-overs, marks and limits are no steps of a plan. */
export function mendPlan(mends: readonly Mend[], base: Pick<Plan, 'found' | 'schoolAccount' | 'madeAtMs'>): Plan {
  return {
    ...base,
    creates: [],
    renames: mends.flatMap((mend) => (mend.type === 'rename' ? [mend.step] : [])),
    moves: mends.flatMap(moveOf),
    restores: mends.flatMap((mend) => (mend.type === 'restore' ? [mend.step] : [])),
    grants: mends.flatMap((mend) => (mend.type === 'grant' ? [mend.step] : [])),
    shareSwitches: mends.flatMap((mend) => (mend.type === 'shareSwitch' ? [mend.step] : [])),
    setAside: [],
    waiting: [],
    retired: [],
    unrecognised: [],
    widenings: [],
  };
}

/** The mends of those deviations that are mended now: at once by the rule, or because the board said so. */
export function mendsOf(deviations: readonly Deviation[], agreed: ReadonlySet<string>): Mend[] {
  return deviations.filter((one) => isMendedNow(one, agreed)).flatMap(({ mends }) => mends);
}

export function isMendedNow({ id, treatment }: Deviation, agreed: ReadonlySet<string>): boolean {
  return treatment === 'mend' || (treatment === 'ask' && agreed.has(id));
}

function moveOf(mend: Mend): MoveStep[] {
  if (mend.type === 'move') return [mend.step];
  return mend.type === 'setAside' ? [{ key: mend.id, id: mend.id, fromId: mend.fromId, toKey: 'setAside' }] : [];
}
