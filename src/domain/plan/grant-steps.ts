/** The steps that bring one item's access list to what the regulation gives, and no further. */
import { type DriveRole, outranks } from '../access/drive-role';
import type { Grant } from '../access/grant';
import { type ActualGrant, type ActualItem, sameAddress } from './actual-item';
import { notOurs } from './identify';
import type { GrantStep, Unrecognised } from './plan';

export interface GrantDiffInput {
  readonly key: string;
  readonly item: ActualItem;
  /** The grants the item should carry itself. */
  readonly grants: readonly Grant[];
  readonly schoolAccount: string;
  /** The role the regulation gives the person further up; null if none. */
  readonly givenAbove: (email: string) => DriveRole | null;
  /** The role the person will have from above once the plan is applied: more than given where we may not close it. */
  readonly staysAbove: (email: string) => DriveRole | null;
  /** Whose direct role here an accepted correction gives: it is left as it is. */
  readonly isExcepted?: (email: string) => boolean;
}

export interface GrantDiff {
  readonly steps: readonly GrantStep[];
  readonly unrecognised: readonly Unrecognised[];
}

/** The item's access list must be readable. The school account itself is never in the difference. */
export function grantDiff(input: GrantDiffInput): GrantDiff {
  const { isExcepted = () => false } = input;
  const listed = (input.item.grants ?? []).filter(({ email }) => !sameAddress(email, input.schoolAccount));
  const users = listed.filter(({ type, email }) => type === 'user' && !isExcepted(email ?? ''));
  const shared = listed.filter(({ type, direct }) => (type === 'group' || type === 'domain') && direct !== null);
  const links = listed.filter(({ type }) => type === 'anyone');
  const wanted = input.grants
    .filter(({ email }) => !isExcepted(email))
    .map((grant) => stepTowards(input, grant, find(users, grant.email)));
  const others = users.filter(({ email }) => !input.grants.some((grant) => sameAddress(grant.email, email)));
  const surplus = [...others, ...links].map((grant) => stepAgainst(input, grant));
  return {
    steps: [...wanted, ...surplus].filter((step): step is GrantStep => step !== null),
    unrecognised: shared.map(({ type, email }) =>
      notOurs(input.item, type === 'group' ? 'GroupGrant' : 'DomainGrant', input.key, email),
    ),
  };
}

/** For a person the item should name: give, raise, lower, or leave what already comes from above. */
function stepTowards(input: GrantDiffInput, grant: Grant, actual: ActualGrant | undefined): GrantStep | null {
  const { email, role, why } = grant;
  const { key, item } = input;
  const staysAbove = input.staysAbove(email);
  if (!actual || actual.direct === null) {
    return outranks(role, staysAbove) ? { type: 'grant', key, id: item.id, email, role, why } : null;
  }
  if (actual.direct === role || actual.direct === 'owner') return null;
  // A role below the inherited one is refused: what was given here too much is taken away instead.
  if (outranks(staysAbove, role)) {
    return outranks(actual.direct, staysAbove) ? revoke(input, actual, actual.direct) : null;
  }
  return {
    type: 'changeRole',
    key,
    id: item.id,
    permissionId: actual.permissionId,
    email,
    from: actual.direct,
    to: role,
  };
}

/** For anyone else: what was given here is taken away if it goes beyond what the regulation gives from above. */
function stepAgainst(input: GrantDiffInput, actual: ActualGrant): GrantStep | null {
  if (actual.direct === null || actual.direct === 'owner') return null;
  const given = actual.email === null ? null : input.givenAbove(actual.email.toLowerCase());
  return outranks(actual.direct, given) ? revoke(input, actual, actual.direct) : null;
}

function revoke({ key, item }: GrantDiffInput, { permissionId, email }: ActualGrant, from: DriveRole): GrantStep {
  return { type: 'revoke', key, id: item.id, permissionId, email, from };
}

function find(grants: readonly ActualGrant[], email: string): ActualGrant | undefined {
  return grants.find((grant) => sameAddress(grant.email, email));
}
