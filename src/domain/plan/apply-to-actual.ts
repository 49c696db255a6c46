/** What Drive would list after a plan, as a pure model: for tests, previews and the proof that planning again finds nothing. */
import { groupBy } from '../shared/group-by';
import type { ActualGrant, ActualItem } from './actual-item';
import { withInheritance } from './inherit';
import type { CreateStep, GrantStep, Plan } from './plan';

/** `newId` names an item that is made; `actual` keeps its order, new items come last. */
export function applyToActual(plan: Plan, actual: readonly ActualItem[], newId: (key: string) => string): ActualItem[] {
  const ids = new Map(Object.entries(plan.found));
  for (const { key, reservedId } of plan.creates) ids.set(key, reservedId ?? newId(key));
  const made = plan.creates.map((step) => makeItem(plan, step, ids));
  const changed = actual.map((item) => changeItem(plan, item, ids));
  return applyGrantSteps(plan.grants, [...changed, ...made]);
}

/** The steps on access lists alone, then inheritance again. */
export function applyGrantSteps(steps: readonly GrantStep[], items: readonly ActualItem[]): ActualItem[] {
  const byId = groupBy(steps, ({ id }) => id);
  return withInheritance(
    items.map((item) => {
      const own = byId.get(item.id);
      return own && item.grants ? { ...item, grants: own.reduce(applyGrantStep, [...item.grants]) } : item;
    }),
  );
}

function makeItem(
  plan: Plan,
  { key, parentKey, name, kind, grants }: CreateStep,
  ids: Map<string, string>,
): ActualItem {
  return {
    id: ids.get(key) ?? key,
    name,
    kind,
    parentId: parentKey === null ? null : (ids.get(parentKey) ?? null),
    owner: plan.schoolAccount,
    trashed: false,
    key,
    createdMs: plan.madeAtMs,
    modifiedMs: plan.madeAtMs,
    writersCanShare: false,
    canListChildren: true,
    grants: [userGrant(plan.schoolAccount, 'owner'), ...grants.map(({ email, role }) => userGrant(email, role))],
  };
}

function changeItem(plan: Plan, item: ActualItem, ids: Map<string, string>): ActualItem {
  const of = <Step extends { readonly id: string }>(steps: readonly Step[]) => steps.find(({ id }) => id === item.id);
  const target = of(plan.setAside) ? 'setAside' : of(plan.moves)?.toKey;
  return {
    ...item,
    name: of(plan.renames)?.to ?? item.name,
    parentId: target === undefined ? item.parentId : (ids.get(target) ?? item.parentId),
    ...remembered(of(plan.moves)),
    trashed: of(plan.restores) ? false : item.trashed,
    writersCanShare: of(plan.shareSwitches) ? false : item.writersCanShare,
  };
}

/** What a move leaves on the item. */
export function remembered(move: { readonly closedFrom?: string | null } | undefined): Pick<ActualItem, 'closedFrom'> {
  return move?.closedFrom === undefined ? {} : { closedFrom: move.closedFrom };
}

function applyGrantStep(grants: ActualGrant[], step: GrantStep): ActualGrant[] {
  if (step.type === 'grant') {
    const known = grants.find(({ email }) => email?.toLowerCase() === step.email);
    const given = { ...(known ?? userGrant(step.email, step.role)), direct: step.role };
    return [...grants.filter((grant) => grant !== known), given];
  }
  const direct = step.type === 'changeRole' ? step.to : null;
  return grants.map((grant) => (grant.permissionId === step.permissionId ? { ...grant, direct } : grant));
}

function userGrant(email: string, direct: ActualGrant['direct']): ActualGrant {
  return { permissionId: `user:${email}`, type: 'user', email, direct, inherited: null };
}
