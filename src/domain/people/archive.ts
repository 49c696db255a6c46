/** A school year that is over: it stays where it is, nobody writes in it any more, and only staff of today read it. */
import { rankOf } from '../access/drive-role';
import { type ActualGrant, type ActualItem, sameAddress } from '../plan/actual-item';
import type { GrantStep } from '../plan/plan';
import { isEveryYears } from '../tree/templates';

export interface ArchiveInput {
  /** What is listed of the year. */
  readonly actual: readonly ActualItem[];
  readonly schoolAccount: string;
  /** Lower-case addresses of everyone who works at the school today, and those of the board. */
  readonly staff: ReadonlySet<string>;
  readonly board: readonly string[];
}

export interface Archiving {
  readonly steps: readonly GrantStep[];
  /** What other accounts own: its owners can still write it. */
  readonly ownedByOthers: readonly ActualItem[];
}

/** Writers become readers, whoever is gone and every link loses the grant, and the board of today reads the year. */
export function archiveYear(input: ArchiveInput): Archiving {
  const { actual, schoolAccount } = input;
  const live = actual.filter(({ trashed, key }) => !trashed && !(key !== null && isEveryYears(key)));
  const own = live.filter(({ owner }) => sameAddress(owner, schoolAccount));
  return {
    steps: own.flatMap((item) => [
      ...closingSteps(input, item),
      ...(item.key === 'year' ? boardSteps(input, item) : []),
    ]),
    ownedByOthers: live.filter(({ owner }) => !sameAddress(owner, schoolAccount)),
  };
}

function closingSteps({ schoolAccount, staff }: ArchiveInput, { id, key, grants }: ActualItem): GrantStep[] {
  return (grants ?? []).flatMap((grant): GrantStep[] => {
    const { direct, permissionId, email } = grant;
    if (direct === null || direct === 'owner' || sameAddress(email, schoolAccount)) return [];
    if (!mayRead(grant, staff)) return [{ type: 'revoke', key, id, permissionId, email, from: direct }];
    if (rankOf(direct) <= rankOf('reader')) return [];
    return [{ type: 'changeRole', key, id, permissionId, email, from: direct, to: 'reader' }];
  });
}

function mayRead({ type, email }: ActualGrant, staff: ReadonlySet<string>): boolean {
  return type === 'group' || (type === 'user' && staff.has(email?.toLowerCase() ?? ''));
}

function boardSteps({ board }: ArchiveInput, { id, key, grants }: ActualItem): GrantStep[] {
  const missing = board.filter((email) => !grants?.some((grant) => sameAddress(grant.email, email)));
  return missing.map((email) => ({
    type: 'grant',
    key: key ?? '',
    id,
    email,
    role: 'reader',
    why: { article: 'Điều 8', reason: 'board' },
  }));
}
