/** Deviations of access: on the tree's items as the plan sees them, and on whatever else lies in the school's folders. */
import { type DriveRole, outranks } from '../access/drive-role';
import { isExcepted } from '../locks/exception';
import { type ActualGrant, type ActualItem, sameAddress } from '../plan/actual-item';
import type { GrantStep } from '../plan/plan';
import type { Deviation, DeviationKind } from './deviation';
import { isInsideForeignFolder } from './strangers';
import { type Facts, type Finding, isSchools, told } from './telling';

export function grantDeviations(facts: Finding): Deviation[] {
  const beside = [...facts.strangers, ...facts.aside];
  const strangers = beside.filter((item) => isSchools(facts, item) && !isInsideForeignFolder(facts, item));
  const shared = beside.filter((item) => !isSchools(facts, item) && item.writersCanShare);
  return [
    ...facts.plan.grants.flatMap((step) => planned(facts, step)),
    ...members(facts),
    ...ownItems(facts).flatMap(([key, item]) => [...redundant(facts, key, item), ...groups(facts, item)]),
    ...strangers.flatMap((item) => [...onStranger(facts, item), ...groups(facts, item), ...switchOf(facts, item)]),
    ...shared.flatMap((item) => [...onStranger(facts, item, ['sharedByLink', 'sharedToOutsider'])]),
  ];
}

function planned(facts: Facts, step: GrantStep): Deviation[] {
  const item = facts.byId.get(step.id);
  if (!item || isLeftOpen(facts, step)) return [];
  const role = step.type === 'grant' ? step.role : step.type === 'changeRole' ? step.to : step.from;
  const article = step.type === 'grant' ? { article: step.why.article } : {};
  return [
    told(facts, kindOfStep(facts, step), item, [{ type: 'grant', step }], {
      part: granteeOf(step),
      grantee: step.email,
      role: step.type === 'changeRole' ? step.from : role,
      ...article,
    }),
  ];
}

function kindOfStep(facts: Facts, step: GrantStep): DeviationKind {
  if (step.type === 'grant') return 'accessMissing';
  if (step.type === 'changeRole') return outranks(step.to, step.from) ? 'accessMissing' : 'roleRaised';
  return step.email === null ? 'sharedByLink' : isStaff(facts, step.email) ? 'directGrant' : 'sharedToOutsider';
}

/** An accepted correction is no deviation. */
function isLeftOpen({ input }: Facts, { id, email }: Pick<GrantStep, 'id' | 'email'>): boolean {
  return isExcepted(input.exceptions, id, email, input.nowMs);
}

/** Given on the item itself although it comes from above anyway: a lock above would not take it. */
function redundant(facts: Facts, key: string, item: ActualItem): Deviation[] {
  const planned = new Set(facts.plan.grants.filter(({ id }) => id === item.id).map(granteeOf));
  const wanted = new Set(facts.wanted.get(key)?.grants.map(({ email }) => email) ?? []);
  return direct(facts, item)
    .filter((grant) => grant.type === 'user' && !planned.has(idOf(grant)) && !wanted.has(idOf(grant)))
    .map((grant) => revoked(facts, item, grant, 'redundantGrant'));
}

function groups(facts: Facts, item: ActualItem): Deviation[] {
  return direct(facts, item)
    .filter(({ type }) => type === 'group' || type === 'domain')
    .map((grant) => revoked(facts, item, grant, grant.type === 'group' ? 'groupGrant' : 'domainGrant'));
}

/** Nobody but the school account needs to be a member of the shared drive; the board says who is to be taken out of it. */
function members(facts: Facts): Deviation[] {
  return [...facts.identities.found]
    .filter(([key]) => facts.wanted.get(key)?.given)
    .flatMap(([, item]) => direct(facts, item).map((grant) => revoked(facts, item, grant, 'driveMember')));
}

/** People and links on an item beside the tree: what goes beyond what the regulation gives where it lies. */
function onStranger(facts: Facts, item: ActualItem, kinds?: readonly DeviationKind[]): Deviation[] {
  const given = facts.given.get(facts.places.keyOf(item) ?? '');
  return direct(facts, item)
    .filter(({ type }) => type === 'user' || type === 'anyone')
    .map((grant) => revoked(facts, item, grant, strangerKind(facts, grant, given?.get(idOf(grant))?.role ?? null)))
    .filter(({ kind }) => !kinds || kinds.includes(kind));
}

function strangerKind(
  facts: Facts,
  { type, email, direct: role }: ActualGrant,
  given: DriveRole | null,
): DeviationKind {
  if (type === 'anyone') return 'sharedByLink';
  if (!outranks(role, given)) return 'redundantGrant';
  if (!isStaff(facts, email)) return 'sharedToOutsider';
  return given === null ? 'directGrant' : 'roleRaised';
}

function revoked(facts: Facts, item: ActualItem, grant: ActualGrant, kind: DeviationKind): Deviation {
  const { permissionId, email, direct: from } = grant;
  const step: GrantStep = { type: 'revoke', key: item.key, id: item.id, permissionId, email, from: from ?? 'reader' };
  return told(facts, kind, item, [{ type: 'grant', step }], { part: granteeOf(step), grantee: email, role: from });
}

function switchOf(facts: Facts, item: ActualItem): Deviation[] {
  if (!item.writersCanShare) return [];
  const step = { key: item.key ?? '', id: item.id };
  return [told(facts, 'writersCanShare', item, [{ type: 'shareSwitch', step }])];
}

/** What was given on the item itself, but the owner's and the school's own. */
function direct(facts: Facts, item: ActualItem): ActualGrant[] {
  return (item.grants ?? []).filter(
    (grant) =>
      grant.direct !== null &&
      grant.direct !== 'owner' &&
      !sameAddress(grant.email, facts.input.schoolAccount) &&
      !isLeftOpen(facts, { id: item.id, email: grant.email }),
  );
}

function ownItems({ identities, wanted }: Facts): [key: string, item: ActualItem][] {
  return [...identities.found].filter(([key]) => !identities.blocked.has(key) && !wanted.get(key)?.given);
}

function isStaff({ input }: Facts, email: string | null): boolean {
  return email !== null && input.staff.has(email.toLowerCase());
}

function idOf({ email, permissionId }: ActualGrant): string {
  return email?.toLowerCase() ?? permissionId;
}

function granteeOf(step: GrantStep): string {
  return step.email?.toLowerCase() ?? (step.type === 'grant' ? '' : step.permissionId);
}
