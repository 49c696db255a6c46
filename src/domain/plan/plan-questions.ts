/** What one can ask a plan before it is applied. */
import { groupBy } from '../shared/group-by';
import type { GrantStep, Plan, Widening } from './plan';

/** Whether nothing is to be done, now or when a late listing has come in. Unrecognised items do not count. */
export function isEmpty(plan: Plan): boolean {
  return !hasSteps(plan) && plan.waiting.length === 0;
}

/** Whether applying the plan would write anything. */
export function hasSteps(plan: Plan): boolean {
  const { creates, renames, moves, restores, grants, shareSwitches, setAside } = plan;
  return [creates, renames, moves, restores, grants, shareSwitches, setAside].some(({ length }) => length > 0);
}

/** Everyone who gets more than now, on the item that gives it; what follows for items below is not repeated. */
export function widensAccess(plan: Plan): readonly Widening[] {
  return plan.widenings;
}

export interface PersonSummary {
  readonly email: string;
  /** Items on which the plan makes the person a reader or a writer. */
  readonly reads: number;
  readonly writes: number;
  readonly keys: readonly string[];
}

export interface PlanSummary {
  readonly folders: number;
  /** Sheets and documents to be made. */
  readonly records: number;
  /** Grants to people on new and on existing items. */
  readonly grants: number;
  readonly changes: number;
  readonly revokes: number;
  readonly renames: number;
  readonly moves: number;
  readonly restores: number;
  readonly shareSwitches: number;
  readonly setAside: number;
  readonly waiting: number;
  readonly retired: number;
  readonly unrecognised: number;
  /** In the order of the e-mail. */
  readonly byPerson: readonly PersonSummary[];
}

/** The figures of the plan; the ui puts them into words. */
export function summarize(plan: Plan): PlanSummary {
  const given = givenBy(plan);
  const count = (type: GrantStep['type']) => plan.grants.filter((step) => step.type === type).length;
  const createdGrants = plan.creates.reduce((sum, { grants }) => sum + grants.length, 0);
  return {
    folders: plan.creates.filter(({ kind }) => kind === 'folder').length,
    records: plan.creates.filter(({ kind }) => kind !== 'folder').length,
    grants: createdGrants + count('grant'),
    changes: count('changeRole'),
    revokes: count('revoke'),
    renames: plan.renames.length,
    moves: plan.moves.length,
    restores: plan.restores.length,
    shareSwitches: plan.shareSwitches.length,
    setAside: plan.setAside.length,
    waiting: plan.waiting.length,
    retired: plan.retired.length,
    unrecognised: plan.unrecognised.length,
    byPerson: summarizePeople(given),
  };
}

interface Given {
  readonly email: string;
  readonly key: string;
  readonly writes: boolean;
}

function givenBy({ creates, grants }: Plan): Given[] {
  const onNew = creates.flatMap(({ key, grants: list }) =>
    list.map(({ email, role }) => ({ email, key, writes: role === 'writer' })),
  );
  const onOld = grants.flatMap((step): Given[] => {
    if (step.type === 'revoke' || step.email === null) return [];
    const role = step.type === 'grant' ? step.role : step.to;
    return [{ email: step.email, key: step.key ?? '', writes: role === 'writer' }];
  });
  return [...onNew, ...onOld];
}

function summarizePeople(given: readonly Given[]): PersonSummary[] {
  const byEmail = groupBy(given, ({ email }) => email);
  return [...byEmail.keys()].sort().map((email) => {
    const list = byEmail.get(email) ?? [];
    const writes = list.filter((each) => each.writes).length;
    return { email, reads: list.length - writes, writes, keys: list.map(({ key }) => key) };
  });
}
